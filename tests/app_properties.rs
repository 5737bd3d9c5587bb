//! What holds whatever happens, in whatever order.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;
mod model_support;
mod record_support;

use app_support::{Program, gone, plain};
use model_support::{answer, cases};
use partnership_continuum::app::{Details, Effect, Event, Place, Removed, Route, State, Try, Way, WriteFault};
use partnership_continuum::model::dimension::Factor;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::{Date, Envelope, Id, Plan, Slot};
use proptest::prelude::*;
use proptest::sample::Index;
use record_support::{date, plan, text};

/// Something that happens, with things named by their place, since ids are made only while it runs.
#[derive(Clone, Debug)]
enum Act {
    Create(Details, Instrument),
    Example,
    Change(Index, Details),
    Remove(Index),
    Add(Index, Group, String),
    Rename(Index, Index, String),
    RemovePerson(Index, Index),
    Answer(Index, Index, Index, Option<u8>),
    Comment(Index, Index, Index, String),
    Agree(Index, Plan),
    Agreed(Index, Index, Plan),
    RemoveAction(Index, Index),
    NextRound(Index, Date),
    RemoveRound(Index, Index),
    Step(Way),
    Try(Index, Try),
    Undo,
    Forget,
    Go(Index),
    DownloadAll,
    Storage(Option<WriteFault>),
    Restart,
}

fn act() -> impl Strategy<Value = Act> {
    let index = any::<Index>;
    let fault = prop::sample::select(vec![WriteFault::Full, WriteFault::Blocked, WriteFault::Failed]);
    prop_oneof![
        2 => (details(), prop::sample::select(&Instrument::ALL[..])).prop_map(|(details, asks)| Act::Create(details, asks)),
        1 => Just(Act::Example),
        1 => (index(), details()).prop_map(|(whole, details)| Act::Change(whole, details)),
        2 => index().prop_map(Act::Remove),
        4 => (index(), prop::sample::select(&Group::ALL[..]), text(9)).prop_map(|(whole, group, name)| Act::Add(whole, group, name)),
        2 => (index(), index(), text(9)).prop_map(|(whole, person, name)| Act::Rename(whole, person, name)),
        2 => (index(), index()).prop_map(|(whole, person)| Act::RemovePerson(whole, person)),
        6 => (index(), index(), index(), prop::option::of(0..=5_u8))
            .prop_map(|(whole, person, asked, given)| Act::Answer(whole, person, asked, given)),
        3 => (index(), index(), index(), text(9))
            .prop_map(|(whole, person, asked, why)| Act::Comment(whole, person, asked, why)),
        2 => (index(), plan()).prop_map(|(whole, plan)| Act::Agree(whole, plan)),
        2 => (index(), index(), plan()).prop_map(|(whole, action, plan)| Act::Agreed(whole, action, plan)),
        1 => (index(), index()).prop_map(|(whole, action)| Act::RemoveAction(whole, action)),
        1 => (index(), date()).prop_map(|(whole, date)| Act::NextRound(whole, date)),
        1 => (index(), index()).prop_map(|(whole, round)| Act::RemoveRound(whole, round)),
        3 => Just(Act::Step(Way::Back)),
        2 => Just(Act::Step(Way::Forward)),
        1 => (index(), attempt()).prop_map(|(whole, what)| Act::Try(whole, what)),
        3 => Just(Act::Undo),
        1 => Just(Act::Forget),
        1 => index().prop_map(Act::Go),
        1 => Just(Act::DownloadAll),
        2 => prop::option::of(fault).prop_map(Act::Storage),
        1 => Just(Act::Restart),
    ]
}

fn details() -> impl Strategy<Value = Details> {
    ([text(9), text(9), text(9)], date()).prop_map(|([customer, vendor, provider], date)| Details {
        names: ByParty { customer, vendor, provider },
        date,
    })
}

fn attempt() -> impl Strategy<Value = Try> {
    let factors: Vec<Factor> = Factor::all().collect();
    prop_oneof![
        4 => (prop::sample::select(factors), prop::option::of(0.0..=1.0f64)).prop_map(|(factor, to)| Try::Move(factor, to)),
        1 => Just(Try::Settle),
        1 => Just(Try::Reset),
    ]
}

/// An action of it, or now and then one that is gone.
fn action(state: &State, whole: Id, index: Index) -> Id {
    let actions = state.partnership(whole).map_or(&[][..], |whole| &whole.actions);
    actions.get(index.index(actions.len() + 1)).map_or(gone(), |action| action.id)
}

