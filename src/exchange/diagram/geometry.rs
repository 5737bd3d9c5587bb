//! Where each mark of the diagram goes: a triangle with the customer on top, in a drawing of 900 by 990 units.

use super::crack::{TieShape, cracked};
use super::path::{self, Point};
use super::picture::{PartyMark, Picture, ScoreMark, TieMark};
use super::wrap::wrap;
use crate::model::party::{ByPair, ByParty, Pair, Party};

/// The width of the drawing.
pub const WIDTH: f64 = 900.0;
/// The height of the drawing.
pub const HEIGHT: f64 = 990.0;

/// How many characters of a name fit on a line.
const NAME_LINE: usize = 14;
const CENTRE: Point = Point::new(450.0, 556.0);
const CENTRE_RADIUS: f64 = 114.0;
/// The ring runs outside the node with a small gap.
const RING_GAP: f64 = 11.0;
pub(super) const RING_WIDTH: f64 = 12.0;
/// Between a node or the middle and whatever ends there.
const AIR: f64 = 12.0;

/// Every mark with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The parties.
    pub nodes: ByParty<Node>,
    /// The ties.
    pub ties: ByPair<TieLine>,
    /// The middle.
    pub centre: Centre,
}

/// A party.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The middle of the node.
    pub x: f64,
    /// The middle of the node.
    pub y: f64,
    /// Its size stands for the weight: the area is proportional to it.
    pub radius: f64,
    /// The radius of the ring around it.
    pub ring_radius: f64,
    /// The commitment as a share of the ring, clockwise from the top, 0 to 1; none while unknown.
    pub ring: Option<f64>,
    /// The contribution as a level: the part of the disc below it, as path data; none while unknown.
    pub level: Option<String>,
    /// What it puts in: an arrow to the middle, as path data.
    pub put_in: String,
    /// What it gets back: an arrow from the middle, as path data.
    pub got_back: String,
    /// The lines of its name.
    pub name: Vec<String>,
    /// Where the first line of the name stands.
    pub name_y: f64,
    /// Where its role stands.
    pub role_y: f64,
    /// Where the verdict stands.
    pub verdict_y: f64,
    /// The top of the area around node and words that belongs to the party.
    pub target_y: f64,
    /// The height of that area.
    pub target_height: f64,
}

impl Drawing {
    /// How far up and how far down there is something.
    #[must_use]
    pub fn edges(&self) -> (f64, f64) {
        let nodes = || self.nodes.iter().map(|(_, node)| node);
        let top = nodes().map(|node| node.target_y).fold(HEIGHT, f64::min);
        let end = nodes().map(|node| node.target_y + node.target_height).fold(0.0, f64::max);
        (top.max(0.0), end.min(HEIGHT))
    }
}

impl Node {
    /// From one line of a name to the next.
    pub const NAME_STEP: f64 = 38.0;

    /// Whether its role is to stand beside its name. Who has no name is called by the role, and that is said once.
    #[must_use]
    pub fn shows(&self, role: &str) -> bool {
        !matches!(self.name.as_slice(), [only] if only == role)
    }
}

/// The tie between two parties.
#[derive(Clone, Debug, PartialEq)]
pub struct TieLine {
    /// How it is drawn.
    pub shape: TieShape,
    /// A line from end to end and the place of the number, as path data: what can be pointed at.
    pub target: String,
    /// Where the number stands.
    pub label_x: f64,
    /// Where the number stands.
    pub label_y: f64,
}

/// The middle with the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Centre {
    /// Its middle.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// Its radius; the scale runs along its edge, clockwise from 0 at the top to 5.
    pub radius: f64,
    /// From 0 to the score as a part of the edge, or a mark at the estimate while the range is open; none without an
    /// estimate.
    pub score: Option<Stretch>,
    /// From the least to the most that the score can become; none when nothing is open.
    pub range: Option<Stretch>,
    /// Marks at 0, 1, 2, 3 and 4, as path data.
    pub ticks: String,
    /// The cracks through the ring when the bond of all three is below zero, as path data.
    pub fissure: Option<String>,
}

