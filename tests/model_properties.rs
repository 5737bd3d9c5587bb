//! What holds for every assessment.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod model_support;

use model_support::{
    FULL, Gaps, ROUNDING, answer, any_assessment, assessment, cases, filled, response, with_responses,
};
use partnership_continuum::model::dimension::Factor;
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::factors::ByFactor;
use partnership_continuum::model::input;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::response::{Answer, Assessment, Rating, Response};
use partnership_continuum::model::setting::Weights;
use partnership_continuum::model::statement::Statement;
use partnership_continuum::model::synergy::synergy;
use proptest::prelude::*;

fn score(assessment: &Assessment) -> Option<f64> {
    evaluate(assessment).estimate.map(|estimate| estimate.synergy.score)
}

/// The assessment with one answer changed.
fn changed(assessment: &Assessment, rater: usize, statement: Statement, to: Option<Answer>) -> Assessment {
    let mut responses = assessment.responses().to_vec();
    responses[rater].set(statement, to);
    with_responses(assessment, responses)
}

/// Everything that the raters were asked, in an order that `seed` decides.
fn shuffled_questions(assessment: &Assessment, seed: u64) -> Vec<(usize, Statement)> {
    let mut questions: Vec<_> = assessment
        .responses()
        .iter()
        .enumerate()
        .flat_map(|(rater, response)| {
            assessment.instrument().statements(response.group()).map(move |statement| (rater, statement))
        })
        .collect();
    questions.sort_by_key(|&(rater, statement)| {
        (seed ^ (rater * Statement::COUNT + statement.index()) as u64)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29)
    });
    questions
}

