//! The JSON file for other programs: it holds all there is, its published schema fits it, and it comes back the same.

// Reads the published schema from the disk, and checks with a validator that is not made for the browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use partnership_continuum::exchange::file::{self, PREFIX};
use partnership_continuum::exchange::incoming::{Changes, Incoming, Kind, LIMIT, News, Refused, Why, news, read};
use partnership_continuum::exchange::outgoing;
use partnership_continuum::model::instrument::Instrument;
use partnership_continuum::record::{Date, Envelope, Partnership, Slot};
use proptest::prelude::*;
use record_support::{id, partnership, sample, sample_with_gone};
use serde_json::{Value, json};
use std::fs;

const SCHEMA: &str = "docs/partnership-continuum.schema.json";

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

fn exported(all: &[&Partnership]) -> String {
    String::from_utf8(outgoing::json(all, Kind::Whole, today()).body).unwrap()
}

/// All that can be taken in; fails when something is refused.
fn taken(text: &str) -> Vec<Partnership> {
    read(text).into_iter().map(|found| found.unwrap().partnership).collect()
}

/// What is refused, each with why.
fn refused(text: &str) -> Vec<(String, String)> {
    read(text).into_iter().filter_map(Result::err).map(|Refused { part, why }| (part, format!("{why:?}"))).collect()
}

struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn published() -> Self {
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        let schema = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
        compiler.add_resource("urn:published", schema).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile("urn:published", &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn fits(&self, value: &Value) -> Result<(), String> {
        self.0.validate(value, self.1).map_err(|fault| format!("{fault:#}"))
    }
}

#[test]
fn it_comes_back_the_same() {
    let (a, mut b) = (sample(), sample_with_gone());
    b.id = id(200);
    assert_eq!(taken(&exported(&[&a, &b])), [a, b]);
    assert_eq!(read(&exported(&[])), [Err(Refused { part: String::new(), why: Why::Empty })]);
}

#[test]
fn it_is_called_after_the_customer_and_the_day() {
    let (mut a, b) = (sample(), sample());
    assert_eq!(outgoing::json(&[&a], Kind::Whole, today()).name, "krankenhaus-sd-2026-11-23.json");
    assert_eq!(outgoing::json(&[&a, &b], Kind::Whole, today()).name, "partnerships-2026-11-23.json");
    a.names.customer = "../光".to_owned();
    assert_eq!(outgoing::answers_csv(&[&a], today()).name, "partnership-2026-11-23-answers.csv");
}

#[test]
fn other_programs_find_plain_values_in_it() {
    let text = exported(&[&sample()]);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["format"], "partnership-continuum");
    assert_eq!((&value["schema"], &value["model"]), (&json!(3), &json!("1")));
    assert_eq!(value["exported"], "2026-11-23");
    let whole = &value["partnerships"][0];
    assert_eq!(whole["names"]["vendor"], "光ネット");
    assert_eq!(whole["created"], "2025-12-31T00:00:00.000Z");
    let person = &whole["rounds"][1]["participants"][0];
    assert_eq!(person["answers"]["customer.investment.time"], json!({"answer": 5, "at": "2026-11-23T00:00:00.001Z"}));
}

#[test]
fn the_published_schema_is_a_schema() {
    let mut compiler = Compiler::new();
    let mut schemas = Schemas::new();
    let meta = compiler.compile("https://json-schema.org/draft/2020-12/schema", &mut schemas).unwrap();
    let schema: Value = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
    assert!(schemas.validate(&schema, meta).is_ok());
    assert!(schema["$schema"].as_str().unwrap().contains("2020-12"));
}

