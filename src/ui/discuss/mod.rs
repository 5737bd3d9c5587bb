//! The place where the result is discussed: the diagram beside the story, part by part.
//!
//! A part of the story is a component of its own inside `part::chapter`: a heading, a figure, sentences, a table. The
//! list of all is in `story`.

mod bonds;
mod equation;
mod leaving;
mod ledger;
mod levers;
pub mod outlook;
pub mod part;
mod seen;
mod split;
mod story;
mod sure;
mod verdict;
mod waterfall;

pub use bonds::bonds_part;
pub use equation::equation_part;
pub use ledger::ledger_part;
pub use part::Manner;
pub use story::{Chapter, STORY};
pub use verdict::verdict_part;

use super::diagram::{diagram, save};
use crate::app::{Place, Route};
use crate::model::VERSION;
use crate::record::Id;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{go_to, page_heading};
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::memo;
use crate::ui::told::told;
use leptos::prelude::*;

/// The result.
pub fn discuss(id: Id) -> AnyView {
    let ui = super::use_ui();
    let words = ui.discuss();
    let told = told(ui, id);
    let empty = memo(move || told.with(|told| told.evaluation.range.answered == 0));
    let nothing = move || {
        el("div")
            .class("narrow")
            .child(el("p").class("lead").child(words.empty))
            .child(go_to(Route::At(id, Place::People), "button primary").child(words.empty_action))
    };
    let story = move || {
        el("div")
            .class("discuss-columns")
            .child(el("div").class("discuss-picture").child(diagram(told)).child(save(told, id)))
            .child(
                el("div")
                    .class("story")
                    .children(STORY.iter().map(|chapter| (chapter.view)(told, id)))
                    .child(version(ui)),
            )
    };
    let links = move || {
        let links = || {
            [
                go_to(Route::At(id, Place::Present(0)), "button").testid("present").child(words.present),
                go_to(Route::At(id, Place::Report), "button").testid("report").child(words.print),
                go_to(Route::At(id, Place::Save), "button").testid("save").child(ui.texts.frame.save),
            ]
        };
        (!empty.get()).then(|| el("p").class("actions no-print").children(links()))
    };
    let content = move || if empty.get() { nothing() } else { story() };
    let head = el("div").class("actions spread").child(page_heading(words.title)).child(part(links));
    el("section").class("discuss").child(head).child(part(content)).into_child()
}

/// By which model it was scored, on paper too, since scores of different versions do not compare.
pub fn version(ui: Ui) -> El {
    el("p")
        .class("hint")
        .child(fill(ui.ahead().version, &[("version", VERSION)]))
        .child(" ")
        .child(go_to(Route::How, "link no-print").child(ui.texts.frame.how))
}
