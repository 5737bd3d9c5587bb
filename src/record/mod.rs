//! The document that people keep: a partnership with its rounds, and the responses in each.

pub mod action;
mod back;
mod brief;
pub mod crc;
pub mod envelope;
pub mod gone;
mod heard;
pub mod id;
pub mod limits;
pub mod merge;
mod migrate;
pub mod partnership;
mod read;
pub mod slot;
mod stamp;
pub mod when;
mod write;

pub use action::{Action, Plan, Progress};
pub use envelope::{Envelope, Unreadable};
pub use gone::Gone;
pub use id::Id;
pub use merge::Unmergeable;
pub use partnership::{Entry, Participant, Partnership, Round, Said};
pub use slot::Slot;
pub use when::{Date, Timestamp};
