//! A partnership, or the part of it that is sent, as a plain object: out of a token, into one, and two in one.
//!
//! `{kind, schema, partnership}`: the same partnership as in the JSON file that the page saves.

use crate::exchange::incoming::{Incoming, Kind};
use crate::exchange::{moments, token};
use crate::json::{Fault, Json, Node};
use crate::record::envelope::SCHEMA;
use crate::record::{Envelope, Id, Partnership};

/// What a token carries. A whole link will do, too.
///
/// # Errors
/// When it is no token of a version that is known.
pub fn decode(token: &Json) -> Result<Json, Fault> {
    let fault = |what: String| Fault { place: "token".to_owned(), what };
    let Json::String(text) = token else {
        return Err(fault("this is not a text: give the token, \"v1.\" and what follows".to_owned()));
    };
    match token::read_given(text) {
        Ok((kind, partnership)) => Ok(to_json(kind, &partnership)),
        Err(token::Fault::Damaged) => {
            Err(fault("this is no token, or it was cut off on its way: copy the whole of the link again".to_owned()))
        }
        Err(token::Fault::Newer) => Err(fault("this is from a newer version: update partnership-continuum".to_owned())),
        Err(token::Fault::TooLong) => Err(fault(format!("a token has at most {} letters", token::LIMIT))),
    }
}

/// The token of a record. Its kind says how much of the partnership the token carries.
///
/// # Errors
/// When this is no record, there is nothing in it that its kind asks for, or it is too much for a token.
pub fn encode(record: &Json) -> Result<String, Fault> {
    let Incoming { kind, partnership } = read(record)?;
    let rounds = |what: &str| Fault { place: "partnership.rounds".to_owned(), what: what.to_owned() };
    let round = partnership.round();
    let token = match kind {
        Kind::Whole => token::of_whole(&partnership),
        Kind::Invitation if round.is_none() => return Err(rounds("there is no round to invite to: add one")),
        Kind::Invitation => token::of_invitation(&partnership),
        Kind::Answers => {
            let round = round.ok_or_else(|| rounds("there is no round with answers: add one"))?;
            let heard = round.participants.iter().filter(|person| !person.entries.is_empty());
            let people: Vec<Id> = heard.map(|person| person.id).collect();
            if people.is_empty() {
                return Err(rounds("nobody has answered in the latest round: send an invitation instead"));
            }
            token::of_answers(&partnership, &people)
        }
    };
    let limit = token::LIMIT;
    token.ok_or_else(|| Fault {
        place: "partnership".to_owned(),
        what: format!("this is too much for a token of {limit} letters: send it as a file"),
    })
}

/// Two copies of one partnership, or parts of it, as one that has the changes of both.
///
/// # Errors
/// When one of them is no record (the place begins with `a` or `b`), or they do not belong together.
pub fn merge(a: &Json, b: &Json) -> Result<Json, Fault> {
    let [a, b] = [("a", a), ("b", b)].map(|(name, record)| read(record).map_err(|fault| below(name, fault)));
    let (mut a, b) = (a?, b?);
    let fault = |place: &str, what: &str| Fault { place: place.to_owned(), what: what.to_owned() };
    if a.partnership.id != b.partnership.id {
        return Err(fault(
            "b.partnership.id",
            "this is another partnership than a: only copies of the same one can be merged",
        ));
    }
    let apart = "these answers are of a round that the other does not have: merge them with the whole partnership";
    if !b.belongs(Some(&a.partnership)) {
        return Err(fault("b.partnership.rounds", apart));
    }
    if !a.belongs(Some(&b.partnership)) {
        return Err(fault("a.partnership.rounds", apart));
    }
    a.partnership.merge(&b.partnership).map_err(|_| {
        fault(
            "b.partnership",
            "something under one id is not the same thing in a, or both together are too much: keep both as they are",
        )
    })?;
    // An invitation with answers is what is on a guest's device, which is kept like a whole partnership.
    let kind = if a.kind == b.kind { a.kind } else { Kind::Whole };
    Ok(to_json(kind, &a.partnership))
}

#[allow(clippy::cast_precision_loss)]
fn to_json(kind: Kind, partnership: &Partnership) -> Json {
    let mut content = Envelope::content(partnership);
    moments::to_iso(&mut content);
    Json::object([("kind", kind.id().into()), ("schema", (SCHEMA as f64).into()), ("partnership", content)])
}

fn read(record: &Json) -> Result<Incoming, Fault> {
    let root = Node::root(record);
    if let Some(newer) = Envelope::newer(record) {
        let what = format!("{newer} is from a newer version, this one knows {SCHEMA}: update partnership-continuum");
        return Err(Fault { place: "schema".to_owned(), what });
    }
    let fields = root.object(&["kind", "schema", "partnership"])?;
    let kind = fields.read("kind", |node| {
        Kind::from_id(node.string()?).ok_or_else(|| node.is_not("a kind (whole, invitation, answers)"))
    })?;
    let schema = fields.read("schema", |node| node.whole(1, SCHEMA))?;
    let mut content = fields.required("partnership")?.json().clone();
    let partnership = moments::from_iso(&mut content)
        .and_then(|()| Envelope::read_content(&mut content, schema))
        // A migration names places from the partnership on, the reader from inside it.
        .map_err(|fault| if fault.place.starts_with("partnership") { fault } else { below("partnership", fault) })?;
    Ok(Incoming { kind, partnership })
}

fn below(name: &str, fault: Fault) -> Fault {
    let dot = if fault.place.is_empty() || fault.place.starts_with('[') { "" } else { "." };
    Fault { place: format!("{name}{dot}{}", fault.place), what: fault.what }
}
