//! A list of drawings, such as bars: a name, a number and a drawing for each, in words that may be long. Reads well at
//! any width.

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

/// One item: a name, how much it is in words, and what stands below the two.
pub struct Item {
    /// What it is about.
    pub name: String,
    /// How much, in words.
    pub value: String,
    /// The drawing, and words about it.
    pub below: Vec<El>,
}

/// The bars in the order given. They are hidden from those who listen, since the number stands beside each.
pub fn bar_list(bars: impl IntoIterator<Item = Bar>) -> El {
    const HEIGHT: f64 = 14.0;
    let item = |Bar { name, value, share }: Bar| {
        let drawing = draw("svg")
            .class("strip")
            .attr("viewBox", format!("0 0 {} {}", units(WIDTH), units(HEIGHT)))
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .child((share > 0.0).then(|| bar("bar adds", [0.0, 0.0], WIDTH * share, HEIGHT)));
        Item { name, value, below: vec![drawing] }
    };
    list(bars.into_iter().map(item).collect())
}

/// The items in the order given.
pub fn list(items: Vec<Item>) -> El {
    let item = |Item { name, value, below }: Item| {
        el("li")
            .child(el("span").class("bar-name").child(name))
            .child(el("span").class("bar-number").child(value))
            .children(below)
    };
    el("ol").class("bar-list").children(items.into_iter().map(item))
}
