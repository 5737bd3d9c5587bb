//! What the program does when the user acts: state, events, and the update that takes one to the next. Pure.

pub mod by_id;
pub mod effect;
pub mod event;
pub mod example;
pub mod route;
pub mod state;
pub mod update;
pub mod world;

pub use by_id::ById;
pub use effect::Effect;
pub use event::{Details, Event, WriteFault};
pub use route::{Place, Route, Stop};
pub use state::{Removed, SetAside, State};
pub use update::update;
pub use world::World;
