//! What was changed in a partnership, to take it back and to do it again.

use crate::model::statement::Statement;
use crate::record::{Id, Participant, Partnership, Round, Timestamp};

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
}

/// One change: what it was about, and the partnership on the other side of it.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    what: What,
    other: Partnership,
}

impl History {
    /// How many changes can be taken back.
    const LIMIT: usize = 50;

    /// Notes a change; `before` is the partnership as it was. Typing at one comment, or trying one answer after the
    /// other, is a single change.
    pub fn note(&mut self, what: What, before: Partnership) {
        let goes_on = matches!(what, What::Answer(..) | What::Comment(..))
            && self.last.is_none()
            && self.past.last().is_some_and(|step| step.what == what);
        if !goes_on {
            if self.past.len() == Self::LIMIT {
                self.past.remove(0);
            }
            self.past.push(Step { what, other: before });
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

    /// The partnership after a step back or forward from `now`; none when there is no such step.
    pub fn step(&mut self, way: Way, now: &Partnership, at: Timestamp) -> Option<Partnership> {
        let (from, to) = match way {
            Way::Back => (&mut self.past, &mut self.future),
            Way::Forward => (&mut self.future, &mut self.past),
        };
        let Step { what, other } = from.pop()?;
        to.push(Step { what, other: now.clone() });
        self.last = Some((way, what));
        Some(restored(other, now, at))
    }
}

/// `wanted` as a change that is made now: an answer that comes back is later than the one that it replaces, and one
/// that goes stays as an entry without an answer, so that nobody takes it for older than it is.
fn restored(mut wanted: Partnership, now: &Partnership, at: Timestamp) -> Partnership {
    for round in &mut wanted.rounds {
        let Some(current) = now.rounds.iter().find(|each| each.id == round.id) else { continue };
        for person in &mut round.participants {
            if let Some(current) = Round::participant(current, person.id) {
                restore_entries(person, current, at);
            }
        }
    }
    for action in &mut wanted.actions {
        if now.action(action.id).is_none_or(|current| current.plan != action.plan) {
            action.changed = at;
        }
    }
    wanted.changed = at;
    wanted
}

fn restore_entries(person: &mut Participant, current: &Participant, at: Timestamp) {
    for (&statement, now) in &current.entries {
        match person.entries.get_mut(&statement) {
            Some(entry) if entry.answer == now.answer && entry.comment == now.comment => entry.at = now.at,
            Some(entry) => entry.at = at,
            None => person.change(statement, at, |entry| entry.answer = None),
        }
    }
}
