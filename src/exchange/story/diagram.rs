//! The diagram in words: what each mark says when it is spoken, opened, or read in the table.

use super::bonds::Firmness;
use super::{on_scale, pair_name, range, score_in_short, score_number, zone_name};
use crate::exchange::diagram::{Balance, Picture, ScoreMark};
use crate::model::party::{ByParty, Pair, Party};
use crate::text::{Diagram, Texts, called, fill, is_unnamed, number, sentence};

/// A part of the diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A party.
    Party(Party),
    /// A tie.
    Tie(Pair),
    /// The middle.
    Score,
}

impl Part {
    /// What tests and automation find it by.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Part::Party(party) => format!("party-{}", party.id()),
            Part::Tie(pair) => format!("tie-{}", pair.id()),
            Part::Score => "score".to_owned(),
        }
    }
}

/// A fact of a part: what, and how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub label: &'static str,
    /// How much, or that it is not known yet.
    pub value: String,
}

/// What a part is called.
#[must_use]
pub fn title(texts: &Texts, words: &Diagram, names: &ByParty<String>, part: Part) -> String {
    match part {
        Part::Party(party) => names[party].clone(),
        Part::Tie(pair) => pair_name(texts, names, pair),
        Part::Score => words.score_title.to_owned(),
    }
}

/// What the whole diagram is called.
#[must_use]
pub fn label(texts: &Texts, names: &ByParty<String>, picture: &Picture) -> String {
    let score = score_in_short(texts, &picture.score);
    let names = called(texts, names);
    let values = [
        ("customer", names.customer.as_str()),
        ("vendor", &names.vendor),
        ("provider", &names.provider),
        ("score", &score),
    ];
    fill(texts.figure.label, &values)
}

/// What stands in the middle, large: the score, or how far it is open.
#[must_use]
pub fn middle(texts: &Texts, score: &ScoreMark) -> String {
    score.estimate.map_or_else(|| range(texts, score), |estimate| score_number(texts, estimate))
}

/// What stands below that.
#[must_use]
pub fn below(texts: &Texts, score: &ScoreMark) -> String {
    match (score.estimate, score.zone) {
        (Some(_), Some(zone)) if score.complete => zone_name(texts, zone).to_owned(),
        (Some(_), _) => range(texts, score),
        (None, _) if score.complete => texts.figure.no_score.to_owned(),
        (None, _) => texts.figure.so_far.to_owned(),
    }
}

/// What a screen reader says when a part has the focus.
#[must_use]
pub fn spoken(texts: &Texts, words: &Diagram, names: &ByParty<String>, picture: &Picture, part: Part) -> String {
    let title = match part {
        Part::Party(party) if !is_unnamed(texts, party, &names[party]) => {
            fill(words.party_spoken, &[("name", &names[party]), ("role", texts.common.roles_in_sentence[party])])
        }
        Part::Party(_) | Part::Tie(_) | Part::Score => title(texts, words, names, part),
    };
    let mut out = title;
    for fact in facts(texts, words, picture, part) {
        out.push_str(", ");
        out.push_str(fact.label);
        out.push_str(": ");
        out.push_str(&fact.value);
    }
    out
}

