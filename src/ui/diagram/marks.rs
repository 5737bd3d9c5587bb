//! A party with its flows, its name and its verdict.

use super::figure::{Parts, dashes, part_group, target};
use crate::exchange::diagram::{Balance, Drawing, Node, Stretch};
use crate::exchange::story::diagram::Part;
use crate::model::party::Party;
use crate::text::{fill, number};
use crate::ui::element::{El, draw, flag, text, units};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// A party: size, level, ring, flows, name and verdict.
pub fn party_node(party: Party, drawing: Memo<Drawing>, told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.figure;
    let node = drawing.with(|drawing| drawing.nodes[party].clone());
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
    let name = node.name.iter().enumerate().map(|(line, text)| {
        let y = node.name_y + Node::NAME_STEP * f64::from(u32::try_from(line).unwrap_or_default());
        draw("text").class("name").attr("x", units(node.x)).attr("y", units(y)).child(text.clone())
    });
    let circle = |class: &'static str, radius: f64| {
        draw("circle").class(class).attr("cx", units(node.x)).attr("cy", units(node.y)).attr("r", units(radius))
    };
    let words_at = |y: f64| draw("text").attr("x", units(node.x)).attr("y", units(y));
    let role = ui.texts.common.roles[party];
    let label = node.shows(role).then(|| words_at(node.role_y).class("role-label").child(role));
    let area = draw("rect")
        .attr("x", units(node.x - 150.0))
        .attr("y", units(node.target_y))
        .attr("width", "300")
        .attr("height", units(node.target_height));
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
        .child(circle("halo", node.ring_radius + 14.0))
        .child(circle("disc", node.radius))
        .child(draw("path").class("level").attr("d", data(|node| node.level.as_ref())))
        .child(circle("disc-edge", node.radius))
        .child(circle("ring-track", node.ring_radius).class_if("unknown", flag(move || mark().commitment.is_none())))
        .child(circle("ring", node.ring_radius).attr("pathLength", "100").attr("stroke-dasharray", text(ring)))
        .child(words_at(node.y + 8.0).class("brings").child(text(brings)))
        .child(words_at(node.y + 40.0).class("times").child(text(times)))
        .child(words_at(node.y + 28.0).class("initial").child(initial))
        .child(label)
        .children(name)
        .child(words_at(node.verdict_y).class(text(verdict_class)).child(text(verdict)))
        .child(target(area, Part::Party(party), told, parts))
}
