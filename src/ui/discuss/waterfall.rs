//! The equation as a chart: what each party brings, stacked, then what each bond adds or takes, up to the score.

use super::Told;
use crate::exchange::story::pair_name;
use crate::model::party::{Pair, Party};
use crate::text::number;
use crate::ui::dynamic::{part, units};
use leptos::prelude::*;

const LEFT: f64 = 8.0;
const SCALE: f64 = 116.0;
const ROW: f64 = 50.0;

/// A bar of the chart.
struct Bar {
    label: String,
    value: String,
    from: f64,
    to: f64,
    class: String,
}

/// The chart; nothing while there is no estimate. Its numbers are in the table of the same part.
#[component]
pub fn Waterfall(
    /// What is told.
    told: Memo<Told>,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    part(move || {
        let bars = told.with(|told| bars(ui.texts, told));
        let height: f64 = ROW * f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX)) + 26.0;
        view! {
            <svg class="waterfall" viewBox=format!("0 0 600 {}", units(height)) role="img" aria-label=ui.texts.discuss.equation_chart>
                {[0_u8, 1, 2, 3, 4, 5]
                    .map(|score| {
                        let x = units(x(f64::from(score)));
                        view! {
                            <line class="grid" x1=x.clone() x2=x.clone() y1="0" y2=units(height - 22.0) />
                            <text class="grid-number" x=x y=units(height - 4.0) text-anchor="middle">
                                {score}
                            </text>
                        }
                    })
                    .collect_view()}
                {bars
                    .into_iter()
                    .enumerate()
                    .map(|(row, bar)| {
                        let y = ROW * f64::from(u32::try_from(row).unwrap_or(u32::MAX));
                        view! {
                            <text class="bar-label" x=units(LEFT) y=units(y + 18.0)>
                                {bar.label}
                            </text>
                            <text class="bar-value" x="588" y=units(y + 18.0) text-anchor="end">
                                {bar.value}
                            </text>
                            <rect
                                class=bar.class
                                x=units(x(bar.from.min(bar.to)))
                                y=units(y + 25.0)
                                width=units(((bar.to - bar.from).abs() * SCALE).max(2.0))
                                height="14"
                                rx="3"
                            />
                        }
                    })
                    .collect_view()}
            </svg>
        }
    })
}

fn bars(texts: &'static crate::text::Texts, told: &Told) -> Vec<Bar> {
    let Some(estimate) = &told.evaluation.estimate else { return Vec::new() };
    let synergy = &estimate.synergy;
    let mut level = 0.0;
    let mut out = Vec::new();
    for party in Party::ALL {
        let own = synergy.parties[party].own;
        out.push(Bar {
            label: told.names[party].clone(),
            value: number::fixed(texts, own, 2),
            from: level,
            to: level + own,
            class: format!("bar party-{}", party.id()),
        });
        level += own;
    }
    let bonds = Pair::ALL.map(|pair| (pair_name(texts, &told.names, pair), synergy.ties[pair].synergy));
    for (label, value) in bonds.into_iter().chain([(texts.discuss.equation_all.to_owned(), synergy.triad.synergy)]) {
        let class = if value < 0.0 { "bar takes" } else { "bar adds" };
        out.push(Bar {
            label,
            value: number::signed(texts, value, 2),
            from: level,
            to: level + value,
            class: class.to_owned(),
        });
        level += value;
    }
    out.push(Bar {
        label: texts.diagram.equation.to_owned(),
        value: number::fixed(texts, synergy.score, 2),
        from: 0.0,
        to: synergy.score,
        class: "bar sum".to_owned(),
    });
    out
}

fn x(score: f64) -> f64 {
    LEFT + score.clamp(0.0, 5.0) * SCALE
}
