//! The diagram in words: what is spoken, opened and read in the table.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;

use model_support::{all_alike, any_assessment, cases};
use partnership_continuum::exchange::diagram::{Balance, Picture};
use partnership_continuum::exchange::story::diagram::{Part, balance, explanation, facts, spoken, times, title};
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::instrument::Instrument;
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::response::Assessment;
use partnership_continuum::text::{Diagram, Language, Texts};
use proptest::prelude::*;

fn english() -> &'static Texts {
    Language::English.texts()
}

fn diagram() -> &'static Diagram {
    Language::English.diagram()
}

fn names() -> ByParty<String> {
    ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() }
}

fn picture(assessment: &Assessment) -> Picture {
    Picture::of(&evaluate(assessment), &assessment.weights, assessment.compensation)
}

fn parts() -> impl Iterator<Item = Part> {
    let (parties, ties) = (Party::ALL.into_iter().map(Part::Party), Pair::ALL.into_iter().map(Part::Tie));
    parties.chain(ties).chain([Part::Score])
}

/// The value of the fact with this label.
fn value(picture: &Picture, part: Part, label: &str) -> String {
    facts(english(), diagram(), picture, part).into_iter().find(|fact| fact.label == label).unwrap().value
}

#[test]
fn a_party_is_spoken_with_its_name_its_part_and_its_numbers() {
    let picture = picture(&all_alike(Instrument::Continuum26, 4));
    assert_eq!(
        spoken(english(), diagram(), &names(), &picture, Part::Party(Party::Customer)),
        "Cust, the customer, Weight: 40%, Brings: 0.90, Bonds multiply it: × 1.33, Contribution: 75%, \
         Commitment: 75%, Puts in: 0.75, Gets back: 1.06, Balance: gets back more than it puts in"
    );
    assert_eq!(title(english(), diagram(), &names(), Part::Tie(Pair::VendorProvider)), "Vend and Prov");
    assert_eq!(
        spoken(english(), diagram(), &names(), &picture, Part::Tie(Pair::VendorProvider)),
        "Vend and Prov, Strength of the tie: 4.0 of 5, Bond: +0.50, Adds to the score: +0.11"
    );
}

#[test]
fn what_nobody_has_said_is_said_to_be_unknown() {
    let picture = picture(&Assessment::new(Instrument::Continuum26));
    let words = diagram();
    for part in parts() {
        for fact in facts(english(), diagram(), &picture, part) {
            let known = fact.label == words.weight || fact.label == words.range;
            assert_eq!(fact.value != words.unknown, known, "{part:?}: {fact:?}");
        }
    }
    assert_eq!(value(&picture, Part::Score, words.range), "0.0 to 5.0");
    assert_eq!(explanation(english(), diagram(), &names(), &picture, Part::Score), words.score_open);
    let silent = explanation(english(), diagram(), &names(), &picture, Part::Party(Party::Vendor));
    assert_eq!(silent, "There are no answers about Vend yet.");
}

#[test]
fn a_settled_score_has_no_range() {
    let words = diagram();
    let settled = picture(&all_alike(Instrument::Quick18, 4));
    let labels: Vec<_> =
        facts(english(), diagram(), &settled, Part::Score).into_iter().map(|fact| fact.label).collect();
    assert_eq!(labels, [words.score, words.zone, words.bond_all]);
    assert_eq!(value(&settled, Part::Score, words.score), "3.0");
    assert_eq!(value(&settled, Part::Score, words.zone), "adding up");
}

#[test]
fn what_is_below_zero_has_a_true_minus_sign() {
    let picture = picture(&all_alike(Instrument::Continuum26, 2));
    let words = diagram();
    assert_eq!(value(&picture, Part::Tie(Pair::CustomerVendor), words.bond), "−0.50");
    assert!(value(&picture, Part::Tie(Pair::CustomerVendor), words.synergy).starts_with('−'));
    assert_eq!(times(english(), 0.667), "× 0.67");
}

