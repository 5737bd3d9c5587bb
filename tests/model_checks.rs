//! The check values of the model, and whole examples worked out by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod model_support;

use model_support::{ROUNDING, all_alike, answer, response, with_responses};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::evaluation::{Missing, evaluate};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::response::{Answer, Assessment, Rating};
use partnership_continuum::model::setting::Compensation;
use partnership_continuum::model::statement::Statement;
use partnership_continuum::model::synergy::Zone;

fn assert_close(a: f64, b: f64) {
    assert!((a - b).abs() < ROUNDING, "{a} is not {b}");
}

#[test]
fn every_statement_answered_alike() {
    for instrument in Instrument::ALL {
        for (number, score, zone) in [
            (1, 0.0, Zone::Broken),
            (2, 0.5, Zone::Broken),
            (3, 1.5, Zone::Cracked),
            (4, 3.0, Zone::AddingUp),
            (5, 5.0, Zone::Unstoppable),
        ] {
            let evaluation = evaluate(&all_alike(instrument, number));
            let estimate = evaluation.estimate.unwrap();
            // To the last bit, with the default weights.
            assert_eq!(estimate.synergy.score, score);
            assert_eq!(estimate.synergy.zone, zone);
            assert_eq!((evaluation.range.low, evaluation.range.high), (score, score));
            assert!(evaluation.range.complete);
            assert_eq!(evaluation.missing, ByParty::default());
            assert_eq!(estimate.ledger.holds, Some(number > 3));
        }
    }
}

#[test]
fn nothing_answered_leaves_everything_open() {
    for (instrument, expected) in [(Instrument::Continuum26, 78), (Instrument::Quick18, 18)] {
        let evaluation = evaluate(&Assessment::new(instrument));
        assert_eq!(evaluation.estimate, None);
        let range = evaluation.range;
        assert_eq!((range.low, range.high, range.complete), (0.0, 5.0, false));
        assert_eq!((range.answered, range.expected), (0, expected));
        let both = Missing { contribution: true, commitment: true };
        assert_eq!(evaluation.missing, ByParty { customer: both, vendor: both, provider: both });
    }
}

#[test]
fn everything_not_applicable_is_complete_and_still_leaves_everything_open() {
    for instrument in Instrument::ALL {
        let evaluation = evaluate(&all_alike(instrument, 0));
        assert_eq!(evaluation.estimate, None);
        let range = evaluation.range;
        assert_eq!((range.low, range.high, range.complete), (0.0, 5.0, true));
        assert_eq!(range.answered, range.expected);
    }
}

#[test]
fn one_party_alone_gives_an_estimate_and_the_silent_ones_keep_the_range_open() {
    let instrument = Instrument::Continuum26;
    let vendor = response(instrument, Group::Vendor, |_| Some(answer(4)));
    let evaluation = evaluate(&with_responses(&Assessment::new(instrument), [vendor]));
    // Everything it has said is 0.75, and what it has not said takes no part.
    assert_close(evaluation.estimate.unwrap().synergy.score, 3.0);
    assert_eq!((evaluation.range.answered, evaluation.range.expected), (26, 78));
    assert!(evaluation.range.low < 1.0 && evaluation.range.high > 4.0, "{:?}", evaluation.range);
}

