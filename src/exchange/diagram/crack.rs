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

/// The two pieces of a tie and what breaks off. A slight crack is a jagged gap in a straight line; the worse the bond,
/// the wider the gap, the longer its teeth, and the further the pieces slip apart.
pub fn cracked(start: Point, direction: Point, length: f64, half: f64, severity: f64) -> TieShape {
    // Bonds are rarely worse than a half, so the worse half of the scale would never be seen.
    let severity = libm::sqrt(severity.clamp(0.0, 1.0));
    let half = half.max(8.0);
    let gap = 18.0 + 48.0 * severity;
    let tooth = 8.0 + 6.0 * severity;
    let slip = 9.0 * severity;
    // Towards the break a piece spreads a little, as wood does, so that the break shows in a thin line too.
    let spread = half + 1.0 + 2.0 * severity;
    let reach = 26.0 + 8.0 * severity;
    let middle = length / 2.0;
    let point = |along: f64, across: f64| start.offset(direction, along, across);
    // Both edges follow the same zigzag, so that the eye sees where they once met.
    let edge =
        |base: f64, shift: f64| TEETH.map(|(across, along)| point(base + along * tooth, across * spread + shift));
    let (left, right) = (middle - gap / 2.0, middle + gap / 2.0);
    // From its party to the break a piece turns away as a whole.
    let lean = |along: f64| slip * along / left.max(1.0);
    let mut near = vec![point(0.0, half), point(0.0, -half), point(left - reach, -half - lean(left - reach))];
    near.extend(edge(left, -slip));
    near.push(point(left - reach, half - lean(left - reach)));
    let mut far = vec![point(length, -half), point(length, half), point(right + reach, half + lean(left - reach))];
    let mut back = edge(right, slip);
    back.reverse();
    far.extend(back);
    far.push(point(right + reach, -half + lean(left - reach)));
    let size = 4.0 + 5.0 * severity;
    let splinter = |along: f64, across: f64, size: f64| {
        let at = |a: f64, c: f64| point(middle + along + a * size, across + c * size);
        path::outline(&[at(-1.0, 0.3), at(0.7, -0.8), at(0.3, 0.9)])
    };
    let mut splinters = Vec::new();
    if severity > 0.35 {
        splinters.push(splinter(-4.0, spread + 6.0, size));
        splinters.push(splinter(5.0, -spread - 6.0, size * 0.8));
    }
    if severity > 0.6 {
        splinters.push(splinter(0.0, 0.0, size * 0.9));
    }
    TieShape::Cracked { pieces: [path::outline(&near), path::outline(&far)], splinters }
}
