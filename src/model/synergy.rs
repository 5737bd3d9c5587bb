//! From values to the score: what each party brings, and what their bonds make of it.

use super::dimension::Dimension;
use super::mean::power_mean;
use super::party::{ByPair, ByParty, Pair, Party};
use super::profile::Profile;
use super::setting::{Compensation, Weights};

/// How a partnership is doing, by its score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// Below 1.
    Broken,
    /// From 1 to below 2.
    Cracked,
    /// From 2 to below 3.
    Straining,
    /// From 3 to below 4.
    AddingUp,
    /// 4 and above.
    Unstoppable,
}

impl Zone {
    /// All zones, worst first.
    pub const ALL: [Zone; 5] = [Zone::Broken, Zone::Cracked, Zone::Straining, Zone::AddingUp, Zone::Unstoppable];

    /// The zone of a score. A score that misses a boundary by less than 1e-9 counts as on it: that is rounding, and
    /// nobody should be told that 3 is below 3.
    #[must_use]
    pub fn of(score: f64) -> Self {
        const ROUNDING: f64 = 1e-9;
        match score + ROUNDING {
            s if s >= 4.0 => Zone::Unstoppable,
            s if s >= 3.0 => Zone::AddingUp,
            s if s >= 2.0 => Zone::Straining,
            s if s >= 1.0 => Zone::Cracked,
            _ => Zone::Broken,
        }
    }

    /// The name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Zone::Broken => "broken",
            Zone::Cracked => "cracked",
            Zone::Straining => "straining",
            Zone::AddingUp => "adding_up",
            Zone::Unstoppable => "unstoppable",
        }
    }

    /// The zone with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.id() == id)
    }
}

/// The score and all that it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Synergy {
    /// The synergy score, 0 to 5.
    pub score: f64,
    /// The zone of the score.
    pub zone: Zone,
    /// What the bonds make of what is brought: score over the sum of what the parties bring, ⅓ to 1⅔; none when they
    /// bring nothing.
    pub lift: Option<f64>,
    /// What each party brings.
    pub parties: ByParty<PartySynergy>,
    /// What each pair makes of it.
    pub ties: ByPair<TieSynergy>,
    /// What all three together make of it.
    pub triad: Triad,
}

/// What one party brings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PartySynergy {
    /// How much it puts in and how well it plays its part, 0 to 1.
    pub contribution: f64,
    /// How willingly it takes part, 0 to 1.
    pub commitment: f64,
    /// What it brings: contribution times three times its weight, 0 to 1.5.
    pub own: f64,
    /// What its bonds make of it, ⅓ to 1⅔. The score is the sum of own times multiplier.
    pub multiplier: f64,
}

/// What one pair makes of what the two bring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TieSynergy {
    /// The strength of the tie, 0 to 1; none when nobody has said.
    pub strength: Option<f64>,
    /// From hostile (-1) through neutral (0) to fully aligned (1).
    pub bond: f64,
    /// What the bond adds to the score, or takes from it when it is negative.
    pub synergy: f64,
}

/// What all three together make of what they bring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Triad {
    /// From hostile (-1) through neutral (0) to fully aligned (1).
    pub bond: f64,
    /// What the bond adds to the score, or takes from it when it is negative.
    pub synergy: f64,
}

/// The score of a profile; none unless each party has a value in investment or role, and one in engagement,
/// alignment, horizon or return. Dimensions and ties without a value take no part.
///
/// The score never falls when a value rises.
///
/// ```
/// use partnership_continuum::model::factors::ByFactor;
/// use partnership_continuum::model::setting::{Compensation, Weights};
/// use partnership_continuum::model::synergy::synergy;
///
/// let alike = |value| ByFactor::from_fn(|_| Some(value));
/// let score = |value| synergy(&alike(value), &Weights::default(), Compensation::default()).unwrap().score;
/// assert_eq!([0.0, 0.25, 0.5, 0.75, 1.0].map(score), [0.0, 0.5, 1.5, 3.0, 5.0]);
/// ```
#[must_use]
pub fn synergy(profile: &Profile, weights: &Weights, compensation: Compensation) -> Option<Synergy> {
    let mut parties = ByParty::<PartySynergy>::default();
    for party in Party::ALL {
        let contribution = contribution(profile, party, compensation)?;
        let commitment = commitment(profile, party, compensation)?;
        let own = weights.omega(party) * contribution;
        parties[party] = PartySynergy { contribution, commitment, own, multiplier: 1.0 };
    }
    // Each has a value that the formula can use, so no bond is without one.
    let bond = |values: &[(f64, Option<f64>)]| power_mean(values, compensation).map(|mean| 2.0 * mean - 1.0);
    let weighed = |party: Party| (weights.omega(party), Some(parties[party].commitment));
    let own = |pair: Pair| {
        let [i, j] = pair.parties();
        parties[i].own + parties[j].own
    };

    let mut ties = ByPair::<TieSynergy>::default();
    for pair in Pair::ALL {
        let [i, j] = pair.parties().map(weighed);
        let strength = profile.ties[pair];
        let bond = bond(&[i, j, ((i.0 + j.0) / 2.0, strength)])?;
        ties[pair] = TieSynergy { strength, bond, synergy: bond * own(pair) / 6.0 };
    }
    let sum = parties.customer.own + parties.vendor.own + parties.provider.own;
    let bond = bond(&Party::ALL.map(weighed))?;
    let triad = Triad { bond, synergy: bond * sum / 3.0 };

    // The same as the sum of own, of the pairs' synergies and of the triad's, with the division done once: all at 5
    // make exactly 5, and all at 4 exactly 3.
    let pairs: f64 = Pair::ALL.into_iter().map(|pair| ties[pair].bond * own(pair)).sum();
    // Weights may sum to a hair more than 1, and rounding may add another.
    let score = (sum + (pairs + 2.0 * bond * sum) / 6.0).clamp(0.0, 5.0);
    let lift = (sum > 0.0).then(|| score / sum);
    for party in Party::ALL {
        let [j, k] = party.pairs().map(|pair| ties[pair].bond);
        parties[party].multiplier = 1.0 + (j + k) / 6.0 + bond / 3.0;
    }
    Some(Synergy { score, zone: Zone::of(score), lift, parties, ties, triad })
}

