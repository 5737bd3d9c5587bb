//! What the browser is asked to do after an update.

use super::route::Route;
use crate::exchange::file::File;
use crate::record::{Id, Slot};

/// One thing for the browser to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this text for a partnership; answered by [`Event::Written`](super::Event::Written).
    Write {
        /// Where.
        slot: Slot,
        /// Which revision of the partnership it is.
        revision: u64,
        /// Its envelope.
        text: String,
        /// Where the last one is that storage kept.
        before: Option<Slot>,
    },
    /// Forget what is stored there.
    Erase(Slot),
    /// Ask that what is stored stays when the device runs out of room.
    Persist,
    /// Load the part of the program that does most of what events ask for; answered by
    /// [`Event::Loaded`](super::Event::Loaded).
    Load,
    /// Show another page.
    Go(Route),
    /// Show another page in place of this one, without a step for the back key.
    Replace(Route),
    /// Tell the other windows that a presentation is at this step; they answer with [`Event::Follow`](super::Event::Follow).
    Tell(Id, usize),
    /// Let the user choose files; answered by [`Event::Received`](super::Event::Received).
    PickFiles,
    /// Give the user a file.
    Download(File),
    /// Load the newer version of the page in place of this one.
    Renew,
    /// Put a text on the clipboard; answered by [`Event::Copied`](super::Event::Copied).
    Copy(String),
}
