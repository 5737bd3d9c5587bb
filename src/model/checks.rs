//! The model's checks: published results, and results that anyone can work out by hand, beside what this build gives.
//!
//! They run wherever the program runs, so that people need not take anybody's word for it.

use super::agreement::consensus;
use super::evaluation::evaluate;
use super::factors::ByFactor;
use super::game::Game;
use super::instrument::Instrument;
use super::ledger::Account;
use super::outlook::{QUARTERS, outlook};
use super::party::{ByPair, ByParty, Party};
use super::profile::Profile;
use super::response::{Answer, Assessment, Rating, Response};
use super::robustness::robustness;
use super::setting::{Compensation, Weights};

/// One number that must come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// What is checked.
    pub subject: Subject,
    /// What must come out.
    pub expected: f64,
    /// What this build gives; not a number when it gives nothing.
    pub found: f64,
    /// How far the two may be apart: half a digit of what was published, or rounding.
    pub tolerance: f64,
}

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The score when every statement is answered with this number, 1 to 5.
    AllAlike(Instrument, u8),
    /// A player's Shapley value in a published game.
    Shapley(Published, Party),
    /// Whether a published game's Shapley value is in its core: 1 when it is, 0 when not.
    InCore(Published),
    /// A player's part at the Gately point.
    Gately(Party),
    /// The consensus of seven categories.
    Consensus,
    /// The return factor of this answer, 1 to 5.
    ReturnFactor(u8),
    /// The score after twelve quarters, when every value is that of this answer.
    Outlook(u8),
    /// The median of seeded draws, which must be the same on every platform to the last bit.
    Median,
}

/// A game from the literature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// Two left gloves and one right: H. Wiese, Kooperative Spieltheorie (2005), and the R package CoopGame.
    Gloves,
    /// The example of the manual of SageMath on cooperative games.
    Sage,
    /// An example of the R package CoopGame whose Shapley value is outside the core.
    CoopGame,
    /// Regional cooperation on electric power: D. Gately, Sharing the gains from regional cooperation (1974).
    Gately,
}

impl Published {
    /// The game as published.
    #[must_use]
    pub const fn game(self) -> Game {
        // v(1), v(2), v(3), v(12), v(13), v(23), v(123).
        let [customer, vendor, provider, customer_vendor, customer_provider, vendor_provider, all] = match self {
            Published::Gloves => [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0],
            Published::Sage => [6.0, 12.0, 42.0, 12.0, 42.0, 42.0, 42.0],
            Published::CoopGame => [2.0, 4.0, 5.0, 18.0, 14.0, 9.0, 24.0],
            Published::Gately => [0.0, 0.0, 0.0, 1170.0, 770.0, 210.0, 1530.0],
        };
        Game {
            single: ByParty { customer, vendor, provider },
            pairs: ByPair { customer_vendor, customer_provider, vendor_provider },
            all,
        }
    }
}

impl Check {
    /// Whether this build gives what must come out.
    #[must_use]
    pub fn agrees(&self) -> bool {
        // A found value that is not a number agrees with nothing.
        (self.found - self.expected).abs() <= self.tolerance
    }
}

/// All checks, worked out now.
///
/// ```
/// use partnership_continuum::model::checks::{Check, checks};
/// assert!(checks().iter().all(Check::agrees));
/// ```
#[must_use]
pub fn checks() -> Vec<Check> {
    let mut all = Vec::new();
    let mut add = |subject, expected, found: Option<f64>, tolerance| {
        all.push(Check { subject, expected, found: found.unwrap_or(f64::NAN), tolerance });
    };
    for instrument in Instrument::ALL {
        for (answer, expected) in (1..).zip([0.0, 0.5, 1.5, 3.0, 5.0]) {
            add(Subject::AllAlike(instrument, answer), expected, all_alike(instrument, answer), ROUNDING);
        }
    }
    for (answer, expected) in [(1, 0.5), (3, 1.0), (5, 2.0)] {
        add(Subject::ReturnFactor(answer), expected, Account::of(None, value(answer)).return_factor, ROUNDING);
    }
    for (published, expected) in [
        (Published::Gloves, [1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0]),
        (Published::Sage, [2.0, 5.0, 35.0]),
        (Published::CoopGame, [9.5, 8.0, 6.5]),
    ] {
        let found = published.game().shapley();
        for (party, expected) in Party::ALL.into_iter().zip(expected) {
            add(Subject::Shapley(published, party), expected, Some(found[party]), ROUNDING);
        }
    }
    let game = Published::CoopGame.game();
    add(Subject::InCore(Published::CoopGame), 0.0, Some(f64::from(u8::from(game.in_core(&game.shapley())))), 0.0);
    let found = Published::Gately.game().gately();
    for (party, expected) in Party::ALL.into_iter().zip([827.704_9, 476.557_4, 225.737_7]) {
        add(Subject::Gately(party), expected, found.map(|found| found[party]), 5e-5);
    }
    add(Subject::Consensus, 0.725_687_6, consensus(&[30, 40, 210, 130, 530, 50, 10]), 5e-8);
    for (answer, expected) in [(3, 1.5), (5, 5.0)] {
        add(Subject::Outlook(answer), expected, heads_to(answer), ROUNDING);
    }
    add(Subject::Median, MEDIAN, median(), 0.0);
    all
}

/// What rounding may do to a sum of a dozen numbers.
const ROUNDING: f64 = 1e-9;
/// What the native build gives for [`median`].
const MEDIAN: f64 = 2.984_719_175_614_042_5;

fn all_alike(instrument: Instrument, answer: u8) -> Option<f64> {
    let mut assessment = Assessment::new(instrument);
    for &group in instrument.groups() {
        let mut response = Response::new(group);
        for statement in instrument.statements(group) {
            response.set(statement, Rating::new(answer).map(Answer::Rated));
        }
        assessment.add(response).ok()?;
    }
    evaluate(&assessment).estimate.map(|estimate| estimate.synergy.score)
}

fn heads_to(answer: u8) -> Option<f64> {
    let moments = outlook(&at(answer), &Weights::default(), Compensation::default(), QUARTERS);
    moments.last().map(|moment| moment.synergy.score)
}

/// With every value at 4 of 5, a thousand draws from the seed 1.
fn median() -> Option<f64> {
    robustness(&at(4), &Weights::default(), Compensation::default(), 1000, 1).map(|found| found.median)
}

fn at(answer: u8) -> Profile {
    ByFactor::from_fn(|_| value(answer))
}

fn value(answer: u8) -> Option<f64> {
    Rating::new(answer).map(Rating::value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_agrees() {
        for check in checks() {
            assert!(check.agrees(), "{check:?}");
        }
    }

    #[test]
    fn a_check_can_fail() {
        let check = Check { subject: Subject::Consensus, expected: 1.0, found: 1.1, tolerance: 0.05 };
        assert!(!check.agrees());
        assert!(!Check { found: f64::NAN, ..check }.agrees());
        assert!(Check { found: 0.96, ..check }.agrees());
    }

    #[test]
    fn every_published_value_is_there() {
        let count = |is: fn(&Subject) -> bool| checks().iter().filter(|check| is(&check.subject)).count();
        assert_eq!(count(|subject| matches!(subject, Subject::AllAlike(..))), 10);
        assert_eq!(count(|subject| matches!(subject, Subject::Shapley(..))), 9);
        assert_eq!(count(|subject| matches!(subject, Subject::Gately(_))), 3);
        assert_eq!(checks().len(), 30);
    }
}
