//! The diagram as an SVG file that stands by itself: every colour and size in its own attributes, light, on white.

use super::diagram::{Balance, Drawing, Node, Picture, Stretch, TieShape, geometry, number};
use super::story::diagram::{Part, below, label, middle, spoken};
use crate::model::party::{ByParty, Pair, Party};
use crate::text::{Diagram, Texts, fill, number as words_of};

/// The colours of the page in the light, from `www/palette.css`.
const SURFACE: &str = "#ffffff";
const FOREGROUND: &str = "#1c2430";
const MUTED: &str = "#566170";
const LINE: &str = "#d9dcdf";
const CRACK: &str = "#b3261e";
const GAIN: &str = "#1d6b43";
const PARTIES: ByParty<&str> = ByParty { customer: "#1f63b0", vendor: "#b45f06", provider: "#0b7a70" };

/// The accent of the page in the light, for those who know no other.
pub const ACCENT: &str = "#4b3fb5";

/// What there is to draw.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The words of every page.
    pub texts: &'a Texts,
    /// The words of the diagram.
    pub words: &'a Diagram,
    /// What the parties are called.
    pub names: &'a ByParty<String>,
    /// The numbers behind the marks.
    pub picture: &'a Picture,
    /// The colour of what adds to the score, as it can be read on white: [`ACCENT`] or that of a company.
    pub accent: &'a str,
}

/// The file, so many times as large as the drawing's own units.
#[must_use]
pub fn svg(subject: &Subject, scale: f64) -> String {
    let drawing = geometry::draw(subject.picture, subject.names);
    let mut pen = Pen(String::with_capacity(12_000));
    let (width, height) = (geometry::WIDTH, geometry::HEIGHT);
    pen.0.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    pen.set("width", units(width * scale));
    pen.set("height", units(height * scale));
    pen.set("viewBox", format!("0 0 {} {}", units(width), units(height)));
    pen.set("role", "img");
    pen.set("font-family", "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif");
    pen.set("text-anchor", "middle");
    pen.0.push_str(">\n");
    pen.words("title", &label(subject.texts, subject.names, subject.picture));
    pen.words("desc", &description(subject));
    pen.mark("rect", &[("width", units(width)), ("height", units(height)), ("fill", SURFACE.to_owned())]);
    centre(&mut pen, subject, &drawing);
    for party in Party::ALL {
        node(&mut pen, subject, &drawing.nodes[party], party);
    }
    for pair in Pair::ALL {
        tie(&mut pen, subject, &drawing, pair);
    }
    pen.0.push_str("</svg>\n");
    pen.0
}

/// Every part with its facts, for those who cannot see it.
fn description(subject: &Subject) -> String {
    let parts = [Part::Score].into_iter().chain(Party::ALL.map(Part::Party)).chain(Pair::ALL.map(Part::Tie));
    let lines: Vec<String> =
        parts.map(|part| spoken(subject.texts, subject.words, subject.names, subject.picture, part)).collect();
    format!("{}.", lines.join(". "))
}

