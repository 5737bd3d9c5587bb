//! The partnership as a cooperative game: who is worth what, and who could break it.

use super::party::{ByPair, ByParty, Pair, Party};
use super::synergy::Synergy;

/// A game of three players with transferable utility: what each of them, each pair and all three are worth.
///
/// Comparisons allow for rounding: a difference below 1e-9 of the largest value in the game counts as none.
///
/// ```
/// use partnership_continuum::model::game::Game;
/// use partnership_continuum::model::party::{ByPair, ByParty};
///
/// // Two left gloves and one right glove: only a pair is worth something.
/// let gloves = Game {
///     single: ByParty::default(),
///     pairs: ByPair { customer_vendor: 0.0, customer_provider: 1.0, vendor_provider: 1.0 },
///     all: 1.0,
/// };
/// let shapley = gloves.shapley();
/// assert!((shapley.provider - 2.0 / 3.0).abs() < 1e-12);
/// assert!(gloves.has_core());
/// assert!(!gloves.in_core(&shapley));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Game {
    /// What each is worth alone.
    pub single: ByParty<f64>,
    /// What each pair is worth.
    pub pairs: ByPair<f64>,
    /// What all three are worth.
    pub all: f64,
}

impl Game {
    /// The Shapley value: what each adds, averaged over all orders in which the three can come together. Sums to
    /// what all are worth.
    ///
    /// Source: L. S. Shapley, A value for n-person games (1953).
    #[must_use]
    pub fn shapley(&self) -> ByParty<f64> {
        let mut sums = ByParty::default();
        for first in Party::ALL {
            for second in first.others() {
                let third = third(first, second);
                let pair = self.pairs[third.opposite()];
                sums[first] += self.single[first];
                sums[second] += pair - self.single[first];
                sums[third] += self.all - pair;
            }
        }
        sums.map(|sum| sum / 6.0)
    }

    /// What the partnership loses without each: what all are worth less what the other two are.
    #[must_use]
    pub fn marginal(&self) -> ByParty<f64> {
        ByParty::from_fn(|party| self.all - self.pairs[party.opposite()])
    }

    /// Whether there is a split that no party and no pair would leave.
    ///
    /// For three players this is so when no balanced way of falling apart is worth more than staying together
    /// (Bondareva 1963, Shapley 1967).
    #[must_use]
    pub fn has_core(&self) -> bool {
        let limit = self.all + self.rounding();
        let alone: f64 = Party::ALL.into_iter().map(|party| self.single[party]).sum();
        let pairs: f64 = Pair::ALL.into_iter().map(|pair| self.pairs[pair]).sum();
        alone <= limit
            && Party::ALL.into_iter().all(|party| self.single[party] + self.pairs[party.opposite()] <= limit)
            && pairs / 2.0 <= limit
    }

    /// Whether this split shares out exactly what all are worth, and gives each party and each pair at least what it
    /// is worth.
    #[must_use]
    pub fn in_core(&self, split: &ByParty<f64>) -> bool {
        let rounding = self.rounding();
        let sum = split.customer + split.vendor + split.provider;
        let pair = |pair: Pair| sum - split[pair.third()];
        (sum - self.all).abs() <= rounding
            && Party::ALL.into_iter().all(|party| split[party] >= self.single[party] - rounding)
            && Pair::ALL.into_iter().all(|both| pair(both) >= self.pairs[both] - rounding)
    }

    /// The propensity to disrupt at a split: what the other two would lose if this party left, over what it would
    /// lose itself; none when it would lose nothing.
    ///
    /// Source: D. Gately, Sharing the gains from regional cooperation (1974).
    #[must_use]
    pub fn disruption(&self, split: &ByParty<f64>) -> ByParty<Option<f64>> {
        ByParty::from_fn(|party| {
            let [j, k] = party.others();
            let own = split[party] - self.single[party];
            (own > self.rounding()).then(|| (split[j] + split[k] - self.pairs[party.opposite()]) / own)
        })
    }

    /// The Gately point: the split that makes all propensities to disrupt equal. Each gets what it is worth alone,
    /// and of the rest a part in proportion to its marginal less what it is worth alone. None when being together
    /// gains nothing, or somebody's part of the gain would be negative.
    ///
    /// Source: D. Gately, Sharing the gains from regional cooperation (1974).
    #[must_use]
    pub fn gately(&self) -> Option<ByParty<f64>> {
        let marginal = self.marginal();
        let parts = ByParty::from_fn(|party| marginal[party] - self.single[party]);
        let total = parts.customer + parts.vendor + parts.provider;
        let gain = self.all - self.single.customer - self.single.vendor - self.single.provider;
        let rounding = self.rounding();
        let fair = total > rounding && gain > rounding && parts.iter().all(|(_, &part)| part >= -rounding);
        fair.then(|| ByParty::from_fn(|party| self.single[party] + gain * parts[party] / total))
    }