/// The vendor where the provider was, and the other way round.
fn swapped(assessment: &Assessment) -> Assessment {
    let party = |party| match party {
        Party::Customer => Party::Customer,
        Party::Vendor => Party::Provider,
        Party::Provider => Party::Vendor,
    };
    let factor = |factor| match factor {
        Factor::Of(of, dimension) => Factor::Of(party(of), dimension),
        Factor::Tie(Pair::CustomerVendor) => Factor::Tie(Pair::CustomerProvider),
        Factor::Tie(Pair::CustomerProvider) => Factor::Tie(Pair::CustomerVendor),
        Factor::Tie(Pair::VendorProvider) => Factor::Tie(Pair::VendorProvider),
    };
    let responses = assessment.responses().iter().map(|given| {
        let mut other = Response::new(given.group().party().map_or(Group::Observer, |own| party(own).into()));
        for (statement, answer) in given.answered() {
            other.set(Statement::about(factor(statement.factor()), statement.facet()).unwrap(), Some(answer));
        }
        other
    });
    with_responses(assessment, responses.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn the_score_lies_from_0_to_5_and_the_estimate_within_the_range(assessment in any_assessment()) {
        let evaluation = evaluate(&assessment);
        let range = evaluation.range;
        prop_assert!(0.0 <= range.low && range.low <= range.high && range.high <= 5.0, "{range:?}");
        prop_assert_eq!(range.complete, range.answered == range.expected);
        let lacking = evaluation.missing.iter().any(|(_, missing)| missing.contribution || missing.commitment);
        prop_assert_eq!(evaluation.estimate.is_none(), lacking);
        if let Some(estimate) = evaluation.estimate {
            let score = estimate.synergy.score;
            prop_assert!((0.0..=5.0).contains(&score), "{score}");
            prop_assert!(range.low <= score + ROUNDING && score <= range.high + ROUNDING, "{score} {range:?}");
        }
    }

    #[test]
    fn the_parts_add_up_to_the_score(assessment in any_assessment()) {
        if let Some(estimate) = evaluate(&assessment).estimate {
            let synergy = estimate.synergy;
            let own: f64 = synergy.parties.iter().map(|(_, party)| party.own).sum();
            let pairs: f64 = synergy.ties.iter().map(|(_, tie)| tie.synergy).sum();
            let multiplied: f64 = synergy.parties.iter().map(|(_, party)| party.own * party.multiplier).sum();
            prop_assert!((own + pairs + synergy.triad.synergy - synergy.score).abs() < ROUNDING);
            prop_assert!((multiplied - synergy.score).abs() < ROUNDING);
            for (_, party) in synergy.parties.iter() {
                prop_assert!((0.0..=1.0).contains(&party.contribution) && (0.0..=1.0).contains(&party.commitment));
                prop_assert!(party.multiplier > 1.0 / 3.0 - ROUNDING && party.multiplier < 5.0 / 3.0 + ROUNDING);
            }
            for bond in synergy.ties.iter().map(|(_, tie)| tie.bond).chain([synergy.triad.bond]) {
                prop_assert!((-1.0..=1.0).contains(&bond));
            }
        }
    }

    #[test]
    fn shapley_adds_up_to_the_score_and_follows_the_synergies(assessment in any_assessment()) {
        if let Some(estimate) = evaluate(&assessment).estimate {
            let (shapley, synergy) = (estimate.shapley, estimate.synergy);
            prop_assert!((shapley.customer + shapley.vendor + shapley.provider - synergy.score).abs() < ROUNDING);
            for party in Party::ALL {
                let pairs: f64 = party.pairs().iter().map(|&pair| synergy.ties[pair].synergy).sum();
                let expected = synergy.parties[party].own + pairs / 2.0 + synergy.triad.synergy / 3.0;
                prop_assert!((shapley[party] - expected).abs() < ROUNDING);
            }
            let shares = estimate.fairness;
            if synergy.score > 1e-3 {
                let created: f64 = shares.iter().filter_map(|(_, share)| share.created).sum();
                prop_assert!((created - 1.0).abs() < 1e-9);
            }
            if shares.customer.returned.is_some() {
                let returned: f64 = shares.iter().filter_map(|(_, share)| share.returned).sum();
                prop_assert!((returned - 1.0).abs() < ROUNDING);
            }
        }
    }

    #[test]
    fn nothing_falls_when_an_answer_rises(
        assessment in any_assessment(), which in any::<prop::sample::Index>(), to in 1u8..=5,
    ) {
        let rated: Vec<_> = assessment.responses().iter().enumerate().flat_map(|(rater, response)| {
            response.answered().filter_map(move |(statement, answer)| match answer {
                Answer::Rated(rating) => Some((rater, statement, rating)),
                Answer::NotApplicable => None,
            })
        }).collect();
        if rated.is_empty() {
            return Ok(());
        }
        let (rater, statement, rating) = rated[which.index(rated.len())];
        let raised = Answer::Rated(Rating::new(to).unwrap().max(rating));
        let (before, after) = (evaluate(&assessment), evaluate(&changed(&assessment, rater, statement, Some(raised))));
        prop_assert!(before.range.low <= after.range.low + ROUNDING);
        prop_assert!(before.range.high <= after.range.high + ROUNDING);
        prop_assert_eq!(before.estimate.is_some(), after.estimate.is_some());
        if let (Some(before), Some(after)) = (before.estimate, after.estimate) {
            prop_assert!(before.synergy.score <= after.synergy.score + ROUNDING);
        }
    }

    /// Of any values, not only of those that answers make.
    #[test]
    fn the_score_never_falls_when_a_value_rises(
        values in prop::collection::vec(prop::option::weighted(0.9, 0.0..=1.0f64), 21),
        weights in model_support::weights(),
        compensation in model_support::compensation(),
        which in 0usize..21,
        up in 0.0..=1.0f64,
    ) {
        let mut values = values.into_iter();
        let profile = ByFactor::from_fn(|_| values.next().flatten());
        let mut raised = profile;
        let factor = Factor::all().nth(which).unwrap();
        raised.set(factor, profile.get(factor).map(|value| value.max(up)));
        let score = |profile| synergy(profile, &weights, compensation).map(|synergy| synergy.score);
        prop_assert_eq!(score(&profile).is_some(), score(&raised).is_some());
        prop_assert!(score(&profile) <= score(&raised).map(|score| score + ROUNDING));
    }

    #[test]
    fn the_range_is_what_the_lowest_and_the_highest_answers_give(
        assessment in assessment(Gaps { unanswered: 0.4, not_applicable: 0.0 }, 1..4),
    ) {
        let range = evaluate(&assessment).range;
        prop_assert_eq!(Some(range.low), score(&filled(&assessment, 1)));
        prop_assert_eq!(Some(range.high), score(&filled(&assessment, 5)));
    }

    #[test]
    fn vendor_and_provider_can_change_places(mut assessment in any_assessment()) {
        let alike = Weights::new(ByParty { customer: 0.3, vendor: 0.35, provider: 0.35 }).unwrap();
        assessment.weights = alike;
        let (one, other) = (evaluate(&assessment), evaluate(&swapped(&assessment)));
        prop_assert!((one.range.low - other.range.low).abs() < ROUNDING);
        prop_assert!((one.range.high - other.range.high).abs() < ROUNDING);
        prop_assert_eq!(one.estimate.is_some(), other.estimate.is_some());
        if let (Some(one), Some(other)) = (one.estimate, other.estimate) {
            prop_assert!((one.synergy.score - other.synergy.score).abs() < ROUNDING);
            prop_assert!((one.shapley.vendor - other.shapley.provider).abs() < ROUNDING);
            prop_assert_eq!(one.ledger.parties.vendor, other.ledger.parties.provider);
        }
    }

    #[test]
    fn the_order_of_responses_does_not_matter_to_the_last_bit(assessment in any_assessment()) {
        let reversed = with_responses(&assessment, assessment.responses().iter().rev().cloned().collect::<Vec<_>>());
        prop_assert_eq!(evaluate(&assessment), evaluate(&reversed));
    }

    #[test]
    fn an_assessment_survives_being_written_and_read(assessment in any_assessment()) {
        let text = input::assessment_to_json(&assessment).write();
        prop_assert_eq!(input::parse(&text), Ok(assessment));
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn the_range_closes_as_answers_come_in(
        full in prop_oneof![assessment(FULL, 1..3), assessment(Gaps { unanswered: 0.0, not_applicable: 0.3 }, 1..3)],
        seed in any::<u64>(),
    ) {
        let silent: Vec<_> = full.responses().iter().map(|given| Response::new(given.group())).collect();
        let mut responses = silent;
        let mut range = evaluate(&with_responses(&full, responses.clone())).range;
        for (rater, statement) in shuffled_questions(&full, seed) {
            prop_assert!(!range.complete);
            responses[rater].set(statement, full.responses()[rater].answer(statement));
            let next = evaluate(&with_responses(&full, responses.clone())).range;
            prop_assert!(range.low <= next.low + ROUNDING, "{range:?} {next:?}");
            prop_assert!(range.high >= next.high - ROUNDING, "{range:?} {next:?}");
            prop_assert_eq!(range.answered + 1, next.answered);
            range = next;
        }
        let evaluation = evaluate(&full);
        prop_assert_eq!(range, evaluation.range);
        prop_assert!(range.complete);
        // A factor that everybody finds not applicable keeps the range open; otherwise the two ends meet.
        let instrument = full.instrument();
        if Factor::all().all(|factor| !instrument.covers(factor) || evaluation.profile.get(factor).is_some()) {
            prop_assert_eq!(Some(range.low), evaluation.estimate.map(|estimate| estimate.synergy.score));
            prop_assert_eq!(range.low, range.high);
        }
    }

    /// By trying every way of answering what is open.
    #[test]
    fn no_answers_lead_out_of_the_range_and_some_lead_to_its_ends(
        full in assessment(Gaps { unanswered: 0.0, not_applicable: 0.1 }, 1..3), seed in any::<u64>(),
    ) {
        let open: Vec<_> = shuffled_questions(&full, seed).into_iter().take(3).collect();
        let mut assessment = full;
        for &(rater, statement) in &open {
            assessment = changed(&assessment, rater, statement, None);
        }
        let range = evaluate(&assessment).range;
        let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
        // 0 is not applicable: it does not lead out of the range either, but need not lead to its ends.
        for way in 0..216u32 {
            let numbers = [way % 6, way / 6 % 6, way / 36].map(|number| u8::try_from(number).unwrap());
            let mut answered = assessment.clone();
            for (&(rater, statement), number) in open.iter().zip(numbers) {
                answered = changed(&answered, rater, statement, Some(answer(number)));
            }
            let evaluation = evaluate(&answered);
            prop_assert!(evaluation.range.low >= range.low - ROUNDING);
            prop_assert!(evaluation.range.high <= range.high + ROUNDING);
            if let Some(estimate) = evaluation.estimate {
                let score = estimate.synergy.score;
                prop_assert!(range.low <= score + ROUNDING && score <= range.high + ROUNDING, "{score} {range:?}");
            }
            if numbers.iter().all(|&number| number > 0) {
                lowest = lowest.min(evaluation.range.low);
                highest = highest.max(evaluation.range.high);
            }
        }
        prop_assert!((lowest - range.low).abs() < ROUNDING, "{lowest} {range:?}");
        prop_assert!((highest - range.high).abs() < ROUNDING, "{highest} {range:?}");
    }
}

/// A second rater in a group has yet to answer, so the range can open again: adding somebody is not an answer.
#[test]
fn another_rater_opens_the_range_again() {
    let instrument = Instrument::Quick18;
    let first = response(instrument, Group::Observer, |_| Some(answer(4)));
    let alone = evaluate(&with_responses(&Assessment::new(instrument), [first.clone()]));
    let joined = evaluate(&with_responses(&Assessment::new(instrument), [first, Response::new(Group::Observer)]));
    assert!(alone.range.complete && !joined.range.complete);
    assert!(joined.range.low < alone.range.low && alone.range.high < joined.range.high);
    assert_eq!(alone.estimate, joined.estimate);
}
