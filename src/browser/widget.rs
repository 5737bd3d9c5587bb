//! Runs the element: one partnership that stands alone, in a container of someone else's page.

use super::store::{Area, Store};
use super::world::BrowserWorld;
use crate::app::{Event, Place, Route, State, World, alone};
use crate::exchange::svg::{Subject, svg};
use crate::exchange::{outgoing, token};
use crate::json::Json;
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::instrument::Instrument;
use crate::model::output;
use crate::record::{Partnership, Round};
use crate::text::{Language, Widget as Words, fill};
use crate::ui::told::Told;
use crate::ui::widget::{Manner, Mode, widget};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What the page around the element wants: its attributes, as they are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Attributes<'a> {
    /// What is asked; empty for the quick one.
    pub instrument: &'a str,
    /// The language that is wanted.
    pub language: &'a str,
    /// What is shown; empty for the questions.
    pub mode: &'a str,
    /// Where answers are kept between visits; empty for nowhere.
    pub storage: &'a str,
    /// Under which name; empty for that of the instrument.
    pub key: &'a str,
    /// Whether nothing can be changed.
    pub read_only: bool,
}

/// What the page around the element is told: the name of the event, and its detail.
pub type Tell = Rc<dyn Fn(&str, &Json)>;

/// An element that is shown. When it is dropped, it goes from the page.
pub struct Widget {
    inner: Rc<Inner>,
    _shown: Box<dyn std::any::Any>,
}

struct Inner {
    state: RwSignal<State>,
    manner: RwSignal<Manner>,
    /// Whether what is to be kept between visits is kept.
    kept: RwSignal<bool>,
    shelf: RefCell<Option<Shelf>>,
    /// What is wrong with the attributes, which has been said.
    faults: RefCell<Vec<String>>,
    tell: Tell,
}

/// Where answers are kept between visits.
#[derive(Clone, PartialEq)]
struct Shelf {
    area: Area,
    key: String,
}

const FORMATS: [&str; 3] = ["json", "csv", "svg"];

impl Widget {
    /// Shows the element in a container.
    pub fn show(container: web_sys::HtmlElement, attributes: &Attributes, tell: Tell) -> Self {
        let made: Rc<RefCell<Option<Rc<Inner>>>> = Rc::default();
        let (for_view, within) = (made.clone(), container.clone());
        // The signals are made inside, so that they go when the element does.
        let shown = mount_to(container, move || {
            let inner = Rc::new(Inner {
                state: RwSignal::new(State::default()),
                manner: RwSignal::new(Manner::default()),
                kept: RwSignal::new(true),
                shelf: RefCell::default(),
                faults: RefCell::default(),
                tell,
            });
            *for_view.borrow_mut() = Some(inner.clone());
            let (state, manner, kept) = (inner.state.into(), inner.manner.into(), inner.kept.into());
            let inner = StoredValue::new_local(inner);
            let send = Callback::new(move |event| {
                inner.try_with_value(|inner| inner.happened(event));
            });
            widget(state, send, manner, kept, within.into())
        });
        // The closure above has run by now; were it not so, there would be nothing to show.
        let inner = made.take().unwrap_or_else(|| unreachable!());
        inner.set(attributes);
        Self { inner, _shown: Box::new(shown) }
    }

    /// Takes other attributes over. What is answered stays, unless something else is to be asked.
    pub fn set(&self, attributes: &Attributes) {
        self.inner.set(attributes);
    }

    /// What is there now as a link token; none while nothing is answered.
    pub fn value(&self) -> Option<String> {
        self.inner.value()
    }

    /// The result; none while nothing is answered.
    pub fn result(&self) -> Option<Json> {
        let evaluation = self.inner.round(|_, round| round.has_answers().then(|| evaluate(&round.assessment())))??;
        Some(output::to_json(&evaluation, None))
    }

