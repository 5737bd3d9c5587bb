//! What the program makes of the texts that it finds, and of a storage that does not keep what it is given.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, day, details, erased, rated, statement, written};
use partnership_continuum::app::{Effect, Event, Place, Renewal, Route, State, Way, WriteFault};
use partnership_continuum::exchange::file::PREFIX;
use partnership_continuum::json::Json;
use partnership_continuum::model;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::record::{Envelope, Id, Partnership, Slot, Unreadable};

/// Two partnerships as a store holds them.
fn two() -> (Program, Id, Id) {
    let mut program = Program::default();
    let (a, b) = (program.create("A"), program.create("B"));
    program.add(a, Group::Customer, "Ann");
    (program, a, b)
}

fn started(stored: Vec<(String, String)>) -> Program {
    let mut program = Program::default();
    let effects = program.run(Event::Started { route: Route::Home, stored, storage: Ok(()) });
    assert_eq!(effects, [], "nothing that was found is touched");
    program
}

fn file(effects: &[Effect]) -> (&str, &str) {
    match effects {
        [Effect::Download(file)] => (&file.name, std::str::from_utf8(&file.body).unwrap()),
        other => panic!("{other:?} is not one file"),
    }
}

/// What stands in the file with everything.
fn downloaded(program: &mut Program) -> Vec<(String, Envelope)> {
    let effects = program.run(Event::DownloadAll);
    let (name, text) = file(&effects);
    assert_eq!(name, "partnership-continuum-2026-11-23.json");
    let Json::Object(mut entries) = Json::parse(text).unwrap() else { panic!("{text} is not an object") };
    assert_eq!(entries.remove(0), ("model".to_owned(), model::VERSION.into()));
    let read = |(key, value): (String, Json)| match value {
        Json::String(text) => (key, Envelope::read(&text).unwrap()),
        other => panic!("{other:?} is not a text"),
    };
    entries.into_iter().map(read).collect()
}

#[test]
fn what_was_kept_is_there_after_a_restart() {
    let (program, a, b) = two();
    let stored: Vec<(String, String)> = program.stored.clone().into_iter().rev().collect();
    let again = started(stored);
    assert_eq!(again.ids(), [a, b]);
    assert_eq!(again.state.partnerships, program.state.partnerships);
    assert_eq!(again.state.revisions, program.state.revisions);
    assert_eq!(again.state.today, Some(day(23)));
    assert_eq!((again.state.fault(), again.state.would_lose()), (None, false));
}

#[test]
fn the_first_page_is_the_one_of_the_address() {
    let (program, a, _) = two();
    let mut again = Program::default();
    let route = Route::At(a, Place::Discuss);
    again.run(Event::Started { route, stored: program.stored.into_iter().collect(), storage: Ok(()) });
    assert_eq!(again.state.route, route);
    assert_eq!(again.state.current().unwrap().id, a);
}

#[test]
fn revisions_go_on_where_they_ended() {
    let (program, a, _) = two();
    let mut again = program.restarted();
    assert_eq!(again.state.revisions.get(&a).copied().unwrap(), 2);
    again.add(a, Group::Vendor, "Bo");
    assert_eq!(Envelope::read(again.text(a)).unwrap().revision, 3);
}

#[test]
fn the_last_revision_that_can_be_read_can_still_be_changed() {
    let (program, a, _) = two();
    let last = (1 << 53) - 1;
    let text = Envelope::write(program.partnership(a), last);
    assert_eq!(Envelope::read(&text).unwrap().revision, last);
    let mut again = started(vec![(a.to_string(), text)]);
    again.add(a, Group::Vendor, "Bo");
    let text = again.text(a);
    assert!(Envelope::read(text).is_ok(), "{:?}", Envelope::read(text));
}

