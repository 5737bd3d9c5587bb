//! What the parties agreed to do.

use super::id::Id;
use super::limits;
use super::when::{Date, Timestamp};
use crate::model::dimension::Factor;
use crate::model::party::Party;

/// Something to do, with who does it and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id, never changed.
    pub id: Id,
    /// The round in which it was agreed.
    pub round: Id,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub changed: Timestamp,
    /// The day on which it came to an end; none while it is open.
    pub ended: Option<Date>,
    /// What was agreed.
    pub plan: Plan,
}

/// What was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is to be done.
    pub text: String,
    /// The party that sees to it; none when all three do together.
    pub owner: Option<Party>,
    /// The person who sees to it; may be empty.
    pub person: String,
    /// The day by which it is to be done.
    pub due: Option<Date>,
    /// How far it is.
    pub progress: Progress,
    /// The value that it is to raise, when it was made for one.
    pub about: Option<Factor>,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// Agreed, and not begun.
    #[default]
    Agreed,
    /// Under way.
    Started,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl Progress {
    /// All of them, in order.
    pub const ALL: [Progress; 4] = [Progress::Agreed, Progress::Started, Progress::Done, Progress::Dropped];

    /// The name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Progress::Agreed => "agreed",
            Progress::Started => "started",
            Progress::Done => "done",
            Progress::Dropped => "dropped",
        }
    }

    /// The one with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|progress| progress.id() == id)
    }

    /// Whether there is still something to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Progress::Agreed | Progress::Started)
    }
}

impl Action {
    /// The longest text, in characters.
    pub const TEXT_LIMIT: usize = limits::ACTION;

    /// Whether it should have been done before this day.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.plan.progress.is_open() && self.plan.due.is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overdue_is_what_is_open_after_its_day() {
        let day = |day| Date::new(2026, 11, day).unwrap();
        let plan = Plan { due: Some(day(23)), ..Plan::default() };
        let id = Id::from_bytes([1; 10]);
        let zero = Timestamp(0);
        let mut action = Action { id, round: id, created: zero, changed: zero, ended: None, plan };
        assert!(!action.is_overdue(day(22)) && !action.is_overdue(day(23)) && action.is_overdue(day(24)));
        action.plan.progress = Progress::Started;
        assert!(action.is_overdue(day(24)));
        for ended in [Progress::Done, Progress::Dropped] {
            action.plan.progress = ended;
            assert!(!action.is_overdue(day(24)));
        }
        action.plan = Plan::default();
        assert!(!action.is_overdue(day(24)));
    }

    #[test]
    fn each_progress_has_its_own_name() {
        for progress in Progress::ALL {
            assert_eq!(Progress::from_id(progress.id()), Some(progress));
        }
        assert_eq!(Progress::from_id("Done"), None);
    }
}
