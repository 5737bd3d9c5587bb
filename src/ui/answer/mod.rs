//! The place where answers are given: who answers, the statements section by section, and the end.

mod earlier;
mod end;
mod open_score;
mod people;
mod person;
mod section;
mod statement;

pub use end::{end, thanks, ways};
pub use people::{here, people};
pub use section::section_page;
