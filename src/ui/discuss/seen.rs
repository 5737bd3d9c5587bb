//! How the three see each other: who says what about whom, and where a party and the others are a step or more apart.

use super::part::{Manner, chapter, drawn, numbers, paragraphs, said};
use crate::exchange::story::seen::{Cell, Gap, cell, distance, gaps, is_told, sentences};
use crate::exchange::story::{factor_name, on_scale, on_scale_bare};
use crate::model::dimension::Factor;
use crate::model::party::Party;
use crate::text::{fill, number};
use crate::ui::Ui;
use crate::ui::bar_list::{Item, list};
use crate::ui::dot_line::{dot, frame, scale, scale_words, span, stretched, words_at};
use crate::ui::element::{Child, El, el, part, views};
use crate::ui::see::{See, memo};
use crate::ui::table::{Table, table};
use crate::ui::told::Told;
use leptos::prelude::*;

/// How many gaps are shown; the table has all.
const SHOWN: usize = 6;
/// The same before a room.
const SHOWN_FROM_AFAR: usize = 3;
/// The same on paper, beside the table.
const SHOWN_ON_PAPER: usize = 4;

/// The views, or why there are none.
pub fn seen_part(told: Memo<Told>) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.insight();
    let there = memo(move || told.see(|told| is_told(&told.assessment, &told.evaluation.views)));
    let comparable = memo(move || told.see(|told| !gaps(&told.evaluation.views).is_empty()));
    let say = move || {
        let (texts, views) = (ui.texts, |told: &Told| told.evaluation.views);
        told.see(|told| paragraphs(sentences(texts, words, &told.names, &told.assessment, &views(told))))
    };
    let afar = Manner::here() == Manner::Shown;
    let gaps_here = move |here: bool| part(move || here.then(|| told.with(|told| gap_list(ui, told, afar))));
    let tables = move || numbers(words.seen_title, part(move || told.with(|told| gap_table(ui, told))));
    chapter("seen", Signal::stored(words.seen_title.to_owned()))
        .child(said(views![part(say), gaps_here(afar)]))
        .child(drawn(views![
            part(move || there.get().then(|| part(move || told.with(|told| matrix(ui, told))))),
            gaps_here(!afar),
        ]))
        .child(part(move || comparable.get().then(tables)))
}

/// Rows say, columns are seen. Each number has a bar on the scale from 1 to 5 below it.
fn matrix(ui: Ui, told: &Told) -> El {
    const BAR: f64 = 0.8;
    let words = ui.insight();
    let name = |text, party: Party| fill(text, &[("party", &told.names[party])]);
    let of = |who: Party, whom: Party| {
        let own =
            (who == whom).then(|| [el("span").class("hint").child(words.seen_itself).into_child(), " ".into_child()]);
        match cell(&told.assessment, &told.evaluation.views, who, whom) {
            Cell::Silent => views![el("span").class("hint").child(words.seen_silent)],
            Cell::Unsaid => views![el("span").class("hint").child(words.seen_unsaid)],
            Cell::Said(value) => {
                let shown = on_scale_bare(ui.texts, value);
                let bar = span(format!("bar party-{}", whom.id()), [0.0, value], 0.0, BAR);
                views![own, el("b").child(shown), frame("stretched strip", BAR).attr("aria-hidden", "true").child(bar)]
            }
        }
    };
    let row = |who: Party| {
        let name = name(words.seen_matrix_says, who).into_child();
        [name].into_iter().chain(Party::ALL.map(|whom| of(who, whom))).collect()
    };
    let head = Party::ALL.map(|whom| name(words.seen_matrix_about, whom).into_child());
    let head = [words.seen_matrix_who.into_child()].into_iter().chain(head).collect();
    el("div").class("stacked matrix").child(table(words.seen_matrix_title, head, Party::ALL.map(row).into(), None))
}

/// The gaps of a step or more, each on the scale from 1 to 5; from afar only in words.
fn gap_list(ui: Ui, told: &Told, afar: bool) -> Option<AnyView> {
    let (texts, words) = (ui.texts, ui.insight());
    let item = |gap: Gap| Item {
        name: factor_name(texts, &told.names, Factor::Of(gap.party, gap.dimension)),
        value: distance(texts, words, &gap),
        below: (!afar).then(|| line(ui, &gap)).into_iter().collect(),
    };
    let shown = match Manner::here() {
        Manner::Read | Manner::Led => SHOWN,
        Manner::Shown => SHOWN_FROM_AFAR,
        Manner::Printed => SHOWN_ON_PAPER,
    };
    let found: Vec<_> = gaps(&told.evaluation.views).into_iter().filter(Gap::counts).take(shown).map(item).collect();
    (!found.is_empty()).then(|| {
        let numbers = (!afar).then(|| scale_words(["1", "2", "3", "4", "5"]));
        views![el(if afar { "h2" } else { "h3" }).child(words.seen_gaps_title), numbers, list(found)]
    })
}

/// A ring for what a party says itself, with the words above, and a dot for what the others say, with the words below.
fn line(ui: Ui, gap: &Gap) -> El {
    const MIDDLE: f64 = 2.3;
    let said = |text, value| fill(text, &[("value", &on_scale_bare(ui.texts, value))]);
    let words = ui.insight();
    let class = |mark: &str| format!("{mark} party-{}", gap.party.id());
    stretched(2.0 * MIDDLE)
        .children(scale(MIDDLE, &[0.0, 0.25, 0.5, 0.75, 1.0]))
        .child(span(class("level"), [gap.own, gap.outside], MIDDLE - 0.3, 0.6))
        .child(dot("disc".to_owned(), gap.own, MIDDLE))
        .child(dot(class("disc-edge"), gap.own, MIDDLE))
        .child(dot(class("bar"), gap.outside, MIDDLE))
        .child(words_at(gap.own, MIDDLE - 1.1, said(words.seen_own, gap.own)))
        .child(words_at(gap.outside, MIDDLE + 1.9, said(words.seen_outside, gap.outside)))
}

fn gap_table(ui: Ui, told: &Told) -> El {
    let (texts, words) = (ui.texts, ui.insight());
    let row = |gap: Gap| {
        vec![
            factor_name(texts, &told.names, Factor::Of(gap.party, gap.dimension)),
            on_scale(texts, gap.own),
            on_scale(texts, gap.outside),
            number::signed(texts, gap.steps(), 1),
        ]
    };
    Table {
        label: words.seen_table_title,
        head: vec![ui.ahead().levers_col_what, words.seen_col_own, words.seen_col_outside, words.seen_col_gap],
        rows: gaps(&told.evaluation.views).into_iter().map(row).collect(),
        sum: None,
    }
    .view()
}