/// A stretch of a circle, clockwise from the top, in shares of a turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins, 0 to 1.
    pub from: f64,
    /// How long it is, 0 to 1.
    pub length: f64,
}

/// Places every mark.
#[must_use]
pub fn draw(picture: &Picture, names: &ByParty<String>) -> Drawing {
    Drawing {
        nodes: ByParty::from_fn(|party| node(party, &picture.parties[party], &names[party])),
        ties: ByPair::from_fn(|pair| tie(pair, &picture.ties[pair], &picture.parties)),
        centre: centre(&picture.score),
    }
}

fn place(party: Party) -> Point {
    match party {
        Party::Customer => Point::new(450.0, 256.0),
        Party::Vendor => Point::new(158.0, 725.0),
        Party::Provider => Point::new(742.0, 725.0),
    }
}

/// 68 units at the default weight of the customer.
fn radius(weight: f64) -> f64 {
    108.0 * libm::sqrt(weight.clamp(0.0, 1.0))
}

fn outer_radius(weight: f64) -> f64 {
    radius(weight) + RING_GAP + RING_WIDTH / 2.0
}

fn node(party: Party, mark: &PartyMark, name: &str) -> Node {
    let at = place(party);
    let radius = radius(mark.weight);
    let ring_radius = radius + RING_GAP;
    let name = wrap(name, NAME_LINE);
    let lines = if name.len() > 1 { Node::NAME_STEP } else { 0.0 };
    let edge = outer_radius(mark.weight);
    // The customer's words stand above its node, the others' below theirs, the name nearest to the node but one.
    let (role_y, name_y, verdict_y) = match party {
        Party::Customer => (at.y - edge - 96.0 - lines, at.y - edge - 58.0 - lines, at.y - edge - 18.0),
        Party::Vendor | Party::Provider => (at.y + edge + 38.0, at.y + edge + 78.0, at.y + edge + 118.0 + lines),
    };
    let (target_y, target_end) = match party {
        Party::Customer => (role_y - 24.0, at.y + edge),
        Party::Vendor | Party::Provider => (at.y - edge, verdict_y + 12.0),
    };
    let (put_in, got_back) = flows(at, edge, mark);
    Node {
        x: at.x,
        y: at.y,
        radius,
        ring_radius,
        ring: mark.commitment,
        level: mark.contribution.and_then(|share| path::level(at, radius, share)),
        put_in,
        got_back,
        name,
        name_y,
        role_y,
        verdict_y,
        target_y,
        target_height: target_end - target_y,
    }
}

fn flows(at: Point, edge: f64, mark: &PartyMark) -> (String, String) {
    let [(from, to), (back_from, back_to)] = lanes(at, edge, mark);
    (arrow(from, to, flow_width(mark.put_in)), arrow(back_from, back_to, flow_width(mark.got_back)))
}

/// The middle lines of the two arrows of a party, each from its tail to its tip: what it puts in, what it gets back.
fn lanes(at: Point, edge: f64, mark: &PartyMark) -> [(Point, Point); 2] {
    let (direction, distance) = at.towards(CENTRE);
    let near = edge + AIR;
    let far = distance - CENTRE_RADIUS - RING_WIDTH / 2.0 - AIR;
    let gap = 7.0;
    // Seen along its own direction, each arrow lies to the left of the line between party and middle.
    let side = |value| head_width(flow_width(value)) / 2.0 + gap / 2.0;
    let at = |along, across| at.offset(direction, along, across);
    let (put_in, got_back) = (side(mark.put_in), side(mark.got_back));
    [(at(near, -put_in), at(far, -put_in)), (at(far, got_back), at(near, got_back))]
}

/// The lanes of a party, by what is known of it.
pub(super) fn party_lanes(party: Party, mark: &PartyMark) -> [(Point, Point); 2] {
    lanes(place(party), outer_radius(mark.weight), mark)
}

fn flow_width(value: Option<f64>) -> f64 {
    value.map_or(3.0, |value| 3.0 + 13.0 * value.clamp(0.0, 2.0))
}

