//! Three phones and a facilitator: an invitation goes out, answers come back, and nothing is lost, doubled or mixed up.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, rated};
use partnership_continuum::app::{Arrived, Effect, Event, Place, Route, Stop, Way, Who};
use partnership_continuum::exchange::incoming::{Incoming, Kind, News, Refused, Why, news, read};
use partnership_continuum::exchange::token;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::record::{Id, Participant, Partnership};

const ADDRESS: &str = "https://example.org/p/";

/// Another device, with a clock of its own and ids that nobody else has.
fn phone(number: u32) -> Program {
    let mut phone = Program::default();
    phone.world.ids = number * 1000;
    phone.world.now = 1_795_392_000_000 + u64::from(number) * 100_000;
    phone.world.step = 700;
    phone
}

/// The facilitator, with a person of the customer who is expected, and the link that goes out.
fn facilitator() -> (Program, Id, Id, String) {
    let mut here = phone(0);
    let id = here.create("Northfield Hospital");
    let ada = here.add(id, Group::Customer, "Ada");
    let link = invitation(&here, id);
    (here, id, ada, link)
}

fn invitation(program: &Program, id: Id) -> String {
    token::link(ADDRESS, &token::of_invitation(program.partnership(id)).unwrap())
}

/// Opens a link in a browser: the address is the link.
fn open(program: &mut Program, link: &str) {
    let (_, hash) = link.split_once('#').unwrap();
    program.run(Event::Opened(format!("#{hash}")));
}

/// What the page makes of what came in.
fn shown(program: &Program) -> Vec<Result<Incoming, Refused>> {
    program.state.incoming.iter().flat_map(|arrived| read(&arrived.text)).collect()
}

fn join(program: &mut Program, who: Who) -> Vec<Effect> {
    let incoming = shown(program).remove(0).unwrap();
    assert_eq!(incoming.kind, Kind::Invitation);
    program.run(Event::Join { invitation: Box::new(incoming.partnership), who })
}

/// Who answers where the program is now.
fn answering(program: &Program) -> Id {
    match program.state.route {
        Route::At(_, Place::Answer(person, Stop::Section(0))) => person,
        other => panic!("{other:?}"),
    }
}

fn answer_all(program: &mut Program, id: Id, person: Id, number: u8) {
    let group = program.partnership(id).round().unwrap().participant(person).unwrap().group;
    for statement in Instrument::Continuum26.statements(group) {
        program.answer(id, person, statement.id(), rated(number));
    }
}

/// The link with which all who have answered on a phone send it back.
fn back(program: &Program, id: Id) -> String {
    let people: Vec<Id> = program.people(id).iter().map(|person| person.id).collect();
    token::link(ADDRESS, &token::of_answers(program.partnership(id), &people).unwrap())
}

/// Takes all in that a text holds.
fn bring_in(program: &mut Program, id: Id, text: &str) -> Vec<News> {
    program.run(Event::Went(Route::At(id, Place::Collect)));
    program.run(Event::Received(vec![(String::new(), text.to_owned())]));
    assert_eq!(program.state.route, Route::At(id, Place::Collect), "it is shown where it was pasted");
    let all: Vec<Incoming> = shown(program).into_iter().flatten().collect();
    let found = all.iter().map(|each| news(each, program.state.partnership(each.partnership.id))).collect();
    program.run(Event::KeepIncoming(all));
    found
}

fn numbers(found: &[News]) -> Vec<(usize, usize, usize)> {
    let one = |news: &News| match news {
        News::Changes(changes) => (changes.people, changes.answers, changes.replaced),
        other => panic!("{other:?}"),
    };
    found.iter().map(one).collect()
}

