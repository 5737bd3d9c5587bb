//! A whole partnership in a token, with every moment and all that was taken away: what is read is what was written.

use super::reader::{Broken, Reader};
use super::writer::Writer;
use crate::model::dimension::Factor;
use crate::model::instrument::{Group, Instrument};
use crate::model::party::{ByParty, Party};
use crate::model::response::{Answer, Rating};
use crate::model::setting::{Compensation, Weights};
use crate::model::statement::Statement;
use crate::record::{Action, Entry, Gone, Id, Participant, Partnership, Plan, Progress, Round, Said, Timestamp};
use std::collections::BTreeMap;

/// Writes all of it.
pub fn write(out: &mut Writer, whole: &Partnership) {
    out.id(whole.id);
    out.byte(whole.guest.into());
    write_names(out, &whole.names);
    out.moment(whole.named);
    out.moment(whole.created);
    out.moment(whole.changed);
    write_lists(out, &whole.rounds, &whole.gone_rounds, write_round);
    write_lists(out, &whole.actions, &whole.gone_actions, write_action);
}

/// Reads all of it.
pub fn read(from: &mut Reader<'_>) -> Result<Partnership, Broken> {
    let id = from.id()?;
    let guest = from.up_to(1)? == 1;
    let names = read_names(from)?;
    let [named, created, changed] = [from.moment()?, from.moment()?, from.moment()?];
    let (rounds, gone_rounds) = read_lists(from, 17, read_round, |round| round.id)?;
    if rounds.is_empty() && gone_rounds.is_empty() {
        return Err(Broken);
    }
    let (actions, gone_actions) = read_lists(from, 25, read_action, |action| action.id)?;
    Ok(Partnership { id, names, named, guest, rounds, gone_rounds, actions, gone_actions, created, changed })
}

/// Writes three names.
pub fn write_names(out: &mut Writer, names: &ByParty<String>) {
    for party in Party::ALL {
        out.text(&names[party]);
    }
}

/// Reads three names.
pub fn read_names(from: &mut Reader<'_>) -> Result<ByParty<String>, Broken> {
    let mut name = || from.text(Partnership::NAME_LIMIT);
    Ok(ByParty { customer: name()?, vendor: name()?, provider: name()? })
}

/// Writes a round.
pub fn write_round(out: &mut Writer, round: &Round) {
    out.id(round.id);
    out.moment(round.made);
    out.day(round.date);
    out.moment(round.dated);
    let weighted = round.weights != Weights::default();
    let compensated = round.compensation != Compensation::default();
    out.byte(
        instrument_bit(round.instrument)
            | if round.hidden { HIDDEN } else { 0 }
            | if weighted { WEIGHTED } else { 0 }
            | if compensated { COMPENSATED } else { 0 },
    );
    if weighted {
        for party in Party::ALL {
            out.double(round.weights.get(party));
        }
    }
    if compensated {
        out.double(round.compensation.exponent());
    }
    let person = |out: &mut Writer, person: &Participant| write_person(out, person, round.instrument);
    write_lists(out, &round.participants, &round.gone_participants, person);
}

/// Reads a round.
pub fn read_round(from: &mut Reader<'_>) -> Result<Round, Broken> {
    let id = from.id()?;
    let made = from.moment()?;
    let date = from.day()?;
    let dated = from.moment()?;
    let bits = from.up_to(QUICK | HIDDEN | WEIGHTED | COMPENSATED)?;
    let instrument = instrument_of(bits);
    let mut round = Round::new(id, date, instrument, made);
    round.dated = dated;
    round.hidden = bits & HIDDEN != 0;
    if bits & WEIGHTED != 0 {
        let mut weight = || from.double();
        let weights = ByParty { customer: weight()?, vendor: weight()?, provider: weight()? };
        round.weights = Weights::new(weights).map_err(|_| Broken)?;
    }
    if bits & COMPENSATED != 0 {
        let exponent = from.double()?;
        let weakest = Compensation::WEAKEST;
        let is_weakest = exponent.to_bits() == weakest.exponent().to_bits();
        let given = if is_weakest { Some(weakest) } else { Compensation::new(exponent) };
        round.compensation = given.ok_or(Broken)?;
    }
    let person = |from: &mut Reader<'_>| read_person(from, instrument);
    (round.participants, round.gone_participants) = read_lists(from, 15, person, |person| person.id)?;
    Ok(round)
}

