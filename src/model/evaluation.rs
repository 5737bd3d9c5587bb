//! The whole evaluation of an assessment.

use super::agreement::Distribution;
use super::factors::ByFactor;
use super::fairness::{Fairness, fairness};
use super::game::Game;
use super::instrument::Instrument;
use super::ledger::Ledger;
use super::party::ByParty;
use super::profile::{Profile, Unanswered, Views, filled};
use super::response::{Answer, Assessment};
use super::setting::{Compensation, Weights};
use super::synergy::{Synergy, commitment, contribution, synergy};
use super::tally::{Tally, tallies};

/// All that an assessment says.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The instrument that was used.
    pub instrument: Instrument,
    /// The weights that it was scored with.
    pub weights: Weights,
    /// The compensation that it was scored with.
    pub compensation: Compensation,
    /// Where the score lies while answers are missing.
    pub range: ScoreRange,
    /// The score from what has been answered, with all that follows from it; none until each party has a
    /// contribution and a commitment.
    pub estimate: Option<Estimate>,
    /// What the estimate still lacks; nothing when there is one.
    pub missing: ByParty<Missing>,
    /// The values known so far.
    pub profile: Profile,
    /// What each group says: perception gaps and the perception matrix.
    pub views: Views,
    /// All ratings across groups, by factor. Within a group or for one statement: see [`Distribution`].
    pub ratings: ByFactor<Distribution>,
}

/// Where the score lies while answers are missing. Without answers that do not apply, both ends can be reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreRange {
    /// The score if every answer still to come is the lowest, 0 to 5.
    pub low: f64,
    /// The score if every answer still to come is the highest, 0 to 5.
    pub high: f64,
    /// Whether no answer is still to come.
    pub complete: bool,
    /// How many statements have been answered, not applicable included.
    pub answered: usize,
    /// How many statements there are to answer, over all raters, present or expected.
    pub expected: usize,
}

/// The score from what has been answered, with all that follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The values it is made from: those of [`Evaluation::profile`].
    pub profile: Profile,
    /// The score.
    pub synergy: Synergy,
    /// Who puts in how much, and what comes back.
    pub ledger: Ledger,
    /// The partnership as a cooperative game.
    pub game: Game,
    /// The Shapley value of the game.
    pub shapley: ByParty<f64>,
    /// The propensity to disrupt at the Shapley value.
    pub disruption: ByParty<Option<f64>>,
    /// Shares of what is created and of what comes back.
    pub fairness: ByParty<Fairness>,
}

impl Estimate {
    /// The estimate of a profile; none unless each party has a contribution and a commitment.
    #[must_use]
    pub fn of(profile: &Profile, weights: &Weights, compensation: Compensation) -> Option<Self> {
        let synergy = synergy(profile, weights, compensation)?;
        let ledger = Ledger::of(profile, weights);
        let game = Game::from(&synergy);
        let shapley = game.shapley();
        let fairness = fairness(synergy.score, &shapley, &ledger, weights);
        Some(Self {
            profile: *profile,
            synergy,
            ledger,
            game,
            shapley,
            disruption: game.disruption(&shapley),
            fairness,
        })
    }
}

impl Evaluation {
    /// The same with other values: what the partnership would come to if these were so. What was said stays, and what
    /// still lacks for an estimate. Values that are tried leave nothing open, so the range is the score alone.
    #[must_use]
    pub fn tried(&self, profile: &Profile) -> Self {
        let estimate = Estimate::of(profile, &self.weights, self.compensation);
        let range = estimate.as_ref().map_or(self.range, |estimate| ScoreRange {
            low: estimate.synergy.score,
            high: estimate.synergy.score,
            complete: true,
            ..self.range
        });
        Self { profile: *profile, estimate, range, ..self.clone() }
    }
}

/// What the estimate still lacks of a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Nothing is known of its investment or role.
    pub contribution: bool,
    /// Nothing is known of its engagement, alignment, horizon or return.
    pub commitment: bool,
}

