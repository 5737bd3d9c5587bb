//! What was changed in a partnership, to take it back and to do it again.

use crate::model::statement::Statement;
use crate::record::{Id, Partnership};

/// What can be taken back, and what can be done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// What was taken back or done again last; none once something else has changed.
    pub last: Option<(Way, What)>,
}

/// Back to what was, or forward again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Takes the last change back.
    Back,
    /// Does what was taken back last again.
    Forward,
}

/// What kind of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Names or date.
    Details,
    /// Who answers.
    Person,
    /// An answer of a person to a statement.
    Answer(Id, Statement),
    /// A comment of a person on a statement.
    Comment(Id, Statement),
    /// Something to do.
    Action,
    /// A round.
    Round,
    /// What came in from outside.
    Merged,
    /// Whether the result waits for everyone.
    Hidden,
}

/// One change: what it was about, and the partnership on both sides of it.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    what: What,
    before: Partnership,
    after: Partnership,
}

impl History {
    /// How many changes can be taken back.
    const LIMIT: usize = 50;

    /// Notes a change, with the partnership as it was and as it is. Typing at one comment, or trying one answer after
    /// the other, is a single change.
    pub fn note(&mut self, what: What, before: Partnership, after: Partnership) {
        let single = matches!(what, What::Answer(..) | What::Comment(..)) && self.last.is_none();
        match self.past.last_mut() {
            Some(step) if single && step.what == what => step.after = after,
            _ => {
                if self.past.len() == Self::LIMIT {
                    self.past.remove(0);
                }
                self.past.push(Step { what, before, after });
            }
        }
        self.future.clear();
        self.last = None;
    }

    /// Whether there is something to take back, or to do again.
    #[must_use]
    pub const fn can(&self, way: Way) -> bool {
        match way {
            Way::Back => !self.past.is_empty(),
            Way::Forward => !self.future.is_empty(),
        }
    }

    /// What the last change was, unless it was taken back.
    #[must_use]
    pub fn latest(&self) -> Option<What> {
        self.past.last().map(|step| step.what)
    }

    /// The partnership after a step back or forward from `now`; none when there is no such step. What has changed
    /// otherwise since, in another tab, stays.
    pub fn step(&mut self, way: Way, now: &Partnership) -> Option<Partnership> {
        let (from, to) = match way {
            Way::Back => (&mut self.past, &mut self.future),
            Way::Forward => (&mut self.future, &mut self.past),
        };
        let Step { what, before, after } = from.pop()?;
        let stepped = now.revert(&before, &after);
        to.push(Step { what, before: after, after: before });
        self.last = Some((way, what));
        Some(stepped)
    }
}
