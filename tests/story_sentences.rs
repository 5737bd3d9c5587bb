//! The result in sentences: each says what the numbers say, and reads as a whole sentence.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;

use model_support::{all_alike, answer, any_assessment, cases, response, with_responses};
use partnership_continuum::exchange::diagram::{Picture, ScoreMark};
use partnership_continuum::exchange::story::{self, equation, ledger, verdict};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::evaluation::{Estimate, Evaluation, evaluate};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::ledger::Ledger;
use partnership_continuum::model::party::{ByParty, Party};
use partnership_continuum::model::response::Assessment;
use partnership_continuum::model::setting::Weights;
use partnership_continuum::model::synergy::Zone;
use partnership_continuum::text::{Discuss, Language, Texts};
use proptest::prelude::*;

fn english() -> &'static Texts {
    Language::English.texts()
}

fn discuss() -> &'static Discuss {
    Language::English.discuss()
}

fn names() -> ByParty<String> {
    ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() }
}

/// Whether a text is a whole sentence, or some, with nothing left to fill in.
fn is_whole(text: &str) -> bool {
    text.ends_with('.') && !text.contains(['{', '}']) && !text.contains("  ") && text.trim() == text
}

/// The numbers in a text, as they are shown.
fn numbers(text: &str) -> Vec<f64> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .map(|number| number.trim_matches('.'))
        .filter(|number| number.contains('.'))
        .map(|number| number.parse().unwrap())
        .collect()
}

fn hundredths(value: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation)]
    let rounded = (value * 100.0).round() as i64;
    rounded
}

/// Everyone answers everything with 4, but what is about this factor with that number.
fn but(factor: Factor, number: u8) -> Evaluation {
    let instrument = Instrument::Continuum26;
    let says = |group: &Group| {
        response(instrument, *group, |asked| Some(answer(if asked.factor() == factor { number } else { 4 })))
    };
    evaluate(&with_responses(&Assessment::new(instrument), instrument.groups().iter().map(says)))
}

#[test]
fn the_verdict_names_the_zone_and_what_it_means() {
    let words = discuss();
    for (number, zone, meaning) in [
        (1, "broken", words.zone_broken),
        (2, "broken", words.zone_broken),
        (3, "cracked", words.zone_cracked_whole),
        (4, "adding up", words.zone_adding_up),
        (5, "unstoppable", words.zone_unstoppable),
    ] {
        let found =
            verdict::verdict(english(), discuss(), &names(), &evaluate(&all_alike(Instrument::Continuum26, number)))
                .unwrap();
        assert_eq!(found.heading, zone);
        assert_eq!(found.sentences[0], meaning.replace("{customer}", "Cust"));
    }
    for (zone, name) in Zone::ALL.into_iter().zip(english().common.zones) {
        assert_eq!(story::zone_name(english(), zone), name);
    }
}

#[test]
fn what_holds_back_is_named_with_its_place_on_the_scale() {
    let factor = Factor::Of(Party::Vendor, Dimension::Horizon);
    let sentences = |number| verdict::verdict(english(), discuss(), &names(), &but(factor, number)).unwrap().sentences;
    assert_eq!(sentences(1)[1], "The lowest value: how far Vend looks ahead, at 1.0 of 5.");
    assert_eq!(sentences(1)[2], discuss().weakest_bottom);
    assert_eq!(sentences(2)[1], "The lowest value: how far Vend looks ahead, at 2.0 of 5.");
    assert_ne!(sentences(2)[2], discuss().weakest_bottom);
    assert_eq!(sentences(3)[1], "The lowest value, though not a weak one: how far Vend looks ahead, at 3.0 of 5.");
    // Nothing is below 4, so nothing holds back.
    assert_eq!(sentences(5)[1..], ["The highest value: how far Vend looks ahead, at 5.0 of 5."]);
}

