//! One statement as a group of radio buttons, with "not applicable", a comment, and keys.

use super::section::person;
use crate::app::Event;
use crate::model::instrument::Group;
use crate::model::party::ByParty;
use crate::model::response::{Answer, Rating};
use crate::model::statement::Statement;
use crate::record::{Id, Partnership};
use crate::text::{fill, statement as words_of};
use crate::ui::dom;
use crate::ui::dynamic::{self, flag, part};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A statement to answer.
#[component]
pub fn StatementField(
    /// The partnership.
    id: Id,
    /// Who answers.
    participant: Id,
    /// What is answered.
    statement: Statement,
    /// Whom the participant speaks for.
    group: Group,
    /// The number of the statement among all that this participant is asked, from 1.
    number: usize,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let answer =
        Memo::new(move |_| person(ui, id, participant, |_, person| person.answer(statement)).flatten());
    let names: ByParty<String> = untrack(|| ui.partnership(id, |whole| whole.names.clone())).unwrap_or_default();
    let text = words_of::statement(ui.texts, &names, group, statement);
    let scale = words_of::scale(ui.texts, statement.scale());
    let set = move |answer| ui.send(Event::Answer { partnership: id, participant, statement, answer });
    let keys = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || is_text(&event) {
            return;
        }
        let given = match event.key().as_str() {
            "0" => Some(Answer::NotApplicable),
            key => key.parse::<u8>().ok().and_then(Rating::new).map(Answer::Rated),
        };
        if let Some(given) = given {
            event.prevent_default();
            set(Some(given));
            // On to the next statement, or to the way on when this was the last.
            dom::focus_after_drawing(
                format!(
                    "[data-testid='statement-{id}'] ~ .statement input, \
                     [data-testid='statement-{id}'] ~ .actions .primary",
                    id = statement.id()
                ),
                false,
            );
        } else if matches!(event.key().as_str(), "Backspace" | "Delete") {
            event.prevent_default();
            set(None);
        }
    };
    let option = move |given: Answer, mark: String, word: &'static str, class: &'static str| {
        view! {
            <label class=class>
                <input
                    type="radio"
                    name=statement.id()
                    value=mark.clone()
                    prop:checked=flag(move || answer.get() == Some(given))
                    on:change=move |_| set(Some(given))
                />
                <span class="option-mark" aria-hidden="true">
                    {mark}
                </span>
                <span class="option-word">{word}</span>
            </label>
        }
    };
    view! {
        <fieldset
            class="statement"
            class:answered=flag(move || answer.get().is_some())
            data-testid=format!("statement-{}", statement.id())
            on:keydown=keys
        >
            <legend>
                <span class="statement-number" aria-hidden="true">
                    {number}
                </span>
                <span class="statement-text">{text.clone()}</span>
            </legend>
            <div class="options">
                {Rating::ALL
                    .into_iter()
                    .zip(scale)
                    .map(|(rating, word)| {
                        option(Answer::Rated(rating), rating.get().to_string(), word, "option")
                    })
                    .collect_view()}
                {option(Answer::NotApplicable, "–".to_owned(), words.not_applicable, "option na")}
            </div>
            <div class="statement-tools">
                <Comment id participant statement text=text.clone() />
                {part(move || {
                    let text = text.clone();
                    answer
                        .get()
                        .map(|_| {
                            view! {
                                <button
                                    type="button"
                                    class="link"
                                    aria-label=fill(words.clear_named, &[("statement", &text)])
                                    on:click=move |_| set(None)
                                >
                                    {words.clear}
                                </button>
                            }
                        })
                })}
            </div>
        </fieldset>
    }
}

#[component]
fn Comment(id: Id, participant: Id, statement: Statement, text: String) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let written = untrack(|| person(ui, id, participant, |_, person| person.comment(statement).to_owned()))
        .unwrap_or_default();
    let filled = Memo::new(move |_| {
        person(ui, id, participant, |_, person| !person.comment(statement).is_empty()).unwrap_or(false)
    });
    let field = format!("comment-{}", statement.id());
    let input = move |event| {
        let text = event_target_value(&event);
        ui.send(Event::Comment { partnership: id, participant, statement, text });
    };
    view! {
        <details class="comment">
            <summary>
                {dynamic::text(move || if filled.get() { words.comment_edit } else { words.comment_add })}
                <span class="hidden">{format!(": {text}")}</span>
            </summary>
            <label for=field.clone()>{words.comment_label}</label>
            <textarea
                id=field.clone()
                rows="2"
                maxlength=Partnership::COMMENT_LIMIT.to_string()
                prop:value=written
                on:input=input
            ></textarea>
        </details>
    }
}

fn is_text(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| target.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some())
}
