//! JSON of today's schema version as a partnership. Everything is checked; a fault names its place.

use super::action::{Action, Plan, Progress};
use super::id::Id;
use super::partnership::{Entry, Participant, Partnership, Round};
use super::when::{Date, Timestamp};
use crate::json::{Fault, Node};
use crate::model::dimension::Factor;
use crate::model::input;
use crate::model::instrument::Instrument;
use crate::model::party::{ByParty, Party};
use crate::model::statement::Statement;
use std::collections::BTreeMap;

/// The largest whole number that a JSON number holds exactly.
const LAST_MILLISECOND: u64 = (1 << 53) - 1;

/// The whole partnership.
pub fn partnership(node: &Node<'_>) -> Result<Partnership, Fault> {
    let fields = node.object(&["id", "names", "created", "changed", "rounds", "actions"])?;
    let rounds_node = fields.required("rounds")?;
    let rounds = rounds_node.items()?.map(|item| round(&item)).collect::<Result<Vec<_>, _>>()?;
    if rounds.is_empty() {
        return Err(rounds_node.fault("there is no round"));
    }
    let round_ids: Vec<Id> = rounds.iter().map(|round| round.id).collect();
    distinct(&rounds_node, &round_ids)?;
    let actions_node = fields.required("actions")?;
    let actions = actions_node.items()?.map(|item| action(&item, &round_ids)).collect::<Result<Vec<_>, _>>()?;
    distinct(&actions_node, &actions.iter().map(|action| action.id).collect::<Vec<_>>())?;
    Ok(Partnership {
        id: fields.read("id", id)?,
        names: fields.read("names", names)?,
        created: fields.read("created", timestamp)?,
        changed: fields.read("changed", timestamp)?,
        rounds,
        actions,
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
    let fields = node.object(&["id", "date", "instrument", "weights", "compensation", "participants"])?;
    let instrument = fields.read("instrument", input::instrument)?;
    let participants_node = fields.required("participants")?;
    let participants =
        participants_node.items()?.map(|item| participant(&item, instrument)).collect::<Result<Vec<_>, _>>()?;
    distinct(&participants_node, &participants.iter().map(|participant| participant.id).collect::<Vec<_>>())?;
    Ok(Round {
        id: fields.read("id", id)?,
        date: fields.read("date", day)?,
        instrument,
        weights: fields.read("weights", input::weights)?,
        compensation: fields.read("compensation", input::compensation)?,
        participants,
    })
}

#[inline(never)]
fn participant(node: &Node<'_>, instrument: Instrument) -> Result<Participant, Fault> {
    let fields = node.object(&["id", "rater", "name", "added", "answers"])?;
    let group = input::rater(&fields.required("rater")?, instrument)?;
    let mut entries = BTreeMap::new();
    let answers = fields.required("answers")?;
    for (key, value) in answers.entries()? {
        let statement = Statement::from_id(key)
            .filter(|&statement| instrument.asks(group, statement))
            .ok_or_else(|| value.fault("this rater is not asked such a statement"))?;
        entries.insert(statement, entry(&value)?);
    }
    Ok(Participant {
        id: fields.read("id", id)?,
        group,
        name: fields.read("name", name)?,
        added: fields.read("added", timestamp)?,
        entries,
    })
}

#[inline(never)]
fn entry(node: &Node<'_>) -> Result<Entry, Fault> {
    let fields = node.object(&["answer", "comment", "at"])?;
    let answer = fields.read_optional("answer", input::answer)?;
    let comment = fields.read_optional("comment", |node| text(node, Partnership::COMMENT_LIMIT))?.unwrap_or_default();
    Ok(Entry { answer, comment, at: fields.read("at", timestamp)? })
}

#[inline(never)]
fn action(node: &Node<'_>, rounds: &[Id]) -> Result<Action, Fault> {
    let fields = node.object(&[
        "id", "round", "created", "changed", "ended", "text", "owner", "person", "due", "progress", "about",
    ])?;
    let round = fields.required("round")?;
    let agreed_in = id(&round)?;
    if !rounds.contains(&agreed_in) {
        return Err(round.fault("there is no such round"));
    }
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
        round: agreed_in,
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

#[inline(never)]
fn day(node: &Node<'_>) -> Result<Date, Fault> {
    node.string()?.parse().map_err(|_: super::when::NotADate| node.fault("this is not a date"))
}

#[inline(never)]
fn id(node: &Node<'_>) -> Result<Id, Fault> {
    node.string()?.parse().map_err(|_: super::id::NotAnId| node.fault("this is not an id"))
}

/// Refuses an id that stands for two items of a list.
fn distinct(list: &Node<'_>, ids: &[Id]) -> Result<(), Fault> {
    for (place, item) in list.items()?.enumerate() {
        let (before, rest) = ids.split_at(place.min(ids.len()));
        if rest.first().is_some_and(|id| before.contains(id)) {
            let mut fields = item.entries()?;
            return Err(fields.find(|(key, _)| *key == "id").map_or(item, |(_, node)| node).fault(TAKEN));
        }
    }
    Ok(())
}

const TAKEN: &str = "this id stands for something else already";

#[inline(never)]
fn timestamp(node: &Node<'_>) -> Result<Timestamp, Fault> {
    Ok(Timestamp(node.whole(0, LAST_MILLISECOND)?))
}

#[inline(never)]
fn text(node: &Node<'_>, limit: usize) -> Result<String, Fault> {
    let text = node.string()?;
    if text.chars().count() > limit {
        return Err(node.fault(format!("this text is longer than {limit} characters")));
    }
    Ok(text.to_owned())
}