#[test]
fn of_values_all_alike_none_is_named() {
    let sentences = verdict::verdict(english(), discuss(), &names(), &evaluate(&all_alike(Instrument::Continuum26, 2)))
        .unwrap()
        .sentences;
    assert_eq!(sentences[1..], ["All values are alike, at 2.0 of 5."]);
}

#[test]
fn a_first_impression_is_called_one() {
    let instrument = Instrument::Continuum26;
    let full = all_alike(instrument, 4);
    let two = with_responses(&full, full.responses()[..2].to_vec());
    let evaluation = evaluate(&two);
    // The customer and the vendor have said something about the provider, so there is an estimate.
    let found = verdict::verdict(english(), discuss(), &names(), &evaluation).unwrap();
    assert_eq!(found.sentences.first().unwrap(), discuss().incomplete);
}

#[test]
fn without_an_estimate_each_party_that_lacks_something_is_named_with_what_it_lacks() {
    let nothing = evaluate(&Assessment::new(Instrument::Quick18));
    assert_eq!(verdict::verdict(english(), discuss(), &names(), &nothing), None);
    let missing = verdict::missing(english(), discuss(), &names(), &nothing);
    assert_eq!(missing.len(), 3);
    assert_eq!(missing[1], "about Vend: what it brings, and how far it stands behind the partnership");

    let instrument = Instrument::Quick18;
    let some = response(instrument, Group::Observer, |asked| match asked.factor() {
        Factor::Of(Party::Customer, _) => Some(answer(3)),
        Factor::Of(Party::Vendor, Dimension::Investment) => Some(answer(3)),
        Factor::Of(Party::Provider, Dimension::Horizon) => Some(answer(3)),
        _ => None,
    });
    let evaluation = evaluate(&with_responses(&Assessment::new(instrument), [some]));
    assert_eq!(
        verdict::missing(english(), discuss(), &names(), &evaluation),
        ["about Vend: how far it stands behind the partnership", "about Prov: what it brings"]
    );
}

#[test]
fn the_equation_says_whether_the_bonds_add_or_take() {
    let sentence = |number| {
        let evaluation = evaluate(&all_alike(Instrument::Continuum26, number));
        equation::sentence(english(), discuss(), &evaluation.estimate.unwrap())
    };
    assert_eq!(
        sentence(5),
        "The three bring 3.00. What they make of it together adds 2.00, so 1\u{a0}+\u{a0}1\u{a0}+\u{a0}1\u{a0}= 5.00."
    );
    assert_eq!(
        sentence(3),
        "The three bring 1.50. Their bonds neither add nor take away, so 1\u{a0}+\u{a0}1\u{a0}+\u{a0}1\u{a0}= 1.50."
    );
    assert_eq!(
        sentence(2),
        "The three bring 0.75. What stands between them takes away 0.25, so 1\u{a0}+\u{a0}1\u{a0}+\u{a0}1\u{a0}= 0.50."
    );
    assert_eq!(sentence(1), discuss().equation_nothing);
}

/// What a profile with these values of return says, everything else known and at half.
fn told(returns: ByParty<Option<f64>>) -> Vec<String> {
    let mut evaluation = evaluate(&all_alike(Instrument::Continuum26, 3));
    for party in Party::ALL {
        evaluation.profile.set(Factor::Of(party, Dimension::Return), returns[party]);
    }
    let ledger = Ledger::of(&evaluation.profile, &Weights::default());
    ledger::sentences(english(), discuss(), &names(), &evaluation, &ledger)
}

/// Each way in which the three can come out of it.
fn outcomes() -> impl Iterator<Item = ByParty<Option<f64>>> {
    const EACH: [Option<f64>; 4] = [Some(0.75), Some(0.5), Some(0.25), None];
    (0..64).map(|n| ByParty { customer: EACH[n / 16], vendor: EACH[n / 4 % 4], provider: EACH[n % 4] })
}

