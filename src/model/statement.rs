//! The table of statements: what each is about, its id and its scale.

use super::dimension::{Dimension, Factor};
use super::party::{Pair, Party};

/// Which side of a factor a statement looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Of investment and return: time.
    Time,
    /// Of investment and return: people.
    People,
    /// Of investment and return: money, tools and other resources.
    Resources,
    /// The first of two statements that a party answers about itself.
    First,
    /// The second of two statements that a party answers about itself.
    Second,
    /// The one statement that is answered from outside.
    Seen,
    /// Of a tie: can a problem be raised early and plainly?
    Candour,
    /// Of a tie: do the people stay?
    Continuity,
}

impl Facet {
    /// The name in statement ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Facet::Time => "time",
            Facet::People => "people",
            Facet::Resources => "resources",
            Facet::First => "first",
            Facet::Second => "second",
            Facet::Seen => "seen",
            Facet::Candour => "candour",
            Facet::Continuity => "continuity",
        }
    }
}

/// The words of the five answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// From almost nothing (1) to everything it takes (5).
    Amount,
    /// From much less (1) to much more (5).
    Comparison,
    /// From strongly disagree (1) to strongly agree (5).
    Agreement,
}

impl Scale {
    /// The name for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scale::Amount => "amount",
            Scale::Comparison => "comparison",
            Scale::Agreement => "agreement",
        }
    }
}

/// A statement that some rater answers, by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Statement(u8);

impl Statement {
    /// How many statements there are, over all instruments.
    pub const COUNT: usize = TABLE.len();

    /// All statements, in the order of the table.
    pub fn all() -> impl Iterator<Item = Statement> {
        (0u8..).take(Self::COUNT).map(Statement)
    }

    /// The statement about this side of this factor, where there is one.
    #[must_use]
    pub fn about(factor: Factor, facet: Facet) -> Option<Self> {
        Self::all().find(|statement| statement.factor() == factor && statement.facet() == facet)
    }

    /// The statement with this id, `subject.dimension.facet`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|statement| statement.id() == id)
    }

    /// The id, `subject.dimension.facet`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// What the statement is about.
    #[must_use]
    pub fn factor(self) -> Factor {
        self.row().factor
    }

    /// Which side of it.
    #[must_use]
    pub fn facet(self) -> Facet {
        self.row().facet
    }

    /// The words of its answers.
    #[must_use]
    pub fn scale(self) -> Scale {
        match self.factor() {
            Factor::Of(_, Dimension::Investment) => Scale::Amount,
            Factor::Of(_, Dimension::Return) => Scale::Comparison,
            Factor::Of(..) | Factor::Tie(_) => Scale::Agreement,
        }
    }

    /// The place in the table, `0..COUNT`.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    // Only this module makes statements, each from a place in the table.
    #[allow(clippy::indexing_slicing)]
    fn row(self) -> &'static Row {
        &TABLE[self.index()]
    }
}

struct Row {
    factor: Factor,
    facet: Facet,
    id: &'static str,
}

const fn row(factor: Factor, facet: Facet, id: &'static str) -> Row {
    Row { factor, facet, id }
}

