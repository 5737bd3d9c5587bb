//! What the API does, before it is put into JavaScript: records out of tokens, into them and merged, and instruments.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use partnership_continuum::exchange::api;
use partnership_continuum::exchange::token;
use partnership_continuum::json::Json;
use partnership_continuum::record::Partnership;
use proptest::prelude::*;
use record_support::{id, partnership, sample, sample_with_gone};

/// The record of a token.
fn decoded(token: Option<String>) -> Json {
    api::decode(&token.unwrap().into()).unwrap()
}

fn whole(partnership: &Partnership) -> Json {
    decoded(token::of_whole(partnership))
}

fn fault<T: std::fmt::Debug>(outcome: Result<T, partnership_continuum::json::Fault>) -> String {
    outcome.unwrap_err().to_string()
}

/// The record with one thing put in the place of another, in its text.
fn with(record: &Json, from: &str, to: &str) -> Json {
    let text = record.write();
    assert!(text.contains(from), "{from} is not in {text}");
    Json::parse(&text.replacen(from, to, 1)).unwrap()
}

fn kind(record: &Json) -> &str {
    let Some(Json::String(kind)) = record.get("kind") else { panic!("no kind") };
    kind
}

#[test]
fn a_token_comes_back_the_same_whatever_it_carries() {
    let all = sample_with_gone();
    let people: Vec<_> = all.round().unwrap().participants.iter().map(|person| person.id).collect();
    for (name, token) in [
        ("whole", token::of_whole(&all)),
        ("invitation", token::of_invitation(&all)),
        ("answers", token::of_answers(&all, &people)),
    ] {
        let record = decoded(token.clone());
        assert_eq!(kind(&record), name);
        assert_eq!(api::encode(&record).ok(), token, "{name}");
        // A whole link will do.
        let link = format!(" https://example.org/check/#{} ", token.unwrap());
        assert_eq!(api::decode(&link.into()), Ok(record), "{name}");
    }
}

