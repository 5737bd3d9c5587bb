//! The head of every page of one partnership: names, date, and the places.

use super::controls::GoTo;
use crate::app::{Place, Route};
use crate::model::party::Party;
use crate::record::Id;
use crate::text::number;
use crate::ui::dynamic::text;
use leptos::prelude::*;

/// Names, date and places.
#[component]
pub fn Head(
    /// The partnership.
    id: Id,
    /// Whether the user is where answers are given, and not at the result.
    answering: bool,
) -> impl IntoView {
    let ui = super::use_ui();
    let names = Memo::new(move |_| ui.partnership(id, |whole| whole.names.clone()).unwrap_or_default());
    let date = Memo::new(move |_| ui.round(id, |_, round| round.date));
    view! {
        <div class="partnership-head">
            <p class="partnership-names">
                {Party::ALL
                    .map(|party| {
                        view! {
                            <span class=format!("party-name party-{}", party.id())>
                                <span class="dot" aria-hidden="true"></span>
                                {text(move || names.with(|names| names[party].clone()))}
                            </span>
                        }
                    })
                    .collect_view()}
            </p>
            <p class="hint">
                {text(move || {
                    date.get()
                        .map(|date| {
                            let (year, month, day) = date.parts();
                            number::date(ui.texts, year, month, day)
                        })
                })} " · " <GoTo to=Route::Edit(id) testid="edit">{ui.texts.home.edit_long}</GoTo>
            </p>
            <nav class="places" aria-label=ui.texts.frame.places>
                <GoTo
                    to=Route::At(id, Place::People)
                    class="place"
                    testid="place-answer"
                    current=Signal::stored(answering)
                >
                    {ui.texts.frame.answer}
                </GoTo>
                <GoTo
                    to=Route::At(id, Place::Discuss)
                    class="place"
                    testid="place-discuss"
                    current=Signal::stored(!answering)
                >
                    {ui.texts.frame.discuss}
                </GoTo>
            </nav>
        </div>
    }
}
