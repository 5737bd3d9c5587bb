//! What another window has stored or taken away.

use super::edit::{forget_part, save, sort};
use super::effect::Effect;
use super::state::State;
use super::world::World;
use crate::record::{Envelope, Slot};

/// Another window has stored something there, or taken it away.
pub fn heard(state: &mut State, key: &str, text: Option<&str>, world: &mut dyn World) -> Vec<Effect> {
    let Ok(slot) = key.parse::<Slot>() else { return Vec::new() };
    let Some(text) = text else { return taken_away(state, slot) };
    let Ok(Envelope { revision, partnership: theirs }) = Envelope::read(text) else { return Vec::new() };
    if theirs.id != slot.id {
        return Vec::new();
    }
    let now = world.now();
    let known = state.revisions.get(&slot.id).copied().unwrap_or_default();
    if known <= revision {
        state.revisions.insert(slot.id, revision);
        state.stored.insert(slot.id, (slot, text.len()));
    }
    let Some(place) = state.partnerships.iter().position(|whole| whole.id == slot.id) else {
        state.partnerships.push(theirs);
        sort(state);
        return Vec::new();
    };
    let Some(mine) = state.partnerships.get_mut(place) else { return Vec::new() };
    let mut both = mine.clone();
    if both.merge(&theirs).is_err() {
        // Not copies of one thing, whatever they say: what is here stays, as something of its own.
        let mut copy = mine.clone();
        copy.id = world.id();
        *mine = theirs;
        let id = copy.id;
        state.partnerships.push(copy);
        sort(state);
        return save(state, id);
    }
    // Each copy may have taken away what the other still had.
    both.keep_a_round(both.moment(now));
    let is_new = both != *mine;
    // What storage holds now is to have all that is known. A text that is late says nothing of that, unless it is news.
    let is_missing = if revision < known { is_new } else { both != theirs };
    if is_new {
        *mine = both;
        forget_part(state, slot.id);
        sort(state);
    }
    if is_missing { save(state, slot.id) } else { Vec::new() }
}

/// What is open here, or not stored yet, is still wanted: it is stored again.
fn taken_away(state: &mut State, slot: Slot) -> Vec<Effect> {
    // The revisions before the last one may go for room.
    let is_last = state.stored.get(&slot.id).is_none_or(|(last, _)| *last == slot);
    if state.partnership(slot.id).is_none() || !is_last {
        return Vec::new();
    }
    state.stored.remove(&slot.id);
    let is_open = state.route.partnership() == Some(slot.id);
    if is_open || state.unsaved.contains_key(&slot.id) {
        return save(state, slot.id);
    }
    state.partnerships.retain(|whole| whole.id != slot.id);
    state.trials.remove(&slot.id);
    Vec::new()
}