#[test]
fn what_cannot_be_read_is_set_aside_as_it_was_found() {
    let (program, a, b) = two();
    let (text_a, text_b) = (program.text(a), program.text(b));
    let damaged = text_a.replace("Ann", "Anna");
    let newer = r#"{"schema":4, "x":[]}"#;
    let stored = vec![
        ("settings/old".to_owned(), String::new()),
        ("future".to_owned(), newer.to_owned()),
        (a.to_string(), damaged.clone()),
        (b.to_string(), text_b.to_owned()),
    ];
    let mut again = started(stored.clone());
    assert_eq!(again.ids(), [b]);
    let aside = &again.state.set_aside;
    assert_eq!(
        aside.iter().map(|aside| (aside.key.clone(), aside.text.clone())).collect::<Vec<_>>(),
        stored[..3].to_vec()
    );
    assert!(matches!(&aside[0].why, Unreadable::Damaged(_)));
    assert_eq!(aside[1].why, Unreadable::Newer(4));
    assert!(matches!(&aside[2].why, Unreadable::Damaged(fault) if fault.place == "checksum"), "{:?}", aside[2].why);
    assert_eq!(again.state.revisions.len(), 1);

    // Each can be saved, byte for byte.
    let effects = again.run(Event::DownloadSetAside(a.to_string()));
    assert_eq!(file(&effects), (format!("partnership-continuum-{a}.json").as_str(), damaged.as_str()));
    let effects = again.run(Event::DownloadSetAside("settings/old".to_owned()));
    assert_eq!(file(&effects), ("partnership-continuum-settingsold.json", ""));
    let effects = again.run(Event::DownloadSetAside("future".to_owned()));
    assert_eq!(file(&effects), ("partnership-continuum-future.json", newer));
}

#[test]
fn a_partnership_under_the_key_of_another_is_set_aside() {
    let (program, a, b) = two();
    let text = program.text(a);
    for key in [b.to_string(), format!("0{a}"), format!("{a} "), String::new()] {
        let again = started(vec![(key.clone(), text.to_owned())]);
        assert!(again.state.partnerships.is_empty() && again.state.revisions.is_empty());
        let aside = &again.state.set_aside;
        assert_eq!(aside.len(), 1);
        assert_eq!((&aside[0].key, aside[0].text.as_str(), &aside[0].why), (&key, text, &Unreadable::misplaced()));
        assert_eq!(aside[0].why.to_string(), "partnership.id: this is not the id that it is stored under");
    }
}

/// The texts of a partnership by their keys, as storage holds them.
fn slots(program: &Program, id: Id) -> Vec<(String, String)> {
    let all = Slot::all(id).map(|slot| slot.to_string());
    all.into_iter().filter_map(|key| Some((key.clone(), program.stored.get(&key)?.clone()))).collect()
}

#[test]
fn the_last_three_revisions_are_kept_and_the_last_one_stands() {
    let (mut program, a, _) = two();
    for name in ["Bo", "Cy", "Di", "Eve"] {
        program.add(a, Group::Vendor, name);
    }
    let mut revisions: Vec<u64> =
        slots(&program, a).iter().map(|(_, text)| Envelope::read(text).unwrap().revision).collect();
    revisions.sort_unstable();
    assert_eq!(revisions, [4, 5, 6]);
    assert_eq!(program.restarted().partnership(a), program.partnership(a));
}

#[test]
fn a_text_that_is_damaged_gives_way_to_the_one_before_and_is_not_written_over() {
    let (mut program, a, _) = two();
    for name in ["Bo", "Cy"] {
        program.add(a, Group::Vendor, name);
    }
    let last = Slot::of(a, 4).to_string();
    // Cut short, and changed.
    for damage in [
        |text: &str| text[..text.len() / 2].to_owned(),
        |text: &str| text.replace("Cy", "Cyd"),
        |_: &str| String::new(),
    ] {
        let mut broken = program.clone();
        let damaged = damage(&program.stored[&last]);
        broken.stored.insert(last.clone(), damaged.clone());
        let mut again = broken.restarted();
        assert_eq!(again.names(a), ["Ann", "Bo"], "the revision before");
        assert_eq!(again.state.set_aside.len(), 1);
        assert_eq!((&again.state.set_aside[0].key, &again.state.set_aside[0].text), (&last, &damaged));
        for name in ["1", "2", "3", "4"] {
            again.add(a, Group::Vendor, name);
            assert_eq!(again.kept(a).as_ref(), Some(again.partnership(a)));
            assert_eq!(again.stored[&last], damaged, "it stays for whoever can mend it");
        }
        let after = again.restarted();
        assert_eq!(after.names(a), ["Ann", "Bo", "1", "2", "3", "4"]);
    }
}

