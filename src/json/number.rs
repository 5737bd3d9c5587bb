//! Numbers as decimal text, in both directions without loss.
//!
//! Own code and not the standard library's, whose tables of powers are more than all the rest of the JSON code: what
//! is common is exact in a few steps of machine arithmetic, and the rest is worked out with integers of any length.

use super::big::Big;
use std::cmp::Ordering;
use std::iter::repeat_n;

/// From here on up every 64-bit float is whole, and not every whole number is a float: 2⁵³.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// Digits kept of a long number. No number halfway between two floats has more than 767 digits.
const DIGITS: usize = 800;

/// The number as a whole number, when it is one below 2⁵³, so that no other whole number becomes the same float.
// The cast cuts off what is behind the point and stays within bounds, so that only whole numbers survive it.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::float_cmp)]
pub(super) fn whole(number: f64) -> Option<i64> {
    let cut = number as i64;
    (cut as f64 == number && number.abs() < WHOLE).then_some(cut)
}

/// The float nearest to the number that this text, of the form that JSON asks for, means; of two the even one.
/// Infinite when it is beyond all floats.
// A mantissa of at most 2⁵³ is exactly a float.
#[allow(clippy::cast_precision_loss)]
pub(super) fn read_number(text: &str) -> f64 {
    // The digits as far as they fit, how many there were from the first that is not zero, and the power of ten.
    let (mut mantissa, mut digits, mut power) = (0_u64, 0_usize, 0_i64);
    let mut bytes = text.bytes();
    let mut behind_point = false;
    while let Some(byte) = bytes.next() {
        match byte {
            b'0'..=b'9' => {
                if digits > 0 || byte > b'0' {
                    digits += 1;
                }
                if digits <= 19 {
                    mantissa = mantissa * 10 + u64::from(byte - b'0');
                }
                power -= i64::from(behind_point);
            }
            b'.' => behind_point = true,
            b'e' | b'E' => {
                power += exponent(bytes);
                break;
            }
            _ => {}
        }
    }
    let size = if digits <= 19 && mantissa <= 1 << 53 && power.abs() <= 22 {
        // Both are exact, so that there is but one rounding.
        let ten = (0..power.abs()).fold(1.0, |ten, _| ten * 10.0);
        if power < 0 { mantissa as f64 / ten } else { mantissa as f64 * ten }
    } else if digits == 0 {
        0.0
    } else {
        nearest(text, digits, power)
    };
    if text.starts_with('-') { -size } else { size }
}

/// What stands after the `e`. What is too large for any text to make up for it stays about there.
fn exponent(mut bytes: std::str::Bytes) -> i64 {
    let (mut value, mut negative) = (0_i64, false);
    for byte in &mut bytes {
        match byte {
            b'-' => negative = true,
            b'0'..=b'9' if value < 1 << 58 => value = value * 10 + i64::from(byte - b'0'),
            _ => {}
        }
    }
    if negative { -value } else { value }
}

/// The float nearest to the whole number of these digits (leading zeros not counted) times this power of ten.
#[cold]
fn nearest(text: &str, digits: usize, power: i64) -> f64 {
    let kept = digits.min(DIGITS);
    let cut = i64::try_from(digits - kept).unwrap_or(0);
    let Ok(power @ -1200..=400) = i32::try_from(power.saturating_add(cut)) else {
        return if power < 0 { 0.0 } else { f64::INFINITY };
    };
    let mut over = Big::new(0);
    let mut rest = text
        .bytes()
        .take_while(|byte| !matches!(byte, b'e' | b'E'))
        .filter(u8::is_ascii_digit)
        .map(|digit| u32::from(digit - b'0'))
        .skip_while(|&digit| digit == 0);
    for digit in rest.by_ref().take(kept) {
        over.multiply(10, digit);
    }
    // What is cut off is not halfway, it only says on which side of halfway the number is.
    let mut power = power;
    if rest.any(|digit| digit > 0) {
        over.multiply(10, 1);
        power -= 1;
    }
    let mut under = Big::new(1);
    (if power < 0 { &mut under } else { &mut over }).times_power_of_five(power.unsigned_abs());

    // From here on the number is over / under × 2^power, and over / under is brought into 1 ≤ … < 2.
    let (long, short) = (over.bits(), under.bits());
    under.double(long.saturating_sub(short));
    over.double(short.saturating_sub(long));
    // At most some thousands of bits.
    let bits = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    power += bits(long) - bits(short);
    if over.compare(&under).is_lt() {
        over.double(1);
        power -= 1;
    }
    if power > 1023 {
        return f64::INFINITY;
    }
    // So many bits has a float of this size, none below half of the smallest; they are found one by one.
    let mut mantissa = 0;
    for _ in 0..53.min(power + 1075) {
        mantissa <<= 1;
        if over.compare(&under).is_ge() {
            over.subtract(&under);
            mantissa |= 1;
        }
        over.double(1);
    }
    if power >= -1075 {
        match over.compare(&under) {
            Ordering::Greater => mantissa += 1,
            Ordering::Equal => mantissa += mantissa & 1,
            Ordering::Less => {}
        }
    }
    // The first bit of the mantissa, and what is carried by rounding up, add one to the exponent.
    f64::from_bits(mantissa + (u64::from((power + 1022).max(0).unsigned_abs()) << 52))
}

