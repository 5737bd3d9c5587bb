//! The views: projections of the state that send what the user does through one callback.

pub mod answer;
mod bar_list;
mod chart;
pub mod controls;
pub mod diagram;
pub mod discuss;
mod dom;
mod dot_line;
pub mod element;
pub mod frame;
pub mod home;
pub mod how;
pub mod lazy;
pub mod partnership;
pub mod scale_bar;
mod see;
pub mod table;
pub mod told;

pub use frame::App;

use crate::app::{Event, State};
use crate::record::{Id, Partnership, Round};
use crate::text::{Ahead, Diagram, Discuss, How, Insight, Language, Texts};
use leptos::prelude::*;
use see::See;

/// What every view needs: the state to read, the way to say what happened, and the words.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The state.
    pub state: Signal<State>,
    /// Where events go.
    pub send: Callback<Event>,
    /// The words that every place may use.
    pub texts: &'static Texts,
    /// In which language the others are.
    pub language: Language,
}

impl Ui {
    /// Says what happened.
    pub fn send(&self, event: Event) {
        self.send.run(event);
    }

    /// The words of the result. As those below, only for places that load on demand: the words load with them.
    pub fn discuss(&self) -> &'static Discuss {
        self.language.discuss()
    }

    /// The words of the diagram in the result.
    pub fn diagram(&self) -> &'static Diagram {
        self.language.diagram()
    }

    /// The words of how sure the result is, what would move it, and where it is heading.
    pub fn ahead(&self) -> &'static Ahead {
        self.language.ahead()
    }

    /// The words of what is behind the score.
    pub fn insight(&self) -> &'static Insight {
        self.language.insight()
    }

    /// The words of how it is scored.
    pub fn how(&self) -> &'static How {
        self.language.how()
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