    /// The difference that counts as none.
    fn rounding(&self) -> f64 {
        let values = self.single.iter().map(|(_, value)| value).chain(self.pairs.iter().map(|(_, value)| value));
        1e-9 * values.fold(self.all.abs(), |most, value| most.max(value.abs()))
    }
}

/// What parties and pairs bring, with their own synergy, and the score for all three.
impl From<&Synergy> for Game {
    fn from(synergy: &Synergy) -> Self {
        let single = synergy.parties.map(|party| party.own);
        let pairs = ByPair::from_fn(|pair| {
            let [i, j] = pair.parties();
            single[i] + single[j] + synergy.ties[pair].synergy
        });
        Self { single, pairs, all: synergy.score }
    }
}

/// Who is neither of these two.
fn third(first: Party, second: Party) -> Party {
    let [a, b] = first.others();
    if a == second { b } else { a }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As published: v(1), v(2), v(3), v(12), v(13), v(23), v(123).
    fn game(values: [f64; 7]) -> Game {
        let [customer, vendor, provider, customer_vendor, customer_provider, vendor_provider, all] = values;
        Game {
            single: ByParty { customer, vendor, provider },
            pairs: ByPair { customer_vendor, customer_provider, vendor_provider },
            all,
        }
    }

    fn split(values: [f64; 3]) -> ByParty<f64> {
        let [customer, vendor, provider] = values;
        ByParty { customer, vendor, provider }
    }

    fn close(a: &ByParty<f64>, b: [f64; 3], tolerance: f64) -> bool {
        a.iter().zip(b).all(|((_, a), b)| (a - b).abs() < tolerance)
    }

    #[test]
    fn gloves() {
        // Wiese, cooperative game theory; R package CoopGame. Two left gloves, one right.
        let gloves = game([0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
        assert!(close(&gloves.shapley(), [1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0], 1e-12));
        assert!(gloves.has_core());
        assert!(gloves.in_core(&split([0.0, 0.0, 1.0])));
        assert!(!gloves.in_core(&gloves.shapley()));
        assert_eq!(gloves.marginal(), split([0.0, 0.0, 1.0]));
        assert_eq!(gloves.gately(), Some(split([0.0, 0.0, 1.0])));
    }

    #[test]
    fn the_game_of_the_sagemath_manual() {
        let game = game([6.0, 12.0, 42.0, 12.0, 42.0, 42.0, 42.0]);
        assert!(close(&game.shapley(), [2.0, 5.0, 35.0], 1e-12));
        // Alone they are worth more than together.
        assert!(!game.has_core());
        assert_eq!(game.gately(), None);
    }

    #[test]
    fn a_shapley_value_outside_the_core() {
        // R package CoopGame.
        let game = game([2.0, 4.0, 5.0, 18.0, 14.0, 9.0, 24.0]);
        assert!(close(&game.shapley(), [9.5, 8.0, 6.5], 1e-12));
        assert!(!game.in_core(&game.shapley()));
        assert!(game.has_core());
        assert!(game.in_core(&split([10.0, 9.0, 5.0])));
    }

    #[test]
    fn the_game_of_gately() {
        // Gately 1974; R package CoopGame.
        let game = game([0.0, 0.0, 0.0, 1170.0, 770.0, 210.0, 1530.0]);
        let gately = game.gately().unwrap();
        assert!(close(&gately, [827.7049, 476.5574, 225.7377], 5e-5), "{gately:?}");
        for (_, disruption) in game.disruption(&gately).iter() {
            assert!((disruption.unwrap() - 910.0 / 1530.0).abs() < 1e-12);
        }
        assert!(game.in_core(&gately));
    }

    #[test]
    fn who_would_lose_nothing_has_no_propensity_to_disrupt() {
        let game = game([1.0, 0.0, 0.0, 2.0, 2.0, 1.0, 3.0]);
        let disruption = game.disruption(&split([1.0, 1.5, 0.5]));
        assert_eq!(disruption.customer, None);
        assert_eq!(disruption.vendor, Some((1.0 + 0.5 - 2.0) / 1.5));
        assert_eq!(disruption.provider, Some((1.0 + 1.5 - 2.0) / 0.5));
        assert_eq!(game.disruption(&split([0.5, 1.5, 1.0])).customer, None);
    }

    #[test]
    fn rounding_alone_neither_empties_the_core_nor_makes_someone_disruptive() {
        // An additive game whose sums round apart.
        let (a, b, c) = (0.1, 0.2, 0.3);
        let sum = game([a, b, c, a + b, a + c, b + c, a + (b + c) - 1e-16]);
        assert!(sum.has_core());
        assert!(sum.in_core(&split([a, b, c])));
        assert_eq!(sum.disruption(&split([a + 1e-17, b, c])), ByParty::default());
        assert_eq!(sum.gately(), None);
    }

    #[test]
    fn rounding_is_a_billionth_of_the_largest_value() {
        // The largest value is 1. The first game gains this much by being together.
        let gaining = |gain: f64| game([0.0, 0.0, 0.0, -1.0, -1.0, -1.0, gain]).gately().is_some();
        assert!(gaining(2e-9) && !gaining(1e-9));
        // The second loses this much with the vendor, and nothing with the others.
        let losing = |loss: f64| game([-1.0, 0.0, 0.0, 0.0, -loss, 1.0, 0.0]).gately().is_some();
        assert!(losing(2e-9) && !losing(1e-9));
        // It is the same in any unit.
        for unit in [1e-6, 1.0, 1e6] {
            let game = game([0.0, 0.0, 0.0, unit, unit, unit, 3.0 * unit]);
            for (off, in_core) in [(1e-9, true), (1e-8, false)] {
                assert_eq!(game.in_core(&split([unit + off * unit, unit, unit])), in_core, "{unit} {off}");
            }
        }
    }

    #[test]
    fn a_wrong_sum_is_not_in_the_core() {
        let game = game([0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 3.0]);
        assert!(game.in_core(&split([1.0, 1.0, 1.0])));
        assert!(!game.in_core(&split([1.5, 1.0, 1.0])));
        assert!(!game.in_core(&split([1.0, 1.0, 0.5])));
        assert!(!game.in_core(&split([-0.5, 1.5, 2.0])));
    }

    fn whole_game() -> impl Strategy<Value = Game> {
        prop::array::uniform7(-6i8..=12).prop_map(|values| game(values.map(f64::from)))
    }

    proptest! {
        #[test]
        fn shapley_adds_up(values in prop::array::uniform7(-100.0..100.0f64)) {
            let game = game(values);
            let shapley = game.shapley();
            prop_assert!((shapley.customer + shapley.vendor + shapley.provider - game.all).abs() < 1e-12 * 1e3);
        }

        #[test]
        fn shapley_gives_a_null_player_nothing(a in -9.0..9.0f64, b in -9.0..9.0f64, ab in -9.0..9.0f64) {
            // The provider adds nothing to anybody.
            let shapley = game([a, b, 0.0, ab, a, b, ab]).shapley();
            prop_assert!(shapley.provider.abs() < 1e-12);
        }

        #[test]
        fn shapley_gives_symmetric_players_the_same(
            alone in -9.0..9.0f64, c in -9.0..9.0f64, with in -9.0..9.0f64, pair in -9.0..9.0f64, all in -9.0..9.0f64,
        ) {
            let shapley = game([alone, alone, c, pair, with, with, all]).shapley();
            prop_assert!((shapley.customer - shapley.vendor).abs() < 1e-12);
        }

        #[test]
        fn there_is_a_core_exactly_when_some_split_is_in_it(game in whole_game()) {
            // With whole values a core that is not empty has a split in whole numbers, each part between what the
            // party is worth alone and what all lose without it.
            let parts = || -30i8..=30;
            let found = parts().any(|a| parts().any(|b| {
                let (a, b) = (f64::from(a), f64::from(b));
                game.in_core(&split([a, b, game.all - a - b]))
            }));
            prop_assert_eq!(game.has_core(), found);
        }

        #[test]
        fn the_gately_point_makes_all_equally_disruptive(game in whole_game()) {
            if let Some(gately) = game.gately() {
                prop_assert!((gately.customer + gately.vendor + gately.provider - game.all).abs() < 1e-9);
                let all: Vec<f64> = game.disruption(&gately).iter().filter_map(|(_, &disruption)| disruption).collect();
                prop_assert!(!all.is_empty());
                for disruption in &all {
                    prop_assert!((disruption - all[0]).abs() < 1e-9);
                }
            }
        }
    }
}