#[test]
fn three_phones_answer_and_the_facilitator_has_it_all() {
    let (mut here, id, ada, link) = facilitator();
    let mut phones = [phone(1), phone(2), phone(3)];
    for phone in &mut phones {
        open(phone, &link);
        assert_eq!(phone.state.route, Route::Invited);
        assert!(phone.state.partnerships.is_empty() && phone.stored.is_empty(), "looking keeps nothing");
    }
    let [one, two, three] = &mut phones;
    join(one, Who::Listed(ada));
    assert_eq!(answering(one), ada);
    join(two, Who::Other(Group::Vendor, " Ben ".to_owned()));
    join(three, Who::Other(Group::Provider, String::new()));
    for (phone, number) in phones.iter_mut().zip([4, 3, 2]) {
        let person = answering(phone);
        answer_all(phone, id, person, number);
        let copy = phone.partnership(id);
        assert!(copy.guest && copy.actions.is_empty());
        // It is still there when the phone comes back to it.
        assert_eq!(phone.restarted().partnership(id), copy);
    }

    // Two at once in one text, then one more.
    let text = format!("Here is mine:\n{}\n\nand\n> {}", back(&phones[0], id), back(&phones[1], id));
    assert_eq!(numbers(&bring_in(&mut here, id, &text)), [(0, 26, 0), (1, 26, 0)]);
    assert_eq!(here.state.route, Route::At(id, Place::People));
    let round = here.partnership(id).round().unwrap();
    assert!(!round.is_all_in());
    assert_eq!(round.silent().collect::<Vec<_>>(), [Group::Provider]);
    assert_eq!(numbers(&bring_in(&mut here, id, &back(&phones[2], id))), [(1, 26, 0)]);
    assert!(here.partnership(id).round().unwrap().is_all_in());
    assert_eq!(here.names(id), ["Ada", "Ben", ""]);
    for (phone, person) in phones.iter().zip(here.people(id)) {
        let theirs = phone.people(id).iter().find(|each| each.id == person.id).unwrap();
        assert_eq!(person.entries, theirs.entries, "to the moment");
    }

    // The same again is nothing new, and writes nothing.
    let stored = here.stored.clone();
    assert_eq!(bring_in(&mut here, id, &text), [News::Nothing, News::Nothing]);
    assert_eq!(here.stored, stored);
}

#[test]
fn what_is_changed_on_the_phone_and_sent_again_takes_the_place_of_what_was_sent() {
    let (mut here, id, ada, link) = facilitator();
    let mut phone = phone(1);
    // As quick as can be: all within a second.
    phone.world.step = 1;
    open(&mut phone, &link);
    join(&mut phone, Who::Listed(ada));
    phone.answer(id, ada, "customer.investment.time", rated(5));
    let first = back(&phone, id);
    phone.answer(id, ada, "customer.investment.time", rated(2));
    phone.comment(id, ada, "customer.investment.people", "Two, since May.");
    let second = back(&phone, id);
    assert_eq!(numbers(&bring_in(&mut here, id, &first)), [(0, 1, 0)]);
    assert_eq!(numbers(&bring_in(&mut here, id, &second)), [(0, 0, 1)]);
    assert_eq!(bring_in(&mut here, id, &first), [News::Nothing], "what is older changes nothing");
    assert_eq!(bring_in(&mut here, id, &second), [News::Nothing]);
    let person = &here.people(id)[0];
    assert_eq!(person.entries.len(), 2);
    let entry = person.entries.values().next().unwrap();
    assert_eq!((entry.answer, entry.earlier.len()), (rated(2), 1));
    // In the other order it comes to the same.
    let (mut other, ..) = facilitator();
    bring_in(&mut other, id, &format!("{second} {first}"));
    assert_eq!(other.people(id), here.people(id));
    // And it can be taken back.
    here.run(Event::Went(Route::At(id, Place::People)));
    here.run(Event::Step(Way::Back));
    assert_eq!(here.people(id)[0].answer(entry_statement()), rated(5));
}

fn entry_statement() -> partnership_continuum::model::statement::Statement {
    app_support::statement("customer.investment.time")
}

#[test]
fn answers_to_something_else_are_refused_and_say_whose_they_are() {
    let (mut here, id, ..) = facilitator();
    let mut other = phone(5);
    let theirs = other.create("Southfield Clinic");
    let bo = other.add(theirs, Group::Vendor, "Bo");
    other.answer(theirs, bo, "vendor.role.first", rated(1));
    let text = back(&other, theirs);
    let [Ok(found)] = &read(&text)[..] else { panic!() };
    assert_eq!((found.kind, found.partnership.names.customer.as_str()), (Kind::Answers, "Southfield Clinic"));
    let before = here.state.partnerships.clone();
    assert_eq!(bring_in(&mut here, id, &text), [News::Astray]);
    assert_eq!(here.state.partnerships, before);
    // Nor is a round that is not here.
    let mut found = found.clone();
    found.partnership.id = id;
    assert_eq!(news(&found, here.state.partnership(id)), News::Astray);
    here.run(Event::KeepIncoming(vec![found.clone()]));
    assert_eq!(here.state.partnerships, before);
    // Nor a person who speaks for someone else here.
    found.partnership.rounds[0].id = here.partnership(id).round().unwrap().id;
    found.partnership.rounds[0].participants[0].id = here.people(id)[0].id;
    assert_eq!(news(&found, here.state.partnership(id)), News::Astray);
    here.run(Event::KeepIncoming(vec![found]));
    assert_eq!(here.state.partnerships, before);
}

