//! JSON of today's schema version as a partnership. Everything is checked; a fault names its place.

use super::action::{Action, Plan, Progress};
use super::brief;
use super::gone::Gone;
use super::id::Id;
use super::limits;
use super::partnership::{Entry, Participant, Partnership, Round, Said};
use super::when::{Date, Timestamp};
use crate::json::{Fault, Fields, Node};
use crate::model::dimension::Factor;
use crate::model::input;
use crate::model::instrument::Instrument;
use crate::model::party::{ByParty, Party};
use crate::model::statement::Statement;
use std::collections::BTreeMap;

/// The whole partnership.
pub fn partnership(node: &Node<'_>) -> Result<Partnership, Fault> {
    let fields = node.object(&[
        "id",
        "names",
        "named",
        "guest",
        "created",
        "changed",
        "rounds",
        "goneRounds",
        "actions",
        "goneActions",
    ])?;
    let (rounds, gone_rounds) = lists(&fields, ["rounds", "goneRounds"], &round)?;
    if rounds.is_empty() && gone_rounds.is_empty() {
        return Err(fields.required("rounds")?.fault("there is no round"));
    }
    let (actions, gone_actions) = lists(&fields, ["actions", "goneActions"], &action)?;
    Ok(Partnership {
        id: fields.read("id", id)?,
        names: fields.read("names", names)?,
        named: fields.read("named", timestamp)?,
        guest: flag(&fields, "guest")?,
        created: fields.read("created", timestamp)?,
        changed: fields.read("changed", timestamp)?,
        rounds,
        gone_rounds,
        actions,
        gone_actions,
    })
}

fn names(node: &Node<'_>) -> Result<ByParty<String>, Fault> {
    let fields = node.object(&["customer", "vendor", "provider"])?;
    Ok(ByParty {
        customer: fields.read("customer", name)?,
        vendor: fields.read("vendor", name)?,
        provider: fields.read("provider", name)?,
    })
}

fn name(node: &Node<'_>) -> Result<String, Fault> {
    text(node, Partnership::NAME_LIMIT)
}

#[inline(never)]
fn round(node: &Node<'_>) -> Result<Round, Fault> {
    let fields = node.object(&[
        "id",
        "made",
        "date",
        "dated",
        "instrument",
        "weights",
        "compensation",
        "hidden",
        "participants",
        "goneParticipants",
    ])?;
    let instrument = fields.read("instrument", input::instrument)?;
    let person = |node: &Node<'_>| participant(node, instrument);
    let (participants, gone_participants) = lists(&fields, ["participants", "goneParticipants"], &person)?;
    Ok(Round {
        id: fields.read("id", id)?,
        made: fields.read("made", timestamp)?,
        date: fields.read("date", day)?,
        dated: fields.read("dated", timestamp)?,
        instrument,
        weights: fields.read("weights", input::weights)?,
        compensation: fields.read("compensation", input::compensation)?,
        hidden: flag(&fields, "hidden")?,
        participants,
        gone_participants,
    })
}

#[inline(never)]
fn participant(node: &Node<'_>, instrument: Instrument) -> Result<Participant, Fault> {
    let fields = node.object(&["id", "rater", "name", "named", "added", "answers", brief::GIVEN, brief::MOMENTS])?;
    let group = input::rater(&fields.required("rater")?, instrument)?;
    let mut entries = BTreeMap::new();
    let answers = fields.required("answers")?;
    for (key, value) in answers.entries()? {
        let statement = Statement::from_id(key)
            .filter(|&statement| instrument.asks(group, statement))
            .ok_or_else(|| value.fault("this rater is not asked such a statement"))?;
        entries.insert(statement, entry(&value)?);
    }
    brief::read(&fields, instrument, group, limits::MOMENT, &mut entries)?;
    Ok(Participant {
        id: fields.read("id", id)?,
        group,
        name: fields.read("name", name)?,
        named: fields.read("named", timestamp)?,
        added: fields.read("added", timestamp)?,
        entries,
    })
}

#[inline(never)]
fn entry(node: &Node<'_>) -> Result<Entry, Fault> {
    let fields = node.object(&["answer", "comment", "at", "earlier"])?;
    let Said { answer, comment, at } = said(&fields)?;
    let earlier = fields.read_optional("earlier", |node| {
        let all = node.items()?;
        if all.len() > limits::EARLIER {
            return Err(node.fault(format!("there are more than {}", limits::EARLIER)));
        }
        all.map(|item| said(&item.object(&["answer", "comment", "at"])?)).collect()
    })?;
    Ok(Entry { answer, comment, at, earlier: earlier.unwrap_or_default() })
}

