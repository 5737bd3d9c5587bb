//! The facts of the diagram as tables: parties, ties, score.

use crate::exchange::diagram::Picture;
use crate::exchange::story::diagram::{Part, facts, title};
use crate::model::party::{ByParty, Pair, Party};
use crate::ui::Ui;
use crate::ui::element::{Child, El, part, views};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// Everything that the diagram shows, as tables.
pub fn tables(told: Memo<Told>) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.diagram();
    let read = move || {
        told.with(|Told { picture, names, .. }| {
            let table = |label, column, parts: &[Part]| table(ui, picture, names, label, column, parts);
            views![
                table(words.table_parties, words.col_party, &Party::ALL.map(Part::Party)),
                table(words.table_ties, words.col_tie, &Pair::ALL.map(Part::Tie)),
                table(words.table_score, words.col_score, &[Part::Score]),
            ]
        })
    };
    part(read).into_child()
}

/// One row a part, one column a fact.
fn table(
    ui: Ui,
    picture: &Picture,
    names: &ByParty<String>,
    label: &'static str,
    column: &'static str,
    parts: &[Part],
) -> El {
    let first = parts.first().map(|&part| facts(ui.texts, ui.diagram(), picture, part)).unwrap_or_default();
    let head = std::iter::once(column).chain(first.into_iter().map(|fact| fact.label)).collect();
    let row = |&part: &Part| {
        let facts = facts(ui.texts, ui.diagram(), picture, part).into_iter().map(|fact| fact.value);
        std::iter::once(title(ui.texts, ui.diagram(), names, part)).chain(facts).collect()
    };
    Table { label, head, rows: parts.iter().map(row).collect(), sum: None }.view()
}
