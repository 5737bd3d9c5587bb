//! The list of partnerships, and the form that makes or changes one.

mod card;
mod form;

pub use form::{Edit, New};

use super::controls::GoTo;
use crate::app::{Event, Route};
use card::Card;
use crate::ui::dynamic::part;
use leptos::prelude::*;

/// All partnerships as cards, or how to begin.
#[component]
pub fn Home() -> impl IntoView {
    let ui = super::use_ui();
    let words = &ui.texts.home;
    let ids = Memo::new(move |_| {
        ui.state.with(|state| state.partnerships.iter().map(|partnership| partnership.id).collect::<Vec<_>>())
    });
    let empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let start = move || {
        view! {
            <div class="actions">
                <GoTo to=Route::New class="button primary" testid="new">
                    {words.new}
                </GoTo>
                <button class="button" data-testid="example" on:click=move |_| ui.send(Event::CreateExample)>
                    {words.example}
                </button>
            </div>
        }
    };
    view! {
        <section class="home">
            {part(move || {
                if empty.get() {
                    view! {
                        <div class="welcome">
                            <h1 tabindex="-1">{words.empty_title}</h1>
                            <p class="lead">{words.empty_text}</p>
                            {start()}
                            <p class="hint">{words.example_about}</p>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <div class="page-head">
                            <h1 tabindex="-1">{words.title}</h1>
                            {start()}
                        </div>
                        <ul class="cards">
                            <For each=move || ids.get() key=|id| *id let(id)>
                                <Card id />
                            </For>
                        </ul>
                    }
                        .into_any()
                }
            })}
        </section>
    }
}
