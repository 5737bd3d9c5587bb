//! The only input and output: storage, clock, randomness, address, downloads.

mod download;
pub mod shell;
pub mod store;
mod world;
