//! Changing a partnership: what every change has in common.

use super::effect::Effect;
use super::event::WriteFault;
use super::history::{Way, What};
use super::state::{Removed, State};
use super::world::World;
use crate::record::{Envelope, Id, Partnership, Slot, Timestamp};

/// A change of a partnership at a moment; says whether anything differs.
type Apply<'a> = Box<dyn FnOnce(&mut Partnership, Timestamp) -> bool + 'a>;

/// Changes a partnership, notes the change in its history, and saves it; `apply` says whether anything differs.
#[inline(always)]
pub fn change<'a>(
    state: &mut State,
    id: Id,
    what: What,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Partnership, Timestamp) -> bool + 'a,
) -> Vec<Effect> {
    // Boxed, so that what follows is compiled once and not for each kind of change.
    change_boxed(state, id, what, world, Box::new(apply))
}

#[inline(never)]
fn change_boxed(state: &mut State, id: Id, what: What, world: &mut dyn World, apply: Apply<'_>) -> Vec<Effect> {
    let now = world.now();
    let Some(partnership) = state.partnerships.iter_mut().find(|partnership| partnership.id == id) else {
        return Vec::new();
    };
    let before = partnership.clone();
    let now = before.moment(now);
    if !apply(partnership, now) {
        return Vec::new();
    }
    partnership.stamp(&before, now);
    state.histories.entry(id).note(what, before, partnership.clone());
    sort(state);
    save(state, id)
}

/// Takes the last change of a partnership back, or does it again.
pub fn step(state: &mut State, id: Id, way: Way, world: &mut dyn World) -> Vec<Effect> {
    let now = world.now();
    let Some(partnership) = state.partnerships.iter_mut().find(|partnership| partnership.id == id) else {
        return Vec::new();
    };
    let Some(mut stepped) = state.histories.entry(id).step(way, partnership) else { return Vec::new() };
    stepped.stamp(partnership, partnership.moment(now));
    *partnership = stepped;
    forget_part(state, id);
    sort(state);
    save(state, id)
}

/// Ends the offer to bring back a part of a partnership, once that would no longer fit.
pub fn forget_part(state: &mut State, id: Id) {
    if let Some(Removed::Participant { partnership, .. } | Removed::Action { partnership, .. }) = state.removed
        && partnership == id
    {
        state.removed = None;
    }
}

/// Stores a partnership anew.
#[inline(never)]
pub fn save(state: &mut State, id: Id) -> Vec<Effect> {
    let revision =
        state.revisions.get(&id).map_or(1, |revision| revision.saturating_add(1).min(Envelope::LAST_REVISION));
    let before = state.stored.get(&id).map(|(slot, _)| *slot);
    // Not over what is damaged; and only if there is no other place over the last one, which stands until this is kept.
    let is_last = |revision: &u64| Some(Slot::of(id, *revision)) == before;
    let is_free = |revision: &u64| is_free(state, Slot::of(id, *revision));
    let free = || (revision..=Envelope::LAST_REVISION).take(3).filter(is_free);
    let Some(revision) = free().find(|revision| !is_last(revision)).or_else(|| free().next()) else {
        state.unsaved.insert(id, WriteFault::Failed);
        return Vec::new();
    };
    let Some(partnership) = state.partnership(id) else { return Vec::new() };
    let text = Envelope::write(partnership, revision);
    vec![Effect::Write { slot: Slot::of(id, revision), revision, text, before }]
}

/// Whether nothing damaged is there, which is to stay for whoever can mend it.
fn is_free(state: &State, slot: Slot) -> bool {
    let key = slot.to_string();
    state.set_aside.iter().all(|aside| aside.key != key)
}

/// Gives up all revisions but the last ones, to make room.
pub fn spare(state: &State) -> Vec<Effect> {
    let kept = state.stored.values();
    let older = kept.flat_map(|(last, _)| Slot::all(last.id).into_iter().filter(move |slot| slot != last));
    older.filter(|slot| is_free(state, *slot)).map(Effect::Erase).collect()
}

/// Stores anew what could not be stored so far.
pub fn retry(state: &mut State) -> Vec<Effect> {
    let ids: Vec<Id> = state.unsaved.keys().copied().collect();
    ids.into_iter().flat_map(|id| save(state, id)).collect()
}

/// The last changed first. By insertion: the list is all but sorted, and a general sort would add to the download.
#[inline(never)]
pub fn sort(state: &mut State) {
    let mut sorted: Vec<Partnership> = Vec::with_capacity(state.partnerships.len());
    for partnership in state.partnerships.drain(..) {
        let later = |other: &Partnership| (other.changed, partnership.id) > (partnership.changed, other.id);
        let place = sorted.partition_point(later);
        sorted.insert(place, partnership);
    }
    state.partnerships = sorted;
}
