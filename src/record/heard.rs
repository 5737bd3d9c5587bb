//! Who has answered in a round, and who is still to be heard.

use super::partnership::{Participant, Round};
use crate::model::instrument::{Group, Instrument};
use crate::model::statement::Statement;

impl Round {
    /// How many statements this person has answered, and how many there are.
    #[must_use]
    pub fn progress(&self, person: &Participant) -> (usize, usize) {
        person.progress(self.instrument)
    }

    /// Those who have statements left.
    pub fn unfinished(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|person| {
            let (answered, all) = self.progress(person);
            answered < all
        })
    }

    /// The groups of which nobody has said anything.
    pub fn silent(&self) -> impl Iterator<Item = Group> {
        self.instrument.groups().iter().copied().filter(|&group| !self.of_group(group).any(Participant::has_answered))
    }

    /// Whether anybody has said anything.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        self.participants.iter().any(Participant::has_answered)
    }

    /// Whether every group has been heard and everyone has answered everything.
    #[must_use]
    pub fn is_all_in(&self) -> bool {
        self.silent().next().is_none() && self.unfinished().next().is_none()
    }

    /// Whether nobody is to see the result yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.hidden && !self.is_all_in()
    }
}

impl Participant {
    /// How many statements this person has answered, and how many there are.
    #[must_use]
    pub fn progress(&self, instrument: Instrument) -> (usize, usize) {
        let asked: Vec<_> = instrument.statements(self.group).collect();
        (self.answered(&asked), asked.len())
    }

    /// The first section in which something is open, counted from 0; the first of all when nothing is.
    #[must_use]
    pub fn first_open(&self, instrument: Instrument) -> usize {
        let sections = instrument.sections(self.group);
        let is_open = |statements: &[Statement]| self.answered(statements) < statements.len();
        sections.iter().position(|section| is_open(&section.statements)).unwrap_or(0)
    }
}