/// How much a party puts in and how well it plays its part, 0 to 1; none when neither has a value.
#[must_use]
pub fn contribution(profile: &Profile, party: Party, compensation: Compensation) -> Option<f64> {
    let value = |dimension: Dimension| (1.0, profile.dimensions[party][dimension]);
    power_mean(&Dimension::CONTRIBUTION.map(value), compensation)
}

/// How willingly a party takes part, 0 to 1; none when none of its dimensions has a value.
#[must_use]
pub fn commitment(profile: &Profile, party: Party, compensation: Compensation) -> Option<f64> {
    let value = |dimension: Dimension| (1.0, profile.dimensions[party][dimension]);
    power_mean(&Dimension::COMMITMENT.map(value), compensation)
}

#[cfg(test)]
mod tests {
    use super::super::dimension::Factor;
    use super::super::factors::ByFactor;
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    /// Values in the order investment, return, role, engagement, alignment, horizon; negative for none.
    fn profile(parties: [[f64; 6]; 3], ties: [f64; 3]) -> Profile {
        let known = |value: f64| (value >= 0.0).then_some(value);
        ByFactor::from_fn(|factor| match factor {
            Factor::Of(party, dimension) => known(parties[party as usize][dimension as usize]),
            Factor::Tie(pair) => known(ties[pair as usize]),
        })
    }

    #[test]
    fn an_example_by_hand() {
        let profile = profile(
            [[0.75, 0.75, 0.25, 1.0, 0.5, 0.75], [1.0, 0.75, 0.5, 0.5, 0.5, 0.25], [0.5, -1.0, -1.0, 0.25, -1.0, 0.75]],
            [1.0, -1.0, 0.5],
        );
        let average = Compensation::new(1.0).unwrap();
        let synergy = synergy(&profile, &Weights::default(), average).unwrap();
        for (party, contribution, commitment, own, multiplier) in [
            (Party::Customer, 0.5, 0.75, 0.6, 1.0 + 17.0 / 126.0 + 0.2 / 3.0),
            (Party::Vendor, 0.75, 0.5, 0.675, 1.0 + 11.0 / 126.0 + 0.2 / 3.0),
            (Party::Provider, 0.5, 0.5, 0.45, 1.0 + 1.0 / 21.0 + 0.2 / 3.0),
        ] {
            let of = synergy.parties[party];
            assert!(close(of.contribution, contribution) && close(of.commitment, commitment), "{of:?}");
            assert!(close(of.own, own) && close(of.multiplier, multiplier), "{of:?}");
        }
        for (pair, strength, bond, gain) in [
            // 2 · (1.2 · 0.75 + 0.9 · 0.5 + 1.05 · 1) / 3.15 - 1 = 11/21, times (0.6 + 0.675) / 6.
            (Pair::CustomerVendor, Some(1.0), 11.0 / 21.0, 11.0 / 21.0 * 0.2125),
            // Without the tie: 2 · (1.2 · 0.75 + 0.9 · 0.5) / 2.1 - 1 = 2/7, times (0.6 + 0.45) / 6.
            (Pair::CustomerProvider, None, 2.0 / 7.0, 0.05),
            (Pair::VendorProvider, Some(0.5), 0.0, 0.0),
        ] {
            let of = synergy.ties[pair];
            assert_eq!(of.strength, strength);
            assert!(close(of.bond, bond) && close(of.synergy, gain), "{of:?}");
        }
        assert!(close(synergy.triad.bond, 0.2) && close(synergy.triad.synergy, 0.115));
        let score = 1.725 + 11.0 / 21.0 * 0.2125 + 0.05 + 0.115;
        assert!(close(synergy.score, score), "{}", synergy.score);
        assert!(close(synergy.lift.unwrap(), score / 1.725));
        assert_eq!(synergy.zone, Zone::Straining);
    }

