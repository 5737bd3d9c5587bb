//! The model's checks, in words and numbers.

use crate::model::checks::{Check, Published, Subject};
use crate::model::instrument::Instrument;
use crate::model::party::Party;
use crate::text::catalogue::How;
use crate::text::{Texts, fill, number};

/// What a check is about.
#[must_use]
pub fn subject(texts: &Texts, words: &How, subject: Subject) -> String {
    let answer = |text: &str, answer: u8| fill(text, &[("answer", &answer.to_string())]);
    let of_player = |text: &str, published: Published, party: Party| {
        let player = Party::ALL.iter().position(|&each| each == party).map_or(0, |place| place + 1);
        fill(text, &[("player", &player.to_string()), ("game", game(words, published))])
    };
    match subject {
        Subject::AllAlike(instrument, number) => {
            let place = Instrument::ALL.iter().position(|&each| each == instrument).unwrap_or_default();
            let name = texts.common.instruments.get(place).map(|instrument| instrument.name).unwrap_or_default();
            fill(words.check_alike, &[("answer", &number.to_string()), ("instrument", name)])
        }
        Subject::ReturnFactor(number) => answer(words.check_factor, number),
        Subject::Shapley(published, party) => of_player(words.check_shapley, published, party),
        Subject::InCore(published) => fill(words.check_core, &[("game", game(words, published))]),
        Subject::Gately(party) => of_player(words.check_gately, Published::Gately, party),
        Subject::Consensus => words.check_consensus.to_owned(),
        Subject::Outlook(number) => answer(words.check_outlook, number),
        Subject::Median => words.check_median.to_owned(),
    }
}

/// What is expected and what was found, with as many decimals as are compared.
#[must_use]
pub fn numbers(texts: &Texts, words: &How, check: &Check) -> [String; 2] {
    let decimals = match check.subject {
        Subject::AllAlike(..) | Subject::ReturnFactor(_) | Subject::Outlook(_) => 1,
        Subject::Shapley(..) | Subject::Gately(_) => 4,
        Subject::InCore(_) => 0,
        Subject::Consensus => 7,
        Subject::Median => 15,
    };
    [check.expected, check.found]
        .map(|value| if value.is_finite() { number::fixed(texts, value, decimals) } else { words.nothing.to_owned() })
}

/// Whether all agree, in a sentence.
#[must_use]
pub fn summary(words: &How, checks: &[Check]) -> String {
    let differ = checks.iter().filter(|check| !check.agrees()).count();
    let text = if differ == 0 { words.checks_agree } else { words.checks_differ };
    fill(text, &[("differ", &differ.to_string()), ("count", &checks.len().to_string())])
}

const fn game(words: &How, published: Published) -> &'static str {
    match published {
        Published::Gloves => words.game_gloves,
        Published::Sage => words.game_sage,
        Published::CoopGame => words.game_coop,
        Published::Gately => words.game_gately,
    }
}
