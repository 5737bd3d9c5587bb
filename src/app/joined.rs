//! One partnership that is answered in two places of the same reader, each of which may have begun by itself: two windows,
//! or two elements, that keep it under one name.

use super::alone::{open, show};
use super::route::{Place, Route};
use super::state::State;
use crate::model::instrument::Group;
use crate::record::{Id, Participant, Partnership, Round};

/// Takes in what the other place has kept, which then has the ids of this one. What asks something else is left alone.
pub fn join(state: &mut State, mut other: Partnership) {
    let Some(own) = state.partnerships.first_mut() else { return };
    if own.id != other.id && !name_alike(own, &mut other) {
        return;
    }
    // When one of them is not what its id says, what is here counts.
    let _ = own.merge(&other);
}

/// Goes on with what the other place has kept, on the same page of it.
pub fn follow(state: &mut State, other: Partnership) {
    let route = match state.route {
        Route::At(_, Place::Answer(person, stop)) => {
            let own = state.partnerships.first().and_then(|own| own.round()?.participant(person));
            let same = other.round().and_then(|round| same_person(round, person, own.map(|person| person.group)));
            same.map_or_else(|| open(&other), |same| Route::At(other.id, Place::Answer(same, stop)))
        }
        Route::At(_, place) => Route::At(other.id, place),
        elsewhere => elsewhere,
    };
    show(state, other);
    state.route = route;
}

/// Gives the other the ids of this one, and both the names that someone has given. Says whether they ask the same.
fn name_alike(own: &mut Partnership, other: &mut Partnership) -> bool {
    let (Some(round), Some(theirs)) = (own.round(), other.round_mut()) else { return false };
    if round.instrument != theirs.instrument {
        return false;
    }
    theirs.id = round.id;
    // Who looks on alone is the same person. Others may be different ones.
    if let (Some(person), Some(theirs)) = (observer(&round.participants), observer(&theirs.participants))
        && let Some(theirs) = other.round_mut().and_then(|round| round.participant_mut(theirs))
    {
        theirs.id = person;
    }
    other.id = own.id;
    match (is_named(own), is_named(other)) {
        (true, false) => (other.names, other.named) = (own.names.clone(), own.named),
        (false, true) => (own.names, own.named) = (other.names.clone(), other.named),
        (false, false) => {
            // Still so afterwards.
            let first = own.created.min(other.created);
            (own.created, own.named, other.named) = (first, first, first);
        }
        (true, true) => {}
    }
    true
}

/// Whether someone has said what the parties are called.
fn is_named(partnership: &Partnership) -> bool {
    partnership.named != partnership.created
}

fn observer(people: &[Participant]) -> Option<Id> {
    people.iter().find(|person| person.group == Group::Observer).map(|person| person.id)
}

fn same_person(round: &Round, person: Id, group: Option<Group>) -> Option<Id> {
    if round.participant(person).is_some() {
        return Some(person);
    }
    (group == Some(Group::Observer)).then(|| observer(&round.participants)).flatten()
}
