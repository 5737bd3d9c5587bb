//! The ledger: what each party puts in and gets back.

use super::part::{chapter, drawn, numbers, said};
use crate::exchange::diagram::{Balance, shorten};
use crate::exchange::story::{diagram, ledger};
use crate::model::party::Party;
use crate::text::number;
use crate::ui::Ui;
use crate::ui::element::{Child, El, draw, el, part, units};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The ledger; nothing while nobody has said what they put in or get back.
pub fn ledger_part(told: Memo<Told>) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.discuss();
    let there = memo(move || {
        told.see(|told| Party::ALL.into_iter().any(|party| told.ledger.parties[party].returned.is_some()))
    });
    let sentences = move || {
        let found = told.see(|told| ledger::sentences(ui.texts, words, &told.names, &told.evaluation, &told.ledger));
        found.into_iter().map(|sentence| el("p").child(sentence)).collect::<Vec<_>>()
    };
    let all = move || {
        chapter("ledger", Signal::stored(words.ledger_title.to_owned()))
            .child(said(part(sentences)))
            .child(drawn(part(move || told.with(|told| chart(ui, told)))))
            .child(numbers(words.ledger_title, part(move || told.with(|told| table(ui, told)))))
    };
    part(move || there.get().then(all)).into_child()
}

/// Two bars a party, put in and got back, on one scale from 0 to 2.
fn chart(ui: Ui, told: &Told) -> El {
    let (words, marks) = (ui.discuss(), &ui.texts.figure);
    let width = |value: Option<f64>| (value.unwrap_or_default() * 200.0).max(2.0);
    let row = |(party, y): (Party, f64)| {
        let account = &told.ledger.parties[party];
        let (mark, class) = match balance(told, party) {
            Some(Balance::Gains) => (marks.gains_short, "bar-verdict gains"),
            Some(Balance::Level) => (marks.level_short, "bar-verdict"),
            Some(Balance::Pays) => (marks.pays_short, "bar-verdict pays"),
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
                .child(format!("{label} {}", amount(ui, value)));
            [bar, words]
        };
        draw("g")
            .child(label("bar-label", "8").child(shorten(&told.names[party], 48.0)))
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

fn table(ui: Ui, told: &Told) -> El {
    let (words, facts) = (ui.discuss(), ui.diagram());
    let row = |party: Party| {
        let account = &told.ledger.parties[party];
        vec![
            told.names[party].clone(),
            diagram::times(ui.texts, told.assessment.weights.omega(party)),
            amount(ui, account.invested),
            amount(ui, account.return_factor),
            amount(ui, account.returned),
            balance(told, party).map(|balance| diagram::balance(facts, balance).to_owned()).unwrap_or_default(),
        ]
    };
    Table {
        label: words.ledger_table_title,
        head: vec![
            facts.col_party,
            words.ledger_col_counts,
            words.ledger_col_in,
            words.ledger_col_factor,
            words.ledger_col_back,
            words.ledger_col_verdict,
        ],
        rows: Party::ALL.into_iter().map(row).collect(),
        sum: Some(vec![
            words.ledger_together.to_owned(),
            String::new(),
            amount(ui, told.ledger.invested),
            String::new(),
            amount(ui, told.ledger.returned),
            String::new(),
        ]),
    }
    .view()
}

fn balance(told: &Told, party: Party) -> Option<Balance> {
    told.picture.parties[party].balance
}

fn amount(ui: Ui, value: Option<f64>) -> String {
    value.map_or(ui.diagram().unknown.to_owned(), |value| number::fixed(ui.texts, value, 2))
}
