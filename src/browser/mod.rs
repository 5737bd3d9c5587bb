//! The only input and output: storage, clock, randomness, address, files, idle time, other windows.

mod channel;
mod clipboard;
mod download;
mod files;
mod idle;
mod keys;
pub mod shell;
pub mod store;
mod world;
