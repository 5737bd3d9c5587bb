//! The three parties, the pairs they form, and containers with one value for each of them.

use std::ops::{Index, IndexMut};

/// One of the three parties of an IT partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// Who the partnership is for.
    Customer,
    /// Who makes the solution.
    Vendor,
    /// Who brings the solution to work: the IT solution provider.
    Provider,
}

impl Party {
    /// All parties, in the order used everywhere.
    pub const ALL: [Party; 3] = [Party::Customer, Party::Vendor, Party::Provider];

    /// The name in files, addresses and statement ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Party::Customer => "customer",
            Party::Vendor => "vendor",
            Party::Provider => "provider",
        }
    }

    /// The party with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|party| party.id() == id)
    }

    /// The other two parties, in order.
    #[must_use]
    pub const fn others(self) -> [Party; 2] {
        match self {
            Party::Customer => [Party::Vendor, Party::Provider],
            Party::Vendor => [Party::Customer, Party::Provider],
            Party::Provider => [Party::Customer, Party::Vendor],
        }
    }

    /// The two pairs this party belongs to, in order.
    #[must_use]
    pub const fn pairs(self) -> [Pair; 2] {
        match self {
            Party::Customer => [Pair::CustomerVendor, Pair::CustomerProvider],
            Party::Vendor => [Pair::CustomerVendor, Pair::VendorProvider],
            Party::Provider => [Pair::CustomerProvider, Pair::VendorProvider],
        }
    }

    /// The pair this party does not belong to: what is left when it leaves.
    #[must_use]
    pub const fn opposite(self) -> Pair {
        match self {
            Party::Customer => Pair::VendorProvider,
            Party::Vendor => Pair::CustomerProvider,
            Party::Provider => Pair::CustomerVendor,
        }
    }
}

/// Two parties and the tie between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pair {
    /// Customer and vendor.
    CustomerVendor,
    /// Customer and provider.
    CustomerProvider,
    /// Vendor and provider.
    VendorProvider,
}

impl Pair {
    /// All pairs, in the order used everywhere.
    pub const ALL: [Pair; 3] = [Pair::CustomerVendor, Pair::CustomerProvider, Pair::VendorProvider];

    /// The name in files, addresses and statement ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Pair::CustomerVendor => "customer-vendor",
            Pair::CustomerProvider => "customer-provider",
            Pair::VendorProvider => "vendor-provider",
        }
    }

    /// The pair with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pair| pair.id() == id)
    }

    /// The two parties, in order.
    #[must_use]
    pub const fn parties(self) -> [Party; 2] {
        match self {
            Pair::CustomerVendor => [Party::Customer, Party::Vendor],
            Pair::CustomerProvider => [Party::Customer, Party::Provider],
            Pair::VendorProvider => [Party::Vendor, Party::Provider],
        }
    }

    /// The party that stands outside this pair.
    #[must_use]
    pub const fn third(self) -> Party {
        match self {
            Pair::CustomerVendor => Party::Provider,
            Pair::CustomerProvider => Party::Vendor,
            Pair::VendorProvider => Party::Customer,
        }
    }

    /// The partner of `party` in this pair; none when it does not belong to it.
    #[must_use]
    pub fn partner_of(self, party: Party) -> Option<Party> {
        match self.parties() {
            [a, b] if a == party => Some(b),
            [a, b] if b == party => Some(a),
            _ => None,
        }
    }
}

/// One value for each party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ByParty<T> {
    /// The customer's.
    pub customer: T,
    /// The vendor's.
    pub vendor: T,
    /// The provider's.
    pub provider: T,
}

impl<T> ByParty<T> {
    /// Asks `value` for each party in turn.
    pub fn from_fn(mut value: impl FnMut(Party) -> T) -> Self {
        Self { customer: value(Party::Customer), vendor: value(Party::Vendor), provider: value(Party::Provider) }
    }

    /// The same shape with other values.
    pub fn map<U>(&self, mut to: impl FnMut(&T) -> U) -> ByParty<U> {
        ByParty::from_fn(|party| to(&self[party]))
    }

    /// Each party with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Party, &T)> {
        Party::ALL.into_iter().map(|party| (party, &self[party]))
    }
}

impl<T> Index<Party> for ByParty<T> {
    type Output = T;
    fn index(&self, party: Party) -> &T {
        match party {
            Party::Customer => &self.customer,
            Party::Vendor => &self.vendor,
            Party::Provider => &self.provider,
        }
    }
}

impl<T> IndexMut<Party> for ByParty<T> {
    fn index_mut(&mut self, party: Party) -> &mut T {
        match party {
            Party::Customer => &mut self.customer,
            Party::Vendor => &mut self.vendor,
            Party::Provider => &mut self.provider,
        }
    }
}

/// One value for each pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ByPair<T> {
    /// Customer and vendor.
    pub customer_vendor: T,
    /// Customer and provider.
    pub customer_provider: T,
    /// Vendor and provider.
    pub vendor_provider: T,
}

impl<T> ByPair<T> {
    /// Asks `value` for each pair in turn.
    pub fn from_fn(mut value: impl FnMut(Pair) -> T) -> Self {
        Self {
            customer_vendor: value(Pair::CustomerVendor),
            customer_provider: value(Pair::CustomerProvider),
            vendor_provider: value(Pair::VendorProvider),
        }
    }

    /// The same shape with other values.
    pub fn map<U>(&self, mut to: impl FnMut(&T) -> U) -> ByPair<U> {
        ByPair::from_fn(|pair| to(&self[pair]))
    }

    /// Each pair with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Pair, &T)> {
        Pair::ALL.into_iter().map(|pair| (pair, &self[pair]))
    }
}

impl<T> Index<Pair> for ByPair<T> {
    type Output = T;
    fn index(&self, pair: Pair) -> &T {
        match pair {
            Pair::CustomerVendor => &self.customer_vendor,
            Pair::CustomerProvider => &self.customer_provider,
            Pair::VendorProvider => &self.vendor_provider,
        }
    }
}

impl<T> IndexMut<Pair> for ByPair<T> {
    fn index_mut(&mut self, pair: Pair) -> &mut T {
        match pair {
            Pair::CustomerVendor => &mut self.customer_vendor,
            Pair::CustomerProvider => &mut self.customer_provider,
            Pair::VendorProvider => &mut self.vendor_provider,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_and_parties_name_each_other() {
        for party in Party::ALL {
            assert_eq!(Party::from_id(party.id()), Some(party));
            assert_eq!(party.opposite().third(), party);
            for pair in party.pairs() {
                assert!(party.others().contains(&pair.partner_of(party).unwrap()));
            }
            assert_eq!(party.opposite().partner_of(party), None);
        }
        for pair in Pair::ALL {
            assert_eq!(Pair::from_id(pair.id()), Some(pair));
        }
        assert_eq!(Party::from_id("observer"), None);
    }
}
