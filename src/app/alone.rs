//! A partnership that stands alone: what the element needs of the update. There is no list, no history and no storage
//! of many here, so what does that stays out of the element's download.

use super::event::{Details, Event};
use super::route::{Place, Route, Stop};
use super::state::{Removed, State};
use super::whole;
use super::world::World;
use crate::model::instrument::{Group, Instrument};
use crate::model::party::Party;
use crate::model::statement::Statement;
use crate::record::{Id, Participant, Partnership, Timestamp};

/// A partnership that nobody has answered takes the place of what was there.
pub fn begin(state: &mut State, instrument: Instrument, world: &mut dyn World) {
    let names = state.texts.common.roles.map(|name| (*name).to_owned());
    let details = Details { names, date: world.today() };
    show(state, whole::empty(details, instrument, world));
}

/// A partnership takes the place of what was there. Parties without a name are called by the part they play.
pub fn show(state: &mut State, mut partnership: Partnership) {
    let roles = &state.texts.common.roles;
    for party in Party::ALL {
        if partnership.names[party].is_empty() {
            roles[party].clone_into(&mut partnership.names[party]);
        }
    }
    let id = partnership.id;
    state.partnerships = vec![partnership];
    state.removed = None;
    touch(state, id);
}

/// Applies one event, and says whether anything of the partnership differs. What concerns more than one partnership, or
/// another place than these, changes nothing.
pub fn update(state: &mut State, event: Event, world: &mut dyn World) -> bool {
    match event {
        Event::Went(route) => {
            state.route = target(state, route);
            false
        }
        Event::Change(id, Details { names, .. }) => change(state, id, world, |partnership, _| {
            let names = names.map(|name| Partnership::name(name));
            let differs = partnership.names != names;
            partnership.names = names;
            differs
        }),
        Event::AddParticipant { partnership, group, name } => {
            let participant = world.id();
            let differs = change(state, partnership, world, |whole, now| {
                let asked = whole.round_mut().filter(|round| round.instrument.groups().contains(&group));
                let Some(round) = asked else { return false };
                round.participants.push(Participant::new(participant, group, Partnership::name(&name), now));
                true
            });
            state.route = target(state, Route::At(partnership, Place::Answer(participant, Stop::Section(0))));
            differs
        }
        Event::RemoveParticipant { partnership, participant } => {
            let before = state.partnership(partnership).cloned();
            let differs = change(state, partnership, world, |whole, _| {
                let Some(round) = whole.round_mut() else { return false };
                let count = round.participants.len();
                round.participants.retain(|person| person.id != participant);
                round.participants.len() != count
            });
            if differs {
                state.removed = before.map(Removed::Partnership);
            }
            differs
        }
        Event::Answer { partnership, participant, statement, answer } => {
            change_entry(state, [partnership, participant], statement, world, |person, now| {
                person.say(statement, answer, now)
            })
        }
        Event::Comment { partnership, participant, statement, text } => {
            change_entry(state, [partnership, participant], statement, world, |person, now| {
                person.remark(statement, &text, now)
            })
        }
        Event::Remove(id) => {
            let Some(before) = state.partnership(id).cloned() else { return false };
            let Some(instrument) = before.round().map(|round| round.instrument) else { return false };
            let mut fresh =
                whole::empty(Details { names: before.names.clone(), date: world.today() }, instrument, world);
            fresh.rounds.iter_mut().zip(&before.rounds).for_each(|(round, old)| {
                (round.weights, round.compensation) = (old.weights, old.compensation);
            });
            show(state, fresh);
            state.removed = Some(Removed::Partnership(before));
            state.route = Route::Home;
            true
        }
        Event::Undo => {
            let Some(Removed::Partnership(before)) = state.removed.take() else { return false };
            let id = before.id;
            let back = match state.partnership(id) {
                // It came away from what is still there, which may have gone on elsewhere too.
                Some(now) => {
                    let mut back = now.revert(&before, now);
                    back.stamp(now, now.moment(world.now()));
                    back
                }
                None => before,
            };
            show(state, back);
            // Back to the result, from where all was taken away; a person comes back into the list.
            if !matches!(state.route, Route::At(..)) {
                state.route = Route::At(id, Place::Discuss);
            }
            true
        }
        Event::Forget => {
            state.removed = None;
            false
        }
        _ => false,
    }
}

/// Whether an event changes what is answered, which is not to happen where it is only to be read.
#[must_use]
pub const fn changes(event: &Event) -> bool {
    !matches!(event, Event::Went(_) | Event::Forget)
}

/// Where answering goes on: at the first open statement, at the list of people, or at the names where nobody has begun.
#[must_use]
pub fn open(partnership: &Partnership) -> Route {
    let Some(round) = partnership.round() else { return Route::Home };
    match (round.instrument, round.participants.first()) {
        (_, None) => Route::New,
        (Instrument::Continuum26, _) => Route::At(partnership.id, Place::People),
        (Instrument::Quick18, Some(person)) => {
            let stop = Stop::Section(person.first_open(round.instrument));
            Route::At(partnership.id, Place::Answer(person.id, stop))
        }
    }
}

/// What a route comes to here: one observer has no list of people, and is done with the last answer.
fn target(state: &State, route: Route) -> Route {
    let Some(partnership) = state.partnerships.first() else { return Route::Home };
    let Some(round) = partnership.round() else { return Route::Home };
    let Route::At(id, place) = route else { return if route == Route::New { route } else { Route::Home } };
    if id != partnership.id {
        return Route::Home;
    }
    match place {
        Place::People if round.instrument == Instrument::Quick18 => open(partnership),
        Place::People | Place::Discuss => route,
        Place::Answer(person, stop) => match round.participant(person) {
            None => open(partnership),
            Some(person) => {
                let (answered, total) = round.progress(person);
                let alone = person.group == Group::Observer;
                let done = alone && stop == Stop::End && answered == total;
                if done { Route::At(id, Place::Discuss) } else { route }
            }
        },
        _ => Route::Home,
    }
}

/// Changes the partnership; `apply` says whether anything differs.
fn change(
    state: &mut State,
    id: Id,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Partnership, Timestamp) -> bool,
) -> bool {
    let now = world.now();
    let Some(partnership) = state.partnerships.iter_mut().find(|partnership| partnership.id == id) else {
        return false;
    };
    let before = partnership.clone();
    let now = before.moment(now);
    if !apply(partnership, now) {
        return false;
    }
    partnership.stamp(&before, now);
    // What was taken away belonged to what stood here before.
    state.removed = None;
    touch(state, id);
    true
}

/// Changes what someone said to a statement, if it is one that this person is asked.
fn change_entry(
    state: &mut State,
    [partnership, participant]: [Id; 2],
    statement: Statement,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Participant, Timestamp) -> bool,
) -> bool {
    change(state, partnership, world, |whole, now| {
        let Some(round) = whole.round_mut() else { return false };
        let instrument = round.instrument;
        let person = round.participant_mut(participant);
        person.filter(|person| instrument.asks(person.group, statement)).is_some_and(|person| apply(person, now))
    })
}

/// One revision more, by which views know that something differs.
pub(super) fn touch(state: &mut State, id: Id) {
    let revision = state.revisions.entry(id);
    *revision = revision.saturating_add(1);
}
