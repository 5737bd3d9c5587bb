//! Robustness: how sure the score is, when neither the weights nor the answers are exact.

use super::chance::Chance;
use super::dimension::Factor;
use super::party::{ByParty, Party};
use super::profile::Profile;
use super::quick::Quick;
use super::setting::{Compensation, Weights};
use super::synergy::{Zone, synergy};

/// How many draws are made by default.
pub const DRAWS: u32 = 10_000;
/// How many draws can be made at most; their scores are kept, 8 bytes each.
pub const MAX_DRAWS: u32 = 1_000_000;
/// The seed by default. Any other serves as well; the same one gives the same result on every platform.
pub const SEED: u64 = 1;

/// How inexact weights and answers are taken to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertainty {
    /// How closely weights are drawn around those given: the sum of the parameters of their Dirichlet distribution, more
    /// than 0. At 60 a weight of 0.4 has a standard deviation of 0.063, one of 0.1 of 0.038.
    pub concentration: f64,
    /// How far each dimension and tie can be off, either way, on the range 0 to 1: 0.125 is half a step of the scale.
    pub error: f64,
}

impl Default for Uncertainty {
    fn default() -> Self {
        Self { concentration: 60.0, error: 0.125 }
    }
}

/// How sure a score is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Robustness {
    /// How many scores it is made from, 1 or more.
    pub draws: u32,
    /// The score that half of the draws reach, 0 to 5.
    pub median: f64,
    /// The score that 5 % of the draws stay below, 0 to 5.
    pub p05: f64,
    /// The score that 5 % of the draws exceed, 0 to 5.
    pub p95: f64,
    /// The share of draws in each zone, in the order of [`Zone::ALL`]; they sum to 1.
    pub zones: [f64; 5],
}

impl Robustness {
    /// The share of draws in a zone, 0 to 1.
    #[must_use]
    pub fn share(&self, zone: Zone) -> f64 {
        Zone::ALL.into_iter().zip(self.zones).filter(|&(other, _)| other == zone).map(|(_, share)| share).sum()
    }

    /// The zone with most draws; of two with as many, the worse.
    #[must_use]
    pub fn likeliest(&self) -> Zone {
        let best = Zone::ALL.into_iter().zip(self.zones).reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map_or(Zone::Broken, |(zone, _)| zone)
    }
}

/// The robustness of a score, at the default [`Uncertainty`]; none when the profile has no score, or without a draw.
///
/// Each draw takes weights from a Dirichlet distribution with parameters 60 times the weights, shifts each dimension and
/// tie by an error of its own, uniform within ±0.125, keeps it within 0 to 1, and scores that. Drawn weights may leave
/// the bounds that given weights must keep. At most [`MAX_DRAWS`] draws are made.
///
/// Quantiles are interpolated between neighbours (type 7 of Hyndman and Fan, Sample quantiles in statistical packages,
/// The American Statistician 50, 1996; the default of R and NumPy). The method is that of the OECD/JRC Handbook on
/// Constructing Composite Indicators (2008), step 7, uncertainty analysis.
///
/// ```
/// use partnership_continuum::model::factors::ByFactor;
/// use partnership_continuum::model::robustness::robustness;
/// use partnership_continuum::model::setting::{Compensation, Weights};
///
/// let (weights, compensation) = (Weights::default(), Compensation::default());
/// let alike = ByFactor::from_fn(|_| Some(0.75));
/// let sure = robustness(&alike, &weights, compensation, 1000, 1).unwrap();
/// assert!(sure.p05 < sure.median && sure.median < sure.p95);
/// assert_eq!(robustness(&alike, &weights, compensation, 1000, 1), Some(sure));
/// ```
#[must_use]
pub fn robustness(
    profile: &Profile,
    weights: &Weights,
    compensation: Compensation,
    draws: u32,
    seed: u64,
) -> Option<Robustness> {
    let mut sampler = Sampler::new(profile, weights, compensation, Uncertainty::default(), seed)?;
    sampler.draw(draws);
    sampler.result()
}

/// Robustness draw by draw, for who cannot wait: the same draws, whatever the portions.
#[derive(Clone, Debug)]
pub struct Sampler {
    profile: Profile,
    weights: Weights,
    compensation: Compensation,
    uncertainty: Uncertainty,
    quick: Option<Quick>,
    chance: Chance,
    scores: Vec<f64>,
}

