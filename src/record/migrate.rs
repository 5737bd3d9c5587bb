//! From older schema versions to today's: the content of an envelope, one step a version, each in a file of its own.

mod from_1;
mod from_2;

use crate::json::{Fault, Json};

/// Today's schema version.
pub const SCHEMA: u64 = 3;

/// Turns content of schema version `from`, which is at most [`SCHEMA`], into content of today's.
///
/// Each step only adds what its version brought; whatever is wrong with the content is found when it is read.
pub fn up(content: &mut Json, from: u64) -> Result<(), Fault> {
    if from < 2 {
        from_1::up(content)?;
    }
    if from < 3 {
        from_2::up(content)?;
    }
    Ok(())
}
