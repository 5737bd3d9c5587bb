//! Many partnerships: what finds them, all of them as a table, and what a card says at a glance.

mod finder;
mod glance;
mod rows;
mod table;

pub use finder::finder;
pub use glance::glance;
pub use table::portfolio;
