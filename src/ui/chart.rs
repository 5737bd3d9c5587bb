//! The pieces that charts are drawn from: the frame, bars, lines and words.

use super::element::{El, draw, units};

/// How wide every chart is drawn, in its own units; the page scales it.
pub const WIDTH: f64 = 600.0;

/// Where words stand by their point.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// They are centred there.
    Middle,
    /// They end there.
    End,
}

/// A chart of this height. `label` says what it shows, and where the same numbers can be read.
pub fn chart(class: &'static str, label: &'static str, height: f64) -> El {
    draw("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {} {}", units(WIDTH), units(height)))
        .attr("role", "img")
        .attr("aria-label", label)
}

/// A bar with its upper left corner there; never so thin that it is not seen.
pub fn bar(class: impl Into<String>, [x, y]: [f64; 2], width: f64, height: f64) -> El {
    draw("rect")
        .class(class.into())
        .attr("x", units(x))
        .attr("y", units(y))
        .attr("width", units(width.max(2.0)))
        .attr("height", units(height.max(2.0)))
        .attr("rx", "3")
}

/// A straight line.
pub fn line(class: &'static str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> El {
    draw("line").class(class).attr("x1", units(x1)).attr("y1", units(y1)).attr("x2", units(x2)).attr("y2", units(y2))
}

/// A line through points, with a dot at each.
pub fn polyline(class: &'static str, points: impl Iterator<Item = [f64; 2]> + Clone) -> El {
    let data = points.clone().map(|[x, y]| format!("{},{}", units(x), units(y))).collect::<Vec<_>>().join("L");
    let dot = |[x, y]: [f64; 2]| draw("circle").attr("cx", units(x)).attr("cy", units(y)).attr("r", "3.5");
    draw("g").class(class).child(draw("path").attr("d", format!("M{data}"))).children(points.map(dot))
}

/// Words on a base line.
pub fn words(class: &'static str, [x, y]: [f64; 2], anchor: Anchor, words: impl Into<String>) -> El {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    draw("text").class(class).attr("x", units(x)).attr("y", units(y)).attr("text-anchor", anchor).child(words.into())
}
