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
        id: id(&fields.required("id")?)?,
        names: names(&fields.required("names")?)?,
        created: timestamp(&fields.required("created")?)?,
        changed: timestamp(&fields.required("changed")?)?,
        rounds,
        actions,
    })
}

fn names(node: &Node<'_>) -> Result<ByParty<String>, Fault> {
    let fields = node.object(&["customer", "vendor", "provider"])?;
    let name = |key| -> Result<String, Fault> { text(&fields.required(key)?, Partnership::NAME_LIMIT) };
    Ok(ByParty { customer: name("customer")?, vendor: name("vendor")?, provider: name("provider")? })
}

fn round(node: &Node<'_>) -> Result<Round, Fault> {
    let fields = node.object(&["id", "date", "instrument", "weights", "compensation", "participants"])?;
    let instrument = input::instrument(&fields.required("instrument")?)?;
    let participants_node = fields.required("participants")?;
    let participants =
        participants_node.items()?.map(|item| participant(&item, instrument)).collect::<Result<Vec<_>, _>>()?;
    distinct(&participants_node, &participants.iter().map(|participant| participant.id).collect::<Vec<_>>())?;
    Ok(Round {
        id: id(&fields.required("id")?)?,
        date: day(&fields.required("date")?)?,
        instrument,
        weights: input::weights(&fields.required("weights")?)?,
        compensation: input::compensation(&fields.required("compensation")?)?,
        participants,
    })
}

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
        id: id(&fields.required("id")?)?,
        group,
        name: text(&fields.required("name")?, Partnership::NAME_LIMIT)?,
        added: timestamp(&fields.required("added")?)?,
        entries,
    })
}

fn entry(node: &Node<'_>) -> Result<Entry, Fault> {
    let fields = node.object(&["answer", "comment", "at"])?;
    let answer = fields.optional("answer").map(|node| input::answer(&node)).transpose()?;
    let comment = match fields.optional("comment") {
        None => String::new(),
        Some(node) => text(&node, Partnership::COMMENT_LIMIT)?,
    };
    Ok(Entry { answer, comment, at: timestamp(&fields.required("at")?)? })
}

fn action(node: &Node<'_>, rounds: &[Id]) -> Result<Action, Fault> {
    let fields = node.object(&[
        "id", "round", "created", "changed", "ended", "text", "owner", "person", "due", "progress", "about",
    ])?;
    let round = fields.required("round")?;
    let agreed_in = id(&round)?;
    if !rounds.contains(&agreed_in) {
        return Err(round.fault("there is no such round"));
    }
    let owner = fields.optional("owner").map(|node| known(&node, Party::from_id, "a party")).transpose()?;
    let progress = known(&fields.required("progress")?, Progress::from_id, "a progress")?;
    let plan = Plan {
        text: text(&fields.required("text")?, Action::TEXT_LIMIT)?,
        owner,
        person: text(&fields.required("person")?, Partnership::NAME_LIMIT)?,
        due: fields.optional("due").map(|node| day(&node)).transpose()?,
        progress,
        about: fields.optional("about").map(|node| factor(&node)).transpose()?,
    };
    Ok(Action {
        id: id(&fields.required("id")?)?,
        round: agreed_in,
        created: timestamp(&fields.required("created")?)?,
        changed: timestamp(&fields.required("changed")?)?,
        ended: fields.optional("ended").map(|node| day(&node)).transpose()?,
        plan,
    })
}

fn factor(node: &Node<'_>) -> Result<Factor, Fault> {
    let fields = node.object(&["subject", "dimension"])?;
    let [subject, dimension] = [fields.required("subject")?, fields.required("dimension")?];
    Factor::from_ids(subject.string()?, dimension.string()?).ok_or_else(|| node.fault("there is no such value"))
}

fn known<T>(node: &Node<'_>, of: impl Fn(&str) -> Option<T>, what: &str) -> Result<T, Fault> {
    of(node.string()?).ok_or_else(|| node.is_not(what))
}

fn day(node: &Node<'_>) -> Result<Date, Fault> {
    node.string()?.parse().map_err(|_: super::when::NotADate| node.fault("this is not a date"))
}

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

fn timestamp(node: &Node<'_>) -> Result<Timestamp, Fault> {
    Ok(Timestamp(node.whole(0, LAST_MILLISECOND)?))
}

fn text(node: &Node<'_>, limit: usize) -> Result<String, Fault> {
    let text = node.string()?;
    if text.chars().count() > limit {
        return Err(node.fault(format!("this text is longer than {limit} characters")));
    }
    Ok(text.to_owned())
}
