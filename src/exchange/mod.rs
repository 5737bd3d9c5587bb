//! How a record leaves the program: files, the diagram as marks, the result in words, and suggested actions.

pub mod advice;
pub mod agreed;
pub mod diagram;
pub mod file;
pub mod notch;
pub mod story;
pub mod svg;
pub mod timeline;
pub mod token;
