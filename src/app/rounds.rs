//! Rounds: beginning the next one, and taking one away.

use super::edit;
use super::effect::Effect;
use super::history::What;
use super::route::{Place, Route};
use super::state::State;
use super::world::World;
use crate::record::{Date, Id, Round};

/// The next round, with the people of the last one, and the page where they answer.
pub fn next(state: &mut State, partnership: Id, date: Date, world: &mut dyn World) -> Vec<Effect> {
    // The round needs an id for itself and one for each of its people.
    let people =
        state.partnership(partnership).and_then(|whole| whole.round()).map_or(0, |round| round.participants.len());
    let mut ids: Vec<Id> = (0..=people).map(|_| world.id()).collect();
    let first = world.id();
    let mut effects = edit::change(state, partnership, What::Round, world, |whole, now| {
        let Some(next) = whole.round().map(|last| Round::next(last, date, now, || ids.pop().unwrap_or(first))) else {
            return false;
        };
        whole.rounds.push(next);
        true
    });
    if !effects.is_empty() {
        // What was tried belongs to the answers of the round before.
        state.trials.remove(&partnership);
        edit::forget_part(state, partnership);
        effects.push(Effect::Go(Route::At(partnership, Place::People)));
    }
    effects
}

/// The result of the latest round waits for everyone, or not.
pub fn hide(state: &mut State, partnership: Id, hidden: bool, world: &mut dyn World) -> Vec<Effect> {
    edit::change(state, partnership, What::Hidden, world, |whole, _| {
        let Some(round) = whole.round_mut().filter(|round| round.hidden != hidden) else { return false };
        round.hidden = hidden;
        true
    })
}

/// Away with a round and what was answered in it, but not with the last one left. Its actions stay.
pub fn remove(state: &mut State, partnership: Id, round: Id, world: &mut dyn World) -> Vec<Effect> {
    edit::forget_part(state, partnership);
    edit::change(state, partnership, What::Round, world, |whole, _| {
        let known = whole.rounds.iter().any(|each| each.id == round) && whole.rounds.len() > 1;
        whole.rounds.retain(|each| !known || each.id != round);
        known
    })
}