/// The bit that tells the instruments apart.
pub const fn instrument_bit(instrument: Instrument) -> u8 {
    match instrument {
        Instrument::Continuum26 => 0,
        Instrument::Quick18 => QUICK,
    }
}

/// The instrument that this bit tells of.
pub const fn instrument_of(bits: u8) -> Instrument {
    if bits & QUICK == 0 { Instrument::Continuum26 } else { Instrument::Quick18 }
}

/// Writes for whom a person speaks.
pub fn write_group(out: &mut Writer, group: Group) {
    out.byte(group as u8);
}

/// Reads for whom a person speaks, who must be asked by this instrument.
pub fn read_group(from: &mut Reader<'_>, instrument: Instrument) -> Result<Group, Broken> {
    let group = Group::ALL.get(usize::from(from.byte()?)).copied();
    group.filter(|group| instrument.groups().contains(group)).ok_or(Broken)
}

/// An answer as three bits.
pub const fn answer_bits(answer: Option<Answer>) -> u8 {
    match answer {
        Some(Answer::NotApplicable) => 0,
        Some(Answer::Rated(rating)) => rating.get(),
        None => 7,
    }
}

/// The answer in three bits.
pub fn answer_of(bits: u8) -> Result<Option<Answer>, Broken> {
    match bits {
        0 => Ok(Some(Answer::NotApplicable)),
        7 => Ok(None),
        number => Rating::new(number).map(|rating| Some(Answer::Rated(rating))).ok_or(Broken),
    }
}

const QUICK: u8 = 1;
const HIDDEN: u8 = 2;
const WEIGHTED: u8 = 4;
const COMPENSATED: u8 = 8;

const COMMENTED: u8 = 8;
const CHANGED: u8 = 16;

const ENDED: u8 = 4;
const DUE: u8 = 8;
const ABOUT: u8 = 16;
const OWNER: u8 = 32;

fn write_person(out: &mut Writer, person: &Participant, instrument: Instrument) {
    out.id(person.id);
    write_group(out, person.group);
    out.text(&person.name);
    out.moment(person.added);
    out.moment(person.named);
    let asked = instrument.statements(person.group).zip(0_u8..);
    let entries: Vec<(u8, &Entry)> =
        asked.filter_map(|(statement, number)| Some((number, person.entries.get(&statement)?))).collect();
    out.list(&entries, |out, &(number, entry)| {
        out.byte(number);
        let more = if entry.earlier.is_empty() { 0 } else { CHANGED };
        write_said(out, more, entry.answer, &entry.comment, entry.at);
        if more != 0 {
            out.list(&entry.earlier, |out, said| write_said(out, 0, said.answer, &said.comment, said.at));
        }
    });
}

fn read_person(from: &mut Reader<'_>, instrument: Instrument) -> Result<Participant, Broken> {
    let id = from.id()?;
    let group = read_group(from, instrument)?;
    let name = from.text(Partnership::NAME_LIMIT)?;
    let [added, named] = [from.moment()?, from.moment()?];
    let asked: Vec<Statement> = instrument.statements(group).collect();
    let mut least = 0;
    let all = from.list(3, |from| {
        let number = from.byte()?;
        let statement = asked.get(usize::from(number)).copied().filter(|_| number >= least).ok_or(Broken)?;
        least = number + 1;
        Ok((statement, read_entry(from)?))
    })?;
    Ok(Participant { id, group, name, named, added, entries: BTreeMap::from_iter(all) })
}

fn read_entry(from: &mut Reader<'_>) -> Result<Entry, Broken> {
    let bits = from.up_to(CHANGED | COMMENTED | 7)?;
    let Said { answer, comment, at } = read_said(from, bits)?;
    let earlier = if bits & CHANGED == 0 {
        Vec::new()
    } else {
        from.list(2, |from| {
            let bits = from.up_to(COMMENTED | 7)?;
            read_said(from, bits)
        })?
    };
    // None is said without a list.
    if bits & CHANGED != 0 && earlier.is_empty() {
        return Err(Broken);
    }
    Ok(Entry { answer, comment, at, earlier })
}

