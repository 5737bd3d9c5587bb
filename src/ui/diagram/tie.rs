//! A tie: whole, cracked or not known yet, with its number.

use super::figure::{PartGroup, Parts};
use crate::exchange::diagram::{Drawing, Picture, TieLine, TieShape};
use crate::exchange::story::diagram::{Part, spoken};
use crate::model::party::{ByParty, Pair};
use crate::text::number;
use crate::ui::dynamic::{flag, part, text, unit};
use leptos::prelude::*;

/// The tie between two parties.
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
    let at = move |read: fn(&TieLine) -> f64| unit(move || drawing.with(|drawing| read(&drawing.ties[pair])));
    let mark = move || picture.with(|picture| picture.ties[pair]);
    let spoken = Signal::derive(move || names.with(|names| spoken(ui.texts, names, &picture.get(), Part::Tie(pair))));
    let shape = move || {
        drawing.with(|drawing| match drawing.ties[pair].shape.clone() {
            TieShape::Unknown(data) => path("tie-unknown", data),
            TieShape::Whole(data) => path("tie-whole", data),
            TieShape::Cracked { pieces, splinters } => {
                let pieces = pieces.into_iter().map(|data| path("tie-piece", data));
                let splinters = splinters.into_iter().map(|data| path("tie-splinter", data));
                pieces.chain(splinters).collect_view().into_any()
            }
        })
    };
    let label = move || mark().synergy.map_or("?".to_owned(), |value| number::signed(ui.texts, value, 2));
    view! {
        <PartGroup
            part=Part::Tie(pair)
            class=format!("tie tie-{}", pair.id())
            testid=format!("tie-{}", pair.id())
            spoken
            parts
        >
            <path class="tie-target" d=text(move || drawing.with(|drawing| drawing.ties[pair].target.clone())) />
            {part(shape)}
            <g class="tie-label" class:cracked=flag(move || mark().bond.is_some_and(|bond| bond < 0.0))>
                <rect
                    class="pill"
                    x=at(|tie| tie.label_x - 58.0)
                    y=at(|tie| tie.label_y - 27.0)
                    width="116"
                    height="54"
                    rx="27"
                />
                <text class="tie-number" x=at(|tie| tie.label_x) y=at(|tie| tie.label_y + 10.5)>
                    {text(label)}
                </text>
            </g>
        </PartGroup>
    }
}

fn path(class: &'static str, data: String) -> AnyView {
    view! { <path class=class d=data /> }.into_any()
}