#[test]
fn the_kind_says_how_much_a_token_carries() {
    let record = whole(&sample());
    let part = |kind: &str| {
        let record = with(&record, r#""kind":"whole""#, &format!(r#""kind":"{kind}""#));
        api::decode(&api::encode(&record).unwrap().into()).unwrap()
    };
    assert_eq!(Some(part("invitation")), token::of_invitation(&sample()).map(|token| decoded(Some(token))));
    assert_eq!(kind(&part("answers")), "answers");
    assert!(!part("invitation").write().contains(r#""answer":"#));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_fits_into_a_token_comes_back(partnership in partnership()) {
        if let Some(token) = token::of_whole(&partnership) {
            let record = decoded(Some(token.clone()));
            prop_assert_eq!(api::encode(&record), Ok(token));
            // It may have stood in another order.
            let merged = api::merge(&record, &record).unwrap();
            prop_assert_eq!(api::merge(&merged, &record), Ok(merged));
        }
    }
}

#[test]
fn merging_keeps_the_changes_of_both_in_any_order() {
    let (known, mut other) = (sample(), sample());
    other.names.vendor = "Hikari".to_owned();
    other.stamp(&known, known.moment(known.changed));
    let [a, b] = [&known, &other].map(whole);
    let merged = api::merge(&a, &b).unwrap();
    assert_eq!(merged, b);
    assert_eq!(api::merge(&b, &a), Ok(merged));
}

#[test]
fn answers_are_merged_with_the_whole_that_has_their_round() {
    let mut known = sample();
    let people: Vec<_> = known.round().unwrap().participants.iter().map(|person| person.id).collect();
    let answers = decoded(token::of_answers(&known, &people));
    assert_eq!(kind(&api::merge(&whole(&known), &answers).unwrap()), "whole");
    assert_eq!(kind(&api::merge(&answers, &answers).unwrap()), "answers");
    let invitation = decoded(token::of_invitation(&known));
    assert_eq!(kind(&api::merge(&invitation, &answers).unwrap()), "whole");
    known.rounds.pop();
    let apart = "these answers are of a round that the other does not have: merge them with the whole partnership";
    assert_eq!(fault(api::merge(&whole(&known), &answers)), format!("b.partnership.rounds: {apart}"));
    assert_eq!(fault(api::merge(&answers, &whole(&known))), format!("a.partnership.rounds: {apart}"));
}

#[test]
fn what_does_not_belong_together_is_not_merged() {
    let mut other = sample();
    other.id = id(99);
    let (a, b) = (whole(&sample()), whole(&other));
    assert_eq!(
        fault(api::merge(&a, &b)),
        "b.partnership.id: this is another partnership than a: only copies of the same one can be merged"
    );
    let broken = with(&a, r#""answer":4"#, r#""answer":9"#);
    let place = r#"partnership.rounds[0].participants[0].answers["customer.investment.seen"].answer"#;
    assert_eq!(fault(api::merge(&broken, &a)), format!("a.{place}: 9 is not a whole number from 1 to 5"));
    assert_eq!(fault(api::merge(&a, &broken)), format!("b.{place}: 9 is not a whole number from 1 to 5"));
    assert_eq!(fault(api::merge(&a, &Json::Null)), "b: null is not an object");
}

#[test]
fn a_broken_record_is_refused_with_its_place() {
    let record = whole(&sample());
    let refused = |from: &str, to: &str| fault(api::encode(&with(&record, from, to)));
    assert_eq!(
        refused(r#""kind":"whole""#, r#""kind":"part""#),
        r#"kind: "part" is not a kind (whole, invitation, answers)"#
    );
    assert_eq!(refused(r#""kind":"whole","#, ""), "kind: missing");
    assert_eq!(refused(r#""kind""#, r#""more":1,"kind""#), "more: unknown key");
    assert_eq!(
        refused(r#""schema":3"#, r#""schema":4"#),
        "schema: 4 is from a newer version, this one knows 3: update partnership-continuum"
    );
    assert_eq!(refused(r#""schema":3"#, r#""schema":0"#), "schema: 0 is not a whole number from 1 to 3");
    assert!(refused("2025-12-31T00:00:00.000Z", "soon").starts_with("partnership.named: "));
    let mut silent = sample();
    silent.rounds.iter_mut().for_each(|round| round.participants.clear());
    let answers = with(&whole(&silent), r#""kind":"whole""#, r#""kind":"answers""#);
    assert_eq!(
        fault(api::encode(&answers)),
        "partnership.rounds: nobody has answered in the latest round: send an invitation instead"
    );
}

#[test]
fn what_is_no_token_is_refused() {
    for text in ["", "v1.", "hello", "v1.!!", "https://example.org/"] {
        assert!(fault(api::decode(&text.into())).starts_with("token: this is no token"), "{text}");
    }
    assert!(fault(api::decode(&"v2.AA".into())).contains("newer version"));
    assert!(fault(api::decode(&format!("v1.{}", "A".repeat(70_000)).into())).contains("65536"));
    assert!(fault(api::decode(&7.0.into())).starts_with("token: this is not a text"));
}

#[test]
fn an_instrument_calls_the_parties_as_it_is_told() {
    let names = Json::object([("customer", "Northfield".into()), ("vendor", "{customer}".into())]);
    let words = api::instrument(&"quick-18".into(), Some(&"en".into()), Some(&names)).unwrap().write();
    assert!(words.contains("What Northfield puts in"), "{words}");
    assert!(words.contains("What {customer} puts in"), "{words}");
    assert!(words.contains("What the provider puts in"), "{words}");
    let language = |tag: &str| api::instrument(&"quick-18".into(), Some(&tag.into()), None).unwrap();
    for tag in ["en", "EN-gb", "en_US", "tlh", "", "?"] {
        assert_eq!(language(tag).get("language"), Some(&"en".into()), "{tag}");
    }
    let refused = |name: Json, lang: Option<Json>, names: Option<Json>| {
        fault(api::instrument(&name, lang.as_ref(), names.as_ref()))
    };
    let quick = || Json::from("quick-18");
    assert_eq!(refused("x".into(), None, None), r#"name: "x" is not an instrument (continuum-26, quick-18)"#);
    for (lang, shown) in [(7.0.into(), "7"), (Json::Null, "null")] {
        let said = format!("lang: {shown} is not a language tag such as \"en-GB\"; without one it is English");
        assert_eq!(refused(quick(), Some(lang), None), said);
    }
    let said = "an object with names of customer, vendor and provider; without it they are called by their part";
    assert_eq!(refused(quick(), None, Some(Json::Null)), format!("names: null is not {said}"));
    assert_eq!(refused(quick(), None, Some(Json::object([("who", "x".into())]))), "names.who: unknown key");
    let nothing = Json::object([("vendor", Json::Null)]);
    let said = "names.vendor: null is not a name; who has none is called by the part";
    assert_eq!(refused(quick(), None, Some(nothing)), said);
    let long = Json::object([("vendor", "x".repeat(121).into())]);
    assert_eq!(refused(quick(), None, Some(long)), "names.vendor: this name is longer than 120 characters: shorten it");
}

#[test]
fn who_has_a_blank_name_is_called_by_the_part() {
    let words = |name: &str| {
        let names = Json::object([("vendor", name.into())]);
        api::instrument(&"continuum-26".into(), None, Some(&names)).unwrap()
    };
    let unnamed = api::instrument(&"continuum-26".into(), None, None).unwrap();
    for blank in ["", " ", "\t\n", "\u{200e}"] {
        assert_eq!(words(blank), unnamed, "{blank:?}");
    }
    // As the record has it: what nobody sees is not in a name.
    assert_eq!(words("  Arclight \n Networks "), words("Arclight Networks"));
    assert_ne!(words("Arclight"), unnamed);
}
