//! What storage holds: at the start, and what became of what was given to it since.

use super::by_id::ById;
use super::edit::{retry, save, sort, spare};
use super::effect::Effect;
use super::event::{Before, WriteFault};
use super::route::Route;
use super::state::{SetAside, State};
use super::world::World;
use crate::record::envelope::stated_revision;
use crate::record::{Envelope, Id, Slot, Timestamp, Unreadable};

/// For how long it is known what was taken away, in milliseconds: 30 days. A copy that is older brings it back.
const REMEMBERED: u64 = 30 * 86_400_000;

/// The program starts with these keys and texts.
pub fn start(
    state: &mut State,
    route: Route,
    stored: Vec<(String, String)>,
    storage: Result<(), WriteFault>,
    world: &mut dyn World,
) {
    state.route = route;
    state.today = Some(world.today());
    state.storage_fault = storage.err();
    let long_ago = Timestamp(world.now().0.saturating_sub(REMEMBERED));
    let mut found: Vec<(Slot, u64, String)> = Vec::new();
    for (key, text) in stored {
        match key.parse::<Slot>() {
            // By partnership, the last revision first: so the others of each are only read when it is damaged.
            Ok(slot) if slot.to_string() == key => {
                let revision = stated_revision(&text).unwrap_or(u64::MAX);
                let order = |id: Id, revision: u64| (id, std::cmp::Reverse(revision));
                let place = found.partition_point(|(other, at, _)| order(other.id, *at) < order(slot.id, revision));
                found.insert(place, (slot, revision, text));
            }
            _ => {
                let why = Envelope::read(&text).err().unwrap_or_else(Unreadable::misplaced);
                state.set_aside.push(SetAside { key, text, why });
            }
        }
    }
    for (slot, _, text) in found {
        if state.revisions.contains_key(&slot.id) {
            continue;
        }
        let read = Envelope::read(&text).and_then(|envelope| match envelope.partnership.id == slot.id {
            true => Ok(envelope),
            false => Err(Unreadable::misplaced()),
        });
        match read {
            Ok(Envelope { revision, mut partnership }) => {
                partnership.forget_gone(long_ago);
                state.revisions.insert(slot.id, revision);
                state.stored.insert(slot.id, (slot, text.len()));
                state.partnerships.push(partnership);
            }
            Err(why) => state.set_aside.push(SetAside { key: slot.to_string(), text, why }),
        }
    }
    sort(state);
}

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
) -> Vec<Effect> {
    let id = slot.id;
    if state.partnership(id).is_none() {
        return Vec::new();
    }
    match result {
        Ok(before) => {
            state.unsaved.remove(&id);
            state.storage_fault = None;
            state.spared = false;
            state.revisions.insert(id, revision);
            let mut effects = match before {
                Before::Gone => all_again(state, Some(id)),
                // Storage takes texts again, so those that it did not take get their turn. It ends: a success leaves
                // fewer of them, and a failure tries nothing again.
                Before::Kept => retry(state),
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
