//! Containers with one value for each factor and for each group.

use super::dimension::{ByDimension, Factor};
use super::instrument::Group;
use super::party::{ByPair, ByParty};
use std::ops::{Index, IndexMut};

/// One value for each of the 21 factors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ByFactor<T> {
    /// The dimensions of each party.
    pub dimensions: ByParty<ByDimension<T>>,
    /// The ties.
    pub ties: ByPair<T>,
}

impl<T> ByFactor<T> {
    /// Asks `value` for each factor in turn, in the order of [`Factor::all`].
    pub fn from_fn(mut value: impl FnMut(Factor) -> T) -> Self {
        let dimensions =
            ByParty::from_fn(|party| ByDimension::from_fn(|dimension| value(Factor::Of(party, dimension))));
        Self { dimensions, ties: ByPair::from_fn(|pair| value(Factor::Tie(pair))) }
    }

    /// Each factor with its value, in the order of [`Factor::all`].
    pub fn iter(&self) -> impl Iterator<Item = (Factor, &T)> {
        Factor::all().map(|factor| (factor, &self[factor]))
    }
}

impl<T> Index<Factor> for ByFactor<T> {
    type Output = T;
    fn index(&self, factor: Factor) -> &T {
        match factor {
            Factor::Of(party, dimension) => &self.dimensions[party][dimension],
            Factor::Tie(pair) => &self.ties[pair],
        }
    }
}

impl<T> IndexMut<Factor> for ByFactor<T> {
    fn index_mut(&mut self, factor: Factor) -> &mut T {
        match factor {
            Factor::Of(party, dimension) => &mut self.dimensions[party][dimension],
            Factor::Tie(pair) => &mut self.ties[pair],
        }
    }
}

/// One value for each group of raters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ByGroup<T> {
    /// What each party's own people say.
    pub parties: ByParty<T>,
    /// What observers say.
    pub observer: T,
}

impl<T> ByGroup<T> {
    /// Asks `value` for each group in turn.
    pub fn from_fn(mut value: impl FnMut(Group) -> T) -> Self {
        Self { parties: ByParty::from_fn(|party| value(Group::from(party))), observer: value(Group::Observer) }
    }

    /// Each group with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Group, &T)> {
        Group::ALL.into_iter().map(|group| (group, &self[group]))
    }
}

impl<T> Index<Group> for ByGroup<T> {
    type Output = T;
    fn index(&self, group: Group) -> &T {
        match group.party() {
            Some(party) => &self.parties[party],
            None => &self.observer,
        }
    }
}

impl<T> IndexMut<Group> for ByGroup<T> {
    fn index_mut(&mut self, group: Group) -> &mut T {
        match group.party() {
            Some(party) => &mut self.parties[party],
            None => &mut self.observer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::party::{Pair, Party};
    use super::*;

    #[test]
    fn every_factor_and_group_has_its_own_place() {
        let mut factors = ByFactor::from_fn(|factor| (factor, 0));
        for (place, factor) in Factor::all().enumerate() {
            factors[factor].1 = place;
        }
        let listed: Vec<_> = factors.iter().map(|(factor, &value)| (factor, value)).collect();
        let expected: Vec<_> = Factor::all().enumerate().map(|(place, factor)| (factor, (factor, place))).collect();
        assert_eq!(listed, expected);

        let mut groups = ByGroup::from_fn(Group::id);
        groups[Group::Observer] = "watcher";
        let listed: Vec<_> = groups.iter().map(|(_, &id)| id).collect();
        assert_eq!(listed, ["customer", "vendor", "provider", "watcher"]);
        assert_eq!(groups.parties[Party::Vendor], "vendor");
        assert_eq!(factors.ties[Pair::VendorProvider], (Factor::Tie(Pair::VendorProvider), 20));
    }
}
