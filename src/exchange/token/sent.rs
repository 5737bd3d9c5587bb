//! The parts of a partnership that are sent: the questions to those who answer, and their answers back.
//!
//! Either is read as a partnership, a guest's copy, with nothing in it but what was sent. Merged with the whole it adds
//! that and changes nothing else: what it does not know has a moment, a day or a name that never wins.

use super::reader::{Broken, Reader};
use super::whole::{answer_bits, answer_of, instrument_bit, instrument_of, read_group, read_names, read_round};
use super::whole::{write_group, write_names, write_round};
use super::writer::Writer;
use crate::model::instrument::Instrument;
use crate::model::party::ByParty;
use crate::model::statement::Statement;
use crate::record::{Date, Entry, Id, Participant, Partnership, Round, Timestamp};
use std::collections::BTreeMap;

/// How many letters of the customer's name go with answers.
pub const NAME_CUT: usize = 24;

/// Writes the latest round, with those who have said nothing yet; none when there is no round.
pub fn write_invitation(out: &mut Writer, whole: &Partnership) -> Option<()> {
    let round = whole.round()?;
    let silent = |person: &&Participant| !person.has_answered();
    let named = |person: &Participant| Participant { entries: BTreeMap::new(), ..person.clone() };
    let participants = round.participants.iter().filter(silent).map(named).collect();
    out.id(whole.id);
    write_names(out, &whole.names);
    out.moment(whole.created);
    out.moment(whole.named);
    write_round(out, &Round { participants, gone_participants: Vec::new(), ..round.clone() });
    Some(())
}

/// Reads an invitation.
pub fn read_invitation(from: &mut Reader<'_>) -> Result<Partnership, Broken> {
    let id = from.id()?;
    let names = read_names(from)?;
    let [created, named] = [from.moment()?, from.moment()?];
    let round = read_round(from)?;
    if !round.gone_participants.is_empty() || round.participants.iter().any(|person| !person.entries.is_empty()) {
        return Err(Broken);
    }
    let moments = round.participants.iter().map(|person| person.named.max(person.added));
    let changed = moments.fold(named.max(created).max(round.made).max(round.dated), Timestamp::max);
    Ok(part(id, names, round, [created, named, changed]))
}

/// Writes what these people said; none when there is no round, or they said nothing.
pub fn write_answers(out: &mut Writer, whole: &Partnership, people: &[Id]) -> Option<()> {
    let round = whole.round()?;
    let heard = |person: &&Participant| people.contains(&person.id) && !person.entries.is_empty();
    let people: Vec<&Participant> = round.participants.iter().filter(heard).collect();
    if people.is_empty() {
        return None;
    }
    out.id(whole.id);
    out.text(whole.names.customer.chars().take(NAME_CUT).collect::<String>().trim_end());
    out.id(round.id);
    out.byte(instrument_bit(round.instrument));
    out.list(&people, |out, person| write_person(out, person, round.instrument));
    Some(())
}

/// Reads answers.
pub fn read_answers(from: &mut Reader<'_>) -> Result<Partnership, Broken> {
    let id = from.id()?;
    let names = ByParty { customer: from.text(NAME_CUT)?, ..ByParty::default() };
    let round = from.id()?;
    let instrument = instrument_of(from.up_to(1)?);
    let participants = from.list(20, |from| read_person(from, instrument))?;
    let mut ids: Vec<Id> = participants.iter().map(|person| person.id).collect();
    ids.sort_unstable();
    ids.dedup();
    if participants.is_empty() || ids.len() != participants.len() {
        return Err(Broken);
    }
    let moments =
        participants.iter().flat_map(|person| person.entries.values().map(|entry| entry.at).chain([person.named]));
    let changed = moments.fold(Timestamp(0), Timestamp::max);
    // The first day and the moment 0 lose to every other, and so does the last moment where the earlier one counts.
    let mut round = Round { dated: Timestamp(0), ..Round::new(round, Date::FIRST, instrument, Timestamp::LAST) };
    round.participants = participants;
    Ok(part(id, names, round, [Timestamp::LAST, Timestamp(0), changed]))
}

