//! Numbers and dates as people write them.

use super::Texts;

/// A number with a fixed count of decimals (0 to 15), a true minus sign, and the language's decimal mark. With all its
/// decimals it must have no more digits than a float, which is 15.
#[must_use]
pub fn fixed(texts: &Texts, value: f64, decimals: u32) -> String {
    let (scale, scaled) = (10_i64.pow(decimals.min(15)), scaled(value, decimals));
    let sign = if scaled < 0 { "\u{2212}" } else { "" };
    let (whole, part) = (scaled.abs() / scale, scaled.abs() % scale);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let mark = texts.common.decimal_mark;
    let width = decimals.min(15) as usize;
    format!("{sign}{whole}{mark}{part:0width$}")
}

/// The number as it is shown with so many decimals, to compare or reckon with.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn rounded(value: f64, decimals: u32) -> f64 {
    scaled(value, decimals) as f64 / 10_i64.pow(decimals.min(15)) as f64
}

/// As [`fixed`], with a plus sign before a number above zero.
#[must_use]
pub fn signed(texts: &Texts, value: f64, decimals: u32) -> String {
    let text = fixed(texts, value, decimals);
    let is_zero = !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if value > 0.0 && !is_zero { format!("+{text}") } else { text }
}

/// A share of 1 as a whole percentage.
#[must_use]
pub fn percent(texts: &Texts, share: f64) -> String {
    super::fill(texts.common.percent, &[("number", &fixed(texts, share * 100.0, 0))])
}

/// A count, with a mark between thousands.
#[must_use]
pub fn whole(texts: &Texts, count: u32) -> String {
    let (thousands, rest) = (count / 1000, count % 1000);
    if thousands == 0 {
        return rest.to_string();
    }
    let mark = texts.common.thousands_mark;
    format!("{}{mark}{rest:03}", whole(texts, thousands))
}

/// A calendar date, such as 23 November 2026.
#[must_use]
pub fn date(texts: &Texts, year: u16, month: u8, day: u8) -> String {
    let month = texts.common.months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    super::fill(texts.common.date, &[("day", &day.to_string()), ("month", month), ("year", &year.to_string())])
}

/// In units of the last decimal.
// Scores are small: the product is far inside what an i64 holds, and the cast saturates anyway.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
fn scaled(value: f64, decimals: u32) -> i64 {
    let exact = value * 10_i64.pow(decimals.min(15)) as f64;
    // Two numbers that differ by rounding alone are shown alike: a hair below a half goes up like the half itself.
    let hair = if decimals < 6 { 1e-6_f64.copysign(exact) } else { 0.0 };
    libm::round(exact + hair) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn numbers_read_as_written_by_hand() {
        let texts = Language::English.texts();
        assert_eq!(fixed(texts, 3.12, 1), "3.1");
        assert_eq!(fixed(texts, 0.05, 2), "0.05");
        assert_eq!(fixed(texts, -0.125, 2), "\u{2212}0.13");
        assert_eq!(fixed(texts, -0.001, 2), "0.00");
        assert_eq!(fixed(texts, 4.96, 1), "5.0");
        assert_eq!(fixed(texts, 12.0, 0), "12");
        assert_eq!(fixed(texts, 0.725_687_6, 7), "0.7256876");
        assert_eq!(fixed(texts, 2.984_719_175_614_042_5, 15), "2.984719175614043");
        assert_eq!(
            [0, 999, 1000, 10_000, 1_000_007].map(|n| whole(texts, n)),
            ["0", "999", "1,000", "10,000", "1,000,007"]
        );
        assert_eq!(signed(texts, 0.19, 2), "+0.19");
        assert_eq!(signed(texts, 0.001, 2), "0.00");
        assert_eq!(signed(texts, -0.2, 1), "\u{2212}0.2");
        assert_eq!(percent(texts, 0.334), "33%");
        assert_eq!(date(texts, 2026, 11, 3), "3 November 2026");
        assert_eq!(date(texts, 2026, 13, 3), "3  2026");
    }
}