#[test]
fn the_schema_knows_the_statements_of_every_group() {
    let schema: Value = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
    let mut groups = 0;
    for instrument in Instrument::ALL {
        for group in instrument.groups() {
            let asked: Vec<&str> = instrument.statements(*group).map(|statement| statement.id()).collect();
            let conditions = schema["$defs"]["participant"]["allOf"].as_array().unwrap();
            let own = conditions.iter().find(|each| each["if"]["properties"]["rater"]["const"] == group.id()).unwrap();
            let mut listed: Vec<&str> = own["then"]["properties"]["answers"]["propertyNames"]["enum"]
                .as_array()
                .unwrap()
                .iter()
                .map(|id| id.as_str().unwrap())
                .collect();
            let mut asked = asked;
            asked.sort_unstable();
            listed.sort_unstable();
            assert_eq!(asked, listed, "{group:?}");
            groups += 1;
        }
    }
    assert_eq!(groups, 4);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_can_be_stored_fits_the_schema_and_comes_back(whole in partnership()) {
        let text = exported(&[&whole]);
        prop_assert_eq!(taken(&text), [whole]);
        let value: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(Schema::published().fits(&value), Ok(()));
    }
}

/// The sample with something of everything, as a value to break.
fn value() -> Value {
    let mut whole = sample_with_gone();
    whole.guest = true;
    whole.rounds[0].hidden = true;
    serde_json::from_str(&exported(&[&whole])).unwrap()
}

#[test]
fn what_is_broken_fits_neither_the_schema_nor_the_reader() {
    let schema = Schema::published();
    assert_eq!(schema.fits(&value()), Ok(()));
    assert_eq!(taken(&value().to_string()).len(), 1);
    // The place, and what is put there; null takes it away.
    let removed = json!("removed");
    for (place, put) in [
        ("/format", json!("other")),
        ("/format", removed.clone()),
        ("/kind", json!("part")),
        ("/schema", json!(0)),
        ("/schema", json!(2.5)),
        ("/partnerships", json!({})),
        ("/partnerships/0", json!(null)),
        ("/partnerships/0/id", json!("short")),
        ("/partnerships/0/id", json!("uuuuuuuuuuuuuuuu")),
        ("/partnerships/0/id", removed.clone()),
        ("/partnerships/0/more", json!(1)),
        ("/partnerships/0/names/vendor", json!(7)),
        ("/partnerships/0/names/vendor", json!("x".repeat(121))),
        ("/partnerships/0/names/other", json!("x")),
        ("/partnerships/0/created", json!("yesterday")),
        ("/partnerships/0/created", json!("2026-11-23T09:30:00+01:00")),
        ("/partnerships/0/created", json!(-1)),
        ("/partnerships/0/guest", json!("yes")),
        ("/partnerships/0/rounds/0/date", json!("2026-02-30")),
        ("/partnerships/0/rounds/0/date", json!("1899-12-31")),
        ("/partnerships/0/rounds/0/instrument", json!("quick-19")),
        ("/partnerships/0/rounds/0/instrument", json!("continuum-26")),
        ("/partnerships/0/rounds/0/weights/customer", json!(0.6)),
        ("/partnerships/0/rounds/0/compensation", json!(2)),
        ("/partnerships/0/rounds/0/compensation", json!("average")),
        ("/partnerships/0/rounds/1/participants/0/rater", json!("observer")),
        ("/partnerships/0/rounds/1/participants/0/rater", json!("vendor")),
        ("/partnerships/0/rounds/1/participants/0/answers/customer.investment.time/answer", json!(6)),
        ("/partnerships/0/rounds/1/participants/0/answers/customer.investment.time/answer", json!(2.5)),
        ("/partnerships/0/rounds/1/participants/0/answers/customer.investment.time/at", removed.clone()),
        (
            "/partnerships/0/rounds/1/participants/0/answers/customer.investment.seen",
            json!({"at": "2026-11-23T00:00:00.000Z"}),
        ),
        ("/partnerships/0/actions/0/text", json!("x".repeat(1001))),
        ("/partnerships/0/actions/0/progress", json!("forgotten")),
        ("/partnerships/0/actions/0/owner", json!("observer")),
        ("/partnerships/0/actions/0/about/dimension", json!("tie")),
        ("/partnerships/0/goneRounds/0/seen", removed.clone()),
    ] {
        let mut broken = value();
        let (parent, key) = place.rsplit_once('/').unwrap();
        let parent = broken.pointer_mut(parent).unwrap();
        match parent {
            Value::Object(fields) if put == removed => {
                fields.remove(key).unwrap();
            }
            Value::Object(fields) => {
                fields.insert(key.to_owned(), put.clone());
            }
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = put.clone(),
            other => panic!("{place}: {other}"),
        }
        assert!(schema.fits(&broken).is_err(), "{place} {put}: the schema lets it through");
        assert!(read(&broken.to_string()).iter().all(Result::is_err), "{place} {put}: the reader lets it through");
    }
}