#[rustfmt::skip]
static TABLE: [Row; 69] = [
    row(Factor::Of(Party::Customer, Dimension::Investment), Facet::Time, "customer.investment.time"),
    row(Factor::Of(Party::Customer, Dimension::Investment), Facet::People, "customer.investment.people"),
    row(Factor::Of(Party::Customer, Dimension::Investment), Facet::Resources, "customer.investment.resources"),
    row(Factor::Of(Party::Customer, Dimension::Investment), Facet::Seen, "customer.investment.seen"),
    row(Factor::Of(Party::Customer, Dimension::Return), Facet::Time, "customer.return.time"),
    row(Factor::Of(Party::Customer, Dimension::Return), Facet::People, "customer.return.people"),
    row(Factor::Of(Party::Customer, Dimension::Return), Facet::Resources, "customer.return.resources"),
    row(Factor::Of(Party::Customer, Dimension::Return), Facet::Seen, "customer.return.seen"),
    row(Factor::Of(Party::Customer, Dimension::Role), Facet::First, "customer.role.first"),
    row(Factor::Of(Party::Customer, Dimension::Role), Facet::Second, "customer.role.second"),
    row(Factor::Of(Party::Customer, Dimension::Role), Facet::Seen, "customer.role.seen"),
    row(Factor::Of(Party::Customer, Dimension::Engagement), Facet::First, "customer.engagement.first"),
    row(Factor::Of(Party::Customer, Dimension::Engagement), Facet::Second, "customer.engagement.second"),
    row(Factor::Of(Party::Customer, Dimension::Engagement), Facet::Seen, "customer.engagement.seen"),
    row(Factor::Of(Party::Customer, Dimension::Alignment), Facet::First, "customer.alignment.first"),
    row(Factor::Of(Party::Customer, Dimension::Alignment), Facet::Second, "customer.alignment.second"),
    row(Factor::Of(Party::Customer, Dimension::Alignment), Facet::Seen, "customer.alignment.seen"),
    row(Factor::Of(Party::Customer, Dimension::Horizon), Facet::First, "customer.horizon.first"),
    row(Factor::Of(Party::Customer, Dimension::Horizon), Facet::Second, "customer.horizon.second"),
    row(Factor::Of(Party::Customer, Dimension::Horizon), Facet::Seen, "customer.horizon.seen"),
    row(Factor::Of(Party::Vendor, Dimension::Investment), Facet::Time, "vendor.investment.time"),
    row(Factor::Of(Party::Vendor, Dimension::Investment), Facet::People, "vendor.investment.people"),
    row(Factor::Of(Party::Vendor, Dimension::Investment), Facet::Resources, "vendor.investment.resources"),
    row(Factor::Of(Party::Vendor, Dimension::Investment), Facet::Seen, "vendor.investment.seen"),
    row(Factor::Of(Party::Vendor, Dimension::Return), Facet::Time, "vendor.return.time"),
    row(Factor::Of(Party::Vendor, Dimension::Return), Facet::People, "vendor.return.people"),
    row(Factor::Of(Party::Vendor, Dimension::Return), Facet::Resources, "vendor.return.resources"),
    row(Factor::Of(Party::Vendor, Dimension::Return), Facet::Seen, "vendor.return.seen"),
    row(Factor::Of(Party::Vendor, Dimension::Role), Facet::First, "vendor.role.first"),
    row(Factor::Of(Party::Vendor, Dimension::Role), Facet::Second, "vendor.role.second"),
    row(Factor::Of(Party::Vendor, Dimension::Role), Facet::Seen, "vendor.role.seen"),
    row(Factor::Of(Party::Vendor, Dimension::Engagement), Facet::First, "vendor.engagement.first"),
    row(Factor::Of(Party::Vendor, Dimension::Engagement), Facet::Second, "vendor.engagement.second"),
    row(Factor::Of(Party::Vendor, Dimension::Engagement), Facet::Seen, "vendor.engagement.seen"),
    row(Factor::Of(Party::Vendor, Dimension::Alignment), Facet::First, "vendor.alignment.first"),
    row(Factor::Of(Party::Vendor, Dimension::Alignment), Facet::Second, "vendor.alignment.second"),
    row(Factor::Of(Party::Vendor, Dimension::Alignment), Facet::Seen, "vendor.alignment.seen"),
    row(Factor::Of(Party::Vendor, Dimension::Horizon), Facet::First, "vendor.horizon.first"),
    row(Factor::Of(Party::Vendor, Dimension::Horizon), Facet::Second, "vendor.horizon.second"),
    row(Factor::Of(Party::Vendor, Dimension::Horizon), Facet::Seen, "vendor.horizon.seen"),
    row(Factor::Of(Party::Provider, Dimension::Investment), Facet::Time, "provider.investment.time"),
    row(Factor::Of(Party::Provider, Dimension::Investment), Facet::People, "provider.investment.people"),
    row(Factor::Of(Party::Provider, Dimension::Investment), Facet::Resources, "provider.investment.resources"),
    row(Factor::Of(Party::Provider, Dimension::Investment), Facet::Seen, "provider.investment.seen"),
    row(Factor::Of(Party::Provider, Dimension::Return), Facet::Time, "provider.return.time"),
    row(Factor::Of(Party::Provider, Dimension::Return), Facet::People, "provider.return.people"),
    row(Factor::Of(Party::Provider, Dimension::Return), Facet::Resources, "provider.return.resources"),
    row(Factor::Of(Party::Provider, Dimension::Return), Facet::Seen, "provider.return.seen"),
    row(Factor::Of(Party::Provider, Dimension::Role), Facet::First, "provider.role.first"),
    row(Factor::Of(Party::Provider, Dimension::Role), Facet::Second, "provider.role.second"),
    row(Factor::Of(Party::Provider, Dimension::Role), Facet::Seen, "provider.role.seen"),
    row(Factor::Of(Party::Provider, Dimension::Engagement), Facet::First, "provider.engagement.first"),
    row(Factor::Of(Party::Provider, Dimension::Engagement), Facet::Second, "provider.engagement.second"),
    row(Factor::Of(Party::Provider, Dimension::Engagement), Facet::Seen, "provider.engagement.seen"),
    row(Factor::Of(Party::Provider, Dimension::Alignment), Facet::First, "provider.alignment.first"),
    row(Factor::Of(Party::Provider, Dimension::Alignment), Facet::Second, "provider.alignment.second"),
    row(Factor::Of(Party::Provider, Dimension::Alignment), Facet::Seen, "provider.alignment.seen"),
    row(Factor::Of(Party::Provider, Dimension::Horizon), Facet::First, "provider.horizon.first"),
    row(Factor::Of(Party::Provider, Dimension::Horizon), Facet::Second, "provider.horizon.second"),
    row(Factor::Of(Party::Provider, Dimension::Horizon), Facet::Seen, "provider.horizon.seen"),
    row(Factor::Tie(Pair::CustomerVendor), Facet::Candour, "customer-vendor.tie.candour"),
    row(Factor::Tie(Pair::CustomerVendor), Facet::Continuity, "customer-vendor.tie.continuity"),
    row(Factor::Tie(Pair::CustomerVendor), Facet::Seen, "customer-vendor.tie.seen"),
    row(Factor::Tie(Pair::CustomerProvider), Facet::Candour, "customer-provider.tie.candour"),
    row(Factor::Tie(Pair::CustomerProvider), Facet::Continuity, "customer-provider.tie.continuity"),
    row(Factor::Tie(Pair::CustomerProvider), Facet::Seen, "customer-provider.tie.seen"),
    row(Factor::Tie(Pair::VendorProvider), Facet::Candour, "vendor-provider.tie.candour"),
    row(Factor::Tie(Pair::VendorProvider), Facet::Continuity, "vendor-provider.tie.continuity"),
    row(Factor::Tie(Pair::VendorProvider), Facet::Seen, "vendor-provider.tie.seen"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_what_the_row_says() {
        for statement in Statement::all() {
            let factor = statement.factor();
            let id = format!("{}.{}.{}", factor.subject_id(), factor.dimension_id(), statement.facet().id());
            assert_eq!(statement.id(), id);
            assert_eq!(Statement::from_id(&id), Some(statement));
            assert_eq!(Statement::about(factor, statement.facet()), Some(statement));
        }
        assert_eq!(Statement::from_id("customer.tie.seen"), None);
    }
}
