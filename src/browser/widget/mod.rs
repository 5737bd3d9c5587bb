//! Runs the element: one partnership that stands alone, in a container of someone else's page.
//!
//! At first only what tells what it is about is there, and whoever only reads the page around it loads nothing else. What
//! asks, scores and shows the result is `work`, which loads when someone turns to the element; what is asked of it before
//! waits in `Inner::waiting`.

mod attributes;
mod export;
mod lazy;
mod work;

pub use attributes::Attributes;

use super::store::Store;
use super::world::BrowserWorld;
use crate::app::{Event, Route, State, alone};
use crate::json::Json;
use crate::model::instrument::Instrument;
use crate::record::{Partnership, Round};
use crate::text::Language;
use crate::ui::widget::{Manner, Mode, Stage, widget};
use attributes::Shelf;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use work::Work;

/// What the page around the element is told: the name of the event, and its detail.
pub type Tell = Rc<dyn Fn(&str, &Json)>;

/// An element that is shown. When it is dropped, it goes from the page.
pub struct Widget {
    inner: Rc<Inner>,
    // Dropped in this order: first what is on the page, then the signals that it reads.
    _shown: Box<dyn std::any::Any>,
    _owner: Owner,
}

/// What an element is made of.
pub struct Inner {
    state: RwSignal<State>,
    manner: RwSignal<Manner>,
    stage: RwSignal<Stage>,
    /// Whether what is to be kept between visits is kept.
    kept: RwSignal<bool>,
    shelf: RefCell<Option<Shelf>>,
    /// What is wrong with the attributes, which has been said.
    faults: RefCell<Vec<String>>,
    work: Cell<Option<Work>>,
    waiting: RefCell<Vec<Task>>,
    /// Whether that is on its way which does the work.
    fetching: Cell<bool>,
    /// Whether it was said that the element can be used.
    ready: Cell<bool>,
    tell: Tell,
}

/// Something to do once there is what does it.
enum Task {
    /// What happened in the element.
    Event(Event),
    /// To show what was kept on an earlier visit.
    Resume,
    /// To show what a token carries; one that is not set for good, only where nothing is answered.
    Show(String, bool),
}

impl Widget {
    /// Shows the element in a container.
    pub fn show(container: web_sys::HtmlElement, attributes: &Attributes, tell: Tell) -> Self {
        let owner = Owner::new();
        let within = container.clone();
        // The signals are made for this owner, so that they go when the element does.
        let (inner, shown) = owner.with(|| {
            let inner = Rc::new(Inner {
                state: RwSignal::new(State::default()),
                manner: RwSignal::new(Manner::default()),
                stage: RwSignal::new(Stage::Away),
                kept: RwSignal::new(true),
                shelf: RefCell::default(),
                faults: RefCell::default(),
                work: Cell::default(),
                waiting: RefCell::default(),
                fetching: Cell::default(),
                ready: Cell::default(),
                tell,
            });
            let (state, manner) = (inner.state.into(), inner.manner.into());
            let (stage, kept) = (inner.stage.into(), inner.kept.into());
            let held = StoredValue::new_local(inner.clone());
            let send = Callback::new(move |event| {
                held.try_with_value(|inner| inner.ask(Task::Event(event)));
            });
            let fetch = Callback::new(move |()| {
                held.try_with_value(Inner::fetch);
            });
            let shown = mount_to(container, move || widget(state, send, manner, stage, fetch, kept, within.into()));
            (inner, shown)
        });
        inner.set(attributes);
        Self { inner, _shown: Box::new(shown), _owner: owner }
    }

    /// Takes other attributes over. What is answered stays, unless something else is to be asked.
    pub fn set(&self, attributes: &Attributes) {
        self.inner.set(attributes);
    }

    /// Shows what a token carries as soon as that can be; one that is not set `for_good`, only where nothing is answered.
    pub fn open(&self, token: String, for_good: bool) {
        self.inner.ask(Task::Show(token, for_good));
    }

    /// Says `ready` when what is to be shown first is there.
    pub fn begin(&self) {
        let inner = self.inner.clone();
        spawn_local(async move {
            if inner.waiting.borrow().is_empty() && inner.begins() {
                inner.say_ready();
            } else {
                inner.load().await;
            }
        });
    }

    /// Waits for all that can be asked of the element; says whether it could be had.
    pub fn prepared(&self) -> impl Future<Output = bool> + use<> {
        let inner = self.inner.clone();
        async move { inner.load().await }
    }

    /// What is there now as a link token; none while nothing is answered.
    pub fn value(&self) -> Option<String> {
        match self.inner.work.get() {
            Some(work) => (work.value)(&self.inner),
            None => self.inner.waiting.borrow().iter().rev().find_map(|task| match task {
                Task::Show(token, _) => Some(token.clone()),
                Task::Event(_) | Task::Resume => None,
            }),
        }
    }

    /// The result; none while nothing is answered.
    pub fn result(&self) -> Option<Json> {
        self.inner.work.get().and_then(|work| (work.result)(&self.inner))
    }