fn head_width(width: f64) -> f64 {
    width + 16.0
}

fn arrow(from: Point, to: Point, width: f64) -> String {
    let (direction, length) = from.towards(to);
    let (half, head) = (width / 2.0, head_width(width) / 2.0);
    let neck = (length - head - 4.0).max(length * 0.4);
    let point = |along: f64, side: f64| from.offset(direction, along, side);
    path::outline(&[
        point(0.0, -half),
        point(neck, -half),
        point(neck, -head),
        point(length, 0.0),
        point(neck, head),
        point(neck, half),
        point(0.0, half),
    ])
}

/// Where the line of a tie begins and ends.
pub(super) fn tie_ends(pair: Pair, parties: &ByParty<PartyMark>) -> (Point, Point) {
    let [a, b] = pair.parties();
    let (direction, distance) = place(a).towards(place(b));
    let at = |along| place(a).offset(direction, along, 0.0);
    (at(outer_radius(parties[a].weight) + AIR), at(distance - outer_radius(parties[b].weight) - AIR))
}

fn tie(pair: Pair, mark: &TieMark, parties: &ByParty<PartyMark>) -> TieLine {
    let (start, end) = tie_ends(pair, parties);
    let (direction, length) = start.towards(end);
    let half = mark.strength.map_or(4.0, |strength| 3.0 + 11.0 * strength.clamp(0.0, 1.0));
    let shape = match mark.bond {
        None => TieShape::Unknown(path::open(&[start, end])),
        Some(bond) if mark.cracks() => cracked(start, direction, length, half, -bond),
        Some(_) => TieShape::Whole(path::outline(&[
            start.offset(direction, 0.0, -half),
            start.offset(direction, length, -half),
            start.offset(direction, length, half),
            start.offset(direction, 0.0, half),
        ])),
    };
    // The number stands outside the triangle, clear of the widest line and of what breaks off.
    let (away_x, away_y) = match pair {
        Pair::CustomerVendor => (-84.0, -26.0),
        Pair::CustomerProvider => (84.0, -26.0),
        Pair::VendorProvider => (0.0, 70.0),
    };
    let middle = start.offset(direction, length / 2.0, 0.0);
    let label = Point::new(middle.x + away_x, middle.y + away_y);
    // The number can be pointed at too.
    let corner = |x: f64, y: f64| Point::new(label.x + x, label.y + y);
    let number = [corner(-58.0, -27.0), corner(58.0, -27.0), corner(58.0, 27.0), corner(-58.0, 27.0)];
    let target = [path::open(&[start, end]), path::outline(&number)].concat();
    TieLine { shape, target, label_x: label.x, label_y: label.y }
}

fn centre(mark: &ScoreMark) -> Centre {
    let share = |score: f64| (score / 5.0).clamp(0.0, 1.0);
    let inner = CENTRE_RADIUS - RING_WIDTH / 2.0;
    let tick = |direction: Point| {
        path::open(&[CENTRE.offset(direction, inner - 6.0, 0.0), CENTRE.offset(direction, inner - 1.0, 0.0)])
    };
    let (low, high) = (share(mark.low), share(mark.high));
    let range = (!mark.complete && high > low).then_some(Stretch { from: low, length: high - low });
    // While the score is open the band says all; a line to the estimate would look settled.
    let score = mark.estimate.map(|estimate| match mark.complete {
        true => Stretch { from: 0.0, length: share(estimate) },
        false => Stretch { from: (share(estimate) - 0.005).max(0.0), length: 0.01 },
    });
    Centre {
        x: CENTRE.x,
        y: CENTRE.y,
        radius: CENTRE_RADIUS,
        score,
        range,
        ticks: FIFTHS.map(tick).concat(),
        fissure: mark.bond.filter(|&bond| bond < 0.0).map(|bond| fissure(-bond)),
    }
}

