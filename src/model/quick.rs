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
    parties: [QuickParty; 3],
    ties: [Option<f64>; 3],
}

#[derive(Clone, Copy, Debug)]
struct QuickParty {
    /// In the order of [`Dimension::ALL`].
    values: [Option<f64>; 6],
    /// Whether both investment and role have a value, and not just one of them.
    both: bool,
    /// One over how many of engagement, alignment, horizon and return have a value.
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
        let parties = Party::ALL.map(|party| {
            let known = |dimension: &Dimension| profile.dimensions[party][*dimension].is_some();
            QuickParty {
                values: Dimension::ALL.map(|dimension| profile.dimensions[party][dimension]),
                both: Dimension::CONTRIBUTION.iter().all(known),
                share: 1.0 / Dimension::COMMITMENT.iter().filter(|dimension| known(dimension)).count() as f64,
            }
        });
        Self { parties, ties: Pair::ALL.map(|pair| profile.ties[pair]) }
    }

    /// The score, 0 to 5, when each value becomes `value` of it; they come in the order of `Factor::all`. `omega` is
    /// three times each party's weight, which need not keep the bounds of weights.
    ///
    /// The same as the score of [`super::synergy::synergy`], but for rounding.
    #[inline]
    pub(super) fn score(&self, omega: [f64; 3], mut value: impl FnMut(f64) -> f64) -> f64 {
        let ([a, b, c], [wa, wb, wc]) = (&self.parties, omega);
        let (a, b, c) = (a.part(wa, &mut value), b.part(wb, &mut value), c.part(wc, &mut value));
        let [ab, ac, bc] = self.ties.map(|tie| tie.map(|tie| libm::log(value(tie))));
        let sum = a.own + b.own + c.own;
        let pairs = bond(&a, &b, ab) * (a.own + b.own)
            + bond(&a, &c, ac) * (a.own + c.own)
            + bond(&b, &c, bc) * (b.own + c.own);
        let weighed = a.omega * a.commitment + b.omega * b.commitment + c.omega * c.commitment;
        let all = 2.0 * libm::exp(weighed / (a.omega + b.omega + c.omega)) - 1.0;
        (sum + (pairs + 2.0 * all * sum) / 6.0).max(0.0).min(5.0)
    }
}

impl QuickParty {
    #[inline]
    fn part(&self, omega: f64, mut value: impl FnMut(f64) -> f64) -> Part {
        // 1 changes no product.
        let values = self.values.map(|known| known.map_or(1.0, &mut value));
        let [investment, back, role, engagement, alignment, horizon] = values;
        let product = investment * role;
        let contribution = if self.both { libm::sqrt(product) } else { product };
        let commitment = libm::log((engagement * alignment) * (horizon * back)) * self.share;
        Part { omega, own: omega * contribution, commitment }
    }
}

/// The bond of two parties; `tie` is the logarithm of the strength of their tie.
#[inline]
fn bond(i: &Part, j: &Part, tie: Option<f64>) -> f64 {
    let (mut sum, mut total) = (i.omega * i.commitment + j.omega * j.commitment, i.omega + j.omega);
    if let Some(tie) = tie {
        sum += 0.5 * total * tie;
        total *= 1.5;
    }
    2.0 * libm::exp(sum / total) - 1.0
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
