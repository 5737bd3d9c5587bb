//! The shape of every part of the story.

use crate::ui::element::{El, Part, el, text};
use leptos::prelude::*;

/// A part of the story, found by its name, with its heading. What it shows is added as children.
pub fn chapter(name: &'static str, heading: Signal<String>) -> El {
    let id = format!("part-{name}");
    el("section")
        .class("chapter")
        .testid(format!("chapter-{name}"))
        .attr("aria-labelledby", id.clone())
        .child(el("h2").attr("id", id).child(text(move || heading.get())))
}

/// The numbers behind a part, to open.
pub fn numbers(heading: &'static str, table: Part) -> El {
    let words = crate::ui::use_ui().discuss();
    let summary = el("summary").child(words.table).child(el("span").class("hidden").child(format!(": {heading}")));
    el("details").class("more").child(summary).child(table)
}