#[test]
fn the_ledger_names_each_party_once_and_in_the_right_place() {
    for returns in outcomes() {
        let sentences = told(returns);
        for party in Party::ALL {
            let name = &names()[party];
            let about: Vec<_> = sentences.iter().filter(|sentence| sentence.contains(name.as_str())).collect();
            assert_eq!(about.len(), 1, "{sentences:?}");
            assert_eq!(about[0].matches(name.as_str()).count(), 1, "{sentences:?}");
            let says = match returns[party] {
                Some(value) if value > 0.5 => " back more than ",
                Some(value) if value < 0.5 => " back less than ",
                Some(_) => " back about what ",
                None => " back is not known yet",
            };
            assert!(about[0].contains(says), "{party:?} {returns:?}: {sentences:?}");
        }
        assert!(sentences.iter().all(|sentence| is_whole(sentence)), "{sentences:?}");
    }
}

#[test]
fn one_party_gets_and_several_get() {
    for returns in outcomes() {
        for sentence in told(returns) {
            let count = Party::ALL.into_iter().filter(|&party| sentence.contains(names()[party].as_str())).count();
            match count {
                0 => {}
                1 => assert!(sentence.contains(" gets back "), "{sentence}"),
                _ => assert!(sentence.contains(" get back "), "{sentence}"),
            }
        }
    }
}

#[test]
fn the_ledger_judges_the_whole_only_when_it_is_known() {
    let words = discuss();
    for returns in outcomes() {
        let sentences = told(returns);
        let says = |text: &str| sentences.iter().any(|sentence| sentence == text);
        let all = Party::ALL.map(|party| returns[party]);
        let unknown = all.contains(&None);
        assert_eq!(says(words.ledger_together_gain) || says(words.ledger_together_pay), !unknown, "{sentences:?}");
        let gain = all.iter().all(|value| value.is_some_and(|value| value > 0.5));
        assert_eq!(says(words.ledger_holds), gain, "{sentences:?}");
        // One who does not gain is enough to know.
        let fails = all.iter().any(|value| value.is_some_and(|value| value <= 0.5));
        assert_eq!(says(words.ledger_breaks), fails, "{sentences:?}");
    }
}

#[test]
fn when_all_gain_it_is_said_in_one_sentence() {
    let sentences = told(ByParty::from_fn(|_| Some(1.0)));
    assert_eq!(
        sentences,
        [
            "Cust, Vend and Prov all get back more than they put in.",
            "Together, more comes out than goes in.",
            "So each has a reason to go on, and so does the partnership.",
        ]
    );
}

#[test]
fn the_ledger_does_not_contradict_itself_when_nobody_puts_anything_in() {
    let instrument = Instrument::Continuum26;
    let says = |group: &Group| {
        response(instrument, *group, |asked| match asked.factor() {
            Factor::Of(_, Dimension::Investment) => Some(answer(1)),
            _ => Some(answer(5)),
        })
    };
    let evaluation = evaluate(&with_responses(&Assessment::new(instrument), instrument.groups().iter().map(says)));
    let ledger = Ledger::of(&evaluation.profile, &Weights::default());
    let words = discuss();
    let sentences = ledger::sentences(english(), discuss(), &names(), &evaluation, &ledger);
    let all_gain = words.ledger_all_gain.replace("{names}", "Cust, Vend and Prov");
    let says = |text: &str| sentences.iter().any(|sentence| sentence == text);
    assert!(!(says(&all_gain) && (says(words.ledger_breaks) || says(words.ledger_together_pay))), "{sentences:?}");
}

#[test]
fn a_range_is_rounded_outwards() {
    let range = |low, high| story::range(english(), &ScoreMark { low, high, ..ScoreMark::OPEN });
    assert_eq!(range(1.24, 3.41), "1.2 to 3.5");
    assert_eq!(range(1.29, 3.49), "1.2 to 3.5");
    // What is on a tenth stays there, also when it is stored a hair beside it.
    assert_eq!(range(1.2, 3.5), "1.2 to 3.5");
    assert_eq!(range(0.1 + 0.2, 3.0 * 1.1), "0.3 to 3.3");
    assert_eq!(range(0.0, 5.0), "0.0 to 5.0");
}

