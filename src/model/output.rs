//! An evaluation as JSON: the result that files, the command line and the JavaScript API share.

use super::VERSION;
use super::dimension::{Dimension, Factor};
use super::evaluation::{Estimate, Evaluation};
use super::party::{Pair, Party};
use crate::json::Json;

/// The result. Without an estimate it has only `model` and `score`, and of the score only `estimate` (null), `low`,
/// `high` and `complete`.
///
/// Keys are always the same, so that a reader need not ask for each: what has no value is `null` (a dimension that
/// nobody answered or everybody found not applicable, a tie likewise, what follows from them, the lift of nothing, the
/// disruption of a party that would lose nothing). Only a dimension that the instrument never asks, as role in
/// `quick-18`, is absent. `disruption` is taken at the Shapley value; `agreement` is across all groups; `core` says
/// whether there is a split that no party and no pair would leave.
#[must_use]
pub fn to_json(evaluation: &Evaluation) -> Json {
    let mut entries = vec![("model".to_owned(), VERSION.into()), ("score".to_owned(), score(evaluation))];
    if let Some(estimate) = &evaluation.estimate {
        entries.extend([
            ("parties".to_owned(), parties(evaluation, estimate)),
            ("ties".to_owned(), ties(estimate)),
            ("triad".to_owned(), triad(estimate)),
            ("game".to_owned(), game(estimate)),
        ]);
    }
    Json::Object(entries)
}

fn score(evaluation: &Evaluation) -> Json {
    let synergy = evaluation.estimate.as_ref().map(|estimate| &estimate.synergy);
    let range = &evaluation.range;
    let mut entries = vec![
        ("estimate".to_owned(), synergy.map(|synergy| synergy.score).into()),
        ("low".to_owned(), range.low.into()),
        ("high".to_owned(), range.high.into()),
        ("complete".to_owned(), range.complete.into()),
    ];
    if let Some(synergy) = synergy {
        entries.push(("zone".to_owned(), synergy.zone.id().into()));
        entries.push(("lift".to_owned(), synergy.lift.into()));
    }
    Json::Object(entries)
}

fn parties(evaluation: &Evaluation, estimate: &Estimate) -> Json {
    Json::object(Party::ALL.map(|party| {
        let (synergy, account) = (&estimate.synergy.parties[party], &estimate.ledger.parties[party]);
        let value = Json::object([
            ("contribution", synergy.contribution.into()),
            ("commitment", synergy.commitment.into()),
            ("own", synergy.own.into()),
            ("multiplier", synergy.multiplier.into()),
            ("invested", account.invested.into()),
            ("return_factor", account.return_factor.into()),
            ("returned", account.returned.into()),
            ("gains", account.gains.into()),
            ("dimensions", dimensions(evaluation, party)),
        ]);
        (party.id(), value)
    }))
}

fn dimensions(evaluation: &Evaluation, party: Party) -> Json {
    let asked = Dimension::ALL.into_iter().filter_map(|dimension| {
        let factor = Factor::Of(party, dimension);
        let seen = evaluation.views.seen(party, dimension);
        let value = || {
            Json::object([
                ("value", evaluation.profile.get(factor).into()),
                ("self", seen.own.into()),
                ("outside", seen.outside.into()),
                ("agreement", evaluation.ratings[factor].agreement().into()),
            ])
        };
        evaluation.instrument.covers(factor).then(|| (dimension.id().to_owned(), value()))
    });
    Json::Object(asked.collect())
}

fn ties(estimate: &Estimate) -> Json {
    Json::object(Pair::ALL.map(|pair| {
        let tie = &estimate.synergy.ties[pair];
        let value = Json::object([
            ("strength", tie.strength.into()),
            ("bond", tie.bond.into()),
            ("synergy", tie.synergy.into()),
        ]);
        (pair.id(), value)
    }))
}

fn triad(estimate: &Estimate) -> Json {
    let triad = &estimate.synergy.triad;
    Json::object([("bond", triad.bond.into()), ("synergy", triad.synergy.into())])
}

fn game(estimate: &Estimate) -> Json {
    let game = &estimate.game;
    let [c, v, p] = Party::ALL.map(|party| (party.id(), game.single[party].into()));
    let [cv, cp, vp] = Pair::ALL.map(|pair| (pair.id(), game.pairs[pair].into()));
    let marginal = game.marginal();
    Json::object([
        ("values", Json::object([c, v, p, cv, cp, vp, ("all", game.all.into())])),
        ("shapley", Json::object(Party::ALL.map(|party| (party.id(), estimate.shapley[party].into())))),
        ("marginal", Json::object(Party::ALL.map(|party| (party.id(), marginal[party].into())))),
        ("disruption", Json::object(Party::ALL.map(|party| (party.id(), estimate.disruption[party].into())))),
        ("core", game.has_core().into()),
    ])
}
