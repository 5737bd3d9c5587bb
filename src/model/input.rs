//! Assessments as JSON: every bad input is refused with its place, nothing is guessed or dropped.

use super::instrument::{Group, Instrument};
use super::party::{ByParty, Party};
use super::response::{Answer, Assessment, NotAsked, Rating, Response};
use super::setting::{BadWeights, Compensation, Weights};
use super::statement::Statement;
use crate::json::{Fault, Json, Node};

/// What stands for [`Compensation::WEAKEST`].
const WEAKEST: &str = "weakest";

/// Reads an assessment from JSON text.
///
/// # Errors
/// When the text is not JSON, or [`assessment`] refuses it.
///
/// ```
/// use partnership_continuum::model::input;
///
/// let text = r#"{"instrument": "continuum-26", "responses": [
///     {"rater": "customer", "answers": {"customer.investment.time": 4, "vendor.role.seen": null}}]}"#;
/// assert_eq!(input::parse(text).unwrap().responses().len(), 1);
///
/// let fault = input::parse(&text.replace("null", "7")).unwrap_err();
/// assert_eq!(
///     fault.to_string(),
///     r#"responses[0].answers["vendor.role.seen"]: 7 is not a whole number from 1 to 5"#
/// );
/// ```
pub fn parse(text: &str) -> Result<Assessment, Fault> {
    assessment(&Node::root(&Json::parse(text)?))
}

/// Reads an assessment: `instrument` and `responses`, and if given `weights` and `compensation`.
///
/// # Errors
/// When a key is missing or unknown, or a value is not as the model asks.
pub fn assessment(node: &Node) -> Result<Assessment, Fault> {
    let fields = node.object(&["instrument", "weights", "compensation", "responses"])?;
    let mut assessment = Assessment::new(instrument(&fields.required("instrument")?)?);
    if let Some(node) = fields.optional("weights") {
        assessment.weights = weights(&node)?;
    }
    if let Some(node) = fields.optional("compensation") {
        assessment.compensation = compensation(&node)?;
    }
    for node in fields.required("responses")?.items()? {
        let fields = node.object(&["rater", "answers"])?;
        let group = rater(&fields.required("rater")?, assessment.instrument())?;
        let response = answers(&fields.required("answers")?, assessment.instrument(), group)?;
        assessment.add(response).map_err(|not_asked| node.fault(not_asked.to_string()))?;
    }
    Ok(assessment)
}

/// Reads the name of an instrument.
///
/// # Errors
/// When there is no such instrument.
pub fn instrument(node: &Node) -> Result<Instrument, Fault> {
    let known = node.string().ok().and_then(Instrument::from_id);
    known.ok_or_else(|| node.is_not("an instrument (continuum-26, quick-18)"))
}

/// Reads the group of a rater whom this instrument asks.
///
/// # Errors
/// When there is no such group, or the instrument does not ask it.
pub fn rater(node: &Node, instrument: Instrument) -> Result<Group, Fault> {
    let group =
        Group::from_id(node.string()?).ok_or_else(|| node.is_not("a rater (customer, vendor, provider, observer)"))?;
    if instrument.groups().contains(&group) {
        Ok(group)
    } else {
        Err(node.fault(NotAsked { instrument, group, statement: None }.to_string()))
    }
}

/// Reads the answers of one rater: statement ids with a whole number from 1 to 5, or `null` for not applicable.
///
/// # Errors
/// When there is no such statement, this group is not asked it, or the answer is anything else.
pub fn answers(node: &Node, instrument: Instrument, group: Group) -> Result<Response, Fault> {
    let mut response = Response::new(group);
    for (id, node) in node.entries()? {
        let statement = Statement::from_id(id).ok_or_else(|| node.fault("unknown statement"))?;
        if !instrument.asks(group, statement) {
            return Err(node.fault(NotAsked { instrument, group, statement: Some(statement) }.to_string()));
        }
        response.set(statement, Some(answer(&node)?));
    }
    Ok(response)
}

/// Reads one answer: a whole number from 1 to 5, or `null` for not applicable.
///
/// # Errors
/// When it is anything else.
pub fn answer(node: &Node) -> Result<Answer, Fault> {
    if node.is_null() {
        return Ok(Answer::NotApplicable);
    }
    let number = node.whole(1, 5)?;
    u8::try_from(number)
        .ok()
        .and_then(Rating::new)
        .map(Answer::Rated)
        .ok_or_else(|| node.is_not("a whole number from 1 to 5"))
}

/// Reads party weights.
///
/// # Errors
/// When one is missing or out of bounds, or they do not sum to 1.
pub fn weights(node: &Node) -> Result<Weights, Fault> {
    let fields = node.object(&Party::ALL.map(Party::id))?;
    let mut weights = ByParty::default();
    for party in Party::ALL {
        weights[party] = fields.required(party.id())?.number()?;
    }
    Weights::new(weights).map_err(|bad| match bad {
        BadWeights::OutOfBounds(party, _) => match fields.required(party.id()) {
            Ok(node) => node.fault(bad.to_string()),
            Err(fault) => fault,
        },
        BadWeights::Sum(_) => node.fault(bad.to_string()),
    })
}

/// Reads the compensation: a number from -10 to 1, or `"weakest"`.
///
/// # Errors
/// When it is anything else.
pub fn compensation(node: &Node) -> Result<Compensation, Fault> {
    let read = match node.json() {
        Json::Number(exponent) => Compensation::new(*exponent),
        Json::String(text) if text == WEAKEST => Some(Compensation::WEAKEST),
        _ => None,
    };
    read.ok_or_else(|| node.is_not("a number from -10 to 1 or \"weakest\""))
}

/// The way back: an assessment as JSON, which reads as the same assessment. Answers stand in the order of the table of
/// statements; weights and compensation always stand.
#[must_use]
pub fn assessment_to_json(assessment: &Assessment) -> Json {
    let responses = assessment.responses().iter().map(|response| {
        Json::object([("rater", response.group().id().into()), ("answers", answers_to_json(response))])
    });
    Json::object([
        ("instrument", assessment.instrument().id().into()),
        ("weights", weights_to_json(&assessment.weights)),
        ("compensation", compensation_to_json(assessment.compensation)),
        ("responses", Json::Array(responses.collect())),
    ])
}

/// The answers of one rater as JSON.
#[must_use]
pub fn answers_to_json(response: &Response) -> Json {
    let entry = |(statement, answer): (Statement, Answer)| (statement.id().to_owned(), answer_to_json(answer));
    Json::Object(response.answered().map(entry).collect())
}

/// One answer as JSON.
#[must_use]
pub fn answer_to_json(answer: Answer) -> Json {
    match answer {
        Answer::Rated(rating) => f64::from(rating.get()).into(),
        Answer::NotApplicable => Json::Null,
    }
}

/// Party weights as JSON.
#[must_use]
pub fn weights_to_json(weights: &Weights) -> Json {
    Json::object(Party::ALL.map(|party| (party.id(), weights.get(party).into())))
}

/// The compensation as JSON.
#[must_use]
pub fn compensation_to_json(compensation: Compensation) -> Json {
    if compensation == Compensation::WEAKEST { WEAKEST.into() } else { compensation.exponent().into() }
}