#[test]
fn what_is_damaged_is_named_and_the_rest_is_read() {
    let mut second = sample();
    second.id = id(77);
    let text = exported(&[&sample(), &second]).replacen("\"answer\":4", "\"answer\":9", 1);
    let found = read(&text);
    assert_eq!(found[1].as_ref().unwrap().partnership, second);
    let Err(Refused { part, why: Why::Damaged(fault) }) = &found[0] else { panic!("{found:?}") };
    assert_eq!(part, "Krankenhaus Süd · 光ネット · B&W");
    assert_eq!(
        fault.to_string(),
        "partnerships[0].rounds[0].participants[0].answers[\"customer.investment.seen\"].answer: \
         9 is not a whole number from 1 to 5"
    );
}

#[test]
fn a_moment_that_is_none_is_named() {
    let text = exported(&[&sample()]).replacen("2025-12-31T00:00:00.000Z", "2025-12-32T00:00:00.000Z", 1);
    assert_eq!(
        refused(&text)[0].1,
        "Damaged(Fault { place: \"partnerships[0].named\", what: \"\\\"2025-12-32T00:00:00.000Z\\\" is not a moment\" })"
    );
}

#[test]
fn one_stored_text_of_every_version_is_read() {
    for version in 1..=3 {
        let text = fs::read_to_string(format!("tests/golden/record/v{version}.json")).unwrap();
        assert_eq!(taken(&text), [Envelope::read(&text).unwrap().partnership], "{version}");
    }
    let text = Envelope::write(&sample(), 7);
    assert_eq!(taken(&format!("\u{feff}\r\n {text}\n")), [sample()], "with a byte order mark and blanks around it");
    assert_eq!(refused(&text.replacen("Krankenhaus", "Kranken-haus", 1))[0].0, "Kranken-haus Süd · 光ネット · B&W");
}