fn centre(pen: &mut Pen, subject: &Subject, drawing: &Drawing) {
    let (texts, score, centre) = (subject.texts, &subject.picture.score, &drawing.centre);
    let at = [centre.x, centre.y];
    pen.circle(at, centre.radius, &[("fill", SURFACE), ("stroke", LINE), ("stroke-width", "12")]);
    pen.arc(
        at,
        centre.radius,
        centre.range,
        &[("stroke", subject.accent), ("stroke-opacity", "0.4"), ("stroke-width", "12")],
    );
    let width = if score.complete { "12" } else { "6" };
    pen.arc(at, centre.radius, centre.score, &[("stroke", subject.accent), ("stroke-width", width)]);
    pen.line(&centre.ticks, &[("stroke", MUTED), ("stroke-width", "2")]);
    if let Some(fissure) = &centre.fissure {
        let edge =
            [("stroke", SURFACE), ("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];
        pen.path(fissure, &[&[("fill", CRACK)], &edge[..]].concat());
    }
    let (size, rise) = if score.estimate.is_some() { (84, 34.0) } else { (38, 18.0) };
    let (big, small) = (middle(texts, score), below(texts, score));
    pen.text([centre.x, centre.y - 46.0], 28, 400, MUTED, texts.figure.equation);
    pen.text([centre.x, centre.y + rise], size, 700, FOREGROUND, &big);
    pen.text([centre.x, centre.y + 68.0], 25, 600, subject.accent, &small);
}

fn node(pen: &mut Pen, subject: &Subject, node: &Node, party: Party) {
    let (texts, mark, colour) = (subject.texts, &subject.picture.parties[party], PARTIES[party]);
    let at = [node.x, node.y];
    for (flow, value, opacity) in [(&node.put_in, mark.put_in, "0.16"), (&node.got_back, mark.got_back, "1")] {
        let fill = [("fill", colour), ("fill-opacity", opacity), ("stroke", colour), ("stroke-width", "2")];
        let unknown = [
            ("fill", "none"),
            ("stroke", colour),
            ("stroke-opacity", "0.5"),
            ("stroke-width", "2"),
            ("stroke-dasharray", "3 7"),
        ];
        pen.path(flow, if value.is_some() { &fill } else { &unknown });
    }
    pen.circle(at, node.radius, &[("fill", SURFACE)]);
    if let Some(level) = &node.level {
        pen.path(level, &[("fill", colour), ("fill-opacity", "0.3")]);
    }
    pen.circle(at, node.radius, &[("fill", "none"), ("stroke", colour), ("stroke-width", "2")]);
    let track = [("fill", "none"), ("stroke", colour), ("stroke-opacity", "0.18"), ("stroke-width", "12")];
    let unknown = [
        ("fill", "none"),
        ("stroke", colour),
        ("stroke-opacity", "0.4"),
        ("stroke-width", "3"),
        ("stroke-dasharray", "4 10"),
    ];
    pen.circle(at, node.ring_radius, if mark.commitment.is_some() { &track } else { &unknown });
    let ring = node.ring.map(|length| Stretch { from: 0.0, length });
    pen.arc(at, node.ring_radius, ring, &[("stroke", colour), ("stroke-width", "12")]);
    let brings = mark.brings.map_or("?".to_owned(), |value| words_of::fixed(texts, value, 1));
    pen.text([node.x, node.y + 8.0], 46, 700, FOREGROUND, &brings);
    if let Some(multiplier) = mark.multiplier {
        let times = fill(texts.common.times, &[("number", &words_of::fixed(texts, multiplier, 1))]);
        pen.text([node.x, node.y + 40.0], 26, 400, MUTED, &times);
    }
    let role = texts.common.roles[party];
    if node.shows(role) {
        pen.text([node.x, node.role_y], 25, 400, MUTED, role);
    }
    let mut y = node.name_y;
    for line in &node.name {
        pen.text([node.x, y], 34, 600, FOREGROUND, line);
        y += Node::NAME_STEP;
    }
    let verdict = match mark.balance {
        Some(Balance::Gains) => Some((texts.figure.gains_short, GAIN)),
        Some(Balance::Level) => Some((texts.figure.level_short, MUTED)),
        Some(Balance::Pays) => Some((texts.figure.pays_short, CRACK)),
        None => None,
    };
    if let Some((verdict, colour)) = verdict {
        pen.text([node.x, node.verdict_y], 30, 600, colour, verdict);
    }
}

fn tie(pen: &mut Pen, subject: &Subject, drawing: &Drawing, pair: Pair) {
    let (tie, mark) = (&drawing.ties[pair], &subject.picture.ties[pair]);
    match &tie.shape {
        TieShape::Unknown(line) => {
            let dots =
                [("stroke", MUTED), ("stroke-width", "4"), ("stroke-linecap", "round"), ("stroke-dasharray", "1 14")];
            pen.line(line, &dots);
        }
        TieShape::Whole(outline) => {
            pen.path(
                outline,
                &[
                    ("fill", subject.accent),
                    ("stroke", subject.accent),
                    ("stroke-width", "4"),
                    ("stroke-linejoin", "round"),
                ],
            );
        }
        TieShape::Cracked { pieces, splinters } => {
            for piece in pieces.iter().chain(splinters) {
                pen.path(
                    piece,
                    &[("fill", CRACK), ("stroke", CRACK), ("stroke-width", "2"), ("stroke-linejoin", "round")],
                );
            }
        }
    }
    let (edge, colour) = if mark.cracks() { (CRACK, CRACK) } else { (LINE, subject.accent) };
    pen.mark(
        "rect",
        &[
            ("x", units(tie.label_x - 58.0)),
            ("y", units(tie.label_y - 27.0)),
            ("width", "116".to_owned()),
            ("height", "54".to_owned()),
            ("rx", "27".to_owned()),
            ("fill", SURFACE.to_owned()),
            ("stroke", edge.to_owned()),
            ("stroke-width", "2".to_owned()),
        ],
    );
    let number = mark.synergy.map_or("?".to_owned(), |value| words_of::signed(subject.texts, value, 2));
    pen.text([tie.label_x, tie.label_y + 10.5], 30, 600, colour, &number);
}

/// What writes the file.
struct Pen(String);

impl Pen {
    fn set(&mut self, name: &str, value: impl AsRef<str>) {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.escaped(value.as_ref());
        self.0.push('"');
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // XML knows no other control character, not even escaped.
                letter if letter.is_control() => self.0.push(' '),
                letter => self.0.push(letter),
            }
        }
    }

    fn words(&mut self, tag: &str, text: &str) {
        self.0.push_str(&format!("<{tag}>"));
        self.escaped(text);
        self.0.push_str(&format!("</{tag}>\n"));
    }

    fn mark(&mut self, tag: &str, attributes: &[(&str, String)]) {
        self.0.push_str(&format!("<{tag}"));
        for (name, value) in attributes {
            self.set(name, value);
        }
        self.0.push_str("/>\n");
    }

    fn circle(&mut self, [x, y]: [f64; 2], radius: f64, look: &[(&str, &str)]) {
        self.looking("circle", &[("cx", units(x)), ("cy", units(y)), ("r", units(radius))], look);
    }

    fn path(&mut self, data: &str, look: &[(&str, &str)]) {
        self.looking("path", &[("d", data.to_owned())], look);
    }

    fn line(&mut self, data: &str, look: &[(&str, &str)]) {
        self.looking("path", &[("d", data.to_owned()), ("fill", "none".to_owned())], look);
    }

    /// A stretch of a circle, as path data: not every program draws dashes of a given share.
    fn arc(&mut self, [x, y]: [f64; 2], radius: f64, stretch: Option<Stretch>, look: &[(&str, &str)]) {
        let Some(Stretch { from, length }) = stretch.filter(|stretch| stretch.length > 0.0) else { return };
        let at = |share: f64| {
            let angle = (share - 0.25) * std::f64::consts::TAU;
            format!("{},{}", units(x + radius * libm::cos(angle)), units(y + radius * libm::sin(angle)))
        };
        // In halves: one arc could not go all the way round, and would not know which way to go.
        let radius = units(radius);
        let half = |to: f64| format!("A{radius},{radius} 0 0 1 {}", at(to));
        let length = length.min(1.0);
        self.line(&format!("M{}{}{}", at(from), half(from + length / 2.0), half(from + length)), look);
    }

    fn looking(&mut self, tag: &str, place: &[(&str, String)], look: &[(&str, &str)]) {
        let look = look.iter().map(|&(name, value)| (name, value.to_owned()));
        self.mark(tag, &place.iter().cloned().chain(look).collect::<Vec<_>>());
    }

    fn text(&mut self, [x, y]: [f64; 2], size: u32, weight: u32, colour: &str, text: &str) {
        self.0.push_str("<text");
        self.set("x", units(x));
        self.set("y", units(y));
        self.set("font-size", size.to_string());
        self.set("font-weight", weight.to_string());
        self.set("fill", colour);
        self.0.push('>');
        self.escaped(text);
        self.0.push_str("</text>\n");
    }
}

fn units(value: f64) -> String {
    let mut out = String::new();
    number(&mut out, value);
    out
}