#[test]
fn the_score_in_short_is_settled_so_far_or_open() {
    let open = ScoreMark { low: 1.24, high: 4.0, ..ScoreMark::OPEN };
    let so_far = ScoreMark { estimate: Some(2.26), zone: Some(Zone::Straining), ..open };
    let settled = ScoreMark { complete: true, ..so_far };
    let short = |score| story::score_in_short(english(), &score);
    assert_eq!(short(open), "1 + 1 + 1 = 1.2 to 4.0, still open");
    assert!(short(so_far).starts_with("1 + 1 + 1 = 2.3 so far") && short(so_far).contains("1.2 to 4.0"));
    assert_eq!(short(settled), "1 + 1 + 1 = 2.3, straining");
}

#[test]
fn names_with_braces_stay_as_they_are() {
    let odd = ByParty { customer: "{vendor}".to_owned(), vendor: "{what}".to_owned(), provider: "}{".to_owned() };
    let evaluation = but(Factor::Tie(partnership_continuum::model::party::Pair::CustomerVendor), 1);
    let found = verdict::verdict(english(), discuss(), &odd, &evaluation).unwrap();
    assert!(
        found.sentences.iter().any(|sentence| sentence.contains("the tie between {vendor} and {what}")),
        "{found:?}"
    );
}

fn sentences(evaluation: &Evaluation, estimate: Option<&Estimate>) -> Vec<String> {
    let ledger = Ledger::of(&evaluation.profile, &Weights::default());
    let mut all = ledger::sentences(english(), discuss(), &names(), evaluation, &ledger);
    if let Some(estimate) = estimate {
        all.push(equation::sentence(english(), discuss(), estimate));
        all.extend(verdict::verdict(english(), discuss(), &names(), evaluation).unwrap().sentences);
    }
    all
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn every_sentence_is_whole_whatever_was_answered(assessment in any_assessment()) {
        let evaluation = evaluate(&assessment);
        let all = sentences(&evaluation, evaluation.estimate.as_ref());
        for sentence in &all {
            prop_assert!(is_whole(sentence), "{}", sentence);
        }
        let missing = verdict::missing(english(), discuss(), &names(), &evaluation);
        prop_assert_eq!(missing.is_empty(), evaluation.estimate.is_some());
        prop_assert!(missing.iter().all(|text| !text.contains('{')), "{:?}", missing);
    }

    #[test]
    fn the_equation_adds_up_as_it_is_shown(assessment in any_assessment()) {
        let Some(estimate) = evaluate(&assessment).estimate else { return Ok(()) };
        let sentence = equation::sentence(english(), discuss(), &estimate);
        let shown: Vec<i64> = numbers(&sentence).into_iter().map(hundredths).collect();
        let sum = match shown[..] {
            [brought, added, score] if sentence.contains(" adds ") => brought + added - score,
            [brought, taken, score] if sentence.contains(" takes away ") => brought - taken - score,
            [brought, score] => brought - score,
            [] => hundredths(estimate.synergy.score),
            _ => panic!("{sentence}"),
        };
        prop_assert_eq!(sum, 0, "{}", sentence);
    }

    #[test]
    fn a_shown_range_is_never_narrower_than_the_known_one(assessment in any_assessment()) {
        let evaluation = evaluate(&assessment);
        let score = Picture::of(&evaluation, &assessment.weights, assessment.compensation).score;
        let shown = numbers(&story::range(english(), &score));
        let [low, high] = shown[..] else { panic!("{shown:?}") };
        prop_assert!(low <= score.low + 1e-8 && low > score.low - 0.1 - 1e-8, "{} for {}", low, score.low);
        prop_assert!(high >= score.high - 1e-8 && high < score.high + 0.1 + 1e-8, "{} for {}", high, score.high);
        prop_assert!(0.0 <= low && high <= 5.0);
        let short = story::score_in_short(english(), &score);
        prop_assert!(!short.contains('{'), "{}", short);
    }
}
