//! The score's range on a line from 0 to 5: how much is still open.

use super::element::{El, draw, text, unit, units};
use crate::exchange::diagram::ScoreMark;

/// A range on the scale from 0 to 5, with a mark at the estimate. What it shows is said in words beside it.
pub fn scale_bar(score: impl Fn() -> ScoreMark + Copy + Send + 'static) -> El {
    let x = |score: f64| 10.0 + 56.0 * score.clamp(0.0, 5.0);
    let number = |score: u8| {
        draw("text")
            .class("scale-number")
            .attr("x", units(x(f64::from(score))))
            .attr("y", "34")
            .attr("text-anchor", "middle")
            .child(score.to_string())
    };
    let range = draw("rect")
        .class("scale-range")
        .attr("x", unit(move || x(score().low) - 4.0))
        .attr("width", unit(move || x(score().high) - x(score().low) + 8.0))
        .attr("y", "7")
        .attr("height", "10")
        .attr("rx", "5");
    let mark = draw("circle")
        .class("scale-mark")
        .attr("cx", unit(move || x(score().estimate.unwrap_or_default())))
        .attr("cy", "12")
        // Without an estimate there is nothing to mark.
        .attr("r", text(move || if score().estimate.is_some() { "8" } else { "0" }));
    draw("svg")
        .class("scale-bar")
        .attr("viewBox", "0 0 300 36")
        .attr("aria-hidden", "true")
        .child(draw("path").class("scale-track").attr("d", "M10,12H290"))
        .child(range)
        .child(mark)
        .children((0..=5).map(number))
}
