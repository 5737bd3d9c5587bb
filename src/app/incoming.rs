//! What comes in from outside: it is shown, and kept when the user says so.

use super::edit::{self, forget_part, save, sort};
use super::effect::Effect;
use super::history::{Way, What};
use super::route::{Place, Route};
use super::state::{Arrived, Kept, Removed, State};
use super::whole;
use super::world::World;
use crate::exchange::incoming::{self, Incoming, Kind};
use crate::record::{Id, Partnership, Unmergeable};

/// Shows these texts, each with the name of its file, with those that are shown already.
pub fn received(state: &mut State, texts: Vec<(String, String)>) -> Vec<Effect> {
    let is_open = matches!(state.route, Route::Incoming | Route::Invited | Route::At(_, Place::Collect));
    if !is_open {
        state.incoming.clear();
    }
    for (from, text) in texts {
        let arrived = Arrived { from, text };
        if !state.incoming.contains(&arrived) {
            state.incoming.push(arrived);
        }
    }
    match is_open {
        true => Vec::new(),
        false if is_invitation(&state.incoming) => vec![Effect::Go(Route::Invited)],
        false => vec![Effect::Go(Route::Incoming)],
    }
}

/// Whether there is one invitation and nothing else: then it is opened as its link would be.
fn is_invitation(arrived: &[Arrived]) -> bool {
    let [only] = arrived else { return false };
    matches!(incoming::read(&only.text).as_slice(), [Ok(Incoming { kind: Kind::Invitation, .. })])
}

/// Keeps all of these, and shows it: a single partnership, or all. Nothing that is here is lost.
pub fn keep(state: &mut State, all: Vec<Incoming>, world: &mut dyn World) -> Vec<Effect> {
    state.incoming.clear();
    let mut kept = Kept::default();
    let only_answers = all.iter().all(|incoming| incoming.kind == Kind::Answers);
    for incoming in all {
        // Answers alone are nothing that could be shown.
        if incoming.belongs(state.partnership(incoming.partnership.id)) {
            take(state, &mut kept, incoming, world);
        }
    }
    let ids: Vec<Id> = kept.new.iter().chain(&kept.merged).copied().collect();
    sort(state);
    let mut effects: Vec<Effect> = ids.iter().flat_map(|&id| save(state, id)).collect();
    let route = match *ids {
        [id] if only_answers => Route::At(id, Place::People),
        [id] => Route::At(id, Place::Discuss),
        _ => Route::Home,
    };
    if !ids.is_empty() {
        kept.answers = only_answers;
        state.removed = Some(Removed::Brought(kept));
    }
    effects.push(Effect::Go(route));
    effects
}

fn take(state: &mut State, kept: &mut Kept, incoming: Incoming, world: &mut dyn World) {
    let Incoming { kind, partnership: mut theirs } = incoming;
    if matches!(merge(state, kept, &theirs, world), Err(Unmergeable)) && kind != Kind::Answers {
        // Not copies of one thing, whatever they say: what comes in is kept as something of its own.
        theirs = theirs.apart();
        match merge(state, kept, &theirs, world) {
            Ok(()) => {}
            // Twice the same id by chance alone: then it gets one that nobody has.
            Err(Unmergeable) => {
                theirs.id = world.id();
                let _ = merge(state, kept, &theirs, world);
            }
        }
    }
}

/// Merges it with what is here, or adds it where it is not.
fn merge(state: &mut State, kept: &mut Kept, theirs: &Partnership, world: &mut dyn World) -> Result<(), Unmergeable> {
    let id = theirs.id;
    let now = world.now();
    let Some(mine) = state.partnerships.iter_mut().find(|whole| whole.id == id) else {
        kept.new.push(id);
        state.partnerships.push(theirs.clone());
        return Ok(());
    };
    let before = mine.clone();
    mine.merge(theirs)?;
    mine.bring_back(theirs, mine.moment(now));
    mine.keep_a_round(mine.moment(now));
    if *mine != before {
        let after = mine.clone();
        state.histories.entry(id).note(What::Merged, before, after);
        forget_part(state, id);
        if !kept.new.contains(&id) && !kept.merged.contains(&id) {
            kept.merged.push(id);
        }
    }
    Ok(())
}

/// Takes back what was kept, except where something else has changed since.
pub fn undo(state: &mut State, kept: Kept, world: &mut dyn World) -> Vec<Effect> {
    let mut effects = Vec::new();
    for id in kept.new {
        effects.extend(whole::remove(state, id));
    }
    state.removed = None;
    for id in kept.merged {
        if state.histories.get(&id).and_then(|history| history.latest()) == Some(What::Merged) {
            effects.extend(edit::step(state, id, Way::Back, world));
        }
    }
    effects
}
