//! Who answers, and what they say.

use super::edit::change;
use super::effect::Effect;
use super::history::What;
use super::route::{Place, Route, Stop};
use super::state::{Removed, State};
use super::world::World;
use crate::model::instrument::Group;
use crate::model::response::Answer;
use crate::model::statement::Statement;
use crate::record::{Id, Participant, Partnership, Timestamp};

/// Another person answers for a group.
pub fn add(state: &mut State, partnership: Id, group: Group, name: &str, world: &mut dyn World) -> Vec<Effect> {
    let participant = world.id();
    let name = Partnership::name(name);
    let mut effects = change(state, partnership, What::Person, world, |partnership, now| {
        let Some(round) = partnership.round_mut() else { return false };
        if !round.instrument.groups().contains(&group) {
            return false;
        }
        round.participants.push(Participant::new(participant, group, name, now));
        true
    });
    if !effects.is_empty() {
        effects.push(Effect::Go(Route::At(partnership, Place::Answer(participant, Stop::Section(0)))));
    }
    effects
}

/// Another name of a person.
pub fn rename(state: &mut State, partnership: Id, participant: Id, name: &str, world: &mut dyn World) -> Vec<Effect> {
    let name = Partnership::name(name);
    change(state, partnership, What::Person, world, |whole, _| {
        let Some(person) = whole.round_mut().and_then(|round| round.participant_mut(participant)) else { return false };
        let differs = person.name != name;
        person.name = name;
        differs
    })
}

/// Away with a person; can be undone.
pub fn remove(state: &mut State, partnership: Id, participant: Id, world: &mut dyn World) -> Vec<Effect> {
    let mut removed = None;
    let effects = change(state, partnership, What::Person, world, |whole, _| {
        let Some(round) = whole.round_mut() else { return false };
        let Some(place) = round.participants.iter().position(|person| person.id == participant) else { return false };
        let participant = round.participants.remove(place);
        removed = Some(Removed::Participant { partnership, place, participant });
        true
    });
    if removed.is_some() {
        state.removed = removed;
    }
    effects
}

/// The person comes back, as near to the old place as can be.
pub fn restore(
    state: &mut State,
    partnership: Id,
    place: usize,
    participant: Participant,
    world: &mut dyn World,
) -> Vec<Effect> {
    change(state, partnership, What::Person, world, |partnership, _| {
        let Some(round) = partnership.round_mut() else { return false };
        if round.participant(participant.id).is_some() {
            return false;
        }
        let place = place.min(round.participants.len());
        round.participants.insert(place, participant);
        true
    })
}

/// A person answers a statement, or takes the answer back.
pub fn answer(
    state: &mut State,
    [partnership, participant]: [Id; 2],
    statement: Statement,
    answer: Option<Answer>,
    world: &mut dyn World,
) -> Vec<Effect> {
    let what = What::Answer(participant, statement);
    change_entry(state, [partnership, participant], statement, what, world, |person, now| {
        person.say(statement, answer, now)
    })
}

/// A person comments on a statement.
pub fn comment(
    state: &mut State,
    [partnership, participant]: [Id; 2],
    statement: Statement,
    text: &str,
    world: &mut dyn World,
) -> Vec<Effect> {
    let what = What::Comment(participant, statement);
    change_entry(state, [partnership, participant], statement, what, world, |person, now| {
        person.remark(statement, text, now)
    })
}

/// Changes what a participant said to a statement, if it is one that this participant is asked.
fn change_entry(
    state: &mut State,
    [partnership, participant]: [Id; 2],
    statement: Statement,
    what: What,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Participant, Timestamp) -> bool,
) -> Vec<Effect> {
    change(state, partnership, what, world, |whole, now| {
        let Some(round) = whole.round_mut() else { return false };
        let instrument = round.instrument;
        round
            .participant_mut(participant)
            .filter(|person| instrument.asks(person.group, statement))
            .is_some_and(|person| apply(person, now))
    })
}