#[inline(never)]
fn said(fields: &Fields<'_>) -> Result<Said, Fault> {
    let answer = fields.read_optional("answer", input::answer)?;
    let comment = fields.read_optional("comment", |node| text(node, Partnership::COMMENT_LIMIT))?.unwrap_or_default();
    Ok(Said { answer, comment, at: fields.read("at", timestamp)? })
}

#[inline(never)]
fn action(node: &Node<'_>) -> Result<Action, Fault> {
    let fields = node.object(&[
        "id", "round", "created", "changed", "ended", "text", "owner", "person", "due", "progress", "about",
    ])?;
    let owner = fields.read_optional("owner", |node| known(node, Party::from_id, "a party"))?;
    let progress = fields.read("progress", |node| known(node, Progress::from_id, "a progress"))?;
    let plan = Plan {
        text: fields.read("text", |node| text(node, Action::TEXT_LIMIT))?,
        owner,
        person: fields.read("person", name)?,
        due: fields.read_optional("due", day)?,
        progress,
        about: fields.read_optional("about", factor)?,
    };
    Ok(Action {
        id: fields.read("id", id)?,
        round: fields.read("round", id)?,
        created: fields.read("created", timestamp)?,
        changed: fields.read("changed", timestamp)?,
        ended: fields.read_optional("ended", day)?,
        plan,
    })
}

fn factor(node: &Node<'_>) -> Result<Factor, Fault> {
    let fields = node.object(&["subject", "dimension"])?;
    let [subject, dimension] = [fields.required("subject")?, fields.required("dimension")?];
    Factor::from_ids(subject.string()?, dimension.string()?).ok_or_else(|| node.fault("there is no such value"))
}

fn known<T>(node: &Node<'_>, of: fn(&str) -> Option<T>, what: &str) -> Result<T, Fault> {
    of(node.string()?).ok_or_else(|| node.is_not(what))
}

/// Absent when it is not so.
fn flag(fields: &Fields<'_>, key: &str) -> Result<bool, Fault> {
    Ok(fields.read_optional(key, |node| node.boolean())?.unwrap_or_default())
}

#[inline(never)]
fn day(node: &Node<'_>) -> Result<Date, Fault> {
    node.string()?.parse().map_err(|_: super::when::NotADate| node.fault("this is not a date"))
}

#[inline(never)]
fn id(node: &Node<'_>) -> Result<Id, Fault> {
    node.string()?.parse().map_err(|_: super::id::NotAnId| node.fault("this is not an id"))
}

/// A list, and what was taken away from it. An id stands for one thing in both.
fn lists<T>(
    fields: &Fields<'_>,
    keys: [&str; 2],
    read: &dyn Fn(&Node<'_>) -> Result<T, Fault>,
) -> Result<(Vec<T>, Vec<Gone<T>>), Fault> {
    let (mut list, mut gone) = (Vec::new(), Vec::new());
    walk(fields, keys, &mut |node, times| {
        let item = read(node)?;
        match times {
            None => list.push(item),
            Some([seen, at]) => gone.push(Gone { item, seen, at }),
        }
        Ok(())
    })?;
    Ok((list, gone))
}

/// What is done with an item of a list, or of what was taken away, with its times.
type Take<'a> = &'a mut dyn FnMut(&Node<'_>, Option<[Timestamp; 2]>) -> Result<(), Fault>;

#[inline(never)]
fn walk(fields: &Fields<'_>, [here, gone]: [&str; 2], take: Take<'_>) -> Result<(), Fault> {
    let mut ids = Vec::new();
    let mut one = |node: &Node<'_>, times| {
        if ids.len() == limits::LIST {
            return Err(node.fault(format!("there are more than {}", limits::LIST)));
        }
        take(node, times)?;
        for (key, node) in node.entries()? {
            if key == "id" {
                let found = id(&node)?;
                if ids.contains(&found) {
                    return Err(node.fault("this id stands for something else already"));
                }
                ids.push(found);
            }
        }
        Ok(())
    };
    for node in fields.required(here)?.items()? {
        one(&node, None)?;
    }
    if let Some(node) = fields.optional(gone) {
        for node in node.items()? {
            let fields = node.object(&["item", "seen", "at"])?;
            let times = [fields.read("seen", timestamp)?, fields.read("at", timestamp)?];
            one(&fields.required("item")?, Some(times))?;
        }
    }
    Ok(())
}

#[inline(never)]
fn timestamp(node: &Node<'_>) -> Result<Timestamp, Fault> {
    Ok(Timestamp(node.whole(0, Timestamp::LAST.0)?))
}

#[inline(never)]
fn text(node: &Node<'_>, limit: usize) -> Result<String, Fault> {
    let text = node.string()?;
    if text.chars().count() > limit {
        return Err(node.fault(format!("this text is longer than {limit} characters")));
    }
    Ok(text.to_owned())
}
