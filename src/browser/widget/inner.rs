//! What an element is made of, and how what it does comes to it once it is needed.

use super::attributes::{self, Attributes, Shelf};
use super::work::Work;
use super::{Tell, lazy};
use crate::app::{Event, Route, State, alone};
use crate::browser::store::{Area, Store};
use crate::browser::world::BrowserWorld;
use crate::json::Json;
use crate::model::instrument::Instrument;
use crate::record::{Partnership, Round};
use crate::text::{Catalogue, Language, Wording};
use crate::ui::widget::{Manner, Mode, Stage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What an element is made of.
pub struct Inner {
    /// What is answered, and which page of it is open.
    pub state: RwSignal<State>,
    /// How it is shown.
    pub manner: RwSignal<Manner>,
    /// Whether that is there which draws the questions and the result.
    pub stage: RwSignal<Stage>,
    /// Whether what is to be kept between visits is kept.
    pub kept: RwSignal<bool>,
    /// Where it is kept between visits; none for nowhere.
    pub shelf: RefCell<Option<Shelf>>,
    /// The page's own words for the statements.
    pub wording: RefCell<Option<Wording>>,
    /// What the attributes ask.
    asked: Cell<Option<Instrument>>,
    /// What is wrong with the attributes, which has been said.
    faults: RefCell<Vec<String>>,
    /// What asks, scores and shows the result, once it is there.
    pub work: Cell<Option<Work>>,
    /// What is to be done once it is.
    pub waiting: RefCell<Vec<Task>>,
    /// Whether that is on its way which does the work.
    fetching: Cell<bool>,
    /// Whether it was said that the element can be used.
    ready: Cell<bool>,
    /// Who is told.
    pub tell: Tell,
}

/// Something to do once there is what does it.
pub enum Task {
    /// What happened in the element.
    Event(Event),
    /// To take over the page's own words, as the text of their file; empty for the standard ones.
    Reword(String),
    /// To show what was kept on an earlier visit.
    Resume,
    /// To go on with what another element has kept.
    Follow,
    /// To show what a token carries; one that is not set for good, only where nothing is answered.
    Show(String, bool),
}

impl Inner {
    /// One that has nothing yet.
    pub fn new(tell: Tell) -> Self {
        Self {
            state: RwSignal::new(State::default()),
            manner: RwSignal::new(Manner::default()),
            stage: RwSignal::new(Stage::Away),
            kept: RwSignal::new(true),
            shelf: RefCell::default(),
            wording: RefCell::default(),
            asked: Cell::default(),
            faults: RefCell::default(),
            work: Cell::default(),
            waiting: RefCell::default(),
            fetching: Cell::default(),
            ready: Cell::default(),
            tell,
        }
    }

    /// The language of what it says.
    pub fn language(&self) -> Language {
        // It may be gone from the page by now.
        self.manner.try_with_untracked(|manner| manner.language).unwrap_or_default()
    }

    /// Reads something of what is answered; none where the element is gone.
    pub fn whole<T>(&self, read: impl FnOnce(&Partnership) -> T) -> Option<T> {
        self.state.try_with_untracked(|state| state.partnerships.first().map(read)).flatten()
    }

    /// Reads something of its round.
    pub fn round<T>(&self, read: impl FnOnce(&Round) -> T) -> Option<T> {
        self.whole(|whole| whole.round().map(read)).flatten()
    }

    /// Whether anything is answered.
    pub fn has_answers(&self) -> bool {
        self.round(Round::has_answers).unwrap_or_default()
    }

    /// Whether the first page is what is shown.
    pub fn begins(&self) -> bool {
        let manner = self.manner.try_get_untracked().unwrap_or_default();
        manner.mode == Mode::Assess && !manner.read_only
    }

    /// The text that was kept on an earlier visit.
    pub fn stored(&self) -> Option<String> {
        let shelf = self.shelf.borrow().clone()?;
        shelf.area.read(&shelf.key(self.instrument()))
    }

    /// Whether it keeps its answers there.
    pub fn is_at(&self, area: Area, key: &str) -> bool {
        self.shelf.borrow().as_ref().is_some_and(|shelf| shelf.area == area && shelf.key(self.instrument()) == key)
    }

    /// Another element has kept something where this one does, or taken it away.
    pub fn heard(self: &Rc<Self>) {
        // What could not be kept is here alone.
        if self.state.is_disposed() || !self.kept.get_untracked() {
            return;
        }
        if self.stored().is_some() {
            self.ask(Task::Follow);
        } else if self.has_answers() {
            self.anew(self.instrument());
        }
    }

    /// What is asked.
    pub fn instrument(&self) -> Instrument {
        self.round(|round| round.instrument).unwrap_or(Instrument::Quick18)
    }

    /// Does something, as soon as there is what does it.
    pub fn ask(self: &Rc<Self>, task: Task) {
        if let Some(work) = self.work.get() {
            return self.carry_out(&work, task);
        }
        if matches!(task, Task::Event(_)) {
            self.stage.set(Stage::Coming);
        }
        self.waiting.borrow_mut().push(task);
        self.fetch();
    }

    fn carry_out(&self, work: &Work, task: Task) {
        match task {
            Task::Event(event) => (work.happened)(self, event),
            Task::Reword(text) => (work.reword)(self, &text),
            Task::Resume => (work.resume)(self),
            Task::Follow => (work.follow)(self),
            Task::Show(token, for_good) => {
                if (for_good || !self.has_answers())
                    && let Err(message) = (work.restore)(self, &token)
                {
                    self.complain(message);
                }
            }
        }
    }

    /// Loads what does the work, without waiting for it.
    pub fn fetch(self: &Rc<Self>) {
        if self.work.get().is_some() || self.fetching.replace(true) {
            return;
        }
        let inner = self.clone();
        spawn_local(async move {
            inner.load().await;
            inner.fetching.set(false);
        });
    }

    /// Loads what does the work, and does what has waited for it. Says whether it could be had.
    pub async fn load(self: &Rc<Self>) -> bool {
        if self.work.get().is_some() {
            return true;
        }
        if let Some(Stage::Failed) = self.stage.try_get_untracked() {
            self.stage.set(Stage::Coming);
        }
        let loaded = lazy::work().await;
        // The element may be gone from the page by now, or someone else may have been waiting too.
        if self.stage.is_disposed() || self.work.get().is_some() {
            return self.work.get().is_some();
        }
        match loaded {
            Ok(work) => {
                self.work.set(Some(work));
                // First, so that nobody sees a page that is gone at once.
                let tasks = self.waiting.take();
                tasks.into_iter().for_each(|task| self.carry_out(&work, task));
                self.stage.set(Stage::Here(work.draw));
                self.say_ready();
                true
            }
            Err(lazy::Unloaded) => {
                // What was only to be there ahead of its use is tried again when it is used.
                if !self.waiting.borrow().is_empty() || !self.begins() {
                    self.stage.set(Stage::Failed);
                    self.complain(&self.language().texts().frame.unloaded());
                }
                false
            }
        }
    }

    /// Takes attributes over.
    pub fn set(self: &Rc<Self>, attributes: &Attributes) {
        let attributes::Wanted { instrument, manner, shelf, faults } = attributes.read();
        let said = self.faults.replace(faults.clone());
        faults.iter().filter(|message| !said.contains(message)).for_each(|message| self.complain(message));
        let before = self.manner.get_untracked();
        if before != manner {
            self.manner.set(manner);
            self.state.update(|state| {
                state.texts = self.texts(manner.language);
                if before.mode != manner.mode {
                    state.route = Route::Home;
                }
            });
        }
        let shown = self.round(|round| round.instrument);
        // Something else is asked than before, and than what is there. What a token has brought stays where nothing is said.
        let anew = self.asked.replace(Some(instrument)) != Some(instrument)
            && shown != Some(instrument)
            && !(shown.is_some() && self.has_answers() && attributes.instrument.is_empty());
        let old = self.shelf.replace(shelf);
        let moved = *self.shelf.borrow() != old;
        // What is kept under another name is something else, and not more of the same.
        let renamed = old.zip(self.shelf.borrow().as_ref()).is_some_and(|(old, shelf)| old.name != shelf.name);
        if anew {
            self.anew(instrument);
        }
        let resumes = (anew || (moved && (renamed || !self.has_answers()))) && self.stored().is_some();
        if resumes || (self.has_answers() && self.state.with_untracked(|state| state.route) == Route::Home) {
            self.ask(Task::Resume);
        } else if moved {
            match self.work.get() {
                Some(work) => (work.keep)(self),
                // There is nothing to keep yet, but whether it could be is to be known before anyone answers.
                None => self.set_kept(self.shelf.borrow().as_ref().is_none_or(|shelf| shelf.area.is_open())),
            }
        }
        if !self.begins() {
            self.fetch();
        }
    }

    /// The catalogue of a language, with the page's own words in it where there are some.
    pub fn texts(&self, language: Language) -> Catalogue {
        let Some(wording) = self.wording.borrow().clone() else { return language.into() };
        let own = Catalogue::own(language, None);
        own.reword(wording);
        own
    }

    /// Begins with nothing answered.
    pub fn anew(&self, instrument: Instrument) {
        self.state.update(|state| {
            alone::begin(state, instrument, &mut BrowserWorld);
            state.route = Route::Home;
        });
    }

    /// Takes over whether answers can be kept, and says when they cannot.
    pub fn set_kept(&self, kept: bool) {
        if self.kept.get_untracked() == kept {
            return;
        }
        self.kept.set(kept);
        if !kept {
            self.complain(self.language().widget().unkept);
        }
    }

    /// Says once that the element can be used.
    pub fn say_ready(&self) {
        if !self.ready.replace(true) {
            (self.tell)("ready", &Json::object([]));
        }
    }

    /// Says what is wrong.
    pub fn complain(&self, message: &str) {
        (self.tell)("error", &Json::object([("message", message.into())]));
    }
}
