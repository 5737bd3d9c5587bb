//! The diagram as marks and places, without any drawing: what the page shows and what a file will hold is the same.

pub mod geometry;
mod path;
pub mod picture;
mod wrap;

pub use geometry::{Centre, Drawing, Flow, Node, TieLine, TieShape};
pub use picture::{Balance, PartyMark, Picture, ScoreMark, TieMark};