/// A copy with one round and nothing else.
fn part(id: Id, names: ByParty<String>, round: Round, [created, named, changed]: [Timestamp; 3]) -> Partnership {
    Partnership {
        id,
        names,
        named,
        guest: true,
        rounds: vec![round],
        gone_rounds: Vec::new(),
        actions: Vec::new(),
        gone_actions: Vec::new(),
        created,
        changed,
    }
}

/// What stands in the three bits of a statement without an entry.
const NOTHING: u8 = 6;

fn write_person(out: &mut Writer, person: &Participant, instrument: Instrument) {
    let asked: Vec<Option<&Entry>> =
        instrument.statements(person.group).map(|statement| person.entries.get(&statement)).collect();
    let second = |at: Timestamp| at.0 / 1000;
    let first = asked.iter().flatten().next().map_or(0, |entry| second(entry.at));
    out.id(person.id);
    write_group(out, person.group);
    out.text(&person.name);
    out.number(first);
    // Up, since the earlier one counts; down, since the later one does: so what was rounded never wins.
    out.difference(first, person.added.0.div_ceil(1000));
    out.difference(first, second(person.named));
    let (mut bits, mut filled) = (0_u32, 0);
    for entry in &asked {
        bits |= u32::from(entry.map_or(NOTHING, |entry| answer_bits(entry.answer))) << filled;
        filled += 3;
        while filled >= 8 {
            out.byte(bits.to_le_bytes()[0]);
            bits >>= 8;
            filled -= 8;
        }
    }
    if filled > 0 {
        out.byte(bits.to_le_bytes()[0]);
    }
    let mut before = first;
    for entry in asked.iter().flatten() {
        out.difference(before, second(entry.at));
        before = second(entry.at);
    }
    let commented = |(number, entry): (u64, &Option<&Entry>)| {
        let comment = entry.map(|entry| entry.comment.clone())?;
        (!comment.is_empty()).then_some((number, comment))
    };
    let comments: Vec<(u64, String)> = (0..).zip(&asked).filter_map(commented).collect();
    out.list(&comments, |out, (number, comment)| {
        out.number(*number);
        out.text(comment);
    });
}

fn read_person(from: &mut Reader<'_>, instrument: Instrument) -> Result<Participant, Broken> {
    let id = from.id()?;
    let group = read_group(from, instrument)?;
    let name = from.text(Partnership::NAME_LIMIT)?;
    let moment = |second: u64| {
        let last = Timestamp::LAST.0 / 1000;
        if second > last { Err(Broken) } else { Ok(Timestamp(second * 1000)) }
    };
    let first = from.number()?;
    let added = moment(from.difference(first)?)?;
    let named = moment(from.difference(first)?)?;
    let asked: Vec<Statement> = instrument.statements(group).collect();
    let packed = from.bytes((3 * asked.len()).div_ceil(8))?;
    let bit = |at: usize| packed.get(at / 8).map_or(0, |byte| (byte >> (at % 8)) & 1);
    if (3 * asked.len()..8 * packed.len()).any(|at| bit(at) != 0) {
        return Err(Broken);
    }
    let mut entries = BTreeMap::new();
    let mut before = first;
    for (place, &statement) in asked.iter().enumerate() {
        let bits = bit(3 * place) | (bit(3 * place + 1) << 1) | (bit(3 * place + 2) << 2);
        if bits == NOTHING {
            continue;
        }
        let answer = answer_of(bits)?;
        let second = from.difference(before)?;
        // The first one is where counting begins.
        if entries.is_empty() && second != first {
            return Err(Broken);
        }
        before = second;
        let at = moment(second)?;
        entries.insert(statement, Entry { answer, comment: String::new(), at, earlier: Vec::new() });
    }
    if entries.is_empty() {
        return Err(Broken);
    }
    let mut least = 0;
    for _ in 0..from.count(3)? {
        let number = from.number()?;
        let statement = usize::try_from(number).ok().and_then(|number| asked.get(number)).filter(|_| number >= least);
        let entry = statement.and_then(|statement| entries.get_mut(statement)).ok_or(Broken)?;
        entry.comment = from.text(Partnership::COMMENT_LIMIT)?;
        if entry.comment.is_empty() {
            return Err(Broken);
        }
        least = number + 1;
    }
    Ok(Participant { id, group, name, named, added, entries })
}
