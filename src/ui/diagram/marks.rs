//! Parties with their flows, and ties.

use super::figure::{PartGroup, Parts};
use crate::exchange::diagram::{Balance, Drawing, Flow, Node, Picture, TieLine, TieShape};
use crate::exchange::story::diagram::{Part, spoken};
use crate::model::party::{ByParty, Pair, Party};
use crate::text::{fill, number};
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
    let node = Memo::new(move |_| drawing.with(|drawing| drawing.nodes[party].clone()));
    let get = move |read: fn(&Node) -> f64| move || node.with(read);
    let data = move |read: fn(&Node) -> Option<String>| move || node.with(read).unwrap_or_default();
    let mark = Memo::new(move |_| picture.get().parties[party]);
    let spoken = Signal::derive(move || {
        names.with(|names| spoken(ui.texts, names, &picture.get(), Part::Party(party)))
    });
    let (x, y, radius) = (get(|node| node.x), get(|node| node.y), get(|node| node.radius));
    let brings = move || mark.get().brings.map_or("?".to_owned(), |value| number::fixed(ui.texts, value, 1));
    let times = move || {
        mark.get().multiplier.map(|value| fill(ui.texts.common.times, &[("number", &number::fixed(ui.texts, value, 1))]))
    };
    let verdict = move || match mark.get().balance {
        Some(Balance::Gains) => words.gains_short,
        Some(Balance::Level) => words.level_short,
        Some(Balance::Pays) => words.pays_short,
        None => "",
    };
    let verdict_class = move || match mark.get().balance {
        Some(Balance::Gains) => "verdict gains",
        Some(Balance::Pays) => "verdict pays",
        _ => "verdict",
    };
    let initial = ui.texts.common.roles[party].chars().next().map(String::from).unwrap_or_default();
    view! {
        <PartGroup
            part=Part::Party(party)
            class=format!("party party-{}", party.id())
            testid=format!("party-{}", party.id())
            spoken
            parts
        >
            <FlowArrow class="put-in" flow=Memo::new(move |_| node.with(|node| node.put_in.clone())) />
            <FlowArrow class="got-back" flow=Memo::new(move |_| node.with(|node| node.got_back.clone())) />
            <circle class="halo" cx=x cy=y r=move || node.with(|node| node.ring_radius + 14.0) />
            <circle class="disc" cx=x cy=y r=radius />
            <path class="level" d=data(|node| node.level.clone()) />
            <circle class="disc-edge" cx=x cy=y r=radius />
            <circle
                class="ring-track"
                class:unknown=move || mark.get().commitment.is_none()
                cx=x
                cy=y
                r=get(|node| node.ring_radius)
            />
            <path class="ring" d=data(|node| node.ring.clone()) />
            <text class="brings" x=x y=move || node.with(|node| node.y + 8.0)>
                {brings}
            </text>
            <text class="times" x=x y=move || node.with(|node| node.y + 40.0)>
                {times}
            </text>
            <text class="initial" x=x y=move || node.with(|node| node.y + 32.0) aria-hidden="true">
                {initial}
            </text>
            <text class="role-label" x=x y=get(|node| node.role_y)>
                {ui.texts.common.roles[party]}
            </text>
            {move || {
                node.with(|node| {
                    node.name
                        .iter()
                        .enumerate()
                        .map(|(line, text)| {
                            let y = node.name_y + 38.0 * f64::from(u8::try_from(line).unwrap_or(u8::MAX));
                            view! {
                                <text class="name" x=node.x y=y>
                                    {text.clone()}
                                </text>
                            }
                        })
                        .collect_view()
                })
            }}
            <text class=verdict_class x=x y=get(|node| node.verdict_y)>
                {verdict}
            </text>
        </PartGroup>
    }
}

#[component]
fn FlowArrow(class: &'static str, flow: Memo<Flow>) -> impl IntoView {
    view! {
        <path
            class=format!("flow {class}")
            class:unknown=move || flow.with(|flow| !flow.known)
            d=move || flow.with(|flow| flow.path.clone())
        />
    }
}

/// A tie: whole, cracked or not known yet, with its number.
#[component]
pub fn TieLineView(
    /// The pair.
    pair: Pair,
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
    let tie = Memo::new(move |_| drawing.with(|drawing| drawing.ties[pair].clone()));
    let get = move |read: fn(&TieLine) -> f64| move || tie.with(read);
    let mark = Memo::new(move |_| picture.get().ties[pair]);
    let spoken =
        Signal::derive(move || names.with(|names| spoken(ui.texts, names, &picture.get(), Part::Tie(pair))));
    let shape = move || {
        tie.with(|tie| match tie.shape.clone() {
            TieShape::Unknown(data) => view! { <path class="tie-unknown" d=data /> }.into_any(),
            TieShape::Whole(data) => view! { <path class="tie-whole" d=data /> }.into_any(),
            TieShape::Cracked { pieces, splinters } => {
                let pieces = pieces.map(|data| view! { <path class="tie-piece" d=data /> }).collect_view();
                let splinters =
                    splinters.into_iter().map(|data| view! { <path class="tie-splinter" d=data /> }).collect_view();
                (pieces, splinters).into_any()
            }
        })
    };
    let label = move || mark.get().synergy.map_or("?".to_owned(), |value| number::signed(ui.texts, value, 2));
    let cracked = move || mark.get().bond.is_some_and(|bond| bond < 0.0);
    view! {
        <PartGroup
            part=Part::Tie(pair)
            class=format!("tie tie-{}", pair.id())
            testid=format!("tie-{}", pair.id())
            spoken
            parts
        >
            <path class="tie-target" d=move || tie.with(|tie| tie.target.clone()) />
            {shape}
            <g class="tie-label" class:cracked=cracked>
                <rect
                    class="pill"
                    x=move || tie.with(|tie| tie.label_x - 56.0)
                    y=move || tie.with(|tie| tie.label_y - 26.0)
                    width="112"
                    height="52"
                    rx="26"
                />
                <text class="tie-number" x=get(|tie| tie.label_x) y=move || tie.with(|tie| tie.label_y + 10.5)>
                    {label}
                </text>
            </g>
        </PartGroup>
    }
}
