//! One event takes the state to the next, and says what the browser is to do.

use super::effect::Effect;
use super::event::{Details, Event, WriteFault};
use super::example;
use super::route::{Place, Route, Stop};
use super::state::{Removed, SetAside, State};
use super::world::World;
use crate::exchange::file;
use crate::model::instrument::{Group, Instrument};
use crate::model::statement::Statement;
use crate::record::{Date, Envelope, Id, Participant, Partnership, Round, Timestamp, Unreadable};

/// Applies one event. An event about something that is gone changes nothing.
pub fn update(state: &mut State, event: Event, world: &mut dyn World) -> Vec<Effect> {
    match event {
        Event::Started { route, stored, storage } => start(state, route, stored, storage, world.today()),
        Event::Went(route) => {
            state.route = route;
            Vec::new()
        }
        Event::Create(details, instrument) => {
            let partnership = new_partnership(details, instrument, world);
            let route = Route::At(partnership.id, Place::People);
            keep_new(state, partnership, route)
        }
        Event::CreateExample => {
            let partnership = example::partnership(state.language.texts(), world);
            let route = Route::At(partnership.id, Place::Discuss);
            keep_new(state, partnership, route)
        }
        Event::Change(id, details) => {
            let mut effects = change(state, id, world, |partnership, _| {
                let before = partnership.clone();
                partnership.names = details.names.map(|name| Partnership::name(name));
                if let Some(round) = partnership.round_mut() {
                    round.date = details.date;
                }
                *partnership != before
            });
            if state.partnership(id).is_some() {
                effects.push(Effect::Go(Route::At(id, Place::People)));
            }
            effects
        }
        Event::Remove(id) => remove_partnership(state, id),
        Event::AddParticipant { partnership, group, name } => add_participant(state, partnership, group, &name, world),
        Event::RenameParticipant { partnership, participant, name } => {
            let name = Partnership::name(&name);
            change_participant(state, partnership, participant, world, |person, _| {
                let differs = person.name != name;
                person.name = name;
                differs
            })
        }
        Event::RemoveParticipant { partnership, participant } => {
            remove_participant(state, partnership, participant, world)
        }
        Event::Answer { partnership, participant, statement, answer } => {
            change_answer(state, [partnership, participant], statement, world, |person, now| {
                let differs = person.answer(statement) != answer;
                if differs {
                    person.change(statement, now, |entry| entry.answer = answer);
                }
                differs
            })
        }
        Event::Comment { partnership, participant, statement, text } => {
            let text = cut(&text, Partnership::COMMENT_LIMIT);
            change_answer(state, [partnership, participant], statement, world, |person, now| {
                let differs = person.comment(statement) != text;
                if differs {
                    person.change(statement, now, |entry| entry.comment = text);
                }
                differs
            })
        }
        Event::Undo => undo(state, world),
        Event::Forget => {
            state.removed = None;
            Vec::new()
        }
        Event::Written(id, result) => written(state, id, result),
        Event::DownloadAll => {
            let all =
                state.partnerships.iter().map(|whole| (whole, state.revisions.get(&whole.id).copied().unwrap_or(1)));
            let aside = state.set_aside.iter().map(|aside| (aside.key.as_str(), aside.text.as_str()));
            vec![Effect::Download(file::all(all, aside, world.today()))]
        }
        Event::DownloadSetAside(key) => state
            .set_aside
            .iter()
            .filter(|aside| aside.key == key)
            .map(|aside| Effect::Download(file::as_found(&aside.key, &aside.text)))
            .collect(),
    }
}

fn start(
    state: &mut State,
    route: Route,
    stored: Vec<(String, String)>,
    storage: Result<(), WriteFault>,
    today: Date,
) -> Vec<Effect> {
    state.route = route;
    state.today = Some(today);
    state.storage_fault = storage.err();
    for (key, text) in stored {
        match Envelope::read(&text) {
            Ok(envelope)
                if envelope.partnership.id.to_string() == key
                    && state.partnership(envelope.partnership.id).is_none() =>
            {
                state.revisions.insert(envelope.partnership.id, envelope.revision);
                state.partnerships.push(envelope.partnership);
            }
            Ok(_) => state.set_aside.push(SetAside { key, text, why: Unreadable::misplaced() }),
            Err(why) => state.set_aside.push(SetAside { key, text, why }),
        }
    }
    sort(state);
    Vec::new()
}

fn new_partnership(details: Details, instrument: Instrument, world: &mut dyn World) -> Partnership {
    let now = world.now();
    Partnership {
        id: world.id(),
        names: details.names.map(|name| Partnership::name(name)),
        rounds: vec![Round::new(world.id(), details.date, instrument)],
        created: now,
        changed: now,
    }
}

fn keep_new(state: &mut State, partnership: Partnership, route: Route) -> Vec<Effect> {
    let id = partnership.id;
    state.partnerships.push(partnership);
    sort(state);
    let mut effects = save(state, id);
    effects.push(Effect::Go(route));
    effects
}

