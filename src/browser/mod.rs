//! The only input and output: storage, clock, randomness, address, downloads, idle time.

mod download;
mod idle;
pub mod shell;
pub mod store;
mod world;
