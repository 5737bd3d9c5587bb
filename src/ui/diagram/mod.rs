//! The diagram: the picture itself, and the interactive one with explanations and a table.

mod centre;
mod explain;
mod figure;
mod legend;
mod marks;
mod table;
mod tie;

pub use explain::diagram;
pub use figure::figure;
