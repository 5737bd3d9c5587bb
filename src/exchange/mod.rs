//! How a record leaves the program: files, the diagram as marks, and the result in words.

pub mod diagram;
pub mod file;
pub mod story;
