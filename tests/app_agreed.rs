//! Actions, rounds, and taking changes back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, day, gone, plain, rated, statement, written};
use partnership_continuum::app::{Effect, Event, History, Place, Removed, Route, Try, Way, What};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::instrument::Group;
use partnership_continuum::model::party::Party;
use partnership_continuum::record::{Action, Id, Plan, Progress};

fn plan(text: &str) -> Plan {
    Plan { text: text.to_owned(), ..Plan::default() }
}

/// A partnership with a person who answered something, and the page on it.
fn program() -> (Program, Id, Id) {
    let mut program = Program::default();
    let id = program.create("Cust");
    let ann = program.add(id, Group::Customer, "Ann");
    program.answer(id, ann, "customer.investment.time", rated(4));
    program.run(Event::Went(Route::At(id, Place::Discuss)));
    (program, id, ann)
}

fn answer(program: &Program, id: Id, person: Id) -> Option<u8> {
    match program.partnership(id).round()?.participant(person)?.answer(statement("customer.investment.time"))? {
        partnership_continuum::model::response::Answer::Rated(rating) => Some((rating.value() * 4.0) as u8 + 1),
        partnership_continuum::model::response::Answer::NotApplicable => None,
    }
}

#[test]
fn an_action_is_agreed_in_the_latest_round_and_kept() {
    let (mut program, id, _) = program();
    let about = Some(Factor::Of(Party::Vendor, Dimension::Role));
    let given = Plan {
        person: "  Bo   Ek ".to_owned(),
        owner: Some(Party::Vendor),
        due: Some(day(30)),
        about,
        ..plan(" Meet.\n")
    };
    assert_eq!(written(&program.run(Event::AddAction(id, given))), [id]);
    let [action] = &program.partnership(id).actions[..] else { panic!() };
    assert_eq!((action.plan.text.as_str(), action.plan.person.as_str()), ("Meet.", "Bo Ek"));
    assert_eq!((action.plan.about, action.plan.due, action.ended), (about, Some(day(30)), None));
    assert_eq!(action.round, program.partnership(id).round().unwrap().id);
    assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
}

#[test]
fn an_action_needs_a_text_and_keeps_the_one_it_has() {
    let (mut program, id, _) = program();
    assert_eq!(program.run(Event::AddAction(id, plan(" \n\t"))), []);
    program.run(Event::AddAction(id, plan("Meet.")));
    let action = program.partnership(id).actions[0].id;
    assert_eq!(program.run(Event::ChangeAction { partnership: id, action, plan: plan("") }), []);
    let long = "ä".repeat(Action::TEXT_LIMIT + 7);
    program.run(Event::ChangeAction { partnership: id, action, plan: plan(&long) });
    assert_eq!(program.partnership(id).actions[0].plan.text.chars().count(), Action::TEXT_LIMIT);
}

#[test]
fn the_day_on_which_an_action_ends_is_noted_and_goes_when_it_is_open_again() {
    let (mut program, id, _) = program();
    program.run(Event::AddAction(id, plan("Meet.")));
    let action = program.partnership(id).actions[0].id;
    for (progress, ended) in [
        (Progress::Done, Some(day(23))),
        (Progress::Started, None),
        (Progress::Dropped, Some(day(23))),
        (Progress::Agreed, None),
    ] {
        let plan = Plan { progress, ..plan("Meet.") };
        program.run(Event::ChangeAction { partnership: id, action, plan });
        assert_eq!(program.partnership(id).actions[0].ended, ended, "{progress:?}");
    }
}

#[test]
fn an_action_that_was_removed_comes_back_to_its_place() {
    let (mut program, id, _) = program();
    for text in ["a", "b", "c"] {
        program.run(Event::AddAction(id, plan(text)));
    }
    let before = program.partnership(id).clone();
    program.run(Event::RemoveAction { partnership: id, action: before.actions[1].id });
    assert_eq!(program.partnership(id).actions.len(), 2);
    assert!(matches!(&program.state.removed, Some(Removed::Action { place: 1, .. })));
    program.run(Event::Undo);
    assert_eq!(plain(program.partnership(id)), plain(&before));
    assert_eq!(program.state.removed, None);
    // What is gone stays gone, and does no harm.
    assert_eq!(program.run(Event::RemoveAction { partnership: id, action: gone() }), []);
    assert_eq!(program.run(Event::ChangeAction { partnership: id, action: gone(), plan: plan("x") }), []);
}

