//! The result in words that depend on the answers. Each part of the story is a module of its own.

pub mod bonds;
pub mod change;
pub mod check;
pub mod diagram;
pub mod equation;
pub mod leaving;
pub mod ledger;
pub mod levers;
pub mod outlook;
pub mod seen;
pub mod split;
pub mod sure;
pub mod trial;
pub mod verdict;

use super::diagram::ScoreMark;
use crate::model::dimension::Factor;
use crate::model::evaluation::{Evaluation, Missing};
use crate::model::instrument::{Group, Instrument};
use crate::model::party::{ByParty, Pair, Party};
use crate::model::response::Assessment;
use crate::model::synergy::Zone;
use crate::record::Date;
use crate::text::{Insight, Texts, called, fill, number};

/// The score in a few words: the number with its zone, or how much is still open.
#[must_use]
pub fn score_in_short(texts: &Texts, score: &ScoreMark) -> String {
    match (score.estimate, score.zone) {
        (Some(estimate), Some(zone)) if score.complete => {
            fill(texts.home.score, &[("score", &score_number(texts, estimate)), ("zone", zone_name(texts, zone))])
        }
        (Some(estimate), _) => {
            fill(texts.home.score_so_far, &[("score", &score_number(texts, estimate)), ("range", &range(texts, score))])
        }
        (None, _) if score.complete => texts.home.no_score.to_owned(),
        (None, _) => fill(texts.home.range, &[("range", &range(texts, score))]),
    }
}

/// A score to a tenth; to a hundredth where a tenth would read as another zone, as 1.96 would, which is cracked.
#[must_use]
pub fn score_number(texts: &Texts, score: f64) -> String {
    let is_clear = Zone::of(number::rounded(score, 1)) == Zone::of(score);
    number::fixed(texts, score, if is_clear { 1 } else { 2 })
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

/// A person by name, or by whom they speak for.
#[must_use]
pub fn person_label(texts: &Texts, names: &ByParty<String>, group: Group, name: &str) -> String {
    if !name.is_empty() {
        return name.to_owned();
    }
    match group.party() {
        Some(party) => fill(texts.frame.person_unnamed, &[("party", &called(texts, names)[party])]),
        None => texts.frame.observer_unnamed.to_owned(),
    }
}

/// The name of a pair: both parties by name.
#[must_use]
pub fn pair_name(texts: &Texts, names: &ByParty<String>, pair: Pair) -> String {
    let [a, b] = pair.parties();
    fill(texts.common.pair, &[("a", &names[a]), ("b", &names[b])])
}

/// The same inside a sentence.
fn pair_called(texts: &Texts, names: &ByParty<String>, pair: Pair) -> String {
    pair_name(texts, &called(texts, names), pair)
}

/// What a value stands for, with its place on the scale from 1 to 5.
#[must_use]
pub fn factor_name(texts: &Texts, names: &ByParty<String>, factor: Factor) -> String {
    match factor {
        Factor::Of(party, dimension) => {
            fill(texts.common.dimensions[dimension], &[("party", &called(texts, names)[party])])
        }
        Factor::Tie(pair) => fill(texts.common.tie_of, &[("pair", &pair_called(texts, names, pair))]),
    }
}

/// A value from 0 to 1 on the scale that was answered on, 1 to 5.
#[must_use]
pub fn on_scale(texts: &Texts, value: f64) -> String {
    fill(texts.common.of_five, &[("number", &on_scale_bare(texts, value))])
}

/// The same without the end of the scale, where another value stands beside it.
#[must_use]
pub fn on_scale_bare(texts: &Texts, value: f64) -> String {
    number::fixed(texts, 1.0 + 4.0 * value, 1)
}

/// A value as it is shown, to a tenth of a step of five: what reads as the middle is not called weak.
fn shown(value: f64) -> f64 {
    (number::rounded(1.0 + 4.0 * value, 1) - 1.0) / 4.0
}

/// Names in a row: A, B and C.
#[must_use]
pub fn listed(texts: &Texts, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => fill(texts.common.and, &[("first", &first.join(", ")), ("last", last)]),
    }
}

/// What is said in place of a part that needs an estimate, while there is none: about whom answers are missing.
#[must_use]
pub fn not_known(texts: &Texts, words: &Insight, names: &ByParty<String>, evaluation: &Evaluation) -> String {
    let names = called(texts, names);
    let lacking = Party::ALL.into_iter().filter(|&party| evaluation.missing[party] != Missing::default());
    let lacking: Vec<_> = lacking.map(|party| names[party].as_str()).collect();
    let text = match evaluation.instrument {
        Instrument::Continuum26 => words.open_parties,
        Instrument::Quick18 => words.open_observer,
    };
    fill(text, &[("names", &listed(texts, &lacking))])
}

/// The parties that are asked and have not answered anything.
#[must_use]
pub fn silent(assessment: &Assessment) -> Vec<Party> {
    let asked = assessment.instrument().groups().iter().filter_map(|group| group.party());
    let has_spoken = |party: Party| {
        let own = assessment.responses().iter().filter(|response| response.group().party() == Some(party));
        own.flat_map(|response| response.answered()).next().is_some()
    };
    asked.filter(|&party| !has_spoken(party)).collect()
}

/// That some have not answered, by name; none when all have.
#[must_use]
pub fn silence(texts: &Texts, words: &Insight, names: &ByParty<String>, assessment: &Assessment) -> Option<String> {
    let silent = silent(assessment);
    let text = match silent.len() {
        0 => return None,
        1 => words.silent_one,
        _ => words.silent_many,
    };
    let silent: Vec<_> = silent.into_iter().map(|party| names[party].as_str()).collect();
    Some(fill(text, &[("names", &listed(texts, &silent))]))
}

/// The items with the largest first; equals keep their order. An insertion, since the library's sort weighs kilobytes
/// for each type that it sorts, and these are few.
fn largest_first<T>(items: impl IntoIterator<Item = T>, size: impl Fn(&T) -> f64) -> Vec<T> {
    let mut sorted = Vec::new();
    for item in items {
        let place = sorted.partition_point(|other| size(other) >= size(&item));
        sorted.insert(place, item);
    }
    sorted
}
