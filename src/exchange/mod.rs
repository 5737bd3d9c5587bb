//! How a record leaves the program and comes back: files, the diagram as marks, the result in words, suggested actions.

pub mod advice;
pub mod agreed;
pub mod api;
pub mod baked;
pub mod code;
pub mod csv;
pub mod diagram;
pub mod file;
pub mod heard;
pub mod incoming;
pub mod moments;
pub mod notch;
pub mod one_file;
pub mod outgoing;
pub mod portfolio;
pub mod story;
pub mod svg;
pub mod timeline;
pub mod token;
pub mod xlsx;
mod zip;
