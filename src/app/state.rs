//! All that the page shows is a projection of this state.

use super::by_id::ById;
use super::event::{Event, WriteFault};
use super::history::{History, Way};
use super::route::{Place, Route};
use super::trial::Trial;
use super::update::Later;
use crate::exchange::baked::{Baked, Look};
use crate::exchange::portfolio::Listing;
use crate::model::response::Assessment;
use crate::record::{Action, Date, Id, Participant, Partnership, Round, Slot, Unreadable};
use crate::text::Catalogue;

/// The state of the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The words of everything the page says.
    pub texts: Catalogue,
    /// What a company has had built into the page, as far as it shows from the start.
    pub look: Look,
    /// The rest of what is built in.
    pub baked: Baked,
    /// The calendar day when the program started, where the user is.
    pub today: Option<Date>,
    /// What the page shows.
    pub route: Route,
    /// Every partnership on this device, the last changed first.
    pub partnerships: Vec<Partnership>,
    /// The last revision of each that storage kept.
    pub revisions: ById<u64>,
    /// Where the last text of each is that storage kept, and how long it is in bytes.
    pub stored: ById<(Slot, usize)>,
    /// Whether the revisions before the last ones were given up for room, and nothing was kept since.
    pub spared: bool,
    /// Whether the browser was asked to keep what is stored.
    pub persisted: bool,
    /// What was removed or brought in last, to take that back.
    pub removed: Option<Removed>,
    /// Where the page is: its address without what is behind the `#`.
    pub address: String,
    /// Where the same page is on the web, as someone has said who uses it as a file.
    pub elsewhere: Option<String>,
    /// The partnership whose result is shown although it is to wait.
    pub unveiled: Option<Id>,
    /// What came in from outside and is looked at. Nothing of it is kept yet.
    pub incoming: Vec<Arrived>,
    /// Whether files are held over the page.
    pub dragging: bool,
    /// What can be taken back in each.
    pub histories: ById<History>,
    /// Which of them the list shows, and in which order.
    pub listing: Listing,
    /// What is being tried in each.
    pub trials: ById<Trial>,
    /// Partnerships whose latest change storage has not kept, and why.
    pub unsaved: ById<WriteFault>,
    /// Whether storage could be used when the program started.
    pub storage_fault: Option<WriteFault>,
    /// Stored texts that could not be read. They are left where they are.
    pub set_aside: Vec<SetAside>,
    /// The part of the program that does most of what events ask for, once it has loaded.
    pub later: Option<Later>,
    /// What happened before that, in order.
    pub waiting: Vec<Event>,
    /// Whether something was asked for and could not be done, since that part could not be loaded.
    pub unloaded: bool,
    /// Whether the clipboard took what was last given to it; none when nothing was since the page changed.
    pub copied: Option<bool>,
    /// How far a newer version of the page is; none while there is none, or nobody wants to hear of it.
    pub renewal: Option<Renewal>,
}

/// How far it is that a newer version of the page takes the place of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// It is ready.
    Offered,
    /// It is wanted, and what is not kept yet is given to storage once more.
    Asked,
    /// It was wanted, and not everything could be kept.
    Refused,
}

/// Something that was removed, whole.
#[derive(Clone, Debug, PartialEq)]
pub enum Removed {
    /// A partnership.
    Partnership(Partnership),
    /// A participant with its place in the latest round.
    Participant {
        /// The partnership.
        partnership: Id,
        /// The place among the participants.
        place: usize,
        /// The person with all answers.
        participant: Participant,
    },
    /// An action with its place among the others.
    Action {
        /// The partnership.
        partnership: Id,
        /// The place among the actions.
        place: usize,
        /// The action.
        action: Action,
    },
    /// Not removed, but brought in: taking it back is the same offer.
    Brought(Kept),
}

/// What was brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Partnerships that were not here.
    pub new: Vec<Id>,
    /// Partnerships that were, and have changed.
    pub merged: Vec<Id>,
    /// Whether there were only answers.
    pub answers: bool,
}

/// A text that came in from outside, not yet read: what reads it loads on demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The name of the file; empty where there is none.
    pub from: String,
    /// The text.
    pub text: String,
}

/// A stored text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The last part of its key.
    pub key: String,
    /// The text as it was found.
    pub text: String,
    /// What is wrong with it.
    pub why: Unreadable,
}

impl State {
    /// What browsers let one site keep in local storage, in characters.
    pub const ROOM: usize = 5 * 1024 * 1024;

    /// The partnership with this id.
    #[must_use]
    pub fn partnership(&self, id: Id) -> Option<&Partnership> {
        self.partnerships.iter().find(|partnership| partnership.id == id)
    }

    /// Where other devices find the page, for links to it; none where it is a file on this one and nobody has said where
    /// else it is.
    #[must_use]
    pub fn reach(&self) -> Option<&str> {
        let own = Some(self.address.as_str()).filter(|address| is_on_web(address));
        own.or(self.elsewhere.as_deref()).or(self.baked.address.as_deref())
    }

    /// The partnership that the page is about.
    #[must_use]
    pub fn current(&self) -> Option<&Partnership> {
        self.partnership(self.route.partnership()?)
    }

    /// What of a round may be scored and shown: nothing while it waits for everyone, and nothing of a guest's copy, which
    /// has only the guest's side.
    #[must_use]
    pub fn assessment(&self, whole: &Partnership, round: &Round) -> Assessment {
        if whole.guest || self.is_veiled(whole, round) {
            return Assessment::new(round.instrument);
        }
        round.assessment()
    }

    /// Whether the result of a round is not shown now.
    #[must_use]
    pub fn is_veiled(&self, whole: &Partnership, round: &Round) -> bool {
        round.waits() && self.unveiled != Some(whole.id)
    }

    /// Whether there is a step back or forward on the page that is shown: of what is tried, or of the partnership.
    #[must_use]
    pub fn can(&self, way: Way) -> bool {
        match self.route {
            Route::At(id, Place::Try) => self.trials.get(&id).is_some_and(|trial| trial.can(way)),
            route => route.partnership().and_then(|id| self.histories.get(&id)).is_some_and(|history| history.can(way)),
        }
    }

    /// Whether a value is being moved just now, where something is tried.
    #[must_use]
    pub fn is_moving(&self, id: Id) -> bool {
        self.trials.get(&id).is_some_and(Trial::is_moving)
    }

    /// Why changes are not kept just now; none while all is kept.
    #[must_use]
    pub fn fault(&self) -> Option<WriteFault> {
        self.unsaved.values().next().copied().or(self.storage_fault)
    }

    /// How full storage is, in percent, once that is to be said; none before.
    #[must_use]
    pub fn nearly_full(&self) -> Option<usize> {
        let aside = self.set_aside.iter().map(|aside| aside.text.len());
        let used = self.stored.values().map(|(_, size)| *size).chain(aside).fold(0, usize::saturating_add);
        let percent = used.saturating_mul(100) / Self::ROOM;
        (percent >= 80).then_some(percent)
    }

    /// Whether closing the page now would lose something.
    #[must_use]
    pub fn would_lose(&self) -> bool {
        !self.unsaved.is_empty()
    }
}

/// Whether an address is one that other devices can open.
#[must_use]
pub fn is_on_web(address: &str) -> bool {
    let begins = |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    begins("https://") || begins("http://")
}
