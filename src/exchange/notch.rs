//! The places at which a value can be set by hand: tenths on the scale that was answered on, from 1 to 5.

use crate::text::number;

/// The lowest place: 1.0 on the scale.
pub const LOWEST: u32 = 10;
/// The highest place: 5.0 on the scale.
pub const HIGHEST: u32 = 50;

/// The place nearest to a value, 0 to 1: the same tenth that is shown for it.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn place(value: f64) -> u32 {
    let tenths = 10.0 * number::rounded(1.0 + 4.0 * value, 1);
    (libm::round(tenths) as u32).clamp(LOWEST, HIGHEST)
}

/// The value at a place, 0 to 1.
#[must_use]
pub fn value(place: u32) -> f64 {
    f64::from(place.clamp(LOWEST, HIGHEST) - LOWEST) / f64::from(HIGHEST - LOWEST)
}

/// What is tried when a value is set: none where it shows the same as today's, so that moving back leaves no trace.
#[must_use]
pub fn tried(value: f64, today: f64) -> Option<f64> {
    (place(value) != place(today)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_met_again() {
        for each in LOWEST..=HIGHEST {
            assert_eq!(place(value(each)), each);
        }
        assert_eq!((value(LOWEST), value(30), value(HIGHEST)), (0.0, 0.5, 1.0));
        assert_eq!((value(0), value(99), place(-1.0), place(7.0)), (0.0, 1.0, LOWEST, HIGHEST));
    }

    #[test]
    fn back_at_the_tenth_of_today_nothing_is_tried() {
        let today = 2.0 / 3.0;
        assert_eq!(place(today), 37);
        assert_eq!(tried(value(37), today), None);
        assert_eq!(tried(value(38), today), Some(0.7));
    }
}
