//! Fairness: each party's share of what is created beside its share of what comes back.

use super::ledger::Ledger;
use super::party::ByParty;
use super::setting::Weights;

/// Two shares that a fair partnership keeps alike.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fairness {
    /// The party's share of what is created: its Shapley value over the score. Can be negative when its bonds cost
    /// more than it brings. None when nothing is created.
    pub created: Option<f64>,
    /// The party's share of what comes back, 0 to 1, each return counting by the party's weight. None when something
    /// is unknown or nothing comes back.
    pub returned: Option<f64>,
}

/// The shares of each party, from the score, its Shapley value and the ledger.
#[must_use]
pub fn fairness(score: f64, shapley: &ByParty<f64>, ledger: &Ledger, weights: &Weights) -> ByParty<Fairness> {
    ByParty::from_fn(|party| Fairness {
        created: share(shapley[party], Some(score)),
        returned: ledger.parties[party]
            .returned
            .and_then(|returned| share(weights.omega(party) * returned, ledger.returned)),
    })
}

fn share(part: f64, whole: Option<f64>) -> Option<f64> {
    whole.filter(|&whole| whole > 0.0).map(|whole| part / whole)
}

#[cfg(test)]
mod tests {
    use super::super::dimension::Dimension;
    use super::super::factors::ByFactor;
    use super::*;

    #[test]
    fn shares_by_hand() {
        let mut profile = ByFactor::from_fn(|_| Some(0.5));
        profile.dimensions.customer[Dimension::Return] = Some(1.0);
        let weights = Weights::default();
        let ledger = Ledger::of(&profile, &weights);
        let shapley = ByParty { customer: 1.5, vendor: 2.0, provider: -0.5 };
        let shares = fairness(3.0, &shapley, &ledger, &weights);
        let created = shares.map(|share| share.created.unwrap());
        assert_eq!(created, ByParty { customer: 0.5, vendor: 2.0 / 3.0, provider: -0.5 / 3.0 });
        // 1.2 · 0.5 · 2 = 1.2 of 1.2 + 0.45 + 0.45.
        assert!((shares.customer.returned.unwrap() - 1.2 / 2.1).abs() < 1e-12);
        assert!((shares.vendor.returned.unwrap() - 0.45 / 2.1).abs() < 1e-12);
    }

    #[test]
    fn there_is_no_share_of_nothing_or_of_the_unknown() {
        let weights = Weights::default();
        let nothing = Ledger::of(&ByFactor::from_fn(|_| Some(0.0)), &weights);
        let unknown = Ledger::of(&ByFactor::default(), &weights);
        for ledger in [nothing, unknown] {
            let shares = fairness(0.0, &ByParty::default(), &ledger, &weights);
            assert_eq!(shares, ByParty::default());
        }
    }
}
