//! How a tie looks, and above all how it cracks.

use super::path::{self, Point};

/// How a tie looks.
#[derive(Clone, Debug, PartialEq)]
pub enum TieShape {
    /// Not known yet: a thin dotted line, as path data.
    Unknown(String),
    /// One line from end to end, as the data of its outline.
    Whole(String),
    /// Cracked: two pieces and what breaks off between them, as the data of their outlines.
    Cracked {
        /// The two pieces.
        pieces: [String; 2],
        /// The splinters between them.
        splinters: Vec<String>,
    },
}

/// The teeth of a break, seen along the tie: across (in half widths) and along (in tooth lengths).
const TEETH: [(f64, f64); 6] = [(-1.0, 0.5), (-0.6, -0.6), (-0.15, 0.8), (0.25, -0.7), (0.65, 0.6), (1.0, -0.5)];

/// The two pieces of a tie and what breaks off. The worse the bond, the wider the break, the longer its teeth, and the
/// further the pieces slip apart; even the slightest crack can be seen from the back of a room.
pub fn cracked(start: Point, direction: Point, length: f64, half: f64, severity: f64) -> TieShape {
    let severity = severity.clamp(0.0, 1.0);
    let half = half.max(8.0);
    let gap = 26.0 + 54.0 * severity;
    let tooth = 13.0 + 9.0 * severity;
    let slip = 5.0 + 9.0 * severity;
    // Towards the break a piece flares out, so that the break is larger than the line is wide.
    let flare = half + 9.0 + 5.0 * severity;
    let reach = 46.0 + 20.0 * severity;
    let middle = length / 2.0;
    let point = |along: f64, across: f64| start.offset(direction, along, across);
    // Both edges follow the same zigzag, so that the eye sees where they once met.
    let edge = |base: f64, shift: f64| TEETH.map(|(across, along)| point(base + along * tooth, across * flare + shift));
    let (left, right) = (middle - gap / 2.0, middle + gap / 2.0);
    let mut near = vec![point(0.0, half), point(0.0, -half), point(left - reach, -half - slip * 0.3)];
    near.extend(edge(left, -slip));
    near.push(point(left - reach, half - slip * 0.3));
    let mut far = vec![point(length, -half), point(length, half), point(right + reach, half + slip * 0.3)];
    let mut back = edge(right, slip);
    back.reverse();
    far.extend(back);
    far.push(point(right + reach, -half + slip * 0.3));
    let size = 7.0 + 6.0 * severity;
    let splinter = |along: f64, across: f64, size: f64| {
        let at = |a: f64, c: f64| point(middle + along + a * size, across + c * size);
        path::outline(&[at(-1.0, 0.3), at(0.7, -0.8), at(0.3, 0.9)])
    };
    let mut splinters = vec![splinter(-4.0, flare + 5.0, size), splinter(5.0, -flare - 5.0, size * 0.8)];
    if severity > 0.3 {
        splinters.push(splinter(0.0, 0.0, size * 0.9));
    }
    TieShape::Cracked { pieces: [path::outline(&near), path::outline(&far)], splinters }
}
