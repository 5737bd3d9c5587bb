//! What is looked at: the six dimensions of a party, the tie of a pair, and the factors they make together.

use super::party::{Pair, Party};
use std::ops::{Index, IndexMut};

/// What is asked about a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// What it puts in: time, people, resources.
    Investment,
    /// What comes back to it, compared with what it puts in.
    Return,
    /// How well it plays the part that only it can play.
    Role,
    /// How reliably and how warmly it takes part.
    Engagement,
    /// How far it puts what is best for the customer first.
    Alignment,
    /// How far ahead it thinks.
    Horizon,
}

impl Dimension {
    /// All dimensions of a party, in the order used everywhere.
    pub const ALL: [Dimension; 6] = [
        Dimension::Investment,
        Dimension::Return,
        Dimension::Role,
        Dimension::Engagement,
        Dimension::Alignment,
        Dimension::Horizon,
    ];
    /// What makes up a party's contribution.
    pub const CONTRIBUTION: [Dimension; 2] = [Dimension::Investment, Dimension::Role];
    /// What makes up a party's commitment.
    pub const COMMITMENT: [Dimension; 4] =
        [Dimension::Engagement, Dimension::Alignment, Dimension::Horizon, Dimension::Return];

    /// The name in files and statement ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Dimension::Investment => "investment",
            Dimension::Return => "return",
            Dimension::Role => "role",
            Dimension::Engagement => "engagement",
            Dimension::Alignment => "alignment",
            Dimension::Horizon => "horizon",
        }
    }

    /// The dimension with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.id() == id)
    }
}

/// One value that the score is made of: a dimension of a party, or the tie of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// A dimension of a party.
    Of(Party, Dimension),
    /// The tie between two parties.
    Tie(Pair),
}

impl Factor {
    /// All 21 factors: parties in order with their dimensions in order, then the ties.
    pub fn all() -> impl Iterator<Item = Factor> {
        Party::ALL
            .into_iter()
            .flat_map(|party| Dimension::ALL.into_iter().map(move |dimension| Factor::Of(party, dimension)))
            .chain(Pair::ALL.into_iter().map(Factor::Tie))
    }

    /// The factor with these two ids.
    #[must_use]
    pub fn from_ids(subject: &str, dimension: &str) -> Option<Self> {
        Self::all().find(|factor| factor.subject_id() == subject && factor.dimension_id() == dimension)
    }

    /// The id of the party or the pair.
    #[must_use]
    pub const fn subject_id(self) -> &'static str {
        match self {
            Factor::Of(party, _) => party.id(),
            Factor::Tie(pair) => pair.id(),
        }
    }

    /// The id of the dimension, or `tie`.
    #[must_use]
    pub const fn dimension_id(self) -> &'static str {
        match self {
            Factor::Of(_, dimension) => dimension.id(),
            Factor::Tie(_) => "tie",
        }
    }
}

/// One value for each dimension of a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ByDimension<T>([T; 6]);

impl<T> ByDimension<T> {
    /// The values in the order of [`Dimension::ALL`].
    pub const fn in_order(values: [T; 6]) -> Self {
        Self(values)
    }

    /// Asks `value` for each dimension in turn.
    pub fn from_fn(value: impl FnMut(Dimension) -> T) -> Self {
        Self(Dimension::ALL.map(value))
    }
}

// The array has one place for each variant, so these cannot be out of bounds.
#[allow(clippy::indexing_slicing)]
impl<T> Index<Dimension> for ByDimension<T> {
    type Output = T;
    fn index(&self, dimension: Dimension) -> &T {
        &self.0[dimension as usize]
    }
}

#[allow(clippy::indexing_slicing)]
impl<T> IndexMut<Dimension> for ByDimension<T> {
    fn index_mut(&mut self, dimension: Dimension) -> &mut T {
        &mut self.0[dimension as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dimension_has_its_own_place() {
        let ids = ByDimension::from_fn(Dimension::id);
        for dimension in Dimension::ALL {
            assert_eq!(ids[dimension], dimension.id());
            assert_eq!(Dimension::from_id(dimension.id()), Some(dimension));
        }
        assert_eq!(ids.0, Dimension::ALL.map(Dimension::id));
        assert_eq!(Factor::all().count(), 21);
        for factor in Factor::all() {
            assert_eq!(Factor::from_ids(factor.subject_id(), factor.dimension_id()), Some(factor));
        }
        assert_eq!(Factor::from_ids("customer", "tie"), None);
    }
}
