//! A party with its flows, its name and its verdict.

use super::figure::{PartGroup, Parts};
use crate::exchange::diagram::{Balance, Drawing, Node, Picture};
use crate::exchange::story::diagram::{Part, spoken};
use crate::model::party::{ByParty, Party};
use crate::text::{fill, number};
use crate::ui::dynamic::{flag, part, text, unit, units};
use leptos::prelude::*;

/// A party: size, level, ring, flows, name and verdict.
#[component]
pub fn PartyNode(
    /// The party.
    party: Party,
    /// Where everything is.
    drawing: Memo<Drawing>,
    /// What is shown.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What the parties are called.
    #[prop(into)]
    names: Signal<ByParty<String>>,
    /// Which part is open; none for a still image.
    parts: Option<Parts>,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.diagram;
    let at = move |read: fn(&Node) -> f64| unit(move || drawing.with(|drawing| read(&drawing.nodes[party])));
    let data = move |read: fn(&Node) -> Option<&String>| {
        text(move || drawing.with(|drawing| read(&drawing.nodes[party]).cloned()))
    };
    let mark = move || picture.with(|picture| picture.parties[party]);
    let spoken =
        Signal::derive(move || names.with(|names| spoken(ui.texts, names, &picture.get(), Part::Party(party))));
    let brings = move || mark().brings.map_or("?".to_owned(), |value| number::fixed(ui.texts, value, 1));
    let times = move || {
        mark().multiplier.map(|value| {
            fill(ui.texts.common.times, &[("number", &number::fixed(ui.texts, value, 1))])
        })
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
    let initial = ui.texts.common.roles[party].chars().next().map(String::from).unwrap_or_default();
    let name = move || {
        drawing.with(|drawing| {
            let node = &drawing.nodes[party];
            let line = |(line, text): (usize, &String)| {
                let y = node.name_y + Node::NAME_STEP * f64::from(u32::try_from(line).unwrap_or_default());
                view! {
                    <text class="name" x=units(node.x) y=units(y)>
                        {text.clone()}
                    </text>
                }
            };
            node.name.iter().enumerate().map(line).collect_view()
        })
    };
    view! {
        <PartGroup
            part=Part::Party(party)
            class=format!("party party-{}", party.id())
            testid=format!("party-{}", party.id())
            spoken
            parts
        >
            <rect
                class="target"
                x=at(|node| node.x - 150.0)
                y=at(|node| node.target_y)
                width="300"
                height=at(|node| node.target_height)
            />
            <path
                class="flow put-in"
                class:unknown=flag(move || mark().put_in.is_none())
                d=data(|node| Some(&node.put_in))
            />
            <path
                class="flow got-back"
                class:unknown=flag(move || mark().got_back.is_none())
                d=data(|node| Some(&node.got_back))
            />
            <circle class="halo" cx=at(|node| node.x) cy=at(|node| node.y) r=at(|node| node.ring_radius + 14.0) />
            <circle class="disc" cx=at(|node| node.x) cy=at(|node| node.y) r=at(|node| node.radius) />
            <path class="level" d=data(|node| node.level.as_ref()) />
            <circle class="disc-edge" cx=at(|node| node.x) cy=at(|node| node.y) r=at(|node| node.radius) />
            <circle
                class="ring-track"
                class:unknown=flag(move || mark().commitment.is_none())
                cx=at(|node| node.x)
                cy=at(|node| node.y)
                r=at(|node| node.ring_radius)
            />
            <path class="ring" d=data(|node| node.ring.as_ref()) />
            <text class="brings" x=at(|node| node.x) y=at(|node| node.y + 8.0)>
                {text(brings)}
            </text>
            <text class="times" x=at(|node| node.x) y=at(|node| node.y + 40.0)>
                {text(times)}
            </text>
            <text class="initial" x=at(|node| node.x) y=at(|node| node.y + 28.0)>
                {initial}
            </text>
            <text class="role-label" x=at(|node| node.x) y=at(|node| node.role_y)>
                {ui.texts.common.roles[party]}
            </text>
            {part(name)}
            <text class=text(verdict_class) x=at(|node| node.x) y=at(|node| node.verdict_y)>
                {text(verdict)}
            </text>
        </PartGroup>
    }
}
