//! The first part of the story: the zone in words, or what is missing before there can be one.

use super::Told;
use super::part::Chapter;
use crate::app::{Place, Route};
use crate::exchange::story::{score_in_short, verdict};
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::GoTo;
use crate::ui::dynamic::{part, text};
use leptos::prelude::*;

/// The verdict.
#[component]
pub fn VerdictPart(
    /// What is told.
    told: Memo<Told>,
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.discuss;
    let found = Memo::new(move |_| told.with(|told| verdict::verdict(ui.texts, &told.names, &told.evaluation)));
    let heading = Signal::derive(move || {
        found.with(|found| found.as_ref().map_or(words.missing_title.to_owned(), |found| found.heading.clone()))
    });
    let open = move || {
        told.with(|told| {
            let range = &told.evaluation.range;
            (!range.complete).then(|| {
                fill(
                    words.answered_of,
                    &[("answered", &range.answered.to_string()), ("expected", &range.expected.to_string())],
                )
            })
        })
    };
    view! {
        <Chapter name="verdict" heading>
            <p class="verdict-score">
                {text(move || told.with(|told| score_in_short(ui.texts, &told.picture.score)))}
            </p>
            {part(move || {
                found
                    .with(|found| match found {
                        Some(found) => {
                            found.sentences.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view().into_any()
                        }
                        None => {
                            let missing = told
                                .with(|told| verdict::missing(ui.texts, &told.names, &told.evaluation));
                            view! {
                                <p>{words.missing_text}</p>
                                <ul>
                                    {missing.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                                </ul>
                            }
                                .into_any()
                        }
                    })
            })}
            {part(move || {
                open()
                    .map(|text| {
                        view! {
                            <p class="hint">
                                {text} " " <GoTo to=Route::At(id, Place::People)>{words.missing_answer}</GoTo>
                            </p>
                        }
                    })
            })}
        </Chapter>
    }
}
