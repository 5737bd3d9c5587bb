//! Assessments as JSON: what is read, and how each kind of bad input is refused.

#![allow(clippy::unwrap_used)]

use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::input;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::output;
use partnership_continuum::model::party::Party;
use partnership_continuum::model::response::{Answer, Rating};
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::model::statement::Statement;
use proptest::prelude::*;

/// The published example with the provider and a second customer added.
const GOOD: &str = r#"{"instrument":"continuum-26","weights":{"customer":0.4,"vendor":0.3,"provider":0.3},"compensation":0,"responses":[{"rater":"customer","answers":{"customer.investment.time":4,"vendor.role.seen":null}},{"rater":"customer","answers":{}},{"rater":"provider","answers":{"vendor.role.seen":4}}]}"#;

fn refused(text: &str) -> String {
    input::parse(text).unwrap_err().to_string()
}

/// What the good example with one part changed is refused for.
fn with(part: &str, other: &str) -> String {
    assert_eq!(GOOD.matches(part).count(), 1, "{part}");
    refused(&GOOD.replace(part, other))
}

#[test]
fn good_input_is_read_as_it_stands() {
    let assessment = input::parse(GOOD).unwrap();
    assert_eq!(assessment.instrument(), Instrument::Continuum26);
    assert_eq!(assessment.weights, Weights::default());
    assert_eq!(assessment.compensation, Compensation::default());
    let groups: Vec<_> = assessment.responses().iter().map(|response| response.group()).collect();
    assert_eq!(groups, [Group::Customer, Group::Customer, Group::Provider]);
    let answers: Vec<_> = assessment.responses()[0].answered().collect();
    let statement = |id| Statement::from_id(id).unwrap();
    assert_eq!(
        answers,
        [
            (statement("customer.investment.time"), Answer::Rated(Rating::new(4).unwrap())),
            (statement("vendor.role.seen"), Answer::NotApplicable),
        ]
    );
    assert_eq!(input::assessment_to_json(&assessment).write(), GOOD);
}

