//! What moved from one round to another: compared, told, and joined with what was done in between.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use partnership_continuum::exchange::story::change::{
    Change, Compared, compare, done_between, of_action, sentences, trend,
};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::factors::ByFactor;
use partnership_continuum::model::instrument::Instrument;
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::model::profile::Profile;
use partnership_continuum::record::{Action, Date, Id, Plan, Progress, Round, Timestamp};
use partnership_continuum::text::catalogue::Time;
use partnership_continuum::text::{Language, Texts};

const HORIZON: Factor = Factor::Of(Party::Vendor, Dimension::Horizon);
const ROLE: Factor = Factor::Of(Party::Customer, Dimension::Role);
const TIE: Factor = Factor::Tie(Pair::VendorProvider);

fn texts() -> &'static Texts {
    Language::English.texts()
}

fn words() -> &'static Time {
    Language::English.time()
}

fn names() -> ByParty<String> {
    ByParty { customer: "Ada".to_owned(), vendor: "Vex".to_owned(), provider: "Pro".to_owned() }
}

/// Everything at one value, but for these.
fn profile(all: Option<f64>, but: &[(Factor, Option<f64>)]) -> Profile {
    let mut profile = ByFactor::from_fn(|_| all);
    for &(factor, value) in but {
        profile.set(factor, value);
    }
    profile
}

fn told(from: &Profile, to: &Profile) -> Vec<String> {
    sentences(texts(), words(), &names(), &compare(from, to))
}

