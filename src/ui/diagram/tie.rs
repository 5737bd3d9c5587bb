//! A tie: whole, cracked or not known yet, with its number.

use super::figure::{Parts, part_group, target};
use crate::exchange::diagram::{Drawing, TieLine, TieShape};
use crate::exchange::story::diagram::Part;
use crate::model::party::Pair;
use crate::text::number;
use crate::ui::element::{El, draw, flag, part, text, unit};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The tie between two parties.
pub fn tie_line(pair: Pair, drawing: Memo<Drawing>, told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let at = move |read: fn(&TieLine) -> f64| unit(move || drawing.see(|drawing| read(&drawing.ties[pair])));
    let mark = move || told.with(|told| told.picture.ties[pair]);
    let shape = move || {
        drawing.with(|drawing| match drawing.ties[pair].shape.clone() {
            TieShape::Unknown(data) => path("tie-unknown", data),
            TieShape::Whole(data) => path("tie-whole", data),
            TieShape::Cracked { pieces, splinters } => {
                let pieces = pieces.into_iter().map(|data| path("tie-piece", data));
                let splinters = splinters.into_iter().map(|data| path("tie-splinter", data));
                draw("g").children(pieces.chain(splinters))
            }
        })
    };
    let label = move || mark().synergy.map_or("?".to_owned(), |value| number::signed(ui.texts, value, 2));
    let line = draw("path").attr("d", text(move || drawing.see(|drawing| drawing.ties[pair].target.clone())));
    part_group(Part::Tie(pair), "tie", parts)
        .child(part(shape))
        .child(
            draw("g")
                .class("tie-label")
                .class_if("cracked", flag(move || mark().bond.is_some_and(|bond| bond < 0.0)))
                .child(
                    draw("rect")
                        .class("pill")
                        .attr("x", at(|tie| tie.label_x - 58.0))
                        .attr("y", at(|tie| tie.label_y - 27.0))
                        .attr("width", "116")
                        .attr("height", "54")
                        .attr("rx", "27"),
                )
                .child(
                    draw("text")
                        .class("tie-number")
                        .attr("x", at(|tie| tie.label_x))
                        .attr("y", at(|tie| tie.label_y + 10.5))
                        .child(text(label)),
                ),
        )
        .child(target(line, Part::Tie(pair), told, parts))
}

fn path(class: &'static str, data: String) -> El {
    draw("path").class(class).attr("d", data)
}
