//! The picture: an SVG with every mark. Alone it is a still image; with `parts` each mark can be reached and opened.

use super::centre::middle;
use super::marks::party_node;
use super::tie::tie_line;
use crate::exchange::diagram::{Stretch, geometry};
use crate::exchange::story;
use crate::exchange::story::diagram::Part;
use crate::model::party::{Pair, Party};
use crate::text::fill;
use crate::ui::dom;
use crate::ui::element::{El, Value, draw, flag, text, units};
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;

/// Which part is open, and what opens one.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The part that is open.
    pub open: RwSignal<Option<Part>>,
}

/// The diagram.
pub fn figure(told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let drawing = memo(move || told.with(|told| geometry::draw(&told.picture, &told.names)));
    let label = move || {
        told.see(|Told { names, picture, .. }| {
            let score = story::score_in_short(ui.texts, &picture.score);
            fill(
                ui.texts.diagram.label,
                &[
                    ("customer", &names.customer),
                    ("vendor", &names.vendor),
                    ("provider", &names.provider),
                    ("score", &score),
                ],
            )
        })
    };
    let class = if parts.is_some() { "diagram interactive" } else { "diagram" };
    draw("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {} {}", geometry::WIDTH as u32, geometry::HEIGHT as u32))
        .attr("role", if parts.is_some() { "group" } else { "img" })
        .attr("aria-label", text(label))
        .testid("diagram")
        .child(middle(drawing, told, parts))
        .children(Party::ALL.map(|party| party_node(party, drawing, told, parts)))
        .children(Pair::ALL.map(|pair| tie_line(pair, drawing, told, parts)))
}

/// The dashes that draw a stretch of a circle whose path is 100 long and begins at the top.
pub fn dashes(stretch: Option<Stretch>) -> String {
    let Some(Stretch { from, length }) = stretch else { return "0 100".to_owned() };
    format!("0 {} {} 100", units(from * 100.0), units(length * 100.0))
}

/// A group of marks that belong to one part.
pub fn part_group(part: Part, class: impl Value, parts: Option<Parts>) -> El {
    let group = draw("g").class(class);
    match parts {
        Some(Parts { open }) => group.class_if("open", flag(move || open.get() == Some(part))),
        None => group,
    }
}

/// What is pointed at and focused to open a part: a shape without a look of its own, over the marks. It is a button of
/// its own, since a button that holds the texts of the marks would have to be called by all of them.
pub fn target(shape: El, part: Part, spoken: impl Fn() -> String + Send + 'static, parts: Option<Parts>) -> Option<El> {
    let Parts { open } = parts?;
    let toggle = move || open.update(|open| *open = if *open == Some(part) { None } else { Some(part) });
    let keys = move |event: web_sys::Event| match dom::key(&event).as_deref() {
        Some("Enter" | " ") => {
            event.prevent_default();
            toggle();
        }
        Some("Escape") => open.set(None),
        _ => {}
    };
    let is_open = move || if open.get() == Some(part) { "true" } else { "false" };
    let target = shape
        .class("target")
        .testid(part.id())
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-label", text(spoken))
        .attr("aria-expanded", text(is_open))
        .attr("aria-controls", "diagram-explanation")
        .on("click", move |_| toggle())
        .on("keydown", keys);
    Some(target)
}
