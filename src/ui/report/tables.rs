//! What was agreed, and the rounds, as tables for paper.

use crate::exchange::agreed;
use crate::exchange::story::{day, score_in_short};
use crate::record::{Action, Id, Partnership, Round};
use crate::ui::Ui;
use crate::ui::element::{Part, el, part};
use crate::ui::see::memo;
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// What was agreed; nothing when nothing was.
pub fn actions(ui: Ui, id: Id) -> Part {
    let words = ui.report();
    let rows = memo(move || {
        let row = |whole: &Partnership, action: &Action| {
            let plan = &action.plan;
            vec![
                plan.text.clone(),
                agreed::owner(ui.act(), &whole.names, plan.owner),
                plan.person.clone(),
                plan.due.map(|due| day(ui.texts, due)).unwrap_or_default(),
                agreed::progress(ui.act(), plan.progress).to_owned(),
            ]
        };
        ui.partnership(id, |whole| whole.actions.iter().map(|action| row(whole, action)).collect()).unwrap_or_default()
    });
    let head = vec![words.col_what, words.col_party, words.col_person, words.col_due, words.col_state];
    section(words.actions_title, head, rows, 1)
}

/// The rounds with their scores; nothing when there is only one.
pub fn rounds(ui: Ui, id: Id) -> Part {
    let words = ui.report();
    let rows = memo(move || {
        let row = |whole: &Partnership, round: &Round| {
            let told = Told::of(round.assessment(), whole.names.clone());
            vec![day(ui.texts, round.date), score_in_short(ui.texts, &told.picture.score)]
        };
        ui.partnership(id, |whole| whole.rounds.iter().map(|round| row(whole, round)).collect()).unwrap_or_default()
    });
    section(words.rounds_title, vec![words.col_date, ui.ahead().sure_col_score], rows, 2)
}

/// A heading with a table below it, when there are so many rows.
fn section(title: &'static str, head: Vec<&'static str>, rows: Memo<Vec<Vec<String>>>, least: usize) -> Part {
    part(move || {
        let rows = rows.get();
        let table = || Table { label: title, head: head.clone(), rows: rows.clone(), sum: None }.view();
        (rows.len() >= least).then(|| el("section").class("chapter wordy").child(el("h2").child(title)).child(table()))
    })
}
