//! Runs the program: takes events in, updates the state, does what the update asks for.

use super::download::download;
use super::idle::when_idle;
use super::store::{Area, Store};
use super::world::BrowserWorld;
use super::{channel, clipboard, files, keys, store};
use crate::app::{Before, Effect, Event, Route, State, update};
use crate::exchange::baked::Look;
use crate::exchange::token;
use crate::record::envelope::stated_revision;
use crate::ui::{App, by_name, lazy};
use leptos::prelude::*;
use std::collections::VecDeque;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Shows the program in the element with this id, with what local storage holds.
pub fn start(mount_id: &str) {
    report_panics();
    let Some(root) = document().get_element_by_id(mount_id).and_then(|found| found.dyn_into().ok()) else { return };
    root_clear(&root);
    mount_to(root, || {
        let (state, send) = run(Area::Local);
        on_window("hashchange", move |_| send.run(went()));
        on_window("keydown", move |event| {
            if let Some(way) = keys::way(&event) {
                event.prevent_default();
                send.run(Event::Step(way));
            }
        });
        on_window("pagehide", move |_| send.run(Event::Leaving));
        files::listen(move |held| send.run(Event::Dragging(held)), move |texts| send.run(Event::Received(texts)));
        store::listen(move |key, text| {
            send.run(match key {
                Some(key) => Event::Heard(key, text),
                None => Event::Cleared,
            });
        });
        on_window("continuum-renewal", move |_| send.run(Event::Renewal(true)));
        channel::listen(move |id, step| send.run(Event::Follow(id, step)));
        on_window("beforeunload", move |event| {
            // The browser then asks whether to leave, in its own words.
            if state.with_untracked(State::would_lose) {
                event.prevent_default();
            }
        });
        view! { <App state send /> }
    })
    .forget();
    when_idle(lazy::prefetch);
}

/// The program on a store: the state to read and where events go.
pub fn run(store: impl Store + 'static) -> (Signal<State>, Callback<Event>) {
    let state = RwSignal::new(State::default());
    let store = StoredValue::new_local(store);
    let send = Callback::new(move |event| dispatch(state, store, event));
    let (stored, storage) = match store.with_value(Store::read_all) {
        Ok(stored) => (stored, Ok(())),
        Err(fault) => (Vec::new(), Err(fault)),
    };
    let baked = document().get_element_by_id("baked").and_then(|found| found.text_content());
    if let Some(text) = &baked {
        send.run(Event::Dressed(look(text)));
    }
    let address = window().location().href().unwrap_or_default();
    send.run(Event::Located(address.split('#').next().unwrap_or_default().to_owned()));
    send.run(Event::Started { route: route(), stored, storage });
    if let opened @ Event::Opened(_) = went() {
        send.run(opened);
    }
    if let Some(text) = baked {
        send.run(Event::Baked(text));
    }
    (state.into(), send)
}

fn dispatch<S: Store + 'static>(state: RwSignal<State>, store: StoredValue<S, LocalStorage>, event: Event) {
    let mut events = VecDeque::from([event]);
    while let Some(event) = events.pop_front() {
        let Some(effects) = state.try_update(|state| update(state, event, &mut BrowserWorld)) else { return };
        for effect in effects {
            match effect {
                Effect::Write { slot, revision, text, before } => {
                    let result = store.try_update_value(|store| {
                        // What another window has stored there, and this one has not heard of yet.
                        if let Some(text) = store.read(&slot.to_string())
                            && stated_revision(&text).is_some_and(|stated| stated >= revision)
                        {
                            return Ok(Before::Overtaken(text));
                        }
                        store.write(&slot.to_string(), &text)?;
                        let kept = before.is_none_or(|before| store.read(&before.to_string()).is_some());
                        Ok(if kept { Before::Kept } else { Before::Gone })
                    });
                    if let Some(result) = result {
                        events.push_back(Event::Written { slot, revision, size: text.len(), result });
                    }
                }
                Effect::Persist => store::persist(),
                Effect::Load => lazy::load_later(Callback::new(move |event| dispatch(state, store, event))),
                Effect::Erase(slot) => {
                    store.try_update_value(|store| store.erase(&slot.to_string()));
                }
                Effect::Go(route) => go(route),
                Effect::Replace(route) => {
                    let _ = window().location().replace(&route.to_string());
                }
                Effect::Renew => tell_window("continuum-renew", &JsValue::UNDEFINED),
                Effect::Tell(id, step) => channel::tell(id, step),
                Effect::Copy(text) => clipboard::copy(&text, move |done| dispatch(state, store, Event::Copied(done))),
                Effect::PickFiles => files::pick(move |texts| dispatch(state, store, Event::Received(texts))),
                Effect::Download(file) => {
                    if let Err(error) = download(&file) {
                        web_sys::console::error_1(&error);
                    }
                }
            }
        }
    }
}

/// What shows from the start of what is built into the page. All of it is checked later, by what loads on demand.
fn look(text: &str) -> Look {
    let json = js_sys::JSON::parse(text).unwrap_or_default();
    let get = |key| by_name::get(&json, key).as_string();
    Look { name: get("name"), language: get("language"), logo: get("logo"), logo_dark: get("logoDark") }
}

fn route() -> Route {
    Route::parse(&hash())
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// What the address says now: a page, or something that it carries itself.
fn went() -> Event {
    let hash = hash();
    let is_link = hash.strip_prefix('#').is_some_and(token::is_token);
    if is_link { Event::Opened(hash) } else { Event::Went(Route::parse(&hash)) }
}

/// The browser answers with `hashchange`, so there is one way in for routes.
fn go(route: Route) {
    let _ = window().location().set_hash(&route.to_string());
}

fn on_window(name: &str, handle: impl Fn(web_sys::Event) + 'static) {
    let closure = Closure::<dyn Fn(web_sys::Event)>::new(handle);
    let _ = window().add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    // It listens for as long as the page lives.
    closure.forget();
}

/// The page shows its rescue when it hears of a panic; after one, nothing here can be trusted to run.
fn report_panics() {
    std::panic::set_hook(Box::new(|info| tell_window("continuum-panic", &info.to_string().into())));
}

/// Tells the scripts beside the program something, which they hear as an event of this name.
pub(super) fn tell_window(name: &str, what: &JsValue) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(what);
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// What the page shows until the program runs.
fn root_clear(root: &web_sys::HtmlElement) {
    root.set_text_content(None);
}
