//! The middle: the score as 1 + 1 + 1 =, or the range while it is open.

use super::figure::{Parts, part_group};
use crate::exchange::diagram::{Centre, Drawing, Picture};
use crate::exchange::story::diagram::{Part, spoken};
use crate::exchange::story::{range, zone_name};
use crate::model::party::ByParty;
use crate::text::number;
use crate::ui::element::{El, draw, flag, text, unit};
use crate::ui::see::See;
use leptos::prelude::*;

/// The score.
pub fn middle(
    drawing: Memo<Drawing>,
    picture: Signal<Picture>,
    names: Signal<ByParty<String>>,
    parts: Option<Parts>,
) -> El {
    let ui = crate::ui::use_ui();
    let at = move |read: fn(&Centre) -> f64| unit(move || drawing.see(|drawing| read(&drawing.centre)));
    let data =
        move |read: fn(&Centre) -> Option<&String>| text(move || drawing.see(|drawing| read(&drawing.centre).cloned()));
    let score = move || picture.get().score;
    let spoken = move || names.see(|names| spoken(ui.texts, names, &picture.get(), Part::Score));
    let big = move || match score().estimate {
        Some(estimate) => number::fixed(ui.texts, estimate, 1),
        None => range(ui.texts, &score()),
    };
    let small = move || match (score().estimate, score().zone) {
        (Some(_), Some(zone)) if score().complete => zone_name(ui.texts, zone).to_owned(),
        (Some(_), _) => range(ui.texts, &score()),
        (None, _) => ui.texts.diagram.so_far.to_owned(),
    };
    // The range is set smaller than a single number, and so sits higher.
    let big_y = move || {
        let rise = if score().estimate.is_some() { 34.0 } else { 18.0 };
        drawing.see(|drawing| drawing.centre.y + rise)
    };
    part_group(Part::Score, "centre", "score", spoken, parts)
        .child(
            draw("circle")
                .class("centre-disc")
                .attr("cx", at(|centre| centre.x))
                .attr("cy", at(|centre| centre.y))
                .attr("r", at(|centre| centre.radius)),
        )
        .child(draw("path").class("fissure").attr("d", data(|centre| centre.fissure.as_ref())))
        .child(
            draw("circle")
                .class("centre-track")
                .attr("cx", at(|centre| centre.x))
                .attr("cy", at(|centre| centre.y))
                .attr("r", at(|centre| centre.radius)),
        )
        .child(draw("path").class("centre-range").attr("d", data(|centre| centre.range.as_ref())))
        .child(
            draw("path")
                .class("centre-score")
                .class_if("open-score-mark", flag(move || !score().complete))
                .attr("d", data(|centre| centre.score.as_ref())),
        )
        .child(draw("path").class("centre-tick").attr("d", data(|centre| Some(&centre.ticks))))
        .child(
            draw("text")
                .class("equation")
                .attr("x", at(|centre| centre.x))
                .attr("y", at(|centre| centre.y - 46.0))
                .child(ui.texts.diagram.equation),
        )
        .child(
            draw("text")
                .class("score")
                .class_if("score-open", flag(move || score().estimate.is_none()))
                .attr("x", at(|centre| centre.x))
                .attr("y", unit(big_y))
                .child(text(big)),
        )
        .child(
            draw("text")
                .class("zone")
                .attr("x", at(|centre| centre.x))
                .attr("y", at(|centre| centre.y + 72.0))
                .child(text(small)),
        )
}