#[test]
fn links_that_are_damaged_or_newer_say_so() {
    let (here, id, _, link) = facilitator();
    let why = |text: &str| match &read(text)[..] {
        [Err(refused)] => refused.why.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(why(&link[..link.len() - 2]), Why::Link);
    assert_eq!(why(&link.replace("#v1.", "#v2.")), Why::NewerLink);
    assert_eq!(why("Nothing at all"), Why::Foreign);
    // A part that is damaged does not keep the rest from being read.
    let whole = token::link(ADDRESS, &token::of_whole(here.partnership(id)).unwrap());
    let found = read(&format!("{}\n\n{whole}", &link[..link.len() - 2]));
    assert!(matches!(&found[..], [Err(_), Ok(Incoming { kind: Kind::Whole, .. })]));
}

#[test]
fn a_link_is_looked_at_and_its_address_stays() {
    let (here, id, _, link) = facilitator();
    let mut phone = phone(1);
    let hash = format!("#{}", link.split_once('#').unwrap().1);
    assert_eq!(phone.run(Event::Opened(hash.clone())), [], "the address is not changed");
    assert_eq!(phone.state.incoming, [Arrived { from: String::new(), text: hash.clone() }]);
    // Loaded again it is the same.
    phone.run(Event::Opened(hash));
    assert_eq!(phone.state.incoming.len(), 1);
    let whole = token::link(ADDRESS, &token::of_whole(here.partnership(id)).unwrap());
    open(&mut phone, &whole);
    assert_eq!(phone.state.route, Route::Incoming);
    let [Ok(found)] = &shown(&phone)[..] else { panic!() };
    assert_eq!(&found.partnership, here.partnership(id));
    phone.run(Event::KeepIncoming(vec![found.clone()]));
    assert_eq!(phone.partnership(id), here.partnership(id));
}

#[test]
fn an_invitation_that_is_opened_again_takes_nothing_away() {
    let (mut here, id, ada, link) = facilitator();
    let mut phone = phone(1);
    open(&mut phone, &link);
    join(&mut phone, Who::Listed(ada));
    phone.answer(id, ada, "customer.investment.time", rated(5));
    // The facilitator goes on meanwhile.
    here.add(id, Group::Vendor, "Ben");
    let before = phone.people(id)[0].clone();
    open(&mut phone, &invitation(&here, id));
    join(&mut phone, Who::Listed(ada));
    assert_eq!(phone.people(id)[0], before);
    assert_eq!(phone.names(id), ["Ada", "Ben"]);
    // Who invites and opens the link too goes on with the whole.
    let before = here.partnership(id).clone();
    let link = invitation(&here, id);
    open(&mut here, &link);
    join(&mut here, Who::Listed(ada));
    assert_eq!(here.partnership(id), &before);
    assert!(!here.partnership(id).guest);
}

#[test]
fn an_invitation_that_is_something_else_changes_nothing() {
    let (mut here, id, ada, link) = facilitator();
    let before = here.partnership(id).clone();
    open(&mut here, &link);
    let mut incoming = shown(&here).remove(0).unwrap();
    incoming.partnership.rounds[0].participants[0].group = Group::Vendor;
    let who = Who::Listed(ada);
    assert_eq!(here.run(Event::Join { invitation: Box::new(incoming.partnership), who }), []);
    assert_eq!(here.partnership(id), &before);
}

#[test]
fn the_whole_makes_a_whole_of_a_guests_copy() {
    let (mut here, id, ada, link) = facilitator();
    let mut phone = phone(1);
    open(&mut phone, &link);
    join(&mut phone, Who::Listed(ada));
    answer_all(&mut phone, id, ada, 3);
    bring_in(&mut here, id, &back(&phone, id));
    let whole = here.partnership(id).clone();
    let guest = phone.partnership(id).clone();
    let merged = |one: &Partnership, other: &Partnership| {
        let mut out = one.clone();
        out.merge(other).unwrap();
        out
    };
    assert_eq!(merged(&whole, &guest), merged(&guest, &whole));
    assert_eq!(merged(&guest, &whole), whole);
}

#[test]
fn answers_to_an_earlier_round_go_to_that_round() {
    let (mut here, id, ada, link) = facilitator();
    let mut phone = phone(1);
    open(&mut phone, &link);
    join(&mut phone, Who::Listed(ada));
    answer_all(&mut phone, id, ada, 3);
    here.run(Event::NextRound(id, app_support::day(25)));
    bring_in(&mut here, id, &back(&phone, id));
    let [first, second] = &here.partnership(id).rounds[..] else { panic!() };
    assert_eq!(first.participants[0].entries.len(), 26);
    assert!(!second.participants.iter().any(Participant::has_answered));
}

#[test]
fn a_result_waits_for_everyone_and_can_be_shown_all_the_same() {
    let (mut here, id, ada, _) = facilitator();
    answer_all(&mut here, id, ada, 3);
    let is_veiled = |here: &Program| {
        let whole = here.partnership(id);
        let veiled = here.state.is_veiled(whole, whole.round().unwrap());
        let scored = here.state.assessment(whole, whole.round().unwrap());
        assert_eq!(scored.responses().is_empty(), veiled);
        veiled
    };
    assert!(!is_veiled(&here));
    here.run(Event::Hide(id, true));
    assert!(is_veiled(&here));
    assert_eq!(here.run(Event::Hide(id, true)), [], "already so");
    assert!(here.restarted().partnership(id).round().unwrap().hidden);
    here.run(Event::Went(Route::At(id, Place::Discuss)));
    here.run(Event::ShowAnyway(id));
    assert!(!is_veiled(&here));
    here.run(Event::Went(Route::At(id, Place::Try)));
    assert!(!is_veiled(&here), "for this visit");
    here.run(Event::Went(Route::Home));
    assert!(is_veiled(&here));
    // It is a change like every other.
    here.run(Event::Went(Route::At(id, Place::People)));
    here.run(Event::Step(Way::Back));
    assert!(!is_veiled(&here));
    here.run(Event::Step(Way::Forward));
    assert!(is_veiled(&here));
    for (group, number) in [(Group::Vendor, 1), (Group::Provider, 5)] {
        let person = here.add(id, group, "");
        assert!(is_veiled(&here));
        answer_all(&mut here, id, person, number);
    }
    assert!(!is_veiled(&here), "everyone is in");
    // The next round begins in the open.
    here.run(Event::NextRound(id, app_support::day(25)));
    assert!(!here.partnership(id).round().unwrap().hidden);
}

#[test]
fn hiding_travels_to_other_copies_and_the_later_word_counts() {
    let (mut here, id, ..) = facilitator();
    let mut there = here.clone();
    here.run(Event::Hide(id, true));
    let mut both = there.partnership(id).clone();
    both.merge(here.partnership(id)).unwrap();
    assert!(both.round().unwrap().hidden);
    there.world.now += 1_000_000;
    there.run(Event::Hide(id, true));
    there.run(Event::Hide(id, false));
    let mut both = here.partnership(id).clone();
    both.merge(there.partnership(id)).unwrap();
    assert!(!both.round().unwrap().hidden);
}

#[test]
fn who_comes_back_by_the_invitation_goes_on_where_something_is_open() {
    let (_, id, ada, link) = facilitator();
    let mut phone = phone(1);
    open(&mut phone, &link);
    join(&mut phone, Who::Listed(ada));
    let sections = Instrument::Continuum26.sections(Group::Customer);
    for section in &sections[..2] {
        for statement in &section.statements {
            phone.answer(id, ada, statement.id(), rated(4));
        }
    }
    let went = |phone: &mut Program| {
        open(phone, &link);
        join(phone, Who::Listed(ada));
        phone.state.route
    };
    assert_eq!(went(&mut phone), Route::At(id, Place::Answer(ada, Stop::Section(2))));
    answer_all(&mut phone, id, ada, 3);
    assert_eq!(went(&mut phone), Route::At(id, Place::Answer(ada, Stop::Section(0))));
}
