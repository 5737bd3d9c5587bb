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

/// The content of the element, in a container that is handed in so that the focus can be moved within it.
pub fn widget(
    state: Signal<State>,
    send: Callback<Event>,
    manner: Signal<Manner>,
    kept: Signal<bool>,
    container: JsValue,
) -> AnyView {
    let container = StoredValue::new_local(container);
    let page = memo(move || {
        let manner = manner.get();
        let at = state.see(|state| Some((state.partnerships.first()?.id, state.route)));
        (manner, at)
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
        if before.is_some_and(|before| before != now) && reached.get_value() == Some(now) {
            request_animation_frame(move || {
                let heading = container.try_with_value(|container| dom::element_in(container, "h2")).flatten();
                if let Some(heading) = heading {
                    let _ = heading.focus();
                }
            });
        }
        now
    });
    part(move || {
        let (manner, at) = page.get();
        let language = manner.language;
        let ui = Ui { state, send, texts: language.texts(), language, embedded: true };
        provide_context(ui);
        el("div")
            .class("widget")
            .attr("role", "region")
            .attr("aria-label", ui.widget().label)
            .attr("lang", language.tag())
            // A language knows its direction better than the page around it.
            .attr("dir", "ltr")
            .child(notices(ui, kept))
            .child(at.map(|(id, route)| view(ui, manner, id, route)))
    })
    .into_child()
}

fn view(ui: Ui, manner: Manner, id: Id, route: Route) -> AnyView {
    let empty = !untrack(|| ui.round(id, |_, round| round.has_answers())).unwrap_or_default();
    match (manner.mode, route) {
        (Mode::Diagram, _) => result::picture(id),
        _ if manner.read_only && empty => result::nothing(ui),
        _ if manner.read_only => result::result(id, true),
        (Mode::Results, Route::Home) => result::result(id, false),
        (_, Route::At(_, Place::Discuss)) => result::result(id, false),
        (_, Route::At(_, Place::People)) => answer::here(id, None),
        (_, Route::At(_, Place::Answer(person, Stop::Section(section)))) => answer::section_page(id, person, section),
        (_, Route::At(_, Place::Answer(person, Stop::End))) => end(ui, id, person),
        _ => start::start(id),
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
    let removed = memo(move || ui.state.see(|state| state.removed.is_some()));
    let undo = move || {
        removed.get().then(|| {
            el("div").class("notice").testid("notice-removed").child(el("p").child(words.cleared)).children([
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
