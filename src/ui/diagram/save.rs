//! The diagram as a file: the drawing itself, or a picture of it in pixels.

use super::file;
use crate::exchange::diagram::geometry::{HEIGHT, WIDTH};
use crate::exchange::file::picture_name;
use crate::exchange::svg::{ACCENT, Subject, svg};
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::controls::button;
use crate::ui::element::{El, el};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// How many pixels a unit of the drawing has each way: sharp in a document, and on a screen with fine pixels.
const SHARPNESS: f64 = 2.0;

/// The two buttons.
pub fn save(told: Memo<Told>, id: Id) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.diagram();
    let as_svg = move |_| file::save_drawing(&drawn(ui, told, 1.0), &name(ui, told, id, "svg"));
    let as_png = move |_| {
        let size = [WIDTH, HEIGHT].map(|length| (length * SHARPNESS) as u32);
        file::save_pixels(&drawn(ui, told, SHARPNESS), size, name(ui, told, id, "png"));
    };
    el("p")
        .class("actions small no-print")
        .child(button("button quiet", words.save_svg, as_svg).testid("save-svg"))
        .child(button("button quiet", words.save_png, as_png).testid("save-png"))
}

fn name(ui: Ui, told: Memo<Told>, id: Id, end: &str) -> String {
    let date = untrack(|| ui.round(id, |_, round| round.date));
    date.map(|date| untrack(|| told.see(|told| picture_name(&told.names, date, end)))).unwrap_or_default()
}

fn drawn(ui: Ui, told: Memo<Told>, scale: f64) -> String {
    let accent = file::of_root("--accent-on-white").unwrap_or_else(|| ACCENT.to_owned());
    let draw = |Told { names, picture, .. }: &Told| {
        svg(&Subject { texts: ui.texts, words: ui.diagram(), names, picture, accent: &accent }, scale)
    };
    untrack(|| told.see(draw))
}
