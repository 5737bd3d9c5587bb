//! The scoring model: answers in, score out. Pure: no clock, no randomness but a given seed, no input or output.

pub mod agreement;
mod chance;
pub mod checks;
pub mod dimension;
pub mod evaluation;
pub mod factors;
pub mod fairness;
pub mod game;
pub mod input;
pub mod instrument;
pub mod ledger;
pub mod levers;
pub mod mean;
pub mod outlook;
pub mod output;
pub mod party;
pub mod profile;
mod quick;
pub mod response;
pub mod robustness;
pub mod setting;
pub mod statement;
pub mod synergy;
mod tally;

/// The version of the model. Scores of different versions do not compare.
pub const VERSION: &str = "1";
