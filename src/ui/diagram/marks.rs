//! A party with its flows, its name and its verdict.

use super::figure::{Parts, dashes, part_group, target};
use crate::exchange::diagram::{Balance, Drawing, Node, Stretch};
use crate::exchange::story::diagram::Part;
use crate::model::party::Party;
use crate::text::{fill, number};
use crate::ui::element::{El, draw, flag, part, text, unit, units};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// A party: size, level, ring, flows, name and verdict.
pub fn party_node(party: Party, drawing: Memo<Drawing>, told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.figure;
    let at = move |read: fn(&Node) -> f64| unit(move || drawing.see(|drawing| read(&drawing.nodes[party])));
    let data = move |read: fn(&Node) -> Option<&String>| {
        text(move || drawing.see(|drawing| read(&drawing.nodes[party]).cloned()))
    };
    let mark = move || told.with(|told| told.picture.parties[party]);
    let brings = move || mark().brings.map_or("?".to_owned(), |value| number::fixed(ui.texts, value, 1));
    let times = move || {
        mark().multiplier.map(|value| fill(ui.texts.common.times, &[("number", &number::fixed(ui.texts, value, 1))]))
    };
    let verdict = move || match mark().balance {
        Some(Balance::Gains) => words.gains_short,
        Some(Balance::Level) => words.level_short,
        Some(Balance::Pays) => words.pays_short,
        None => "",
    };
    let verdict_class = move || match mark().balance {
        Some(Balance::Gains) => "verdict gains",
        Some(Balance::Pays) => "verdict pays",
        Some(Balance::Level) | None => "verdict",
    };
    let ring =
        move || dashes(drawing.see(|drawing| drawing.nodes[party].ring).map(|length| Stretch { from: 0.0, length }));
    let initial = ui.texts.common.roles[party].chars().next().map(String::from).unwrap_or_default();
    let name = move || {
        drawing.see(|drawing| {
            let node = &drawing.nodes[party];
            let line = |(line, text): (usize, &String)| {
                let y = node.name_y + Node::NAME_STEP * f64::from(u32::try_from(line).unwrap_or_default());
                draw("text").class("name").attr("x", units(node.x)).attr("y", units(y)).child(text.clone())
            };
            node.name.iter().enumerate().map(line).collect::<Vec<_>>()
        })
    };
    let area = draw("rect")
        .attr("x", at(|node| node.x - 150.0))
        .attr("y", at(|node| node.target_y))
        .attr("width", "300")
        .attr("height", at(|node| node.target_height));
    part_group(Part::Party(party), format!("party party-{}", party.id()), parts)
        .child(
            draw("path")
                .class("flow put-in")
                .class_if("unknown", flag(move || mark().put_in.is_none()))
                .attr("d", data(|node| Some(&node.put_in))),
        )
        .child(
            draw("path")
                .class("flow got-back")
                .class_if("unknown", flag(move || mark().got_back.is_none()))
                .attr("d", data(|node| Some(&node.got_back))),
        )
        .child(
            draw("circle")
                .class("halo")
                .attr("cx", at(|node| node.x))
                .attr("cy", at(|node| node.y))
                .attr("r", at(|node| node.ring_radius + 14.0)),
        )
        .child(
            draw("circle")
                .class("disc")
                .attr("cx", at(|node| node.x))
                .attr("cy", at(|node| node.y))
                .attr("r", at(|node| node.radius)),
        )
        .child(draw("path").class("level").attr("d", data(|node| node.level.as_ref())))
        .child(
            draw("circle")
                .class("disc-edge")
                .attr("cx", at(|node| node.x))
                .attr("cy", at(|node| node.y))
                .attr("r", at(|node| node.radius)),
        )
        .child(
            draw("circle")
                .class("ring-track")
                .class_if("unknown", flag(move || mark().commitment.is_none()))
                .attr("cx", at(|node| node.x))
                .attr("cy", at(|node| node.y))
                .attr("r", at(|node| node.ring_radius)),
        )
        .child(
            draw("circle")
                .class("ring")
                .attr("cx", at(|node| node.x))
                .attr("cy", at(|node| node.y))
                .attr("r", at(|node| node.ring_radius))
                .attr("pathLength", "100")
                .attr("stroke-dasharray", text(ring)),
        )
        .child(
            draw("text")
                .class("brings")
                .attr("x", at(|node| node.x))
                .attr("y", at(|node| node.y + 8.0))
                .child(text(brings)),
        )
        .child(
            draw("text")
                .class("times")
                .attr("x", at(|node| node.x))
                .attr("y", at(|node| node.y + 40.0))
                .child(text(times)),
        )
        .child(
            draw("text")
                .class("initial")
                .attr("x", at(|node| node.x))
                .attr("y", at(|node| node.y + 28.0))
                .child(initial),
        )
        .child(
            draw("text")
                .class("role-label")
                .attr("x", at(|node| node.x))
                .attr("y", at(|node| node.role_y))
                .child(ui.texts.common.roles[party]),
        )
        .child(part(name))
        .child(
            draw("text")
                .class(text(verdict_class))
                .attr("x", at(|node| node.x))
                .attr("y", at(|node| node.verdict_y))
                .child(text(verdict)),
        )
        .child(target(area, Part::Party(party), told, parts))
}