#[test]
fn the_file_with_every_stored_text_is_read() {
    let mut second = sample();
    second.id = id(77);
    let all = file::all([(&sample(), 7), (&second, 1)], [("0123", "half a te"), ("x/y", "")], today());
    let found = read(std::str::from_utf8(&all.body).unwrap());
    let parts: Vec<_> =
        found.iter().map(|each| each.as_ref().map(|it| it.partnership.id).map_err(|it| it.part.as_str())).collect();
    assert_eq!(parts, [Ok(id(1)), Ok(id(77)), Err("0123"), Err("x/y")]);
    assert_eq!(read(r#"{"model":"1"}"#), [Err(Refused { part: String::new(), why: Why::Empty })]);
}

#[test]
fn of_the_three_stored_revisions_the_latest_counts_that_can_be_read() {
    let mut newer = sample();
    newer.names.customer = "Newer".to_owned();
    let mut newest = sample();
    newest.names.customer = "Newest".to_owned();
    let key = |revision| format!("{PREFIX}{}", Slot::of(sample().id, revision));
    let texts = |last: String| {
        json!({
            "model": "1",
            key(6): Envelope::write(&sample(), 6),
            key(7): Envelope::write(&newer, 7),
            key(8): last,
        })
        .to_string()
    };
    let last = Envelope::write(&newest, 8);
    assert_eq!(taken(&texts(last.clone())), [newest]);
    let cut = read(&texts(last[..last.len() - 9].to_owned()));
    assert_eq!(cut.len(), 2, "what is damaged is named, and the one before it is read");
    assert_eq!(cut[0].as_ref().unwrap_err().part, Slot::of(sample().id, 8).to_string());
    assert_eq!(cut[1].as_ref().unwrap().partnership, newer);
}

#[test]
fn a_newer_version_is_said_to_be_one() {
    let newer = |text: &str| matches!(read(text)[..], [Err(Refused { why: Why::Newer(4), .. })]);
    assert!(newer(&exported(&[&sample()]).replacen("\"schema\":3", "\"schema\":4", 1)));
    assert!(newer(r#"{"format":"partnership-continuum","schema":4,"anything":{}}"#));
    assert!(newer(&Envelope::write(&sample(), 7).replacen("\"schema\":3", "\"schema\":4", 1)));
}

#[test]
fn what_is_something_else_is_said_to_be_it() {
    let why = |text: &str| {
        let [Err(Refused { why, part })] = &read(text)[..] else { panic!("{text}") };
        assert_eq!(part, "");
        format!("{why:?}")
    };
    assert_eq!(why(""), "Foreign");
    assert_eq!(why("Dear all, see you on Monday."), "Foreign");
    assert_eq!(why("{}"), "Foreign");
    assert_eq!(why("[1,2,3]"), "Foreign");
    assert_eq!(why(r#"{"format":"something-else"}"#), "Foreign");
    assert_eq!(why("PK\u{3}\u{4}…"), "Table");
    let table = outgoing::answers_csv(&[&sample()], today());
    assert_eq!(why(std::str::from_utf8(&table.body).unwrap()), "Table");
    assert_eq!(why(&format!("{{{}", " ".repeat(LIMIT))), "Long");
    assert!(why("{\"format\":").starts_with("Damaged(Fault { place: \"line 1"));
    assert!(why(&"[".repeat(1_000_000)).contains("100 levels"));
}

#[test]
fn what_is_new_is_counted() {
    let known = sample();
    let it = |partnership: &Partnership| Incoming { kind: Kind::Whole, partnership: partnership.clone() };
    assert_eq!(
        news(&it(&known), None),
        News::New(Changes { rounds: 2, people: 3, answers: 3, comments: 2, actions: 2, ..Changes::default() })
    );
    assert_eq!(news(&it(&known), Some(&known)), News::Nothing);
    let mut other = sample_with_gone();
    other.rounds[1].hidden = false;
    assert_eq!(news(&it(&other), Some(&known)), News::Nothing, "what was taken away and never was here is no news");
    let mut changed = known.clone();
    changed.names.vendor = "Hikari".to_owned();
    changed.rounds[1].date = today().plus(1);
    let person = &mut changed.rounds[1].participants[0];
    person.name = "Åsa".to_owned();
    for entry in person.entries.values_mut() {
        entry.answer = Some(record_answer());
        entry.comment = "Now.".to_owned();
    }
    changed.actions[1].plan.text = "Else".to_owned();
    changed.actions.remove(0);
    changed.rounds.remove(0);
    let at = known.moment(known.changed);
    changed.stamp(&known, at);
    assert_eq!(
        news(&it(&changed), Some(&known)),
        News::Changes(Changes {
            answers: 2,
            replaced: 1,
            comments: 3,
            changed_actions: 1,
            details: 3,
            gone: 2,
            ..Changes::default()
        })
    );
    let mut apart = known.clone();
    apart.rounds[1].instrument = Instrument::Quick18;
    apart.rounds[1].participants.clear();
    assert!(matches!(news(&it(&apart), Some(&known)), News::Apart(_)));
}

fn record_answer() -> partnership_continuum::model::response::Answer {
    model_support::answer(1)
}
