//! An evaluation as JSON: the result that files, the command line and the JavaScript API share.

use super::VERSION;
use super::dimension::{Dimension, Factor};
use super::evaluation::{Estimate, Evaluation};
use super::levers::levers;
use super::outlook::{QUARTERS, outlook};
use super::party::{Pair, Party};
use super::robustness::Robustness;
use super::synergy::Zone;
use crate::json::Json;

/// The result. Without an estimate it has only `model` and `score`, and of the score only `estimate` (null), `low`,
/// `high` and `complete`.
///
/// Keys are always the same, so that a reader need not ask for each: what has no value is `null` (a dimension that
/// nobody answered or everybody found not applicable, a tie likewise, what follows from them, the lift of nothing, the
/// disruption of a party that would lose nothing). Only a dimension that the instrument never asks, as role in
/// `quick-18`, is absent. `disruption` is taken at the Shapley value; `agreement` is across all groups; `core` says
/// whether there is a split that no party and no pair would leave. `levers` come with the largest gain first. `outlook`
/// begins with today's score and goes on for [`QUARTERS`] quarters. `robustness` is there only when it is given.
#[must_use]
pub fn to_json(evaluation: &Evaluation, robustness: Option<&Robustness>) -> Json {
    let mut entries = vec![("model".to_owned(), VERSION.into()), ("score".to_owned(), score(evaluation))];
    if let Some(estimate) = &evaluation.estimate {
        entries.extend([
            ("parties".to_owned(), parties(evaluation, estimate)),
            ("ties".to_owned(), ties(estimate)),
            ("triad".to_owned(), triad(estimate)),
            ("game".to_owned(), game(estimate)),
            ("levers".to_owned(), levers_json(evaluation)),
            ("outlook".to_owned(), outlook_json(evaluation)),
        ]);
        entries.extend(robustness.map(|found| ("robustness".to_owned(), robustness_json(found))));
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

fn levers_json(evaluation: &Evaluation) -> Json {
    let levers = levers(&evaluation.profile, &evaluation.weights, evaluation.compensation).into_iter().map(|lever| {
        Json::object([
            ("subject", lever.factor.subject_id().into()),
            ("dimension", lever.factor.dimension_id().into()),
            ("gain", lever.gain.into()),
        ])
    });
    Json::Array(levers.collect())
}

fn outlook_json(evaluation: &Evaluation) -> Json {
    let moments = outlook(&evaluation.profile, &evaluation.weights, evaluation.compensation, QUARTERS);
    Json::Array(moments.map(|moment| moment.synergy.score.into()).collect())
}

fn robustness_json(found: &Robustness) -> Json {
    let zones = Zone::ALL.into_iter().map(|zone| (zone.id().to_owned(), found.share(zone).into()));
    Json::object([
        ("median", found.median.into()),
        ("p05", found.p05.into()),
        ("p95", found.p95.into()),
        ("zones", Json::Object(zones.collect())),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::evaluation::evaluate;
    use super::super::input;
    use super::super::robustness::robustness;
    use super::super::synergy::synergy;
    use super::*;

    fn result(input: &str) -> Json {
        to_json(&evaluate(&input::parse(input).unwrap()), None)
    }

    /// The keys alone, in order.
    fn keys(json: &Json) -> String {
        match json {
            Json::Object(entries) => {
                let entries: Vec<_> = entries.iter().map(|(key, value)| format!("{key}{}", keys(value))).collect();
                format!("{{{}}}", entries.join(" "))
            }
            _ => String::new(),
        }
    }

    #[test]
    fn the_published_shape() {
        // One rater is enough for an estimate: it says something of all three.
        let text = r#"{"instrument":"continuum-26","responses":[{"rater":"customer","answers":{
            "customer.investment.time":5,"customer.return.time":5,
            "vendor.role.seen":3,"vendor.horizon.seen":3,"provider.role.seen":3,"provider.horizon.seen":3}}]}"#;
        let result = result(text);
        let each = |of: &str| format!("{{customer{of} vendor{of} provider{of}}}");
        let seen = "{value self outside agreement}";
        let dimensions = ["investment", "return", "role", "engagement", "alignment", "horizon"];
        let dimensions = dimensions.map(|dimension| format!("{dimension}{seen}")).join(" ");
        let party = "contribution commitment own multiplier invested return_factor returned gains dimensions";
        let expected = format!(
            "{{model score{{estimate low high complete zone lift}} parties{} ties{} triad{{bond synergy}} game{} \
             levers outlook}}",
            each(&format!("{{{party}{{{dimensions}}}}}")),
            "{customer-vendor{strength bond synergy} customer-provider{strength bond synergy} \
             vendor-provider{strength bond synergy}}",
            format_args!(
                "{{values{{customer vendor provider customer-vendor customer-provider vendor-provider all}} \
                 shapley{0} marginal{0} disruption{0} core}}",
                each("")
            ),
        );
        assert_eq!(keys(&result), expected.replace(" }", "}"));

        // What has no value is null.
        let at = |path: &[&str]| path.iter().fold(&result, |json, key| json.get(key).unwrap()).clone();
        assert_eq!(at(&["model"]), "1".into());
        assert_eq!(at(&["parties", "vendor", "invested"]), Json::Null);
        assert_eq!(at(&["parties", "vendor", "gains"]), Json::Null);
        assert_eq!(at(&["parties", "vendor", "dimensions", "role", "self"]), Json::Null);
        assert_eq!(at(&["parties", "vendor", "dimensions", "role", "value"]), Json::Number(0.5));
        assert_eq!(at(&["parties", "vendor", "dimensions", "alignment", "agreement"]), Json::Null);
        assert_eq!(at(&["parties", "customer", "returned"]), Json::Number(2.0));
        assert_eq!(at(&["parties", "customer", "gains"]), Json::Bool(true));
        assert_eq!(at(&["ties", "customer-vendor", "strength"]), Json::Null);
    }

    #[test]
    fn levers_outlook_and_robustness() {
        let text = r#"{"instrument":"quick-18","responses":[{"rater":"observer","answers":{
            "customer.investment.seen":4,"customer.engagement.seen":4,"vendor.investment.seen":4,
            "vendor.engagement.seen":4,"provider.investment.seen":4,"provider.engagement.seen":2}}]}"#;
        let evaluation = evaluate(&input::parse(text).unwrap());
        let estimate = evaluation.estimate.unwrap();
        let found = robustness(&evaluation.profile, &evaluation.weights, evaluation.compensation, 100, 5).unwrap();
        let result = to_json(&evaluation, Some(&found));

        let Some(Json::Array(levers)) = result.get("levers") else { panic!("{result:?}") };
        assert_eq!(levers.len(), 6);
        assert_eq!(keys(&levers[0]), "{subject dimension gain}");
        assert_eq!(levers[0].get("subject"), Some(&"provider".into()));
        assert_eq!(levers[0].get("dimension"), Some(&"engagement".into()));
        let mut raised = evaluation.profile;
        raised.dimensions.provider[Dimension::Engagement] = Some(0.5);
        let raised = synergy(&raised, &evaluation.weights, evaluation.compensation).unwrap();
        assert_eq!(levers[0].get("gain"), Some(&(raised.score - estimate.synergy.score).into()));

        let Some(Json::Array(outlook)) = result.get("outlook") else { panic!("{result:?}") };
        assert_eq!(outlook.len(), 13);
        // Nobody said what comes back or how far ahead they think, so nothing changes.
        assert!(outlook.iter().all(|score| *score == estimate.synergy.score.into()));

        let at = |key: &str| result.get("robustness").unwrap().get(key).unwrap().clone();
        assert_eq!(keys(&at("zones")), "{broken cracked straining adding_up unstoppable}");
        assert_eq!(at("median"), found.median.into());
        assert_eq!(at("p05"), found.p05.into());
        assert_eq!(at("p95"), found.p95.into());
        assert_eq!(at("zones").get("straining"), Some(&found.zones[2].into()));
    }

    #[test]
    fn without_an_estimate_there_is_only_the_range() {
        let result = result(r#"{"instrument":"quick-18","responses":[]}"#);
        assert_eq!(result.write(), r#"{"model":"1","score":{"estimate":null,"low":0,"high":5,"complete":false}}"#);
    }
}
