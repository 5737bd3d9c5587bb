//! What is tried, in sentences: beside today, and as something to agree on.

use super::diagram::times;
use super::{factor_name, on_scale, on_scale_bare, zone_name};
use crate::exchange::advice::suggestions;
use crate::model::dimension::Factor;
use crate::model::party::{ByParty, Party};
use crate::model::synergy::Synergy;
use crate::record::Plan;
use crate::text::{Advice, Texts, Trial, fill, number};

/// What the score is made of now, beside today's score.
#[must_use]
pub fn equation(texts: &Texts, words: &Trial, today: &Synergy, now: &Synergy) -> String {
    let shown = |value: f64| number::fixed(texts, value, 2);
    let own = |party: Party| shown(now.parties[party].own);
    let text = if difference(today, now) == 0.0 { words.equation_same } else { words.equation };
    fill(
        text,
        &[
            ("a", &own(Party::Customer)),
            ("b", &own(Party::Vendor)),
            ("c", &own(Party::Provider)),
            // Who brings nothing has nothing that bonds could make more of.
            ("times", &times(texts, now.lift.unwrap_or(1.0))),
            ("score", &shown(now.score)),
            ("today", &shown(today.score)),
        ],
    )
}

/// How much the score differs from today's, reckoned from the numbers as they are shown, so that they add up.
#[must_use]
pub fn difference(today: &Synergy, now: &Synergy) -> f64 {
    let shown = |synergy: &Synergy| number::rounded(synergy.score, 2);
    number::rounded(shown(now) - shown(today), 2)
}

/// The zone, beside today's when it is another.
#[must_use]
pub fn zone(texts: &Texts, words: &Trial, today: &Synergy, now: &Synergy) -> String {
    let (was, is) = (zone_name(texts, today.zone), zone_name(texts, now.zone));
    if today.zone == now.zone { is.to_owned() } else { fill(words.zone_changed, &[("zone", is), ("today", was)]) }
}

/// A value that can be moved, as it is spoken.
#[must_use]
pub fn spoken(texts: &Texts, words: &Trial, today: f64, now: f64) -> String {
    let (value, was) = (on_scale(texts, now), on_scale_bare(texts, today));
    let text = if on_scale_bare(texts, now) == was { words.spoken_same } else { words.spoken };
    fill(text, &[("value", &value), ("today", &was)])
}

/// Where it leads in the end, beside where today leads.
#[must_use]
pub fn outlook(texts: &Texts, words: &Trial, today: &[f64], now: &[f64]) -> String {
    let end = |scores: &[f64]| scores.last().map(|&score| number::fixed(texts, score, 1)).unwrap_or_default();
    let text = if today == now { words.outlook_same } else { words.outlook_differs };
    fill(text, &[("score", &end(now)), ("today", &end(today))])
}

/// A value with where it comes from and where it goes, put into one of the texts that say so.
#[must_use]
pub fn moved(texts: &Texts, text: &str, names: &ByParty<String>, factor: Factor, from: f64, to: f64) -> String {
    let values = [on_scale_bare(texts, from), on_scale_bare(texts, to)];
    let [from, to] = values.each_ref().map(String::as_str);
    fill(text, &[("what", &factor_name(texts, names, factor)), ("from", from), ("to", to)])
}

/// What could be agreed on to get there: the first suggested action, or where none is suggested, to agree on one.
#[must_use]
pub fn plan(
    texts: &Texts,
    words: &Trial,
    advice: &Advice,
    names: &ByParty<String>,
    factor: Factor,
    [today, now]: [f64; 2],
) -> Plan {
    let about = Some(factor);
    match suggestions(advice, names, factor, today).into_iter().next() {
        Some(first) => Plan { text: first.text, owner: first.owner, about, ..Plan::default() },
        None => {
            let owner = match factor {
                Factor::Of(party, _) => Some(party),
                Factor::Tie(_) => None,
            };
            Plan { text: moved(texts, words.action_plain, names, factor, today, now), owner, about, ..Plan::default() }
        }
    }
}
