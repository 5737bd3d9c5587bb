//! Suggested actions: what could be agreed on to raise a value.

use crate::model::dimension::Factor;
use crate::model::party::{ByParty, Party};
use crate::text::{Advice, fill};

/// A suggested action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The action, with the parties called by their names.
    pub text: String,
    /// Who carries it out; none is all three together.
    pub owner: Option<Party>,
}

/// How much room a value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Something has to be repaired.
    Low,
    /// There is something to build on.
    Middling,
}

impl Level {
    /// The level of a value from 0 to 1; none when it is so high that nothing need be suggested.
    #[must_use]
    pub fn of(value: f64) -> Option<Self> {
        // Halfway between two answers: below 2.5 of 5, and below 4.5.
        if value < 0.375 {
            Some(Level::Low)
        } else if value < 0.875 {
            Some(Level::Middling)
        } else {
            None
        }
    }
}

/// What could be agreed on to raise this factor from this value, 0 to 1; the best first. Nothing when it is high already.
#[must_use]
pub fn suggestions(advice: &Advice, names: &ByParty<String>, factor: Factor, value: f64) -> Vec<Suggestion> {
    let proposals = advice.of(factor);
    let proposals = match Level::of(value) {
        Some(Level::Low) => proposals.low,
        Some(Level::Middling) => proposals.middling,
        None => &[],
    };
    let values: [(&str, &str); 3] =
        [("customer", &names.customer), ("vendor", &names.vendor), ("provider", &names.provider)];
    proposals.iter().map(|proposal| Suggestion { text: fill(proposal.text, &values), owner: proposal.owner }).collect()
}
