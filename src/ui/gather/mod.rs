//! Answering from several devices: the invitation on one side, the answers coming back on the other, and the wait until
//! everyone is in.

mod arrived;
mod back;
mod camera;
mod code;
mod collect;
mod give;
mod invite;
mod invited;
mod nowhere;
mod wait;
mod who;

pub use back::back;
pub use collect::collect;
pub use invite::{code, invite};
pub use invited::{guests, invited};
pub use wait::{count, over, wait};