#[test]
fn what_another_window_stores_is_taken_in_and_nothing_is_lost() {
    let (mut one, a, b) = two();
    let ann = one.people(a)[0].id;
    let mut other = one.restarted();
    other.world.ids += 1_000;
    // Each without the other.
    one.answer(a, ann, "customer.role.first", rated(2));
    let bo = other.add(a, Group::Vendor, "Bo");
    other.answer(a, bo, "vendor.role.first", rated(5));
    let (key, text) = last_written(&other, a);
    let effects = one.run(Event::Heard(key, Some(text)));
    assert_eq!(written(&effects), [a], "what the other does not know is stored for it");
    assert_eq!(one.names(a), ["Ann", "Bo"]);
    let (key, text) = last_written(&one, a);
    assert_eq!(other.run(Event::Heard(key.clone(), Some(text.clone()))), [], "then both know the same");
    assert_eq!(other.partnership(a), one.partnership(a));
    assert_eq!(other.run(Event::Heard(key, Some(text))), []);

    // A step back takes back what was done here, and not what came from there.
    one.run(Event::Went(Route::At(a, Place::Discuss)));
    one.run(Event::Step(Way::Back));
    assert_eq!(one.people(a)[0].answer(statement("customer.role.first")), None);
    assert_eq!(one.people(a)[1].answer(statement("vendor.role.first")), rated(5));

    // What is no text of ours changes nothing.
    let before = one.state.clone();
    for (key, text) in [("x", Some("{}")), (&*a.to_string(), Some("{")), (&*b.to_string(), Some(one.text(a)))] {
        let (key, text) = (key.to_owned(), text.map(str::to_owned));
        assert_eq!(one.clone().run(Event::Heard(key, text)), []);
    }
    assert_eq!(one.state, before);
}

#[test]
fn what_another_window_deletes_goes_unless_it_is_open_here() {
    let (mut one, a, b) = two();
    one.run(Event::Went(Route::At(a, Place::Discuss)));
    let deleted =
        |one: &mut Program, id| Slot::all(id).map(|slot| one.run(Event::Heard(slot.to_string(), None))).concat();
    assert!(written(&deleted(&mut one, a)).contains(&a));
    assert_eq!(deleted(&mut one, b), []);
    assert_eq!(one.ids(), [a]);
    // And comes back when it is stored again.
    let text = one.text(a).to_owned();
    one.run(Event::Went(Route::Home));
    assert_eq!(deleted(&mut one, a), []);
    assert_eq!(one.ids(), []);
    one.run(Event::Heard(a.to_string(), Some(text)));
    assert_eq!(one.ids(), [a]);
}

fn last_written(program: &Program, id: Id) -> (String, String) {
    let revision = program.state.revisions.get(&id).copied().unwrap();
    (Slot::of(id, revision).to_string(), program.text(id).to_owned())
}

#[test]
fn a_storage_that_is_blocked_from_the_start_is_said_until_it_keeps_something() {
    let mut program = Program { fault: Some(WriteFault::Blocked), ..Program::default() };
    program.run(Event::Started { route: Route::Home, stored: Vec::new(), storage: Err(WriteFault::Blocked) });
    assert_eq!((program.state.fault(), program.state.would_lose()), (Some(WriteFault::Blocked), false));
    let id = program.create("A");
    assert_eq!((program.state.fault(), program.state.would_lose()), (Some(WriteFault::Blocked), true));
    program.fault = None;
    program.add(id, Group::Customer, "Ann");
    assert_eq!((program.state.fault(), program.state.would_lose()), (None, false));
}

#[test]
fn what_was_not_kept_is_known_and_stays_on_the_page() {
    for fault in [WriteFault::Full, WriteFault::Blocked, WriteFault::Failed] {
        let (mut program, a, _) = two();
        let before = program.kept(a);
        program.fault = Some(fault);
        program.add(a, Group::Vendor, "Bo");
        assert_eq!(program.names(a), ["Ann", "Bo"]);
        assert_eq!(program.kept(a), before, "what was kept before is not lost");
        assert_eq!(program.state.unsaved.get(&a), Some(&fault));
        assert_eq!((program.state.fault(), program.state.would_lose()), (Some(fault), true));
    }
}

#[test]
fn after_one_recovers_the_others_are_written_too() {
    let (mut program, a, b) = two();
    program.fault = Some(WriteFault::Failed);
    program.add(a, Group::Vendor, "Bo");
    program.add(b, Group::Vendor, "Bea");
    assert_eq!(program.state.unsaved.len(), 2);
    program.fault = None;
    let effects = program.run(Event::AddParticipant { partnership: a, group: Group::Provider, name: String::new() });
    assert_eq!(written(&effects), [a, b]);
    assert_eq!((program.state.fault(), program.state.would_lose()), (None, false));
    assert_eq!(program.kept(b).as_ref(), Some(program.partnership(b)));
}

