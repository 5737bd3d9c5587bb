//! What each event does to the state, and what it asks of the browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, counted, day, details, erased, gone, rated, statement, written};
use partnership_continuum::app::{Before, Details, Effect, Event, Place, Removed, Route, Stop, WriteFault};
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::response::Answer;
use partnership_continuum::model::synergy::Zone;
use partnership_continuum::record::{Envelope, Partnership, Slot, Timestamp};
use partnership_continuum::text::Language;

#[test]
fn a_new_partnership_is_kept_and_shown() {
    for instrument in Instrument::ALL {
        let mut program = Program::default();
        let effects = program.run(Event::Create(details("Cust", "Vend", "Prov"), instrument));
        let whole = &program.state.partnerships[0];
        assert_eq!(effects.len(), 3);
        assert_eq!(written(&effects), [whole.id]);
        assert_eq!(effects[1..], [Effect::Go(Route::At(whole.id, Place::People)), Effect::Persist]);
        assert_eq!(whole.names, details("Cust", "Vend", "Prov").names);
        assert_eq!((whole.created, whole.changed), (Timestamp(1_000), Timestamp(1_000)));
        let round = whole.round().unwrap();
        assert_eq!((round.instrument, round.date), (instrument, day(3)));
        assert!(round.participants.is_empty() && round.id != whole.id);
        assert_eq!(program.kept(whole.id).as_ref(), Some(whole));
        assert_eq!(program.state.revisions.get(&whole.id).copied().unwrap(), 1);
    }
}

#[test]
fn names_lose_what_nobody_sees_and_what_is_too_long() {
    let mut program = Program::default();
    let long = "é".repeat(Partnership::NAME_LIMIT + 1);
    program.run(Event::Create(details("  St.\n Mary\t Hospital ", &long, "\u{3000}"), Instrument::Quick18));
    let names = &program.state.partnerships[0].names;
    assert_eq!(names.customer, "St. Mary Hospital");
    assert_eq!(names.vendor, "é".repeat(Partnership::NAME_LIMIT));
    assert_eq!(names.provider, "");
}

#[test]
fn a_name_that_is_cut_does_not_end_in_a_blank() {
    let mut program = Program::default();
    let long = format!("{} x", "n".repeat(Partnership::NAME_LIMIT - 1));
    program.run(Event::Create(details(&long, "V", "P"), Instrument::Quick18));
    assert_eq!(program.state.partnerships[0].names.customer, "n".repeat(Partnership::NAME_LIMIT - 1));
}

#[test]
fn the_example_is_complete_in_every_language() {
    for language in Language::ALL {
        let mut program = Program::default();
        program.state.texts = language.into();
        let effects = program.run(Event::CreateExample);
        let whole = &program.state.partnerships[0];
        assert!(effects.contains(&Effect::Go(Route::At(whole.id, Place::Discuss))));
        let words = &language.texts().example;
        assert_eq!(
            [&*whole.names.customer, &whole.names.vendor, &whole.names.provider],
            [words.customer, words.vendor, words.provider]
        );
        let expected = [words.rater_customer_1, words.rater_customer_2, words.rater_vendor, words.rater_provider];
        assert_eq!(program.names(whole.id), expected);
        assert_eq!(program.kept(whole.id).as_ref(), Some(whole));

        let evaluation = evaluate(&whole.round().unwrap().assessment());
        assert!(evaluation.range.complete);
        assert_eq!(evaluation.range.expected, 4 * 26);
        // Good enough to be worth discussing, with something to discuss.
        let synergy = evaluation.estimate.unwrap().synergy;
        assert_eq!(synergy.zone, Zone::Straining);
        assert!(synergy.ties.iter().any(|(_, tie)| tie.bond < 0.0), "{synergy:?}");
    }
}

#[test]
fn two_examples_share_no_id() {
    let mut program = Program::default();
    program.run(Event::CreateExample);
    program.run(Event::CreateExample);
    let mut ids = Vec::new();
    for whole in &program.state.partnerships {
        ids.push(whole.id);
        for round in &whole.rounds {
            ids.push(round.id);
            ids.extend(round.participants.iter().map(|person| person.id));
        }
        ids.extend(whole.actions.iter().map(|action| action.id));
    }
    // A partnership, two rounds of four people, and four actions, twice.
    assert_eq!(ids.len(), 30);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 30);
}

