//! Lines, bars and columns that stretch with the page, while marks and words on them are as large as its type.
//!
//! Heights are in the size of the words in the drawing, so that all of it grows with the type around it: on a phone, on
//! paper, before a room.

use super::element::{El, draw, el, units};

/// The height of a line with marks and nothing else.
pub const LINE: f64 = 2.0;

/// A drawing as wide as there is room, so high, hidden from those who listen: the same stands in words beside it.
pub fn stretched(height: f64) -> El {
    frame("stretched", height).attr("aria-hidden", "true")
}

/// The same for those who listen too. The class is to begin with `stretched`.
pub fn frame(class: &'static str, height: f64) -> El {
    draw("svg")
        .class(class)
        .attr("width", "100%")
        .attr("height", em(height))
        // A mark at the very end stands out a little.
        .attr("overflow", "visible")
}

/// A length in the size of the words.
pub fn em(length: f64) -> String {
    let mut out = units(length);
    out.push_str("em");
    out
}

/// A place on the whole width, 0 to 1.
pub fn percent(share: f64) -> String {
    format!("{}%", units(share * 100.0))
}

/// A bar from one place to another.
pub fn span(class: String, [from, to]: [f64; 2], y: f64, height: f64) -> El {
    draw("rect")
        .class(class)
        .attr("x", percent(from.min(to)))
        .attr("width", percent((to - from).abs()))
        .attr("y", em(y))
        .attr("height", em(height))
}

/// The line itself, at this height, with a tick at each of these places.
pub fn scale(y: f64, ticks: &[f64]) -> Vec<El> {
    let line = |from: f64, to: f64, reach: f64| {
        let line = draw("line").class("grid").attr("x1", percent(from)).attr("y1", em(y - reach));
        line.attr("x2", percent(to)).attr("y2", em(y + reach))
    };
    let mut lines = vec![line(0.0, 1.0, 0.0)];
    lines.extend(ticks.iter().map(|&at| line(at, at, 0.5)));
    lines
}

/// A whole dot.
pub fn dot(class: String, at: f64, y: f64) -> El {
    draw("circle").class(class).attr("cx", percent(at)).attr("cy", em(y)).attr("r", em(0.6))
}

/// A dot that has cracked in two, as a tie does in the diagram.
pub fn cracked_dot(at: f64, y: f64) -> El {
    let half = |path| draw("path").class("tie-piece").attr("d", path);
    draw("svg")
        .attr("x", percent(at))
        .attr("y", em(y))
        // As wide as the line by default, which would make the page wider.
        .attr("width", em(1.0))
        .attr("height", em(1.0))
        .attr("viewBox", "0 0 13 13")
        .attr("overflow", "visible")
        // What lies behind must not fill the crack.
        .child(draw("circle").class("disc").attr("r", "13"))
        .child(half("M-4,-9A9,9,0,0,0,-4,9L-1,4L-7,0L-1,-4Z"))
        .child(half("M4,-9A9,9,0,0,1,4,9L7,4L1,0L7,-4Z"))
}

/// Words at a place of the line; at its ends they stay inside.
pub fn words_at(at: f64, y: f64, words: String) -> El {
    let anchor = match at {
        at if at < 0.1 => "start",
        at if at > 0.9 => "end",
        _ => "middle",
    };
    let text = draw("text").class("scale-number").attr("x", percent(at)).attr("y", em(y));
    text.attr("text-anchor", anchor).child(words)
}

/// What the places of a scale mean, from its one end to the other, each as far from the next.
pub fn scale_words<const N: usize>(words: [&'static str; N]) -> El {
    let last = f64::from(u32::try_from(N).unwrap_or(2).max(2) - 1);
    let places = (0_u32..).map(|place| f64::from(place) / last);
    el("div")
        .class("scale-words")
        .child(stretched(1.2).children(places.zip(words).map(|(at, word)| words_at(at, 0.9, word.to_owned()))))
}
