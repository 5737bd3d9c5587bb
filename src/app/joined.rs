//! One partnership that is answered in two places of the same reader, each of which may have begun by itself: two windows,
//! or two elements, that keep it under one name.

use super::alone::{open, show, touch};
use super::route::{Place, Route};
use super::state::State;
use crate::model::instrument::Group;
use crate::model::party::Party;
use crate::record::{Id, Participant, Partnership, Round};
use crate::text::{Texts, is_unnamed};

/// Takes in what the other place has kept, which then has the ids of this one; says whether there was any news in it. What
/// asks something else is left alone.
pub fn join(state: &mut State, mut other: Partnership) -> bool {
    let texts = state.texts.0;
    let Some(own) = state.partnerships.first_mut() else { return false };
    let before = own.clone();
    if own.id != other.id && !name_alike(texts, own, &mut other) {
        return false;
    }
    // When one of them is not what its id says, what is here counts.
    let _ = own.merge(&other);
    let (differs, id) = (*own != before, own.id);
    if differs {
        touch(state, id);
    }
    differs
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
fn name_alike(texts: &Texts, own: &mut Partnership, other: &mut Partnership) -> bool {
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
    // A name that someone gave counts more than none, whichever is later.
    if !is_named(texts, own) {
        (own.names, own.named) = (other.names.clone(), other.named);
    } else if !is_named(texts, other) {
        (other.names, other.named) = (own.names.clone(), own.named);
    }
    true
}

/// Whether someone has said what any of the parties is called.
fn is_named(texts: &Texts, partnership: &Partnership) -> bool {
    !Party::ALL.into_iter().all(|party| is_unnamed(texts, party, &partnership.names[party]))
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
