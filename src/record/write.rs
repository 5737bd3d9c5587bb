//! A partnership as JSON of today's schema version.

use super::action::{Action, Plan};
use super::brief;
use super::gone::Gone;
use super::id::Id;
use super::partnership::{Entry, Participant, Partnership, Round, Said};
use super::when::{Date, Timestamp};
use crate::json::Json;
use crate::model::input;
use crate::model::instrument::Instrument;
use crate::model::response::Answer;

/// How answers are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In as little room as can be, for storage.
    Brief,
    /// Each with the name of its statement, for other programs.
    SpeltOut,
}

/// The whole partnership.
pub fn partnership(partnership: &Partnership, form: Form) -> Json {
    let round = |each: &Round| round(each, form);
    let names = &partnership.names;
    let mut parties = empty();
    parties.put("customer", text(&names.customer));
    parties.put("vendor", text(&names.vendor));
    parties.put("provider", text(&names.provider));
    let mut out = empty();
    out.put("id", id(partnership.id));
    out.put("names", parties);
    out.put("named", timestamp(partnership.named));
    if partnership.guest {
        out.put("guest", Json::Bool(true));
    }
    out.put("created", timestamp(partnership.created));
    out.put("changed", timestamp(partnership.changed));
    out.put("rounds", Json::Array(partnership.rounds.iter().map(round).collect()));
    put_gone(&mut out, "goneRounds", &partnership.gone_rounds, &round);
    out.put("actions", Json::Array(partnership.actions.iter().map(action).collect()));
    put_gone(&mut out, "goneActions", &partnership.gone_actions, &action);
    out
}

/// Absent when nothing was taken away.
fn put_gone<T>(out: &mut Json, key: &'static str, gone: &[Gone<T>], write: &dyn Fn(&T) -> Json) {
    if gone.is_empty() {
        return;
    }
    let one = |gone: &Gone<T>| {
        let mut out = empty();
        out.put("item", write(&gone.item));
        out.put("seen", timestamp(gone.seen));
        out.put("at", timestamp(gone.at));
        out
    };
    out.put(key, Json::Array(gone.iter().map(one).collect()));
}

fn round(round: &Round, form: Form) -> Json {
    let mut out = empty();
    out.put("id", id(round.id));
    out.put("made", timestamp(round.made));
    out.put("date", day(round.date));
    out.put("dated", timestamp(round.dated));
    out.put("instrument", text(round.instrument.id()));
    out.put("weights", input::weights_to_json(&round.weights));
    out.put("compensation", input::compensation_to_json(round.compensation));
    if round.hidden {
        out.put("hidden", Json::Bool(true));
    }
    let brief = (form == Form::Brief).then_some(round.instrument);
    let person = |person: &Participant| participant(person, brief);
    out.put("participants", Json::Array(round.participants.iter().map(person).collect()));
    put_gone(&mut out, "goneParticipants", &round.gone_participants, &person);
    out
}

/// With an instrument, plain answers are written in brief.
fn participant(participant: &Participant, brief: Option<Instrument>) -> Json {
    let mut answers = empty();
    for (statement, value) in participant.entries.iter().filter(|(_, entry)| brief.is_none() || !brief::is_plain(entry))
    {
        answers.put(statement.id(), entry(value));
    }
    let mut out = empty();
    out.put("id", id(participant.id));
    out.put("rater", text(participant.group.id()));
    out.put("name", text(&participant.name));
    out.put("named", timestamp(participant.named));
    out.put("added", timestamp(participant.added));
    out.put("answers", answers);
    if let Some(instrument) = brief {
        brief::write(&mut out, participant, instrument);
    }
    out
}

/// `answer` is absent while unanswered and null when not applicable, as everywhere else.
fn entry(entry: &Entry) -> Json {
    let mut out = said(entry.answer, &entry.comment, entry.at);
    if !entry.earlier.is_empty() {
        let one = |each: &Said| said(each.answer, &each.comment, each.at);
        out.put("earlier", Json::Array(entry.earlier.iter().map(one).collect()));
    }
    out
}

#[inline(never)]
fn said(answer: Option<Answer>, comment: &str, at: Timestamp) -> Json {
    let mut out = empty();
    if let Some(answer) = answer {
        out.put("answer", input::answer_to_json(answer));
    }
    if !comment.is_empty() {
        out.put("comment", text(comment));
    }
    out.put("at", timestamp(at));
    out
}

/// What there is none of is absent.
fn action(action: &Action) -> Json {
    let Plan { text: what, owner, person, due, progress, about } = &action.plan;
    let mut out = empty();
    out.put("id", id(action.id));
    out.put("round", id(action.round));
    out.put("created", timestamp(action.created));
    out.put("changed", timestamp(action.changed));
    if let Some(ended) = action.ended {
        out.put("ended", day(ended));
    }
    out.put("text", text(what));
    if let Some(owner) = owner {
        out.put("owner", text(owner.id()));
    }
    out.put("person", text(person));
    if let Some(due) = *due {
        out.put("due", day(due));
    }
    out.put("progress", text(progress.id()));
    if let Some(about) = about {
        let mut factor = empty();
        factor.put("subject", text(about.subject_id()));
        factor.put("dimension", text(about.dimension_id()));
        out.put("about", factor);
    }
    out
}

// Small and not inlined, because each is called many times and the page is built for its download.

#[inline(never)]
fn empty() -> Json {
    Json::Object(Vec::new())
}

#[inline(never)]
fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

#[inline(never)]
fn id(id: Id) -> Json {
    Json::String(id.to_string())
}

#[inline(never)]
fn day(day: Date) -> Json {
    Json::String(day.to_string())
}

/// Milliseconds stay below 2^53 for the next 285,000 years, so a JSON number holds them exactly.
#[inline(never)]
#[allow(clippy::cast_precision_loss)]
fn timestamp(timestamp: Timestamp) -> Json {
    Json::Number(timestamp.0 as f64)
}
