//! What is measured: one assessment, and what the page computes from it again and again.

pub mod many;

use partnership_continuum::json::Fault;
use partnership_continuum::model::dimension::Factor;
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::input;
use partnership_continuum::model::levers::levers;
use partnership_continuum::model::outlook::{QUARTERS, outlook};
use partnership_continuum::model::profile::Profile;
use partnership_continuum::model::robustness::{DRAWS, Robustness, SEED, robustness};
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::model::synergy::synergy;

/// The assessment, as JSON. Its result, from which the peers take its values, stands beside it.
pub const ASSESSMENT: &str = include_str!("../tests/golden/model/good.json");

/// The profile of the assessment, which has all 21 values, and the default settings.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    profile: Profile,
    weights: Weights,
    compensation: Compensation,
}

impl Case {
    /// Reads the assessment.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn new() -> Result<Self, Fault> {
        let found = evaluate(&input::parse(ASSESSMENT)?);
        Ok(Self { profile: found.profile, weights: found.weights, compensation: found.compensation })
    }

    /// The robustness of the score, from the default number of draws.
    #[must_use]
    pub fn robustness(&self) -> Option<Robustness> {
        robustness(&self.profile, &self.weights, self.compensation, DRAWS, SEED)
    }

    /// What if one value were another one: the score, what each lever would gain, and where it would be heading. Each
    /// turn changes another value. Gives the sum of all scores, so that no part of it can be left out.
    #[must_use]
    pub fn what_if(&self, turn: u32) -> f64 {
        let Self { mut profile, weights, compensation } = *self;
        // 21 places and four values have no common divisor, so that every value comes to every place.
        if let Some(factor) = Factor::all().nth(turn as usize % 21) {
            profile.set(factor, Some(f64::from(turn % 4 + 1) / 4.0));
        }
        let score = synergy(&profile, &weights, compensation).map_or(0.0, |synergy| synergy.score);
        let gains: f64 = levers(&profile, &weights, compensation).iter().map(|lever| lever.gain).sum();
        let ahead: f64 = outlook(&profile, &weights, compensation, QUARTERS).map(|moment| moment.synergy.score).sum();
        score + gains + ahead
    }
}
