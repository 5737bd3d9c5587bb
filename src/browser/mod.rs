//! The only input and output: storage, clock, randomness, address, files, idle time, other windows.

pub(crate) mod camera;
mod channel;
mod clipboard;
mod download;
pub(crate) mod fetch;
mod files;
mod idle;
mod keys;
pub(crate) mod offline;
pub(crate) mod share;
pub mod shell;
pub mod store;
pub mod widget;
mod world;
