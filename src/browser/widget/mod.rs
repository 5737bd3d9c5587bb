//! Runs the element: one partnership that stands alone, in a container of someone else's page.
//!
//! At first only what tells what it is about is there, and whoever only reads the page around it loads nothing else. What
//! asks, scores and shows the result is `work`, which loads when someone turns to the element; what is asked of it before
//! waits in `Inner::waiting`.

mod attributes;
mod export;
mod hear;
mod inner;
mod lazy;
mod panics;
mod work;

pub use attributes::Attributes;
pub use panics::report_panics;

use crate::json::Json;
use crate::ui::widget::widget;
use inner::{Inner, Task};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// What the page around the element is told: the name of the event, and its detail.
pub type Tell = Rc<dyn Fn(&str, &Json)>;

/// An element that is shown. When it is dropped, it goes from the page.
pub struct Widget {
    inner: Rc<Inner>,
    // Dropped in this order: first what is on the page, then the signals that it reads.
    _shown: Box<dyn std::any::Any>,
    _owner: Owner,
}

impl Widget {
    /// Shows the element in a container.
    pub fn show(container: web_sys::HtmlElement, attributes: &Attributes, tell: Tell) -> Self {
        let owner = Owner::new();
        let within = container.clone();
        // The signals are made for this owner, so that they go when the element does.
        let (inner, shown) = owner.with(|| {
            let inner = Rc::new(Inner::new(tell));
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
        hear::add(&inner);
        inner.set(attributes);
        Self { inner, _shown: Box::new(shown), _owner: owner }
    }

    /// Takes other attributes over. What is answered stays, unless something else is to be asked.
    pub fn set(&self, attributes: &Attributes) {
        self.inner.set(attributes);
    }

    /// Takes over the page's own words for the statements, as the text of their file; empty for the standard ones.
    pub fn reword(&self, text: String) {
        self.inner.ask(Task::Reword(text));
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
                Task::Event(_) | Task::Reword(_) | Task::Resume | Task::Follow => None,
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
        self.inner.waiting.borrow_mut().clear();
        self.inner.anew(self.inner.instrument());
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
                Err(lazy::Unloaded) => Err(inner.language().texts().frame.unloaded()),
            }
        }
    }
}
