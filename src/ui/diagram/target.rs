//! What is pointed at and focused to open a part of the diagram: a shape without a look of its own, over the marks.
//!
//! It is a button of its own, since a button that holds the texts of the marks would have to be called by all of them.

use crate::exchange::story::diagram::{Part, spoken};
use crate::ui::dom;
use crate::ui::element::{El, text};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// Makes a shape the button that opens and closes a part.
pub fn target(shape: El, part: Part, told: Memo<Told>, open: RwSignal<Option<Part>>) -> El {
    let ui = crate::ui::use_ui();
    let toggle = move |event: &web_sys::Event| {
        let opens = open.get_untracked() != Some(part);
        open.set(opens.then_some(part));
        if opens {
            // It may open below the window.
            dom::show_beside_after_drawing(event, "#diagram-explanation");
        }
    };
    let keys = move |event: web_sys::Event| match dom::key(&event).as_deref() {
        Some("Enter" | " ") => {
            event.prevent_default();
            toggle(&event);
        }
        Some("Escape") => open.set(None),
        _ => {}
    };
    let is_open = move || if open.get() == Some(part) { "true" } else { "false" };
    let label = move || told.see(|told| spoken(ui.texts, ui.diagram(), &told.names, &told.picture, part));
    shape
        .class("target")
        .testid(part.id())
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-label", text(label))
        .attr("aria-expanded", text(is_open))
        .attr("aria-controls", "diagram-explanation")
        .on("click", move |event| toggle(&event))
        .on("keydown", keys)
}
