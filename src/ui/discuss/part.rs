//! The shape of every part of the story.

use crate::ui::dynamic::text;
use leptos::prelude::*;

/// A part of the story: its heading, what it shows, and the numbers behind it as a table to open.
#[component]
pub fn Chapter(
    /// What tests and links find it by.
    name: &'static str,
    /// Its heading.
    #[prop(into)]
    heading: Signal<String>,
    /// The numbers behind it.
    #[prop(optional, into)]
    table: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    let words = &crate::ui::use_ui().texts.discuss;
    let id = format!("part-{name}");
    view! {
        <section class="chapter" data-testid=format!("chapter-{name}") aria-labelledby=id.clone()>
            <h2 id=id.clone()>{text(move || heading.get())}</h2>
            {children()}
            {table
                .map(|table| {
                    view! {
                        <details class="more">
                            <summary>
                                {words.table} <span class="hidden">{text(move || format!(": {}", heading.get()))}</span>
                            </summary>
                            {table.run()}
                        </details>
                    }
                })}
        </section>
    }
}
