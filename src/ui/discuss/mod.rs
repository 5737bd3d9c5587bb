//! The place where the result is discussed: the diagram beside the story, part by part.
//!
//! A part of the story is a component of its own inside `part::chapter`: a heading, a figure, sentences, a table.

mod equation;
mod ledger;
mod part;
mod verdict;
mod waterfall;

use super::diagram::diagram;
use super::partnership::head;
use crate::app::{Place, Route};
use crate::record::Id;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::element::{Child, el, part, views};
use crate::ui::see::memo;
use crate::ui::told::told;
use leptos::prelude::*;

/// The result.
pub fn discuss(id: Id) -> AnyView {
    let ui = super::use_ui();
    let words = &ui.texts.discuss;
    let told = told(ui, id);
    let empty = memo(move || told.with(|told| told.evaluation.range.answered == 0));
    let nothing = move || {
        el("div")
            .class("narrow")
            .child(el("p").class("lead").child(words.empty))
            .child(go_to(Route::At(id, Place::People), "button primary").child(words.empty_action))
    };
    let story = move || {
        let print = button("button quiet", words.print, |_| {
            let _ = window().print();
        });
        el("div").class("discuss-columns").child(el("div").class("discuss-picture").child(diagram(told))).child(
            el("div")
                .class("story")
                .child(verdict::verdict_part(told, id))
                .child(equation::equation_part(told))
                .child(ledger::ledger_part(told))
                .child(el("p").class("actions no-print").child(print)),
        )
    };
    let content = move || if empty.get() { nothing() } else { story() };
    views![head(id, false), el("section").class("discuss").child(page_heading(words.title)).child(part(content))]
}
