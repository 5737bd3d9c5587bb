//! The verdict: the zone, and what holds the partnership back or carries it.

use super::{factor_name, on_scale, shown, zone_name};
use crate::model::dimension::Factor;
use crate::model::evaluation::{Evaluation, Missing};
use crate::model::party::{ByParty, Pair, Party};
use crate::model::profile::Profile;
use crate::model::synergy::Zone;
use crate::text::{Discuss, Texts, called, fill};

/// A value below this, the middle of the scale, pulls the score down.
const MIDDLE: f64 = 0.5;
/// A value from here up (agree, or a lot) carries the partnership.
const STRONG: f64 = 0.75;

/// Closer than this is the same, but for rounding.
const ROUNDING: f64 = 1e-9;

/// The verdict as a heading and sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The zone by name.
    pub heading: String,
    /// What it means and where it comes from.
    pub sentences: Vec<String>,
}

/// What the answers say; none while there is no estimate.
#[must_use]
pub fn verdict(texts: &Texts, words: &Discuss, names: &ByParty<String>, evaluation: &Evaluation) -> Option<Verdict> {
    let estimate = evaluation.estimate.as_ref()?;
    let bonds = estimate.synergy.ties;
    let whole =
        Pair::ALL.into_iter().all(|pair| bonds[pair].bond > -ROUNDING) && estimate.synergy.triad.bond > -ROUNDING;
    let meaning = match estimate.synergy.zone {
        Zone::Broken => words.zone_broken,
        Zone::Cracked if whole => words.zone_cracked_whole,
        Zone::Cracked => words.zone_cracked,
        Zone::Straining => words.zone_straining,
        Zone::AddingUp => words.zone_adding_up,
        Zone::Unstoppable => words.zone_unstoppable,
    };
    let mut sentences = Vec::new();
    // First, so that nobody takes a verdict for more than it is.
    if !evaluation.range.complete {
        sentences.push(words.incomplete.to_owned());
    }
    // What a zone means is said of the zone that it is sure to be.
    let sure = evaluation.range.complete || Zone::of(evaluation.range.low) == Zone::of(evaluation.range.high);
    if sure {
        sentences.push(fill(meaning, &[("customer", &called(texts, names).customer)]));
    }
    let spot = |text: &'static str, (factor, value): (Factor, f64)| {
        fill(text, &[("what", &factor_name(texts, names, factor)), ("value", &on_scale(texts, value))])
    };
    let known = known(&estimate.profile);
    // The first of equals, in the order of the model.
    let lowest = known.iter().copied().reduce(|best, each| if each.1 < best.1 { each } else { best });
    let highest = known.iter().copied().reduce(|best, each| if each.1 > best.1 { each } else { best });
    match (lowest, highest) {
        (Some((_, low)), Some((_, high))) if high - low < ROUNDING => {
            sentences.push(fill(words.alike, &[("value", &on_scale(texts, low))]));
        }
        _ => {
            if let Some(weakest) = lowest.filter(|&(_, value)| value < STRONG) {
                let text = if shown(weakest.1) < MIDDLE { words.weakest } else { words.weakest_mild };
                sentences.push(spot(text, weakest));
                if weakest.1 <= 0.0 {
                    sentences.push(words.weakest_bottom.to_owned());
                }
            }
            sentences.extend(highest.filter(|&(_, value)| value >= STRONG).map(|most| spot(words.strongest, most)));
        }
    }
    if evaluation.range.complete && evaluation.range.high - evaluation.range.low > 1e-9 {
        sentences.push(words.answers_closed.to_owned());
    }
    let zone = zone_name(texts, estimate.synergy.zone);
    let heading = if sure { zone.to_owned() } else { fill(words.zone_so_far, &[("zone", zone)]) };
    Some(Verdict { heading, sentences })
}

/// What is missing before there can be an estimate, a sentence for each party.
#[must_use]
pub fn missing(texts: &Texts, words: &Discuss, names: &ByParty<String>, evaluation: &Evaluation) -> Vec<String> {
    let names = called(texts, names);
    Party::ALL
        .into_iter()
        .filter_map(|party| {
            let text = match evaluation.missing[party] {
                Missing { contribution: true, commitment: true } => words.missing_both,
                Missing { contribution: true, commitment: false } => words.missing_contribution,
                Missing { contribution: false, commitment: true } => words.missing_commitment,
                Missing { contribution: false, commitment: false } => return None,
            };
            Some(fill(text, &[("party", &names[party])]))
        })
        .collect()
}

fn known(profile: &Profile) -> Vec<(Factor, f64)> {
    Factor::all().filter_map(|factor| Some((factor, profile.get(factor)?))).collect()
}
