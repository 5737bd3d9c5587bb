//! Bonds and cracks: how firm each bond is, what it makes of what is brought, and what holds it back.

use super::{on_scale, pair_called, pair_name, shown};
use crate::exchange::diagram::cracks;
use crate::model::party::{ByParty, Pair, Party};
use crate::model::synergy::Synergy;
use crate::text::{Discuss, Insight, Texts, called, fill, number};

/// How firm a bond is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// Clearly below nothing.
    Cracked,
    /// Below nothing, but hardly.
    Hairline,
    /// About nothing.
    Beside,
    /// Above nothing.
    Leaning,
    /// Well above nothing.
    Firm,
}

impl Firmness {
    /// The firmness of a bond from -1 to 1 that makes so much of what is brought.
    #[must_use]
    pub fn of(bond: f64, synergy: f64) -> Self {
        match bond {
            bond if bond < -0.1 => Firmness::Cracked,
            bond if cracks(bond, synergy) => Firmness::Hairline,
            bond if bond < 0.05 => Firmness::Beside,
            bond if bond < 0.4 => Firmness::Leaning,
            // It takes 4 of 5 in most of what makes it.
            _ => Firmness::Firm,
        }
    }

    /// Whether it takes something away.
    #[must_use]
    pub fn is_cracked(self) -> bool {
        self < Firmness::Beside
    }
}

/// What is told of one bond.
#[derive(Clone, Debug, PartialEq)]
pub struct Bond {
    /// Whose it is.
    pub name: String,
    /// From hostile (-1) to aligned (1).
    pub bond: f64,
    /// What the bond adds to the score, or takes from it when it is negative.
    pub synergy: f64,
    /// How firm it is, what it does to the score, and what holds it back.
    pub sentences: Vec<String>,
}

/// The bonds of the three pairs, then that of all three.
#[must_use]
pub fn bonds(
    texts: &Texts,
    words: &Insight,
    discuss: &Discuss,
    names: &ByParty<String>,
    synergy: &Synergy,
) -> Vec<Bond> {
    let called = called(texts, names);
    let of_pair = |pair: Pair| {
        let tie = &synergy.ties[pair];
        let unsaid = tie.strength.is_none().then(|| words.bonds_unsaid.to_owned());
        let parts = tie.strength.map(|strength| (words.bonds_tie.to_owned(), strength)).into_iter();
        let parts = parts.chain(pair.parties().map(|party| commitment(words, &called, synergy, party)));
        bond(texts, words, pair_name(texts, names, pair), (tie.bond, tie.synergy), parts.collect(), unsaid)
    };
    let all = Party::ALL.map(|party| commitment(words, &called, synergy, party)).to_vec();
    let triad = (synergy.triad.bond, synergy.triad.synergy);
    let all = bond(texts, words, discuss.equation_all.to_owned(), triad, all, None);
    Pair::ALL.into_iter().map(of_pair).chain([all]).collect()
}

/// Where the cracks are, and which bond is the firmest.
#[must_use]
pub fn sentences(texts: &Texts, words: &Insight, names: &ByParty<String>, synergy: &Synergy) -> Vec<String> {
    let name = |pair: Pair| pair_called(texts, names, pair);
    let mut out = Vec::new();
    for (pair, tie) in synergy.ties.iter() {
        let text = match Firmness::of(tie.bond, tie.synergy) {
            Firmness::Cracked => words.bonds_crack,
            Firmness::Hairline => words.bonds_hairline,
            Firmness::Beside | Firmness::Leaning | Firmness::Firm => continue,
        };
        out.push(format!("{} {}", fill(text, &[("pair", &name(pair))]), effect(texts, words, tie.synergy)));
    }
    if Firmness::of(synergy.triad.bond, synergy.triad.synergy).is_cracked() {
        out.push(format!("{} {}", words.bonds_crack_all, effect(texts, words, synergy.triad.synergy)));
    }
    let whole = out.is_empty();
    if whole {
        out.push(words.bonds_whole.to_owned());
    }
    out.extend(ends(texts, words, names, synergy, whole));
    out
}

/// The firmest and the loosest bond of two, as far as it is one; where there are cracks, the loosest has been told.
fn ends(texts: &Texts, words: &Insight, names: &ByParty<String>, synergy: &Synergy, whole: bool) -> Option<String> {
    let bond = |pair: Pair| hundredths(synergy.ties[pair].bond);
    let the_one = |beats: fn(f64, f64) -> bool| {
        let others = |pair: Pair| Pair::ALL.into_iter().filter(move |&other| other != pair);
        Pair::ALL.into_iter().find(|&pair| others(pair).all(|other| beats(bond(pair), bond(other))))
    };
    let (firm, loose) = (the_one(|a, b| a > b), the_one(|a, b| a < b));
    let text = match (firm, loose) {
        (None, None) if whole => words.bonds_alike,
        (Some(_), Some(_)) if whole => words.bonds_span,
        (None, Some(_)) if whole => words.bonds_loosest,
        (Some(pair), _) if Firmness::of(synergy.ties[pair].bond, synergy.ties[pair].synergy) >= Firmness::Leaning => {
            words.bonds_best
        }
        _ => return None,
    };
    let name = |pair: Option<Pair>| pair.map(|pair| pair_called(texts, names, pair)).unwrap_or_default();
    Some(fill(text, &[("firm", &name(firm)), ("loose", &name(loose))]))
}

fn bond(
    texts: &Texts,
    words: &Insight,
    name: String,
    (bond, synergy): (f64, f64),
    parts: Vec<(String, f64)>,
    unsaid: Option<String>,
) -> Bond {
    let word = match Firmness::of(bond, synergy) {
        Firmness::Cracked => words.bonds_word_cracked,
        Firmness::Hairline => words.bonds_word_hairline,
        Firmness::Beside => words.bonds_word_beside,
        Firmness::Leaning => words.bonds_word_leaning,
        Firmness::Firm => words.bonds_word_firm,
    };
    let mut sentences = vec![word.to_owned(), effect(texts, words, synergy)];
    sentences.extend(held_back(texts, words, &parts));
    sentences.extend(unsaid);
    Bond { name, bond, synergy, sentences }
}

fn commitment(words: &Insight, names: &ByParty<String>, synergy: &Synergy, party: Party) -> (String, f64) {
    (fill(words.bonds_commitment, &[("party", &names[party])]), synergy.parties[party].commitment)
}

/// What a bond does to the score, by the number that is shown.
fn effect(texts: &Texts, words: &Insight, synergy: f64) -> String {
    let text = match hundredths(synergy) {
        shown if shown > 0.0 => words.bonds_adds,
        shown if shown < 0.0 => words.bonds_takes,
        _ => words.bonds_nothing,
    };
    fill(text, &[("amount", &number::fixed(texts, synergy.abs(), 2))])
}

/// The weakest of what a bond is made of; none when even that is strong.
fn held_back(texts: &Texts, words: &Insight, parts: &[(String, f64)]) -> Option<String> {
    // What reads alike is alike.
    let lowest = parts.iter().reduce(|best, each| if shown(each.1) < shown(best.1) { each } else { best })?;
    let alike = parts.iter().all(|each| shown(each.1) <= shown(lowest.1));
    let text = match shown(lowest.1) {
        // Agree, or a lot.
        low if low >= 0.75 => return None,
        _ if alike => words.bonds_same,
        low if low < 0.5 => words.bonds_held,
        _ => words.bonds_room,
    };
    Some(fill(text, &[("what", &lowest.0), ("value", &on_scale(texts, lowest.1))]))
}

fn hundredths(value: f64) -> f64 {
    number::rounded(value, 2)
}
