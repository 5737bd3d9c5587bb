//! The result in words that depend on the answers. Each part of the story is a module of its own.

pub mod change;
pub mod check;
pub mod diagram;
pub mod equation;
pub mod ledger;
pub mod levers;
pub mod outlook;
pub mod sure;
pub mod verdict;

use super::diagram::ScoreMark;
use crate::model::dimension::Factor;
use crate::model::party::{ByParty, Pair};
use crate::model::synergy::Zone;
use crate::record::Date;
use crate::text::{Texts, fill, number};

/// The score in a few words: the number with its zone, or how much is still open.
#[must_use]
pub fn score_in_short(texts: &Texts, score: &ScoreMark) -> String {
    match (score.estimate, score.zone) {
        (Some(estimate), Some(zone)) if score.complete => {
            fill(texts.home.score, &[("score", &number::fixed(texts, estimate, 1)), ("zone", zone_name(texts, zone))])
        }
        (Some(estimate), _) => fill(
            texts.home.score_so_far,
            &[("score", &number::fixed(texts, estimate, 1)), ("range", &range(texts, score))],
        ),
        (None, _) => fill(texts.home.range, &[("range", &range(texts, score))]),
    }
}

/// The range of a score, as in 1.2 to 4.1.
#[must_use]
pub fn range(texts: &Texts, score: &ScoreMark) -> String {
    // Rounded outwards, so that what is shown never promises more than what is known.
    let low = libm::floor(score.low * 10.0 + 1e-9) / 10.0;
    let high = libm::ceil(score.high * 10.0 - 1e-9) / 10.0;
    fill(texts.common.range, &[("low", &number::fixed(texts, low, 1)), ("high", &number::fixed(texts, high, 1))])
}

/// The name of a zone.
#[must_use]
pub fn zone_name(texts: &Texts, zone: Zone) -> &'static str {
    let place = Zone::ALL.iter().position(|&each| each == zone).unwrap_or_default();
    texts.common.zones.get(place).copied().unwrap_or_default()
}

/// A day as people write it.
#[must_use]
pub fn day(texts: &Texts, date: Date) -> String {
    let (year, month, day) = date.parts();
    number::date(texts, year, month, day)
}

/// The name of a pair: both parties by name.
#[must_use]
pub fn pair_name(texts: &Texts, names: &ByParty<String>, pair: Pair) -> String {
    let [a, b] = pair.parties();
    fill(texts.common.pair, &[("a", &names[a]), ("b", &names[b])])
}

/// What a value stands for, with its place on the scale from 1 to 5.
#[must_use]
pub fn factor_name(texts: &Texts, names: &ByParty<String>, factor: Factor) -> String {
    match factor {
        Factor::Of(party, dimension) => fill(texts.common.dimensions[dimension], &[("party", &names[party])]),
        Factor::Tie(pair) => fill(texts.common.tie_of, &[("pair", &pair_name(texts, names, pair))]),
    }
}

/// A value from 0 to 1 on the scale that was answered on, 1 to 5.
#[must_use]
pub fn on_scale(texts: &Texts, value: f64) -> String {
    fill(texts.common.of_five, &[("number", &number::fixed(texts, 1.0 + 4.0 * value, 1))])
}
