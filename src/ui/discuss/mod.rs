//! The place where the result is discussed: the diagram beside the story, part by part.
//!
//! A part of the story is a component of its own inside [`part::Chapter`]: a heading, a figure, sentences, a table.

mod equation;
mod ledger;
mod part;
mod verdict;
mod waterfall;

use super::controls::GoTo;
use super::diagram::Diagram;
use super::partnership::Head;
use crate::app::{Place, Route};
use crate::exchange::diagram::Picture;
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::ledger::Ledger;
use crate::model::party::ByParty;
use crate::model::setting::Weights;
use crate::record::Id;
use crate::ui::dynamic::part;
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
#[component]
pub fn Discuss(
    /// The partnership.
    id: Id,
) -> impl IntoView {
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
    let empty = Memo::new(move |_| told.with(|told| told.as_ref().is_none_or(|told| told.evaluation.range.answered == 0)));
    view! {
        <Head id answering=false />
        <section class="discuss">
            <h1 tabindex="-1">{words.title}</h1>
            {part(move || {
                if empty.get() {
                    return view! {
                        <div class="narrow">
                            <p class="lead">{words.empty}</p>
                            <GoTo to=Route::At(id, Place::People) class="button primary">
                                {words.empty_action}
                            </GoTo>
                        </div>
                    }
                        .into_any();
                }
                let Some(first) = told.get_untracked() else { return ().into_any() };
                let told = Memo::new(move |_| told.get().unwrap_or_else(|| first.clone()));
                let picture = Memo::new(move |_| told.with(|told| told.picture));
                let names = Memo::new(move |_| told.with(|told| told.names.clone()));
                view! {
                    <div class="discuss-columns">
                        <div class="discuss-picture">
                            <Diagram picture names />
                        </div>
                        <div class="story">
                            <verdict::VerdictPart told id />
                            <equation::EquationPart told />
                            <ledger::LedgerPart told />
                            <p class="actions no-print">
                                <button
                                    class="button quiet"
                                    on:click=move |_| {
                                        let _ = window().print();
                                    }
                                >
                                    {words.print}
                                </button>
                            </p>
                        </div>
                    </div>
                }
                    .into_any()
            })}
        </section>
    }
}