    /// Shows what a token carries in place of what is there.
    ///
    /// # Errors
    /// When the token cannot be read; what is there stays.
    pub fn restore(&self, token: &str) -> Result<(), &'static str> {
        let words = self.inner.words();
        let (_, partnership) = token::read(token.trim()).map_err(|fault| match fault {
            token::Fault::Damaged => words.bad_value,
            token::Fault::Newer => words.newer_value,
            token::Fault::TooLong => words.long_value,
        })?;
        self.inner.show(partnership);
        self.inner.keep();
        Ok(())
    }

    /// Forgets all answers, here and where they are kept.
    pub fn reset(&self) {
        let instrument = self.inner.round(|_, round| round.instrument).unwrap_or(Instrument::Quick18);
        self.inner.begin(instrument);
        self.inner.keep();
    }

    /// Keeps what is there now, where anything is kept, and gives its token.
    pub fn save(&self) -> Option<String> {
        self.inner.keep();
        self.inner.value()
    }

    /// What is there as a file of this format: `json`, `csv` or `svg`.
    ///
    /// # Errors
    /// When there is no such format.
    pub fn export(&self, format: &str) -> Result<String, String> {
        let today = BrowserWorld.today();
        let file = self.inner.whole(|whole| {
            let texts = self.inner.language().texts();
            Some(match format {
                "json" => outgoing::json(&[whole], crate::exchange::incoming::Kind::Whole, today).body,
                "csv" => outgoing::answers_csv(&[whole], today).body,
                "svg" => {
                    let told = Told::of(whole.round()?.assessment(), whole.names.clone());
                    let words = self.inner.language().diagram();
                    svg(&Subject { texts, words, names: &told.names, picture: &told.picture }, 1.0).into_bytes()
                }
                _ => return None,
            })
        });
        let text = file.flatten().and_then(|body| String::from_utf8(body).ok());
        let known = FORMATS.join(", ");
        text.ok_or_else(|| fill(self.inner.words().bad_format, &[("given", format), ("known", &known)]))
    }
}

impl Inner {
    fn language(&self) -> Language {
        self.manner.with_untracked(|manner| manner.language)
    }