/// Every view by hand: the average as compensation, so that all is sums.
#[test]
fn continuum_26_by_hand() {
    let instrument = Instrument::Continuum26;
    let number = |statement: Statement, own: u8, seen: u8| if statement.id().ends_with(".seen") { seen } else { own };
    let mut empty = Assessment::new(instrument);
    empty.compensation = Compensation::new(1.0).unwrap();
    let assessment = with_responses(
        &empty,
        [
            // Two of the customer: all at 5 about itself and its ties, 3 and 1 about the others.
            response(instrument, Group::Customer, |s| Some(answer(number(s, 5, 3)))),
            response(instrument, Group::Customer, |s| Some(answer(number(s, 5, 1)))),
            response(instrument, Group::Vendor, |s| Some(answer(number(s, 3, 5)))),
            // The provider knows nothing of returns, and has not said what it puts in.
            response(instrument, Group::Provider, |s| match s.factor() {
                Factor::Of(_, Dimension::Return) => Some(Answer::NotApplicable),
                Factor::Of(_, Dimension::Investment) => None,
                _ => Some(answer(number(s, 5, 5))),
            }),
        ],
    );
    let evaluation = evaluate(&assessment);
    let estimate = evaluation.estimate.unwrap();

    // Customer: itself 1; vendor and provider both see 1. All its values are 1.
    // Vendor: itself 0.5; the customer sees (0.5 + 0) / 2 = 0.25, the provider 1: outside 0.625, value 0.5625;
    //   investment and return 0.5 by itself alone.
    // Provider: itself 1; the customer sees 0.25, the vendor 1: outside 0.625, value 0.8125; no investment, no return.
    let seen = evaluation.views.seen(Party::Vendor, Dimension::Horizon);
    assert_eq!((seen.own, seen.outside, seen.gap()), (Some(0.5), Some(0.625), Some(-0.125)));
    let contributions = estimate.synergy.parties.map(|party| party.contribution);
    assert_eq!(contributions, ByParty { customer: 1.0, vendor: 0.53125, provider: 0.8125 });
    let commitments = estimate.synergy.parties.map(|party| party.commitment);
    assert_eq!(commitments, ByParty { customer: 1.0, vendor: (3.0 * 0.5625 + 0.5) / 4.0, provider: 0.8125 });
    // Ties: customer-vendor (1 + 0.5) / 2, customer-provider 1, vendor-provider (0.5 + 1) / 2.
    let strengths = Pair::ALL.map(|pair| estimate.profile.ties[pair].unwrap());
    assert_eq!(strengths, [0.75, 1.0, 0.75]);

    let (qv, qp) = (0.546_875, 0.8125);
    let bonds = [
        2.0 * (1.2 + 0.9 * qv + 1.05 * 0.75) / 3.15 - 1.0,
        2.0 * (1.2 + 0.9 * qp + 1.05) / 3.15 - 1.0,
        2.0 * (0.9 * qv + 0.9 * qp + 0.9 * 0.75) / 2.7 - 1.0,
    ];
    let triad = 2.0 * (1.2 + 0.9 * qv + 0.9 * qp) / 3.0 - 1.0;
    let own = [1.2, 0.9 * 0.53125, 0.9 * 0.8125];
    let synergies =
        [bonds[0] * (own[0] + own[1]) / 6.0, bonds[1] * (own[0] + own[2]) / 6.0, bonds[2] * (own[1] + own[2]) / 6.0];
    let sum: f64 = own.iter().sum();
    for (place, pair) in Pair::ALL.into_iter().enumerate() {
        assert_close(estimate.synergy.ties[pair].bond, bonds[place]);
        assert_close(estimate.synergy.ties[pair].synergy, synergies[place]);
    }
    assert_close(estimate.synergy.triad.bond, triad);
    let score = sum + synergies.iter().sum::<f64>() + triad * sum / 3.0;
    assert_close(estimate.synergy.score, score);
    assert_close(estimate.game.all, score);
    assert_close(estimate.game.pairs.vendor_provider, own[1] + own[2] + synergies[2]);
    assert_close(estimate.shapley.customer, own[0] + (synergies[0] + synergies[1]) / 2.0 + triad * sum / 9.0);
    assert_close(estimate.game.marginal().customer, score - (own[1] + own[2] + synergies[2]));
    assert_close(estimate.fairness.vendor.created.unwrap(), estimate.shapley.vendor / score);
    assert_eq!(estimate.fairness.vendor.returned, None);

    // The ledger: the customer gets twice, the vendor as much as it puts in, of the provider nothing is known.
    let ledger = estimate.ledger;
    assert_eq!((ledger.parties.customer.returned, ledger.parties.customer.gains), (Some(2.0), Some(true)));
    assert_eq!((ledger.parties.vendor.returned, ledger.parties.vendor.gains), (Some(0.5), Some(false)));
    assert_eq!((ledger.parties.provider.invested, ledger.parties.provider.gains), (None, None));
    assert_eq!((ledger.gains, ledger.holds), (None, Some(false)));

    // Three statements are open. Lowest: the provider puts in nothing; highest: everything. Return counts 0 and 1.
    let range = evaluation.range;
    assert_eq!((range.answered, range.expected, range.complete), (4 * 26 - 3, 4 * 26, false));
    assert!(range.low < score && score < range.high, "{range:?}");

    // The matrix: rows see columns.
    let matrix = [Group::Customer, Group::Vendor, Group::Provider]
        .map(|group| Party::ALL.map(|party| evaluation.views.perception(group, party).unwrap()));
    assert_eq!(matrix, [[1.0, 0.25, 0.25], [1.0, 0.5, 1.0], [1.0, 1.0, 1.0]]);
    // The vendor's horizon: itself 3 and 3, the customer 3 and 1, the provider 5.
    let horizon = evaluation.ratings[Factor::Of(Party::Vendor, Dimension::Horizon)];
    assert_eq!(horizon.counts(), [1, 0, 3, 0, 1]);
}

