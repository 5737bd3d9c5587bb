//! The levers, in sentences.

use super::{factor_name, on_scale};
use crate::model::levers::Lever;
use crate::model::party::ByParty;
use crate::text::catalogue::Ahead;
use crate::text::{Texts, fill, number};

/// A gain below this shows as nothing: half of the last digit that is shown.
const NOTHING: f64 = 0.005;

/// Whether a lever does anything that can be seen.
#[must_use]
pub fn counts(lever: &Lever) -> bool {
    lever.gain >= NOTHING
}

/// What the levers say; `levers` are those of the model, and `score` is today's.
#[must_use]
pub fn sentences(texts: &Texts, words: &Ahead, names: &ByParty<String>, score: f64, levers: &[Lever]) -> Vec<String> {
    let Some(first) = levers.first() else { return vec![words.levers_none.to_owned()] };
    if !counts(first) {
        return vec![words.levers_stuck.to_owned()];
    }
    let mut sentences = vec![
        fill(
            words.levers_first,
            &[
                ("what", &factor_name(texts, names, first.factor)),
                ("from", &on_scale(texts, first.from)),
                ("to", &on_scale(texts, first.to)),
                ("gain", &number::fixed(texts, first.gain, 2)),
                ("score", &number::fixed(texts, score + first.gain, 2)),
            ],
        ),
        words.levers_alone.to_owned(),
    ];
    if levers.iter().any(|lever| lever.from < first.from) {
        sentences.push(words.levers_not_lowest.to_owned());
    }
    sentences
}
