//! Which partnerships are wanted, and in which order.

use crate::model::party::Party;
use crate::model::synergy::Zone;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Words that must stand in the names.
    pub query: String,
    /// Only those in this zone, or (with none inside) those without a score.
    pub zone: Option<Option<Zone>>,
    /// Only those with overdue actions.
    pub overdue: bool,
    /// By what they are ordered.
    pub by: Column,
    /// Whether in the other direction.
    pub reversed: bool,
    /// How many more than at first are shown: so many times as many.
    pub more: usize,
}

/// What is known of each partnership, to look at and to order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// When it was last changed, the latest first.
    #[default]
    Changed,
    /// The names, in the order of the alphabet.
    Name,
    /// The zone, the lowest first.
    Zone,
    /// The score, the highest first; as below, what is not known stands last either way.
    Score,
    /// The least that the score can become, the highest first.
    Low,
    /// The most that the score can become, the highest first.
    High,
    /// The day of the latest round, the latest first.
    Date,
    /// How many rounds, the most first.
    Rounds,
    /// How many people, the most first.
    People,
    /// How much has been answered, the least first.
    Answered,
    /// Open actions, the most first.
    Open,
    /// Overdue actions, the most first.
    Overdue,
    /// Something of a party, the most first.
    Of(Party, Worth),
}

/// What there is to know of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// How much of what it could bring it brings, 0 to 1.
    Contribution,
    /// How far it stands behind the partnership, 0 to 1.
    Commitment,
    /// What its bonds make of what it brings, 1/3 to 5/3.
    Bonds,
}

impl Worth {
    /// All, in the order used everywhere.
    pub const ALL: [Worth; 3] = [Worth::Contribution, Worth::Commitment, Worth::Bonds];
}

impl Listing {
    /// Whether some partnerships may be left out.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        !self.query.trim().is_empty() || self.zone.is_some() || self.overdue
    }

    /// The same order, with nothing left out.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { by: self.by, reversed: self.reversed, ..Self::default() }
    }
}
