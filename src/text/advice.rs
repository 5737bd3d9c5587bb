//! The shape of the suggested actions in the catalogue.

use crate::model::dimension::{Dimension, Factor};
use crate::model::party::{ByPair, ByParty, Pair, Party};

/// The suggested actions of one language: for each value that the score is made of.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// For the dimensions of each party.
    pub parties: ByParty<PartyAdvice>,
    /// For the ties.
    pub ties: ByPair<Proposals>,
}

/// The suggested actions for one party, by dimension.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug)]
pub struct PartyAdvice {
    pub investment: Proposals,
    pub returned: Proposals,
    pub role: Proposals,
    pub engagement: Proposals,
    pub alignment: Proposals,
    pub horizon: Proposals,
}

/// What can be suggested for one value, the best first.
#[derive(Clone, Copy, Debug)]
pub struct Proposals {
    /// For a low value: honest first steps.
    pub low: &'static [Proposal],
    /// For a middling value: what builds on what is there.
    pub middling: &'static [Proposal],
}

/// One suggested action. Who carries it out is beside the words because the words say so too.
#[derive(Clone, Copy, Debug)]
pub struct Proposal {
    /// Who carries it out; none is all three together.
    pub owner: Option<Party>,
    /// The action, with `{customer}`, `{vendor}` and `{provider}`. The first of them is the owner.
    pub text: &'static str,
}

impl Advice {
    /// What can be suggested for this value.
    #[must_use]
    pub const fn of(&self, factor: Factor) -> &Proposals {
        match factor {
            Factor::Of(Party::Customer, dimension) => self.parties.customer.of(dimension),
            Factor::Of(Party::Vendor, dimension) => self.parties.vendor.of(dimension),
            Factor::Of(Party::Provider, dimension) => self.parties.provider.of(dimension),
            Factor::Tie(Pair::CustomerVendor) => &self.ties.customer_vendor,
            Factor::Tie(Pair::CustomerProvider) => &self.ties.customer_provider,
            Factor::Tie(Pair::VendorProvider) => &self.ties.vendor_provider,
        }
    }
}

impl PartyAdvice {
    const fn of(&self, dimension: Dimension) -> &Proposals {
        match dimension {
            Dimension::Investment => &self.investment,
            Dimension::Return => &self.returned,
            Dimension::Role => &self.role,
            Dimension::Engagement => &self.engagement,
            Dimension::Alignment => &self.alignment,
            Dimension::Horizon => &self.horizon,
        }
    }
}

impl Proposal {
    /// An action of one party.
    #[must_use]
    pub const fn by(owner: Party, text: &'static str) -> Self {
        Self { owner: Some(owner), text }
    }

    /// An action of all three together.
    #[must_use]
    pub const fn by_all(text: &'static str) -> Self {
        Self { owner: None, text }
    }
}