    /// Shows what a token carries in place of what is there. To be called when the element is prepared.
    ///
    /// # Errors
    /// When the token cannot be read; what is there stays.
    pub fn restore(&self, token: &str) -> Result<(), &'static str> {
        let unloaded = self.inner.language().texts().frame.unloaded_title;
        self.inner.work.get().map_or(Err(unloaded), |work| (work.restore)(&self.inner, token))
    }

    /// Forgets all answers, here and where they are kept.
    pub fn reset(&self) {
        let instrument = self.inner.round(|round| round.instrument).unwrap_or(Instrument::Quick18);
        self.inner.waiting.borrow_mut().clear();
        self.inner.anew(instrument);
        self.keep();
    }

    /// Keeps what is there now, where anything is kept.
    pub fn keep(&self) {
        if let Some(work) = self.inner.work.get() {
            (work.keep)(&self.inner);
        }
    }

    /// What is there as a file of this format: `json`, `csv` or `svg`.
    ///
    /// # Errors
    /// When there is no such format, or what makes files could not be loaded.
    pub fn export(&self, format: String) -> impl Future<Output = Result<String, String>> + use<> {
        let inner = self.inner.clone();
        async move {
            match lazy::export().await {
                Ok(export) => export(&inner, &format),
                Err(lazy::Unloaded) => Err(inner.language().texts().frame.unloaded_title.to_owned()),
            }
        }
    }
}

impl Inner {
    fn language(&self) -> Language {
        // It may be gone from the page by now.
        self.manner.try_with_untracked(|manner| manner.language).unwrap_or_default()
    }

    fn whole<T>(&self, read: impl FnOnce(&Partnership) -> T) -> Option<T> {
        self.state.try_with_untracked(|state| state.partnerships.first().map(read)).flatten()
    }

    fn round<T>(&self, read: impl FnOnce(&Round) -> T) -> Option<T> {
        self.whole(|whole| whole.round().map(read)).flatten()
    }

    fn has_answers(&self) -> bool {
        self.round(Round::has_answers).unwrap_or_default()
    }

    /// Whether the first page is what is shown.
    fn begins(&self) -> bool {
        let manner = self.manner.try_get_untracked().unwrap_or_default();
        manner.mode == Mode::Assess && !manner.read_only
    }

    /// The text that was kept on an earlier visit.
    fn stored(&self) -> Option<String> {
        let shelf = self.shelf.borrow().clone()?;
        shelf.area.read(&shelf.key)
    }

    /// Does something, as soon as there is what does it.
    fn ask(self: &Rc<Self>, task: Task) {
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
            Task::Resume => (work.resume)(self),
            Task::Show(token, for_good) => {
                if (for_good || !self.has_answers())
                    && let Err(message) = (work.restore)(self, &token)
                {
                    self.complain(message);
                }
            }
        }
    }

    fn fetch(self: &Rc<Self>) {
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
    async fn load(self: &Rc<Self>) -> bool {
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
                    self.complain(self.language().texts().frame.unloaded_title);
                }
                false
            }
        }
    }

    fn set(self: &Rc<Self>, attributes: &Attributes) {
        let attributes::Wanted { instrument, manner, shelf, faults } = attributes.read();
        let said = self.faults.replace(faults.clone());
        faults.iter().filter(|message| !said.contains(message)).for_each(|message| self.complain(message));
        let before = self.manner.get_untracked();
        if before != manner {
            self.manner.set(manner);
            self.state.update(|state| {
                state.language = manner.language;
                if before.mode != manner.mode {
                    state.route = Route::Home;
                }
            });
        }
        let asked = self.round(|round| round.instrument);
        // Something else is asked, or nothing is there yet. What a token has brought stays where nothing is said.
        let anew =
            asked != Some(instrument) && !(asked.is_some() && self.has_answers() && attributes.instrument.is_empty());
        let moved = *self.shelf.borrow() != shelf;
        *self.shelf.borrow_mut() = shelf;
        if anew {
            self.anew(instrument);
        }
        let resumes = (anew || (moved && !self.has_answers())) && self.stored().is_some();
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

    fn anew(&self, instrument: Instrument) {
        self.state.update(|state| {
            alone::begin(state, instrument, &mut BrowserWorld);
            state.route = Route::Home;
        });
    }

    fn set_kept(&self, kept: bool) {
        if self.kept.get_untracked() == kept {
            return;
        }
        self.kept.set(kept);
        if !kept {
            self.complain(self.language().widget().unkept);
        }
    }

    fn say_ready(&self) {
        if !self.ready.replace(true) {
            (self.tell)("ready", &Json::object([]));
        }
    }

    fn complain(&self, message: &str) {
        (self.tell)("error", &Json::object([("message", message.into())]));
    }
}

/// Who is told when the program has to stop.
type OnPanic = Box<dyn Fn(&str)>;

thread_local! {
    static ON_PANIC: RefCell<Option<OnPanic>> = RefCell::default();
}

/// Says when the program has to stop. After that nothing here can be trusted to run.
pub fn report_panics(tell: impl Fn(&str) + 'static) {
    ON_PANIC.set(Some(Box::new(tell)));
    std::panic::set_hook(Box::new(|info| {
        ON_PANIC.with_borrow(|tell| {
            if let Some(tell) = tell {
                tell(&info.to_string());
            }
        });
    }));
}
