//! Levers: what would raise the score most.

use super::dimension::Factor;
use super::profile::Profile;
use super::setting::{Compensation, Weights};
use super::synergy::synergy;

/// One step of the answer scales, from one answer to the next: a quarter of the range 0 to 1.
pub const STEP: f64 = 0.25;

/// What one step more in one place is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// The dimension of a party, or the tie, that rises.
    pub factor: Factor,
    /// Its value today, 0 to below 1.
    pub from: f64,
    /// Its value after the step: [`STEP`] more, at most 1.
    pub to: f64,
    /// How much the score rises, in points of the score, 0 to 5.
    pub gain: f64,
}

/// All levers, the largest gain first: one for each dimension and tie with a value below 1, with everything else left
/// as it is. None at all when the profile has no score.
///
/// Gains that differ by less than a billionth count as the same, since that is rounding; these keep the order of
/// [`Factor::all`]. A gain can be 0, as when another zero keeps a geometric mean at zero.
///
/// ```
/// use partnership_continuum::model::dimension::Factor;
/// use partnership_continuum::model::factors::ByFactor;
/// use partnership_continuum::model::levers::levers;
/// use partnership_continuum::model::party::Pair;
/// use partnership_continuum::model::setting::{Compensation, Weights};
///
/// let mut profile = ByFactor::from_fn(|_| Some(1.0));
/// profile.ties.customer_vendor = Some(0.5);
/// let levers = levers(&profile, &Weights::default(), Compensation::default());
/// assert_eq!(levers.len(), 1);
/// assert_eq!(levers[0].factor, Factor::Tie(Pair::CustomerVendor));
/// assert_eq!((levers[0].from, levers[0].to), (0.5, 0.75));
/// ```
#[must_use]
pub fn levers(profile: &Profile, weights: &Weights, compensation: Compensation) -> Vec<Lever> {
    let score = |profile: &Profile| synergy(profile, weights, compensation).map(|synergy| synergy.score);
    let Some(today) = score(profile) else { return Vec::new() };
    let mut levers: Vec<Lever> = Factor::all()
        .filter_map(|factor| {
            let from = profile.get(factor).filter(|&value| value < 1.0)?;
            let to = (from + STEP).min(1.0);
            let mut raised = *profile;
            raised.set(factor, Some(to));
            // The score never falls when a value rises, but for rounding.
            let gain = (score(&raised)? - today).max(0.0);
            Some(Lever { factor, from, to, gain })
        })
        .collect();
    // A stable sort by whole billionths. Compared with a tolerance instead, three gains could go round in a circle.
    levers.sort_by_key(|lever| std::cmp::Reverse((lever.gain * 1e9 + 0.5) as u64));
    levers
}

#[cfg(test)]
mod tests {
    use super::super::dimension::Dimension;
    use super::super::factors::ByFactor;
    use super::super::party::{Pair, Party};
    use super::*;
    use proptest::prelude::*;

    fn alike(value: f64) -> Profile {
        ByFactor::from_fn(|_| Some(value))
    }

    fn at_default(profile: &Profile) -> Vec<Lever> {
        levers(profile, &Weights::default(), Compensation::default())
    }

    fn gain(levers: &[Lever], factor: Factor) -> f64 {
        levers.iter().find(|lever| lever.factor == factor).unwrap().gain
    }

    #[test]
    fn a_step_by_hand() {
        let levers = at_default(&alike(0.5));
        assert_eq!(levers.len(), 21);
        assert!(levers.iter().all(|lever| lever.from == 0.5 && lever.to == 0.75));
        // All bonds are 0, so a contribution raised from ½ to √(½·¾) counts once, times 3 times the weight.
        let own = |party, omega: f64| {
            let expected = omega * ((0.5_f64 * 0.75).sqrt() - 0.5);
            assert!((gain(&levers, Factor::Of(party, Dimension::Investment)) - expected).abs() < 1e-12);
            assert!((gain(&levers, Factor::Of(party, Dimension::Role)) - expected).abs() < 1e-12);
        };
        own(Party::Customer, 1.2);
        own(Party::Vendor, 0.9);
        own(Party::Provider, 0.9);
        // A tie: 3 equal shares in the mean; ½ · 1.5^⅓ doubled less one, times a sixth of what the two bring.
        let bond = |weight: f64| 1.5_f64.powf(weight) - 1.0;
        let tie = bond(1.0 / 3.0) * (0.6 + 0.45) / 6.0;
        assert!((gain(&levers, Factor::Tie(Pair::CustomerVendor)) - tie).abs() < 1e-12);
        // The customer's horizon lifts its commitment by 1.5^¼, and with it two bonds and the bond of all three.
        let share = 1.2 / (1.2 + 0.9 + 1.05);
        let expected = 2.0 * bond(0.25 * share) * 1.05 / 6.0 + bond(0.25 * 0.4) * 1.5 / 3.0;
        assert!((gain(&levers, Factor::Of(Party::Customer, Dimension::Horizon)) - expected).abs() < 1e-12);
    }

