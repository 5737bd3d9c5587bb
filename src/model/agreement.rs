//! Agreement: how far the ratings of several people lie together.

use super::dimension::Factor;
use super::instrument::Group;
use super::response::{Answer, Assessment, Rating};
use super::statement::Statement;

/// Tastle–Wierman consensus of the ratings in ordered categories, from 0 (half at either end) to 1 (all in one); none
/// when there are no ratings. `counts` has the number of ratings in each category, in order.
///
/// With n categories, shares pₖ and mean category μ it is `1 + Σ pₖ·log₂(1 − |k − μ|/(n − 1))`.
///
/// Source: W. J. Tastle and M. J. Wierman, Consensus and dissention: a measure of ordinal dispersion (2007).
///
/// ```
/// use partnership_continuum::model::agreement::consensus;
///
/// assert_eq!(consensus(&[0, 0, 0, 4, 0]), Some(1.0));
/// assert_eq!(consensus(&[3, 0, 0, 0, 3]), Some(0.0));
/// assert_eq!(consensus(&[0, 0, 0, 0, 0]), None);
/// let published = consensus(&[30, 40, 210, 130, 530, 50, 10]).unwrap();
/// assert!((published - 0.7256876).abs() < 5e-8);
/// ```
#[must_use]
pub fn consensus(counts: &[u32]) -> Option<f64> {
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    if total <= 0.0 {
        return None;
    }
    // Categories as floats: there are never so many that one could not be told from the next.
    let categories = || std::iter::successors(Some(0.0), |k| Some(k + 1.0)).zip(counts.iter().copied().map(f64::from));
    let mean = categories().map(|(k, count)| k * count).sum::<f64>() / total;
    let width = categories().skip(1).map(|(k, _)| k).last().unwrap_or(1.0);
    let sum: f64 = categories()
        .filter(|&(_, count)| count > 0.0)
        .map(|(k, count): (f64, f64)| count / total * libm::log2(1.0 - (k - mean).abs() / width))
        .sum();
    // Rounding can carry it out by a hair.
    Some((1.0 + sum).clamp(0.0, 1.0))
}

/// How many raters gave each rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distribution([u32; 5]);

impl Distribution {
    /// The ratings about one statement.
    #[must_use]
    pub fn of_statement(assessment: &Assessment, whose: Whose, statement: Statement) -> Self {
        Self::collect(assessment, whose, |other| other == statement)
    }

    /// The ratings of all statements about one factor.
    #[must_use]
    pub fn of_factor(assessment: &Assessment, whose: Whose, factor: Factor) -> Self {
        Self::collect(assessment, whose, |statement| statement.factor() == factor)
    }

    /// How many ratings of 1, 2, 3, 4 and 5.
    #[must_use]
    pub const fn counts(&self) -> [u32; 5] {
        self.0
    }

    /// How many ratings in all.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// The agreement, 0 to 1; none without ratings. A single rating agrees with itself: see [`Distribution::total`].
    #[must_use]
    pub fn agreement(&self) -> Option<f64> {
        consensus(&self.0)
    }

    pub(super) fn add(&mut self, rating: Rating) {
        if let Some(count) = self.0.get_mut(usize::from(rating.get() - 1)) {
            *count = count.saturating_add(1);
        }
    }

    fn collect(assessment: &Assessment, whose: Whose, takes: impl Fn(Statement) -> bool) -> Self {
        let mut distribution = Self::default();
        for response in assessment.responses().iter().filter(|response| whose.includes(response.group())) {
            for (statement, answer) in response.answered() {
                if let (true, Answer::Rated(rating)) = (takes(statement), answer) {
                    distribution.add(rating);
                }
            }
        }
        distribution
    }
}

/// Whose ratings are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Those of all raters, across groups.
    Everyone,
    /// Those within one group.
    Group(Group),
}