#[test]
fn a_success_of_any_gives_the_others_another_try() {
    let (mut program, a, b) = two();
    program.fault = Some(WriteFault::Failed);
    program.add(a, Group::Vendor, "Bo");
    program.fault = None;
    // B was never in trouble. What it shows is that storage works again.
    program.add(b, Group::Vendor, "Bea");
    assert_eq!(program.kept(a).as_ref(), Some(program.partnership(a)));
    assert_eq!((program.state.fault(), program.state.would_lose()), (None, false));
}

#[test]
fn one_that_never_fits_does_not_make_the_others_write_for_ever() {
    let (mut program, a, b) = two();
    program.refused = Some(a);
    program.add(a, Group::Vendor, "Bo");
    for name in ["1", "2", "3"] {
        let add = Event::AddParticipant { partnership: b, group: Group::Vendor, name: name.to_owned() };
        // Its own, the one that never fits, and that one again once there is as much room as can be made.
        assert!(written(&program.run(add)).len() <= 3);
    }
    assert_eq!(program.state.fault(), Some(WriteFault::Full));
    assert_eq!(program.kept(b).as_ref(), Some(program.partnership(b)));
}

#[test]
fn a_deletion_makes_room_for_what_did_not_fit() {
    let (mut program, a, b) = two();
    program.fault = Some(WriteFault::Full);
    program.add(a, Group::Vendor, "Bo");
    program.fault = None;
    let effects = program.run(Event::Remove(b));
    assert_eq!(effects[..3], erased(b));
    assert_eq!(written(&effects), [a]);
    assert_eq!(program.kept(a).as_ref(), Some(program.partnership(a)));
    assert_eq!((program.state.fault(), program.state.would_lose()), (None, false));
}

#[test]
fn what_is_deleted_needs_no_saving() {
    let (mut program, a, _) = two();
    program.fault = Some(WriteFault::Full);
    program.add(a, Group::Vendor, "Bo");
    program.run(Event::Remove(a));
    assert_eq!((program.state.fault(), program.state.would_lose()), (None, false));
    // It comes back unsaved, and is known to be.
    program.run(Event::Undo);
    assert_eq!((program.state.fault(), program.state.would_lose()), (Some(WriteFault::Full), true));
}

#[test]
fn the_file_with_everything_has_what_storage_did_not_keep() {
    let (mut program, a, b) = two();
    program.fault = Some(WriteFault::Full);
    let bo = program.add(a, Group::Vendor, "Bo");
    program.answer(a, bo, "vendor.role.first", rated(4));
    program.comment(a, bo, "vendor.role.first", "\"Ja\" – 光");
    let all = downloaded(&mut program);
    let expected: Vec<(String, Partnership)> =
        program.state.partnerships.iter().map(|whole| (format!("{PREFIX}{}", whole.id), whole.clone())).collect();
    assert_eq!(all.iter().map(|(key, read)| (key.clone(), read.partnership.clone())).collect::<Vec<_>>(), expected);
    assert_eq!(program.ids(), [a, b]);
    assert!(program.kept(a).as_ref() != Some(program.partnership(a)));
    for (_, read) in all {
        assert_eq!(read.revision, program.state.revisions.get(&read.partnership.id).copied().unwrap());
    }
}

#[test]
fn the_file_with_everything_can_be_put_back_into_storage() {
    let (mut program, _, _) = two();
    program.run(Event::CreateExample);
    program.run(Event::Create(details("{", "\\", "\u{0}"), Instrument::Quick18));
    let stored = downloaded(&mut program)
        .into_iter()
        .map(|(key, read)| {
            (key.strip_prefix(PREFIX).unwrap().to_owned(), Envelope::write(&read.partnership, read.revision))
        })
        .collect();
    let again = started(stored);
    assert_eq!(again.state.partnerships, program.state.partnerships);
    assert!(again.state.set_aside.is_empty());
}

#[test]
fn the_rescue_of_the_page_writes_the_same_shape() {
    let script = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/boot.js")).unwrap();
    assert!(script.contains(&format!("const PREFIX = \"{PREFIX}\";")));
    assert!(script.contains(&format!("const MODEL = \"{}\";", model::VERSION)));
}

