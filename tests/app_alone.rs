//! A partnership that stands alone, as in the element: what happens to it, and where it leads.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::Counting;
use partnership_continuum::app::{Details, Event, Place, Route, State, Stop, alone};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::{ByParty, Party};
use partnership_continuum::model::response::{Answer, Rating};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::{Id, Partnership};

/// The state and its world.
struct Alone {
    state: State,
    world: Counting,
}

impl Alone {
    fn begin(instrument: Instrument) -> Self {
        let mut alone = Self { state: State::default(), world: Counting::default() };
        alone::begin(&mut alone.state, instrument, &mut alone.world);
        alone
    }

    /// Says whether anything differs.
    fn say(&mut self, event: Event) -> bool {
        alone::update(&mut self.state, event, &mut self.world)
    }

    fn whole(&self) -> &Partnership {
        assert_eq!(self.state.partnerships.len(), 1);
        &self.state.partnerships[0]
    }

    fn id(&self) -> Id {
        self.whole().id
    }

    fn join(&mut self, group: Group) -> Id {
        let partnership = self.id();
        self.say(Event::AddParticipant { partnership, group, name: String::new() });
        self.whole().rounds[0].participants.last().unwrap().id
    }

    fn answer(&mut self, participant: Id, statement: Statement, answer: Option<Answer>) {
        self.say(Event::Answer { partnership: self.id(), participant, statement, answer });
    }

    fn answer_all(&mut self, participant: Id, rating: u8) {
        let round = &self.whole().rounds[0];
        let asked: Vec<_> = round.instrument.statements(round.participant(participant).unwrap().group).collect();
        for statement in asked {
            self.answer(participant, statement, Rating::new(rating).map(Answer::Rated));
        }
    }

    fn at(&self, place: Place) -> Route {
        Route::At(self.id(), place)
    }
}

#[test]
fn who_has_no_name_is_called_by_the_part_they_play() {
    let mut alone = Alone::begin(Instrument::Quick18);
    assert_eq!(alone.whole().names.vendor, "Vendor");
    let names =
        ByParty { customer: " Hafen\u{202e}  AG ".to_owned(), vendor: String::new(), provider: "Prov".to_owned() };
    let date = alone.whole().rounds[0].date;
    alone.say(Event::Change(alone.id(), Details { names, date }));
    assert_eq!(alone.whole().names.customer, "Hafen AG");
    // A token may come without names.
    let shown = alone.whole().clone();
    alone::show(&mut alone.state, shown);
    assert_eq!(Party::ALL.map(|party| alone.whole().names[party].clone()), ["Hafen AG", "Vendor", "Prov"]);
}

#[test]
fn one_observer_goes_from_the_names_through_the_statements_to_the_result() {
    let mut alone = Alone::begin(Instrument::Quick18);
    assert_eq!(alone::open(alone.whole()), Route::New);
    let person = alone.join(Group::Observer);
    assert_eq!(alone.state.route, alone.at(Place::Answer(person, Stop::Section(0))));
    // With open statements the end says so.
    alone.say(Event::Went(alone.at(Place::Answer(person, Stop::End))));
    assert_eq!(alone.state.route, alone.at(Place::Answer(person, Stop::End)));
    alone.answer_all(person, 4);
    alone.say(Event::Went(alone.at(Place::Answer(person, Stop::End))));
    assert_eq!(alone.state.route, alone.at(Place::Discuss));
    // There is no list of people for one.
    alone.say(Event::Went(alone.at(Place::People)));
    assert_eq!(alone.state.route, alone.at(Place::Answer(person, Stop::Section(0))));
}

#[test]
fn three_parties_have_a_list_of_people() {
    let mut alone = Alone::begin(Instrument::Continuum26);
    let person = alone.join(Group::Vendor);
    alone.answer_all(person, 3);
    alone.say(Event::Went(alone.at(Place::Answer(person, Stop::End))));
    assert_eq!(alone.state.route, alone.at(Place::Answer(person, Stop::End)));
    alone.say(Event::Went(alone.at(Place::People)));
    assert_eq!(alone.state.route, alone.at(Place::People));
    alone.say(Event::RemoveParticipant { partnership: alone.id(), participant: person });
    assert!(alone.whole().rounds[0].participants.is_empty());
    alone.say(Event::Undo);
    assert_eq!(alone.whole().rounds[0].participants.len(), 1);
    assert_eq!(alone.state.route, alone.at(Place::People));
}