/// A partnership of the state, or now and then one that is gone.
fn whole(state: &State, index: Index) -> Id {
    let place = index.index(state.partnerships.len() + 1);
    state.partnerships.get(place).map_or(gone(), |partnership| partnership.id)
}

/// A person of it, or now and then one that is gone.
fn person(state: &State, whole: Id, index: Index) -> Id {
    let people = state.partnership(whole).and_then(|whole| whole.round()).map_or(&[][..], |round| &round.participants);
    people.get(index.index(people.len() + 1)).map_or(gone(), |person| person.id)
}

/// Which statements are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Statements {
    /// Those that the person is asked.
    Asked,
    /// Any at all.
    Any,
}

impl Statements {
    fn pick(self, state: &State, whole: Id, person: Id, index: Index) -> Statement {
        let round = state.partnership(whole).and_then(|whole| whole.round());
        let group = round.and_then(|round| round.participant(person)).map(|person| person.group);
        match (self, round, group) {
            (Statements::Asked, Some(round), Some(group)) => {
                *index.get(&round.instrument.statements(group).collect::<Vec<_>>())
            }
            _ => *index.get(&Statement::all().collect::<Vec<_>>()),
        }
    }
}

fn event(state: &State, act: Act, statements: Statements) -> Option<Event> {
    Some(match act {
        Act::Create(details, instrument) => Event::Create(details, instrument),
        Act::Example => Event::CreateExample,
        Act::Change(index, details) => Event::Change(whole(state, index), details),
        Act::Remove(index) => Event::Remove(whole(state, index)),
        Act::Add(index, group, name) => Event::AddParticipant { partnership: whole(state, index), group, name },
        Act::Rename(index, place, name) => {
            let partnership = whole(state, index);
            Event::RenameParticipant { partnership, participant: person(state, partnership, place), name }
        }
        Act::RemovePerson(index, place) => {
            let partnership = whole(state, index);
            Event::RemoveParticipant { partnership, participant: person(state, partnership, place) }
        }
        Act::Answer(index, place, asked, given) => {
            let partnership = whole(state, index);
            let participant = person(state, partnership, place);
            let statement = statements.pick(state, partnership, participant, asked);
            Event::Answer { partnership, participant, statement, answer: given.map(answer) }
        }
        Act::Comment(index, place, asked, text) => {
            let partnership = whole(state, index);
            let participant = person(state, partnership, place);
            let statement = statements.pick(state, partnership, participant, asked);
            Event::Comment { partnership, participant, statement, text }
        }
        Act::Agree(index, plan) => Event::AddAction(whole(state, index), plan),
        Act::Agreed(index, place, plan) => {
            let partnership = whole(state, index);
            Event::ChangeAction { partnership, action: action(state, partnership, place), plan }
        }
        Act::RemoveAction(index, place) => {
            let partnership = whole(state, index);
            Event::RemoveAction { partnership, action: action(state, partnership, place) }
        }
        Act::NextRound(index, date) => Event::NextRound(whole(state, index), date),
        Act::RemoveRound(index, place) => {
            let partnership = whole(state, index);
            let rounds = state.partnership(partnership).map_or(&[][..], |whole| &whole.rounds);
            let round = rounds.get(place.index(rounds.len() + 1)).map_or(gone(), |round| round.id);
            Event::RemoveRound { partnership, round }
        }
        Act::Step(way) => Event::Step(way),
        Act::Try(index, what) => Event::Try(whole(state, index), what),
        Act::Undo => Event::Undo,
        Act::Forget => Event::Forget,
        Act::Go(index) => Event::Went(Route::At(whole(state, index), Place::Discuss)),
        Act::DownloadAll => Event::DownloadAll,
        Act::Storage(_) | Act::Restart => return None,
    })
}

/// Every id in the state, of what was removed too.
fn ids(state: &State) -> Vec<Id> {
    let mut ids = Vec::new();
    let removed = match &state.removed {
        Some(Removed::Partnership(partnership)) => Some(partnership),
        Some(Removed::Participant { participant, .. }) => {
            ids.push(participant.id);
            None
        }
        Some(Removed::Action { action, .. }) => {
            ids.push(action.id);
            None
        }
        Some(Removed::Brought(_)) | None => None,
    };
    for partnership in state.partnerships.iter().chain(removed) {
        ids.push(partnership.id);
        ids.extend(partnership.actions.iter().map(|action| action.id));
        for round in &partnership.rounds {
            ids.push(round.id);
            ids.extend(round.participants.iter().map(|person| person.id));
        }
    }
    ids
}