#[test]
fn a_file_with_nothing_is_still_a_file() {
    let mut program = Program::default();
    assert_eq!(downloaded(&mut program), []);
}

#[test]
fn when_storage_is_full_the_revisions_before_the_last_make_room() {
    let (mut program, a, b) = two();
    for name in ["1", "2", "3"] {
        program.add(b, Group::Vendor, name);
    }
    assert_eq!(slots(&program, b).len(), 3);
    program.room = Some(program.stored.values().map(String::len).sum());
    let effects = program.run(Event::AddParticipant { partnership: a, group: Group::Vendor, name: "Bo".to_owned() });
    assert_eq!(written(&effects), [a, a], "refused, and taken once there was room");
    assert_eq!((program.state.fault(), program.state.would_lose()), (None, false));
    assert_eq!(slots(&program, b).len(), 1);
    for id in [a, b] {
        assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
    }
    // Another window hears of the older revisions that went, and takes none of it for a deletion.
    let mut other = program.restarted();
    for slot in Slot::all(b).into_iter().filter(|slot| !program.stored.contains_key(&slot.to_string())) {
        assert_eq!(other.run(Event::Heard(slot.to_string(), None)), []);
    }
    assert_eq!(other.ids().len(), 2);

    // With room for nothing at all, each change tries that once.
    program.room = Some(0);
    let add = Event::AddParticipant { partnership: a, group: Group::Vendor, name: "Di".to_owned() };
    assert_eq!(written(&program.run(add)), [a, a]);
    let add = Event::AddParticipant { partnership: a, group: Group::Vendor, name: "Ed".to_owned() };
    assert_eq!(written(&program.run(add)), [a]);
    assert_eq!(program.state.fault(), Some(WriteFault::Full));
    assert_eq!(program.kept(b).as_ref(), Some(program.partnership(b)), "the last revision is never given up");
}

#[test]
fn what_was_emptied_meanwhile_is_stored_again_with_the_next_change() {
    let (mut program, a, b) = two();
    program.stored.clear();
    let effects = program.run(Event::AddParticipant { partnership: a, group: Group::Vendor, name: "Bo".to_owned() });
    assert_eq!(written(&effects), [a, b]);
    for id in [a, b] {
        assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
    }
    // At once, where another window did it with a word.
    program.stored.clear();
    assert_eq!(written(&program.run(Event::Cleared)).len(), 2);
    assert_eq!(program.restarted().ids().len(), 2);
}

#[test]
fn the_browser_is_asked_once_to_keep_what_is_stored() {
    let mut program = Program { fault: Some(WriteFault::Failed), ..Program::default() };
    let asked = |effects: &[Effect]| effects.contains(&Effect::Persist);
    let create = || Event::Create(details("A", "B", "C"), Instrument::Quick18);
    assert!(!asked(&program.run(create())), "nothing is stored yet");
    program.fault = None;
    assert!(asked(&program.run(create())));
    assert!(!asked(&program.run(create())));
}

#[test]
fn it_is_said_when_storage_is_nearly_full() {
    let (mut program, a, _) = two();
    assert_eq!(program.state.nearly_full(), None);
    let person = program.people(a)[0].id;
    let long = "x".repeat(Partnership::COMMENT_LIMIT);
    let mut stored = program.stored.clone();
    program.comment(a, person, "customer.role.first", &long);
    let text = program.text(a).to_owned();
    // What cannot be read takes room too.
    for number in 0..(State::ROOM * 4 / 5 / text.len()) {
        stored.insert(format!("x{number}"), text.clone());
    }
    let again = started(stored.into_iter().collect());
    assert_eq!(again.state.nearly_full(), None);
    let more = again.state.set_aside.iter().map(|aside| (aside.key.clone(), aside.text.clone()));
    let again = started(more.chain([("y".to_owned(), text.clone()), ("z".to_owned(), text)]).collect());
    assert_eq!(again.state.nearly_full(), Some(80));
}

