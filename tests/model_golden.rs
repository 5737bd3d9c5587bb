//! Stored assessments and their results, byte for byte. A change here is a change of the model or of its format: to
//! accept it, run the test with `GOLDEN=write` and look at the difference.

#![allow(clippy::unwrap_used, clippy::panic)]

use partnership_continuum::json::{Json, Node};
use partnership_continuum::model::{evaluation, input, output};
use std::fs;
use std::path::PathBuf;

fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "golden", "model", name].iter().collect()
}

fn check(name: &str) -> Json {
    let text = fs::read_to_string(path(&format!("{name}.json"))).unwrap();
    let assessment = input::parse(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    assert_eq!(input::assessment(&Node::root(&input::assessment_to_json(&assessment))), Ok(assessment.clone()));
    let result = output::to_json(&evaluation::evaluate(&assessment), None);
    let written = format!("{}\n", result.write());
    let stored = path(&format!("{name}.result.json"));
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&stored, &written).unwrap();
    }
    assert_eq!(fs::read_to_string(&stored).unwrap(), written, "{name}");
    assert_eq!(Json::parse(&written).unwrap(), result, "{name}");
    result
}

fn score<'a>(result: &'a Json, key: &str) -> Option<&'a Json> {
    result.get("score").and_then(|score| score.get(key))
}

#[test]
fn a_good_partnership() {
    assert_eq!(score(&check("good"), "zone"), Some(&"adding_up".into()));
}

#[test]
fn a_cracked_partnership() {
    assert_eq!(score(&check("cracked"), "zone"), Some(&"cracked".into()));
}

#[test]
fn an_incomplete_assessment() {
    let result = check("incomplete");
    assert_eq!(score(&result, "complete"), Some(&Json::Bool(false)));
    assert!(matches!(score(&result, "estimate"), Some(Json::Number(_))));
}

#[test]
fn an_assessment_without_estimate() {
    let result = check("no-estimate");
    assert_eq!(score(&result, "estimate"), Some(&Json::Null));
    assert_eq!(score(&result, "zone"), None);
    assert_eq!(result.get("parties"), None);
}

#[test]
fn several_observers_with_settings_of_their_own() {
    let result = check("quick-18");
    assert_eq!(score(&result, "complete"), Some(&Json::Bool(true)));
    let customer = result.get("parties").and_then(|parties| parties.get("customer"));
    // Role is not asked, so it does not appear.
    assert_eq!(customer.and_then(|customer| customer.get("dimensions")).and_then(|all| all.get("role")), None);
}
