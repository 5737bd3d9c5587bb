//! What the program does when the user acts: state, events, and the update that takes one to the next. Pure.

mod agreed;
pub mod alone;
pub mod by_id;
mod edit;
pub mod effect;
pub mod event;
pub mod example;
mod guest;
mod heard;
pub mod history;
mod incoming;
pub mod joined;
mod kept;
pub mod later;
mod people;
mod renewal;
mod rounds;
pub mod route;
pub mod state;
mod stored;
pub mod trial;
pub mod update;
mod whole;
pub mod world;

pub use by_id::ById;
pub use effect::Effect;
pub use event::{Before, Details, Event, Who, WriteFault};
pub use history::{History, Way, What};
pub use route::{Place, Route, Stop};
pub use state::{Arrived, Kept, Removed, Renewal, SetAside, State, is_on_web};
pub use trial::{Trial, Try};
pub use update::{Later, update};
pub use world::World;
