//! A link as a QR code.

use crate::exchange::code::Code;
use crate::ui::Ui;
use crate::ui::element::{Child, draw, el};
use leptos::prelude::*;

/// The code, or that there is too much in the link for one. Dark on white whatever the colours of the page are, since
/// that is what readers look for.
pub fn code(ui: Ui, link: &str) -> AnyView {
    let words = ui.gather();
    let Some(Code { size, path }) = Code::of(link) else {
        return el("p").class("hint").child(words.code_long).into_child();
    };
    let size = size.to_string();
    draw("svg")
        .class("qr")
        .attr("viewBox", format!("0 0 {size} {size}"))
        .attr("role", "img")
        .attr("aria-label", words.code)
        .attr("shape-rendering", "crispEdges")
        .testid("code")
        .child(draw("rect").attr("width", size.clone()).attr("height", size).attr("fill", "#ffffff"))
        .child(draw("path").attr("d", path).attr("fill", "#000000"))
        .into_child()
}
