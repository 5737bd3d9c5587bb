//! What was agreed, in words: the order of the list, dates, the text for a mail, and what is suggested first.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, day};
use partnership_continuum::app::Event;
use partnership_continuum::exchange::advice::{Idea, ideas};
use partnership_continuum::exchange::agreed::{as_text, listed, when};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::factors::ByFactor;
use partnership_continuum::model::levers::levers;
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::profile::Profile;
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::record::{Action, Date, Id, Partnership, Plan, Progress, Timestamp};
use partnership_continuum::text::Language;

fn action(number: u8, due: Option<Date>, progress: Progress, ended: Option<Date>) -> Action {
    let (id, at) = (Id::from_bytes([number; 10]), Timestamp(0));
    let plan = Plan { text: format!("Action {number}."), due, progress, ..Plan::default() };
    Action { id, round: id, created: at, changed: at, ended, plan }
}

fn ids(numbers: &[u8]) -> Vec<Id> {
    numbers.iter().map(|&number| Id::from_bytes([number; 10])).collect()
}

#[test]
fn what_is_due_first_is_in_front_and_what_is_over_comes_last() {
    use Progress::{Agreed, Done, Dropped, Started};
    let actions = [
        action(1, None, Agreed, None),
        action(2, Some(day(28)), Started, None),
        action(3, Some(day(3)), Dropped, Some(day(20))),
        action(4, Some(day(9)), Agreed, None),
        action(5, Some(day(28)), Agreed, None),
        action(6, None, Done, Some(day(1))),
        action(7, None, Done, Some(day(2))),
    ];
    let all = listed(&actions, |_| true);
    assert_eq!((all.open, all.closed), (ids(&[4, 2, 5, 1]), ids(&[7, 6, 3])));
    let some = listed(&actions, |action| action.plan.due.is_none());
    assert_eq!((some.open, some.closed), (ids(&[1]), ids(&[7, 6])));
}

#[test]
fn dates_are_told_from_today() {
    let today = day(15);
    let told = |action: &Action| when(Language::English.texts(), Language::English.act(), action, today);
    let open = |due: Date| told(&action(1, Some(due), Progress::Started, None)).unwrap();
    assert_eq!(open(day(12)), "3 days overdue, was due on 12 November 2026");
    assert_eq!(open(day(14)), "1 day overdue, was due on 14 November 2026");
    assert_eq!(open(day(15)), "due today");
    assert_eq!(open(day(16)), "due tomorrow");
    assert_eq!(open(day(17)), "due in 2 days, on 17 November 2026");
    assert_eq!(open(day(29)), "due in 14 days, on 29 November 2026");
    assert_eq!(open(day(30)), "due on 30 November 2026");
    assert_eq!(told(&action(1, None, Progress::Agreed, None)), None);
    let over = |progress| told(&action(1, Some(day(1)), progress, Some(day(9)))).unwrap();
    assert_eq!(over(Progress::Done), "done on 9 November 2026");
    assert_eq!(over(Progress::Dropped), "dropped on 9 November 2026");
}

fn example() -> Partnership {
    let mut program = Program::default();
    program.run(Event::CreateExample);
    program.state.partnerships[0].clone()
}

#[test]
fn what_is_open_is_a_text_for_a_mail() {
    let (texts, words) = (Language::English.texts(), Language::English.act());
    let mut whole = example();
    whole.actions[3].plan.person = "Kim".to_owned();
    whole.actions[3].plan.text = "Two\n lines".to_owned();
    assert_eq!(
        as_text(texts, words, &whole, day(23)).unwrap(),
        "Northfield Hospital · Arclight Networks · Brightwater IT\n\
         Open actions on 23 November 2026\n\
         \n\
         1. Agree who answers which fault\n   \
            All three together · Agreed · 6 days overdue, was due on 17 November 2026\n\
         \n\
         2. Show the plans for the next three years\n   \
            Arclight Networks · Started · due on 17 December 2026\n\
         \n\
         3. Two lines\n   \
            Arclight Networks · Kim · Agreed · due on 22 January 2027\n"
    );
    whole.actions.truncate(1);
    assert_eq!(as_text(texts, words, &whole, day(23)), None);
}

#[test]
fn the_example_shows_what_can_become_of_an_action() {
    let whole = example();
    let [first, last] = &whole.rounds[..] else { panic!() };
    assert_eq!((first.date.to_string(), last.date.to_string()), ("2026-05-24".to_owned(), "2026-11-23".to_owned()));
    let names = |people: &[partnership_continuum::record::Participant]| {
        people.iter().map(|person| (person.group, person.name.clone())).collect::<Vec<_>>()
    };
    assert_eq!(names(&first.participants), names(&last.participants));
    let progress: Vec<_> = whole.actions.iter().map(|action| action.plan.progress).collect();
    assert_eq!(progress, [Progress::Done, Progress::Agreed, Progress::Started, Progress::Agreed]);
    assert_eq!(
        whole.actions.iter().map(|action| action.is_overdue(last.date)).collect::<Vec<_>>(),
        [false, true, false, false]
    );
    let ended = whole.actions[0].ended.unwrap();
    assert!(first.date < ended && ended < last.date);
    for action in &whole.actions {
        assert!(whole.rounds.iter().any(|round| round.id == action.round) && action.plan.about.is_some());
    }
}

fn of(profile: &Profile) -> Vec<Idea> {
    let names = ByParty { customer: "Ada".to_owned(), vendor: "Vex".to_owned(), provider: "Pro".to_owned() };
    let levers = levers(profile, &Weights::default(), Compensation::default());
    ideas(Language::English.advice(), &names, profile, &levers)
}

#[test]
fn where_a_step_adds_most_and_what_is_lowest_is_suggested_in_turn() {
    let mut profile: Profile = ByFactor::from_fn(|_| Some(0.75));
    let low = Factor::Tie(Pair::VendorProvider);
    profile.set(low, Some(0.25));
    let found = of(&profile);
    // The customer's investment is the largest lever of all.
    assert_eq!(found[0].factor, Factor::Of(Party::Customer, Dimension::Investment));
    assert_eq!((found[1].factor, found[1].value), (low, 0.25));
    assert!(found[0].gain.unwrap() > found[1].gain.unwrap());
    // Every value once, and then every value once more with something else.
    assert_eq!(found.len(), 42);
    let (once, again) = found.split_at(21);
    for (one, other) in once.iter().zip(again) {
        assert_eq!(one.factor, other.factor);
        assert_ne!(one.suggestion.text, other.suggestion.text);
    }
    for factor in Factor::all() {
        assert_eq!(once.iter().filter(|idea| idea.factor == factor).count(), 1);
    }
}

#[test]
fn without_a_score_the_lowest_is_suggested_and_without_answers_nothing() {
    let mut profile = Profile::default();
    assert_eq!(of(&profile), []);
    profile.set(Factor::Of(Party::Vendor, Dimension::Role), Some(0.5));
    profile.set(Factor::Of(Party::Customer, Dimension::Role), Some(0.25));
    profile.set(Factor::Of(Party::Provider, Dimension::Role), Some(1.0));
    let found = of(&profile);
    assert_eq!(found.len(), 4);
    assert_eq!(found[0].factor, Factor::Of(Party::Customer, Dimension::Role));
    assert!(found.iter().all(|idea| idea.gain.is_none()));
}