impl Sampler {
    /// A sampler without a draw yet; none when the profile has no score.
    #[must_use]
    pub fn new(
        profile: &Profile,
        weights: &Weights,
        compensation: Compensation,
        uncertainty: Uncertainty,
        seed: u64,
    ) -> Option<Self> {
        synergy(profile, weights, compensation)?;
        Some(Self {
            profile: *profile,
            weights: *weights,
            compensation,
            uncertainty,
            quick: (compensation == Compensation::default()).then(|| Quick::of(profile)),
            chance: Chance::new(seed),
            scores: Vec::new(),
        })
    }

    /// How many draws have been made.
    #[must_use]
    pub fn drawn(&self) -> u32 {
        // Each call adds at most as many as fit, so it is never more.
        u32::try_from(self.scores.len()).unwrap_or(u32::MAX)
    }

    /// Makes so many more draws; at most [`MAX_DRAWS`] in all.
    pub fn draw(&mut self, draws: u32) {
        let draws = allowed(self.drawn(), draws);
        self.scores.reserve(draws as usize);
        let Self { profile, weights, compensation, uncertainty, quick, chance, scores } = self;
        let error = uncertainty.error;
        for _ in 0..draws {
            let omega = drawn_omega(chance, weights, uncertainty.concentration);
            let shifted = |value: f64| (value + error * (2.0 * chance.uniform() - 1.0)).clamp(0.0, 1.0);
            scores.push(match quick {
                Some(quick) => quick.score(omega, shifted),
                None => whole(profile, omega, *compensation, shifted),
            });
        }
    }

    /// The result of the draws made so far; none before the first.
    #[must_use]
    pub fn result(&self) -> Option<Robustness> {
        let mut scores = self.scores.clone();
        scores.sort_unstable_by(f64::total_cmp);
        let mut zones = [0.0; 5];
        let total = scores.len() as f64;
        for (share, zone) in zones.iter_mut().zip(Zone::ALL) {
            // Sorted scores change their zone four times at most.
            let (before, until) = (
                scores.partition_point(|&score| Zone::of(score) < zone),
                scores.partition_point(|&score| Zone::of(score) <= zone),
            );
            *share = (until - before) as f64 / total;
        }
        Some(Robustness {
            draws: self.drawn(),
            median: quantile(&scores, 0.5)?,
            p05: quantile(&scores, 0.05)?,
            p95: quantile(&scores, 0.95)?,
            zones,
        })
    }
}

/// How many of the draws that are wanted can still be made.
fn allowed(drawn: u32, wanted: u32) -> u32 {
    wanted.min(MAX_DRAWS.saturating_sub(drawn))
}

/// Three times the weights of one draw: gamma variates over their sum are Dirichlet distributed.
#[inline]
fn drawn_omega(chance: &mut Chance, weights: &Weights, concentration: f64) -> [f64; 3] {
    let [a, b, c] = Party::ALL.map(|party| chance.gamma(concentration * weights.get(party)));
    let scale = 3.0 / (a + b + c);
    [a * scale, b * scale, c * scale]
}

/// The score of one draw, for every compensation.
fn whole(profile: &Profile, omega: [f64; 3], compensation: Compensation, mut shifted: impl FnMut(f64) -> f64) -> f64 {
    let [customer, vendor, provider] = omega.map(|omega| omega / 3.0);
    let weights = Weights::drawn(ByParty { customer, vendor, provider });
    let mut drawn = *profile;
    for factor in Factor::all() {
        drawn.set(factor, profile.get(factor).map(&mut shifted));
    }
    // It has a value wherever the profile has one, and so a score.
    synergy(&drawn, &weights, compensation).map_or(0.0, |synergy| synergy.score)
}

/// A quantile of sorted values, interpolated; none without values.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = last as f64 * share;
    let below = place as usize;
    let (low, high) = (*sorted.get(below)?, *sorted.get(below + 1).or(sorted.last())?);
    Some(low + (high - low) * (place - below as f64))
}

#[cfg(test)]
mod tests {
    use super::super::dimension::Dimension;
    use super::super::factors::ByFactor;
    use super::super::party::Pair;
    use super::*;
    use proptest::prelude::*;

    fn alike(value: f64) -> Profile {
        ByFactor::from_fn(|_| Some(value))
    }

