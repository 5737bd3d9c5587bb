//! What the element shows in a page of others: the same views as the page's own, without its list, places and address.

mod result;
mod start;

use super::Ui;
use super::answer;
use super::controls::button;
use super::dom;
use super::element::{Child, El, el, part};
use super::see::{See, memo};
use crate::app::{Event, Place, Route, State, Stop};
use crate::model::instrument::{Group, Instrument};
use crate::record::Id;
use crate::text::Language;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The questions, and then the result.
    #[default]
    Assess,
    /// The result.
    Results,
    /// The picture of it alone.
    Diagram,
}

/// How it is shown, as the page around it wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// In which language.
    pub language: Language,
    /// What.
    pub mode: Mode,
    /// Whether nothing can be changed.
    pub read_only: bool,
}

/// How far that is which draws what comes after the first page.
#[derive(Clone, Copy)]
pub enum Stage {
    /// Nobody waits for it.
    Away,
    /// It is waited for.
    Coming,
    /// It could not be had.
    Failed,
    /// It is there.
    Here(Draw),
}

/// What draws a page.
pub type Draw = fn(Ui, Manner, Id, Route) -> AnyView;

/// What is drawn: the same page as long as nothing of this differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Start,
    Waiting,
    Failed,
    Page(Route),
}

/// The content of the element, in a container that is handed in so that the focus can be moved within it. `fetch` loads
/// what comes after the first page, unless it is there.
pub fn widget(
    state: Signal<State>,
    send: Callback<Event>,
    manner: Signal<Manner>,
    stage: Signal<Stage>,
    fetch: Callback<()>,
    kept: Signal<bool>,
    container: JsValue,
) -> AnyView {
    let container = StoredValue::new_local(container);
    let page = memo(move || {
        let manner = manner.get();
        let at = state.see(|state| Some((state.partnerships.first()?.id, state.route)));
        let starts = manner.mode == Mode::Assess && !manner.read_only;
        let shown = match (stage.get(), at) {
            (Stage::Failed, _) => Shown::Failed,
            (Stage::Away | Stage::Here(_), Some((_, Route::Home | Route::New))) if starts => Shown::Start,
            (Stage::Here(_), Some((_, route))) => Shown::Page(route),
            _ => Shown::Waiting,
        };
        (manner, at.map(|(id, _)| id), shown)
    });
    // Where the last thing that the reader did has led to.
    let reached = StoredValue::new(None);
    let send = Callback::new(move |event| {
        send.run(event);
        reached.set_value(Some(page.get_untracked()));
    });
    // Only when the reader has gone on: what the page around does is not to take the focus from where it is.
    Effect::new(move |before: Option<_>| {
        let now = page.get();
        let is_reached = |reached: (Manner, Option<Id>, Shown)| reached == now || reached.2 == Shown::Waiting;
        let settled = now.2 != Shown::Waiting;
        if settled && before.is_some_and(|before| before != now) && reached.get_value().is_some_and(is_reached) {
            reached.set_value(None);
            request_animation_frame(move || {
                let heading = container.try_with_value(|container| dom::element_in(container, "h2")).flatten();
                if let Some(heading) = heading {
                    let _ = heading.focus();
                }
            });
        }
        now
    });
    // Once: what fails ahead of its use is tried again when it is used. Where it has failed already there is a button for
    // that, which is not to vanish before it is pressed.
    let turned = StoredValue::new(false);
    let ahead = move || {
        if !turned.get_value() && matches!(stage.get_untracked(), Stage::Away) {
            turned.set_value(true);
            fetch.run(());
        }
    };
    let texts = memo(move || state.see(|state| state.texts));
    part(move || {
        let (manner, id, shown) = page.get();
        let language = manner.language;
        let ui = Ui { state, send, texts: texts.get().0, language, embedded: true };
        provide_context(ui);
        let content = id.map(|id| match (shown, untrack(|| stage.get())) {
            (Shown::Start, _) => start::start(id),
            (Shown::Page(route), Stage::Here(draw)) => draw(ui, manner, id, route),
            (Shown::Failed, _) => failed(ui, fetch).into_child(),
            _ => el("p").class("waiting").attr("role", "status").child(ui.texts.frame.loading).into_child(),
        });
        el("div")
            .class("widget")
            .attr("role", "region")
            .attr("aria-label", ui.widget().label)
            .attr("lang", language.tag())
            // A language knows its direction better than the page around it.
            .attr("dir", "ltr")
            // Who turns to it may well begin.
            .on("pointerover", move |_| ahead())
            .on("focusin", move |_| ahead())
            .child(notices(ui, kept))
            .child(content)
    })
    .into_child()
}

fn failed(ui: Ui, again: Callback<()>) -> El {
    let words = &ui.texts.frame;
    el("div").attr("role", "alert").testid("unloaded").child(el("p").child(words.unloaded())).child(button(
        "button",
        words.try_again,
        move |_| again.run(()),
    ))
}

/// What draws all pages but the first.
pub fn draw() -> Draw {
    |ui, manner, id, route| {
        let empty = !untrack(|| ui.round(id, |_, round| round.has_answers())).unwrap_or_default();
        match (manner.mode, route) {
            (Mode::Diagram, _) => result::picture(id),
            _ if manner.read_only && empty => result::nothing(ui),
            _ if manner.read_only => result::result(id, true),
            (Mode::Results, Route::Home) => result::result(id, false),
            (_, Route::At(_, Place::Discuss)) => result::result(id, false),
            (_, Route::At(_, Place::People)) => answer::here(id, None),
            (_, Route::At(_, Place::Answer(person, Stop::Section(section)))) => {
                answer::section_page(id, person, section)
            }
            (_, Route::At(_, Place::Answer(person, Stop::End))) => end(ui, id, person),
            _ => start::start(id),
        }
    }
}

/// The end of one person's statements. An observer answers alone, so that the result is all that comes next.
fn end(ui: Ui, id: Id, person: Id) -> AnyView {
    let alone = untrack(|| ui.round(id, |_, round| round.instrument)) == Some(Instrument::Quick18);
    let ways = if alone { result::see(ui, id) } else { answer::ways(ui, id) };
    answer::thanks(id, person).child(ways).into_child()
}

/// The group of the one who answers first: an observer answers alone.
fn first_group(instrument: Instrument) -> Option<Group> {
    (instrument == Instrument::Quick18).then_some(Group::Observer)
}

/// What was taken away and can come back, and that nothing is kept where it should be.
fn notices(ui: Ui, kept: Signal<bool>) -> El {
    let words = ui.widget();
    let removed = memo(move || {
        let left = |state: &State| state.partnerships.first()?.round().map(|round| !round.participants.is_empty());
        ui.state.see(|state| {
            let some_stay = left(state).unwrap_or_default();
            state.removed.as_ref().map(|_| if some_stay { words.person_removed } else { words.cleared })
        })
    });
    let undo = move || {
        removed.get().map(|told| {
            el("div").class("notice").testid("notice-removed").child(el("p").child(told)).children([
                button("button quiet", ui.texts.home.undo, move |_| ui.send(Event::Undo)),
                button("button quiet", ui.texts.home.dismiss, move |_| ui.send(Event::Forget)),
            ])
        })
    };
    let unkept = move || {
        let notice = || el("div").class("notice warning").testid("notice-storage").child(el("p").child(words.unkept));
        (!kept.get()).then(notice)
    };
    el("div").class("notices").attr("role", "status").child(part(unkept)).child(part(undo))
}
