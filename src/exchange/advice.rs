//! Suggested actions: what could be agreed on to raise a value.

use super::story::levers::counts;
use crate::model::dimension::Factor;
use crate::model::levers::Lever;
use crate::model::party::{ByParty, Party};
use crate::model::profile::Profile;
use crate::text::{Advice, fill};

/// A suggested action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The action, with the parties called by their names.
    pub text: String,
    /// Who carries it out; none is all three together.
    pub owner: Option<Party>,
}

/// A suggested action with what speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    /// The value that it is to raise.
    pub factor: Factor,
    /// That value today, 0 to 1.
    pub value: f64,
    /// What one step more there adds to the score; none when that cannot be seen.
    pub gain: Option<f64>,
    /// What is suggested.
    pub suggestion: Suggestion,
}

/// What could be agreed on, the best first: one for each value, where a step adds most and what is lowest in turn, and
/// then a second one for each. `levers` are those of the model.
#[must_use]
pub fn ideas(advice: &Advice, names: &ByParty<String>, profile: &Profile, levers: &[Lever]) -> Vec<Idea> {
    let mut lowest: Vec<(Factor, f64)> = profile.iter().filter_map(|(factor, &value)| Some((factor, value?))).collect();
    lowest.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut lowest = lowest.into_iter().map(|(factor, _)| factor);
    let mut largest = levers.iter().filter(|lever| counts(lever)).map(|lever| lever.factor);
    let mut order = Vec::new();
    loop {
        let pair = [largest.next(), lowest.next()];
        if pair == [None, None] {
            break;
        }
        for factor in pair.into_iter().flatten() {
            if !order.contains(&factor) {
                order.push(factor);
            }
        }
    }
    let all: Vec<Vec<Idea>> = order
        .into_iter()
        .filter_map(|factor| {
            let value = profile.get(factor)?;
            let gain = levers.iter().find(|lever| lever.factor == factor && counts(lever)).map(|lever| lever.gain);
            let of = |suggestion| Idea { factor, value, gain, suggestion };
            Some(suggestions(advice, names, factor, value).into_iter().map(of).collect())
        })
        .collect();
    let most = all.iter().map(Vec::len).max().unwrap_or_default();
    (0..most).flat_map(|place| all.iter().filter_map(move |ideas| ideas.get(place).cloned())).collect()
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
