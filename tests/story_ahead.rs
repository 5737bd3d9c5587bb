//! What the page says of how sure the score is, what would move it, and where it is heading.

#![allow(clippy::unwrap_used)]

use partnership_continuum::exchange::diagram::ScoreMark;
use partnership_continuum::exchange::story::{check, levers as lever_story, outlook as outlook_story, sure};
use partnership_continuum::model::checks::{Check, Subject, checks};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::factors::ByFactor;
use partnership_continuum::model::levers::{Lever, levers};
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::robustness::Robustness;
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::model::synergy::Zone;
use partnership_continuum::text::{Language, Texts};
use std::collections::BTreeSet;

fn texts() -> &'static Texts {
    Language::English.texts()
}

fn names() -> ByParty<String> {
    ByParty { customer: "Ada".to_owned(), vendor: "Vex".to_owned(), provider: "Pro".to_owned() }
}

fn sure_of(zones: [f64; 5], complete: bool) -> Vec<String> {
    let score = ScoreMark { low: 1.23, high: 4.01, complete, ..ScoreMark::OPEN };
    let found = Robustness { draws: 10_000, median: 3.1, p05: 2.84, p95: 3.36, zones };
    sure::sentences(texts(), Language::English.ahead(), &score, &found)
}

#[test]
fn how_sure_it_is_depends_on_the_shares() {
    assert_eq!(
        sure_of([0.0, 0.0, 0.0, 1.0, 0.0], true)[0],
        "Small changes hardly change the verdict. In 100% of 10,000 tries the partnership is adding up."
    );
    assert_eq!(
        sure_of([0.0, 0.0, 0.004, 0.996, 0.0], true)[0],
        "Small changes hardly change the verdict. In over 99% of 10,000 tries the partnership is adding up."
    );
    assert_eq!(
        sure_of([0.0, 0.1, 0.2, 0.7, 0.0], true)[0],
        "Small changes can change the verdict, but mostly do not. In 70% of 10,000 tries the partnership is adding up, and in 20% it is straining."
    );
    assert_eq!(
        sure_of([0.0, 0.25, 0.5, 0.25, 0.0], true)[0],
        "It is close: small changes can change the verdict. In 50% of 10,000 tries the partnership is straining, and in 25% it is cracked."
    );
}

#[test]
fn the_band_is_told_and_open_answers_are_named() {
    let complete = sure_of([0.0, 0.0, 0.3, 0.7, 0.0], true);
    assert_eq!(complete.len(), 3);
    assert_eq!(complete[1], "Nine of ten tries give a score from 2.8 to 3.4.");
    let open = sure_of([0.0, 0.0, 0.3, 0.7, 0.0], false);
    assert_eq!(open[..3], complete);
    assert!(open[3].ends_with("anywhere from 1.2 to 4.1."), "{}", open[3]);
}

#[test]
fn only_all_and_none_are_told_as_such() {
    let told = [0.0, 0.0001, 0.0049, 0.005, 0.5, 0.9949, 0.995, 0.9999, 1.0]
        .map(|share| sure::share(texts(), Language::English.ahead(), share));
    let expected = ["0%", "under 1%", "under 1%", "1%", "50%", "99%", "over 99%", "over 99%", "100%"];
    assert_eq!(told, expected);
}

#[test]
fn each_zone_has_its_scores() {
    let all = Zone::ALL.map(|zone| sure::scores(Language::English.ahead(), zone));
    assert_eq!(all, ["below 1", "1 to below 2", "2 to below 3", "3 to below 4", "4 and above"]);
}

#[test]
fn the_largest_lever_is_told_with_what_it_is_worth() {
    let words = Language::English.ahead();
    let lever = Lever { factor: Factor::Of(Party::Vendor, Dimension::Role), from: 0.5, to: 0.75, gain: 0.165 };
    let smaller = Lever { factor: Factor::Tie(Pair::VendorProvider), gain: 0.1, ..lever };
    let told = lever_story::sentences(texts(), words, &names(), 3.1, &[lever, smaller]);
    assert_eq!(
        told[0],
        "The largest lever is the part that Vex plays. One step more there, from 3.0 of 5 to 4.0 of 5, \
         lifts the score by 0.17, to 3.27."
    );
    assert_eq!(told.len(), 2);
}

#[test]
fn no_lever_and_no_use_are_told_as_such() {
    let words = Language::English.ahead();
    let of = |value: f64| levers(&ByFactor::from_fn(|_| Some(value)), &Weights::default(), Compensation::default());
    let told = |levers: &[Lever]| lever_story::sentences(texts(), words, &names(), 0.0, levers);
    assert_eq!(told(&of(1.0)), [words.levers_none]);
    assert_eq!(told(&of(0.0)), [words.levers_stuck]);
    assert!(of(0.0).iter().all(|lever| !lever_story::counts(lever)));
}