#[test]
fn other_names_and_another_date_keep_the_answers() {
    let mut program = Program::default();
    let id = program.create("Cust");
    let person = program.add(id, Group::Vendor, "Bo");
    program.answer(id, person, "vendor.role.first", rated(4));
    let before = program.partnership(id).clone();
    let effects = program.run(Event::Change(id, Details { date: day(30), ..details("New  name", "V", "P") }));
    assert_eq!(written(&effects), [id]);
    assert_eq!(effects.last(), Some(&Effect::Go(Route::At(id, Place::People))));
    let after = program.partnership(id);
    assert_eq!(after.names, details("New name", "V", "P").names);
    assert_eq!(after.round().unwrap().date, day(30));
    assert_eq!(after.round().unwrap().participants, before.round().unwrap().participants);
    assert_eq!(after.created, before.created);
    assert!(after.changed > before.changed);
}

#[test]
fn what_was_changed_last_comes_first() {
    let mut program = Program::default();
    let (a, b, c) = (program.create("A"), program.create("B"), program.create("C"));
    assert_eq!(program.ids(), [c, b, a]);
    program.add(a, Group::Customer, "");
    assert_eq!(program.ids(), [a, c, b]);
    program.run(Event::Change(b, details("B2", "V", "P")));
    assert_eq!(program.ids(), [b, a, c]);
}

#[test]
fn partnerships_of_the_same_moment_stand_as_they_will_after_a_restart() {
    let mut program = Program::default();
    program.world.step = 0;
    program.create("A");
    program.create("B");
    assert_eq!(program.ids(), program.restarted().ids());
}

#[test]
fn a_partnership_that_was_removed_comes_back_whole() {
    let mut program = Program::default();
    let (a, b) = (program.create("A"), program.create("B"));
    let person = program.add(a, Group::Customer, "Ann");
    program.answer(a, person, "customer.role.first", rated(2));
    let whole = program.partnership(a).clone();

    program.run(Event::Went(Route::At(a, Place::Discuss)));
    let effects = program.run(Event::Remove(a));
    assert_eq!(effects[..3], erased(a));
    assert_eq!(effects[3..], [Effect::Go(Route::Home)]);
    assert_eq!(program.ids(), [b]);
    assert_eq!(program.kept(a), None);
    assert_eq!(program.state.removed, Some(Removed::Partnership(whole.clone())));
    assert_eq!(program.state.current(), None);

    // Something else is changed meanwhile.
    program.add(b, Group::Vendor, "Bo");
    let effects = program.run(Event::Undo);
    assert_eq!(written(&effects), [a]);
    assert_eq!(program.ids(), [b, a]);
    assert_eq!(program.partnership(a), &whole);
    assert_eq!(program.kept(a), Some(whole));
    assert_eq!(program.state.removed, None);
    assert_eq!(program.run(Event::Undo), []);
}

#[test]
fn nobody_is_led_away_who_is_home_already() {
    let mut program = Program::default();
    let id = program.create("A");
    program.run(Event::Went(Route::Home));
    assert_eq!(program.run(Event::Remove(id)), erased(id));
}

#[test]
fn only_what_was_removed_last_comes_back() {
    let mut program = Program::default();
    let (a, b) = (program.create("A"), program.create("B"));
    program.run(Event::Remove(a));
    program.run(Event::Remove(b));
    program.run(Event::Undo);
    program.run(Event::Undo);
    assert_eq!(program.ids(), [b]);
}

#[test]
fn what_is_not_wanted_back_does_not_come_back() {
    let mut program = Program::default();
    let id = program.create("A");
    program.run(Event::Remove(id));
    assert_eq!(program.run(Event::Forget), []);
    assert_eq!(program.run(Event::Undo), []);
    assert!(program.state.partnerships.is_empty());
}

#[test]
fn a_person_is_added_renamed_removed_and_comes_back_to_the_same_place() {
    let mut program = Program::default();
    let id = program.create("A");
    let ann = program.add(id, Group::Customer, " Ann ");
    let bo = program.add(id, Group::Vendor, "Bo");
    program.add(id, Group::Customer, "");
    assert_eq!(program.names(id), ["Ann", "Bo", ""]);
    assert_eq!(program.state.route, Route::At(id, Place::Answer(program.people(id)[2].id, Stop::Section(0))));

    let effects = program.run(Event::RenameParticipant { partnership: id, participant: bo, name: "Bo\nB.".to_owned() });
    assert_eq!(written(&effects), [id]);
    assert_eq!(program.names(id), ["Ann", "Bo B.", ""]);
    program.answer(id, bo, "vendor.role.first", rated(5));
    program.comment(id, bo, "vendor.role.first", "We do.");
    let whole = program.people(id)[1].clone();

    let effects = program.run(Event::RemoveParticipant { partnership: id, participant: bo });
    assert_eq!(effects.len(), 1);
    assert_eq!(program.names(id), ["Ann", ""]);
    assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));

    // Other edits in between, also in the same partnership.
    program.answer(id, ann, "customer.role.first", rated(1));
    program.create("B");
    let effects = program.run(Event::Undo);
    assert_eq!(written(&effects), [id]);
    assert_eq!(program.names(id), ["Ann", "Bo B.", ""]);
    let back = &program.people(id)[1];
    assert_eq!((back.id, &back.entries), (whole.id, &whole.entries));
    assert_eq!(program.people(id)[0].answer(statement("customer.role.first")), rated(1));
    assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
}

