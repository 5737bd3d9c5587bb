//! What was taken away is kept for a while, so that a change made elsewhere meanwhile can bring it back whole.

use super::when::Timestamp;

/// Something that was taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone<T> {
    /// What it was.
    pub item: T,
    /// Its latest change that was known when it was taken away. A later one brings it back.
    pub seen: Timestamp,
    /// When it was taken away.
    pub at: Timestamp,
}