#[test]
fn settings_are_optional_and_whole_numbers_may_have_a_point() {
    let short = input::parse(r#"{"responses":[],"instrument":"quick-18"}"#).unwrap();
    assert_eq!((short.weights, short.compensation), (Weights::default(), Compensation::default()));
    let pointed = GOOD.replace("seen\":4", "seen\":4.0").replace("n\":0,", "n\":0e0,");
    assert_eq!(input::parse(&pointed), input::parse(GOOD));
}

#[test]
fn settings_are_read() {
    let settings = |text: &str| {
        let text = format!(r#"{{"instrument":"quick-18","responses":[],{text}}}"#);
        let assessment = input::parse(&text).unwrap();
        // And written back so that they read the same.
        assert_eq!(input::parse(&input::assessment_to_json(&assessment).write()), Ok(assessment.clone()));
        assessment
    };
    let assessment = settings(r#""compensation":"weakest","weights":{"provider":0.1,"vendor":0.4,"customer":0.5}"#);
    assert_eq!(assessment.compensation, Compensation::WEAKEST);
    assert_eq!(Party::ALL.map(|party| assessment.weights.get(party)), [0.5, 0.4, 0.1]);
    for exponent in [-10.0, -0.5, 1e-9, 1.0] {
        assert_eq!(settings(&format!(r#""compensation":{exponent}"#)).compensation.exponent(), exponent);
    }
    // A third each cannot be written exactly, and neither can these sum to exactly 1.
    settings(r#""weights":{"customer":0.3333333333,"vendor":0.3333333333,"provider":0.3333333333}"#);
}

#[test]
fn what_is_not_json() {
    assert_eq!(refused(""), "line 1, column 0: EOF while parsing a value");
    assert_eq!(refused("{'a'}"), "line 1, column 2: key must be a string");
    assert_eq!(refused(&format!("{GOOD} {GOOD}")), format!("line 1, column {}: trailing characters", GOOD.len() + 2));
    assert_eq!(refused("7"), "7 is not an object");
    assert_eq!(refused("[]"), "a list is not an object");
}

#[test]
fn keys() {
    assert_eq!(refused("{}"), "instrument: missing");
    assert_eq!(refused(r#"{"instrument":"quick-18"}"#), "responses: missing");
    assert_eq!(with(r#""compensation":0"#, r#""compansation":0"#), "compansation: unknown key");
    assert_eq!(with(r#""rater":"provider","#, ""), "responses[2].rater: missing");
    assert_eq!(with(r#","answers":{}"#, ""), "responses[1].answers: missing");
    assert_eq!(with(r#""answers":{}"#, r#""answers":{},"first name":1"#), r#"responses[1]["first name"]: unknown key"#);
    assert_eq!(with(r#","vendor":0.3"#, ""), "weights.vendor: missing");
    assert_eq!(with(r#","vendor":0.3"#, r#","vendor":0.3,"observer":0"#), "weights.observer: unknown key");
    let twice = with(r#""vendor.role.seen":4"#, r#""vendor.role.seen":4,"vendor.role.seen":4"#);
    assert!(twice.ends_with(r#"the key "vendor.role.seen" stands twice"#), "{twice}");
}

#[test]
fn kinds() {
    assert_eq!(with(r#""continuum-26""#, "26"), "instrument: 26 is not an instrument (continuum-26, quick-18)");
    assert_eq!(with(r#"{"customer":0.4,"vendor":0.3,"provider":0.3}"#, "null"), "weights: null is not an object");
    assert_eq!(with(r#""customer":0.4"#, r#""customer":"0.4""#), r#"weights.customer: "0.4" is not a number"#);
    assert_eq!(with(r#"{"rater":"customer","answers":{}}"#, "[]"), "responses[1]: a list is not an object");
    assert_eq!(with(r#""provider","#, "true,"), "responses[2].rater: true is not a text");
    assert_eq!(with(r#""answers":{}"#, r#""answers":[4]"#), "responses[1].answers: a list is not an object");
    assert_eq!(refused(r#"{"instrument":"quick-18","responses":{}}"#), "responses: an object is not a list");
}

#[test]
fn names() {
    assert_eq!(
        with("continuum-26", "continuum-27"),
        r#"instrument: "continuum-27" is not an instrument (continuum-26, quick-18)"#
    );
    assert_eq!(
        with(r#""rater":"provider""#, r#""rater":"Provider""#),
        r#"responses[2].rater: "Provider" is not a rater (customer, vendor, provider, observer)"#
    );
    assert_eq!(
        with(r#""rater":"provider""#, r#""rater":"observer""#),
        "responses[2].rater: continuum-26 does not ask observer"
    );
    assert_eq!(with("continuum-26", "quick-18"), "responses[0].rater: quick-18 does not ask customer");
    assert_eq!(
        with(r#""vendor.role.seen":4"#, r#""vendor.role.sene":4"#),
        r#"responses[2].answers["vendor.role.sene"]: unknown statement"#
    );
    assert_eq!(
        with(r#""vendor.role.seen":4"#, r#""vendor.role.first":4"#),
        r#"responses[2].answers["vendor.role.first"]: vendor.role.first is not asked of provider in continuum-26"#
    );
    // Asked of observers, in the other instrument.
    assert_eq!(
        with(r#""vendor.role.seen":4"#, r#""vendor.return.seen":4"#),
        r#"responses[2].answers["vendor.return.seen"]: vendor.return.seen is not asked of provider in continuum-26"#
    );
    // Of a tie that it has no part in.
    assert_eq!(
        with(r#""vendor.role.seen":4"#, r#""customer-vendor.tie.candour":4"#),
        r#"responses[2].answers["customer-vendor.tie.candour"]: customer-vendor.tie.candour is not asked of provider in continuum-26"#
    );
    let long = "x".repeat(1000);
    assert_eq!(
        with("continuum-26", &long),
        format!("instrument: \"{}…\" is not an instrument (continuum-26, quick-18)", "x".repeat(40))
    );
}

#[test]
fn answers() {
    for (answer, shown) in [
        ("7", "7"),
        ("0", "0"),
        ("6", "6"),
        ("-1", "-1"),
        ("4.5", "4.5"),
        ("4.000000001", "4.000000001"),
        ("1e300", "1e300"),
        ("\"4\"", "\"4\""),
        ("true", "true"),
        ("[4]", "a list"),
        ("{}", "an object"),
    ] {
        assert_eq!(
            with(r#""vendor.role.seen":4"#, &format!(r#""vendor.role.seen":{answer}"#)),
            format!(r#"responses[2].answers["vendor.role.seen"]: {shown} is not a whole number from 1 to 5"#)
        );
    }
}

#[test]
fn weights() {
    assert_eq!(with(r#""customer":0.4"#, r#""customer":0.6"#), "weights.customer: 0.6 is not from 0.1 to 0.5");
    assert_eq!(with(r#""vendor":0.3"#, r#""vendor":0.09"#), "weights.vendor: 0.09 is not from 0.1 to 0.5");
    assert_eq!(with(r#""vendor":0.3"#, r#""vendor":-0.3"#), "weights.vendor: -0.3 is not from 0.1 to 0.5");
    assert_eq!(with(r#""vendor":0.3"#, r#""vendor":0.25"#), "weights: the weights sum to 0.95, not to 1");
    assert_eq!(with(r#""vendor":0.3"#, r#""vendor":0.300000002"#), "weights: the weights sum to 1.000000002, not to 1");
}

#[test]
fn compensation() {
    for (compensation, shown) in [
        ("2", "2"),
        ("1.0000001", "1.0000001"),
        ("-10.5", "-10.5"),
        ("\"strongest\"", "\"strongest\""),
        ("null", "null"),
    ] {
        assert_eq!(
            with(r#""compensation":0"#, &format!(r#""compensation":{compensation}"#)),
            format!("compensation: {shown} is not a number from -10 to 1 or \"weakest\"")
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_brings_it_down(text in any::<String>()) {
        prop_assert!(input::parse(&text).is_err());
    }

    /// A good text with a piece cut out or put in is refused with a message, or scored like any other.
    #[test]
    fn no_damage_brings_it_down(
        from in any::<prop::sample::Index>(), length in 0usize..30, piece in r#"[-0-9eE.,:{}\[\]"a-z ]{0,12}"#,
    ) {
        let from = from.index(GOOD.len());
        let to = (from + length).min(GOOD.len());
        let text = format!("{}{piece}{}", &GOOD[..from], &GOOD[to..]);
        match input::parse(&text) {
            Ok(assessment) => {
                let written = input::assessment_to_json(&assessment).write();
                prop_assert_eq!(input::parse(&written), Ok(assessment.clone()));
                prop_assert!(output::to_json(&evaluate(&assessment), None).get("score").is_some());
            }
            Err(fault) => prop_assert!(!fault.what.is_empty()),
        }
    }
}