/// The geometric mean with values whose roots are whole quarters.
#[test]
fn quick_18_by_hand() {
    let assessment = with_responses(
        &Assessment::new(Instrument::Quick18),
        [response(Instrument::Quick18, Group::Observer, |s| match s.factor() {
            // All at 1 but: the vendor invests 0.25, all four of the provider's commitment are 0.25.
            Factor::Of(Party::Vendor, Dimension::Investment) => Some(answer(2)),
            Factor::Of(Party::Provider, dimension) if Dimension::COMMITMENT.contains(&dimension) => Some(answer(2)),
            // A tie of 1 between two at 1, of 1 and 0.25 between the others.
            Factor::Tie(Pair::VendorProvider) => Some(answer(2)),
            _ => Some(answer(5)),
        })],
    );
    let evaluation = evaluate(&assessment);
    let estimate = evaluation.estimate.unwrap();
    // The logarithm of 0.25 takes part with 0.9 of 3.15, (0.9 + 0.9) of 2.7 and 0.9 of 3.
    let quarter = |share: f64| 2.0 * libm::pow(0.25, share) - 1.0;
    let bonds = [1.0, quarter(2.0 / 7.0), quarter(2.0 / 3.0)];
    let triad = quarter(0.3);
    let own = [1.2, 0.225, 0.9];
    for (place, pair) in Pair::ALL.into_iter().enumerate() {
        assert_close(estimate.synergy.ties[pair].bond, bonds[place]);
    }
    let score = 2.325
        + (bonds[0] * (own[0] + own[1]) + bonds[1] * (own[0] + own[2]) + bonds[2] * (own[1] + own[2])) / 6.0
        + triad * 2.325 / 3.0;
    assert_close(estimate.synergy.score, score);
    assert_eq!((evaluation.range.low, evaluation.range.high), (estimate.synergy.score, estimate.synergy.score));
    // The provider gets back 4^(1/4 - 1/2), less than it puts in.
    assert_close(estimate.ledger.parties.provider.returned.unwrap(), 0.5_f64.sqrt());
    assert_eq!(estimate.ledger.holds, Some(false));
}

#[test]
fn the_default_weights_make_the_customer_count_most() {
    let but = |low: Party| {
        let assessment = with_responses(
            &Assessment::new(Instrument::Quick18),
            [response(Instrument::Quick18, Group::Observer, |s| match s.factor() {
                Factor::Of(party, _) if party == low => Rating::new(2).map(Answer::Rated),
                _ => Some(answer(5)),
            })],
        );
        evaluate(&assessment).estimate.unwrap().synergy.score
    };
    assert!(but(Party::Customer) < but(Party::Vendor) - 0.1);
    assert_close(but(Party::Vendor), but(Party::Provider));
}
