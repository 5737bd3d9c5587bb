//! What storage holds when the program starts.

use super::edit::sort;
use super::event::WriteFault;
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