    #[test]
    fn by_default_a_weak_spot_cannot_be_bought_off() {
        let mut values = [[1.0; 6]; 3];
        values[1][Dimension::Alignment as usize] = 0.0;
        let synergy = synergy(&profile(values, [1.0; 3]), &Weights::default(), Compensation::default()).unwrap();
        // The vendor's commitment is nothing, so every bond it has is hostile, and that of all three too.
        assert_eq!(synergy.parties.vendor.commitment, 0.0);
        assert_eq!(
            synergy.ties.map(|tie| tie.bond),
            ByPair { customer_vendor: -1.0, customer_provider: 1.0, vendor_provider: -1.0 }
        );
        assert_eq!(synergy.triad.bond, -1.0);
        // 3 - 0.35 + 0.35 - 0.3 - 1.
        assert!(close(synergy.score, 1.7));
    }

    #[test]
    fn hostile_neutral_and_aligned_make_one_three_and_five() {
        for (commitment, score, lift) in [(0.0, 1.0, 1.0 / 3.0), (0.5, 3.0, 1.0), (1.0, 5.0, 5.0 / 3.0)] {
            let party = [1.0, commitment, 1.0, commitment, commitment, commitment];
            let profile = profile([party; 3], [commitment; 3]);
            let synergy = synergy(&profile, &Weights::default(), Compensation::default()).unwrap();
            assert!(close(synergy.score, score), "{}", synergy.score);
            assert!(close(synergy.lift.unwrap(), lift));
        }
    }

    #[test]
    fn all_alike_is_exact_for_every_compensation_and_many_weights() {
        for exponent in [1.0, 0.5, 0.0, -1e-9, -1.0, -10.0] {
            for [c, v, p] in [[0.4, 0.3, 0.3], [0.5, 0.4, 0.1], [0.2, 0.3, 0.5], [1.0 / 3.0; 3], [0.1, 0.45, 0.45]] {
                let weights = Weights::new(ByParty { customer: c, vendor: v, provider: p }).unwrap();
                for (value, score) in [(0.0, 0.0), (0.25, 0.5), (0.5, 1.5), (0.75, 3.0), (1.0, 5.0)] {
                    let profile = ByFactor::from_fn(|_| Some(value));
                    let synergy = synergy(&profile, &weights, Compensation::new(exponent).unwrap()).unwrap();
                    assert!(close(synergy.score, score), "{} {exponent} {c} {v}", synergy.score);
                    assert_eq!(synergy.zone, Zone::of(score));
                }
            }
        }
    }

    #[test]
    fn bringing_nothing_has_no_lift() {
        let profile = profile([[0.0, 1.0, 0.0, 1.0, 1.0, 1.0]; 3], [1.0; 3]);
        let synergy = synergy(&profile, &Weights::default(), Compensation::default()).unwrap();
        assert_eq!((synergy.score, synergy.lift, synergy.zone), (0.0, None, Zone::Broken));
    }

    #[test]
    fn each_party_needs_a_contribution_and_a_commitment() {
        let lone = [0.5, 0.5, -1.0, -1.0, -1.0, -1.0];
        let score = |provider| {
            let profile = profile([lone, lone, provider], [-1.0; 3]);
            synergy(&profile, &Weights::default(), Compensation::default()).map(|synergy| synergy.score)
        };
        assert!(close(score(lone).unwrap(), 1.5));
        assert!(close(score([-1.0, -1.0, 0.5, -1.0, -1.0, 0.5]).unwrap(), 1.5));
        assert_eq!(score([0.5, -1.0, 0.5, -1.0, -1.0, -1.0]), None);
        assert_eq!(score([-1.0, 0.5, -1.0, 0.5, 0.5, 0.5]), None);
    }

    #[test]
    fn the_score_stays_within_bounds_when_weights_sum_to_a_hair_more() {
        let weights = ByParty { customer: 0.4 + 9e-10, vendor: 0.3, provider: 0.3 };
        let profile = ByFactor::from_fn(|_| Some(1.0));
        let synergy = synergy(&profile, &Weights::new(weights).unwrap(), Compensation::default()).unwrap();
        assert_eq!(synergy.score, 5.0);
    }

    #[test]
    fn zones_begin_at_whole_numbers_whatever_the_rounding() {
        for (whole, zone) in (0u8..).zip(Zone::ALL) {
            let boundary = f64::from(whole);
            assert_eq!(Zone::of(boundary), zone);
            assert_eq!(Zone::of(boundary - 1e-12), zone);
            assert_eq!(Zone::of(boundary + 0.999), zone);
            assert_eq!(Zone::from_id(zone.id()), Some(zone));
        }
        assert_eq!(Zone::of(2.999_999), Zone::Straining);
        assert_eq!(Zone::of(5.0), Zone::Unstoppable);
        assert_eq!(Zone::from_id("fine"), None);
    }
}