#[test]
fn the_next_round_has_the_same_people_and_no_answers() {
    let (mut program, id, ann) = program();
    program.run(Event::AddAction(id, plan("Meet.")));
    program.run(Event::Try(id, Try::Move(Factor::Of(Party::Vendor, Dimension::Role), Some(0.5))));
    let effects = program.run(Event::NextRound(id, day(24)));
    assert!(effects.contains(&Effect::Go(Route::At(id, Place::People))));
    let whole = program.partnership(id);
    let [first, next] = &whole.rounds[..] else { panic!() };
    assert_eq!((next.date, next.instrument, next.weights), (day(24), first.instrument, first.weights));
    assert_eq!(next.participants[0].name, "Ann");
    assert!(next.participants[0].entries.is_empty() && next.participants[0].id != ann);
    assert!(next.id != first.id && !first.participants[0].entries.is_empty());
    assert_eq!(whole.actions[0].round, first.id);
    assert!(program.state.trials.get(&id).is_none());
    assert_eq!(program.kept(id).as_ref(), Some(whole));
    assert_eq!(program.run(Event::NextRound(gone(), day(24))), []);
}

#[test]
fn a_round_that_goes_leaves_its_actions_and_the_last_one_stays() {
    let (mut program, id, _) = program();
    program.run(Event::AddAction(id, plan("Meet.")));
    program.run(Event::NextRound(id, day(24)));
    let [first, next] = [0, 1].map(|place| program.partnership(id).rounds[place].id);
    program.run(Event::RemoveRound { partnership: id, round: first });
    assert_eq!(program.partnership(id).rounds.len(), 1);
    assert_eq!(program.partnership(id).actions.len(), 1);
    assert_eq!(program.run(Event::RemoveRound { partnership: id, round: next }), []);
    program.run(Event::Step(Way::Back));
    assert_eq!(program.partnership(id).rounds.iter().map(|round| round.id).collect::<Vec<_>>(), [first, next]);
    assert_eq!(program.partnership(id).actions[0].round, first);
}

#[test]
fn every_change_can_be_taken_back_and_done_again() {
    let mut program = Program::default();
    let id = program.create("Cust");
    let mut stages = vec![program.partnership(id).clone()];
    let mut note = |program: &Program| stages.push(program.partnership(id).clone());
    let ann = program.add(id, Group::Customer, "Ann");
    note(&program);
    program.answer(id, ann, "customer.investment.time", rated(4));
    note(&program);
    program.answer(id, ann, "customer.investment.people", rated(2));
    note(&program);
    program.comment(id, ann, "customer.investment.people", "why");
    note(&program);
    program.run(Event::RenameParticipant { partnership: id, participant: ann, name: "Anna".to_owned() });
    note(&program);
    program.run(Event::Change(id, app_support::details("Other", "V", "P")));
    note(&program);
    program.run(Event::AddAction(id, plan("Meet.")));
    note(&program);
    program.run(Event::RemoveParticipant { partnership: id, participant: ann });
    note(&program);
    program.run(Event::NextRound(id, day(30)));
    note(&program);
    let last = stages.len() - 1;
    for place in (0..last).rev() {
        assert!(program.state.can(Way::Back));
        program.run(Event::Step(Way::Back));
        alike(&program, id, &stages[place]);
        assert_eq!(program.kept(id).as_ref(), Some(program.partnership(id)));
    }
    assert!(!program.state.can(Way::Back));
    assert_eq!(program.run(Event::Step(Way::Back)), []);
    for stage in &stages[1..] {
        program.run(Event::Step(Way::Forward));
        alike(&program, id, stage);
    }
    assert!(!program.state.can(Way::Forward));
    assert_eq!(program.run(Event::Step(Way::Forward)), []);
}

/// The same but for times, and for entries that say nothing.
fn alike(program: &Program, id: Id, expected: &partnership_continuum::record::Partnership) {
    assert_eq!(plain(program.partnership(id)), plain(expected));
}