fn check(before: &State, program: &Program) {
    let state = &program.state;
    let mut ids = ids(state);
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands for two things");
    assert!(
        state.partnerships.windows(2).all(|two| two[0].changed >= two[1].changed),
        "the last changed does not come first"
    );
    for (id, revision) in before.revisions.iter() {
        assert!(state.revisions.get(id).copied().unwrap() >= *revision, "the revision of {id} fell");
    }
    for id in state.unsaved.keys() {
        assert!(state.partnership(*id).is_some(), "{id} is unsaved and gone");
    }
    assert_eq!(state.would_lose(), !state.unsaved.is_empty());
    assert!(!state.would_lose() || state.fault().is_some(), "something would be lost, and nobody says so");
    for partnership in &state.partnerships {
        let saved = program.kept(partnership.id).as_ref() == Some(partnership);
        assert!(
            saved || state.unsaved.contains_key(&partnership.id),
            "{} is not kept, and nobody knows",
            partnership.id
        );
    }
    for key in program.stored.keys() {
        let slot: Slot = key.parse().unwrap();
        assert!(state.partnership(slot.id).is_some(), "{key} was deleted and is still stored");
    }
}

/// Plays what happens, with every check after each step.
fn play(acts: Vec<Act>, statements: Statements) -> Program {
    let mut program = Program::default();
    for act in acts {
        let before = program.state.clone();
        match act {
            Act::Storage(fault) => program.fault = fault,
            // Closing the page would lose what is not saved, so nobody does.
            Act::Restart if program.state.would_lose() => {}
            Act::Restart => {
                let again = program.restarted();
                assert_eq!(again.state.partnerships, before.partnerships);
                assert_eq!(again.state.set_aside, []);
                program.state.revisions = again.state.revisions;
                program.state.removed = None;
                continue;
            }
            act => {
                let Some(event) = event(&program.state, act, statements) else { continue };
                // What is written is what the state has, or had before the page heard how writing went.
                let mut alone = program.clone();
                for effect in alone.update(event.clone()) {
                    if let Effect::Write { slot, revision, text, .. } = effect {
                        let id = slot.id;
                        let partnership = alone.state.partnership(id).unwrap().clone();
                        assert_eq!(Envelope::read(&text), Ok(Envelope { revision, partnership }));
                    }
                }
                program.run(event);
            }
        }
        check(&before, &program);
    }
    program
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn nothing_that_happens_breaks_the_state(acts in prop::collection::vec(act(), 0..60)) {
        play(acts, Statements::Asked);
    }

    #[test]
    fn not_even_answers_to_what_was_not_asked_break_it(acts in prop::collection::vec(act(), 0..60)) {
        play(acts, Statements::Any);
    }

    #[test]
    fn the_file_with_everything_has_all_of_it(acts in prop::collection::vec(act(), 0..30)) {
        let mut program = play(acts, Statements::Asked);
        let effects = program.run(Event::DownloadAll);
        let [Effect::Download(file)] = &effects[..] else { panic!("{effects:?}") };
        let json = partnership_continuum::json::Json::parse(std::str::from_utf8(&file.body).unwrap()).unwrap();
        for partnership in &program.state.partnerships {
            let key = format!("{}{}", partnership_continuum::exchange::file::PREFIX, partnership.id);
            let Some(partnership_continuum::json::Json::String(text)) = json.get(&key) else { panic!("{key} is missing") };
            prop_assert_eq!(&Envelope::read(text).unwrap().partnership, partnership);
        }
    }
}

#[test]
fn removing_and_undoing_is_as_if_nothing_had_happened() {
    let mut program = Program::default();
    program.run(Event::CreateExample);
    let id = program.ids()[0];
    let whole = program.partnership(id).clone();
    for participant in whole.round().unwrap().participants.iter().map(|person| person.id) {
        program.run(Event::RemoveParticipant { partnership: id, participant });
        program.run(Event::Undo);
        assert_eq!(plain(program.partnership(id)), plain(&whole));
    }
    let whole = program.partnership(id).clone();
    program.run(Event::Remove(id));
    program.run(Event::Undo);
    assert_eq!(program.partnership(id), &whole);
}
