//! The weighted power mean, which puts values together everywhere in the model.

use super::setting::Compensation;

/// The weighted power mean of values from 0 to 1; none when all of them are missing.
///
/// Each pair is a weight above 0 and a value. A missing value takes no part: the weights of the others count as if
/// they were all. With exponent 1 it is the arithmetic mean, with 0 the geometric mean, with minus infinity the
/// minimum. Up to 0 a single zero makes it zero. It never falls when a value or the exponent rises, and lies within
/// the smallest and the largest value. Values that are all alike come back to the last bit.
///
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), on aggregation by generalised means.
///
/// ```
/// use partnership_continuum::model::mean::power_mean;
/// use partnership_continuum::model::setting::Compensation;
///
/// let values = [(1.0, Some(0.25)), (1.0, Some(1.0)), (1.0, None)];
/// let mean = |exponent: f64| power_mean(&values, Compensation::new(exponent).unwrap());
/// assert_eq!(mean(1.0), Some(0.625));
/// assert_eq!(mean(0.0), Some(0.5));
/// assert_eq!(mean(-1.0), Some(0.4));
/// assert_eq!(power_mean(&values, Compensation::WEAKEST), Some(0.25));
/// assert_eq!(power_mean(&[], Compensation::WEAKEST), None);
/// ```
#[must_use]
pub fn power_mean(values: &[(f64, Option<f64>)], compensation: Compensation) -> Option<f64> {
    let known = || values.iter().filter_map(|&(weight, value)| Some((weight, value?)));
    let (mut min, mut max, mut total) = (f64::INFINITY, f64::NEG_INFINITY, 0.0);
    for (weight, value) in known() {
        // Comparisons, because the minimum of two floats is a call of a function in the browser.
        min = if value < min { value } else { min };
        max = if value > max { value } else { max };
        total += weight;
    }
    if min > max {
        return None;
    }
    let exponent = compensation.exponent();
    if min >= max || exponent == f64::NEG_INFINITY || (exponent <= 0.0 && min <= 0.0) {
        return Some(min);
    }
    #[allow(clippy::float_cmp)] // Exactly 1 is the usual case; next to 1 the general way is as good.
    let mean = if exponent == 1.0 {
        known().map(|(weight, value)| weight * value).sum::<f64>() / total
    } else if exponent.abs() < NEARLY_ZERO {
        geometric(known(), total)
    } else {
        // Measured from the end that weighs most, all terms have one sign and nothing cancels, however small the
        // exponent: M = end · (1 + Σ w·((x/end)^ρ − 1))^(1/ρ).
        let end = if exponent > 0.0 { max } else { min };
        let term = |(weight, value): (f64, f64)| weight * libm::expm1(exponent * libm::log(value / end));
        let sum = known().map(term).sum::<f64>() / total;
        end * libm::exp(libm::log1p(sum) / exponent)
    };
    // A mean lies within its values; rounding must not carry it out.
    Some(if mean < min {
        min
    } else if mean > max {
        max
    } else {
        mean
    })
}

/// The geometric mean of values with weights that sum to `total`.
fn geometric(known: impl Iterator<Item = (f64, f64)> + Clone, total: f64) -> f64 {
    // Values that weigh the same need a root and no logarithms, which are most of the time that a score takes.
    let (mut product, mut count, mut even) = (1.0, 0_u8, true);
    let mut first = None;
    for (weight, value) in known.clone() {
        (product, count) = (product * value, count + 1);
        even &= *first.get_or_insert(weight) == weight;
    }
    // A product that is no normal number has lost digits.
    match count {
        2 if even && product.is_normal() => product.sqrt(),
        3 if even && product.is_normal() => libm::cbrt(product),
        4 if even && product.is_normal() => product.sqrt().sqrt(),
        // Of values above 0, or next to an exponent of 0 from above also 0: then the logarithm is minus infinity.
        _ => libm::exp(known.map(|(weight, value)| weight * libm::log(value)).sum::<f64>() / total),
    }
}

