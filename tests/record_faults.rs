//! Content that is sealed correctly and still wrong: each fault is refused, and its place is named.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use partnership_continuum::record::{Envelope, Partnership, Unreadable};
use record_support::{changed, entry, sample, sealed};

fn fault(text: &str) -> String {
    match Envelope::read(text) {
        Err(Unreadable::Damaged(fault)) => fault.to_string(),
        other => panic!("{other:?} is not a fault"),
    }
}

/// Each change to the sample with the fault that it makes.
fn check(faults: &[(&str, &str, &str)]) {
    for (from, to, expected) in faults {
        assert_eq!(fault(&changed(from, to)), *expected, "{from} made {to}");
    }
}

#[test]
fn the_same_content_sealed_by_hand_reads() {
    assert_eq!(Envelope::read(&changed(r#""B&W""#, r#""B&W""#)).unwrap().partnership, sample());
}

#[test]
fn unknown_keys_are_refused_at_every_level() {
    check(&[
        (r#""names":"#, r#""colour":1,"names":"#, "partnership.colour: unknown key"),
        (r#""vendor":"光"#, r#""observer":"","vendor":"光"#, "partnership.names.observer: unknown key"),
        (r#""date":"2026"#, r#""note":"","date":"2026"#, "partnership.rounds[1].note: unknown key"),
        (r#""name":"Bo""#, r#""name":"Bo","role":1"#, "partnership.rounds[1].participants[1].role: unknown key"),
        (
            r#"{"answer":5,"#,
            r#"{"answer":5,"by":"me","#,
            r#"partnership.rounds[1].participants[0].answers["customer.investment.time"].by: unknown key"#,
        ),
    ]);
}

#[test]
fn missing_keys_are_named_where_they_should_be() {
    check(&[
        (r#","provider":"B&W""#, "", "partnership.names.provider: missing"),
        (r#","created":1767139200000"#, "", "partnership.created: missing"),
        (r#","date":"2026-11-23""#, "", "partnership.rounds[1].date: missing"),
        (r#""name":"Bo","#, "", "partnership.rounds[1].participants[1].name: missing"),
        (
            r#","at":1795392000001"#,
            "",
            r#"partnership.rounds[1].participants[0].answers["customer.investment.time"].at: missing"#,
        ),
    ]);
    assert_eq!(fault(&sealed("{}")), "partnership.rounds: missing");
}

#[test]
fn statements_that_are_not_asked_of_a_rater_are_refused() {
    let place = |statement| {
        format!(
            r#"partnership.rounds[1].participants[0].answers["{statement}"]: this rater is not asked such a statement"#
        )
    };
    // Of another party, of no party, of another instrument, of nobody at all.
    for statement in
        ["vendor.investment.time", "vendor-provider.tie.candour", "customer.investment.seen", "customer.luck"]
    {
        assert_eq!(fault(&changed("customer.investment.time", statement)), place(statement));
    }
    let longest = "x".repeat(41);
    assert_eq!(fault(&changed("customer.investment.time", &longest)), place(&format!("{}…", "x".repeat(40))));
}

#[test]
fn raters_of_another_instrument_are_refused() {
    check(&[
        (
            r#""rater":"vendor""#,
            r#""rater":"observer""#,
            "partnership.rounds[1].participants[1].rater: continuum-26 does not ask observer",
        ),
        (
            r#""rater":"observer""#,
            r#""rater":"customer""#,
            "partnership.rounds[0].participants[0].rater: quick-18 does not ask customer",
        ),
        (
            r#""rater":"vendor""#,
            r#""rater":"Vendor""#,
            r#"partnership.rounds[1].participants[1].rater: "Vendor" is not a rater (customer, vendor, provider, observer)"#,
        ),
        (
            r#""instrument":"continuum-26""#,
            r#""instrument":"continuum-27""#,
            r#"partnership.rounds[1].instrument: "continuum-27" is not an instrument (continuum-26, quick-18)"#,
        ),
    ]);
}

#[test]
fn days_that_the_calendar_lacks_are_refused() {
    for day in ["2026-02-29", "2026-11-31", "2026-1-1", "1899-12-31", "26-11-23", "2026-11-23T00:00", ""] {
        assert_eq!(fault(&changed("2026-11-23", day)), "partnership.rounds[1].date: this is not a date", "{day}");
    }
    assert_eq!(fault(&changed(r#""2026-11-23""#, "20261123")), "partnership.rounds[1].date: 20261123 is not a text");
}

#[test]
fn ids_are_as_the_program_writes_them() {
    for id in ["", "0r30c1g60r30c1g", "0r30c1g60r30c1gu", "0R30C1G60R30C1G6", "é30c1g60r30c1g6"] {
        assert_eq!(
            fault(&changed("0r30c1g60r30c1g6", id)),
            "partnership.rounds[1].participants[1].id: this is not an id",
            "{id}"
        );
    }
}

#[test]
fn names_and_comments_have_a_longest_length_in_characters() {
    let name = "é".repeat(Partnership::NAME_LIMIT);
    assert_eq!(Envelope::read(&changed("B&W", &name)).unwrap().partnership.names.provider, name);
    let comment = "é".repeat(Partnership::COMMENT_LIMIT);
    assert!(Envelope::read(&changed("They never meet.", &comment)).is_ok());

    let (name, comment) = (format!("{name}x"), format!("{comment}x"));
    check(&[
        ("B&W", &name, "partnership.names.provider: this text is longer than 120 characters"),
        (
            "\"Bo\"",
            &format!("\"{name}\""),
            "partnership.rounds[1].participants[1].name: this text is longer than 120 characters",
        ),
        (
            "They never meet.",
            &comment,
            r#"partnership.rounds[0].participants[0].answers["vendor-provider.tie.seen"].comment: this text is longer than 2000 characters"#,
        ),
    ]);
}

#[test]
fn moments_are_whole_milliseconds_that_a_number_holds() {
    for (moment, shown) in [("-1", "-1"), ("1.5", "1.5"), ("1e300", "1e300"), ("null", "null"), ("\"now\"", "\"now\"")]
    {
        assert_eq!(
            fault(&changed(r#""changed":1795392000004"#, &format!(r#""changed":{moment}"#))),
            format!("partnership.changed: {shown} is not a whole number from 0 to 9007199254740991")
        );
    }
}

#[test]
fn answers_are_1_to_5_or_null() {
    for (answer, shown) in [("0", "0"), ("6", "6"), ("4.5", "4.5"), ("\"5\"", "\"5\""), ("true", "true")] {
        assert_eq!(
            fault(&changed(r#""answer":5"#, &format!(r#""answer":{answer}"#))),
            format!(
                r#"partnership.rounds[1].participants[0].answers["customer.investment.time"].answer: {shown} is not a whole number from 1 to 5"#
            )
        );
    }
}

#[test]
fn answers_in_brief_fit_their_moments() {
    let person = "partnership.rounds[1].participants[1]";
    let with = |more: &str| changed(r#""name":"Bo","#, &format!(r#""name":"Bo",{more},"#));
    let all = |letters: &str| letters.to_owned() + &".".repeat(26 - letters.len());
    let read = Envelope::read(&with(&format!(r#""given":"{}","moments":[7,0,35]"#, all("4.-")))).unwrap().partnership;
    let said: Vec<_> = read.rounds[1].participants[1].entries.iter().collect();
    let [(one, first), (other, second)] = said[..] else { panic!("{said:?}") };
    assert_eq!([one.id(), other.id()], ["customer.role.seen", "customer.alignment.seen"]);
    assert_eq!([first, second], [&entry(Some(4), "", 7), &entry(Some(0), "", 42)]);

    let last = (1_u64 << 53) - 1;
    for (more, expected) in [
        (r#""given":"4""#.to_owned(), ".moments: missing".to_owned()),
        (r#""moments":[7]"#.to_owned(), ".moments: there are no answers for these".to_owned()),
        (r#""given":5,"moments":[7]"#.to_owned(), ".given: 5 is not a text".to_owned()),
        (r#""given":"4","moments":[]"#.to_owned(), ".moments: there are too few".to_owned()),
        (r#""given":"44","moments":[7,0]"#.to_owned(), ".moments: there are too few".to_owned()),
        (r#""given":"4","moments":[7,0,1]"#.to_owned(), ".moments[2]: there is no answer for this".to_owned()),
        (
            r#""given":"6","moments":[7,0]"#.to_owned(),
            ".given: an answer is a digit from 1 to 5 or a hyphen".to_owned(),
        ),
        (
            r#""given":"é","moments":[7,0]"#.to_owned(),
            ".given: an answer is a digit from 1 to 5 or a hyphen".to_owned(),
        ),
        (format!(r#""given":"{}.","moments":[7]"#, all("")), ".given: there are too many answers".to_owned()),
        (
            format!(r#""given":"4","moments":[7,{last}]"#),
            format!(".moments[1]: {last} is not a whole number from 0 to {}", last - 7),
        ),
    ] {
        assert_eq!(fault(&with(&more)), format!("{person}{expected}"), "{more}");
    }
    let twice = changed(r#""name":"Åsa \"Nurse\"""#, r#""name":"","given":"4","moments":[7,0]"#);
    assert_eq!(
        fault(&twice),
        "partnership.rounds[1].participants[0].given: an answer to customer.investment.time is spelt out too"
    );
}

#[test]
fn settings_are_checked_in_the_round_that_has_them() {
    check(&[
        (
            r#""customer":0.45"#,
            r#""customer":0.55"#,
            "partnership.rounds[0].weights.customer: 0.55 is not from 0.1 to 0.5",
        ),
        (r#""customer":0.45"#, r#""customer":0.5"#, "partnership.rounds[0].weights: the weights sum to 1.05, not to 1"),
        (r#","provider":0.25"#, "", "partnership.rounds[0].weights.provider: missing"),
        (
            r#""compensation":-2.5"#,
            r#""compensation":1.5"#,
            r#"partnership.rounds[1].compensation: 1.5 is not a number from -10 to 1 or "weakest""#,
        ),
    ]);
}

#[test]
fn a_partnership_has_a_round() {
    let content = r#"{"id":"0000000000000000","names":{"customer":"","vendor":"","provider":""},"created":0,"changed":0,"rounds":[]}"#;
    assert_eq!(fault(&sealed(content)), "partnership.rounds: there is no round");
}

#[test]
fn an_id_stands_for_one_thing_only() {
    check(&[(
        "0r30c1g60r30c1g6",
        "0m2ga1850m2ga185",
        "partnership.rounds[1].participants[1].id: this id stands for something else already",
    )]);
}

#[test]
fn what_has_another_kind_is_called_by_its_kind() {
    check(&[
        (r#""name":"Bo""#, r#""name":null"#, "partnership.rounds[1].participants[1].name: null is not a text"),
        (
            r#""answers":{}"#,
            r#""answers":[]"#,
            "partnership.rounds[1].participants[1].answers: a list is not an object",
        ),
    ]);
    assert_eq!(fault(&sealed("[]")), "partnership: a list is not an object");
}
