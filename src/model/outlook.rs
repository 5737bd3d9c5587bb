//! Outlook: where the partnership is heading if everybody goes on as today. A scenario, not a forecast.

use super::dimension::Dimension;
use super::party::{Pair, Party};
use super::profile::Profile;
use super::setting::{Compensation, Weights};
use super::synergy::{Synergy, synergy};

/// How many quarters the outlook looks ahead by default: three years.
pub const QUARTERS: usize = 12;
/// How quickly parties react: what a full surplus changes in one quarter is half of it.
const PACE: f64 = 0.1;

/// One moment of the outlook.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The values at that moment.
    pub profile: Profile,
    /// The score at that moment, with all that it is made of.
    pub synergy: Synergy,
}

/// Today, and then each of so many quarters; nothing when the profile has no score.
///
/// The first moment is today's, so there is one more than there are quarters. From one to the next, all from the same
/// moment's values, each kept within 0 to 1, at a pace of 0.1:
///
/// - engagement and investment of a party change by `0.1 · (return − ½)`: who gets back too little withdraws, who gains
///   leans in;
/// - its return changes by `0.1 · ¾ · (multiplier − 1)`: what comes back follows from what the bonds make of it;
/// - a tie changes by `0.1 · (the shorter horizon of the two − ½)`: short-sightedness wears it down.
///
/// What has no value stays without, and what depends on it does not change. This is a model of our own, made to show
/// which way things lean, and no result of research.
///
/// ```
/// use partnership_continuum::model::factors::ByFactor;
/// use partnership_continuum::model::outlook::outlook;
/// use partnership_continuum::model::setting::{Compensation, Weights};
///
/// let alike = ByFactor::from_fn(|_| Some(0.5));
/// let scores = outlook(&alike, &Weights::default(), Compensation::default(), 4).map(|moment| moment.synergy.score);
/// assert_eq!(scores.collect::<Vec<_>>(), [1.5; 5]);
/// ```
pub fn outlook(
    profile: &Profile,
    weights: &Weights,
    compensation: Compensation,
    quarters: usize,
) -> impl Iterator<Item = Moment> + use<> {
    let (weights, profile) = (*weights, *profile);
    let moment = move |profile: Profile| Some(Moment { profile, synergy: synergy(&profile, &weights, compensation)? });
    std::iter::successors(moment(profile), move |now| moment(next(now))).take(quarters + 1)
}

/// The values a quarter later.
fn next(now: &Moment) -> Profile {
    let Moment { profile, synergy } = now;
    let mut then = *profile;
    for party in Party::ALL {
        let (before, after) = (&profile.dimensions[party], &mut then.dimensions[party]);
        let surplus = before[Dimension::Return].map(|value| value - 0.5);
        for dimension in [Dimension::Engagement, Dimension::Investment] {
            after[dimension] = changed(before[dimension], surplus);
        }
        let amplified = 0.75 * (synergy.parties[party].multiplier - 1.0);
        after[Dimension::Return] = changed(before[Dimension::Return], Some(amplified));
    }
    for pair in Pair::ALL {
        let [i, j] = pair.parties().map(|party| profile.dimensions[party][Dimension::Horizon]);
        let foresight = i.zip(j).map(|(i, j)| i.min(j) - 0.5);
        then.ties[pair] = changed(profile.ties[pair], foresight);
    }
    then
}

