//! What became of what was given to storage.

use super::by_id::ById;
use super::edit::{retry, save, spare};
use super::effect::Effect;
use super::event::{Before, WriteFault};
use super::heard::heard;
use super::state::State;
use super::world::World;
use crate::record::{Id, Slot};

/// Storage was emptied: what is here is stored again, but for what has been stored since.
pub fn all_again(state: &mut State, since: Option<Id>) -> Vec<Effect> {
    // So that nobody looks for what is known to be gone.
    state.stored = ById::default();
    let ids: Vec<Id> = state.partnerships.iter().map(|whole| whole.id).filter(|id| Some(*id) != since).collect();
    ids.into_iter().flat_map(|id| save(state, id)).collect()
}

/// What became of a text, with its revision and how long it is.
pub fn written(
    state: &mut State,
    slot: Slot,
    (revision, size): (u64, usize),
    result: Result<Before, WriteFault>,
    world: &mut dyn World,
) -> Vec<Effect> {
    let id = slot.id;
    if state.partnership(id).is_none() {
        return Vec::new();
    }
    match result {
        Ok(Before::Overtaken(theirs)) => {
            let effects = heard(state, &slot.to_string(), Some(&theirs), world);
            let is_saved = |effect: &Effect| matches!(effect, Effect::Write { slot, .. } if slot.id == id);
            if effects.iter().any(is_saved) {
                return effects;
            }
            if state.revisions.get(&id).is_some_and(|known| *known >= revision) {
                // It has all that was to be stored.
                state.unsaved.remove(&id);
                return effects;
            }
            // It cannot be read: on to the next place.
            state.revisions.insert(id, revision);
            save(state, id)
        }
        Ok(before) => {
            state.unsaved.remove(&id);
            state.storage_fault = None;
            state.spared = false;
            state.revisions.insert(id, revision);
            let mut effects = match before {
                Before::Gone => all_again(state, Some(id)),
                // Storage takes texts again, so those that it did not take get their turn. It ends: a success leaves
                // fewer of them, and a failure tries nothing again.
                Before::Kept | Before::Overtaken(_) => retry(state),
            };
            state.stored.insert(id, (slot, size));
            if !state.persisted {
                state.persisted = true;
                effects.push(Effect::Persist);
            }
            effects
        }
        Err(fault) => {
            state.unsaved.insert(id, fault);
            if fault != WriteFault::Full || state.spared {
                return Vec::new();
            }
            state.spared = true;
            let mut effects = spare(state);
            effects.extend(save(state, id));
            effects
        }
    }
}
