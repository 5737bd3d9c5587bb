//! A list of bars: a name, a number and a bar for each, in words that may be long. Reads well at any width.

use super::chart::{WIDTH, bar};
use super::element::{El, draw, el, units};

/// One bar.
pub struct Bar {
    /// What it is about.
    pub name: String,
    /// How much, in words.
    pub value: String,
    /// How much, as a share of the longest, 0 to 1.
    pub share: f64,
}

/// The bars in the order given. They are hidden from those who listen, since the number stands beside each.
pub fn bar_list(bars: impl IntoIterator<Item = Bar>) -> El {
    const HEIGHT: f64 = 14.0;
    let item = |Bar { name, value, share }: Bar| {
        let drawing = draw("svg")
            .attr("viewBox", format!("0 0 {} {}", units(WIDTH), units(HEIGHT)))
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .child((share > 0.0).then(|| bar("bar adds", [0.0, 0.0], WIDTH * share, HEIGHT)));
        el("li")
            .child(el("span").class("bar-name").child(name))
            .child(el("span").class("bar-number").child(value))
            .child(drawing)
    };
    el("ol").class("bar-list").children(bars.into_iter().map(item))
}
