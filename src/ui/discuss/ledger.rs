//! The ledger: what each party puts in and gets back.

use super::part::{chapter, numbers};
use crate::exchange::diagram::Balance;
use crate::exchange::story::{diagram, ledger};
use crate::model::dimension::{Dimension, Factor};
use crate::model::party::Party;
use crate::text::{Texts, number};
use crate::ui::element::{Child, El, draw, el, part, units};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The ledger; nothing while nobody has said what they put in or get back.
pub fn ledger_part(told: Memo<Told>) -> AnyView {
    let texts = crate::ui::use_ui().texts;
    let words = &texts.discuss;
    let there = memo(move || {
        told.see(|told| Party::ALL.into_iter().any(|party| told.ledger.parties[party].returned.is_some()))
    });
    let sentences = move || {
        let found = told.see(|told| ledger::sentences(texts, &told.names, &told.evaluation, &told.ledger));
        found.into_iter().map(|sentence| el("p").child(sentence)).collect::<Vec<_>>()
    };
    let all = move || {
        chapter("ledger", Signal::stored(words.ledger_title.to_owned()))
            .child(part(sentences))
            .child(part(move || told.with(|told| chart(texts, told))))
            .child(numbers(words.ledger_title, part(move || told.with(|told| table(texts, told)))))
    };
    part(move || there.get().then(all)).into_child()
}

/// Two bars a party, put in and got back, on one scale from 0 to 2.
fn chart(texts: &'static Texts, told: &Told) -> El {
    let words = &texts.discuss;
    let width = |value: Option<f64>| (value.unwrap_or_default() * 200.0).max(2.0);
    let row = |(party, y): (Party, f64)| {
        let account = &told.ledger.parties[party];
        let (mark, class) = match balance(told, party) {
            Some(Balance::Gains) => (texts.diagram.gains_short, "bar-verdict gains"),
            Some(Balance::Level) => (texts.diagram.level_short, "bar-verdict"),
            Some(Balance::Pays) => (texts.diagram.pays_short, "bar-verdict pays"),
            None => ("", "bar-verdict"),
        };
        let label =
            |class: &'static str, x: &'static str| draw("text").class(class).attr("x", x).attr("y", units(y + 20.0));
        let bar = |kind: &str, label: &str, value: Option<f64>, y: f64| {
            let bar = draw("rect")
                .class(format!("bar {kind} party-{}", party.id()))
                .attr("x", "8")
                .attr("y", units(y))
                .attr("width", units(width(value)))
                .attr("height", "18")
                .attr("rx", "3");
            let words = draw("text")
                .class("bar-text")
                .attr("x", units(18.0 + width(value)))
                .attr("y", units(y + 15.0))
                .child(format!("{label} {}", amount(texts, value)));
            [bar, words]
        };
        draw("g")
            .child(label("bar-label", "8").child(told.names[party].clone()))
            .child(label(class, "592").attr("text-anchor", "end").child(mark))
            .children(bar("put-in", words.ledger_col_in, account.invested, y + 30.0))
            .children(bar("got-back", words.ledger_col_back, account.returned, y + 54.0))
    };
    draw("svg")
        .class("ledger-chart")
        .attr("viewBox", "0 0 600 276")
        .attr("role", "img")
        .attr("aria-label", words.ledger_chart)
        .children(Party::ALL.into_iter().zip([0.0, 96.0, 192.0]).map(row))
}

fn table(texts: &'static Texts, told: &Told) -> El {
    let words = &texts.discuss;
    let row = |party: Party| {
        let account = &told.ledger.parties[party];
        vec![
            told.names[party].clone(),
            number::percent(texts, told.assessment.weights.get(party)),
            amount(texts, account.invested),
            amount(texts, account.return_factor),
            amount(texts, account.returned),
            balance(told, party).map(|balance| diagram::balance(texts, balance).to_owned()).unwrap_or_default(),
        ]
    };
    Table {
        label: words.ledger_table_title,
        head: vec![
            texts.diagram.col_party,
            texts.diagram.weight,
            words.ledger_col_in,
            words.ledger_col_factor,
            words.ledger_col_back,
            words.ledger_col_verdict,
        ],
        rows: Party::ALL.into_iter().map(row).collect(),
        sum: Some(vec![
            words.ledger_together.to_owned(),
            String::new(),
            amount(texts, told.ledger.invested),
            String::new(),
            amount(texts, told.ledger.returned),
            String::new(),
        ]),
    }
    .view()
}

fn balance(told: &Told, party: Party) -> Option<Balance> {
    told.evaluation.profile.get(Factor::Of(party, Dimension::Return)).map(Balance::of)
}

fn amount(texts: &'static Texts, value: Option<f64>) -> String {
    value.map_or(texts.diagram.unknown.to_owned(), |value| number::fixed(texts, value, 2))
}
