//! What the JavaScript API does, with JSON in and out: `docs/api.md` says it to those who call it.
//!
//! Every fault has the place in what was given and a way out.

mod questions;
mod record;

pub use questions::instrument;
pub use record::{decode, encode, merge};

use crate::json::{Fault, Json, Node};
use crate::model::{evaluation, input, output};

/// The result of an assessment.
///
/// # Errors
/// When this is no assessment.
pub fn score(assessment: &Json) -> Result<Json, Fault> {
    let assessment = input::assessment(&Node::root(assessment))?;
    Ok(output::to_json(&evaluation::evaluate(&assessment), None))
}
