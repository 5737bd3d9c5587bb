//! Bonds and cracks: each bond on a line from hostile to aligned, and what holds it back.

use super::part::{Manner, drawn, estimated, paragraphs, said};
use crate::exchange::story::bonds::{Bond, Firmness, bonds, sentences};
use crate::exchange::story::{on_scale, pair_name};
use crate::model::evaluation::Estimate;
use crate::model::party::{Pair, Party};
use crate::text::number;
use crate::ui::Ui;
use crate::ui::bar_list::{Item, list};
use crate::ui::dot_line::{LINE, cracked_dot, dot, scale, scale_words, span, stretched};
use crate::ui::element::{Child, El, el, views};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The bonds, or what it takes to know them.
pub fn bonds_part(told: Memo<Told>) -> El {
    estimated(told, "bonds", crate::ui::use_ui().insight().bonds_title, figure, tables)
}

fn figure(ui: Ui, told: &Told, estimate: &Estimate) -> AnyView {
    let (texts, words, synergy) = (ui.texts, ui.insight(), &estimate.synergy);
    // From afar only how firm it is can be read.
    let most = if Manner::here() == Manner::Shown { 1 } else { usize::MAX };
    let item = |bond: Bond| {
        let sentences: Vec<_> = bond.sentences.into_iter().take(most).collect();
        Item {
            name: bond.name,
            value: number::signed(texts, bond.bond, 2),
            below: vec![line(bond.bond, bond.synergy), el("p").class("hint").child(sentences.join(" "))],
        }
    };
    let items = bonds(texts, words, ui.discuss(), &told.names, synergy).into_iter().map(item).collect();
    let ends = [words.bonds_end_hostile, words.bonds_end_neutral, words.bonds_end_aligned];
    views![
        said(paragraphs(sentences(texts, words, &told.names, synergy))),
        drawn(views![scale_words(ends), list(items)]),
    ]
}

/// A bond on the line from -1 to 1: a whole dot, or one that has cracked.
fn line(bond: f64, synergy: f64) -> El {
    const MIDDLE: f64 = LINE / 2.0;
    let at = (bond + 1.0) / 2.0;
    let cracked = Firmness::of(bond, synergy).is_cracked();
    let reach = if cracked { "tie-piece" } else { "bar adds" };
    stretched(LINE)
        .children(scale(MIDDLE, &[0.0, 0.5, 1.0]))
        .child(span(reach.to_owned(), [0.5, at], MIDDLE - 0.2, 0.4))
        .child(if cracked { cracked_dot(at, MIDDLE) } else { dot("tie-whole".to_owned(), at, MIDDLE) })
}

fn tables(ui: Ui, told: &Told, estimate: &Estimate) -> AnyView {
    let (texts, words, facts, synergy) = (ui.texts, ui.insight(), ui.diagram(), &estimate.synergy);
    let signed = |value| number::signed(texts, value, 2);
    let pair = |pair: Pair| {
        let tie = &synergy.ties[pair];
        let strength = tie.strength.map_or(facts.unknown.to_owned(), |strength| on_scale(texts, strength));
        vec![pair_name(texts, &told.names, pair), strength, signed(tie.bond), signed(tie.synergy)]
    };
    let triad = vec![
        ui.discuss().equation_all.to_owned(),
        String::new(),
        signed(synergy.triad.bond),
        signed(synergy.triad.synergy),
    ];
    let party = |party: Party| vec![told.names[party].clone(), on_scale(texts, synergy.parties[party].commitment)];
    views![
        Table {
            label: words.bonds_table_title,
            head: vec![words.bonds_col_whose, words.bonds_col_tie, facts.bond, facts.synergy],
            rows: Pair::ALL.into_iter().map(pair).chain([triad]).collect(),
            sum: None,
        }
        .view(),
        Table {
            label: words.bonds_commitment_title,
            head: vec![facts.col_party, facts.commitment],
            rows: Party::ALL.into_iter().map(party).collect(),
            sum: None,
        }
        .view(),
    ]
}
