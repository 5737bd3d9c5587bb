//! The outlook, in sentences.

use super::listed;
use crate::text::catalogue::Ahead;
use crate::text::{Texts, fill, number};

/// Where the scores lead, quarter by quarter from today's. `payers` are those who get back less than they put in.
#[must_use]
pub fn sentences(texts: &Texts, words: &Ahead, scores: &[f64], payers: &[&str]) -> Vec<String> {
    let (Some(&from), Some(&to)) = (scores.first(), scores.last()) else { return Vec::new() };
    let place = |better: fn(f64, f64) -> bool| {
        let places = scores.iter().copied().enumerate();
        places.reduce(|best, each| if better(each.1, best.1) { each } else { best }).unwrap_or((0, from))
    };
    let (top, bottom) = (place(|a, b| a > b), place(|a, b| a < b));
    // By what is shown, so that no score is said to rise from 3.7 to 3.7.
    let [start, end, high, low] = [from, to, top.1, bottom.1].map(|score| number::rounded(score, 1));
    let (text, peak) = if high > start && high > end {
        (words.outlook_turns_down, top)
    } else if low < start && low < end {
        (words.outlook_turns_up, bottom)
    } else if end > start {
        (words.outlook_rises, top)
    } else if end < start {
        (words.outlook_falls, bottom)
    } else {
        (words.outlook_holds, top)
    };
    let shown = |score: f64| number::fixed(texts, score, 1);
    let values = [("from", shown(from)), ("to", shown(to)), ("peak", shown(peak.1)), ("when", when(words, peak.0))];
    let mut sentences = vec![fill(text, &values.each_ref().map(|(name, value)| (*name, value.as_str())))];
    if end >= start && !payers.is_empty() {
        let text = if payers.len() == 1 { words.outlook_counts_on } else { words.outlook_count_on };
        sentences.push(fill(text, &[("names", &listed(texts, payers))]));
    }
    sentences.push(words.outlook_scenario.to_owned());
    sentences
}

/// A whole year of the axis, in words.
#[must_use]
pub fn year(words: &Ahead, years: usize) -> String {
    match years {
        0 => words.outlook_today.to_owned(),
        1 => words.outlook_axis_year.to_owned(),
        years => fill(words.outlook_axis_years, &[("count", &years.to_string())]),
    }
}

/// So many quarters from today, in words.
#[must_use]
pub fn when(words: &Ahead, quarters: usize) -> String {
    match (quarters, quarters % 4, quarters / 4) {
        (0, ..) => words.outlook_today.to_owned(),
        (_, 0, 1) => words.outlook_year.to_owned(),
        (_, 0, years) => fill(words.outlook_years, &[("count", &years.to_string())]),
        (1, ..) => words.outlook_quarter.to_owned(),
        (count, ..) => fill(words.outlook_quarters, &[("count", &count.to_string())]),
    }
}
