//! The picture: an SVG with every mark. Alone it is a still image; with `parts` each mark can be reached and opened.

use super::centre::middle;
use super::marks::party_node;
use super::tie::tie_line;
use crate::exchange::diagram::{Stretch, geometry};
use crate::exchange::story::diagram::{Part, label};
use crate::model::party::{Pair, Party};
use crate::ui::element::{El, Value, draw, flag, part, text, units};
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;

/// Which part is open, and what opens one.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The part that is open.
    pub open: RwSignal<Option<Part>>,
    /// Turns a shape into what opens a part. Handed in, so that a still image comes without it.
    pub target: fn(El, Part, Memo<Told>, RwSignal<Option<Part>>) -> El,
}

/// The diagram.
pub fn figure(told: Memo<Told>, parts: Option<Parts>) -> El {
    let ui = crate::ui::use_ui();
    let drawing = memo(move || told.with(|told| geometry::draw(&told.picture, &told.names)));
    let label = move || told.see(|told| label(ui.texts, &told.names, &told.picture));
    // Places and sizes depend on names and weights alone, which hardly ever change: then all is drawn anew, and
    // otherwise only what answers move.
    let fixed = memo(move || told.see(fixed));
    let marks = move || {
        fixed.with(|_| ());
        untrack(|| {
            let parties = Party::ALL.map(|party| party_node(party, drawing, told, parts));
            let ties = Pair::ALL.map(|pair| tie_line(pair, drawing, told, parts));
            std::iter::once(middle(drawing, told, parts)).chain(parties).chain(ties).collect::<Vec<_>>()
        })
    };
    // The page keeps room for names of every length; in pages of others it is better used.
    let edges = move || {
        let (top, end) = if ui.embedded { drawing.with(geometry::Drawing::edges) } else { (0.0, geometry::HEIGHT) };
        format!("0 {} {} {}", units(top), units(geometry::WIDTH), units(end - top))
    };
    let class = if parts.is_some() { "diagram interactive" } else { "diagram" };
    draw("svg")
        .class(class)
        .attr("viewBox", text(edges))
        .attr("role", if parts.is_some() { "group" } else { "img" })
        .attr("aria-label", text(label))
        .testid("diagram")
        .attr("part", "diagram")
        .child(part(marks))
}

/// Names and weights, as one text.
fn fixed(told: &Told) -> String {
    let mut out = String::new();
    for party in Party::ALL {
        out.push_str(&told.names[party]);
        out.push('\n');
        out.push_str(&units(1000.0 * told.picture.parties[party].weight));
        out.push('\n');
    }
    out
}

/// The dashes that draw a stretch of a circle whose path is 100 long and begins at the top.
pub fn dashes(stretch: Option<Stretch>) -> String {
    let Some(Stretch { from, length }) = stretch else { return "0 100".to_owned() };
    format!("0 {} {} 100", units(from * 100.0), units(length * 100.0))
}

/// A group of marks that belong to one part.
pub fn part_group(part: Part, class: impl Value, parts: Option<Parts>) -> El {
    let group = draw("g").class(class);
    match parts {
        Some(Parts { open, .. }) => group.class_if("open", flag(move || open.get() == Some(part))),
        None => group,
    }
}

/// What is pointed at and focused to open a part: nothing in a still image.
pub fn target(shape: El, part: Part, told: Memo<Told>, parts: Option<Parts>) -> Option<El> {
    parts.map(|parts| (parts.target)(shape, part, told, parts.open))
}
