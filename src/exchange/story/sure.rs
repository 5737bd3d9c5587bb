//! How sure the result is, in sentences.

use super::{range, score_number, zone_name};
use crate::exchange::diagram::ScoreMark;
use crate::model::robustness::Robustness;
use crate::model::synergy::Zone;
use crate::text::catalogue::Ahead;
use crate::text::{Texts, fill, number};

/// From this share of the tries on, a verdict is called safe.
const CLEAR: f64 = 0.9;
/// From this share on, fairly safe.
const FAIR: f64 = 2.0 / 3.0;

/// What the draws say about the score.
#[must_use]
pub fn sentences(texts: &Texts, words: &Ahead, score: &ScoreMark, found: &Robustness) -> Vec<String> {
    // The verdict is that of the score, which need not be the likeliest.
    let likeliest = found.likeliest();
    let zone = score.zone.unwrap_or(likeliest);
    let mut others = Zone::ALL.to_vec();
    others.retain(|&other| other != zone);
    // The likeliest of the others; of two alike the worse.
    others.sort_by(|&a, &b| found.share(b).total_cmp(&found.share(a)));
    let other = others.first().copied().unwrap_or(zone);
    let share = found.share(zone);
    let text = match share {
        _ if zone != likeliest => words.sure_tips,
        share if share >= CLEAR => words.sure_clear,
        share if share >= FAIR => words.sure_fair,
        _ => words.sure_close,
    };
    let mut sentences = vec![
        fill(
            text,
            &[
                ("share", &self::share(texts, words, share)),
                ("score", &score.estimate.map(|score| score_number(texts, score)).unwrap_or_default()),
                ("draws", &number::whole(texts, found.draws)),
                ("zone", zone_name(texts, zone)),
                ("rest", &self::share(texts, words, found.share(other))),
                ("other", zone_name(texts, other)),
            ],
        ),
        fill(
            words.sure_band,
            &[("low", &number::fixed(texts, found.p05, 1)), ("high", &number::fixed(texts, found.p95, 1))],
        ),
    ];
    match score.estimate {
        Some(score) if score > found.p95 => sentences.push(words.sure_top.to_owned()),
        Some(score) if score < found.p05 => sentences.push(words.sure_bottom.to_owned()),
        _ => {}
    }
    sentences.push(words.sure_how.to_owned());
    if !score.complete {
        sentences.push(fill(words.sure_open, &[("range", &range(texts, score))]));
    }
    sentences
}

/// A share of the tries as a percentage. Only all of them are 100 %, and only none are 0 %.
#[must_use]
pub fn share(texts: &Texts, words: &Ahead, share: f64) -> String {
    let text = match share {
        share if share > 0.0 && share < 0.005 => words.sure_under,
        share if (0.995..1.0).contains(&share) => words.sure_over,
        share => return number::percent(texts, share),
    };
    let bound = if share < 0.5 { 0.01 } else { 0.99 };
    fill(text, &[("share", &number::percent(texts, bound))])
}

/// The scores of a zone, as in 1 to below 2.
#[must_use]
pub fn scores(words: &Ahead, zone: Zone) -> String {
    let (text, low) = match zone {
        Zone::Broken => (words.sure_below, 0_u8),
        Zone::Cracked => (words.sure_between, 1),
        Zone::Straining => (words.sure_between, 2),
        Zone::AddingUp => (words.sure_between, 3),
        Zone::Unstoppable => (words.sure_above, 4),
    };
    fill(text, &[("low", &low.to_string()), ("high", &(low + 1).to_string())])
}
