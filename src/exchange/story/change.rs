//! What moved from one round to another, in sentences.

use super::{day, factor_name, on_scale};
use crate::model::dimension::Factor;
use crate::model::party::ByParty;
use crate::model::profile::Profile;
use crate::record::{Action, Date, Progress, Round};
use crate::text::catalogue::Time;
use crate::text::{Texts, fill, number};

/// A value that both rounds know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// What it stands for.
    pub factor: Factor,
    /// What it was, 0 to 1.
    pub from: f64,
    /// What it is, 0 to 1.
    pub to: f64,
}

impl Change {
    /// By how much it moved on the scale from 1 to 5. Between the numbers that are shown, so that they add up.
    #[must_use]
    pub fn by(&self) -> f64 {
        let shown = |value: f64| number::rounded(1.0 + 4.0 * value, 1);
        number::rounded(shown(self.to) - shown(self.from), 1)
    }
}

/// Two rounds side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// What both know: the largest rise first, the largest fall last.
    pub changes: Vec<Change>,
    /// How many values only one of them knows.
    pub unknown: usize,
}

/// Compares the values of two rounds.
#[must_use]
pub fn compare(from: &Profile, to: &Profile) -> Compared {
    let mut compared = Compared::default();
    for factor in Factor::all() {
        match (from.get(factor), to.get(factor)) {
            (Some(from), Some(to)) => compared.changes.push(Change { factor, from, to }),
            (None, None) => {}
            _ => compared.unknown += 1,
        }
    }
    // By what is shown, and among those by what is behind it.
    compared.changes.sort_by(|a, b| b.by().total_cmp(&a.by()).then((b.to - b.from).total_cmp(&(a.to - a.from))));
    compared
}

/// What moved most, and what did not move.
#[must_use]
pub fn sentences(texts: &Texts, words: &Time, names: &ByParty<String>, compared: &Compared) -> Vec<String> {
    let changes = &compared.changes;
    let rise = changes.first().filter(|change| change.by() > 0.0);
    let fall = changes.last().filter(|change| change.by() < 0.0);
    let most = |most: &Change, [one, few, many]: [&'static str; 3]| {
        let alike: Vec<&Change> = changes.iter().filter(|change| change.by() == most.by()).collect();
        let what = alike.iter().map(|change| factor_name(texts, names, change.factor)).collect::<Vec<_>>();
        let values = moved(texts, &what.join("; "), most);
        let by = number::fixed(texts, most.by().abs(), 1);
        let text = match alike.len() {
            0 | 1 => one,
            2..=FEW => few,
            _ => many,
        };
        let [what, from, to] = &values;
        fill(text, &[("what", what), ("from", from), ("to", to), ("by", &by), ("count", &alike.len().to_string())])
    };
    let mut out = Vec::new();
    out.extend(rise.map(|change| most(change, [words.change_rise, words.change_rises, words.change_rises_many])));
    out.extend(fall.map(|change| most(change, [words.change_fall, words.change_falls, words.change_falls_many])));
    match (rise, fall) {
        _ if changes.is_empty() => {}
        (Some(_), None) => out.push(words.change_no_fall.to_owned()),
        (None, Some(_)) => out.push(words.change_no_rise.to_owned()),
        (None, None) => out.push(words.change_none.to_owned()),
        (Some(_), Some(_)) => {}
    }
    let still = changes.iter().filter(|change| change.by() == 0.0).count();
    if rise.is_some() || fall.is_some() {
        out.extend(counted([words.change_still_one, words.change_still_many], still));
    }
    out.extend(counted([words.change_unknown_one, words.change_unknown_many], compared.unknown));
    out
}

/// How the score went: since the round before the last, and since the first. Of rounds with a score, the oldest first.
#[must_use]
pub fn trend(texts: &Texts, words: &Time, scores: &[(Date, f64)]) -> Vec<String> {
    let (Some(&first), Some(&last)) = (scores.first(), scores.last()) else { return Vec::new() };
    let shown = |score: f64| number::rounded(score, 1);
    let said = |(date, from): (Date, f64), texts_of: [&str; 3]| {
        let [rose, fell, held] = texts_of;
        let text = match shown(last.1).total_cmp(&shown(from)) {
            std::cmp::Ordering::Greater => rose,
            std::cmp::Ordering::Less => fell,
            std::cmp::Ordering::Equal => held,
        };
        let [from, to] = [from, last.1].map(|score| number::fixed(texts, score, 1));
        fill(text, &[("date", &day(texts, date)), ("from", &from), ("to", &to)])
    };
    let before = scores.len().checked_sub(2).and_then(|place| scores.get(place));
    let mut out: Vec<String> = before
        .map(|&before| said(before, [words.trend_rose, words.trend_fell, words.trend_held]))
        .into_iter()
        .collect();
    if scores.len() > 2 {
        out.push(said(first, [words.trend_first_lower, words.trend_first_higher, words.trend_first_same]));
    }
    out
}

/// The actions that were done from one round to the other, the earliest first.
#[must_use]
pub fn done_between<'a>(actions: &'a [Action], a: &Round, b: &Round) -> Vec<&'a Action> {
    let (early, late) = if a.date <= b.date { (a, b) } else { (b, a) };
    let ended = |action: &Action| action.ended.filter(|_| action.plan.progress == Progress::Done);
    let mut done: Vec<&Action> = actions
        .iter()
        .filter(|action| {
            // On the day of the early round itself only what was agreed in it.
            let after = |ended: Date| ended > early.date || (ended == early.date && action.round == early.id);
            ended(action).is_some_and(|ended| after(ended) && ended <= late.date)
        })
        .collect();
    done.sort_by_key(|action| action.ended);
    done
}

/// What became of the value that an action was about; none when it was about none, or one of the rounds does not know it.
#[must_use]
pub fn of_action(
    texts: &Texts,
    words: &Time,
    names: &ByParty<String>,
    action: &Action,
    changes: &[Change],
) -> Option<String> {
    let change = changes.iter().find(|change| Some(change.factor) == action.plan.about)?;
    let text = match change.by() {
        by if by > 0.0 => words.done_rose,
        by if by < 0.0 => words.done_fell,
        _ => words.done_held,
    };
    let [what, from, to] = &moved(texts, &factor_name(texts, names, change.factor), change);
    Some(fill(text, &[("what", what), ("from", from), ("to", to)]))
}

/// So many are named one by one when they moved alike.
const FEW: usize = 3;

/// What moved, where from, and where to, as in "3.1" and "3.9 of 5".
fn moved(texts: &Texts, what: &str, change: &Change) -> [String; 3] {
    [what.to_owned(), number::fixed(texts, 1.0 + 4.0 * change.from, 1), on_scale(texts, change.to)]
}

fn counted([one, many]: [&str; 2], count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(fill(many, &[("count", &count.to_string())])),
    }
}