impl Whose {
    fn includes(self, group: Group) -> bool {
        match self {
            Whose::Everyone => true,
            Whose::Group(only) => only == group,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::dimension::Dimension;
    use super::super::instrument::Instrument;
    use super::super::party::Party;
    use super::super::response::Response;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_on_seven_categories() {
        // R package agrmt, consensus().
        let value = consensus(&[30, 40, 210, 130, 530, 50, 10]).unwrap();
        assert!((value - 0.725_687_6).abs() < 5e-8, "{value}");
    }

    #[test]
    fn the_ends_and_the_middle() {
        for place in 0..5 {
            let mut counts = [0; 5];
            counts[place] = 7;
            assert_eq!(consensus(&counts), Some(1.0));
        }
        assert_eq!(consensus(&[2, 0, 0, 0, 2]), Some(0.0));
        assert_eq!(consensus(&[u32::MAX, 0, 0, 0, u32::MAX]), Some(0.0));
        // Neighbours: 1 + log2(1 - 0.5 / 4).
        assert!((consensus(&[0, 1, 1, 0, 0]).unwrap() - (1.0 + 0.875_f64.log2())).abs() < 1e-12);
        // One in each: 1 + (2·log2(1/2) + 2·log2(3/4)) / 5.
        assert!((consensus(&[1; 5]).unwrap() - (0.6 + 0.4 * 0.75_f64.log2())).abs() < 1e-12);
        assert_eq!(consensus(&[0; 5]), None);
        assert_eq!(consensus(&[]), None);
        assert_eq!(consensus(&[3]), Some(1.0));
        assert_eq!(consensus(&[3, 3]), Some(0.0));
    }

    #[test]
    fn ratings_are_counted_within_and_across_groups() {
        let statement = |id| Statement::from_id(id).unwrap();
        let rated = |number| Rating::new(number).map(Answer::Rated);
        let mut assessment = Assessment::new(Instrument::Continuum26);
        for (group, id, answer) in [
            (Group::Vendor, "vendor.role.first", rated(5)),
            (Group::Vendor, "vendor.role.first", rated(5)),
            (Group::Vendor, "vendor.role.second", rated(4)),
            (Group::Vendor, "vendor.role.second", Some(Answer::NotApplicable)),
            (Group::Customer, "vendor.role.seen", rated(1)),
            (Group::Customer, "provider.role.seen", rated(2)),
        ] {
            let mut response = Response::new(group);
            response.set(statement(id), answer);
            assessment.add(response).unwrap();
        }
        let role = Factor::Of(Party::Vendor, Dimension::Role);
        let of = |whose| Distribution::of_factor(&assessment, whose, role).counts();
        assert_eq!(of(Whose::Everyone), [1, 0, 0, 1, 2]);
        assert_eq!(of(Whose::Group(Group::Vendor)), [0, 0, 0, 1, 2]);
        assert_eq!(of(Whose::Group(Group::Customer)), [1, 0, 0, 0, 0]);
        assert_eq!(of(Whose::Group(Group::Observer)), [0; 5]);
        let first = Distribution::of_statement(&assessment, Whose::Everyone, statement("vendor.role.first"));
        assert_eq!((first.counts(), first.total(), first.agreement()), ([0, 0, 0, 0, 2], 2, Some(1.0)));
        assert_eq!(Distribution::default().agreement(), None);
    }

    proptest! {
        #[test]
        fn lies_between_none_and_all(counts in prop::collection::vec(0u32..1000, 1..9)) {
            match consensus(&counts) {
                Some(value) => {
                    prop_assert!((0.0..=1.0).contains(&value));
                    // All in one category, and only that, is full agreement.
                    prop_assert_eq!(counts.iter().filter(|&&count| count > 0).count() == 1, value > 1.0 - 1e-9);
                }
                None => prop_assert!(counts.iter().all(|&count| count == 0)),
            }
        }

        #[test]
        fn does_not_depend_on_the_direction_or_on_how_many_times_all_are_asked(
            counts in prop::collection::vec(0u32..1000, 2..9), times in 1u32..9,
        ) {
            let value = consensus(&counts);
            let reversed: Vec<u32> = counts.iter().rev().copied().collect();
            let more: Vec<u32> = counts.iter().map(|&count| count * times).collect();
            for other in [consensus(&reversed), consensus(&more)] {
                prop_assert_eq!(value.is_some(), other.is_some());
                prop_assert!((value.unwrap_or_default() - other.unwrap_or_default()).abs() < 1e-12);
            }
        }
    }
}
