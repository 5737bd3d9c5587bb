//! The levers: what one step more in one place would add to the score, the largest first.

use super::part::{Manner, chapter, drawn, long_table, numbers, said};
use crate::exchange::story::{factor_name, levers as story, on_scale};
use crate::model::levers::{Lever, levers};
use crate::text::catalogue::Ahead;
use crate::text::{Texts, number};
use crate::ui::bar_list::{Bar, bar_list};
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// How many are shown; the table has all.
const SHOWN: usize = 6;
/// The same before a room.
const SHOWN_FROM_AFAR: usize = 4;
/// How many the table has on paper.
const ON_PAPER: usize = 10;

/// The levers; nothing while there is no estimate.
pub fn levers_part(told: Memo<Told>) -> AnyView {
    let ui = crate::ui::use_ui();
    let (texts, words) = (ui.texts, ui.ahead());
    let there = memo(move || told.see(|told| told.evaluation.estimate.is_some()));
    let sentences = move || {
        let found = told.see(|told| {
            let score = told.evaluation.estimate.as_ref().map_or(0.0, |estimate| estimate.synergy.score);
            story::sentences(texts, words, &told.names, score, &of(told))
        });
        found.into_iter().map(|sentence| el("p").child(sentence)).collect::<Vec<_>>()
    };
    let shown = if Manner::here() == Manner::Shown { SHOWN_FROM_AFAR } else { SHOWN };
    let all = move || {
        chapter("levers", Signal::stored(words.levers_title.to_owned()))
            .child(said(part(sentences)))
            .child(drawn(part(move || told.with(|told| list(texts, told, shown)))))
            .child(numbers(words.levers_title, part(move || told.with(|told| table(texts, words, told)))))
    };
    part(move || there.get().then(all)).into_child()
}

fn of(told: &Told) -> Vec<Lever> {
    let found = &told.evaluation;
    levers(&found.profile, &found.weights, found.compensation)
}

/// The largest levers, each with its bar.
fn list(texts: &'static Texts, told: &Told, shown: usize) -> El {
    let all = of(told);
    let most = all.first().map_or(0.0, |lever| lever.gain);
    bar_list(all.iter().take(shown).filter(|lever| story::counts(lever)).map(|lever| Bar {
        name: factor_name(texts, &told.names, lever.factor),
        value: number::signed(texts, lever.gain, 2),
        share: lever.gain / most,
    }))
}

fn table(texts: &'static Texts, words: &'static Ahead, told: &Told) -> AnyView {
    let row = |lever: &Lever| {
        vec![
            factor_name(texts, &told.names, lever.factor),
            on_scale(texts, lever.from),
            on_scale(texts, lever.to),
            number::signed(texts, lever.gain, 2),
        ]
    };
    let table = Table {
        label: words.levers_table_title,
        head: vec![words.levers_col_what, words.levers_col_from, words.levers_col_to, words.levers_col_gain],
        rows: of(told).iter().map(row).collect(),
        sum: None,
    };
    long_table(table, ON_PAPER)
}
