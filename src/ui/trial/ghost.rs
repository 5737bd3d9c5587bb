//! The outlines of today's marks over the picture of what is tried.

use super::tried::Tried;
use crate::exchange::diagram::{geometry, ghost as outlines};
use crate::ui::element::{El, draw, text};
use crate::ui::see::memo;
use leptos::prelude::*;

/// A drawing of the size of the picture, to lie over it. Today's numbers are said beside it, so it is not read out.
pub fn ghost(tried: Tried) -> El {
    let before = memo(move || tried.today.with(|today| geometry::draw(&today.picture, &today.names)));
    let data = memo(move || {
        let now = tried.now.with(|now| geometry::draw(&now.picture, &now.names));
        tried.today.with(|today| before.with(|before| outlines::ghost(&today.picture, before, &now)))
    });
    let path = move |class: &'static str| draw("path").class(class).attr("d", text(move || data.get()));
    overlay("ghost").testid("ghost").child(path("ghost-halo")).child(path("ghost-line"))
}

/// A drawing over the picture, on the same grid.
pub fn overlay(class: &'static str) -> El {
    draw("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {} {}", geometry::WIDTH as u32, geometry::HEIGHT as u32))
        .attr("aria-hidden", "true")
}