    #[test]
    fn the_largest_gain_first_and_even_ones_in_order() {
        let order: Vec<_> = at_default(&alike(0.5)).iter().map(|lever| lever.factor).collect();
        let place = |factor| order.iter().position(|&other| other == factor).unwrap();
        // Vendor and provider weigh the same, so all four of their contributions gain the same and keep their order.
        let contributions = Party::ALL.map(|party| Dimension::CONTRIBUTION.map(|of| Factor::Of(party, of)));
        assert_eq!(order[..6], contributions.concat());
        // What makes up a commitment gains the same; return comes before the others in the order of dimensions.
        for party in Party::ALL {
            let first = place(Factor::Of(party, Dimension::Return));
            let rest = [Dimension::Engagement, Dimension::Alignment, Dimension::Horizon];
            assert_eq!(order[first + 1..first + 4], rest.map(|of| Factor::Of(party, of)));
        }
        assert_eq!(place(Factor::Tie(Pair::CustomerProvider)), place(Factor::Tie(Pair::CustomerVendor)) + 1);
    }

    #[test]
    fn the_weakest_spot_of_a_party_is_its_largest_lever_for_the_bonds() {
        let mut profile = alike(0.75);
        profile.dimensions.vendor[Dimension::Horizon] = Some(0.25);
        let levers = at_default(&profile);
        let weakest = gain(&levers, Factor::Of(Party::Vendor, Dimension::Horizon));
        for dimension in [Dimension::Return, Dimension::Engagement, Dimension::Alignment] {
            assert!(weakest > 2.0 * gain(&levers, Factor::Of(Party::Vendor, dimension)));
        }
    }

    #[test]
    fn steps_end_at_one_and_what_is_at_one_is_no_lever() {
        let mut profile = alike(1.0);
        profile.dimensions.customer[Dimension::Horizon] = Some(0.9);
        profile.dimensions.vendor[Dimension::Role] = None;
        let levers = at_default(&profile);
        assert_eq!(levers.len(), 1);
        assert_eq!((levers[0].from, levers[0].to), (0.9, 1.0));
        assert!(at_default(&alike(1.0)).is_empty());
    }

    #[test]
    fn a_gain_of_a_billionth_comes_before_none() {
        let mut profile = alike(1.0);
        profile.dimensions.customer[Dimension::Investment] = Some(0.5);
        profile.dimensions.customer[Dimension::Role] = Some(0.25);
        profile.dimensions.vendor[Dimension::Role] = Some(1.0 - 0.7e-9);
        let levers = levers(&profile, &Weights::default(), Compensation::WEAKEST);
        let order: Vec<_> = levers.iter().map(|lever| lever.factor).collect();
        // Only the weaker of the customer's two counts, up to 0.5; bonds of 1 turn what is brought into 1⅔ of it.
        assert!((levers[0].gain - 1.2 * 0.25 * 5.0 / 3.0).abs() < 1e-12);
        assert!((levers[1].gain - 0.9 * 0.7e-9 * 5.0 / 3.0).abs() < 1e-14);
        assert_eq!(levers[2].gain, 0.0);
        assert_eq!(
            order,
            [
                Factor::Of(Party::Customer, Dimension::Role),
                Factor::Of(Party::Vendor, Dimension::Role),
                Factor::Of(Party::Customer, Dimension::Investment),
            ]
        );
    }

    #[test]
    fn without_a_score_there_is_no_lever() {
        assert!(at_default(&Profile::default()).is_empty());
    }

    #[test]
    fn two_zeros_hold_each_other_down() {
        let levers = at_default(&alike(0.0));
        assert_eq!(levers.len(), 21);
        assert!(levers.iter().all(|lever| lever.gain == 0.0));
        let order: Vec<_> = levers.iter().map(|lever| lever.factor).collect();
        assert_eq!(order, Factor::all().collect::<Vec<_>>());
    }

    proptest! {
        #[test]
        fn each_lever_keeps_its_word(values in prop::array::uniform21(prop::option::weighted(0.9, 0.0..=1.0f64))) {
            let mut values = values.into_iter();
            let profile: Profile = ByFactor::from_fn(|_| values.next().flatten());
            let weights = Weights::default();
            let levers = at_default(&profile);
            let Some(today) = synergy(&profile, &weights, Compensation::default()) else {
                prop_assert!(levers.is_empty());
                return Ok(());
            };
            let below = profile.iter().filter(|(_, value)| value.is_some_and(|value| value < 1.0)).count();
            prop_assert_eq!(levers.len(), below);
            prop_assert!(levers.windows(2).all(|pair| pair[0].gain >= pair[1].gain - 1e-9));
            for lever in levers {
                let mut raised = profile;
                raised.set(lever.factor, Some(lever.to));
                let then = synergy(&raised, &weights, Compensation::default()).unwrap();
                prop_assert!((then.score - today.score - lever.gain).abs() < 1e-12);
            }
        }
    }
}
