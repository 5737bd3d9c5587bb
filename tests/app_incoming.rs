//! What the program does with what comes in from outside: nothing before the user says so, and nothing is lost then.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, plain, rated};
use partnership_continuum::app::{Effect, Event, Place, Route, Way};
use partnership_continuum::exchange::incoming::{Changes, Incoming, Kind, News, news, news_among};
use partnership_continuum::model::instrument::Group;
use partnership_continuum::record::{Id, Partnership, Plan};

const ASKED: &str = "customer.investment.time";

/// What is said and named, whatever was said before.
fn bare(partnership: &Partnership) -> Partnership {
    let mut out = plain(partnership);
    for person in out.rounds.iter_mut().flat_map(|round| &mut round.participants) {
        person.entries.values_mut().for_each(|entry| entry.earlier.clear());
    }
    out
}

fn whole(partnership: &Partnership) -> Incoming {
    Incoming { kind: Kind::Whole, partnership: partnership.clone() }
}

/// A program with one partnership and one answer in it, and the same on another device with one answer more.
fn two_devices() -> (Program, Partnership, Id) {
    let mut here = Program::default();
    let id = here.create("A");
    let ann = here.add(id, Group::Customer, "Ann");
    here.answer(id, ann, ASKED, rated(4));
    let mut there = here.clone();
    there.answer(id, ann, ASKED, rated(2));
    there.answer(id, ann, "customer.investment.people", rated(5));
    let theirs = there.partnership(id).clone();
    (here, theirs, id)
}

#[test]
fn what_comes_in_is_shown_and_not_kept() {
    let (mut here, _, _) = two_devices();
    let before = here.state.partnerships.clone();
    let stored = here.stored.clone();
    let effects = here.run(Event::Received(vec![("a.json".to_owned(), "{}".to_owned())]));
    assert_eq!(effects, [Effect::Go(Route::Incoming)]);
    assert_eq!(here.state.incoming.len(), 1);
    // The same again is the same, and more joins it while it is looked at.
    here.run(Event::Received(vec![("a.json".to_owned(), "{}".to_owned()), (String::new(), "x".to_owned())]));
    assert_eq!(here.state.incoming.len(), 2);
    assert_eq!((&here.state.partnerships, &here.stored), (&before, &stored));
    assert_eq!(here.run(Event::DropIncoming), [Effect::Go(Route::Home)]);
    assert!(here.state.incoming.is_empty());
    assert_eq!((&here.state.partnerships, &here.stored), (&before, &stored));
    // What was left lying is not mixed with what comes later.
    here.run(Event::Received(vec![(String::new(), "1".to_owned())]));
    here.run(Event::Went(Route::Home));
    here.run(Event::Received(vec![(String::new(), "2".to_owned())]));
    assert_eq!(here.state.incoming.len(), 1);
}

#[test]
fn what_is_kept_is_merged_and_stored_and_can_be_taken_back() {
    let (mut here, theirs, id) = two_devices();
    let before = here.partnership(id).clone();
    let mut both = before.clone();
    both.merge(&theirs).unwrap();
    here.run(Event::KeepIncoming(vec![whole(&theirs)]));
    assert_eq!(here.partnership(id), &both);
    assert_eq!(here.kept(id).as_ref(), Some(&both));
    assert_eq!(here.state.route, Route::At(id, Place::Discuss));
    assert_eq!(news_among(&whole(&theirs), |id| here.state.partnership(id)), News::Nothing);

    here.run(Event::Undo);
    assert_eq!(bare(here.partnership(id)), bare(&before));
    assert_eq!(bare(&here.kept(id).unwrap()), bare(&before));
    assert!(here.state.removed.is_none());
    // As a step of the partnership it can be done again.
    here.run(Event::Step(Way::Forward));
    assert_eq!(bare(here.partnership(id)), bare(&theirs));
}

