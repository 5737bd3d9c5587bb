//! Many partnerships side by side: what is known of each, which of them are wanted, and in which order.

pub mod file;
pub mod find;
mod fold;
pub mod listing;

pub use listing::{Column, Listing, Worth};

use super::diagram::Picture;
use super::diagram::picture::{PartyMark, ScoreMark};
use crate::model::evaluation::evaluate;
use crate::model::party::ByParty;
use crate::model::response::Assessment;
use crate::record::{Date, Id, Partnership, Round, Timestamp};

/// What is known of one partnership, by its latest round.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which one.
    pub id: Id,
    /// What the parties are called.
    pub names: ByParty<String>,
    /// When it was last changed.
    pub changed: Timestamp,
    /// The day of the latest round.
    pub date: Date,
    /// How many rounds there are.
    pub rounds: usize,
    /// How many people answer in the latest.
    pub people: usize,
    /// How many statements have an answer.
    pub answered: usize,
    /// How many are to have one.
    pub expected: usize,
    /// How many actions are open.
    pub open: usize,
    /// How many of these are overdue.
    pub overdue: usize,
    /// The score.
    pub score: ScoreMark,
    /// What each party brings, how far it stands behind it, and what its bonds make of that.
    pub parties: ByParty<PartyMark>,
}

impl Row {
    /// What is known of a partnership on a day, by as much of its latest round as may be seen; none where there is no
    /// result to see: without a round, and in a guest's copy.
    #[must_use]
    pub fn of(partnership: &Partnership, seen: impl FnOnce(&Round) -> Assessment, today: Date) -> Option<Self> {
        let round = partnership.round().filter(|_| !partnership.guest)?;
        let assessment = seen(round);
        let evaluation = evaluate(&assessment);
        let picture = Picture::of(&evaluation, &assessment.weights, assessment.compensation);
        Some(Self {
            id: partnership.id,
            names: partnership.names.clone(),
            changed: partnership.changed,
            date: round.date,
            rounds: partnership.rounds.len(),
            people: round.participants.len(),
            answered: evaluation.range.answered,
            expected: evaluation.range.expected,
            open: partnership.actions.iter().filter(|action| action.plan.progress.is_open()).count(),
            overdue: overdue(partnership, today),
            score: picture.score,
            parties: picture.parties,
        })
    }
}

/// How many actions are overdue.
#[must_use]
pub fn overdue(partnership: &Partnership, today: Date) -> usize {
    partnership.actions.iter().filter(|action| action.is_overdue(today)).count()
}
