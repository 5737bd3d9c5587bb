//! The diagram as marks and places, without any drawing: what the page shows and what a file will hold is the same.

mod crack;
pub mod geometry;
pub mod ghost;
mod path;
pub mod picture;
pub mod track;
mod wrap;

pub use crack::TieShape;
pub use geometry::{Centre, Drawing, Node, Stretch, TieLine};
pub use path::number;
pub use picture::{Balance, PartyMark, Picture, ScoreMark, TieMark, cracks};
pub use track::{Track, track};
pub use wrap::shorten;