fn write_said(out: &mut Writer, more: u8, answer: Option<Answer>, comment: &str, at: Timestamp) {
    out.byte(answer_bits(answer) | more | if comment.is_empty() { 0 } else { COMMENTED });
    out.moment(at);
    if !comment.is_empty() {
        out.text(comment);
    }
}

fn read_said(from: &mut Reader<'_>, bits: u8) -> Result<Said, Broken> {
    let answer = answer_of(bits & 7)?;
    let at = from.moment()?;
    let comment = if bits & COMMENTED == 0 { String::new() } else { from.text(Partnership::COMMENT_LIMIT)? };
    if bits & COMMENTED != 0 && comment.is_empty() {
        return Err(Broken);
    }
    Ok(Said { answer, comment, at })
}

fn write_action(out: &mut Writer, action: &Action) {
    let Plan { text, owner, person, due, progress, about } = &action.plan;
    out.id(action.id);
    out.id(action.round);
    out.moment(action.created);
    out.moment(action.changed);
    out.text(text);
    out.text(person);
    let owner = owner.map_or(0, |owner| Group::from(owner) as u8 + 1);
    out.byte(
        *progress as u8
            | if action.ended.is_some() { ENDED } else { 0 }
            | if due.is_some() { DUE } else { 0 }
            | if about.is_some() { ABOUT } else { 0 }
            | (owner * OWNER),
    );
    for day in [action.ended, *due].into_iter().flatten() {
        out.day(day);
    }
    if let Some(place) = about.and_then(|about| (0_u8..).zip(Factor::all()).find(|(_, each)| *each == about)) {
        out.byte(place.0);
    }
}

fn read_action(from: &mut Reader<'_>) -> Result<Action, Broken> {
    let [id, round] = [from.id()?, from.id()?];
    let [created, changed] = [from.moment()?, from.moment()?];
    let text = from.text(Action::TEXT_LIMIT)?;
    let person = from.text(Partnership::NAME_LIMIT)?;
    let bits = from.up_to(4 * OWNER - 1)?;
    let progress = Progress::ALL.get(usize::from(bits & 3)).copied().ok_or(Broken)?;
    let owner = usize::from(bits / OWNER).checked_sub(1).and_then(|place| Party::ALL.get(place)).copied();
    let ended = if bits & ENDED == 0 { None } else { Some(from.day()?) };
    let due = if bits & DUE == 0 { None } else { Some(from.day()?) };
    let about = match bits & ABOUT {
        0 => None,
        _ => Some(Factor::all().nth(from.byte()?.into()).ok_or(Broken)?),
    };
    Ok(Action { id, round, created, changed, ended, plan: Plan { text, owner, person, due, progress, about } })
}

fn write_lists<T>(out: &mut Writer, here: &[T], gone: &[Gone<T>], each: impl Fn(&mut Writer, &T)) {
    out.list(here, &each);
    out.list(gone, |out, gone| {
        each(out, &gone.item);
        out.moment(gone.seen);
        out.moment(gone.at);
    });
}

/// A list and what was taken from it. An id stands for one thing in both.
fn read_lists<T>(
    from: &mut Reader<'_>,
    least: usize,
    each: impl Fn(&mut Reader<'_>) -> Result<T, Broken>,
    id: fn(&T) -> Id,
) -> Result<(Vec<T>, Vec<Gone<T>>), Broken> {
    let here = from.list(least, &each)?;
    let gone = from.list(least + 2, |from| Ok(Gone { item: each(from)?, seen: from.moment()?, at: from.moment()? }))?;
    let mut ids: Vec<Id> = here.iter().chain(gone.iter().map(|gone| &gone.item)).map(id).collect();
    ids.sort_unstable();
    let twice = ids.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
    if twice { Err(Broken) } else { Ok((here, gone)) }
}
