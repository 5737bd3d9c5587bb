//! The published schemas of what the API takes and gives: whatever it takes and gives fits them, and nothing else does.

// Reads the published schemas from the disk, and checks with a validator that is not made for the browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use model_support::any_assessment;
use partnership_continuum::exchange::{api, token};
use partnership_continuum::json::Json;
use partnership_continuum::model::instrument::Instrument;
use partnership_continuum::model::response::Assessment;
use partnership_continuum::model::robustness::robustness;
use partnership_continuum::model::{evaluation, input, output};
use proptest::prelude::*;
use record_support::{partnership, sample_with_gone};
use serde_json::{Value, json};
use std::fs;

const ALL: [&str; 4] = ["input", "result", "instrument", "record"];

fn published(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("docs/{name}.schema.json")).unwrap()).unwrap()
}

struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn of(name: &str) -> Self {
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.add_resource("urn:published", published(name)).unwrap();
        // What the record takes from the schema of the files.
        compiler.add_resource("urn:partnership-continuum:schema:3", published("partnership-continuum")).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile("urn:published", &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn fits(&self, value: &Value) -> Result<(), String> {
        self.0.validate(value, self.1).map_err(|fault| format!("{fault:#}"))
    }
}

fn value(json: &Json) -> Value {
    serde_json::from_str(&json.write()).unwrap()
}

fn instruments() -> [Value; 2] {
    Instrument::ALL.map(|instrument| value(&api::instrument(&instrument.id().into(), None, None).unwrap()))
}

/// A sample with a few of everything.
fn input() -> Value {
    json!({
        "instrument": "continuum-26",
        "weights": {"customer": 0.5, "vendor": 0.3, "provider": 0.2},
        "compensation": -0.5,
        "responses": [
            {"rater": "customer", "answers": {"customer.investment.time": 4, "vendor.role.seen": null}},
            {"rater": "vendor", "answers": {}},
        ],
    })
}

fn result() -> Value {
    let text = fs::read_to_string("tests/golden/model/good.json").unwrap();
    let assessment = input::parse(&text).unwrap();
    value(&with_robustness(&assessment))
}

fn with_robustness(assessment: &Assessment) -> Json {
    let evaluation = evaluation::evaluate(assessment);
    let found = robustness(&evaluation.profile, &assessment.weights, assessment.compensation, 20, 1);
    output::to_json(&evaluation, found.as_ref())
}

/// Every place in a value, with what stands there.
fn places(value: &Value, place: &str, found: &mut Vec<(String, Value)>) {
    found.push((place.to_owned(), value.clone()));
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| places(value, &format!("{place}/{key}"), found)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| places(value, &format!("{place}/{at}"), found));
        }
        _ => {}
    }
}

/// The value once for each way to break it: each field taken away, one put in beside it, and something of another kind
/// put in the place of each value. With the place, so that the exceptions can be told.
fn broken(whole: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    places(whole, "", &mut found);
    let mut all = Vec::new();
    for (place, part) in found {
        let mut with = |how: &str, change: &dyn Fn(&mut Value)| {
            let mut other = whole.clone();
            change(other.pointer_mut(&place).unwrap());
            all.push((format!("{place} {how}"), other));
        };
        with("another kind", &|part| *part = json!([[true]]));
        if let Value::Object(fields) = &part {
            with("more", &|part| part["more"] = json!(1));
            for key in fields.keys() {
                with(&format!("without {key}"), &|part| {
                    part.as_object_mut().unwrap().remove(key);
                });
            }
        }
    }
    all
}