/// What is known of a part.
#[must_use]
pub fn facts(texts: &Texts, words: &Diagram, picture: &Picture, part: Part) -> Vec<Fact> {
    let fact = |label, value: Option<String>| Fact { label, value: value.unwrap_or_else(|| words.unknown.to_owned()) };
    match part {
        Part::Party(party) => {
            let mark = &picture.parties[party];
            vec![
                fact(words.weight, Some(number::percent(texts, mark.weight))),
                fact(words.brings, mark.brings.map(|value| number::fixed(texts, value, 2))),
                fact(words.multiplier, mark.multiplier.map(|value| times(texts, value))),
                fact(words.contribution, mark.contribution.map(|value| number::percent(texts, value))),
                fact(words.commitment, mark.commitment.map(|value| number::percent(texts, value))),
                fact(words.put_in, mark.put_in.map(|value| number::fixed(texts, value, 2))),
                fact(words.got_back, mark.got_back.map(|value| number::fixed(texts, value, 2))),
                fact(
                    words.balance,
                    match mark.balance {
                        None if mark.put_in == Some(0.0) => Some(words.puts_nothing.to_owned()),
                        balance => balance.map(|balance| self::balance(words, balance).to_owned()),
                    },
                ),
            ]
        }
        Part::Tie(pair) => {
            let mark = &picture.ties[pair];
            vec![
                fact(words.strength, mark.strength.map(|value| on_scale(texts, value))),
                fact(words.bond, mark.bond.map(|value| number::signed(texts, value, 2))),
                fact(words.synergy, mark.synergy.map(|value| number::signed(texts, value, 2))),
            ]
        }
        Part::Score => {
            let score = &picture.score;
            let mut facts = vec![fact(words.score, score.estimate.map(|value| score_number(texts, value)))];
            if !score.complete {
                facts.push(fact(words.range, Some(range(texts, score))));
            }
            facts.push(fact(words.zone, score.zone.map(|zone| zone_name(texts, zone).to_owned())));
            facts.push(fact(words.bond_all, score.bond.map(|value| number::signed(texts, value, 2))));
            facts
        }
    }
}

/// What a part means, in plain words that depend on its values.
#[must_use]
pub fn explanation(texts: &Texts, words: &Diagram, names: &ByParty<String>, picture: &Picture, part: Part) -> String {
    let names = called(texts, names);
    match part {
        Part::Party(party) => {
            let mark = &picture.parties[party];
            let text = match (mark.contribution, mark.commitment) {
                (None, None) => words.party_silent,
                (Some(_), None) => words.party_gap_commitment,
                (None, Some(_)) => words.party_gap_contribution,
                // A quarter is one step of the scale, the least difference that people mean.
                (Some(brings), Some(stands)) if brings - stands >= 0.25 => words.party_brings_more,
                (Some(brings), Some(stands)) if stands - brings >= 0.25 => words.party_stands_more,
                (Some(brings), Some(stands)) if brings + stands >= 1.5 => words.party_strong,
                (Some(brings), Some(stands)) if brings + stands < 1.0 => words.party_weak,
                (Some(_), Some(_)) => words.party_fair,
            };
            sentence(texts, text, &[("name", &names[party])])
        }
        Part::Tie(pair) => {
            let [a, b] = pair.parties();
            let mark = &picture.ties[pair];
            let text = match mark.bond.zip(mark.synergy).map(|(bond, synergy)| Firmness::of(bond, synergy)) {
                None => words.tie_missing,
                Some(Firmness::Cracked) => words.tie_cracked,
                Some(Firmness::Hairline) => words.tie_hairline,
                Some(Firmness::Beside) => words.tie_neutral,
                Some(Firmness::Leaning) => words.tie_leaning,
                Some(Firmness::Firm) => words.tie_whole,
            };
            sentence(texts, text, &[("a", &names[a]), ("b", &names[b])])
        }
        Part::Score => match picture.score.bond.map(|bond| Firmness::of(bond, bond)) {
            None => words.score_open.to_owned(),
            Some(Firmness::Cracked | Firmness::Hairline) => words.score_against.to_owned(),
            Some(Firmness::Beside) => words.score_beside.to_owned(),
            Some(Firmness::Leaning) => words.score_leaning.to_owned(),
            Some(Firmness::Firm) => words.score_with.to_owned(),
        },
    }
}

/// Whether a party gains, in a word.
#[must_use]
pub fn balance(words: &Diagram, balance: Balance) -> &'static str {
    match balance {
        Balance::Gains => words.gains,
        Balance::Level => words.level,
        Balance::Pays => words.pays,
    }
}

/// A multiplier, as in × 1.5.
#[must_use]
pub fn times(texts: &Texts, value: f64) -> String {
    fill(texts.common.times, &[("number", &number::fixed(texts, value, 2))])
}