#[test]
fn the_same_again_changes_nothing() {
    let (mut here, theirs, id) = two_devices();
    here.run(Event::KeepIncoming(vec![whole(&theirs), whole(&theirs)]));
    let (state, stored) = (here.partnership(id).clone(), here.stored.clone());
    let effects = here.run(Event::KeepIncoming(vec![whole(&theirs)]));
    assert_eq!(effects, [Effect::Go(Route::Home)]);
    assert_eq!((here.partnership(id), &here.stored), (&state, &stored));
    // What is older changes nothing either.
    let (older, _, _) = two_devices();
    here.run(Event::KeepIncoming(vec![whole(older.partnership(id))]));
    assert_eq!((here.partnership(id), &here.stored), (&state, &stored));
}

#[test]
fn what_is_new_comes_in_and_can_be_taken_back() {
    let (_, theirs, id) = two_devices();
    let mut empty = Program::default();
    empty.run(Event::KeepIncoming(vec![whole(&theirs)]));
    assert_eq!(empty.partnership(id), &theirs);
    assert_eq!(empty.kept(id).as_ref(), Some(&theirs));
    assert!(empty.restarted().state.partnership(id).is_some());
    empty.run(Event::Undo);
    assert!(empty.state.partnerships.is_empty());
    assert!(empty.stored.is_empty());
    assert!(empty.state.removed.is_none());
}

#[test]
fn what_is_something_else_under_the_same_id_is_kept_beside_it() {
    let (mut here, mut theirs, id) = two_devices();
    let mine = here.partnership(id).clone();
    theirs.rounds[0].participants[0].group = Group::Provider;
    theirs.rounds[0].participants[0].entries.clear();
    assert!(matches!(news(&whole(&theirs), Some(&mine)), News::Apart(_)));
    here.run(Event::KeepIncoming(vec![whole(&theirs)]));
    assert_eq!(here.partnership(id), &mine);
    assert_eq!(here.state.partnerships.len(), 2);
    let copy = here.state.partnerships.iter().find(|whole| whole.id != id).unwrap();
    assert_eq!((&copy.rounds, &copy.names), (&theirs.rounds, &theirs.names));
    // The same again is known.
    assert_eq!(news_among(&whole(&theirs), |id| here.state.partnership(id)), News::Nothing);
    let stored = here.stored.clone();
    assert_eq!(here.update(Event::KeepIncoming(vec![whole(&theirs)])), [Effect::Go(Route::Home)]);
    assert_eq!((here.state.partnerships.len(), &here.stored), (2, &stored));
    here.run(Event::Undo);
    assert_eq!(here.state.partnerships, [mine]);
}

#[test]
fn what_was_deleted_here_comes_back_when_it_is_brought_in_again() {
    let mut here = Program::default();
    let id = here.create("A");
    let ann = here.add(id, Group::Customer, "Ann");
    here.answer(id, ann, ASKED, rated(4));
    here.run(Event::AddAction(id, Plan { text: "Meet".to_owned(), ..Plan::default() }));
    here.run(Event::NextRound(id, app_support::day(24)));
    let all = here.partnership(id).clone();
    here.run(Event::RemoveParticipant { partnership: id, participant: all.rounds[1].participants[0].id });
    here.run(Event::RemoveRound { partnership: id, round: all.rounds[0].id });
    here.run(Event::RemoveAction { partnership: id, action: all.actions[0].id });
    let expected = News::Changes(Changes { back: 3, ..Changes::default() });
    assert_eq!(news(&whole(&all), here.state.partnership(id)), expected);
    let without = here.partnership(id).clone();
    here.run(Event::KeepIncoming(vec![whole(&all)]));
    assert_eq!(plain(here.partnership(id)), plain(&all));
    assert_eq!(news(&whole(&all), here.state.partnership(id)), News::Nothing);
    // And away again, and back again.
    here.run(Event::Undo);
    assert_eq!(plain(here.partnership(id)), plain(&without));
    assert_eq!(news(&whole(&all), here.state.partnership(id)), expected);
    // A copy that knows that it was deleted does not bring it back.
    assert_eq!(news(&whole(&without), Some(&all)), News::Changes(Changes { gone: 3, ..Changes::default() }));
}

#[test]
fn taking_back_leaves_what_was_done_since() {
    let (mut here, theirs, id) = two_devices();
    here.run(Event::KeepIncoming(vec![whole(&theirs)]));
    here.add(id, Group::Vendor, "Bo");
    let since = here.partnership(id).clone();
    here.run(Event::Undo);
    assert_eq!(here.partnership(id), &since);
}
