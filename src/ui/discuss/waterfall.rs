//! The equation as a chart: what each party brings, stacked, then what each bond adds or takes, up to the score.

use crate::exchange::diagram::shorten;
use crate::exchange::story::pair_name;
use crate::model::party::{Pair, Party};
use crate::text::number;
use crate::ui::Ui;
use crate::ui::element::{Part, draw, part, units};
use crate::ui::see::See;
use crate::ui::told::Told;
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
pub fn waterfall(told: Memo<Told>) -> Part {
    let ui = crate::ui::use_ui();
    let chart = move || {
        let bars = told.see(|told| bars(ui, told));
        let height = ROW * bars.iter().map(|_| 1.0).sum::<f64>() + 26.0;
        let grid = |score: u8| {
            let x = units(x(f64::from(score)));
            let line = draw("line").class("grid").attr("x1", x.clone()).attr("x2", x.clone());
            let number = draw("text").class("grid-number").attr("x", x).attr("y", units(height - 4.0));
            [
                line.attr("y1", "0").attr("y2", units(height - 22.0)),
                number.attr("text-anchor", "middle").child(score.to_string()),
            ]
        };
        let mut y = -ROW;
        let row = |bar: Bar| {
            y += ROW;
            let line = units(y + 18.0);
            let rect =
                draw("rect").class(bar.class).attr("x", units(x(bar.from.min(bar.to)))).attr("y", units(y + 25.0));
            [
                draw("text")
                    .class("bar-label")
                    .attr("x", units(LEFT))
                    .attr("y", line.clone())
                    .child(shorten(&bar.label, 54.0)),
                draw("text")
                    .class("bar-value")
                    .attr("x", "588")
                    .attr("y", line)
                    .attr("text-anchor", "end")
                    .child(bar.value),
                rect.attr("width", units(((bar.to - bar.from).abs() * SCALE).max(2.0)))
                    .attr("height", "14")
                    .attr("rx", "3"),
            ]
        };
        draw("svg")
            .class("waterfall")
            .attr("viewBox", format!("0 0 600 {}", units(height)))
            .attr("role", "img")
            .attr("aria-label", ui.discuss().equation_chart)
            .children((0..=5).flat_map(grid))
            .children(bars.into_iter().flat_map(row))
    };
    part(chart)
}

fn bars(ui: Ui, told: &Told) -> Vec<Bar> {
    let texts = ui.texts;
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
    for (label, value) in bonds.into_iter().chain([(ui.discuss().equation_all.to_owned(), synergy.triad.synergy)]) {
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
        label: texts.figure.equation.to_owned(),
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