#[test]
fn places_that_are_not_there_lead_to_the_first_page() {
    let mut alone = Alone::begin(Instrument::Quick18);
    let elsewhere = Id::from_bytes([7; 10]);
    for route in [
        Route::Portfolio,
        Route::How,
        Route::At(elsewhere, Place::Discuss),
        alone.at(Place::Try),
        alone.at(Place::Present(0)),
    ] {
        alone.say(Event::Went(route));
        assert_eq!(alone.state.route, Route::Home, "{route:?}");
    }
    alone.say(Event::Went(alone.at(Place::Answer(elsewhere, Stop::End))));
    assert_eq!(alone.state.route, Route::New);
}

#[test]
fn only_what_is_asked_can_be_answered_and_each_change_is_a_revision() {
    let mut alone = Alone::begin(Instrument::Quick18);
    let person = alone.join(Group::Observer);
    let (id, before) = (alone.id(), alone.state.revisions.get(&alone.id()).copied().unwrap());
    let asked = Instrument::Quick18.statements(Group::Observer).next().unwrap();
    let not_asked = Instrument::Continuum26.statements(Group::Vendor).next().unwrap();
    let agree = Rating::new(4).map(Answer::Rated);
    alone.answer(person, not_asked, agree);
    assert!(!alone.whole().rounds[0].has_answers());
    alone.answer(person, asked, agree);
    assert_eq!(alone.whole().rounds[0].participants[0].answer(asked), agree);
    assert!(alone.state.revisions.get(&id).copied().unwrap() > before);
    alone.say(Event::Comment { partnership: id, participant: person, statement: asked, text: "a".repeat(5000) });
    let comment = alone.whole().rounds[0].participants[0].comment(asked).chars().count();
    assert_eq!(comment, Partnership::COMMENT_LIMIT);
    // Later than what was there, whatever the clock says.
    let entry = &alone.whole().rounds[0].participants[0].entries[&asked];
    assert_eq!(entry.at, alone.whole().changed);
    // The same once more is no change.
    let before = alone.whole().clone();
    assert!(!alone.say(Event::Answer { partnership: id, participant: person, statement: asked, answer: agree }));
    assert!(!alone.say(Event::Comment {
        partnership: id,
        participant: person,
        statement: asked,
        text: comment_of(&before)
    }));
    assert!(!alone.say(Event::RemoveParticipant { partnership: id, participant: Id::from_bytes([9; 10]) }));
    assert_eq!(*alone.whole(), before);
    alone.answer(person, asked, None);
    assert!(!alone.whole().rounds[0].has_answers());
}

fn comment_of(whole: &Partnership) -> String {
    whole.rounds[0].participants[0].entries.values().next().unwrap().comment.clone()
}

#[test]
fn what_begins_again_comes_back_with_undo() {
    let mut alone = Alone::begin(Instrument::Quick18);
    let person = alone.join(Group::Observer);
    alone.answer_all(person, 5);
    alone.say(Event::Went(alone.at(Place::Discuss)));
    let before = alone.whole().clone();
    alone.say(Event::Remove(alone.id()));
    assert_eq!(alone.state.route, Route::Home);
    assert!(!alone.whole().rounds[0].has_answers() && alone.whole().id != before.id);
    assert_eq!(alone.whole().names, before.names);
    alone.say(Event::Undo);
    assert_eq!(*alone.whole(), before);
    assert_eq!(alone.state.route, alone.at(Place::Discuss));
    // Who has gone on no longer wants it back.
    alone.say(Event::Remove(alone.id()));
    let person = alone.join(Group::Observer);
    alone.say(Event::Undo);
    assert_eq!(alone.whole().rounds[0].participants[0].id, person);
}

#[test]
fn looking_is_no_change() {
    let id = Id::from_bytes([1; 10]);
    assert!(!alone::changes(&Event::Went(Route::Home)) && !alone::changes(&Event::Forget));
    assert!(alone::changes(&Event::Remove(id)) && alone::changes(&Event::Undo));
}
