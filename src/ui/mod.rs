//! The views: projections of the state that send what the user does through one callback.

pub mod answer;
pub mod controls;
pub mod diagram;
pub mod discuss;
mod dom;
pub mod element;
pub mod frame;
pub mod home;
pub mod partnership;
pub mod scale_bar;
mod see;
pub mod table;
pub mod told;

pub use frame::App;

use crate::app::{Event, State};
use crate::record::{Id, Partnership, Round};
use crate::text::Texts;
use leptos::prelude::*;
use see::See;

/// What every view needs: the state to read, the way to say what happened, and the words.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The state.
    pub state: Signal<State>,
    /// Where events go.
    pub send: Callback<Event>,
    /// The words.
    pub texts: &'static Texts,
}

impl Ui {
    /// Says what happened.
    pub fn send(&self, event: Event) {
        self.send.run(event);
    }

    /// Reads from a partnership; none when it is gone.
    pub fn partnership<T>(&self, id: Id, read: impl FnOnce(&Partnership) -> T) -> Option<T> {
        self.state.see(|state| state.partnership(id).map(read))
    }

    /// Reads from the latest round of a partnership; none when it is gone.
    pub fn round<T>(&self, id: Id, read: impl FnOnce(&Partnership, &Round) -> T) -> Option<T> {
        self.state.see(|state| {
            let partnership = state.partnership(id)?;
            Some(read(partnership, partnership.round()?))
        })
    }
}

/// What [`frame::App`] provides.
pub(crate) fn use_ui() -> Ui {
    expect_context::<Ui>()
}
