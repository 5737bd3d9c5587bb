//! One event takes the state to the next, and says what the browser is to do.
//!
//! In the page that is cut into files only a part of this is there from the start: what is not done by [`update`] itself
//! is done by [`later`](super::later). An event that comes before that part has loaded waits for it.

use super::effect::Effect;
use super::event::Event;
use super::route::{Place, Route};
use super::state::{Arrived, Removed, State};
use super::stored;
use super::world::World;
use crate::exchange::file;
use std::fmt;

/// Applies one event. An event about something that is gone changes nothing.
pub fn update(state: &mut State, event: Event, world: &mut dyn World) -> Vec<Effect> {
    match event {
        Event::Started { route, stored, storage } => {
            stored::start(state, route, stored, storage, world);
            Vec::new()
        }
        // There is nothing to do, and no time to load what would do it.
        Event::Leaving if state.unsaved.is_empty() => Vec::new(),
        Event::Dressed(look) => {
            state.texts = look.texts();
            state.look = look;
            Vec::new()
        }
        Event::Located(address) => {
            state.address = address;
            Vec::new()
        }
        Event::Opened(link) => {
            opened(state, link);
            Vec::new()
        }
        Event::Went(route) => {
            went(state, route);
            Vec::new()
        }
        Event::Forget => {
            state.removed = None;
            Vec::new()
        }
        Event::Dragging(held) => {
            state.dragging = held;
            Vec::new()
        }
        Event::DownloadSetAside(key) => state
            .set_aside
            .iter()
            .filter(|aside| aside.key == key)
            .map(|aside| Effect::Download(file::as_found(&aside.key, &aside.text)))
            .collect(),
        Event::Loaded(later) => {
            state.later = Some(later);
            std::mem::take(&mut state.waiting).into_iter().flat_map(|event| later.0(state, event, world)).collect()
        }
        Event::Unloaded => {
            state.unloaded = !std::mem::take(&mut state.waiting).is_empty();
            Vec::new()
        }
        event => later(state, event, world),
    }
}

/// The part of the program that does everything else.
#[derive(Clone, Copy)]
pub struct Later(pub fn(&mut State, Event, &mut dyn World) -> Vec<Effect>);

// There is only one.
impl PartialEq for Later {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Later {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Later")
    }
}

#[cfg(feature = "split")]
fn later(state: &mut State, event: Event, world: &mut dyn World) -> Vec<Effect> {
    if let Some(later) = state.later {
        return later.0(state, event, world);
    }
    state.unloaded = false;
    state.waiting.push(event);
    vec![Effect::Load]
}

#[cfg(not(feature = "split"))]
fn later(state: &mut State, event: Event, world: &mut dyn World) -> Vec<Effect> {
    super::later::update(state, event, world)
}

/// Shows what a link carries, and nothing else. The address is left as it is, so that it can be loaded again.
fn opened(state: &mut State, link: String) {
    went(state, Route::parse(&link));
    state.incoming = vec![Arrived { from: String::new(), text: link }];
}

/// Another page is shown.
fn went(state: &mut State, route: Route) {
    // Each time anew: what came in before was for another occasion.
    if matches!(route, Route::At(_, Place::Collect)) && route != state.route {
        state.incoming.clear();
    }
    // The offer to take back what was brought in ends where something else is looked at.
    if let (Some(Removed::Brought(kept)), Some(id)) = (&state.removed, route.partnership())
        && !kept.new.contains(&id)
        && !kept.merged.contains(&id)
    {
        state.removed = None;
    }
    if route.partnership() != state.unveiled {
        state.unveiled = None;
    }
    state.route = route;
    state.copied = None;
    state.unloaded = false;
}
