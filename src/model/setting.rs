//! The settings of an assessment: party weights and compensation.

use super::party::{ByParty, Party};
use crate::json::Json;
use std::fmt;

/// How much each party counts: shares without a unit that sum to 1, each within 0.10 to 0.50.
///
/// With at most a half, no party outweighs the other two together; with at least a tenth, none is there for show. The
/// customer weighs most by default.
///
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6, on weights as statements of value
/// and on caps that keep one part from deciding the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights(ByParty<f64>);

impl Weights {
    /// The least that a party may weigh.
    pub const MIN: f64 = 0.10;
    /// The most that a party may weigh.
    pub const MAX: f64 = 0.50;
    /// How far the sum may be from 1.
    pub const TOLERANCE: f64 = 1e-9;

    /// Weights as given.
    ///
    /// # Errors
    /// When a weight is out of bounds or they do not sum to 1.
    pub fn new(weights: ByParty<f64>) -> Result<Self, BadWeights> {
        for (party, &weight) in weights.iter() {
            // Written so that a NaN is refused too.
            if !(Self::MIN..=Self::MAX).contains(&weight) {
                return Err(BadWeights::OutOfBounds(party, weight));
            }
        }
        let sum = weights.customer + weights.vendor + weights.provider;
        if (sum - 1.0).abs() > Self::TOLERANCE { Err(BadWeights::Sum(sum)) } else { Ok(Self(weights)) }
    }

    /// Weights that were drawn around given ones. They sum to 1, but may leave the bounds.
    pub(super) const fn drawn(weights: ByParty<f64>) -> Self {
        Self(weights)
    }

    /// The weight of a party, 0.10 to 0.50.
    #[must_use]
    pub fn get(&self, party: Party) -> f64 {
        self.0[party]
    }

    /// Three times the weight, so that three equal parties have 1 each.
    #[must_use]
    pub fn omega(&self, party: Party) -> f64 {
        3.0 * self.0[party]
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self(ByParty { customer: 0.4, vendor: 0.3, provider: 0.3 })
    }
}

/// Why weights were refused.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BadWeights {
    /// One is below 0.10 or above 0.50, or not a number.
    OutOfBounds(Party, f64),
    /// They sum to this instead of 1.
    Sum(f64),
}

impl fmt::Display for BadWeights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            BadWeights::OutOfBounds(_, weight) => write!(f, "{} is not from 0.1 to 0.5", Json::Number(weight).write()),
            BadWeights::Sum(sum) => write!(f, "the weights sum to {}, not to 1", Json::Number(sum).write()),
        }
    }
}

impl std::error::Error for BadWeights {}

/// The exponent of the power mean: how far strength in one place makes up for weakness in another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compensation(f64);

impl Compensation {
    /// The least exponent that is taken as a number.
    pub const MIN: f64 = -10.0;
    /// The arithmetic mean: strength makes up for weakness in full.
    pub const MAX: f64 = 1.0;
    /// The minimum: only the weakest spot counts.
    pub const WEAKEST: Self = Self(f64::NEG_INFINITY);

    /// The exponent, from -10 to 1; none for any other number.
    #[must_use]
    pub fn new(exponent: f64) -> Option<Self> {
        (Self::MIN..=Self::MAX).contains(&exponent).then_some(Self(exponent))
    }

    /// The exponent, from -10 to 1, or minus infinity for the weakest.
    #[must_use]
    pub const fn exponent(self) -> f64 {
        self.0
    }
}

/// The geometric mean: a weak spot cannot be bought off.
impl Default for Compensation {
    fn default() -> Self {
        Self(0.0)
    }
}
