//! The middle: the score as 1 + 1 + 1 =, or the range while it is open.

use super::figure::{PartGroup, Parts};
use crate::exchange::diagram::{Centre, Drawing, Picture};
use crate::exchange::story::diagram::{Part, spoken};
use crate::exchange::story::{range, zone_name};
use crate::model::party::ByParty;
use crate::text::number;
use crate::ui::dynamic::{flag, text, unit};
use leptos::prelude::*;

/// The score.
#[component]
pub fn Middle(
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
    let at = move |read: fn(&Centre) -> f64| unit(move || drawing.with(|drawing| read(&drawing.centre)));
    let data = move |read: fn(&Centre) -> Option<&String>| {
        text(move || drawing.with(|drawing| read(&drawing.centre).cloned()))
    };
    let score = move || picture.with(|picture| picture.score);
    let spoken = Signal::derive(move || names.with(|names| spoken(ui.texts, names, &picture.get(), Part::Score)));
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
        drawing.with(|drawing| drawing.centre.y + rise)
    };
    view! {
        <PartGroup part=Part::Score class="centre".to_owned() testid="score".to_owned() spoken parts>
            <circle class="centre-disc" cx=at(|centre| centre.x) cy=at(|centre| centre.y) r=at(|centre| centre.radius) />
            <path class="fissure" d=data(|centre| centre.fissure.as_ref()) />
            <circle
                class="centre-track"
                cx=at(|centre| centre.x)
                cy=at(|centre| centre.y)
                r=at(|centre| centre.radius)
            />
            <path class="centre-range" d=data(|centre| centre.range.as_ref()) />
            <path
                class="centre-score"
                class:open-score-mark=flag(move || !score().complete)
                d=data(|centre| centre.score.as_ref())
            />
            <path class="centre-tick" d=data(|centre| Some(&centre.ticks)) />
            <text class="equation" x=at(|centre| centre.x) y=at(|centre| centre.y - 46.0)>
                {ui.texts.diagram.equation}
            </text>
            <text
                class="score"
                class:score-open=flag(move || score().estimate.is_none())
                x=at(|centre| centre.x)
                y=unit(big_y)
            >
                {text(big)}
            </text>
            <text class="zone" x=at(|centre| centre.x) y=at(|centre| centre.y + 72.0)>
                {text(small)}
            </text>
        </PartGroup>
    }
}
