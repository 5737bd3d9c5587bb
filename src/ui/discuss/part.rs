//! The shape of every part of the story.

use crate::ui::element::{Child, El, Part, el, text};
use leptos::prelude::*;

/// How the parts of the story are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// On a page among others, with the numbers to open.
    #[default]
    Read,
    /// One at a time to a room, without the numbers. Its heading is that of the page.
    Shown,
    /// On paper, where nothing can be opened: with the numbers.
    Printed,
}

impl Manner {
    /// Lets the views that the caller makes from now on show the parts like this.
    pub fn provide(self) {
        provide_context(self);
    }

    fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// A part of the story, found by its name, with its heading. What it shows is added as children.
pub fn chapter(name: &'static str, heading: Signal<String>) -> El {
    let id = format!("part-{name}");
    let title = match Manner::here() {
        Manner::Shown => el("h1").attr("tabindex", "-1"),
        Manner::Read | Manner::Printed => el("h2"),
    };
    el("section")
        .class("chapter")
        .testid(format!("chapter-{name}"))
        .attr("aria-labelledby", id.clone())
        .child(title.attr("id", id).child(text(move || heading.get())))
}

/// The numbers behind a part, to open.
pub fn numbers(heading: &'static str, table: Part) -> AnyView {
    let words = crate::ui::use_ui().discuss();
    match Manner::here() {
        Manner::Read => {
            let summary =
                el("summary").child(words.table).child(el("span").class("hidden").child(format!(": {heading}")));
            el("details").class("more").child(summary).child(table).into_child()
        }
        Manner::Shown => ().into_any(),
        Manner::Printed => el("div").class("numbers").child(table).into_child(),
    }
}
