//! The middle: the score as 1 + 1 + 1 =, or the range while it is open.

use super::figure::{PartGroup, Parts};
use crate::exchange::diagram::{Centre, Drawing, Picture};
use crate::exchange::story::diagram::{Part, spoken};
use crate::exchange::story::{range, zone_name};
use crate::model::party::ByParty;
use crate::text::number;
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
    let centre = Memo::new(move |_| drawing.with(|drawing| drawing.centre.clone()));
    let get = move |read: fn(&Centre) -> f64| move || centre.with(read);
    let data = move |read: fn(&Centre) -> Option<String>| move || centre.with(read).unwrap_or_default();
    let score = Memo::new(move |_| picture.get().score);
    let spoken = Signal::derive(move || names.with(|names| spoken(ui.texts, names, &picture.get(), Part::Score)));
    let x = get(|centre| centre.x);
    let below = move |offset: f64| move || centre.with(|centre| centre.y + offset);
    let big = move || match score.get().estimate {
        Some(estimate) => number::fixed(ui.texts, estimate, 1),
        None => range(ui.texts, &score.get()),
    };
    let small = move || {
        let score = score.get();
        match (score.estimate, score.zone) {
            (Some(_), Some(zone)) if score.complete => zone_name(ui.texts, zone).to_owned(),
            (Some(_), _) => range(ui.texts, &score),
            (None, _) => ui.texts.diagram.so_far.to_owned(),
        }
    };
    view! {
        <PartGroup part=Part::Score class="centre".to_owned() testid="score".to_owned() spoken parts>
            <circle class="centre-disc" cx=x cy=get(|centre| centre.y) r=get(|centre| centre.radius) />
            <path class="fissure" d=data(|centre| centre.fissure.clone()) />
            <circle class="centre-track" cx=x cy=get(|centre| centre.y) r=get(|centre| centre.radius) />
            <path class="centre-range" d=data(|centre| centre.range.clone()) />
            <path
                class="centre-score"
                class:open-score-mark=move || !score.get().complete
                d=data(|centre| centre.score.clone())
            />
            {move || {
                centre.with(|centre| {
                    centre.ticks.clone().map(|data| view! { <path class="centre-tick" d=data /> }).collect_view()
                })
            }}
            <text class="equation" x=x y=below(-42.0)>
                {ui.texts.diagram.equation}
            </text>
            <text
                class="score"
                class:score-open=move || score.get().estimate.is_none()
                x=x
                y=move || {
                    let rise = if score.get().estimate.is_some() { 36.0 } else { 16.0 };
                    centre.with(|centre| centre.y + rise)
                }
            >
                {big}
            </text>
            <text class="zone" x=x y=below(72.0)>
                {small}
            </text>
        </PartGroup>
    }
}
