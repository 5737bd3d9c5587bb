//! A partnership as JSON of today's schema version.

use super::action::{Action, Plan};
use super::partnership::{Entry, Participant, Partnership, Round};
use super::when::{Date, Timestamp};
use crate::json::Json;
use crate::model::input;

/// The whole partnership.
pub fn partnership(partnership: &Partnership) -> Json {
    let names = &partnership.names;
    Json::object([
        ("id", partnership.id.to_string().into()),
        (
            "names",
            Json::object([
                ("customer", names.customer.as_str().into()),
                ("vendor", names.vendor.as_str().into()),
                ("provider", names.provider.as_str().into()),
            ]),
        ),
        ("created", timestamp(partnership.created)),
        ("changed", timestamp(partnership.changed)),
        ("rounds", Json::Array(partnership.rounds.iter().map(round).collect())),
        ("actions", Json::Array(partnership.actions.iter().map(action).collect())),
    ])
}

fn round(round: &Round) -> Json {
    Json::object([
        ("id", round.id.to_string().into()),
        ("date", round.date.to_string().into()),
        ("instrument", round.instrument.id().into()),
        ("weights", input::weights_to_json(&round.weights)),
        ("compensation", input::compensation_to_json(round.compensation)),
        ("participants", Json::Array(round.participants.iter().map(participant).collect())),
    ])
}

fn participant(participant: &Participant) -> Json {
    let answers = participant.entries.iter().map(|(statement, value)| (statement.id().to_owned(), entry(value)));
    Json::object([
        ("id", participant.id.to_string().into()),
        ("rater", participant.group.id().into()),
        ("name", participant.name.as_str().into()),
        ("added", timestamp(participant.added)),
        ("answers", Json::Object(answers.collect())),
    ])
}

/// `answer` is absent while unanswered and null when not applicable, as everywhere else.
fn entry(entry: &Entry) -> Json {
    let mut fields = Vec::with_capacity(3);
    if let Some(answer) = entry.answer {
        fields.push(("answer".to_owned(), input::answer_to_json(answer)));
    }
    if !entry.comment.is_empty() {
        fields.push(("comment".to_owned(), entry.comment.as_str().into()));
    }
    fields.push(("at".to_owned(), timestamp(entry.at)));
    Json::Object(fields)
}

/// What there is none of is absent.
fn action(action: &Action) -> Json {
    let Plan { text, owner, person, due, progress, about } = &action.plan;
    let day = |key, day: Option<Date>| day.map(|day| (key, day.to_string().into()));
    let about = about.map(|about| {
        Json::object([("subject", about.subject_id().into()), ("dimension", about.dimension_id().into())])
    });
    let fields = [
        Some(("id", action.id.to_string().into())),
        Some(("round", action.round.to_string().into())),
        Some(("created", timestamp(action.created))),
        Some(("changed", timestamp(action.changed))),
        day("ended", action.ended),
        Some(("text", text.as_str().into())),
        owner.map(|owner| ("owner", owner.id().into())),
        Some(("person", person.as_str().into())),
        day("due", *due),
        Some(("progress", progress.id().into())),
        about.map(|about| ("about", about)),
    ];
    Json::Object(fields.into_iter().flatten().map(|(key, value): (&str, Json)| (key.to_owned(), value)).collect())
}

/// Milliseconds stay below 2^53 for the next 285,000 years, so a JSON number holds them exactly.
#[allow(clippy::cast_precision_loss)]
fn timestamp(timestamp: Timestamp) -> Json {
    Json::Number(timestamp.0 as f64)
}