#[test]
fn they_are_schemas() {
    let mut compiler = Compiler::new();
    let mut schemas = Schemas::new();
    let meta = compiler.compile("https://json-schema.org/draft/2020-12/schema", &mut schemas).unwrap();
    for name in ALL {
        assert!(schemas.validate(&published(name), meta).is_ok(), "{name}");
        assert_eq!(published(name)["$id"], format!("urn:partnership-continuum:{name}:1"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_scored_fits(assessment in any_assessment()) {
        let given = input::assessment_to_json(&assessment);
        prop_assert_eq!(Schema::of("input").fits(&value(&given)), Ok(()));
        let result = api::score(&given).unwrap();
        prop_assert_eq!(Schema::of("result").fits(&value(&result)), Ok(()));
        let sure = with_robustness(&assessment);
        prop_assert_eq!(Schema::of("result").fits(&value(&sure)), Ok(()));
    }

    #[test]
    fn whatever_a_token_carries_fits(partnership in partnership()) {
        let schema = Schema::of("record");
        let people: Vec<_> = partnership.rounds.iter().flat_map(|round| &round.participants).map(|it| it.id).collect();
        let tokens =
            [token::of_whole(&partnership), token::of_invitation(&partnership), token::of_answers(&partnership, &people)];
        for token in tokens.into_iter().flatten() {
            // Of answers there may be too many people with one id; then there is nothing to read.
            if let Ok(record) = api::decode(&token.into()) {
                prop_assert_eq!(schema.fits(&value(&record)), Ok(()));
            }
        }
    }

    #[test]
    fn whatever_the_parties_are_called_the_words_fit(names in prop::array::uniform3("\\PC{0,40}")) {
        let [customer, vendor, provider] = names.map(Json::String);
        let names = Json::object([("customer", customer), ("vendor", vendor), ("provider", provider)]);
        for instrument in Instrument::ALL {
            let words = api::instrument(&instrument.id().into(), Some(&"en-GB".into()), Some(&names)).unwrap();
            prop_assert_eq!(Schema::of("instrument").fits(&value(&words)), Ok(()));
        }
    }
}

#[test]
fn a_broken_input_fits_neither_the_schema_nor_the_reader() {
    let schema = Schema::of("input");
    let optional = [" without weights", " without compensation"];
    let mut refused = 0;
    let mut values = broken(&input());
    for (place, put) in [
        ("/instrument", json!("quick-19")),
        ("/instrument", json!("quick-18")),
        ("/weights/customer", json!(0.6)),
        ("/weights/customer", json!(0.05)),
        ("/compensation", json!(1.5)),
        ("/compensation", json!(-11)),
        ("/compensation", json!("average")),
        ("/responses/0/rater", json!("observer")),
        ("/responses/0/rater", json!("vendor")),
        ("/responses/0/answers/customer.investment.time", json!(0)),
        ("/responses/0/answers/customer.investment.time", json!(6)),
        ("/responses/0/answers/customer.investment.time", json!(2.5)),
        ("/responses/0/answers/customer.investment.time", json!("4")),
        ("/responses/0/answers/customer.investment.time", json!(true)),
        ("/responses/0/answers", json!({"customer.investment.seen": 4})),
    ] {
        let mut other = input();
        *other.pointer_mut(place).unwrap() = put.clone();
        values.push((format!("{place} {put}"), other));
    }
    for (what, value) in values {
        let is_optional = optional.contains(&what.as_str()) || what.contains("/answers without");
        assert_eq!(schema.fits(&value).is_ok(), is_optional, "the schema: {what}");
        let read = api::score(&Json::parse(&value.to_string()).unwrap());
        assert_eq!(read.is_ok(), is_optional, "the reader: {what}");
        refused += usize::from(!is_optional);
    }
    assert!(refused > 40, "{refused}");
}

#[test]
fn a_result_is_complete_and_has_nothing_else() {
    let schema = Schema::of("result");
    assert_eq!(schema.fits(&result()), Ok(()));
    for (what, value) in broken(&result()) {
        // Of one that the quick instrument does not ask about, and of how sure it is, nothing need be there.
        let is_optional = what.ends_with("/dimensions without role") || what == " without robustness";
        assert_eq!(schema.fits(&value).is_ok(), is_optional, "{what}");
    }
    let open = json!({"model": "1", "score": {"estimate": null, "low": 0, "high": 5, "complete": false}});
    assert_eq!(schema.fits(&open), Ok(()));
    for (what, value) in broken(&open) {
        assert!(schema.fits(&value).is_err(), "{what}");
    }
}

#[test]
fn a_broken_record_fits_neither_the_schema_nor_the_reader() {
    let schema = Schema::of("record");
    let record = value(&api::decode(&token::of_whole(&sample_with_gone()).unwrap().into()).unwrap());
    assert_eq!(schema.fits(&record), Ok(()));
    let mut refused = 0;
    for (what, value) in broken(&record) {
        let read = api::encode(&Json::parse(&value.to_string()).unwrap());
        // The schema of the files is tested with the files; here it is the frame.
        if what.matches('/').count() < 2 {
            let is_optional = what.contains("without guest") || what.contains("without gone");
            assert_eq!(schema.fits(&value).is_ok(), is_optional, "the schema: {what}");
            assert_eq!(read.is_ok(), is_optional, "the reader: {what}");
            refused += usize::from(!is_optional);
        } else if schema.fits(&value).is_ok() {
            assert!(read.is_ok(), "the reader: {what}: {read:?}");
        }
    }
    assert!(refused > 8, "{refused}");
}

#[test]
fn an_instrument_is_complete_and_has_nothing_else() {
    let schema = Schema::of("instrument");
    for whole in instruments() {
        assert_eq!(schema.fits(&whole), Ok(()));
        for (what, value) in broken(&whole) {
            assert!(schema.fits(&value).is_err(), "{what}");
        }
    }
}