fn day(day: u8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

#[test]
fn rises_come_first_and_falls_last() {
    let before = profile(Some(0.5), &[]);
    let after = profile(Some(0.5), &[(HORIZON, Some(0.25)), (ROLE, Some(0.625)), (TIE, Some(0.75))]);
    let Compared { changes, unknown } = compare(&before, &after);
    assert_eq!((changes.len(), unknown), (21, 0));
    let order: Vec<_> = changes.iter().map(|change| change.factor).collect();
    assert_eq!((&order[..2], order[20]), (&[TIE, ROLE][..], HORIZON));
    assert_eq!([changes[0].by(), changes[1].by(), changes[5].by(), changes[20].by()], [1.0, 0.5, 0.0, -1.0]);
}

#[test]
fn a_change_is_the_difference_of_the_numbers_that_are_shown() {
    // 2.34 and 2.46 are shown as 2.3 and 2.5.
    let change = Change { factor: ROLE, from: 1.34 / 4.0, to: 1.46 / 4.0 };
    assert_eq!(change.by(), 0.2);
    assert_eq!(Change { to: 1.3401 / 4.0, ..change }.by(), 0.0);
}

#[test]
fn the_largest_rise_and_fall_are_told_with_their_values() {
    let before = profile(Some(0.5), &[]);
    let after = profile(Some(0.5), &[(HORIZON, Some(0.25)), (TIE, Some(0.75))]);
    assert_eq!(
        told(&before, &after),
        [
            "The largest rise: the tie between Vex and Pro, from 3.0 to 4.0 of 5.",
            "The largest fall: how far Vex looks ahead, from 3.0 to 2.0 of 5.",
            "19 values have not moved.",
        ]
    );
}

#[test]
fn what_moved_alike_is_named_together_and_counted_when_it_is_much() {
    let before = profile(Some(0.5), &[]);
    let two = profile(Some(0.5), &[(HORIZON, Some(0.75)), (TIE, Some(0.75))]);
    assert_eq!(
        told(&before, &two)[..2],
        [
            "The largest rises, by 1.0 each: how far Vex looks ahead; the tie between Vex and Pro.".to_owned(),
            "Nothing fell.".to_owned()
        ]
    );
    assert_eq!(
        told(&before, &profile(Some(0.25), &[])),
        ["21 values fell most, by 1.0 each.".to_owned(), "Nothing rose.".to_owned()]
    );
}

#[test]
fn what_only_one_round_knows_is_counted_and_left_out() {
    let before = profile(Some(0.5), &[(ROLE, None), (TIE, None)]);
    let after = profile(Some(0.5), &[(TIE, None)]);
    assert_eq!(
        told(&before, &after),
        ["Nothing moved.", "One value is known in only one of the two rounds, so it is left out."]
    );
    assert!(told(&profile(None, &[]), &profile(None, &[])).is_empty());
    let nothing_shared = told(&profile(None, &[]), &profile(Some(0.5), &[]));
    assert_eq!(nothing_shared, ["21 values are known in only one of the two rounds, so they are left out."]);
}

#[test]
fn the_trend_is_told_by_what_is_shown() {
    let told = |scores: &[(Date, f64)]| trend(texts(), words(), scores);
    assert!(told(&[]).is_empty() && told(&[(day(1), 2.0)]).is_empty());
    assert_eq!(told(&[(day(1), 2.0), (day(2), 3.12)]), ["Since 1 November 2026, the score has risen from 2.0 to 3.1."]);
    assert_eq!(told(&[(day(1), 2.0), (day(2), 2.04)]), ["Since 1 November 2026, the score has stayed at 2.0."]);
    assert_eq!(
        told(&[(day(1), 1.0), (day(2), 3.0), (day(3), 2.0)]),
        [
            "Since 2 November 2026, the score has fallen from 3.0 to 2.0.",
            "At the first round, on 1 November 2026, it was lower, at 1.0."
        ]
    );
    assert!(told(&[(day(1), 4.0), (day(2), 3.0), (day(3), 2.0)])[1].ends_with("it was higher, at 4.0."));
    assert!(told(&[(day(1), 2.0), (day(2), 3.0), (day(3), 2.0)])[1].ends_with("it was the same."));
}

fn id(number: u8) -> Id {
    Id::from_bytes([number; 10])
}

fn action(number: u8, round: Id, progress: Progress, ended: Option<Date>, about: Option<Factor>) -> Action {
    let at = Timestamp(0);
    let plan = Plan { text: "Meet.".to_owned(), progress, about, ..Plan::default() };
    Action { id: id(number), round, created: at, changed: at, ended, plan }
}

#[test]
fn what_was_done_in_between_is_done_after_the_early_round_and_not_after_the_late_one() {
    let (early, late) = (id(100), id(101));
    let done = |number, round, on| action(number, round, Progress::Done, Some(on), None);
    let actions = [
        done(1, early, day(9)),
        done(2, early, day(5)),
        done(3, early, day(10)),
        done(4, early, day(11)),
        // Done on the day of the early round: agreed there, and agreed before.
        done(5, early, day(3)),
        done(6, id(99), day(3)),
        action(7, early, Progress::Dropped, Some(day(5)), None),
        action(8, early, Progress::Started, None, None),
    ];
    let [a, b] = [(early, 3), (late, 10)].map(|(id, on)| Round::new(id, day(on), Instrument::Quick18, Timestamp(0)));
    let ids = |found: Vec<&Action>| found.into_iter().map(|action| action.id).collect::<Vec<_>>();
    let expected = [5, 2, 1, 3].map(id);
    assert_eq!(ids(done_between(&actions, &a, &b)), expected);
    assert_eq!(ids(done_between(&actions, &b, &a)), expected, "whichever is named first");
}

#[test]
fn an_action_is_told_with_what_became_of_its_value() {
    let before = profile(Some(0.5), &[(ROLE, None)]);
    let after = profile(Some(0.5), &[(HORIZON, Some(0.25)), (TIE, Some(0.75))]);
    let changes = compare(&before, &after).changes;
    let told = |about| {
        let action = action(1, id(100), Progress::Done, Some(day(5)), about);
        of_action(texts(), words(), &names(), &action, &changes)
    };
    assert_eq!(told(Some(TIE)).unwrap(), "It was for the tie between Vex and Pro, which rose from 3.0 to 4.0 of 5.");
    assert_eq!(told(Some(HORIZON)).unwrap(), "It was for how far Vex looks ahead, which fell from 3.0 to 2.0 of 5.");
    assert!(
        told(Some(Factor::Tie(Pair::CustomerVendor))).unwrap().ends_with("which has not moved and is at 3.0 of 5.")
    );
    assert_eq!((told(Some(ROLE)), told(None)), (None, None));
}