/// Appends the shortest decimal text that reads back as the same number and, of these, the nearest.
///
/// Whole numbers below 2⁵³ are without a decimal point, what is below 0.000001 or from 10²¹ on is with an exponent.
///
/// ```
/// use partnership_continuum::json::write_number;
///
/// let mut text = String::new();
/// for number in [4.0, -0.1, 1.0 / 3.0, 1e20, 1e21, 2.5e-7] {
///     write_number(&mut text, number);
///     text.push(' ');
/// }
/// assert_eq!(text, "4 -0.1 0.3333333333333333 100000000000000000000 1e21 2.5e-7 ");
/// ```
pub fn write_number(text: &mut String, number: f64) {
    if let Some(whole) = whole(number) {
        if whole < 0 {
            text.push('-');
        }
        return write_whole(text, whole.unsigned_abs());
    }
    if number.is_nan() {
        return text.push_str("NaN");
    }
    if number < 0.0 {
        text.push('-');
    }
    let size = number.abs();
    if size == f64::INFINITY {
        return text.push_str("inf");
    }
    let parts = Parts::of(size);
    if (1e-6..WHOLE).contains(&size) { parts.write_fraction(text) } else { parts.write_far(text) }
}

fn write_whole(text: &mut String, number: u64) {
    if number > 9 {
        write_whole(text, number / 10);
    }
    push_digit(text, number % 10);
}

// Always a digit, so that the cast loses nothing.
#[allow(clippy::cast_possible_truncation)]
fn push_digit(text: &mut String, digit: u64) {
    text.push(char::from(b'0' + digit as u8));
}

/// A positive float: mantissa × 2^power.
#[derive(Clone, Copy)]
struct Parts {
    mantissa: u64,
    power: i32,
    /// Whether the next smaller float is half as far away as the next larger one.
    uneven: bool,
}

