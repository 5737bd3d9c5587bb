//! The equation: what the three bring, and what their bonds make of it.

use crate::model::evaluation::Estimate;
use crate::text::{Discuss, Texts, fill, number};

/// What was brought and what came of it, in one sentence.
#[must_use]
pub fn sentence(texts: &Texts, words: &Discuss, estimate: &Estimate) -> String {
    let synergy = &estimate.synergy;
    // Reckoned from the rounded numbers that stand in the sentence, so that the sentence adds up.
    let brought = brought(estimate);
    let created = number::rounded(synergy.score, 2) - number::rounded(brought, 2);
    if synergy.lift.is_none() {
        return words.equation_nothing.to_owned();
    }
    let text = if created > 0.0 {
        words.equation_up
    } else if created < 0.0 {
        words.equation_down
    } else {
        words.equation_level
    };
    fill(
        text,
        &[
            ("brought", &number::fixed(texts, brought, 2)),
            ("created", &number::fixed(texts, created.abs(), 2)),
            ("score", &number::fixed(texts, synergy.score, 2)),
        ],
    )
}

/// What the three bring together.
#[must_use]
pub fn brought(estimate: &Estimate) -> f64 {
    estimate.synergy.parties.iter().map(|(_, party)| party.own).sum()
}
