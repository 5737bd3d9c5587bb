//! A partnership, its rounds, and who answered what in each.

use super::action::Action;
use super::gone::Gone;
use super::id::Id;
use super::limits;
use super::when::{Date, Timestamp};
use crate::model::instrument::{Group, Instrument};
use crate::model::party::ByParty;
use crate::model::response::{Answer, Assessment, Response};
use crate::model::setting::{Compensation, Weights};
use crate::model::statement::Statement;
use std::collections::BTreeMap;

/// Three named parties and the rounds in which they looked at how they work together.
#[derive(Clone, Debug, PartialEq)]
pub struct Partnership {
    /// Its id, never changed.
    pub id: Id,
    /// What the parties are called.
    pub names: ByParty<String>,
    /// When they were last called something else.
    pub named: Timestamp,
    /// Whether this is what an invitation brought to someone's own device: the questions, without what others said.
    pub guest: bool,
    /// The rounds, the oldest first.
    pub rounds: Vec<Round>,
    /// Rounds that were taken away.
    pub gone_rounds: Vec<Gone<Round>>,
    /// What was agreed, in the order in which it was.
    pub actions: Vec<Action>,
    /// Actions that were taken away.
    pub gone_actions: Vec<Gone<Action>>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub changed: Timestamp,
}

/// One assessment at one date.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its id, never changed.
    pub id: Id,
    /// When it was made; rounds stand in this order.
    pub made: Timestamp,
    /// The day it stands for.
    pub date: Date,
    /// When that, or a setting, was last changed.
    pub dated: Timestamp,
    /// What is asked. Never changed: the answers belong to it.
    pub instrument: Instrument,
    /// How much each party counts.
    pub weights: Weights,
    /// How far strength in one place makes up for weakness in another.
    pub compensation: Compensation,
    /// Whether nobody is to see the result before everyone has answered.
    pub hidden: bool,
    /// Who answers, in the order in which they were added.
    pub participants: Vec<Participant>,
    /// People who were taken away.
    pub gone_participants: Vec<Gone<Participant>>,
}

/// One person who answers for a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// Its id, never changed.
    pub id: Id,
    /// Whom this person speaks for.
    pub group: Group,
    /// The person's name; may be empty.
    pub name: String,
    /// When it was last changed, or the person came back.
    pub named: Timestamp,
    /// When this person was added.
    pub added: Timestamp,
    /// What was said to each statement.
    pub entries: BTreeMap<Statement, Entry>,
}

/// What one person said to one statement. An entry stays when its answer is taken back, so that it is known when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The answer; none while unanswered.
    pub answer: Option<Answer>,
    /// Why; may be empty.
    pub comment: String,
    /// When this was last changed.
    pub at: Timestamp,
    /// What was said before, or at the same time elsewhere, as far as two copies brought it together; the latest first.
    pub earlier: Vec<Said>,
}

/// What was said at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The answer; none while unanswered.
    pub answer: Option<Answer>,
    /// Why; may be empty.
    pub comment: String,
    /// When.
    pub at: Timestamp,
}

impl Partnership {
    /// The longest name of a party or a person, in characters.
    pub const NAME_LIMIT: usize = limits::NAME;
    /// The longest comment, in characters.
    pub const COMMENT_LIMIT: usize = limits::COMMENT;

    /// A name as it is kept: without blanks around it, with single blanks inside, without marks that nobody sees, cut to
    /// the limit.
    #[must_use]
    pub fn name(given: &str) -> String {
        // Nobody sees these, but they turn whole sentences around or break them.
        let unseen = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let given: String = given
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .filter(|&letter| !unseen(letter))
            .collect();
        let words: Vec<&str> = given.split_whitespace().collect();
        let name: String = words.join(" ").chars().take(Self::NAME_LIMIT).collect();
        name.trim_end().to_owned()
    }

    /// The latest round.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The action with this id.
    #[must_use]
    pub fn action(&self, id: Id) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The latest round, to change it.
    pub fn round_mut(&mut self) -> Option<&mut Round> {
        self.rounds.last_mut()
    }
}

impl Round {
    /// The next round: the same people, questions and settings, and no answers. `id` gives fresh ids.
    #[must_use]
    pub fn next(&self, date: Date, now: Timestamp, mut id: impl FnMut() -> Id) -> Self {
        Self {
            id: id(),
            date,
            made: now,
            dated: now,
            participants: (now.0..)
                .zip(&self.participants)
                // Each a moment later than the one before, which is the order in which they stand.
                .map(|(at, person)| Participant::new(id(), person.group, person.name.clone(), Timestamp(at)))
                .collect(),
            gone_participants: Vec::new(),
            hidden: false,
            ..*self
        }
    }

