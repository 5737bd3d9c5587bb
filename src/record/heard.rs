//! Who has answered in a round, and who is still to be heard.

use super::partnership::{Participant, Round};
use crate::model::instrument::Group;

impl Round {
    /// How many statements this person has answered, and how many there are.
    #[must_use]
    pub fn progress(&self, person: &Participant) -> (usize, usize) {
        let asked: Vec<_> = self.instrument.statements(person.group).collect();
        (person.answered(&asked), asked.len())
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