/// Below this size an exponent makes no difference to the geometric mean that a float could show.
const NEARLY_ZERO: f64 = 1e-15;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mean(exponent: f64, values: &[f64]) -> f64 {
        let values: Vec<_> = values.iter().map(|&value| (1.0, Some(value))).collect();
        power_mean(&values, compensation(exponent)).unwrap()
    }

    fn compensation(exponent: f64) -> Compensation {
        if exponent == f64::NEG_INFINITY { Compensation::WEAKEST } else { Compensation::new(exponent).unwrap() }
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn known_means() {
        assert!(close(mean(1.0, &[0.2, 0.4, 0.9]), 0.5));
        assert!(close(mean(0.0, &[0.1, 0.4]), 0.2));
        assert!(close(mean(-1.0, &[0.2, 0.3]), 0.24));
        assert!(close(mean(0.5, &[0.04, 0.16]), 0.09));
        assert!(close(mean(-2.0, &[0.6, 0.8]), 0.48 * 2.0_f64.sqrt()));
        assert_eq!(mean(f64::NEG_INFINITY, &[0.3, 0.1, 0.2]), 0.1);
        // The means of 1, 2 and 4 are 2 (geometric) and 12/7 (harmonic).
        assert!(close(mean(0.0, &[0.25, 0.5, 1.0]), 0.5));
        assert!(close(mean(-1.0, &[0.25, 0.5, 1.0]), 3.0 / 7.0));
    }

    #[test]
    fn weights_count_and_need_not_sum_to_one() {
        let values = [(2.0, Some(0.5)), (6.0, Some(1.0)), (5.0, None)];
        assert_eq!(power_mean(&values, compensation(1.0)), Some(0.875));
        assert!(close(power_mean(&values, compensation(0.0)).unwrap(), 0.5_f64.sqrt().sqrt()));
        assert!(close(power_mean(&values, compensation(-1.0)).unwrap(), 0.8));
    }

    #[test]
    fn roots_and_logarithms_agree() {
        // Weights that differ by a hair go the long way.
        let hair = 1.0 + 1e-15;
        for values in [&[0.3, 0.7][..], &[0.2, 0.9, 0.4], &[0.1, 0.6, 0.8, 0.35], &[0.1, 0.6, 0.8, 0.35, 0.7]] {
            let even: Vec<_> = values.iter().map(|&value| (0.9, Some(value))).collect();
            let mut uneven = even.clone();
            uneven[0].0 *= hair;
            let [even, uneven] = [even, uneven].map(|values| power_mean(&values, compensation(0.0)).unwrap());
            let expected = values.iter().product::<f64>().powf(1.0 / values.len() as f64);
            assert!((even - expected).abs() < 1e-15 && (uneven - expected).abs() < 1e-14, "{even} {uneven} {expected}");
        }
        // The products of these are too small for a float, their means are not.
        for (values, expected) in [
            (&[1e-200, 1e-140][..], 1e-170),
            (&[1e-200, 1e-250, 1e-30], 1e-160),
            (&[1e-200, 1e-150, 1e-10, 1e-40], 1e-100),
            // Not zero, but no longer with all digits.
            (&[1e-160, 1e-160 / 3.0], 1e-160 / 3.0_f64.sqrt()),
            (&[1e-107, 1e-107, 1e-107 / 3.0], 1e-107 / 3.0_f64.cbrt()),
            (&[1e-80, 1e-80, 1e-80, 1e-80 / 3.0], 1e-80 / 3.0_f64.sqrt().sqrt()),
        ] {
            assert!((mean(0.0, values) / expected - 1.0).abs() < 1e-12, "{values:?}");
        }
    }

    #[test]
    fn roots_of_powers_are_exact() {
        let parts = || (1..=16).map(|part| f64::from(part) / 16.0);
        for a in parts() {
            for b in parts() {
                assert_eq!(mean(0.0, &[a * a, b * b]), a * b);
                assert_eq!(mean(0.0, &[a * a * a, b * b * b, b * b * b]), a * b * b);
                assert_eq!(mean(0.0, &[a * a * a * a, 1.0, 1.0, b * b * b * b]), a * b);
            }
        }
    }

    #[test]
    fn weights_that_are_alike_but_for_the_last_are_uneven() {
        let values = [(1.0, Some(0.25)), (1.0, Some(0.25)), (2.0, Some(1.0))];
        assert!(close(power_mean(&values, compensation(0.0)).unwrap(), 0.5));
        let values = [(1.0, Some(0.5)), (1.0, Some(0.5)), (1.0, Some(0.5)), (3.0, Some(1.0))];
        assert!(close(power_mean(&values, compensation(0.0)).unwrap(), 0.5_f64.sqrt()));
    }

    #[test]
    fn zeros() {
        for exponent in [0.0, -0.0, -1e-9, -1e-300, -1.0, -10.0, f64::NEG_INFINITY] {
            assert_eq!(mean(exponent, &[0.0, 1.0]), 0.0);
        }
        assert_eq!(mean(1.0, &[0.0, 1.0]), 0.5);
        assert!(close(mean(0.5, &[0.0, 1.0]), 0.25));
        // The limit from above is the geometric mean.
        for exponent in [1e-3, 1e-9, 1e-15, 1e-16, 5e-324] {
            assert!(mean(exponent, &[0.0, 1.0]) < 1e-300);
            assert_eq!(mean(exponent, &[0.0, 0.0]), 0.0);
        }
    }

    #[test]
    fn exponents_next_to_zero_give_the_geometric_mean() {
        for exponent in [1e-9, 1e-12, 1e-14, 1e-15, 1e-16, 1e-300, 5e-324] {
            for exponent in [exponent, -exponent] {
                for values in [[0.1, 0.4], [0.25, 0.999], [1.0 / 48.0, 1.0]] {
                    // To first order the mean is off by exponent · variance of the logarithms / 2.
                    let off = (mean(exponent, &values) - mean(0.0, &values)).abs();
                    assert!(off <= 4.0 * exponent.abs() + 1e-15, "{exponent} {values:?} {off}");
                }
            }
        }
    }

    #[test]
    fn extreme_exponents_neither_overflow_nor_vanish() {
        assert!(mean(-10.0, &[1e-300, 1.0]) >= 1e-300);
        assert!(close(mean(-10.0, &[0.5, 1.0]), 0.5 * libm::pow(2.0 / (1.0 + libm::pow(2.0, -10.0)), 0.1)));
        assert!(mean(-10.0, &[f64::MIN_POSITIVE, 1.0]).is_finite());
    }

    #[test]
    fn values_all_alike_come_back_to_the_last_bit() {
        for exponent in [1.0, 0.7, 0.0, -3.0, f64::NEG_INFINITY] {
            for value in [0.0, 0.1, 1.0 / 3.0, 0.75, 1.0] {
                let values = [(1.2, Some(value)), (0.9, Some(value)), (0.9, Some(value))];
                assert_eq!(power_mean(&values, compensation(exponent)), Some(value));
            }
        }
    }

    #[test]
    fn rounding_does_not_carry_a_mean_out_of_its_values() {
        for exponent in [1.0, 0.7, 0.3, 0.0, -1.0, -3.0, -10.0] {
            for part in 1..=48 {
                // Neighbours: no float lies between them.
                let low = f64::from(part) / 49.0;
                let high = low.next_up();
                let values = [(1.2, Some(low)), (0.9, Some(high)), (0.9, Some(low))];
                let mean = power_mean(&values, compensation(exponent)).unwrap();
                assert!(mean == low || mean == high, "{exponent} {low} {mean}");
            }
        }
    }

    fn value() -> impl Strategy<Value = f64> {
        prop_oneof![Just(0.0), Just(1.0), (0u32..=48).prop_map(|n| f64::from(n) / 48.0), 0.0..=1.0f64]
    }

    fn exponent() -> impl Strategy<Value = f64> {
        prop_oneof![Just(f64::NEG_INFINITY), Just(0.0), Just(1.0), -10.0..=1.0f64, -1e-6..=1e-6f64]
    }

    fn weighted() -> impl Strategy<Value = Vec<(f64, Option<f64>)>> {
        prop::collection::vec((0.3..=1.5f64, prop::option::weighted(0.8, value())), 1..5)
    }

    proptest! {
        #[test]
        fn bounded_by_the_smallest_and_the_largest(values in weighted(), exponent in exponent()) {
            let known: Vec<f64> = values.iter().filter_map(|&(_, value)| value).collect();
            match power_mean(&values, compensation(exponent)) {
                None => prop_assert!(known.is_empty()),
                Some(mean) => {
                    prop_assert!(known.iter().any(|&value| value <= mean));
                    prop_assert!(known.iter().any(|&value| value >= mean));
                }
            }
        }

        #[test]
        fn rises_with_the_exponent(values in weighted(), a in exponent(), b in exponent()) {
            let (low, high) = (a.min(b), a.max(b));
            if let (Some(low), Some(high)) =
                (power_mean(&values, compensation(low)), power_mean(&values, compensation(high)))
            {
                prop_assert!(low <= high + 1e-12, "{low} {high}");
            }
        }

        #[test]
        fn rises_with_each_value(values in weighted(), exponent in exponent(), which in 0usize..5, up in value()) {
            let mut raised = values.clone();
            let which = which % values.len();
            raised[which].1 = values[which].1.map(|value| value.max(up));
            if let (Some(before), Some(after)) =
                (power_mean(&values, compensation(exponent)), power_mean(&raised, compensation(exponent)))
            {
                prop_assert!(before <= after + 1e-12, "{before} {after}");
            }
        }
    }
}
