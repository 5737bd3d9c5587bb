//! What there is to show, and which of the program's files it is in.

use super::Ui;
use super::lazy::File;
use crate::app::{Place, Route, State, Stop};
use crate::record::Id;
use crate::text::fill;

/// What there is to show for a route: the same, but only where the partnership is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// All partnerships.
    Home,
    /// The form for a new partnership.
    New,
    /// The form for a partnership's names and date.
    Edit(Id),
    /// A place of a partnership, but for the presentation.
    At(Id, Place),
    /// A presentation, whatever its step: what the room sees, or the window that leads it.
    Present(Id, bool),
    /// What came in from outside.
    Incoming,
    /// All partnerships as a table.
    Portfolio,
    /// What finds partnerships, above the list of them.
    Finder,
    /// What a card says beside the result of its round.
    Glance(Id),
    /// An invitation to answer.
    Invited,
    /// The code of an invitation, for a room.
    Code(Id),
    /// Files of all partnerships.
    Save,
    /// The page itself, for where there is no network.
    Take,
    /// That a newer version of the page is ready.
    Renewal,
    /// How it is scored.
    How,
    /// Nothing.
    NotFound,
}

impl Page {
    /// The page of the state's route.
    pub fn of(state: &State) -> Self {
        match state.route {
            Route::Home => Page::Home,
            Route::New => Page::New,
            Route::How => Page::How,
            Route::Portfolio => Page::Portfolio,
            Route::Incoming => Page::Incoming,
            Route::Invited => Page::Invited,
            Route::Save => Page::Save,
            Route::Take => Page::Take,
            Route::Unknown => Page::NotFound,
            Route::Edit(id) if state.partnership(id).is_some_and(|whole| whole.guest) => Page::At(id, Place::People),
            Route::Edit(id) if state.partnership(id).is_some() => Page::Edit(id),
            Route::At(id, place) => {
                let Some(whole) = state.partnership(id) else { return Page::NotFound };
                let Some(round) = whole.round() else { return Page::NotFound };
                match place {
                    // A guest has the questions and no result.
                    _ if whole.guest && !matches!(place, Place::Answer(..)) => Page::At(id, Place::People),
                    Place::Answer(participant, stop) => {
                        let Some(person) = round.participant(participant) else { return Page::At(id, Place::People) };
                        let sections = round.instrument.sections(person.group).len();
                        match stop {
                            Stop::Section(section) if section >= sections => {
                                Page::At(id, Place::Answer(participant, Stop::End))
                            }
                            _ => Page::At(id, place),
                        }
                    }
                    Place::Code => Page::Code(id),
                    Place::Present(_) => Page::Present(id, false),
                    Place::Lead(_) => Page::Present(id, true),
                    _ => Page::At(id, place),
                }
            }
            Route::Edit(_) => Page::NotFound,
        }
    }

    /// The file that its code is in; none where it is there from the start.
    pub const fn file(self) -> Option<File> {
        match self {
            Page::Home | Page::NotFound => None,
            Page::At(_, Place::People | Place::Answer(..)) | Page::Invited => Some(File::Answering),
            Page::Save | Page::At(_, Place::Save) | Page::Take | Page::Renewal => Some(File::Files),
            _ => Some(File::Places),
        }
    }

    /// Whether it fills the whole screen, without header and footer.
    pub const fn is_bare(self) -> bool {
        matches!(self, Page::Present(_, false) | Page::Code(_))
    }

    /// What the window is called while it is shown.
    pub fn title(self, ui: Ui) -> String {
        let texts = ui.texts;
        let page = match self {
            Page::Home | Page::Finder | Page::Glance(_) | Page::Renewal => return texts.common.product.to_owned(),
            Page::New => texts.home.form_new_title,
            Page::Edit(_) => texts.home.form_edit_title,
            Page::At(_, Place::People | Place::Invite | Place::Collect | Place::Answer(..))
            | Page::Code(_)
            | Page::Invited => texts.frame.answer,
            Page::Save => texts.home.save_all,
            Page::Take => texts.frame.take,
            Page::At(_, Place::Save) => texts.frame.save,
            Page::At(_, Place::Try) => texts.frame.trial,
            Page::At(_, Place::Act) => texts.frame.act,
            Page::At(_, Place::Time) => texts.frame.time,
            Page::At(_, Place::Report) => texts.frame.report,
            Page::At(..) => texts.frame.discuss,
            Page::Present(..) => texts.frame.present,
            Page::Incoming => texts.home.bring_in,
            Page::How => texts.frame.how,
            Page::Portfolio => texts.frame.portfolio,
            Page::NotFound => texts.frame.not_found_title,
        };
        fill(texts.frame.page_title, &[("page", page), ("product", texts.common.product)])
    }
}