#[test]
fn what_is_taken_back_is_later_than_what_it_replaces() {
    let (mut program, id, ann) = program();
    let time = |program: &Program| {
        program.people(id).iter().find(|person| person.id == ann).unwrap().entries
            [&statement("customer.investment.time")]
            .at
    };
    program.answer(id, ann, "customer.return.people", rated(3));
    program.answer(id, ann, "customer.investment.time", rated(1));
    let before = time(&program);
    program.run(Event::Step(Way::Back));
    assert_eq!(answer(&program, id, ann), Some(4));
    let back = time(&program);
    assert!(back > before);
    program.run(Event::Step(Way::Back));
    // Not touched by this step, so its time stays; and what is open again says since when.
    assert_eq!(time(&program), back);
    let open = &program.people(id)[0].entries[&statement("customer.return.people")];
    assert_eq!(open.answer, None);
    assert!(open.at > back);
}

#[test]
fn typing_a_comment_or_trying_answers_is_one_step() {
    let (mut program, id, ann) = program();
    for text in ["w", "wh", "why"] {
        program.comment(id, ann, "customer.investment.time", text);
    }
    for number in [3, 2, 1] {
        program.answer(id, ann, "customer.investment.time", rated(number));
    }
    program.run(Event::Step(Way::Back));
    assert_eq!(answer(&program, id, ann), Some(4));
    assert_eq!(program.people(id)[0].comment(statement("customer.investment.time")), "why");
    program.run(Event::Step(Way::Back));
    assert_eq!(program.people(id)[0].comment(statement("customer.investment.time")), "");
    // After a step back a change is a change of its own.
    program.answer(id, ann, "customer.investment.time", rated(2));
    program.run(Event::Step(Way::Back));
    assert_eq!(answer(&program, id, ann), Some(4));
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let (mut program, id, _) = program();
    program.run(Event::AddAction(id, plan("a")));
    program.run(Event::Step(Way::Back));
    assert!(program.state.can(Way::Forward));
    assert_eq!(program.state.histories.get(&id).unwrap().last, Some((Way::Back, What::Action)));
    program.run(Event::AddAction(id, plan("b")));
    assert!(!program.state.can(Way::Forward));
    assert_eq!(program.state.histories.get(&id).unwrap().last, None);
}

#[test]
fn a_step_back_ends_the_offer_to_bring_a_part_back() {
    let (mut program, id, ann) = program();
    program.run(Event::RemoveParticipant { partnership: id, participant: ann });
    program.run(Event::Step(Way::Back));
    assert_eq!((program.names(id), &program.state.removed), (vec!["Ann"], &None));
    // The offer would put the person into another round.
    program.run(Event::RemoveParticipant { partnership: id, participant: ann });
    program.run(Event::NextRound(id, day(24)));
    assert_eq!(program.state.removed, None);
}

#[test]
fn steps_are_those_of_the_page_that_is_shown() {
    let (mut program, id, _) = program();
    let role = Factor::Of(Party::Vendor, Dimension::Role);
    program.run(Event::AddAction(id, plan("a")));
    program.run(Event::Try(id, Try::Move(role, Some(0.75))));
    program.run(Event::Went(Route::At(id, Place::Try)));
    assert!(program.state.can(Way::Back));
    program.run(Event::Step(Way::Back));
    assert!(!program.state.can(Way::Back) && program.state.can(Way::Forward));
    assert_eq!(program.partnership(id).actions.len(), 1);
    program.run(Event::Went(Route::At(id, Place::Act)));
    assert!(program.state.can(Way::Back));
    program.run(Event::Step(Way::Back));
    assert_eq!(program.partnership(id).actions.len(), 0);
    program.run(Event::Went(Route::Home));
    assert!(!program.state.can(Way::Back) && !program.state.can(Way::Forward));
    assert_eq!(program.run(Event::Step(Way::Forward)), []);
    // Of what is gone nothing is tried.
    program.run(Event::Try(gone(), Try::Reset));
    assert!(program.state.trials.get(&gone()).is_none());
}

#[test]
fn the_history_is_limited_and_forgets_the_oldest() {
    let (mut program, id, _) = program();
    for number in 0..60 {
        program.run(Event::AddAction(id, plan(&number.to_string())));
    }
    let mut steps = 0;
    while program.state.can(Way::Back) {
        program.run(Event::Step(Way::Back));
        steps += 1;
    }
    assert_eq!((steps, program.partnership(id).actions.len()), (50, 10));
    assert!(!History::default().can(Way::Back));
}