/// The directions of 0, 1, 2, 3 and 4 on the scale: a fifth of a turn each, clockwise from the top.
const FIFTHS: [Point; 5] = [
    Point::new(0.0, -1.0),
    Point::new(0.951_057, -0.309_017),
    Point::new(0.587_785, 0.809_017),
    Point::new(-0.587_785, 0.809_017),
    Point::new(-0.951_057, -0.309_017),
];
/// Where the ring cracks, the first place first: clear of the words, and never two side by side.
const CRACKS: [Point; 5] = [
    Point::new(0.951_057, -0.309_017),
    Point::new(-0.358_368, 0.933_58),
    Point::new(-0.984_808, -0.173_648),
    Point::new(0.829_038, 0.559_193),
    Point::new(-0.207_912, -0.978_148),
];

/// Through the ring in one place, and in more the worse it is: each open at the outside and pointed at the inside.
fn fissure(severity: f64) -> String {
    let severity = libm::sqrt(severity.clamp(0.0, 1.0));
    let outer = CENTRE_RADIUS + RING_WIDTH / 2.0 + 3.0;
    let depth = RING_WIDTH + 14.0 + 14.0 * severity;
    let open = 4.0 + 4.0 * severity;
    // There and back: along the crack, and across it in two sides.
    let steps = [(0.0, -1.0), (0.3, -0.1), (0.62, -1.1), (1.0, 0.3), (0.66, 0.1), (0.34, 1.1), (0.0, 1.0)];
    let crack = |direction: &Point| {
        let start = CENTRE.offset(*direction, outer, 0.0);
        path::outline(&steps.map(|(along, across)| start.offset(*direction, -along * depth, across * open)))
    };
    let count = 1.0 + 4.0 * severity;
    CRACKS.iter().zip(1_u8..).filter(|&(_, place)| f64::from(place) <= count).map(|(each, _)| crack(each)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(weight: f64, value: Option<f64>) -> PartyMark {
        PartyMark {
            weight,
            contribution: value,
            commitment: value,
            brings: value,
            multiplier: value,
            put_in: value,
            got_back: value,
            balance: None,
        }
    }

    fn picture(bond: Option<f64>) -> Picture {
        Picture {
            parties: ByParty::from_fn(|party| mark(if party == Party::Customer { 0.4 } else { 0.3 }, Some(0.5))),
            ties: ByPair::from_fn(|_| TieMark { strength: Some(0.5), bond, synergy: bond }),
            score: ScoreMark { low: 1.0, high: 4.0, estimate: bond, zone: None, complete: false, bond },
        }
    }

    fn names() -> ByParty<String> {
        ByParty::from_fn(|party| party.id().to_owned())
    }

    #[test]
    fn a_tie_is_whole_from_zero_up_and_cracked_below() {
        let shape = |bond| draw(&picture(bond), &names()).ties[Pair::CustomerVendor].shape.clone();
        assert!(matches!(shape(Some(0.0)), TieShape::Whole(_)));
        assert!(matches!(shape(Some(-0.05)), TieShape::Cracked { .. }));
        assert!(matches!(shape(None), TieShape::Unknown(_)));
    }

    #[test]
    fn size_follows_the_weight_by_area() {
        let (small, large) = (radius(0.1), radius(0.4));
        assert!((large * large / (small * small) - 4.0).abs() < 1e-9);
    }

    #[test]
    fn every_mark_stays_inside_the_drawing() {
        let heavy = ByParty { customer: 0.5, vendor: 0.4, provider: 0.1 };
        let mut picture = picture(Some(-1.0));
        picture.parties = ByParty::from_fn(|party| mark(heavy[party], Some(2.0)));
        let names = ByParty::from_fn(|_| "A name that is far too long for one line".to_owned());
        let drawing = draw(&picture, &names);
        for party in Party::ALL {
            let node = &drawing.nodes[party];
            assert!(
                node.role_y > 20.0 && node.verdict_y < HEIGHT - 5.0,
                "{party:?} {} {}",
                node.role_y,
                node.verdict_y
            );
            assert_eq!(node.name.len(), 2);
        }
        for (_, tie) in drawing.ties.iter() {
            assert!(tie.label_x > 50.0 && tie.label_x < WIDTH - 50.0);
        }
    }
}
