//! Answering on one's own device, by invitation.

use super::edit::{forget_part, save, sort};
use super::effect::Effect;
use super::event::Who;
use super::people;
use super::route::{Place, Route, Stop};
use super::state::State;
use super::world::World;
use crate::record::Partnership;

/// Takes an invitation in and goes to the first statement. What is here already stays, and what differs is merged.
pub fn join(state: &mut State, invitation: Partnership, who: Who, world: &mut dyn World) -> Vec<Effect> {
    let id = invitation.id;
    match state.partnerships.iter_mut().find(|whole| whole.id == id) {
        Some(known) => {
            // It says that it is what is here, and is not: there is nobody to answer as.
            if known.merge(&invitation).is_err() {
                return Vec::new();
            }
            forget_part(state, id);
        }
        None => state.partnerships.push(invitation),
    }
    sort(state);
    let mut effects = save(state, id);
    match who {
        Who::Listed(person) => {
            let round = state.partnership(id).and_then(|whole| whole.round());
            let open = round.and_then(|round| Some(round.participant(person)?.first_open(round.instrument)));
            let stop = Stop::Section(open.unwrap_or_default());
            effects.push(Effect::Go(Route::At(id, Place::Answer(person, stop))));
        }
        Who::Other(group, name) => effects.extend(people::add(state, id, group, &name, world)),
    }
    effects
}
