//! One partnership that is answered in two places, each of which may have begun by itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::Counting;
use partnership_continuum::app::{Details, Event, Place, Route, State, Stop, alone, joined};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::response::{Answer, Rating};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::{Id, Partnership};

/// A window or an element with a state of its own. The clock and the source of ids are those of all.
#[derive(Default)]
struct Side {
    state: State,
}

impl Side {
    fn begin(instrument: Instrument, world: &mut Counting) -> Self {
        let mut side = Self::default();
        alone::begin(&mut side.state, instrument, world);
        side
    }

    fn whole(&self) -> &Partnership {
        &self.state.partnerships[0]
    }

    fn join(&mut self, group: Group, world: &mut Counting) -> Id {
        let partnership = self.whole().id;
        alone::update(&mut self.state, Event::AddParticipant { partnership, group, name: String::new() }, world);
        self.whole().rounds[0].participants.last().unwrap().id
    }

    fn answer(&mut self, statement: usize, rating: u8, world: &mut Counting) {
        let round = &self.whole().rounds[0];
        let person = &round.participants[0];
        let event = Event::Answer {
            partnership: self.whole().id,
            participant: person.id,
            statement: statements(round.instrument, person.group)[statement],
            answer: Rating::new(rating).map(Answer::Rated),
        };
        assert!(alone::update(&mut self.state, event, world));
    }

    fn name(&mut self, customer: &str, world: &mut Counting) {
        let names = ByParty { customer: customer.to_owned(), ..self.whole().names.clone() };
        let date = self.whole().rounds[0].date;
        let id = self.whole().id;
        alone::update(&mut self.state, Event::Change(id, Details { names, date }), world);
    }

    /// The answers of the first person, as far as there are any.
    fn answers(&self) -> Vec<(Statement, u8)> {
        let person = &self.whole().rounds[0].participants[0];
        let rated = |answer| if let Some(Answer::Rated(rating)) = answer { Rating::get(rating) } else { 0 };
        person.entries.iter().map(|(statement, entry)| (*statement, rated(entry.answer))).collect()
    }
}

fn statements(instrument: Instrument, group: Group) -> Vec<Statement> {
    instrument.statements(group).collect()
}

#[test]
fn two_that_both_began_by_themselves_become_one() {
    let mut world = Counting::default();
    let [mut one, mut two] = [(); 2].map(|()| Side::begin(Instrument::Quick18, &mut world));
    one.join(Group::Observer, &mut world);
    let person = two.join(Group::Observer, &mut world);
    one.name("Harbour Ltd", &mut world);
    one.answer(0, 5, &mut world);
    one.answer(1, 4, &mut world);
    two.answer(1, 2, &mut world);
    // What two keeps next is all of it, under its own ids.
    joined::join(&mut two.state, one.whole().clone());
    let asked = statements(Instrument::Quick18, Group::Observer);
    assert_eq!(two.answers(), [(asked[0], 5), (asked[1], 2)]);
    assert_eq!(two.whole().rounds[0].participants.iter().map(|each| each.id).collect::<Vec<_>>(), [person]);
    assert_eq!(two.whole().names.customer, "Harbour Ltd");
    // The first one goes on with that where its reader was.
    let (id, mine) = (one.whole().id, one.whole().rounds[0].participants[0].id);
    alone::update(&mut one.state, Event::Went(Route::At(id, Place::Answer(mine, Stop::Section(1)))), &mut world);
    joined::follow(&mut one.state, two.whole().clone());
    assert_eq!(one.whole(), two.whole());
    assert_eq!(one.state.route, Route::At(two.whole().id, Place::Answer(person, Stop::Section(1))));
    // From now on they are copies of one partnership.
    one.answer(2, 1, &mut world);
    joined::join(&mut one.state, two.whole().clone());
    assert_eq!(one.answers().len(), 3);
}

#[test]
fn a_name_that_someone_gave_stays_whoever_began_later() {
    for named_first in [true, false] {
        let mut world = Counting::default();
        let [mut one, mut two] = [(); 2].map(|()| Side::begin(Instrument::Quick18, &mut world));
        if named_first { &mut one } else { &mut two }.name("Harbour Ltd", &mut world);
        joined::join(&mut two.state, one.whole().clone());
        assert_eq!(two.whole().names.customer, "Harbour Ltd", "named first: {named_first}");
    }
    // Nobody has named them: the one who does so at last is the one who counts.
    let mut world = Counting::default();
    let [mut one, mut two, mut three] = [(); 3].map(|()| Side::begin(Instrument::Quick18, &mut world));
    joined::join(&mut two.state, one.whole().clone());
    one.name("Harbour Ltd", &mut world);
    joined::join(&mut two.state, one.whole().clone());
    joined::join(&mut three.state, two.whole().clone());
    assert_eq!(three.whole().names.customer, "Harbour Ltd");
}

#[test]
fn people_of_three_parties_are_not_taken_for_one() {
    let mut world = Counting::default();
    let [mut one, mut two] = [(); 2].map(|()| Side::begin(Instrument::Continuum26, &mut world));
    let first = one.join(Group::Customer, &mut world);
    one.answer(0, 5, &mut world);
    let second = two.join(Group::Customer, &mut world);
    two.answer(0, 1, &mut world);
    joined::join(&mut two.state, one.whole().clone());
    let mut people: Vec<_> = two.whole().rounds[0].participants.iter().map(|person| person.id).collect();
    people.sort_unstable();
    let mut both = vec![first, second];
    both.sort_unstable();
    assert_eq!(people, both);
}

#[test]
fn who_was_taken_away_stays_away_and_comes_back_with_undo() {
    let mut world = Counting::default();
    let mut one = Side::begin(Instrument::Continuum26, &mut world);
    let person = one.join(Group::Vendor, &mut world);
    one.answer(0, 5, &mut world);
    let kept = one.whole().clone();
    alone::update(&mut one.state, Event::RemoveParticipant { partnership: kept.id, participant: person }, &mut world);
    joined::join(&mut one.state, kept.clone());
    assert!(one.whole().rounds[0].participants.is_empty());
    let without = one.whole().clone();
    assert!(alone::update(&mut one.state, Event::Undo, &mut world));
    joined::join(&mut one.state, without);
    assert_eq!(one.answers(), [(statements(Instrument::Continuum26, Group::Vendor)[0], 5)]);
    // Whoever was at the answers of one who is gone elsewhere is led to the people.
    let mut two = Side::default();
    alone::show(&mut two.state, kept.clone());
    two.state.route = Route::At(kept.id, Place::Answer(person, Stop::Section(0)));
    let mut gone = kept;
    gone.rounds[0].participants.clear();
    joined::follow(&mut two.state, gone);
    assert_eq!(two.state.route, Route::New);
}

#[test]
fn what_asks_something_else_is_left_alone() {
    let mut world = Counting::default();
    let mut one = Side::begin(Instrument::Quick18, &mut world);
    let other = Side::begin(Instrument::Continuum26, &mut world);
    let before = one.whole().clone();
    joined::join(&mut one.state, other.whole().clone());
    assert_eq!(*one.whole(), before);
    // Nothing is there to join or to follow from.
    let mut state = State::default();
    joined::join(&mut state, before.clone());
    assert!(state.partnerships.is_empty());
    joined::follow(&mut state, before.clone());
    assert_eq!((state.partnerships[0].id, state.route), (before.id, Route::Home));
}
