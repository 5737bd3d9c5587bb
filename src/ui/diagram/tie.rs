//! A tie: whole, cracked or not known yet, with its number.

use super::figure::{Parts, part_group, target};
use crate::exchange::diagram::{Drawing, TieShape};
use crate::exchange::story::diagram::Part;
use crate::model::party::Pair;
use crate::text::number;
use crate::ui::element::{El, draw, flag, text, units};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The tie between two parties.
pub fn tie_line(pair: Pair, drawing: Memo<Drawing>, told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let fixed = drawing.with(|drawing| drawing.ties[pair].clone());
    let mark = move || told.with(|told| told.picture.ties[pair]);
    let class = move || {
        drawing.see(|drawing| match drawing.ties[pair].shape {
            TieShape::Unknown(_) => "tie-unknown",
            TieShape::Whole(_) => "tie-whole",
            TieShape::Cracked { .. } => "tie-cracked",
        })
    };
    let data = move || {
        drawing.see(|drawing| match &drawing.ties[pair].shape {
            TieShape::Unknown(data) | TieShape::Whole(data) => data.clone(),
            TieShape::Cracked { pieces, splinters } => [pieces.concat(), splinters.concat()].concat(),
        })
    };
    let label = move || mark().synergy.map_or("?".to_owned(), |value| number::signed(ui.texts, value, 2));
    let line = draw("path").attr("d", fixed.target);
    part_group(Part::Tie(pair), "tie", parts)
        .child(draw("path").class(text(class)).attr("d", text(data)))
        .child(
            draw("g")
                .class("tie-label")
                .class_if("cracked", flag(move || mark().cracks()))
                .child(
                    draw("rect")
                        .class("pill")
                        .attr("x", units(fixed.label_x - 58.0))
                        .attr("y", units(fixed.label_y - 27.0))
                        .attr("width", "116")
                        .attr("height", "54")
                        .attr("rx", "27"),
                )
                .child(
                    draw("text")
                        .class("tie-number")
                        .attr("x", units(fixed.label_x))
                        .attr("y", units(fixed.label_y + 10.5))
                        .child(text(label)),
                ),
        )
        .child(target(line, Part::Tie(pair), told, parts))
}