/// A value after a quarter of such a drift, which leaves it as it is when it is unknown.
fn changed(value: Option<f64>, drift: Option<f64>) -> Option<f64> {
    let drift = drift.unwrap_or(0.0);
    value.map(|value| (value + PACE * drift).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::super::factors::ByFactor;
    use super::super::party::ByPair;
    use super::*;
    use proptest::prelude::*;

    fn alike(value: f64) -> Profile {
        ByFactor::from_fn(|_| Some(value))
    }

    fn moments(profile: &Profile, quarters: usize) -> Vec<Moment> {
        outlook(profile, &Weights::default(), Compensation::default(), quarters).collect()
    }

    fn scores(profile: &Profile) -> Vec<f64> {
        moments(profile, QUARTERS).iter().map(|moment| moment.synergy.score).collect()
    }

    fn close(a: Option<f64>, b: f64) -> bool {
        (a.unwrap() - b).abs() < 1e-12
    }

    #[test]
    fn the_middle_stays_where_it_is_and_so_do_the_ends() {
        assert_eq!(scores(&alike(0.5)), [1.5; QUARTERS + 1]);
        assert_eq!(scores(&alike(1.0)), [5.0; QUARTERS + 1]);
        assert_eq!(scores(&alike(0.0)), [0.0; QUARTERS + 1]);
        let end = moments(&alike(1.0), QUARTERS).last().unwrap().profile;
        assert_eq!(end, alike(1.0));
    }

    #[test]
    fn today_comes_first() {
        assert_eq!(moments(&alike(0.5), 0).len(), 1);
        assert_eq!(moments(&alike(0.75), 3)[0].profile, alike(0.75));
        assert!(moments(&Profile::default(), 3).is_empty());
    }

    #[test]
    fn a_quarter_by_hand() {
        let mut profile = alike(0.5);
        profile.dimensions.vendor[Dimension::Return] = Some(0.75);
        profile.dimensions.provider[Dimension::Return] = Some(0.25);
        profile.dimensions.customer[Dimension::Horizon] = Some(0.25);
        profile.dimensions.vendor[Dimension::Horizon] = Some(1.0);
        let [now, then] = moments(&profile, 1).try_into().unwrap();
        let of = |party: Party, dimension: Dimension| then.profile.dimensions[party][dimension];
        // Who gains leans in by 0.1 · ¼, who pays withdraws by as much, who gets back the same stays.
        for (party, value) in [(Party::Customer, 0.5), (Party::Vendor, 0.525), (Party::Provider, 0.475)] {
            assert!(close(of(party, Dimension::Engagement), value));
            assert!(close(of(party, Dimension::Investment), value));
            assert_eq!(of(party, Dimension::Role), Some(0.5));
            assert_eq!(of(party, Dimension::Alignment), Some(0.5));
            assert_eq!(of(party, Dimension::Horizon), profile.dimensions[party][Dimension::Horizon]);
            let multiplier = now.synergy.parties[party].multiplier;
            let before = profile.dimensions[party][Dimension::Return].unwrap();
            assert!(close(of(party, Dimension::Return), before + 0.075 * (multiplier - 1.0)));
        }
        // The shorter horizon counts: the customer's ¼ in its two ties, the provider's ½ in the third.
        assert!(close(then.profile.ties.customer_vendor, 0.475));
        assert!(close(then.profile.ties.customer_provider, 0.475));
        assert!(close(then.profile.ties.vendor_provider, 0.5));
    }

    #[test]
    fn what_is_unknown_stays_unknown_and_moves_nothing() {
        let mut profile = alike(0.75);
        profile.dimensions.customer[Dimension::Return] = None;
        profile.dimensions.vendor[Dimension::Horizon] = None;
        profile.ties.customer_provider = None;
        let then = moments(&profile, 1)[1].profile;
        assert_eq!(then.dimensions.customer[Dimension::Return], None);
        assert_eq!(then.dimensions.customer[Dimension::Engagement], Some(0.75));
        assert!(then.dimensions.vendor[Dimension::Engagement] > Some(0.75));
        assert_eq!(then.ties.customer_vendor, Some(0.75));
        assert_eq!(then.ties.vendor_provider, Some(0.75));
        assert_eq!(then.ties.customer_provider, None);
    }

    proptest! {
        #[test]
        fn strong_returns_with_short_horizons_look_fine_for_a_while_and_then_slide(
            others in 0.75..=0.9f64, back in 0.75..=1.0f64, horizon in 0.05..=0.1f64,
        ) {
            let mut profile = alike(others);
            for party in Party::ALL {
                profile.dimensions[party][Dimension::Return] = Some(back);
                profile.dimensions[party][Dimension::Horizon] = Some(horizon);
            }
            profile.ties = ByPair::from_fn(|_| Some(0.5));
            let scores = scores(&profile);
            prop_assert!(scores[1] >= scores[0] && scores[2] >= scores[0], "{:?}", scores);
            prop_assert!(scores[QUARTERS] < scores[0], "{:?}", scores);
        }

        #[test]
        fn values_stay_within_bounds_and_change_by_a_pace_at_most(
            values in prop::array::uniform21(prop::option::weighted(0.9, 0.0..=1.0f64)),
        ) {
            let mut values = values.into_iter();
            let profile: Profile = ByFactor::from_fn(|_| values.next().flatten());
            let moments = moments(&profile, 20);
            prop_assert!(moments.is_empty() || moments.len() == 21);
            for pair in moments.windows(2) {
                prop_assert!((0.0..=5.0).contains(&pair[1].synergy.score));
                for (factor, after) in pair[1].profile.iter() {
                    let before = pair[0].profile.get(factor);
                    prop_assert_eq!(before.is_some(), after.is_some());
                    if let (Some(before), Some(after)) = (before, *after) {
                        prop_assert!((0.0..=1.0).contains(&after));
                        prop_assert!((after - before).abs() <= PACE / 2.0 + 1e-12);
                    }
                }
            }
        }
    }
}
