//! The document that people keep: a partnership with its rounds, and the responses in each.

pub mod action;
pub mod envelope;
pub mod id;
mod migrate;
pub mod partnership;
mod read;
pub mod when;
mod write;

pub use action::{Action, Plan, Progress};
pub use envelope::{Envelope, Unreadable};
pub use id::Id;
pub use partnership::{Entry, Participant, Partnership, Round};
pub use when::{Date, Timestamp};
