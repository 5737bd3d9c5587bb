//! The table of answers: a row for every statement that someone is asked, answered or not.

use crate::exchange::moments::iso;
use crate::json::write_number;
use crate::model::response::Answer;
use crate::record::{Entry, Participant, Partnership, Round};

/// The columns, in their order. Others rely on it: a new one goes to the end.
pub const COLUMNS: [&str; 19] = [
    "partnership_id",
    "customer",
    "vendor",
    "provider",
    "round_id",
    "date",
    "instrument",
    "rater_group",
    "rater_id",
    "rater_name",
    "statement_id",
    "subject",
    "dimension",
    "facet",
    "status",
    "answer",
    "value",
    "comment",
    "answered_at",
];

/// The heads and the rows.
pub fn rows(all: &[&Partnership]) -> Vec<Vec<String>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for whole in all {
        for round in &whole.rounds {
            for person in &round.participants {
                add(&mut rows, whole, round, person);
            }
        }
    }
    rows
}

fn add(rows: &mut Vec<Vec<String>>, whole: &Partnership, round: &Round, person: &Participant) {
    for statement in round.instrument.statements(person.group) {
        let entry = person.entries.get(&statement);
        let (status, answer, value) = match entry.and_then(|entry| entry.answer) {
            None => ("open", String::new(), String::new()),
            Some(Answer::NotApplicable) => ("not_applicable", String::new(), String::new()),
            Some(Answer::Rated(rating)) => ("rated", rating.get().to_string(), number(rating.value())),
        };
        let said = entry.filter(|entry| entry.answer.is_some() || !entry.comment.is_empty());
        let factor = statement.factor();
        rows.push(vec![
            whole.id.to_string(),
            whole.names.customer.clone(),
            whole.names.vendor.clone(),
            whole.names.provider.clone(),
            round.id.to_string(),
            round.date.to_string(),
            round.instrument.id().to_owned(),
            person.group.id().to_owned(),
            person.id.to_string(),
            person.name.clone(),
            statement.id().to_owned(),
            factor.subject_id().to_owned(),
            factor.dimension_id().to_owned(),
            statement.facet().id().to_owned(),
            status.to_owned(),
            answer,
            value,
            said.map(|entry| entry.comment.clone()).unwrap_or_default(),
            said.and_then(|Entry { at, .. }| iso(*at)).unwrap_or_default(),
        ]);
    }
}

/// A number as programs read it, exact to the last bit.
pub fn number(number: f64) -> String {
    let mut out = String::new();
    write_number(&mut out, number);
    out
}
