//! Seeded chance: the random numbers that the robustness of a score is drawn from.
//!
//! The generator is xoshiro128++ of the crate `rand_xoshiro`. The two distributions are our own few lines and not the
//! crate `rand_distr`, because that one takes its logarithms from whatever mathematics library its features choose:
//! the native build and the browser must draw the same numbers to the last bit. They need no tables either. A square
//! root is the standard library's, since it is exact everywhere and one instruction.

use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A stream of random numbers. The same seed gives the same stream on every platform.
#[derive(Clone, Debug)]
pub(super) struct Chance(Xoshiro128PlusPlus);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro128PlusPlus::seed_from_u64(seed))
    }

    /// Uniform between 0 and 1, never quite either, in steps of 2⁻³².
    #[inline(always)]
    pub(super) fn uniform(&mut self) -> f64 {
        (f64::from(self.0.next_u32()) + 0.5) * (1.0 / 4_294_967_296.0)
    }

    /// Normal with mean 0 and standard deviation 1, by the ratio of uniforms.
    ///
    /// Source: J. L. Leva, A fast normal random number generator, ACM Transactions on Mathematical Software 18 (1992).
    #[inline(always)]
    fn normal(&mut self) -> f64 {
        loop {
            let u = self.uniform();
            let v = 1.7156 * (self.uniform() - 0.5);
            let x = u - 0.449_871;
            let y = v.abs() + 0.386_595;
            let q = x * x + y * (0.196 * y - 0.254_72 * x);
            // Two ellipses decide nearly always; the exact bound, with its logarithm, only between them.
            if q < 0.275_97 || (q <= 0.278_46 && v * v <= -4.0 * libm::log(u) * u * u) {
                return v / u;
            }
        }
    }

    /// Gamma with this shape, 1 or more, and scale 1.
    ///
    /// Source: G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM Transactions on
    /// Mathematical Software 26 (2000).
    #[inline]
    pub(super) fn gamma(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let cube = 1.0 + c * x;
            if cube <= 0.0 {
                continue;
            }
            let (v, square) = (cube * cube * cube, x * x);
            let u = self.uniform();
            if u < 1.0 - 0.0331 * square * square || libm::log(u) < 0.5 * square + d * (1.0 - v + libm::log(v)) {
                return d * v;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWS: usize = 200_000;

    /// The mean, the variance and the skewness of many draws, and the share below a bound.
    fn moments(mut draw: impl FnMut(&mut Chance) -> f64, bound: f64) -> [f64; 4] {
        let mut chance = Chance::new(20_261_123);
        let draws: Vec<f64> = (0..DRAWS).map(|_| draw(&mut chance)).collect();
        let count = DRAWS as f64;
        let mean = draws.iter().sum::<f64>() / count;
        let central = |power: i32| draws.iter().map(|x| (x - mean).powi(power)).sum::<f64>() / count;
        let below = draws.iter().filter(|&&x| x < bound).count() as f64 / count;
        [mean, central(2), central(3) / central(2).powf(1.5), below]
    }

    /// Five standard errors: with a fixed seed the outcome is fixed too, and a wrong formula is far outside.
    #[track_caller]
    fn near(found: [f64; 4], expected: [f64; 4], errors: [f64; 4]) {
        for ((found, expected), error) in found.into_iter().zip(expected).zip(errors) {
            assert!((found - expected).abs() < 5.0 * error / (DRAWS as f64).sqrt(), "{found} {expected}");
        }
    }

    #[test]
    fn uniform_numbers_are_uniform() {
        let found = moments(Chance::uniform, 0.1);
        near(found, [0.5, 1.0 / 12.0, 0.0, 0.1], [0.289, 0.0745, 2.0, 0.3]);
        let mut chance = Chance::new(1);
        assert!((0..DRAWS).all(|_| (f64::MIN_POSITIVE..1.0).contains(&chance.uniform())));
    }

    #[test]
    fn normal_numbers_are_normal() {
        // The share below -1.959964 is 2.5 %.
        near(moments(Chance::normal, -1.959_964), [0.0, 1.0, 0.0, 0.025], [1.0, 1.42, 2.45, 0.157]);
    }

    #[test]
    fn gamma_numbers_are_gamma() {
        // Mean and variance are the shape, the skewness is 2/√shape. Of shape 1 it is the exponential distribution.
        near(moments(|chance| chance.gamma(1.0), 0.105_361), [1.0, 1.0, 2.0, 0.1], [1.0, 2.83, 9.0, 0.3]);
        let root = 24.0_f64.sqrt();
        // 5 % of the chi-squared distribution with 48 degrees of freedom is 33.098, twice this bound.
        let found = moments(|chance| chance.gamma(24.0), 16.549);
        near(found, [24.0, 24.0, 2.0 / root, 0.05], [root, 36.0, 3.0, 0.218]);
    }

    /// A ratio of uniforms is normal where v² ≤ −4u²·ln u: the ellipses only save the logarithm.
    #[test]
    fn the_ellipses_decide_as_the_bound_itself() {
        let mut chance = Chance::new(5);
        let mut plain = chance.clone();
        for _ in 0..DRAWS {
            let expected = loop {
                let (u, v) = (plain.uniform(), 1.7156 * (plain.uniform() - 0.5));
                if v * v <= -4.0 * u * u * u.ln() {
                    break v / u;
                }
            };
            assert_eq!(chance.normal(), expected);
        }
    }

    /// With v = (1 + c·x)³ and a normal x, d·v is kept where ln u < x²/2 + d − d·v + d·ln v: the squeeze only saves the
    /// logarithms. For shape 24, d = 71/3 and 9·d = 213; for shape 1, d = 2/3 and 9·d = 6.
    #[test]
    fn the_squeeze_decides_as_the_bound_itself() {
        for (shape, d, nine_d) in [(24.0, 71.0 / 3.0, 213.0_f64), (1.0, 2.0 / 3.0, 6.0)] {
            let mut chance = Chance::new(6);
            let mut plain = chance.clone();
            for _ in 0..DRAWS {
                let expected = loop {
                    let x = plain.normal();
                    let v = (1.0 + x / nine_d.sqrt()).powi(3);
                    if v > 0.0 && plain.uniform().ln() < x * x / 2.0 + d - d * v + d * v.ln() {
                        break d * v;
                    }
                };
                let found = chance.gamma(shape);
                assert!((found / expected - 1.0).abs() < 1e-12, "{found} {expected}");
            }
        }
    }

    #[test]
    fn the_stream_is_the_published_one() {
        // xoshiro128++ by Blackman and Vigna from the state 1, 2, 3, 4, as their implementation in C gives it.
        let mut state = [0; 16];
        for (place, byte) in [1, 2, 3, 4].into_iter().enumerate() {
            state[4 * place] = byte;
        }
        let mut generator = Xoshiro128PlusPlus::from_seed(state);
        let found: Vec<u32> = (0..5).map(|_| generator.next_u32()).collect();
        assert_eq!(found, [641, 1_573_767, 3_222_811_527, 3_517_856_514, 836_907_274]);
        // Each number stands for the middle of its step of 2⁻³².
        let mut chance = Chance(Xoshiro128PlusPlus::from_seed(state));
        assert_eq!(chance.uniform() * 2.0_f64.powi(32), 641.5);
    }

    #[test]
    fn one_seed_one_stream() {
        let first = |seed| {
            let mut chance = Chance::new(seed);
            (0..9).map(|_| chance.gamma(18.0).to_bits()).collect::<Vec<_>>()
        };
        assert_eq!(first(7), first(7));
        assert_ne!(first(7), first(8));
    }
}
