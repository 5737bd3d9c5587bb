//! What most events do: the part of the update that is loaded once it is needed.

use super::edit::change;
use super::effect::Effect;
use super::event::Event;
use super::history::What;
use super::route::{Place, Route};
use super::state::{Renewal, State, is_on_web};
use super::world::World;
use super::{agreed, edit, example, guest, heard, incoming, kept, people, renewal, rounds, whole};
use crate::exchange::baked::Baked;
use crate::exchange::file;
use crate::record::{Id, Partnership};

/// Applies one event that [`update`](super::update()) leaves to this part.
pub fn update(state: &mut State, event: Event, world: &mut dyn World) -> Vec<Effect> {
    match event {
        Event::Heard(key, text) => heard::heard(state, &key, text.as_deref(), world),
        Event::Create(details, instrument) => {
            let partnership = whole::empty(details, instrument, world);
            let route = Route::At(partnership.id, Place::People);
            whole::keep(state, partnership, route)
        }
        Event::CreateExample => {
            let partnership = example::partnership(state.texts.0, world);
            let route = Route::At(partnership.id, Place::Discuss);
            whole::keep(state, partnership, route)
        }
        Event::Change(id, details) => {
            let mut effects = change(state, id, What::Details, world, |partnership, _| {
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
        Event::Cleared => kept::all_again(state, None),
        Event::Leaving => edit::retry(state),
        Event::Remove(id) => whole::remove(state, id),
        Event::Written { slot, revision, size, result } => {
            let effects = kept::written(state, slot, (revision, size), result, world);
            renewal::go_on(state, effects)
        }
        Event::Renewal(there) => {
            state.renewal = there.then_some(Renewal::Offered);
            Vec::new()
        }
        Event::Renew => renewal::renew(state),
        Event::DownloadAll => {
            let all =
                state.partnerships.iter().map(|whole| (whole, state.revisions.get(&whole.id).copied().unwrap_or(1)));
            let aside = state.set_aside.iter().map(|aside| (aside.key.as_str(), aside.text.as_str()));
            vec![Effect::Download(file::all(all, aside, world.today()))]
        }
        Event::Duplicate(id) => whole::duplicate(state, id, world),
        Event::List(listing) => {
            state.listing = listing;
            Vec::new()
        }
        Event::AddParticipant { partnership, group, name } => people::add(state, partnership, group, &name, world),
        Event::RenameParticipant { partnership, participant, name } => {
            people::rename(state, partnership, participant, &name, world)
        }
        Event::RemoveParticipant { partnership, participant } => people::remove(state, partnership, participant, world),
        Event::Answer { partnership, participant, statement, answer } => {
            people::answer(state, [partnership, participant], statement, answer, world)
        }
        Event::Comment { partnership, participant, statement, text } => {
            people::comment(state, [partnership, participant], statement, &text, world)
        }
        Event::AddAction(partnership, plan) => agreed::add(state, partnership, plan, world),
        Event::ChangeAction { partnership, action, plan } => agreed::change(state, partnership, action, plan, world),
        Event::RemoveAction { partnership, action } => agreed::remove(state, partnership, action, world),
        Event::NextRound(partnership, date) => rounds::next(state, partnership, date, world),
        Event::RemoveRound { partnership, round } => rounds::remove(state, partnership, round, world),
        Event::Hide(partnership, hidden) => rounds::hide(state, partnership, hidden, world),
        Event::ShowAnyway(partnership) => {
            state.unveiled = Some(partnership);
            Vec::new()
        }
        Event::Join { invitation, who } => guest::join(state, *invitation, who, world),
        Event::Try(partnership, what) => {
            if state.partnership(partnership).is_some() {
                state.trials.entry(partnership).apply(what);
            }
            Vec::new()
        }
        Event::Step(way) => match state.route {
            Route::At(id, Place::Try) => {
                state.trials.entry(id).step(way);
                Vec::new()
            }
            route => route.partnership().map(|id| edit::step(state, id, way, world)).unwrap_or_default(),
        },
        Event::Show(id, step) => {
            let mut effects = follow(state, id, step);
            effects.push(Effect::Tell(id, step));
            effects
        }
        Event::Follow(id, step) => follow(state, id, step),
        Event::Undo => whole::undo(state, world),
        Event::Copy(text) => {
            state.copied = None;
            vec![Effect::Copy(text)]
        }
        Event::Copied(done) => {
            state.copied = Some(done);
            Vec::new()
        }
        Event::Save(file) => vec![Effect::Download(file)],
        Event::Baked(text) => {
            state.baked = Baked::read(&text, state.texts);
            Vec::new()
        }
        Event::Elsewhere(address) => {
            state.elsewhere = Some(address.trim().to_owned()).filter(|address| is_on_web(address));
            Vec::new()
        }
        Event::PickFiles => vec![Effect::PickFiles],
        Event::Received(texts) => incoming::received(state, texts),
        Event::KeepIncoming(all) => incoming::keep(state, all, world),
        Event::DropIncoming => {
            state.incoming.clear();
            vec![Effect::Go(Route::Home)]
        }
        // Done by the part that is there from the start.
        Event::Started { .. }
        | Event::Dressed(_)
        | Event::Dragging(_)
        | Event::Located(_)
        | Event::Opened(_)
        | Event::Went(_)
        | Event::Forget
        | Event::DownloadSetAside(_)
        | Event::Loaded(_)
        | Event::Unloaded => Vec::new(),
    }
}

/// The presentation of a partnership at another step, where it is shown or led.
fn follow(state: &State, id: Id, step: usize) -> Vec<Effect> {
    let place = match state.route {
        Route::At(at, Place::Present(now)) if at == id && now != step => Place::Present(step),
        Route::At(at, Place::Lead(now)) if at == id && now != step => Place::Lead(step),
        _ => return Vec::new(),
    };
    vec![Effect::Replace(Route::At(id, place))]
}