#[test]
fn a_person_whose_place_is_filled_comes_back_as_near_as_can_be() {
    let mut program = Program::default();
    let id = program.create("A");
    for name in ["1", "2", "3"] {
        program.add(id, Group::Customer, name);
    }
    let first = program.people(id)[0].id;
    program.run(Event::RemoveParticipant { partnership: id, participant: first });
    program.add(id, Group::Customer, "4");
    program.run(Event::Undo);
    assert_eq!(program.names(id), ["1", "2", "3", "4"]);
}

#[test]
fn a_person_whose_partnership_is_gone_stays_gone() {
    let mut program = Program::default();
    let id = program.create("A");
    let ann = program.add(id, Group::Customer, "Ann");
    program.run(Event::RemoveParticipant { partnership: id, participant: ann });
    program.state.partnerships.clear();
    assert_eq!(program.run(Event::Undo), []);
    assert!(program.state.partnerships.is_empty());
}

#[test]
fn a_group_that_the_instrument_does_not_ask_is_refused() {
    for (instrument, groups) in [
        (Instrument::Continuum26, &[Group::Observer][..]),
        (Instrument::Quick18, &[Group::Customer, Group::Vendor, Group::Provider]),
    ] {
        let mut program = Program::default();
        let id = program.create_for("A", instrument);
        let before = program.state.clone();
        for &group in groups {
            let add = Event::AddParticipant { partnership: id, group, name: "X".to_owned() };
            assert_eq!(program.run(add), []);
            assert_eq!(program.state, before);
        }
    }
}

#[test]
fn an_answer_that_is_taken_back_is_open_again() {
    let mut program = Program::default();
    let id = program.create("A");
    let ann = program.add(id, Group::Customer, "Ann");
    let asked = statement("customer.role.first");
    for answer in [rated(3), rated(5), Some(Answer::NotApplicable), None] {
        let at = Timestamp(program.world.now);
        assert_eq!(written(&program.answer(id, ann, "customer.role.first", answer)), [id]);
        let person = &program.people(id)[0];
        assert_eq!(person.answer(asked), answer);
        assert_eq!(person.entries[&asked].at, at);
        assert_eq!(person.answered(&[asked]), usize::from(answer.is_some()));
        assert_eq!(program.partnership(id).changed, at);
        assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
    }
    // That it was once answered is remembered.
    assert!(program.people(id)[0].entries.contains_key(&asked));
    assert_eq!(evaluate(&program.partnership(id).round().unwrap().assessment()).range.answered, 0);
}

#[test]
fn a_comment_stays_when_the_answer_goes_and_is_cut_where_it_is_too_long() {
    let mut program = Program::default();
    let id = program.create("A");
    let ann = program.add(id, Group::Customer, "Ann");
    let asked = statement("customer.role.first");
    program.answer(id, ann, "customer.role.first", rated(3));
    program.comment(id, ann, "customer.role.first", " two\n lines ");
    program.answer(id, ann, "customer.role.first", None);
    assert_eq!(program.people(id)[0].comment(asked), " two\n lines ");
    let long = "🙂".repeat(Partnership::COMMENT_LIMIT + 1);
    program.comment(id, ann, "customer.role.first", &long);
    assert_eq!(program.people(id)[0].comment(asked), "🙂".repeat(Partnership::COMMENT_LIMIT));
    assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
}

#[test]
fn what_changes_nothing_is_not_written() {
    let mut program = Program::default();
    let id = program.create("A");
    let long = "n".repeat(Partnership::COMMENT_LIMIT + 9);
    let ann = program.add(id, Group::Customer, "Ann");
    program.answer(id, ann, "customer.role.first", rated(3));
    program.comment(id, ann, "customer.role.first", &long);
    let before = program.state.clone();
    let rename = Event::RenameParticipant { partnership: id, participant: ann, name: "  Ann\t".to_owned() };
    assert_eq!(program.run(rename), []);
    assert_eq!(program.answer(id, ann, "customer.role.first", rated(3)), []);
    assert_eq!(program.comment(id, ann, "customer.role.first", &long), []);
    // Taken back without having been given.
    assert_eq!(program.answer(id, ann, "customer.role.second", None), []);
    assert_eq!(program.comment(id, ann, "customer.role.second", ""), []);
    assert_eq!(program.state, before);
}