    fn with(profile: &Profile, compensation: Compensation, uncertainty: Uncertainty, draws: u32) -> Robustness {
        let mut sampler = Sampler::new(profile, &Weights::default(), compensation, uncertainty, SEED).unwrap();
        sampler.draw(draws);
        sampler.result().unwrap()
    }

    fn at_default(profile: &Profile, draws: u32) -> Robustness {
        with(profile, Compensation::default(), Uncertainty::default(), draws)
    }

    #[test]
    fn quantiles_are_those_of_r_and_numpy() {
        // quantile(c(1, 2, 4, 8), c(0.05, 0.5, 0.95)) in R, numpy.quantile([1, 2, 4, 8], [0.05, 0.5, 0.95]).
        let values = [1.0, 2.0, 4.0, 8.0];
        for (share, expected) in [(0.0, 1.0), (0.05, 1.15), (0.5, 3.0), (0.95, 7.4), (1.0, 8.0)] {
            assert!((quantile(&values, share).unwrap() - expected).abs() < 1e-12);
        }
        assert_eq!(quantile(&[7.0], 0.95), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn weights_are_drawn_around_those_given() {
        const DRAWS: usize = 50_000;
        let weights = Weights::default();
        let mut chance = Chance::new(3);
        let draws: Vec<_> = (0..DRAWS).map(|_| drawn_omega(&mut chance, &weights, 60.0)).collect();
        assert!(draws.iter().all(|omega| (omega.iter().sum::<f64>() - 3.0).abs() < 1e-12));
        for (place, weight) in [0.4_f64, 0.3, 0.3].into_iter().enumerate() {
            let mean = draws.iter().map(|omega| omega[place] / 3.0).sum::<f64>() / DRAWS as f64;
            let variance = draws.iter().map(|omega| (omega[place] / 3.0 - mean).powi(2)).sum::<f64>() / DRAWS as f64;
            // Of a Dirichlet distribution: w·(1 − w)/(60 + 1).
            let expected = weight * (1.0 - weight) / 61.0;
            assert!((mean - weight).abs() < 5.0 * (expected / DRAWS as f64).sqrt());
            assert!((variance / expected - 1.0).abs() < 0.04, "{variance} {expected}");
        }
    }

    #[test]
    fn without_uncertainty_every_draw_is_the_score() {
        let mut profile = alike(0.75);
        profile.dimensions.vendor[Dimension::Alignment] = Some(0.25);
        profile.dimensions.provider[Dimension::Role] = None;
        profile.ties[Pair::CustomerVendor] = None;
        let none = Uncertainty { concentration: 1e14, error: 0.0 };
        for compensation in [Compensation::default(), Compensation::new(1.0).unwrap(), Compensation::WEAKEST] {
            let found = with(&profile, compensation, none, 50);
            let score = synergy(&profile, &Weights::default(), compensation).unwrap();
            for quantile in [found.p05, found.median, found.p95] {
                assert!((quantile - score.score).abs() < 1e-5, "{quantile} {}", score.score);
            }
            assert_eq!(found.share(score.zone), 1.0);
            assert_eq!(found.likeliest(), score.zone);
        }
    }

    #[test]
    fn values_are_shifted_by_up_to_the_error_and_kept_within_bounds() {
        let mut sampler = Sampler::new(
            &alike(0.5),
            &Weights::default(),
            Compensation::WEAKEST,
            Uncertainty { concentration: 1e14, error: 0.125 },
            SEED,
        )
        .unwrap();
        sampler.draw(2000);
        // The weakest of several spots counts, each between 0.375 and 0.625: in 90 % of the draws it is below 0.5.
        let all_at = |value: f64| synergy(&alike(value), &Weights::default(), Compensation::WEAKEST).unwrap().score;
        let found = sampler.result().unwrap();
        assert!(found.p05 > all_at(0.375) && found.p95 < all_at(0.5), "{found:?}");

        let top = with(&alike(1.0), Compensation::default(), Uncertainty::default(), 2000);
        let low = with(&alike(0.875), Compensation::default(), Uncertainty { error: 0.0, ..Uncertainty::default() }, 1);
        assert!(top.p95 < 5.0 && top.p05 > low.median - 0.2, "{top:?}");
        let bottom = with(&alike(0.0), Compensation::default(), Uncertainty::default(), 2000);
        assert!(bottom.p05 >= 0.0 && bottom.median < 0.1, "{bottom:?}");
        assert_eq!(bottom.likeliest(), Zone::Broken);
    }

    #[test]
    fn the_two_ways_to_score_draw_the_same() {
        // An exponent next to 0 is the geometric mean too, but goes the general way.
        let nearly = Compensation::new(1e-300).unwrap();
        let (quick, whole) = (at_default(&alike(0.6), 500), with(&alike(0.6), nearly, Uncertainty::default(), 500));
        for (quick, whole) in [(quick.p05, whole.p05), (quick.median, whole.median), (quick.p95, whole.p95)] {
            assert!((quick - whole).abs() < 1e-12, "{quick} {whole}");
        }
        assert_eq!(quick.zones, whole.zones);
    }

    #[test]
    fn portions_make_no_difference() {
        let profile = alike(0.7);
        let new = || {
            let (weights, compensation) = (Weights::default(), Compensation::default());
            Sampler::new(&profile, &weights, compensation, Uncertainty::default(), 9).unwrap()
        };
        let (mut once, mut often) = (new(), new());
        once.draw(1000);
        for portion in [1, 0, 499, 500] {
            often.draw(portion);
        }
        assert_eq!((once.drawn(), once.result()), (often.drawn(), often.result()));
        assert_eq!(new().result(), None);
        let other = robustness(&profile, &Weights::default(), Compensation::default(), 1000, 10);
        assert_ne!(once.result(), other);
        assert_eq!(once.result(), robustness(&profile, &Weights::default(), Compensation::default(), 1000, 9));
    }

    #[test]
    fn there_is_an_end_to_the_draws() {
        let weights = Weights::default();
        assert_eq!((allowed(0, 7), allowed(0, u32::MAX)), (7, MAX_DRAWS));
        assert_eq!((allowed(MAX_DRAWS - 3, 2), allowed(MAX_DRAWS - 3, 9), allowed(MAX_DRAWS, 9)), (2, 3, 0));
        assert_eq!(robustness(&alike(0.5), &weights, Compensation::default(), 0, 1), None);
        assert_eq!(robustness(&Profile::default(), &weights, Compensation::default(), 10, 1), None);
    }

    #[test]
    fn of_two_zones_alike_the_worse_is_the_likelier() {
        let found = Robustness { draws: 5, median: 1.0, p05: 0.5, p95: 3.0, zones: [0.2, 0.4, 0.0, 0.4, 0.0] };
        assert_eq!(found.likeliest(), Zone::Cracked);
        assert_eq!(Zone::ALL.map(|zone| found.share(zone)), found.zones);
    }

    fn profiles() -> impl Strategy<Value = Profile> {
        prop::array::uniform21(prop::option::weighted(0.9, 0.0..=1.0f64)).prop_map(|values| {
            let mut values = values.into_iter();
            ByFactor::from_fn(|_| values.next().flatten())
        })
    }

    fn compensations() -> impl Strategy<Value = Compensation> {
        prop_oneof![Just(0.0), -10.0..=1.0f64].prop_map(|exponent| Compensation::new(exponent).unwrap_or_default())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn quantiles_are_in_order_and_shares_add_up(
            profile in profiles(), compensation in compensations(), draws in 1u32..400, seed: u64,
        ) {
            let found = robustness(&profile, &Weights::default(), compensation, draws, seed);
            let whole = synergy(&profile, &Weights::default(), compensation);
            prop_assert_eq!(found.is_some(), whole.is_some());
            let Some(found) = found else { return Ok(()) };
            prop_assert!(0.0 <= found.p05 && found.p05 <= found.median);
            prop_assert!(found.median <= found.p95 && found.p95 <= 5.0);
            prop_assert!((found.zones.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert!(found.share(found.likeliest()) >= 0.2);
            prop_assert_eq!(found.draws, draws);
        }

        #[test]
        fn a_wider_error_gives_a_wider_band(value in 0.3..=0.7f64, error in 0.02..=0.1f64, wider in 1.3..=2.0f64) {
            let band = |error| {
                let uncertainty = Uncertainty { error, ..Uncertainty::default() };
                let found = with(&alike(value), Compensation::default(), uncertainty, 1500);
                found.p95 - found.p05
            };
            prop_assert!(band(error) < band(error * wider));
        }
    }
}