#[test]
fn a_round_is_left_when_two_windows_take_away_a_different_one_each() {
    let (mut one, a, _) = two();
    one.run(Event::NextRound(a, day(24)));
    let mut other = one.restarted();
    other.world.now += 500;
    let rounds: Vec<Id> = one.partnership(a).rounds.iter().map(|round| round.id).collect();
    one.run(Event::RemoveRound { partnership: a, round: rounds[0] });
    other.run(Event::RemoveRound { partnership: a, round: rounds[1] });
    let (key, text) = last_written(&other, a);
    one.run(Event::Heard(key, Some(text)));
    assert_eq!(one.partnership(a).rounds.iter().map(|round| round.id).collect::<Vec<_>>(), [rounds[1]]);
    let (key, text) = last_written(&one, a);
    other.run(Event::Heard(key, Some(text)));
    assert_eq!(other.partnership(a), one.partnership(a));
}

#[test]
fn what_was_stored_under_the_one_key_of_earlier_versions_stands_until_the_next_is_kept() {
    for revision in [1, 2, 3] {
        let (program, a, b) = two();
        let text = Envelope::write(program.partnership(a), revision);
        let mut again = started(vec![(a.to_string(), text.clone()), (b.to_string(), program.text(b).to_owned())]);
        again.stored = [(a.to_string(), text.clone()), (b.to_string(), program.text(b).to_owned())].into();
        again.room = Some(again.stored.values().map(String::len).sum());
        // There is no room, and nothing to give up for it.
        again.add(a, Group::Vendor, "Bo");
        assert_eq!(again.state.fault(), Some(WriteFault::Full));
        assert_eq!(again.stored[&a.to_string()], text);
        again.room = None;
        again.add(a, Group::Vendor, "Di");
        assert_eq!(again.stored[&a.to_string()], text, "kept as the revision before");
        assert_eq!(again.restarted().names(a), ["Ann", "Bo", "Di"]);
    }
}

#[test]
fn damaged_texts_in_two_places_leave_the_third_to_write() {
    let (mut program, a, _) = two();
    program.add(a, Group::Vendor, "Bo");
    let slots = Slot::all(a).map(|slot| slot.to_string());
    let last = slots.iter().find(|key| program.stored[*key] == program.text(a)).unwrap().clone();
    for key in slots.iter().filter(|key| **key != last) {
        program.stored.insert(key.clone(), format!("damaged {key}"));
    }
    let mut again = program.restarted();
    let damaged: Vec<_> = again.stored.clone().into_iter().filter(|(_, text)| text.starts_with("damaged")).collect();
    assert_eq!(damaged.len(), 2);
    again.add(a, Group::Vendor, "Di");
    assert_eq!(again.restarted().names(a), ["Ann", "Bo", "Di"]);
    for (key, text) in damaged {
        assert_eq!(again.stored[&key], text);
    }
}

#[test]
fn a_newer_version_comes_only_when_everything_is_kept() {
    let (mut program, a, _) = two();
    program.run(Event::Renewal(true));
    assert_eq!(program.state.renewal, Some(Renewal::Offered));
    // Nothing waits: at once.
    assert_eq!(program.run(Event::Renew), [Effect::Renew]);

    program.fault = Some(WriteFault::Failed);
    program.add(a, Group::Vendor, "Vic");
    assert!(program.state.would_lose());
    assert!(!program.run(Event::Renew).contains(&Effect::Renew));
    assert_eq!(program.state.renewal, Some(Renewal::Refused));

    // What could not be kept is stored first, and only then the other version comes.
    program.fault = None;
    let effects = program.run(Event::Renew);
    assert!(matches!(effects.first(), Some(Effect::Write { .. })), "{effects:?}");
    assert_eq!(effects.iter().filter(|effect| **effect == Effect::Renew).count(), 1);
    assert_eq!(program.restarted().state.partnerships, program.state.partnerships);
    assert_eq!(program.state.renewal, Some(Renewal::Offered));
    program.run(Event::Renewal(false));
    assert_eq!(program.state.renewal, None);
}

#[test]
fn one_partnership_that_cannot_be_kept_is_enough_to_stay() {
    let (mut program, a, b) = two();
    program.run(Event::Renewal(true));
    program.fault = Some(WriteFault::Failed);
    for id in [a, b] {
        program.add(id, Group::Vendor, "Vic");
    }
    (program.fault, program.refused) = (None, Some(b));
    assert!(!program.run(Event::Renew).contains(&Effect::Renew));
    assert!(program.state.would_lose());
    assert_eq!(program.state.renewal, Some(Renewal::Refused));
    program.refused = None;
    assert!(program.run(Event::Renew).contains(&Effect::Renew));
    assert!(!program.state.would_lose());
}
