//! The score's range on a line from 0 to 5: how much is still open.

use crate::ui::dynamic::{part, unit, units};
use leptos::prelude::*;

/// A range on the scale from 0 to 5, with a mark at the estimate. What it shows is said in words beside it.
#[component]
pub fn ScaleBar(
    /// The least, 0 to 5.
    #[prop(into)]
    low: Signal<f64>,
    /// The most, 0 to 5.
    #[prop(into)]
    high: Signal<f64>,
    /// The estimate; none while there is none.
    #[prop(into)]
    estimate: Signal<Option<f64>>,
) -> impl IntoView {
    let x = |score: f64| 10.0 + 56.0 * score.clamp(0.0, 5.0);
    view! {
        <svg class="scale-bar" viewBox="0 0 300 36" aria-hidden="true">
            <line class="scale-track" x1="10" y1="12" x2="290" y2="12" />
            <rect
                class="scale-range"
                x=unit(move || x(low.get()) - 4.0)
                width=unit(move || x(high.get()) - x(low.get()) + 8.0)
                y="7"
                height="10"
                rx="5"
            />
            {part(move || {
                estimate
                    .get()
                    .map(|score| view! { <circle class="scale-mark" cx=units(x(score)) cy="12" r="8" /> })
            })}
            {[0_u8, 1, 2, 3, 4, 5]
                .map(|score| {
                    view! {
                        <text class="scale-number" x=units(x(f64::from(score))) y="34" text-anchor="middle">
                            {score}
                        </text>
                    }
                })
                .collect_view()}
        </svg>
    }
}