impl Parts {
    // The exponent has eleven bits.
    #[allow(clippy::cast_possible_truncation)]
    const fn of(size: f64) -> Self {
        let bits = size.to_bits();
        let (exponent, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
        match exponent {
            0 => Self { mantissa: fraction, power: -1074, uneven: false },
            _ => Self { mantissa: fraction | 1 << 52, power: exponent - 1075, uneven: fraction == 0 && exponent > 1 },
        }
    }

    /// Whether what is exactly halfway to the next float reads back as this one.
    const fn even(self) -> bool {
        self.mantissa & 1 == 0
    }

    /// From 0.000001 to 2⁵³, not whole. In quarters of the last bit, 128 bits are always enough.
    // The whole part is below 2⁵³, a digit below 10.
    #[allow(clippy::cast_possible_truncation)]
    fn write_fraction(self, text: &mut String) {
        let shift = self.power.unsigned_abs() + 2;
        let one = 1_u128 << shift;
        let mut rest = u128::from(self.mantissa) << 2;
        // A whole number is a float itself, so that the digits before the point are never rounded.
        write_whole(text, (rest >> shift) as u64);
        text.push('.');
        rest &= one - 1;
        // Up to so much below and above reads back as the same number.
        let (mut below, mut above) = (if self.uneven { 1_u128 } else { 2 }, 2_u128);
        let slack = u128::from(self.even());
        loop {
            rest *= 10;
            below *= 10;
            above *= 10;
            let digit = (rest >> shift) as u64;
            rest &= one - 1;
            let (down, up) = (rest < below + slack, rest + above + slack > one);
            if down || up {
                return push_digit(text, digit + u64::from(up && (!down || rest * 2 >= one)));
            }
            push_digit(text, digit);
        }
    }

    /// Any other, in the same way with integers of any length.
    #[cold]
    fn write_far(self, text: &mut String) {
        let (mut rest, mut one) = (Big::new(self.mantissa << 2), Big::new(4));
        let mut below = Big::new(if self.uneven { 1 } else { 2 });
        let shift = self.power.unsigned_abs() as usize;
        if self.power < 0 {
            one.double(shift);
        } else {
            rest.double(shift);
            below.double(shift);
        }
        let reaches = |rest: &Big, below: &Big, one: &Big| {
            let mut end = rest.clone();
            end.add(below);
            if self.uneven {
                end.add(below);
            }
            end.compare(one).is_gt() || self.even() && end.compare(one).is_eq()
        };
        // The number becomes 0.… × 10^power.
        let mut power = 0_i32;
        while reaches(&rest, &below, &one) {
            one.multiply(10, 0);
            power += 1;
        }
        let mut digits = String::new();
        loop {
            rest.multiply(10, 0);
            below.multiply(10, 0);
            let mut digit = 0;
            while rest.compare(&one).is_ge() {
                rest.subtract(&one);
                digit += 1;
            }
            let down = rest.compare(&below).is_lt() || self.even() && rest.compare(&below).is_eq();
            let up = reaches(&rest, &below, &one);
            if digits.is_empty() && digit == 0 && !up {
                power -= 1;
                continue;
            }
            if down || up {
                rest.double(1);
                push_digit(&mut digits, digit + u64::from(up && (!down || rest.compare(&one).is_ge())));
                break;
            }
            push_digit(&mut digits, digit);
        }
        if (0..=21).contains(&power) {
            // From 2⁵³ on: whole.
            text.push_str(&digits);
            text.extend(repeat_n('0', (power.unsigned_abs() as usize).saturating_sub(digits.len())));
            return;
        }
        for (place, digit) in digits.chars().enumerate() {
            if place == 1 {
                text.push('.');
            }
            text.push(digit);
        }
        text.push_str(if power < 1 { "e-" } else { "e" });
        write_whole(text, u64::from((power - 1).unsigned_abs()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(number: f64) -> String {
        let mut text = String::new();
        write_number(&mut text, number);
        text
    }

    fn reads(text: &str) -> Result<(), TestCaseError> {
        let expected: f64 = text.parse().unwrap();
        prop_assert_eq!(read_number(text).to_bits(), expected.to_bits(), "{}", text);
        Ok(())
    }

    fn writes(number: f64) -> Result<(), TestCaseError> {
        let expected = match number.abs() {
            size if size < WHOLE && size.fract() == 0.0 => format!("{}", number + 0.0),
            size if (1e-6..1e21).contains(&size) || !size.is_finite() => format!("{number}"),
            _ => format!("{number:e}"),
        };
        prop_assert_eq!(written(number), expected);
        Ok(())
    }

    /// The float of these bits, those next to it, and what is exactly halfway between it and the next, or a little
    /// more or less.
    fn around(bits: u64) -> Result<(), TestCaseError> {
        for bits in [bits.wrapping_sub(1), bits, bits.wrapping_add(1)] {
            let number = f64::from_bits(bits);
            writes(number)?;
            if number.is_finite() {
                reads(&format!("{number:e}"))?;
                reads(&format!("{number}"))?;
                reads(&format!("{number:.16e}"))?;
                reads(&format!("{number:.15e}"))?;
                let halfway = halfway(number.abs());
                let places = i64::try_from(halfway.len()).unwrap() - 1200;
                for tail in ["", "0000000000", "00000000000000000000000000000000000000000000000000000001"] {
                    reads(&format!("{halfway}{tail}e-1200"))?;
                    reads(&format!("0.{halfway}{tail}e{places}"))?;
                }
                let start = halfway.trim_end_matches('0');
                let (start, last) = start.split_at(start.len() - 1);
                let less = format!("{start}{}{}", last.parse::<u8>().unwrap() - 1, "9".repeat(900));
                reads(&format!("0.{less}e{places}"))?;
            }
        }
        Ok(())
    }

    /// Exactly halfway to the next larger float, times 10¹²⁰⁰, without zeros at the end when it is a fraction.
    fn halfway(size: f64) -> String {
        let parts = Parts::of(size);
        let mut big = Big::new(2 * parts.mantissa + 1);
        let shift = usize::try_from(1200 + parts.power - 1).unwrap();
        big.times_power_of_five(1200);
        big.double(shift);
        let mut digits = Vec::new();
        while !big.0.is_empty() {
            let mut rest = 0_u64;
            for part in big.0.iter_mut().rev() {
                rest = rest << 32 | u64::from(*part);
                *part = u32::try_from(rest / 1_000_000_000).unwrap();
                rest %= 1_000_000_000;
            }
            big.trim();
            digits.push(format!("{rest:09}"));
        }
        digits.reverse();
        digits.concat().trim_start_matches('0').to_owned()
    }

    /// The bits of all that are floats, the smallest first.
    fn powers_of_two() -> impl Iterator<Item = u64> {
        (0..52).map(|shift| 1 << shift).chain((1..2047).map(|exponent| exponent << 52))
    }

    #[test]
    fn numbers_at_the_edges() {
        let edges = [
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            1e-6,
            1e21,
            1e22,
            1e23,
            9.5e-7,
            WHOLE,
            0.1,
            1.0 / 3.0,
            2.0 / 3.0,
            4.35,
            5e-7,
            123_456.789,
            f64::INFINITY,
            f64::NAN,
            0.0,
        ];
        for number in edges.into_iter().chain(powers_of_two().step_by(31).map(f64::from_bits)) {
            around(number.to_bits()).unwrap();
            writes(-number).unwrap();
        }
        for bits in powers_of_two() {
            for bits in [bits - 1, bits, bits + 1] {
                writes(f64::from_bits(bits)).unwrap();
                reads(&format!("{:e}", f64::from_bits(bits))).unwrap();
            }
        }
        for power in -400..400 {
            for digits in ["1", "2", "9", "9007199254740993", "17976931348623157", "17976931348623159"] {
                let text = format!("-{digits}e{power}");
                reads(&text).unwrap();
                writes(text.parse().unwrap()).unwrap();
            }
        }
        for text in
            ["2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308"]
        {
            reads(text).unwrap();
        }
    }

    #[test]
    fn numbers_are_short() {
        for (number, text) in [
            (-0.0, "0"),
            (0.000_001, "0.000001"),
            (9.9e-7, "9.9e-7"),
            (1e20, "100000000000000000000"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (1e21, "1e21"),
            (-1.5e300, "-1.5e300"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-inf"),
        ] {
            assert_eq!(written(number), text);
        }
    }

    #[test]
    fn long_numbers_take_no_longer() {
        let zeros = "0".repeat(1_000_000);
        assert_eq!(read_number(&format!("0.{zeros}1e1000001")), 1.0);
        assert_eq!(read_number(&format!("1{zeros}e-1000000")), 1.0);
        assert_eq!(read_number(&format!("9007199254740993.{zeros}1")), WHOLE + 2.0);
        assert_eq!(read_number(&format!("9007199254740993.{zeros}")), WHOLE);
        assert_eq!(read_number(&format!("1{zeros}")), f64::INFINITY);
        assert_eq!(read_number(&format!("1e{}", "9".repeat(1_000_000))), f64::INFINITY);
        assert_eq!(read_number(&format!("-1E-{}", "9".repeat(1_000_000))).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(read_number(&format!("0e{}", "9".repeat(1_000_000))), 0.0);
        assert_eq!(read_number("1e+0000000000000000000000000000002"), 100.0);
    }

    fn cases(quick: u32) -> ProptestConfig {
        // More with PROPTEST_CASES.
        ProptestConfig::with_cases(ProptestConfig::default().cases.max(quick))
    }

    proptest! {
        #![proptest_config(cases(4_000))]

        #[test]
        fn any_bits_are_written_shortest_and_read_back(bits in any::<u64>()) {
            let number = f64::from_bits(bits);
            writes(number)?;
            if number.is_finite() {
                reads(&format!("{number:e}"))?;
            }
        }

        #[test]
        fn moderate_numbers_are_written_shortest(mantissa in any::<u64>(), power in 1000_u64..1100) {
            writes(f64::from_bits(mantissa >> 12 | power << 52))?;
        }

        #[test]
        fn short_decimals_come_back(whole in 0_u64..10_000_000_000_000_000, power in -30..30) {
            let text = format!("{whole}e{power}");
            reads(&text)?;
            writes(text.parse().unwrap())?;
        }

        #[test]
        fn decimals_are_read_right(
            negative in any::<bool>(),
            digits in "[1-9][0-9]{0,40}",
            point in any::<prop::sample::Index>(),
            power in -380..380,
        ) {
            let (before, after) = digits.split_at(point.index(digits.len()));
            reads(&format!("{}{before}.{after}e{power}", if negative { "-0" } else { "0" }))?;
        }

        #[test]
        fn subnormal_numbers_are_right(bits in 0_u64..1 << 52, shift in 0..52) {
            let number = f64::from_bits(bits >> shift);
            writes(number)?;
            reads(&format!("{number:e}"))?;
            reads(&format!("{number:.12e}"))?;
        }
    }

    proptest! {
        #![proptest_config(cases(200))]

        #[test]
        fn halfway_cases_are_read_right(bits in any::<u64>()) {
            around(bits >> 1)?;
        }

        #[test]
        fn long_decimals_are_read_right(digits in "[0-9]{1,40}", more in 0_usize..20, tail in "[0-9]{0,20}", power in -1200..400) {
            let text = format!("{}{tail}", digits.repeat(more));
            reads(&format!("{text}0e{power}"))?;
            reads(&format!("0.{text}0e{power}"))?;
        }
    }
}
