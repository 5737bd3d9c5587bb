//! The program behind `api.js`: each function takes plain objects, and gives one back or throws an `Error` with a place.

mod plain;

use partnership_continuum::exchange::api;
use partnership_continuum::json::{Fault, Json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

type Outcome = Result<JsValue, JsValue>;

/// The result of an assessment.
///
/// # Errors
/// When it is none.
#[wasm_bindgen]
pub fn score(input: &JsValue) -> Outcome {
    let wanted = "an assessment, { instrument, responses }";
    give(plain::read(input, "", wanted).and_then(|input| api::score(&input)))
}

/// An instrument with its words.
///
/// # Errors
/// When there is none of this name, or another argument is not what it should be.
#[wasm_bindgen]
pub fn instrument(name: &JsValue, lang: &JsValue, names: &JsValue) -> Outcome {
    let read = || {
        let name = plain::read(name, "name", "the name of an instrument, such as \"quick-18\"")?;
        let (lang, names) = (plain::read_optional(lang, "lang")?, plain::read_optional(names, "names")?);
        api::instrument(&name, lang.as_ref(), names.as_ref())
    };
    give(read())
}

/// What a token carries.
///
/// # Errors
/// When it is none.
#[wasm_bindgen]
pub fn decode(token: &JsValue) -> Outcome {
    give(
        plain::read(token, "token", "a token, \"v1.\" and what follows, or a whole link")
            .and_then(|token| api::decode(&token)),
    )
}

/// The token of a record.
///
/// # Errors
/// When this is no record, or there is no token of it.
#[wasm_bindgen]
pub fn encode(record: &JsValue) -> Outcome {
    give(plain::read(record, "", RECORD).and_then(|record| api::encode(&record)).map(Json::String))
}

/// Two records as one.
///
/// # Errors
/// When one of them is none, or they do not belong together.
#[wasm_bindgen]
pub fn merge(a: &JsValue, b: &JsValue) -> Outcome {
    give(plain::read(a, "a", RECORD).and_then(|a| api::merge(&a, &plain::read(b, "b", RECORD)?)))
}

/// What to give for a record.
const RECORD: &str = "a record, as decode makes it: { kind, schema, partnership }";

fn give(found: Result<Json, Fault>) -> Outcome {
    found.and_then(|json| plain::write(&json)).map_err(|fault| plain::error(&fault))
}
