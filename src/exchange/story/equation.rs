//! The equation: what the three bring, and what their bonds make of it.

use crate::model::evaluation::Estimate;
use crate::text::{Texts, fill, number};

/// What was brought and what came of it, in one sentence.
#[must_use]
pub fn sentence(texts: &Texts, estimate: &Estimate) -> String {
    let words = &texts.discuss;
    let synergy = &estimate.synergy;
    let brought: f64 = synergy.parties.iter().map(|(_, party)| party.own).sum();
    let created = synergy.score - brought;
    let Some(lift) = synergy.lift else { return words.equation_nothing.to_owned() };
    // What rounds to nothing is said to be nothing.
    let text = if created >= 0.05 {
        words.equation_up
    } else if created <= -0.05 {
        words.equation_down
    } else {
        words.equation_level
    };
    fill(
        text,
        &[
            ("brought", &number::fixed(texts, brought, 1)),
            ("created", &number::fixed(texts, created.abs(), 1)),
            ("score", &number::fixed(texts, synergy.score, 1)),
            ("lift", &number::fixed(texts, lift, 2)),
        ],
    )
}
