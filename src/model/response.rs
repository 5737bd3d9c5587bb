//! Answers, the responses that raters give, and the assessment that collects them.

use super::instrument::{Group, Instrument};
use super::setting::{Compensation, Weights};
use super::statement::Statement;
use std::fmt;

/// A whole number from 1 to 5 on the scale of the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(u8);

impl Rating {
    /// All ratings, 1 to 5.
    pub const ALL: [Rating; 5] = [Rating(1), Rating(2), Rating(3), Rating(4), Rating(5)];

    /// The rating with this number; none outside 1 to 5.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if matches!(number, 1..=5) { Some(Self(number)) } else { None }
    }

    /// The number, 1 to 5.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// What the model reckons with: `(a - 1) / 4`, so 0 to 1.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0 - 1) / 4.0
    }
}

/// What a rater said to a statement. One that has not been answered has no `Answer` at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A rating on the scale.
    Rated(Rating),
    /// The rater says that it does not apply.
    NotApplicable,
}

/// One rater's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    group: Group,
    answers: [Option<Answer>; Statement::COUNT],
}

impl Response {
    /// A rater of `group` who has answered nothing yet.
    #[must_use]
    pub const fn new(group: Group) -> Self {
        Self { group, answers: [None; Statement::COUNT] }
    }

    /// The group that this rater belongs to.
    #[must_use]
    pub const fn group(&self) -> Group {
        self.group
    }

    /// What the rater said; none while unanswered.
    #[must_use]
    pub fn answer(&self, statement: Statement) -> Option<Answer> {
        self.answers.get(statement.index()).copied().flatten()
    }

    /// Sets, changes or (with none) takes back an answer.
    pub fn set(&mut self, statement: Statement, answer: Option<Answer>) {
        if let Some(place) = self.answers.get_mut(statement.index()) {
            *place = answer;
        }
    }

    /// Everything that has been answered, in the order of the table of statements.
    pub fn answered(&self) -> impl Iterator<Item = (Statement, Answer)> {
        Statement::all().filter_map(|statement| Some((statement, self.answer(statement)?)))
    }
}

/// All that goes into one score: an instrument, its settings and the responses.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    instrument: Instrument,
    /// How much each party counts.
    pub weights: Weights,
    /// How far strength in one place makes up for weakness in another.
    pub compensation: Compensation,
    responses: Vec<Response>,
}

impl Assessment {
    /// An assessment with the default settings and no responses.
    #[must_use]
    pub fn new(instrument: Instrument) -> Self {
        Self { instrument, weights: Weights::default(), compensation: Compensation::default(), responses: Vec::new() }
    }

    /// The instrument that was used.
    #[must_use]
    pub const fn instrument(&self) -> Instrument {
        self.instrument
    }

    /// The responses, in the order in which they were added.
    #[must_use]
    pub fn responses(&self) -> &[Response] {
        &self.responses
    }

    /// Adds a response.
    ///
    /// # Errors
    /// When the instrument does not ask this group, or does not ask it one of the statements it has answered.
    pub fn add(&mut self, response: Response) -> Result<(), NotAsked> {
        let group = response.group();
        if !self.instrument.groups().contains(&group) {
            return Err(NotAsked { instrument: self.instrument, group, statement: None });
        }
        if let Some((statement, _)) = response.answered().find(|&(s, _)| !self.instrument.asks(group, s)) {
            return Err(NotAsked { instrument: self.instrument, group, statement: Some(statement) });
        }
        self.responses.push(response);
        Ok(())
    }
}

/// A response does not fit the instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAsked {
    /// The instrument.
    pub instrument: Instrument,
    /// The group of the response.
    pub group: Group,
    /// The statement that this group is not asked; none when the instrument does not ask the group at all.
    pub statement: Option<Statement>,
}

impl fmt::Display for NotAsked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (instrument, group) = (self.instrument.id(), self.group.id());
        match self.statement {
            Some(statement) => write!(f, "{} is not asked of {group} in {instrument}", statement.id()),
            None => write!(f, "{instrument} does not ask {group}"),
        }
    }
}

impl std::error::Error for NotAsked {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_run_from_1_to_5_and_their_values_from_0_to_1() {
        assert_eq!(Rating::ALL.map(Rating::get), [1, 2, 3, 4, 5]);
        assert_eq!(Rating::ALL.map(Rating::value), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(Rating::ALL.map(|rating| Rating::new(rating.get())), Rating::ALL.map(Some));
        assert_eq!([0, 6, 255].map(Rating::new), [None; 3]);
    }

    #[test]
    fn who_is_not_asked_is_told_what() {
        let observer = NotAsked { instrument: Instrument::Continuum26, group: Group::Observer, statement: None };
        assert_eq!(observer.to_string(), "continuum-26 does not ask observer");
        let vendor = NotAsked {
            instrument: Instrument::Continuum26,
            group: Group::Vendor,
            statement: Statement::from_id("customer.role.first"),
        };
        assert_eq!(vendor.to_string(), "customer.role.first is not asked of vendor in continuum-26");
    }
}
