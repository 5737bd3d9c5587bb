//! The place where the result is discussed: the diagram beside the story, part by part.
//!
//! A part of the story is a component of its own inside [`part::Chapter`]: a heading, a figure, sentences, a table.

mod equation;
mod ledger;
mod part;
mod verdict;
mod waterfall;

use super::diagram::diagram;
use super::partnership::head;
use crate::app::{Place, Route};
use crate::exchange::diagram::Picture;
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::ledger::Ledger;
use crate::model::party::ByParty;
use crate::model::setting::Weights;
use crate::record::Id;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::element::{Child, el, part, views};
use crate::ui::see::See;
use leptos::prelude::*;
use std::sync::Arc;

/// What every part of the story is told from.
#[derive(Clone, PartialEq)]
pub struct Told {
    /// The result of the model.
    pub evaluation: Arc<Evaluation>,
    /// Who gains and who pays, as far as it is known.
    pub ledger: Ledger,
    /// What the parties are called.
    pub names: ByParty<String>,
    /// How much each counts.
    pub weights: Weights,
    /// What the diagram shows.
    pub picture: Picture,
}

/// The result.
pub fn discuss(id: Id) -> AnyView {
    let ui = super::use_ui();
    let words = &ui.texts.discuss;
    let told = Memo::new(move |_| {
        ui.round(id, |whole, round| {
            let evaluation = evaluate(&round.assessment());
            Told {
                picture: Picture::of(&evaluation, &round.weights, round.compensation),
                ledger: Ledger::of(&evaluation.profile, &round.weights),
                evaluation: Arc::new(evaluation),
                names: whole.names.clone(),
                weights: round.weights,
            }
        })
    });
    let empty =
        Memo::new(move |_| told.see(|told| told.as_ref().is_none_or(|told| told.evaluation.range.answered == 0)));
    let nothing = move || {
        el("div")
            .class("narrow")
            .child(el("p").class("lead").child(words.empty))
            .child(go_to(Route::At(id, Place::People), "button primary").child(words.empty_action))
    };
    let story = move |first: Told| {
        let told = Memo::new(move |_| told.get().unwrap_or_else(|| first.clone()));
        let picture = Signal::derive(move || told.with(|told| told.picture));
        let names = Signal::derive(move || told.see(|told| told.names.clone()));
        let print = button("button quiet", words.print, |_| {
            let _ = window().print();
        });
        el("div")
            .class("discuss-columns")
            .child(el("div").class("discuss-picture").child(diagram(picture, names)))
            .child(
                el("div")
                    .class("story")
                    .child(verdict::verdict_part(told, id))
                    .child(equation::equation_part(told))
                    .child(ledger::ledger_part(told))
                    .child(el("p").class("actions no-print").child(print)),
            )
    };
    let content = move || match told.get_untracked() {
        Some(first) if !empty.get() => story(first),
        _ => nothing(),
    };
    views![head(id, false), el("section").class("discuss").child(page_heading(words.title)).child(part(content))]
}