    /// A round with the default settings that nobody has answered.
    #[must_use]
    pub fn new(id: Id, date: Date, instrument: Instrument, made: Timestamp) -> Self {
        Self {
            id,
            made,
            date,
            dated: made,
            instrument,
            weights: Weights::default(),
            compensation: Compensation::default(),
            hidden: false,
            participants: Vec::new(),
            gone_participants: Vec::new(),
        }
    }

    /// The participant with this id.
    #[must_use]
    pub fn participant(&self, id: Id) -> Option<&Participant> {
        self.participants.iter().find(|participant| participant.id == id)
    }

    /// The participant with this id, to change it.
    pub fn participant_mut(&mut self, id: Id) -> Option<&mut Participant> {
        self.participants.iter_mut().find(|participant| participant.id == id)
    }

    /// The participants of a group, in the order in which they were added.
    pub fn of_group(&self, group: Group) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(move |participant| participant.group == group)
    }

    /// What the model scores.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        let mut assessment = Assessment::new(self.instrument);
        assessment.weights = self.weights;
        assessment.compensation = self.compensation;
        for participant in &self.participants {
            let mut response = Response::new(participant.group);
            for (&statement, entry) in &participant.entries {
                if self.instrument.asks(participant.group, statement) {
                    response.set(statement, entry.answer);
                }
            }
            // A group that the instrument does not ask cannot get here: reading and adding refuse it.
            let _ = assessment.add(response);
        }
        assessment
    }
}

impl Participant {
    /// Nobody has said anything yet.
    #[must_use]
    pub fn new(id: Id, group: Group, name: String, added: Timestamp) -> Self {
        Self { id, group, name, named: added, added, entries: BTreeMap::new() }
    }

    /// What was said to this statement; none while unanswered.
    #[must_use]
    pub fn answer(&self, statement: Statement) -> Option<Answer> {
        self.entries.get(&statement).and_then(|entry| entry.answer)
    }

    /// Whether anything was said to any statement.
    #[must_use]
    pub fn has_answered(&self) -> bool {
        self.entries.values().any(|entry| entry.answer.is_some())
    }

    /// The comment on this statement; may be empty.
    #[must_use]
    pub fn comment(&self, statement: Statement) -> &str {
        self.entries.get(&statement).map_or("", |entry| entry.comment.as_str())
    }

    /// How many of these statements have an answer.
    #[must_use]
    pub fn answered(&self, statements: &[Statement]) -> usize {
        statements.iter().filter(|&&statement| self.answer(statement).is_some()).count()
    }

    /// Answers a statement, or takes the answer back; says whether that is anything new.
    pub fn say(&mut self, statement: Statement, answer: Option<Answer>, at: Timestamp) -> bool {
        let differs = self.answer(statement) != answer;
        if differs {
            self.change(statement, at, |entry| entry.answer = answer);
        }
        differs
    }

    /// Comments on a statement, as far as there is room; says whether that is anything new.
    pub fn remark(&mut self, statement: Statement, text: &str, at: Timestamp) -> bool {
        let text: String = text.chars().take(Partnership::COMMENT_LIMIT).collect();
        let differs = self.comment(statement) != text;
        if differs {
            self.change(statement, at, |entry| entry.comment = text);
        }
        differs
    }

    /// Changes one entry, made when there is none.
    pub fn change(&mut self, statement: Statement, at: Timestamp, change: impl FnOnce(&mut Entry)) {
        let entry = self.entries.entry(statement).or_insert_with(|| Entry {
            answer: None,
            comment: String::new(),
            at,
            earlier: Vec::new(),
        });
        change(entry);
        entry.at = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_marks_that_nobody_sees() {
        assert_eq!(Partnership::name("\u{202e}TI retawthgirB\u{202c}"), "TI retawthgirB");
        assert_eq!(Partnership::name(" a\u{0}\tb\u{200f}\n c\u{2066} "), "a b c");
        // What joins letters in some scripts, and emoji, stays.
        assert_eq!(Partnership::name("می\u{200c}خواهم 👩\u{200d}💻"), "می\u{200c}خواهم 👩\u{200d}💻");
    }
}
