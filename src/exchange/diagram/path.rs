//! Points, and SVG path data made of them with one decimal.

use std::fmt::Write;

/// A point or a direction in the units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// `along` units towards `direction` and `across` units to its right-hand side.
    pub fn offset(self, direction: Point, along: f64, across: f64) -> Point {
        Point::new(
            self.x + direction.x * along - direction.y * across,
            self.y + direction.y * along + direction.x * across,
        )
    }

    /// The direction to `to` (of length 1) and the distance.
    pub fn towards(self, to: Point) -> (Point, f64) {
        let (dx, dy) = (to.x - self.x, to.y - self.y);
        let distance = libm::sqrt(dx * dx + dy * dy);
        if distance > 0.0 { (Point::new(dx / distance, dy / distance), distance) } else { (Point::new(1.0, 0.0), 0.0) }
    }

    /// The point on the circle around this one; the angle is clockwise from the top, in turns.
    pub fn on_circle(self, radius: f64, turns: f64) -> Point {
        let angle = turns * std::f64::consts::TAU;
        Point::new(self.x + radius * libm::sin(angle), self.y - radius * libm::cos(angle))
    }
}

/// A closed outline through these points.
pub fn outline(points: &[Point]) -> String {
    let mut data = open(points);
    data.push('Z');
    data
}

/// An open line through these points.
pub fn open(points: &[Point]) -> String {
    let mut data = String::with_capacity(points.len() * 14);
    for (place, point) in points.iter().enumerate() {
        data.push(if place == 0 { 'M' } else { 'L' });
        number(&mut data, point.x);
        data.push(',');
        number(&mut data, point.y);
    }
    data
}

/// An arc of a circle, clockwise from the top, between two shares of a turn. A whole turn is a whole circle.
pub fn arc(centre: Point, radius: f64, from: f64, to: f64) -> String {
    let (from, to) = (from.clamp(0.0, 1.0), to.clamp(0.0, 1.0));
    let mut data = open(&[centre.on_circle(radius, from)]);
    // One command cannot draw a whole circle: it would start where it ends. So in halves.
    for end in [(from + to) / 2.0, to] {
        let point = centre.on_circle(radius, end);
        data.push('A');
        number(&mut data, radius);
        data.push(',');
        number(&mut data, radius);
        data.push_str(" 0 0 1 ");
        number(&mut data, point.x);
        data.push(',');
        number(&mut data, point.y);
    }
    data
}

/// A number with one decimal at most. By whole numbers, since formatting floats would add kilobytes to the page.
pub fn number(out: &mut String, value: f64) {
    #[allow(clippy::cast_possible_truncation)]
    let tenths = libm::round(value * 10.0) as i64;
    if tenths < 0 {
        out.push('-');
    }
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    let _ = write!(out, "{whole}");
    if tenth != 0 {
        let _ = write!(out, ".{tenth}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (value, text) in [(0.0, "0"), (-0.04, "0"), (1.26, "1.3"), (-12.5, "-12.5"), (300.0, "300")] {
            let mut out = String::new();
            number(&mut out, value);
            assert_eq!(out, text);
        }
    }

    #[test]
    fn an_arc_starts_at_the_top_and_runs_clockwise() {
        assert_eq!(arc(Point::new(0.0, 0.0), 10.0, 0.0, 0.5), "M0,-10A10,10 0 0 1 10,0A10,10 0 0 1 0,10");
    }

    #[test]
    fn offsets_turn_with_the_direction() {
        let from = Point::new(1.0, 1.0);
        let (right, distance) = from.towards(Point::new(4.0, 1.0));
        assert!((distance - 3.0).abs() < 1e-12);
        assert_eq!(from.offset(right, 2.0, 1.0), Point::new(3.0, 2.0));
    }
}