    fn words(&self) -> &'static Words {
        self.language().widget()
    }

    fn whole<T>(&self, read: impl FnOnce(&Partnership) -> T) -> Option<T> {
        self.state.with_untracked(|state| state.partnerships.first().map(read))
    }

    fn round<T>(&self, read: impl FnOnce(&Partnership, &Round) -> T) -> Option<T> {
        self.whole(|whole| whole.round().map(|round| read(whole, round))).flatten()
    }

    fn has_answers(&self) -> bool {
        self.round(|_, round| round.has_answers()).unwrap_or_default()
    }

    fn value(&self) -> Option<String> {
        self.has_answers().then(|| self.whole(token::of_whole).flatten()).flatten()
    }

    /// Something happened in the element.
    fn happened(&self, event: Event) {
        let changes = alone::changes(&event);
        if changes && self.manner.with_untracked(|manner| manner.read_only) {
            return;
        }
        let (before, value) = (self.evaluation(), self.value());
        self.state.update(|state| alone::update(state, event, &mut BrowserWorld));
        // Who begins, or names the three, has not answered anything.
        if !changes || self.value() == value {
            return;
        }
        self.keep();
        let Some(now) = self.evaluation() else { return };
        let score: Json = now.estimate.as_ref().map(|estimate| estimate.synergy.score).into();
        let was_complete = before.is_some_and(|before| before.range.complete);
        #[allow(clippy::cast_precision_loss)]
        let count = |count: usize| Json::Number(count as f64);
        let (answered, total) = (count(now.range.answered), count(now.range.expected));
        (self.tell)("change", &Json::object([("answered", answered), ("total", total), ("score", score.clone())]));
        if now.range.complete && !was_complete {
            let value = self.value().map_or(Json::Null, Json::from);
            (self.tell)("complete", &Json::object([("score", score), ("value", value)]));
        }
    }

    fn evaluation(&self) -> Option<Evaluation> {
        self.round(|_, round| evaluate(&round.assessment()))
    }

    fn set(&self, attributes: &Attributes) {
        let language = language(attributes.language);
        let words = language.widget();
        let mut faults = Vec::new();
        let mut tell = |name: &str, given: &str, known: &str| {
            faults.push(fill(words.bad_attribute, &[("name", name), ("given", given), ("known", known)]));
        };
        let instrument = Instrument::from_id(attributes.instrument).unwrap_or_else(|| {
            if !attributes.instrument.is_empty() {
                let ids = Instrument::ALL.map(Instrument::id).join(", ");
                tell("instrument", attributes.instrument, &ids);
            }
            Instrument::Quick18
        });
        let mode = match attributes.mode {
            "" | "assess" => Mode::Assess,
            "results" => Mode::Results,
            "diagram" => Mode::Diagram,
            other => {
                tell("mode", other, "assess, results, diagram");
                Mode::Assess
            }
        };
        let area = match attributes.storage {
            "" | "none" => None,
            "session" => Some(Area::Session),
            "local" => Some(Area::Local),
            other => {
                tell("storage", other, "none, session, local");
                None
            }
        };
        let said = self.faults.replace(faults.clone());
        for message in faults.into_iter().filter(|message| !said.contains(message)) {
            (self.tell)("error", &Json::object([("message", message.into())]));
        }
        let key = if attributes.key.is_empty() { instrument.id() } else { attributes.key };
        let shelf = area.map(|area| Shelf { area, key: format!("element/{key}") });
        let manner = Manner { language, mode, read_only: attributes.read_only };
        let before = self.manner.get_untracked();
        if before != manner {
            self.manner.set(manner);
            self.state.update(|state| {
                state.language = language;
                if before.mode != mode {
                    state.route = Route::Home;
                }
            });
        }
        let asked = self.round(|_, round| round.instrument);
        // Something else is asked, or nothing is there yet.
        let anew =
            asked != Some(instrument) && !(asked.is_some() && self.has_answers() && attributes.instrument.is_empty());
        let moved = *self.shelf.borrow() != shelf;
        *self.shelf.borrow_mut() = shelf;
        if anew {
            self.begin(instrument);
        }
        if (anew || (moved && !self.has_answers()))
            && let Some(stored) = self.stored()
        {
            self.show(stored);
        } else if moved {
            self.keep();
        }
        if self.route() == Route::Home && mode == Mode::Assess && self.has_answers() {
            self.go_on();
        }
    }

    fn route(&self) -> Route {
        self.state.with_untracked(|state| state.route)
    }

    fn begin(&self, instrument: Instrument) {
        self.state.update(|state| {
            alone::begin(state, instrument, &mut BrowserWorld);
            state.route = Route::Home;
        });
    }

    /// Shows a partnership where its reader goes on: at what is open, or at the result.
    fn show(&self, partnership: Partnership) {
        self.state.update(|state| {
            alone::show(state, partnership);
            state.route = Route::Home;
        });
        if self.manner.with_untracked(|manner| manner.mode) == Mode::Assess {
            self.go_on();
        }
    }

    fn go_on(&self) {
        self.state.update(|state| {
            let Some(whole) = state.partnerships.first() else { return };
            let complete = whole.round().is_some_and(|round| evaluate(&round.assessment()).range.complete);
            state.route = if complete { Route::At(whole.id, Place::Discuss) } else { alone::open(whole) };
        });
    }

    /// What was kept on an earlier visit, as far as it can be read.
    fn stored(&self) -> Option<Partnership> {
        let shelf = self.shelf.borrow().clone()?;
        let text = shelf.area.read(&shelf.key)?;
        token::read(&text).ok().map(|(_, partnership)| partnership)
    }

    /// Keeps what is there, and says when that fails.
    fn keep(&self) {
        let Some(mut shelf) = self.shelf.borrow().clone() else { return self.set_kept(true) };
        // Another window may have gone on with the same answers.
        if let (Some(mut other), true) = (self.stored(), self.has_answers()) {
            self.state.update(|state| {
                if let Some(own) = state.partnerships.first_mut()
                    && own.id == other.id
                {
                    std::mem::swap(own, &mut other);
                    let _ = own.merge(&other);
                }
            });
        }
        let kept = match self.value() {
            Some(token) => shelf.area.write(&shelf.key, &token),
            None => shelf.area.erase(&shelf.key),
        };
        self.set_kept(kept.is_ok());
    }

    fn set_kept(&self, kept: bool) {
        if self.kept.get_untracked() == kept {
            return;
        }
        self.kept.set(kept);
        if !kept {
            let message = self.words().unkept;
            (self.tell)("error", &Json::object([("message", message.into())]));
        }
    }
}

/// The language with this tag, or the one that it is a kind of; else the first.
fn language(tag: &str) -> Language {
    let kind = tag.split('-').next().unwrap_or_default();
    let is = |language: &Language| language.tag().eq_ignore_ascii_case(kind);
    Language::ALL.into_iter().find(is).unwrap_or_default()
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
