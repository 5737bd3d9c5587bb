//! The diagram: the picture itself, and the interactive one with explanations and a table.
//!
//! The picture alone is on the first page, so nothing that it names may ask for the words of [`Diagram`].
//!
//! [`Diagram`]: crate::text::Diagram

mod centre;
mod explain;
mod figure;
mod file;
mod legend;
mod marks;
mod save;
mod table;
mod target;
mod tie;

pub use explain::diagram;
pub use figure::{Parts, figure};
pub use legend::legend;
pub use save::save;