/// Evaluates an assessment.
///
/// ```
/// use partnership_continuum::model::evaluation::evaluate;
/// use partnership_continuum::model::instrument::{Group, Instrument};
/// use partnership_continuum::model::response::{Answer, Assessment, Rating, Response};
///
/// let mut assessment = Assessment::new(Instrument::Quick18);
/// let nobody = evaluate(&assessment);
/// assert_eq!((nobody.range.low, nobody.range.high), (0.0, 5.0));
/// assert_eq!(nobody.estimate, None);
///
/// let mut response = Response::new(Group::Observer);
/// for statement in Instrument::Quick18.statements(Group::Observer) {
///     response.set(statement, Rating::new(4).map(Answer::Rated));
/// }
/// assessment.add(response)?;
/// let everybody = evaluate(&assessment);
/// assert_eq!(everybody.estimate.map(|estimate| estimate.synergy.score), Some(3.0));
/// assert!(everybody.range.complete);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn evaluate(assessment: &Assessment) -> Evaluation {
    let (instrument, weights, compensation) = (assessment.instrument(), assessment.weights, assessment.compensation);
    let tallies = tallies(assessment);
    let views = Views::of_tallies(&tallies, Unanswered::LeftOut);
    let profile = views.profile();
    let missing = ByParty::from_fn(|party| Missing {
        contribution: contribution(&profile, party, compensation).is_none(),
        commitment: commitment(&profile, party, compensation).is_none(),
    });
    let estimate = Estimate::of(&profile, &weights, compensation);
    let range = range(assessment, &tallies);
    Evaluation {
        instrument,
        weights,
        compensation,
        range,
        estimate,
        missing,
        profile,
        views,
        ratings: ratings(assessment),
    }
}

fn range(assessment: &Assessment, tallies: &[Tally]) -> ScoreRange {
    let end = |unanswered: Unanswered, value: f64| {
        let profile = filled(Views::of_tallies(tallies, unanswered).profile(), assessment.instrument(), value);
        synergy(&profile, &assessment.weights, assessment.compensation).map(|synergy| synergy.score)
    };
    let answered = tallies.iter().map(|tally| tally.answered).sum();
    let expected = tallies.iter().map(|tally| tally.asked).sum();
    ScoreRange {
        // Every instrument asks enough for a score, so that a filled profile always has one.
        low: end(Unanswered::Lowest, 0.0).unwrap_or(0.0),
        high: end(Unanswered::Highest, 1.0).unwrap_or(5.0),
        complete: answered == expected,
        answered,
        expected,
    }
}

fn ratings(assessment: &Assessment) -> ByFactor<Distribution> {
    let mut ratings = ByFactor::<Distribution>::default();
    for (statement, answer) in assessment.responses().iter().flat_map(|response| response.answered()) {
        if let Answer::Rated(rating) = answer {
            ratings[statement.factor()].add(rating);
        }
    }
    ratings
}

#[cfg(test)]
mod tests {
    use super::super::dimension::{Dimension, Factor};
    use super::super::instrument::Group;
    use super::super::party::Party;
    use super::super::response::{Rating, Response};
    use super::*;

    /// An observer who gives every statement the same rating, but for those about one factor, which stay open.
    fn observed(rating: u8, open: Option<Factor>) -> Evaluation {
        let mut response = Response::new(Group::Observer);
        for statement in Instrument::Quick18.statements(Group::Observer) {
            if Some(statement.factor()) != open {
                response.set(statement, Rating::new(rating).map(Answer::Rated));
            }
        }
        let mut assessment = Assessment::new(Instrument::Quick18);
        assessment.add(response).unwrap();
        evaluate(&assessment)
    }

    #[test]
    fn todays_values_give_todays_result() {
        let today = observed(4, None);
        let tried = today.tried(&today.profile);
        assert_eq!(tried.estimate, today.estimate);
        assert_eq!((tried.range.low, tried.range.high, tried.range.complete), (3.0, 3.0, true));
        assert_eq!((&tried.views, &tried.ratings, &tried.missing), (&today.views, &today.ratings, &today.missing));
    }

    #[test]
    fn a_value_that_is_tried_is_one_as_if_it_had_been_answered() {
        let mut profile = observed(3, None).profile;
        for factor in Factor::all() {
            let value = profile.get(factor).map(|_| 0.75);
            profile.set(factor, value);
        }
        assert_eq!(observed(3, None).tried(&profile).estimate, observed(4, None).estimate);
    }

    #[test]
    fn what_is_tried_leaves_nothing_open_and_what_has_no_score_gets_none() {
        let today = observed(4, Some(Factor::Of(Party::Vendor, Dimension::Horizon)));
        assert!(!today.range.complete && today.range.high > today.range.low);
        let tried = today.tried(&today.profile);
        assert!(tried.range.complete && tried.range.answered == 17);
        assert!((tried.range.high - tried.range.low).abs() < 1e-12);
        let mut profile = today.profile;
        for dimension in Dimension::ALL {
            profile.set(Factor::Of(Party::Vendor, dimension), None);
        }
        let nothing = today.tried(&profile);
        assert_eq!((nothing.estimate, nothing.range), (None, today.range));
    }
}
