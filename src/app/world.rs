//! What the program needs from outside to decide something: the time and fresh ids.

use crate::record::{Date, Id, Timestamp};

/// The clock and the source of ids. The browser has the real one; tests bring one that can be replayed.
pub trait World {
    /// The moment now.
    fn now(&mut self) -> Timestamp;
    /// The calendar day where the user is.
    fn today(&mut self) -> Date;
    /// An id that nobody else has.
    fn id(&mut self) -> Id;
}
