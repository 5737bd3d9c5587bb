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

/// The part of a disc below a level, 0 to 1. None when that is nothing.
pub fn level(centre: Point, radius: f64, share: f64) -> Option<String> {
    if share <= 0.0 {
        return None;
    }
    let height = radius * (1.0 - 2.0 * share.min(1.0));
    let half = libm::sqrt((radius * radius - height * height).max(0.0));
    let (left, right) =
        (Point::new(centre.x - half, centre.y + height), Point::new(centre.x + half, centre.y + height));
    // A full disc begins and ends at the top, where one arc would draw nothing: so in halves, by way of the bottom.
    let bottom = Point::new(centre.x, centre.y + radius);
    let mut data = open(&[right]);
    for point in [bottom, left] {
        data.push('A');
        number(&mut data, radius);
        data.push(',');
        number(&mut data, radius);
        data.push_str(" 0 0 1 ");
        number(&mut data, point.x);
        data.push(',');
        number(&mut data, point.y);
    }
    data.push('Z');
    Some(data)
}

/// A stretch of a circle from the top, clockwise, as a share of a turn.
pub fn arc(centre: Point, radius: f64, share: f64) -> String {
    // A whole turn would end where it begins, and an arc between the same points is none.
    let share = share.clamp(0.0, 0.999);
    let end = on_circle(centre, radius, share);
    let mut data = open(&[on_circle(centre, radius, 0.0)]);
    data.push('A');
    number(&mut data, radius);
    data.push(',');
    number(&mut data, radius);
    data.push_str(if share > 0.5 { " 0 1 1 " } else { " 0 0 1 " });
    number(&mut data, end.x);
    data.push(',');
    number(&mut data, end.y);
    data
}

/// The point of a circle so far from its top, clockwise, as a share of a turn.
pub fn on_circle(centre: Point, radius: f64, share: f64) -> Point {
    let angle = share * std::f64::consts::TAU;
    centre.offset(Point::new(libm::sin(angle), -libm::cos(angle)), radius, 0.0)
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
    fn levels_cover_nothing_half_or_all() {
        let centre = Point::new(0.0, 0.0);
        assert_eq!(level(centre, 10.0, 0.0), None);
        assert_eq!(level(centre, 10.0, 0.5).unwrap(), "M10,0A10,10 0 0 1 0,10A10,10 0 0 1 -10,0Z");
        assert_eq!(level(centre, 10.0, 1.0).unwrap(), "M0,-10A10,10 0 0 1 0,10A10,10 0 0 1 0,-10Z");
    }

    #[test]
    fn arcs_go_round_clockwise_from_the_top() {
        let of = |share| arc(Point::new(0.0, 0.0), 10.0, share);
        assert_eq!(of(0.25), "M0,-10A10,10 0 0 1 10,0");
        assert_eq!(of(0.75), "M0,-10A10,10 0 1 1 -10,0");
        assert_eq!(of(1.0), "M0,-10A10,10 0 1 1 -0.1,-10");
    }

    #[test]
    fn offsets_turn_with_the_direction() {
        let from = Point::new(1.0, 1.0);
        let (right, distance) = from.towards(Point::new(4.0, 1.0));
        assert!((distance - 3.0).abs() < 1e-12);
        assert_eq!(from.offset(right, 2.0, 1.0), Point::new(3.0, 2.0));
    }
}
