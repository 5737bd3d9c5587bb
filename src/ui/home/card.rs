//! One partnership in the list.

use crate::app::{Event, Place, Route};
use crate::exchange::diagram::Picture;
use crate::exchange::story;
use crate::model::evaluation::evaluate;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id};
use crate::text::{fill, number};
use crate::ui::controls::GoTo;
use crate::ui::diagram::Figure;
use crate::ui::dynamic::{part, text};
use leptos::prelude::*;

/// A card: the three names, the score, who has answered, and what can be done.
#[component]
pub fn Card(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.home;
    let names = Memo::new(move |_| ui.partnership(id, |whole| whole.names.clone()).unwrap_or_default());
    let facts = Memo::new(move |_| {
        ui.round(id, |_, round| {
            let evaluation = evaluate(&round.assessment());
            let picture = Picture::of(&evaluation, &round.weights, round.compensation);
            (picture, round.date, round.participants.len())
        })
    });
    let picture = Memo::new(move |_| facts.get().map(|(picture, ..)| picture));
    let score = move || picture.get().map(|picture| story::score_in_short(ui.texts, &picture.score));
    let about = move || facts.get().map(|(_, date, people)| about(ui, date, people));
    view! {
        <li class="card" data-testid="card">
            <GoTo to=Route::At(id, Place::Discuss) class="card-picture">
                <span class="hidden">{words.card_discuss}</span>
                {part(move || picture.get().map(|picture| view! { <Figure picture names /> }))}
            </GoTo>
            <div class="card-text">
                <h2>
                    <GoTo to=Route::At(id, Place::People) class="card-name">
                        {text(move || names.with(|names| list(names)))}
                    </GoTo>
                </h2>
                <p class="card-score">{text(score)}</p>
                <p class="hint">{text(about)}</p>
                <div class="actions small">
                    <GoTo to=Route::At(id, Place::People) class="button quiet">
                        {words.card_open}
                    </GoTo>
                    <GoTo to=Route::At(id, Place::Discuss) class="button quiet">
                        {words.card_discuss}
                    </GoTo>
                    <GoTo to=Route::Edit(id) class="button quiet">
                        {words.edit}
                    </GoTo>
                    <button
                        class="button quiet"
                        data-testid="delete"
                        aria-label=text(move || {
                            fill(words.delete_named, &[("name", &names.with(|names| list(names)))])
                        })
                        on:click=move |_| ui.send(Event::Remove(id))
                    >
                        {words.delete}
                    </button>
                </div>
            </div>
        </li>
    }
}

/// The three names on one line.
pub fn list(names: &ByParty<String>) -> String {
    Party::ALL.map(|party| names[party].as_str()).join(" · ")
}

fn about(ui: crate::ui::Ui, date: Date, people: usize) -> String {
    let words = &ui.texts.home;
    let (year, month, day) = date.parts();
    let people = match people {
        0 => words.raters_none.to_owned(),
        1 => words.raters_one.to_owned(),
        _ => fill(words.raters_many, &[("number", &people.to_string())]),
    };
    format!("{} · {people}", number::date(ui.texts, year, month, day))
}
