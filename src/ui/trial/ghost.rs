//! The outlines of today's marks over the picture of what is tried.

use super::tried::Tried;
use crate::exchange::diagram::geometry;
use crate::exchange::diagram::ghost::{self as outlines, Ghost};
use crate::ui::element::{El, draw, text};
use crate::ui::see::memo;
use leptos::prelude::*;

/// A drawing of the size of the picture, to lie over it. Today's numbers are said beside it, so it is not read out.
pub fn ghost(tried: Tried) -> El {
    // As what is tried is drawn: without what is still open.
    let today = memo(move || {
        tried.today.with(|today| {
            let today = today.tried(&today.evaluation.profile);
            (today.picture, geometry::draw(&today.picture, &today.names))
        })
    });
    let ghost = memo(move || {
        let now = tried.now.with(|now| geometry::draw(&now.picture, &now.names));
        today.with(|(picture, before)| outlines::ghost(picture, before, &now))
    });
    let path = |class: &'static str, read: fn(&Ghost) -> &String| {
        draw("path").class(class).attr("d", text(move || ghost.with(|ghost| read(ghost).clone())))
    };
    overlay("ghost")
        .testid("ghost")
        .child(path("ghost-line", |ghost| &ghost.outlines))
        .child(path("ghost-halo", |ghost| &ghost.ends))
        .child(path("ghost-end", |ghost| &ghost.ends))
}

/// A drawing over the picture, on the same grid.
pub fn overlay(class: &'static str) -> El {
    draw("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {} {}", geometry::WIDTH as u32, geometry::HEIGHT as u32))
        .attr("aria-hidden", "true")
}