#[test]
fn a_statement_that_is_not_asked_of_a_person_cannot_be_answered() {
    let mut program = Program::default();
    let id = program.create("A");
    let ann = program.add(id, Group::Customer, "Ann");
    let before = program.state.clone();
    program.answer(id, ann, "vendor.role.first", rated(3));
    program.comment(id, ann, "customer.role.seen", "What is this?");
    // It would be kept, and then not be read again.
    let text = program.text(id);
    assert!(Envelope::read(text).is_ok(), "{:?}", Envelope::read(text));
    assert_eq!(program.state, before);
}

#[test]
fn events_about_things_that_are_gone_change_nothing() {
    let mut program = Program::default();
    let id = program.create("A");
    let ann = program.add(id, Group::Customer, "Ann");
    program.create("B");
    let before = program.state.clone();
    let name = || "X".to_owned();
    let asked = statement("customer.role.first");
    let mut events = vec![
        Event::Remove(gone()),
        Event::AddParticipant { partnership: gone(), group: Group::Customer, name: name() },
        Event::DownloadSetAside(gone().to_string()),
        Event::Undo,
    ];
    for (partnership, participant) in [(gone(), ann), (id, gone()), (id, id)] {
        events.extend([
            Event::RenameParticipant { partnership, participant, name: name() },
            Event::RemoveParticipant { partnership, participant },
            Event::Answer { partnership, participant, statement: asked, answer: rated(1) },
            Event::Comment { partnership, participant, statement: asked, text: name() },
        ]);
    }
    for event in events {
        assert_eq!(program.update(event.clone()), [], "{event:?}");
        assert_eq!(program.state, before, "{event:?}");
    }
    for result in [Ok(Before::Kept), Ok(Before::Gone), Err(WriteFault::Full)] {
        let slot = Slot::of(gone(), 1);
        assert_eq!(program.update(Event::Written { slot, revision: 1, size: 9, result }), []);
        assert_eq!(program.state, before);
    }
}

#[test]
fn a_change_of_what_is_gone_leads_nowhere() {
    let mut program = Program::default();
    program.create("A");
    let before = program.state.clone();
    assert_eq!(program.update(Event::Change(gone(), details("X", "Y", "Z"))), []);
    assert_eq!(program.state, before);
}

#[test]
fn the_same_events_in_the_same_world_make_the_same_state() {
    let played = || {
        let mut program = Program::default();
        let id = program.create("A");
        let ann = program.add(id, Group::Customer, "Ann");
        program.answer(id, ann, "customer.role.first", rated(3));
        program.run(Event::CreateExample);
        program
    };
    let (one, other) = (played(), played());
    assert_eq!((one.state, one.stored), (other.state, other.stored));
}

#[test]
fn the_page_follows_the_address() {
    let mut program = Program::default();
    let id = program.create("A");
    for route in [Route::Home, Route::Edit(id), Route::At(id, Place::Discuss), Route::Unknown] {
        assert_eq!(program.run(Event::Went(route)), []);
        assert_eq!(program.state.route, route);
        assert_eq!(program.state.current().map(|whole| whole.id), route.partnership());
    }
    program.run(Event::Went(Route::Edit(counted(99))));
    assert_eq!(program.state.current(), None);
}

#[test]
fn a_rename_reaches_storage_with_a_higher_revision() {
    let mut program = Program::default();
    let id = program.create("A");
    let names = ByParty { customer: "Neu".to_owned(), vendor: "V".to_owned(), provider: "P".to_owned() };
    for revision in 2..5 {
        program.run(Event::Change(id, Details { names: names.clone(), date: day(revision) }));
        let envelope = Envelope::read(program.text(id)).unwrap();
        assert_eq!(envelope.revision, u64::from(revision));
        assert_eq!(&envelope.partnership, program.partnership(id));
    }
}

#[test]
fn what_came_of_copying_is_known_until_the_page_changes() {
    let mut program = Program::default();
    assert_eq!(program.run(Event::Copy("x".to_owned())), [Effect::Copy("x".to_owned())]);
    assert_eq!(program.state.copied, None);
    for done in [true, false] {
        assert_eq!(program.run(Event::Copied(done)), []);
        assert_eq!(program.state.copied, Some(done));
    }
    // Asked again: so that the same outcome is said again too.
    program.run(Event::Copy("x".to_owned()));
    assert_eq!(program.state.copied, None);
    program.run(Event::Copied(true));
    program.run(Event::Went(Route::Home));
    assert_eq!(program.state.copied, None);
}
