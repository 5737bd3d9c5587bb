//! Where days stand on a line of time.

use crate::record::Date;

/// How much of the line is shared out evenly, so that two days close together can still be told apart.
const EVEN: f64 = 0.4;

/// The places of the days, from 0 to 1, in the order given: further apart the more days are between them. A day that is
/// before the one in front of it stands as if it were the same day. One day alone stands at the beginning.
#[must_use]
pub fn places(days: &[Date]) -> Vec<f64> {
    let gaps: Vec<f64> =
        days.iter().zip(days.iter().skip(1)).map(|(a, b)| f64::from(b.days_since(*a).max(0))).collect();
    let (count, total) = (gaps.iter().map(|_| 1.0).sum::<f64>(), gaps.iter().sum::<f64>());
    let share = |gap: f64| {
        let even = 1.0 / count;
        if total > 0.0 { EVEN * even + (1.0 - EVEN) * gap / total } else { even }
    };
    let mut place = 0.0;
    let mut places = vec![place; days.len().min(1)];
    for gap in gaps {
        place += share(gap);
        places.push(place);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[u8]) -> Vec<Date> {
        days.iter().map(|&day| Date::new(2026, 11, day).unwrap()).collect()
    }

    #[test]
    fn more_days_are_more_room_and_none_is_some() {
        assert!(places(&[]).is_empty());
        assert_eq!(places(&days(&[3])), [0.0]);
        assert_eq!(places(&days(&[3, 9])), [0.0, 1.0]);
        let near = |a: &[f64], b: &[f64]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(near(&places(&days(&[1, 2, 4])), &[0.0, 0.4, 1.0]));
        assert!(near(&places(&days(&[5, 5, 5])), &[0.0, 0.5, 1.0]));
        // The second is before the first, which can only be a slip.
        assert!(near(&places(&days(&[9, 3, 5])), &[0.0, 0.2, 1.0]));
    }
}
