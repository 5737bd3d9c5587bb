//! The score alone, several times faster than with all its parts, for who needs it ten thousand times.
//!
//! Only for the geometric mean, which is the default. There a mean of values is a root of their product, and the
//! logarithm of a party's commitment serves all its bonds.

use super::dimension::Dimension;
use super::party::{Pair, Party};
use super::profile::Profile;

/// A profile, made ready.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quick {
    /// In the order of `Factor::all`; 1, which changes no product, where there is none.
    values: [f64; 21],
    known: [bool; 21],
    parties: [Shape; 3],
    /// How much each tie weighs beside its two parties: a half, or nothing when it is unknown.
    ties: [f64; 3],
}

/// What a party has values for.
#[derive(Clone, Copy, Debug)]
struct Shape {
    /// Whether both investment and role, and not just one of them.
    both: bool,
    /// One over how many of engagement, alignment, horizon and return.
    share: f64,
}

/// A party in the middle of it.
#[derive(Clone, Copy)]
struct Part {
    omega: f64,
    /// What it brings.
    own: f64,
    /// The logarithm of its commitment; minus infinity when that is 0.
    commitment: f64,
}

impl Quick {
    /// Of a profile that has a score.
    pub(super) fn of(profile: &Profile) -> Self {
        let (mut values, mut known) = ([1.0; 21], [false; 21]);
        for (place, (_, value)) in values.iter_mut().zip(&mut known).zip(profile.iter()) {
            (*place.0, *place.1) = (value.unwrap_or(1.0), value.is_some());
        }
        let parties = Party::ALL.map(|party| {
            let known = |dimension: &Dimension| profile.dimensions[party][*dimension].is_some();
            Shape {
                both: Dimension::CONTRIBUTION.iter().all(known),
                share: 1.0 / Dimension::COMMITMENT.iter().filter(|dimension| known(dimension)).count() as f64,
            }
        });
        Self {
            values,
            known,
            parties,
            ties: Pair::ALL.map(|pair| if profile.ties[pair].is_some() { 0.5 } else { 0.0 }),
        }
    }

    /// The score, 0 to 5, when each value becomes `value` of it; they come in the order of `Factor::all`. `omega` is
    /// three times each party's weight, which need not keep the bounds of weights.
    ///
    /// The same as the score of [`super::synergy::synergy`], but for rounding.
    #[inline]
    pub(super) fn score(&self, omega: [f64; 3], mut value: impl FnMut(f64) -> f64) -> f64 {
        let mut values = self.values;
        for (place, known) in values.iter_mut().zip(self.known) {
            if known {
                *place = value(*place);
            }
        }
        let [a1, a2, a3, a4, a5, a6, b1, b2, b3, b4, b5, b6, c1, c2, c3, c4, c5, c6, ab, ac, bc] = values;
        let ([wa, wb, wc], [sa, sb, sc], [tab, tac, tbc]) = (omega, &self.parties, self.ties);
        let a = sa.part(wa, [a1, a2, a3, a4, a5, a6]);
        let b = sb.part(wb, [b1, b2, b3, b4, b5, b6]);
        let c = sc.part(wc, [c1, c2, c3, c4, c5, c6]);
        let sum = a.own + b.own + c.own;
        let pairs = bond(&a, &b, ab, tab) * (a.own + b.own)
            + bond(&a, &c, ac, tac) * (a.own + c.own)
            + bond(&b, &c, bc, tbc) * (b.own + c.own);
        let weighed = a.omega * a.commitment + b.omega * b.commitment + c.omega * c.commitment;
        let all = 2.0 * libm::exp(weighed / (a.omega + b.omega + c.omega)) - 1.0;
        (sum + (pairs + 2.0 * all * sum) / 6.0).clamp(0.0, 5.0)
    }
}

impl Shape {
    #[inline(always)]
    fn part(&self, omega: f64, [investment, back, role, engagement, alignment, horizon]: [f64; 6]) -> Part {
        let product = investment * role;
        let contribution = if self.both { product.sqrt() } else { product };
        let commitment = libm::log((engagement * alignment) * (horizon * back)) * self.share;
        Part { omega, own: omega * contribution, commitment }
    }
}

/// The bond of two parties, with their tie and how much it weighs.
#[inline(always)]
fn bond(i: &Part, j: &Part, tie: f64, weight: f64) -> f64 {
    let total = i.omega + j.omega;
    // Of a tie without a weight nothing is left: it counts as 1, and the logarithm of that is 0.
    let sum = i.omega * i.commitment + j.omega * j.commitment + weight * total * libm::log(tie);
    2.0 * libm::exp(sum / (total + weight * total)) - 1.0
}

#[cfg(test)]
mod tests {
    use super::super::factors::ByFactor;
    use super::super::party::ByParty;
    use super::super::setting::{Compensation, Weights};
    use super::super::synergy::synergy;
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Option<f64>> {
        prop::option::weighted(0.85, prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0f64])
    }

    proptest! {
        #[test]
        fn agrees_with_the_whole_synergy(
            values in prop::array::uniform21(value()),
            customer in 0.1..=0.5f64,
            share in 0.0..=1.0f64,
        ) {
            let vendor = (0.5 - customer).max(0.1) + share * (0.5_f64.min(0.9 - customer) - (0.5 - customer).max(0.1));
            let weights = Weights::new(ByParty { customer, vendor, provider: 1.0 - customer - vendor });
            let weights = weights.unwrap_or_default();
            let mut values = values.into_iter();
            let profile: Profile = ByFactor::from_fn(|_| values.next().flatten());
            if let Some(whole) = synergy(&profile, &weights, Compensation::default()) {
                let omega = Party::ALL.map(|party| weights.omega(party));
                let quick = Quick::of(&profile).score(omega, |value| value);
                prop_assert!((quick - whole.score).abs() < 1e-12, "{quick} {}", whole.score);
            }
        }
    }

    #[test]
    fn values_come_in_order_and_each_counts() {
        let mut place = 0.0;
        let profile: Profile = ByFactor::from_fn(|_| {
            place += 1.0 / 32.0;
            Some(place)
        });
        let mut seen = Vec::new();
        Quick::of(&profile).score([1.2, 0.9, 0.9], |value| {
            seen.push(value * 32.0);
            value
        });
        assert_eq!(seen, (1..=21).map(f64::from).collect::<Vec<_>>());
        let doubled = Quick::of(&ByFactor::from_fn(|_| Some(0.25))).score([1.2, 0.9, 0.9], |value| value * 2.0);
        assert!((doubled - 1.5).abs() < 1e-12);
    }
}