#[test]
fn the_outlook_is_told_by_its_shape() {
    let told =
        |scores: &[f64]| outlook_story::sentences(texts(), Language::English.ahead(), scores, &[]).swap_remove(0);
    assert_eq!(told(&[3.0, 3.2, 3.4]), "If everyone goes on as today, the score rises from 3.0 to 3.4 in three years.");
    assert_eq!(told(&[3.0, 2.9, 2.8]), "If everyone goes on as today, the score falls from 3.0 to 2.8 in three years.");
    assert_eq!(told(&[3.0, 3.04, 2.96]), "If everyone goes on as today, the score stays near 3.0.");
    assert_eq!(
        told(&[2.2, 2.4, 2.5, 2.5, 2.3, 2.1]),
        "If everyone goes on as today, it looks fine for a while: the score rises from 2.2 to 2.5, after 2 quarters. \
         Then it slides, to 2.1 after three years."
    );
    assert_eq!(
        told(&[2.2, 2.1, 2.0, 1.9, 1.8, 2.1]),
        "If everyone goes on as today, it gets worse before it gets better: the score falls from 2.2 to 1.8, \
         after 1 year. Then it recovers, to 2.1 after three years."
    );
    assert!(outlook_story::sentences(texts(), Language::English.ahead(), &[], &[]).is_empty());
}

#[test]
fn a_rise_counts_on_those_who_pay_today() {
    let told = |scores: &[f64], payers: &[&str]| {
        outlook_story::sentences(texts(), Language::English.ahead(), scores, payers).swap_remove(1)
    };
    assert_eq!(told(&[3.0, 3.4], &["Vex"]), "This counts on Vex staying, although less comes back than goes in today.");
    assert!(told(&[3.0, 3.0], &["Ada", "Vex"]).starts_with("This counts on Ada and Vex staying"));
    for (scores, payers) in [([3.0, 2.4], &["Vex"][..]), ([3.0, 3.4], &[])] {
        assert_eq!(told(&scores, payers), Language::English.ahead().outlook_scenario);
    }
}

#[test]
fn a_score_that_is_not_the_likeliest_or_outside_the_span_says_so() {
    let words = Language::English.ahead();
    let of = |estimate: f64, zones| {
        let zone = Some(Zone::of(estimate));
        let score = ScoreMark { estimate: Some(estimate), zone, complete: true, ..ScoreMark::OPEN };
        let found = Robustness { draws: 10_000, median: 3.1, p05: 2.84, p95: 3.36, zones };
        sure::sentences(texts(), words, &score, &found)
    };
    assert_eq!(
        of(3.0, [0.0, 0.0, 0.63, 0.37, 0.0])[0],
        "The score is 3.0, adding up, but small changes mostly tip it. In 63% of 10,000 tries the partnership is \
         straining, and in 37% it is adding up."
    );
    assert_eq!(of(3.0, [0.0, 0.0, 0.37, 0.63, 0.0]).len(), 3);
    assert_eq!(of(5.0, [0.0, 0.0, 0.0, 0.0, 1.0])[2], words.sure_top);
    assert_eq!(of(0.0, [1.0, 0.0, 0.0, 0.0, 0.0])[2], words.sure_bottom);
}

#[test]
fn the_largest_lever_need_not_be_the_lowest_value() {
    let words = Language::English.ahead();
    let lever = Lever { factor: Factor::Of(Party::Vendor, Dimension::Role), from: 0.5, to: 0.75, gain: 0.165 };
    let lower = Lever { factor: Factor::Tie(Pair::VendorProvider), from: 0.25, to: 0.5, gain: 0.1 };
    let told = lever_story::sentences(texts(), words, &names(), 3.1, &[lever, lower]);
    assert_eq!(told.last().map(String::as_str), Some(words.levers_not_lowest));
}

#[test]
fn quarters_are_told_in_years_where_they_are_whole() {
    let told = [0, 1, 2, 4, 7, 8].map(|quarters| outlook_story::when(Language::English.ahead(), quarters));
    assert_eq!(
        told,
        ["today", "after 1 quarter", "after 2 quarters", "after 1 year", "after 7 quarters", "after 2 years"]
    );
}

#[test]
fn every_check_has_a_name_of_its_own_and_shows_what_it_compares() {
    let (words, all) = (Language::English.how(), checks());
    let subjects: BTreeSet<String> = all.iter().map(|each| check::subject(texts(), words, each.subject)).collect();
    assert_eq!(subjects.len(), all.len());
    assert!(subjects.iter().all(|subject| !subject.contains('{')));
    for each in &all {
        let [expected, found] = check::numbers(texts(), words, each);
        assert_eq!(expected, found, "{each:?}");
    }
    let consensus = all.iter().find(|each| each.subject == Subject::Consensus).unwrap();
    assert_eq!(check::numbers(texts(), words, consensus)[0], "0.7256876");
}

#[test]
fn a_check_that_fails_is_told() {
    let (words, mut all) = (Language::English.how(), checks());
    assert_eq!(check::summary(words, &all), "All 30 results agree.");
    all.push(Check { found: f64::NAN, ..*all.first().unwrap() });
    assert!(check::summary(words, &all).starts_with("1 of 31 results differ."));
    assert_eq!(check::numbers(texts(), words, all.last().unwrap())[1], "nothing");
}
