//! The views: projections of the state that send what the user does through one callback.

pub mod act;
pub mod answer;
mod bar_list;
pub(crate) mod by_name;
mod chart;
pub mod controls;
pub mod diagram;
pub mod discuss;
mod dom;
mod dot_line;
pub mod element;
pub mod frame;
mod full_screen;
pub mod gather;
pub mod home;
pub mod how;
pub mod incoming;
pub mod lazy;
mod page;
pub mod partnership;
mod places;
mod pointer;
pub mod portfolio;
pub mod present;
pub mod report;
pub mod save;
pub mod scale_bar;
mod see;
mod styles;
pub mod table;
pub mod take;
pub mod time;
pub mod told;
pub mod trial;
pub mod widget;

pub use frame::App;

use crate::app::{Event, State};
use crate::record::{Id, Partnership, Round};
use crate::text::{
    Act, Advice, Ahead, AnswerTexts, Diagram, Discuss, Files, Form, Gather, How, Insight, Language, Portfolio, Present,
    Report, Take, Texts, Time, Trial, Widget,
};
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
    /// Whether a page of others surrounds this, which has an address and headings of its own.
    pub embedded: bool,
}

impl Ui {
    /// Says what happened.
    pub fn send(&self, event: Event) {
        self.send.run(event);
    }

    /// The words of answering. As those below, only for places that load on demand: the words load with them.
    pub fn answer(&self) -> &'static AnswerTexts {
        self.language.answer()
    }

    /// The words of the result.
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

    /// The suggested actions.
    pub fn advice(&self) -> &'static Advice {
        self.language.advice()
    }

    /// The words of trying what would change the result.
    pub fn trial(&self) -> &'static Trial {
        self.language.trial()
    }

    /// The words of what was agreed.
    pub fn act(&self) -> &'static Act {
        self.language.act()
    }

    /// The words of the rounds side by side.
    pub fn time(&self) -> &'static Time {
        self.language.time()
    }

    /// The words of the presentation.
    pub fn present(&self) -> &'static Present {
        self.language.present()
    }

    /// The words of many partnerships side by side.
    pub fn portfolio(&self) -> &'static Portfolio {
        self.language.portfolio()
    }

    /// The words of the report.
    pub fn report(&self) -> &'static Report {
        self.language.report()
    }

    /// The words of the form.
    pub fn form(&self) -> &'static Form {
        self.language.form()
    }

    /// The words of what comes in and of what is saved for other programs.
    pub fn files(&self) -> &'static Files {
        self.language.files()
    }

    /// The words of the page itself, for where there is no network.
    pub fn take(&self) -> &'static Take {
        self.language.take()
    }

    /// The words of answering from several devices.
    pub fn gather(&self) -> &'static Gather {
        self.language.gather()
    }

    /// The words of the element.
    pub fn widget(&self) -> &'static Widget {
        self.language.widget()
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

/// What [`frame::App`] or [`widget::widget`] provides.
pub(crate) fn use_ui() -> Ui {
    expect_context::<Ui>()
}
