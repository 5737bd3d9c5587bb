//! Plain answers in brief: one letter for each statement that a person is asked, and the moments of these answers.
//!
//! Spelt out, an answer takes 57 letters; like this it takes 7, and so a thousand partnerships have room in a browser.
//! What has a comment, replaced another answer, or was taken back is spelt out beside it, under `answers`.

use super::partnership::{Entry, Participant};
use super::when::Timestamp;
use crate::json::{Fault, Fields, Json};
use crate::model::instrument::{Group, Instrument};
use crate::model::response::{Answer, Rating};
use crate::model::statement::Statement;
use std::collections::BTreeMap;

/// The letters: `1` to `5`, [`NOT_APPLICABLE`], or [`NONE`] where nothing stands in brief.
pub const GIVEN: &str = "given";
/// When these answers were given: the first of the moments, and how many milliseconds after it each one was.
pub const MOMENTS: &str = "moments";

const NOT_APPLICABLE: u8 = b'-';
const NONE: u8 = b'.';

/// Whether an entry has nothing but an answer.
pub fn is_plain(entry: &Entry) -> bool {
    entry.answer.is_some() && entry.comment.is_empty() && entry.earlier.is_empty()
}

/// Adds the plain answers of a person, if there are any.
pub fn write(out: &mut Json, person: &Participant, instrument: Instrument) {
    let plain = |statement: &Statement| person.entries.get(statement).filter(|entry| is_plain(entry));
    let all: Vec<Option<&Entry>> = asked(instrument, person.group).map(|statement| plain(&statement)).collect();
    let Some(first) = all.iter().flatten().map(|entry| entry.at.0).min() else { return };
    let letter = |entry: &Option<&Entry>| match entry.and_then(|entry| entry.answer) {
        None => char::from(NONE),
        Some(Answer::NotApplicable) => char::from(NOT_APPLICABLE),
        Some(Answer::Rated(rating)) => char::from(b'0' + rating.get()),
    };
    #[allow(clippy::cast_precision_loss)]
    let number = |moment: u64| Json::Number(moment as f64);
    let after = all.iter().flatten().map(|entry| number(entry.at.0 - first));
    out.put(GIVEN, Json::String(all.iter().map(letter).collect()));
    out.put(MOMENTS, Json::Array([number(first)].into_iter().chain(after).collect()));
}

/// Reads what stands in brief into the entries; what is spelt out is there already.
///
/// # Errors
/// When letters and moments do not fit together, or an answer stands in both ways.
pub fn read(
    fields: &Fields<'_>,
    instrument: Instrument,
    group: Group,
    last: u64,
    entries: &mut BTreeMap<Statement, Entry>,
) -> Result<(), Fault> {
    let Some(given) = fields.optional(GIVEN) else {
        return fields.optional(MOMENTS).map_or(Ok(()), |node| Err(node.fault("there are no answers for these")));
    };
    let node = fields.required(MOMENTS)?;
    let mut moments = node.items()?;
    let first = moments.next().ok_or_else(|| node.fault("there are too few"))?.whole(0, last)?;
    let mut statements = asked(instrument, group);
    for letter in given.string()?.bytes() {
        let statement = statements.next().ok_or_else(|| given.fault("there are too many answers"))?;
        let answer = match letter {
            NONE => continue,
            NOT_APPLICABLE => Some(Answer::NotApplicable),
            _ => letter.checked_sub(b'0').and_then(Rating::new).map(Answer::Rated),
        };
        if answer.is_none() {
            return Err(given.fault("an answer is a digit from 1 to 5 or a hyphen"));
        }
        let after = moments.next().ok_or_else(|| node.fault("there are too few"))?.whole(0, last - first)?;
        let entry = Entry { answer, comment: String::new(), at: Timestamp(first + after), earlier: Vec::new() };
        if entries.insert(statement, entry).is_some() {
            return Err(given.fault(["an answer to ", statement.id(), " is spelt out too"].concat()));
        }
    }
    match moments.next() {
        None => Ok(()),
        Some(node) => Err(node.fault("there is no answer for this")),
    }
}

/// The statements that a person is asked, in the order of the table, which never changes.
fn asked(instrument: Instrument, group: Group) -> impl Iterator<Item = Statement> {
    Statement::all().filter(move |&statement| instrument.asks(group, statement))
}