#[test]
fn each_outcome_has_its_own_words() {
    let said = [Balance::Gains, Balance::Level, Balance::Pays].map(|each| balance(diagram(), each));
    assert!(said[0] != said[1] && said[1] != said[2] && said[0] != said[2]);
    let words = diagram();
    for (number, expected) in [(5, words.gains), (3, words.level), (2, words.pays), (1, words.puts_nothing)] {
        let picture = picture(&all_alike(Instrument::Continuum26, number));
        assert_eq!(value(&picture, Part::Party(Party::Provider), words.balance), expected);
    }
}

/// A picture in which everything is as in this one, but one party brings and stands so much.
fn with(mut picture: Picture, contribution: Option<f64>, commitment: Option<f64>) -> Picture {
    picture.parties.vendor.contribution = contribution;
    picture.parties.vendor.commitment = commitment;
    picture
}

#[test]
fn a_party_is_explained_by_what_it_brings_and_how_far_it_stands() {
    let words = diagram();
    let base = picture(&all_alike(Instrument::Continuum26, 4));
    for (brings, stands, expected) in [
        (None, None, words.party_silent),
        (Some(0.5), None, words.party_gap_commitment),
        (None, Some(0.5), words.party_gap_contribution),
        (Some(0.75), Some(0.5), words.party_brings_more),
        (Some(0.5), Some(0.75), words.party_stands_more),
        (Some(0.75), Some(0.75), words.party_strong),
        (Some(0.7), Some(0.75), words.party_fair),
        (Some(0.5), Some(0.5), words.party_fair),
        (Some(0.49), Some(0.5), words.party_weak),
        (Some(0.0), Some(0.0), words.party_weak),
    ] {
        let picture = with(base, brings, stands);
        assert_eq!(
            explanation(english(), diagram(), &names(), &picture, Part::Party(Party::Vendor)),
            expected.replace("{name}", "Vend"),
            "{brings:?} {stands:?}"
        );
    }
}

#[test]
fn a_bond_is_explained_as_it_is_drawn() {
    let words = diagram();
    let mut picture = picture(&all_alike(Instrument::Continuum26, 4));
    let cases = [
        (None, words.tie_missing, words.score_open),
        (Some(-1.0), words.tie_cracked, words.score_against),
        (Some(-0.11), words.tie_cracked, words.score_against),
        (Some(-0.09), words.tie_hairline, words.score_against),
        (Some(-0.01), words.tie_neutral, words.score_against),
        (Some(0.0), words.tie_neutral, words.score_beside),
        (Some(0.05), words.tie_leaning, words.score_leaning),
        (Some(0.4), words.tie_whole, words.score_with),
    ];
    for (bond, tie, score) in cases {
        picture.ties.customer_provider.bond = bond;
        picture.ties.customer_provider.synergy = bond.map(|bond| bond * 0.3);
        picture.score.bond = bond;
        assert_eq!(
            explanation(english(), diagram(), &names(), &picture, Part::Tie(Pair::CustomerProvider)),
            tie.replace("{a}", "Cust").replace("{b}", "Prov")
        );
        assert_eq!(explanation(english(), diagram(), &names(), &picture, Part::Score), score);
    }
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn every_part_has_words_whatever_was_answered(assessment in any_assessment()) {
        let picture = picture(&assessment);
        for part in parts() {
            let spoken = spoken(english(), diagram(), &names(), &picture, part);
            let named = match part {
                Part::Party(party) => spoken.contains(names()[party].as_str()),
                Part::Tie(pair) => pair.parties().iter().all(|&party| spoken.contains(names()[party].as_str())),
                Part::Score => spoken.starts_with(diagram().score_title),
            };
            prop_assert!(named, "{}", spoken);
            prop_assert!(!spoken.contains(['{', '}']), "{}", spoken);
            for fact in facts(english(), diagram(), &picture, part) {
                prop_assert!(!fact.value.trim().is_empty() && !fact.label.is_empty(), "{:?}", fact);
                prop_assert!(!fact.value.contains("NaN") && !fact.value.contains("inf"), "{:?}", fact);
                prop_assert!(spoken.contains(fact.value.as_str()) && spoken.contains(fact.label));
            }
            let explained = explanation(english(), diagram(), &names(), &picture, part);
            prop_assert!(explained.ends_with('.') && !explained.contains(['{', '}']), "{}", explained);
        }
    }
}
