//! How the three see each other: who rates itself higher or lower than the others see it.

use super::{largest_first, silence, silent};
use crate::model::dimension::Dimension;
use crate::model::instrument::{Group, Instrument};
use crate::model::party::{ByParty, Party};
use crate::model::profile::{Seen, Views};
use crate::model::response::Assessment;
use crate::text::{Insight, Texts, fill, number};

/// A gap of one step of the scale.
const STEP: f64 = 0.25;
/// What a sum of quarters may be off by.
const ROUNDING: f64 = 1e-9;

/// How a party sees itself in one respect, beside how the others see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Who.
    pub party: Party,
    /// In which respect.
    pub dimension: Dimension,
    /// What it says itself, 0 to 1.
    pub own: f64,
    /// What the others say, 0 to 1.
    pub outside: f64,
}

impl Gap {
    /// Own minus outside, in steps of the scale.
    #[must_use]
    pub fn steps(&self) -> f64 {
        (self.own - self.outside) / STEP
    }

    /// Whether it is a step or more.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.steps().abs() >= 1.0 - ROUNDING
    }
}

/// What a cell of the matrix says: how one party sees another, or itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Who would say it has not answered anything.
    Silent,
    /// Nothing was said about this one.
    Unsaid,
    /// What was said, 0 to 1.
    Said(f64),
}

/// What `who` says about `whom`.
#[must_use]
pub fn cell(assessment: &Assessment, views: &Views, who: Party, whom: Party) -> Cell {
    match views.perception(Group::from(who), whom) {
        Some(value) => Cell::Said(value),
        None if silent(assessment).contains(&who) => Cell::Silent,
        None => Cell::Unsaid,
    }
}

/// Whether there is anything to show: the parties were asked, and somebody has said something about somebody.
#[must_use]
pub fn is_told(assessment: &Assessment, views: &Views) -> bool {
    let said = |who: Party| Party::ALL.into_iter().any(|whom| views.perception(Group::from(who), whom).is_some());
    assessment.instrument() == Instrument::Continuum26 && Party::ALL.into_iter().any(said)
}

/// Each respect in which a party can be compared with how the others see it, the largest gap first.
#[must_use]
pub fn gaps(views: &Views) -> Vec<Gap> {
    let each = Party::ALL.into_iter().flat_map(|party| Dimension::ALL.map(|dimension| (party, dimension)));
    let gap = |(party, dimension)| {
        let Seen { own, outside } = views.seen(party, dimension);
        Some(Gap { party, dimension, own: own?, outside: outside? })
    };
    // What differs by rounding only keeps the order of the model.
    largest_first(each.filter_map(gap), |gap| libm::round(gap.steps().abs() / ROUNDING))
}

/// Who sees itself higher or lower than the others do, and who is still to be heard.
#[must_use]
pub fn sentences(
    texts: &Texts,
    words: &Insight,
    names: &ByParty<String>,
    assessment: &Assessment,
    views: &Views,
) -> Vec<String> {
    if assessment.instrument() == Instrument::Quick18 {
        let [parties, _] = texts.common.instruments;
        return vec![fill(words.seen_observer, &[("instrument", parties.name)])];
    }
    let gaps = gaps(views);
    let mut out = Vec::new();
    for party in Party::ALL {
        let own: Vec<_> = gaps.iter().filter(|gap| gap.party == party).collect();
        let higher = own.iter().filter(|gap| gap.counts() && gap.steps() > 0.0).count();
        let lower = own.iter().filter(|gap| gap.counts() && gap.steps() < 0.0).count();
        let text = match (higher, lower, own.len()) {
            (0, 0, _) => continue,
            (1, 0, 1) => words.seen_higher_only,
            (0, 1, 1) => words.seen_lower_only,
            (_, 0, _) => words.seen_higher,
            (0, ..) => words.seen_lower,
            _ => words.seen_mixed,
        };
        let [higher, lower, total] = [higher, lower, own.len()].map(|count| count.to_string());
        out.push(fill(text, &[("party", &names[party]), ("higher", &higher), ("lower", &lower), ("total", &total)]));
    }
    if gaps.is_empty() {
        out.push(words.seen_nobody.to_owned());
    } else if out.is_empty() {
        out.push(words.seen_alike.to_owned());
    }
    out.extend(silence(texts, words, names, assessment));
    out
}

/// How far a party sees itself above or below the others' view, in steps of the scale.
#[must_use]
pub fn distance(texts: &Texts, words: &Insight, gap: &Gap) -> String {
    let steps = number::fixed(texts, gap.steps().abs(), 1);
    let text = match (steps == number::fixed(texts, 1.0, 1), gap.steps() > 0.0) {
        (true, true) => words.seen_step_higher,
        (true, false) => words.seen_step_lower,
        (false, true) => words.seen_steps_higher,
        (false, false) => words.seen_steps_lower,
    };
    fill(text, &[("steps", &steps)])
}
