//! The equation: what each party brings, times what the bonds make of it.

use super::part::{chapter, drawn, numbers, said};
use super::waterfall::waterfall;
use crate::exchange::story::diagram::times;
use crate::exchange::story::{equation, pair_name};
use crate::model::evaluation::Estimate;
use crate::model::party::{ByParty, Pair, Party};
use crate::text::number;
use crate::ui::Ui;
use crate::ui::element::{Child, el, part, text, views};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The equation; nothing while there is no estimate.
pub fn equation_part(told: Memo<Told>) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.discuss();
    let with = move |read: fn(Ui, &Estimate, &ByParty<String>) -> AnyView| {
        told.see(|told| told.evaluation.estimate.as_ref().map(|estimate| read(ui, estimate, &told.names)))
    };
    let sentence = move || {
        told.see(|told| told.evaluation.estimate.as_ref().map(|found| equation::sentence(ui.texts, words, found)))
    };
    let there = memo(move || told.see(|told| told.evaluation.estimate.is_some()));
    let all = move || {
        chapter("equation", Signal::stored(words.equation_title.to_owned()))
            .child(el("div").class("chapter-formula").child(part(move || with(terms))))
            .child(said(el("p").child(text(sentence))))
            .child(drawn(waterfall(told)))
            .child(numbers(words.equation_title, part(move || with(tables))))
    };
    part(move || there.get().then(all)).into_child()
}

/// The line: 0.9 + 0.7 + 0.8 = 2.4, × 1.3 = 3.1.
fn terms(ui: Ui, estimate: &Estimate, names: &ByParty<String>) -> AnyView {
    let (texts, words) = (ui.texts, ui.discuss());
    let synergy = &estimate.synergy;
    let fixed = |value| number::fixed(texts, value, 2);
    let operator = |sign: &'static str| el("span").class("operator").child(sign);
    let term = |class: String, value: String, name: String| {
        el("span")
            .class(class)
            .child(el("span").class("term-value").child(value))
            .child(el("span").class("term-name").child(name))
    };
    let mut line = el("div").class("terms");
    for party in Party::ALL {
        if party != Party::Customer {
            line = line.child(operator("+"));
        }
        let class = format!("term party-{}", party.id());
        line = line.child(term(class, fixed(synergy.parties[party].own), names[party].clone()));
    }
    let brought = equation::brought(estimate);
    let mut result = el("div").class("terms").child(operator("=")).child(term(
        "term".into(),
        fixed(brought),
        words.equation_brought.into(),
    ));
    if let Some(lift) = synergy.lift {
        result = result.child(term("term".into(), times(texts, lift), words.equation_bonds.into()));
    }
    result =
        result.child(operator("=")).child(term("term total".into(), fixed(synergy.score), ui.diagram().score.into()));
    // The sum on one line, what becomes of it on the next.
    views![line, result]
}

fn tables(ui: Ui, estimate: &Estimate, names: &ByParty<String>) -> AnyView {
    let (texts, words) = (ui.texts, ui.discuss());
    let synergy = &estimate.synergy;
    let fixed = |value| number::fixed(texts, value, 2);
    let party = |party: Party| {
        let row = &synergy.parties[party];
        vec![names[party].clone(), fixed(row.own), times(texts, row.multiplier), fixed(row.own * row.multiplier)]
    };
    let sum = vec![
        words.equation_sum.to_owned(),
        fixed(equation::brought(estimate)),
        synergy.lift.map(|lift| times(texts, lift)).unwrap_or_default(),
        fixed(synergy.score),
    ];
    let bond = |name: String, value| vec![name, number::signed(texts, value, 2)];
    let mut bonds: Vec<_> =
        Pair::ALL.into_iter().map(|pair| bond(pair_name(texts, names, pair), synergy.ties[pair].synergy)).collect();
    bonds.push(bond(words.equation_all.to_owned(), synergy.triad.synergy));
    views![
        Table {
            label: words.equation_parties_title,
            head: vec![
                ui.diagram().col_party,
                words.equation_col_brings,
                words.equation_col_times,
                words.equation_col_adds,
            ],
            rows: Party::ALL.into_iter().map(party).collect(),
            sum: Some(sum),
        }
        .view(),
        Table {
            label: words.equation_bonds_title,
            head: vec![words.equation_col_bond, words.equation_col_adds],
            rows: bonds,
            sum: None,
        }
        .view(),
    ]
}
