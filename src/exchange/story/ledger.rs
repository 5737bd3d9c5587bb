//! The ledger: who gains, who pays, and whether the partnership can go on like this.

use super::listed;
use crate::exchange::diagram::Balance;
use crate::model::evaluation::Evaluation;
use crate::model::ledger::Ledger;
use crate::model::party::{ByParty, Party};
use crate::text::{Discuss, Texts, called, sentence};

/// What the ledger says, in sentences.
#[must_use]
pub fn sentences(
    texts: &Texts,
    words: &Discuss,
    names: &ByParty<String>,
    evaluation: &Evaluation,
    ledger: &Ledger,
) -> Vec<String> {
    let names = called(texts, names);
    let balance = ByParty::from_fn(|party| Balance::known(&evaluation.profile, ledger, party));
    let nothing = |party: Party| ledger.parties[party].invested == Some(0.0);
    let with = |wanted: Option<Balance>| {
        Party::ALL
            .into_iter()
            .filter(|&party| balance[party] == wanted && !nothing(party))
            .map(|party| names[party].as_str())
            .collect::<Vec<_>>()
    };
    if Party::ALL.into_iter().all(nothing) {
        return vec![words.ledger_nothing_in.to_owned()];
    }
    let mut out = Vec::new();
    let mut say = |one: &'static str, many: &'static str, who: Vec<&str>| {
        let text = if who.len() == 1 { one } else { many };
        if !who.is_empty() {
            out.push(sentence(texts, text, &[("names", &listed(texts, &who))]));
        }
    };
    if with(Some(Balance::Gains)).len() == 3 {
        say(words.ledger_all_gain, words.ledger_all_gain, with(Some(Balance::Gains)));
    } else {
        say(words.ledger_gains, words.ledger_gain, with(Some(Balance::Gains)));
        say(words.ledger_is_level, words.ledger_are_level, with(Some(Balance::Level)));
        say(words.ledger_pays, words.ledger_pay, with(Some(Balance::Pays)));
        say(words.ledger_unknown_one, words.ledger_unknown_many, with(None));
    }
    let idle: Vec<&str> =
        Party::ALL.into_iter().filter(|&party| nothing(party)).map(|party| names[party].as_str()).collect();
    say(words.ledger_puts_nothing, words.ledger_put_nothing, idle.clone());
    match ledger.gains {
        Some(true) => out.push(words.ledger_together_gain.to_owned()),
        Some(false) => out.push(words.ledger_together_pay.to_owned()),
        None => {}
    }
    match ledger.holds {
        Some(true) if idle.is_empty() => out.push(words.ledger_holds.to_owned()),
        Some(false) => out.push(words.ledger_breaks.to_owned()),
        _ => {}
    }
    out
}