fn add_participant(state: &mut State, partnership: Id, group: Group, name: &str, world: &mut dyn World) -> Vec<Effect> {
    let participant = world.id();
    let name = Partnership::name(name);
    let mut effects = change(state, partnership, world, |partnership, now| {
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

fn remove_partnership(state: &mut State, id: Id) -> Vec<Effect> {
    let Some(place) = state.partnerships.iter().position(|partnership| partnership.id == id) else {
        return Vec::new();
    };
    let partnership = state.partnerships.remove(place);
    state.removed = Some(Removed::Partnership(partnership));
    state.unsaved.remove(&id);
    let mut effects = vec![Effect::Erase(id)];
    if state.route != Route::Home {
        effects.push(Effect::Go(Route::Home));
    }
    // There is room again: what did not fit may fit now.
    effects.extend(retry(state));
    effects
}

fn remove_participant(state: &mut State, partnership: Id, participant: Id, world: &mut dyn World) -> Vec<Effect> {
    let mut removed = None;
    let effects = change(state, partnership, world, |whole, _| {
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

fn undo(state: &mut State, world: &mut dyn World) -> Vec<Effect> {
    match state.removed.take() {
        None => Vec::new(),
        Some(Removed::Partnership(partnership)) => {
            let id = partnership.id;
            if state.partnership(id).is_none() {
                state.partnerships.push(partnership);
                sort(state);
            }
            save(state, id)
        }
        Some(Removed::Participant { partnership, place, participant }) => {
            change(state, partnership, world, |partnership, _| {
                let Some(round) = partnership.round_mut() else { return false };
                if round.participant(participant.id).is_some() {
                    return false;
                }
                let place = place.min(round.participants.len());
                round.participants.insert(place, participant);
                true
            })
        }
    }
}

fn written(state: &mut State, id: Id, result: Result<(), WriteFault>) -> Vec<Effect> {
    match result {
        Ok(()) => {
            state.unsaved.remove(&id);
            state.storage_fault = None;
            // Storage takes texts again, so the others get their turn too. It ends: a success leaves fewer of them, and
            // a failure tries nothing again.
            retry(state)
        }
        Err(fault) => {
            if state.partnership(id).is_some() {
                state.unsaved.insert(id, fault);
            }
            Vec::new()
        }
    }
}

fn retry(state: &mut State) -> Vec<Effect> {
    let ids: Vec<Id> = state.unsaved.keys().copied().collect();
    ids.into_iter().flat_map(|id| save(state, id)).collect()
}

/// Changes what a participant said to a statement, if it is one that this participant is asked.
fn change_answer(
    state: &mut State,
    [partnership, participant]: [Id; 2],
    statement: Statement,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Participant, Timestamp) -> bool,
) -> Vec<Effect> {
    change(state, partnership, world, |whole, now| {
        let Some(round) = whole.round_mut() else { return false };
        let instrument = round.instrument;
        round
            .participant_mut(participant)
            .filter(|person| instrument.asks(person.group, statement))
            .is_some_and(|person| apply(person, now))
    })
}

/// Changes a participant of the latest round; `apply` says whether anything differs.
fn change_participant(
    state: &mut State,
    partnership: Id,
    participant: Id,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Participant, Timestamp) -> bool,
) -> Vec<Effect> {
    change(state, partnership, world, |whole, now| {
        whole.round_mut().and_then(|round| round.participant_mut(participant)).is_some_and(|person| apply(person, now))
    })
}

/// Changes a partnership and saves it; `apply` says whether anything differs.
fn change(
    state: &mut State,
    id: Id,
    world: &mut dyn World,
    apply: impl FnOnce(&mut Partnership, Timestamp) -> bool,
) -> Vec<Effect> {
    let now = world.now();
    let Some(partnership) = state.partnerships.iter_mut().find(|partnership| partnership.id == id) else {
        return Vec::new();
    };
    if !apply(partnership, now) {
        return Vec::new();
    }
    partnership.changed = now;
    sort(state);
    save(state, id)
}

fn save(state: &mut State, id: Id) -> Vec<Effect> {
    let revision =
        state.revisions.get(&id).map_or(1, |revision| revision.saturating_add(1).min(Envelope::LAST_REVISION));
    let Some(partnership) = state.partnership(id) else { return Vec::new() };
    let text = Envelope::write(partnership, revision);
    state.revisions.insert(id, revision);
    vec![Effect::Write { id, text }]
}

/// By insertion: the list is all but sorted, and a general sort would add to the download.
fn sort(state: &mut State) {
    let mut sorted: Vec<Partnership> = Vec::with_capacity(state.partnerships.len());
    for partnership in state.partnerships.drain(..) {
        let later = |other: &Partnership| (other.changed, partnership.id) > (partnership.changed, other.id);
        let place = sorted.partition_point(later);
        sorted.insert(place, partnership);
    }
    state.partnerships = sorted;
}

fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
