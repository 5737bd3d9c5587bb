//! The middle: the score as 1 + 1 + 1 =, or the range while it is open.

use super::figure::{Parts, dashes, part_group, target};
use crate::exchange::diagram::{Centre, Drawing};
use crate::exchange::story::diagram::{self as words, Part};
use crate::ui::element::{El, draw, flag, text, unit, units};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The score.
pub fn middle(drawing: Memo<Drawing>, told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let Centre { x, y, radius, ticks, .. } = drawing.with(|drawing| drawing.centre.clone());
    let data =
        move |read: fn(&Centre) -> Option<&String>| text(move || drawing.see(|drawing| read(&drawing.centre).cloned()));
    let score = move || told.with(|told| told.picture.score);
    let (big, small) = (move || words::middle(ui.texts, &score()), move || words::below(ui.texts, &score()));
    // The range is set smaller than a single number, and so sits higher.
    let big_y = move || {
        let rise = if score().estimate.is_some() { 34.0 } else { 18.0 };
        y + rise
    };
    let round = move |radius: f64| draw("circle").attr("cx", units(x)).attr("cy", units(y)).attr("r", units(radius));
    let circle = move |class: &'static str| round(radius).class(class);
    let words_at = |class: &'static str| draw("text").class(class).attr("x", units(x));
    let range_dashes = move || dashes(drawing.see(|drawing| drawing.centre.range));
    let score_dashes = move || dashes(drawing.see(|drawing| drawing.centre.score));
    part_group(Part::Score, "centre", parts)
        .child(circle("centre-disc"))
        .child(circle("centre-track"))
        .child(circle("centre-range").attr("pathLength", "100").attr("stroke-dasharray", text(range_dashes)))
        .child(
            circle("centre-score")
                .class_if("open-score-mark", flag(move || !score().complete))
                .attr("pathLength", "100")
                .attr("stroke-dasharray", text(score_dashes)),
        )
        .child(draw("path").class("centre-tick").attr("d", ticks))
        .child(draw("path").class("fissure").attr("d", data(|centre| centre.fissure.as_ref())))
        .child(words_at("equation").attr("y", units(y - 46.0)).child(ui.texts.figure.equation))
        .child(
            words_at("score")
                .class_if("score-open", flag(move || score().estimate.is_none()))
                .attr("y", unit(big_y))
                .child(text(big)),
        )
        .child(words_at("zone").attr("y", units(y + 68.0)).child(text(small)))
        .child(target(round(radius + 8.0), Part::Score, told, parts))
}
