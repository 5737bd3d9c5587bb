//! Who could break it: what would be lost without each, and who would do better by leaving.

use super::{largest_first, pair_name};
use crate::model::game::Game;
use crate::model::party::{ByParty, Pair, Party};
use crate::text::{Insight, Texts, fill, number};

/// By how much someone must be ahead of the others to be named.
const CLEARLY: f64 = 1.25;

/// What the others have when a party leaves, beside what all three have now, in hundredths as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Without {
    /// Who leaves.
    pub party: Party,
    /// What is left.
    pub left: i64,
    /// What is lost; below zero when the others do better.
    pub lost: i64,
}

/// What is left without each, the greatest loss first.
#[must_use]
pub fn without(game: &Game) -> Vec<Without> {
    let without = |party: Party| {
        let left = hundredths(game.pairs[party.opposite()]);
        Without { party, left, lost: hundredths(game.all) - left }
    };
    largest_first(Party::ALL.map(without), |each| exact(each.lost))
}

/// What would be lost without whom, whether staying pays for everyone, and who could walk away most easily.
#[must_use]
pub fn sentences(texts: &Texts, words: &Insight, names: &ByParty<String>, game: &Game) -> Vec<String> {
    if hundredths(game.all) == 0 {
        return vec![words.leaving_nothing.to_owned()];
    }
    let teller = Teller { texts, words, names };
    let mut out = teller.losses(game);
    out.push(teller.core(game));
    out.extend(teller.ease(game));
    out
}

/// What it takes to make a sentence.
#[derive(Clone, Copy)]
struct Teller<'a> {
    texts: &'a Texts,
    words: &'a Insight,
    names: &'a ByParty<String>,
}

impl Teller<'_> {
    fn losses(self, game: &Game) -> Vec<String> {
        let words = self.words;
        let all = without(game);
        let [most, middle, least] = all.as_slice() else { return Vec::new() };
        if most.lost == least.lost {
            return vec![self.loss(words.leaving_alike, most, game)];
        }
        let mut out = Vec::new();
        if most.lost > 0 {
            out.push(self.loss(words.leaving_most, most, game));
        }
        // Of two with whom as little is lost, neither is the least.
        if least.lost >= 0 && least.lost < middle.lost {
            out.push(self.loss(words.leaving_least, least, game));
        }
        out.extend(all.iter().filter(|each| each.lost < 0).map(|each| self.loss(words.leaving_better, each, game)));
        out
    }

    /// Whether somebody would do better by leaving, however what comes of it is shared, or if it is shared fairly.
    fn core(self, game: &Game) -> String {
        let words = self.words;
        let score = ("score", self.amount(game.all));
        if !game.has_core() {
            let alone = game.single.customer + game.single.vendor + game.single.provider;
            let both = game.pairs.customer_vendor + game.pairs.customer_provider + game.pairs.vendor_provider;
            let mut best =
                (alone - game.all, self.say(words.leaving_alone, &[score.clone(), ("sum", self.amount(alone))]));
            for party in Party::ALL {
                let sum = game.single[party] + game.pairs[party.opposite()];
                if sum - game.all > best.0 {
                    let values =
                        [self.party(party), self.pair(party.opposite()), ("sum", self.amount(sum)), score.clone()];
                    best = (sum - game.all, self.say(words.leaving_pair, &values));
                }
            }
            return if both / 2.0 - game.all > best.0 { self.say(words.leaving_pairs, &[score]) } else { best.1 };
        }
        let shares = game.shapley();
        if game.in_core(&shares) {
            return words.leaving_holds.to_owned();
        }
        // Who is the furthest from what it would have without the others.
        let mut worst = (0.0, words.leaving_holds.to_owned());
        for party in Party::ALL {
            let (share, alone) = (shares[party], game.single[party]);
            if alone - share > worst.0 {
                let values = [self.party(party), ("share", self.amount(share)), ("alone", self.amount(alone))];
                worst = (alone - share, self.say(words.leaving_unfair_one, &values));
            }
        }
        for pair in Pair::ALL {
            let [a, b] = pair.parties();
            let (share, alone) = (shares[a] + shares[b], game.pairs[pair]);
            if alone - share > worst.0 {
                let ends = [("share", self.amount(share)), ("alone", self.amount(alone))];
                let values = [self.pair(pair), self.party(pair.third())].into_iter().chain(ends).collect::<Vec<_>>();
                worst = (alone - share, self.say(words.leaving_unfair_pair, &values));
            }
        }
        worst.1
    }

    /// Who would lose nothing by leaving, or who could walk away most easily, as long as it is one.
    fn ease(self, game: &Game) -> Vec<String> {
        let shares = game.shapley();
        let ratios = game.disruption(&shares);
        let costs = |party: Party| {
            let [j, k] = party.others();
            let others = shares[j] + shares[k] - game.pairs[party.opposite()];
            (hundredths(shares[party] - game.single[party]), hundredths(others))
        };
        let tell = |text, party| {
            let (own, others) = costs(party);
            self.say(text, &[self.party(party), ("own", self.hundredth(own)), ("others", self.hundredth(others))])
        };
        // Only who costs the others something has anything to threaten with.
        let harmful: Vec<_> = Party::ALL.into_iter().filter(|&party| costs(party).1 > 0).collect();
        let free: Vec<_> = harmful.iter().copied().filter(|&party| costs(party).0 <= 0).collect();
        if !free.is_empty() {
            return free.into_iter().map(|party| tell(self.words.leaving_free, party)).collect();
        }
        let ease = |party: &Party| ratios[*party].unwrap_or(f64::INFINITY);
        let most = harmful.iter().map(ease).fold(0.0, f64::max);
        // A small lead is none: it would name someone over a difference that other answers would not have.
        let mut easiest = harmful.into_iter().filter(|party| ease(party) * CLEARLY >= most);
        match (easiest.next(), easiest.next()) {
            (Some(party), None) => vec![tell(self.words.leaving_easily, party)],
            _ => Vec::new(),
        }
    }

    fn loss(self, text: &'static str, each: &Without, game: &Game) -> String {
        let values = [("left", self.hundredth(each.left)), ("score", self.amount(game.all))];
        let who = [self.party(each.party), self.pair(each.party.opposite())];
        self.say(text, &who.into_iter().chain(values).collect::<Vec<_>>())
    }

    fn say(self, text: &'static str, values: &[(&str, String)]) -> String {
        fill(text, &values.iter().map(|(key, value)| (*key, value.as_str())).collect::<Vec<_>>())
    }

    fn party(self, party: Party) -> (&'static str, String) {
        ("party", self.names[party].clone())
    }

    fn pair(self, pair: Pair) -> (&'static str, String) {
        ("pair", pair_name(self.texts, self.names, pair))
    }

    fn amount(self, value: f64) -> String {
        number::fixed(self.texts, value, 2)
    }

    fn hundredth(self, value: i64) -> String {
        hundredth(self.texts, value)
    }
}

/// So many hundredths, as a number.
#[must_use]
pub fn hundredth(texts: &Texts, value: i64) -> String {
    number::fixed(texts, exact(value) / 100.0, 2)
}

/// Hundredths of a score are few: no float rounds them.
#[allow(clippy::cast_precision_loss)]
const fn exact(value: i64) -> f64 {
    value as f64
}

/// In hundredths, as it is shown, so that what is shown adds up.
#[allow(clippy::cast_possible_truncation)]
fn hundredths(value: f64) -> i64 {
    libm::round(value * 100.0) as i64
}
