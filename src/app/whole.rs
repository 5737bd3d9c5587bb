//! Partnerships as a whole: making them, and taking them away.

use super::edit::{retry, save, sort};
use super::effect::Effect;
use super::event::Details;
use super::route::Route;
use super::state::{Removed, State};
use super::world::World;
use super::{agreed, incoming, people};
use crate::model::instrument::Instrument;
use crate::record::{Id, Partnership, Round, Slot};
use crate::text::fill;

/// A partnership that nobody has answered.
pub fn empty(details: Details, instrument: Instrument, world: &mut dyn World) -> Partnership {
    let now = world.now();
    Partnership {
        id: world.id(),
        names: details.names.map(|name| Partnership::name(name)),
        named: now,
        guest: false,
        rounds: vec![Round::new(world.id(), details.date, instrument, now)],
        gone_rounds: Vec::new(),
        actions: Vec::new(),
        gone_actions: Vec::new(),
        created: now,
        changed: now,
    }
}

/// Keeps a new one, and shows it.
pub fn keep(state: &mut State, partnership: Partnership, route: Route) -> Vec<Effect> {
    let id = partnership.id;
    state.partnerships.push(partnership);
    sort(state);
    let mut effects = save(state, id);
    effects.push(Effect::Go(route));
    effects
}

/// Another one like it, with everything that is in it; first of all it gets names of its own.
pub fn duplicate(state: &mut State, id: Id, world: &mut dyn World) -> Vec<Effect> {
    let Some(mut copy) = state.partnership(id).cloned() else { return Vec::new() };
    let copy_of = |name: &str| fill(state.texts.home.copy_of, &[("name", name)]);
    // A copy of a copy says so once.
    if !copy.names.customer.ends_with(&copy_of("")) {
        copy.names.customer = Partnership::name(&copy_of(&copy.names.customer));
    }
    copy.id = world.id();
    let now = copy.moment(world.now());
    (copy.named, copy.created, copy.changed) = (now, now, now);
    let route = Route::Edit(copy.id);
    keep(state, copy, route)
}

/// Away with one; can be undone.
pub fn remove(state: &mut State, id: Id) -> Vec<Effect> {
    let Some(place) = state.partnerships.iter().position(|partnership| partnership.id == id) else {
        return Vec::new();
    };
    let partnership = state.partnerships.remove(place);
    state.removed = Some(Removed::Partnership(partnership));
    state.unsaved.remove(&id);
    state.stored.remove(&id);
    state.trials.remove(&id);
    let mut effects: Vec<_> = Slot::all(id).map(Effect::Erase).into();
    if state.route != Route::Home {
        effects.push(Effect::Go(Route::Home));
    }
    // There is room again: what did not fit may fit now.
    effects.extend(retry(state));
    effects
}

/// Brings back what was removed last.
pub fn undo(state: &mut State, world: &mut dyn World) -> Vec<Effect> {
    match state.removed.take() {
        None => Vec::new(),
        Some(Removed::Partnership(partnership)) => {
            let id = partnership.id;
            if state.partnership(id).is_none() {
                state.partnerships.push(partnership);
                sort(state);
            }
            save(state, id)
        }
        Some(Removed::Participant { partnership, place, participant }) => {
            people::restore(state, partnership, place, participant, world)
        }
        Some(Removed::Brought(kept)) => incoming::undo(state, kept, world),
        Some(Removed::Action { partnership, place, action }) => {
            agreed::restore(state, partnership, place, action, world)
        }
    }
}
