//! What the browser is asked to do after an update.

use super::route::Route;
use crate::exchange::file::File;
use crate::record::Id;

/// One thing for the browser to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this text for a partnership; answered by [`Event::Written`](super::Event::Written).
    Write {
        /// The partnership.
        id: Id,
        /// Its envelope.
        text: String,
    },
    /// Forget the stored text of a partnership.
    Erase(Id),
    /// Show another page.
    Go(Route),
    /// Give the user a file.
    Download(File),
}
