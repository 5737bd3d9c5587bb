//! Copies of one partnership that were changed apart: merging them loses nothing, in whatever order it is done.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use model_support::{answer, cases};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::{
    Action, Date, Entry, Gone, Id, Participant, Partnership, Plan, Progress, Round, Said, Timestamp, Unmergeable,
};
use proptest::prelude::*;
use record_support::{id, sample, sample_with_gone, statement};

fn merged(one: &Partnership, other: &Partnership) -> Partnership {
    let mut out = one.clone();
    out.merge(other).unwrap();
    out
}

/// A moment out of few, so that many changes are made at the same one.
fn moment() -> impl Strategy<Value = Timestamp> {
    (1..9_u64).prop_map(Timestamp)
}

fn some_text() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "a", "b", "ä"]).prop_map(str::to_owned)
}

fn said() -> impl Strategy<Value = Said> {
    (prop::option::of(0..=5_u8), some_text(), moment()).prop_map(|(number, comment, at)| Said {
        answer: number.map(answer),
        comment,
        at,
    })
}

/// An entry as merging leaves it: the latest first, each once.
fn an_entry() -> impl Strategy<Value = Entry> {
    prop::collection::vec(said(), 1..=Entry::EARLIER + 1).prop_map(|all| {
        let single =
            |said: Said| Entry { answer: said.answer, comment: said.comment, at: said.at, earlier: Vec::new() };
        let mut person = Participant::new(id(1), Group::Observer, String::new(), Timestamp(0));
        let key = statement("customer.investment.seen");
        for said in all {
            let mut other = Participant::new(id(1), Group::Observer, String::new(), Timestamp(0));
            other.entries.insert(key, single(said));
            let wrap = |person: Participant| {
                let mut round = Round::new(id(2), Date::FIRST, Instrument::Quick18, Timestamp(0));
                round.participants.push(person);
                Partnership { rounds: vec![round], actions: Vec::new(), ..sample() }
            };
            person = merged(&wrap(person), &wrap(other)).rounds[0].participants[0].clone();
        }
        person.entries.remove(&key).unwrap()
    })
}

fn a_person(number: u8) -> impl Strategy<Value = Participant> {
    let group = if number.is_multiple_of(2) { Group::Vendor } else { Group::Customer };
    let statements: Vec<Statement> = Instrument::Continuum26.statements(group).take(3).collect();
    let entries = prop::collection::btree_map(prop::sample::select(statements), an_entry(), 0..3);
    (some_text(), moment(), moment(), entries).prop_map(move |(name, added, named, entries)| {
        let mut person = Participant::new(id(20 + number), group, name, added);
        person.named = named;
        person.entries = entries;
        person
    })
}

fn an_action(number: u8) -> impl Strategy<Value = Action> {
    (some_text(), moment(), moment(), prop::sample::select(&Progress::ALL[..])).prop_map(
        move |(text, created, changed, progress)| Action {
            id: id(40 + number),
            round: id(2),
            created,
            changed,
            ended: None,
            plan: Plan { text, progress, ..Plan::default() },
        },
    )
}

/// Some items of a few, each here or taken away.
fn some<T: Clone + std::fmt::Debug + 'static, S: Strategy<Value = T> + 'static>(
    each: fn(u8) -> S,
    latest: fn(&T) -> Timestamp,
    place: fn(&T) -> (Timestamp, Id),
) -> impl Strategy<Value = (Vec<T>, Vec<Gone<T>>)> {
    let one = move |number: u8| (each(number), prop::option::of(moment()), 0..3_u8);
    (one(0), one(1), one(2)).prop_map(move |(a, b, c)| {
        let (mut here, mut gone) = (Vec::new(), Vec::new());
        for (item, at, kind) in [a, b, c] {
            match (kind, at) {
                (0, _) => {}
                (1, _) | (_, None) => here.push(item),
                // Taken away after all its changes that were known, which may be more than this copy has.
                (_, Some(at)) => {
                    let seen = latest(&item).max(at);
                    gone.push(Gone { item, seen, at });
                }
            }
        }
        here.sort_by_key(place);
        gone.sort_by_key(|gone| place(&gone.item));
        (here, gone)
    })
}

fn latest_of(person: &Participant) -> Timestamp {
    person.entries.values().map(|entry| entry.at).chain([person.named]).max().unwrap()
}

fn a_round(number: u8) -> impl Strategy<Value = Round> {
    let people = some(a_person, latest_of, |person| (person.added, person.id));
    (moment(), moment(), 1..28_u8, any::<bool>(), people).prop_map(
        move |(made, dated, day, hidden, (participants, gone_participants))| Round {
            hidden,
            dated,
            participants,
            gone_participants,
            ..Round::new(id(2 + number), Date::new(2026, 11, day).unwrap(), Instrument::Continuum26, made)
        },
    )
}

fn latest_of_round(round: &Round) -> Timestamp {
    let gone = round.gone_participants.iter().map(|gone| latest_of(&gone.item));
    round.participants.iter().map(latest_of).chain(gone).chain([round.dated]).max().unwrap()
}

/// A copy of a partnership: any, but things with the same id are of the same kind.
fn copy() -> impl Strategy<Value = Partnership> {
    let rounds = some(a_round, latest_of_round, |round| (round.made, round.id));
    let actions = some(an_action, |action| action.changed, |action| (action.created, action.id));
    (some_text(), moment(), moment(), moment(), any::<bool>(), rounds, actions).prop_map(
        |(name, named, created, changed, guest, (rounds, gone_rounds), (actions, gone_actions))| {
            let mut names = sample().names;
            names.vendor = name;
            Partnership {
                names,
                named,
                guest,
                created,
                changed,
                rounds,
                gone_rounds,
                actions,
                gone_actions,
                ..sample()
            }
        },
    )
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn the_order_in_which_copies_are_merged_does_not_matter(a in copy(), b in copy(), c in copy()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a), "commutative");
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)), "associative");
        let both = merged(&a, &b);
        prop_assert_eq!(merged(&both, &b), both.clone(), "what is known already changes nothing");
        prop_assert_eq!(merged(&both, &both), both, "idempotent");
    }

    #[test]
    fn no_answer_is_lost(a in copy(), b in copy()) {
        let both = merged(&a, &b);
        for copy in [&a, &b] {
            for (round, person, statement, entry) in answers(copy) {
                let kept = find(&both, round, person).and_then(|person| person.entries.get(&statement).cloned());
                let kept = kept.expect("the entry is there, or with what was taken away");
                let newer = kept.earlier.iter().filter(|said| said.at >= entry.at).count();
                // At its own moment or, when the same was said again, at a later one.
                let is_it = |answer, comment: &String, at| {
                    (answer, comment) == (entry.answer, &entry.comment) && at >= entry.at
                };
                let is_kept = is_it(kept.answer, &kept.comment, kept.at)
                    || kept.earlier.iter().any(|said| is_it(said.answer, &said.comment, said.at));
                prop_assert!(is_kept || newer >= Entry::EARLIER, "{entry:?} is not in {kept:?}");
            }
        }
    }
}

type Given = (Id, Id, Statement, Entry);

/// Every answer that stands.
fn answers(whole: &Partnership) -> Vec<Given> {
    let of = |round: &Round| -> Vec<Given> {
        let round_id = round.id;
        let all = round.participants.iter();
        all.flat_map(|person| {
            person.entries.iter().map(move |(&statement, entry)| (round_id, person.id, statement, entry.clone()))
        })
        .collect()
    };
    whole.rounds.iter().flat_map(of).collect()
}

/// A person, here or taken away.
fn find(whole: &Partnership, round: Id, person: Id) -> Option<&Participant> {
    let gone = whole.gone_rounds.iter().map(|gone| &gone.item);
    let round = whole.rounds.iter().chain(gone).find(|each| each.id == round)?;
    let gone = round.gone_participants.iter().map(|gone| &gone.item);
    round.participants.iter().chain(gone).find(|each| each.id == person)
}

#[test]
fn of_two_answers_at_once_the_later_wins_and_the_other_is_an_earlier_one() {
    let base = sample();
    let asked = statement("customer.investment.time");
    let answered = |number, at| {
        let mut copy = base.clone();
        copy.rounds[1].participants[0].change(asked, Timestamp(at), |entry| entry.answer = Some(answer(number)));
        copy
    };
    let [first, second] = [answered(1, 1_800_000_000_000), answered(4, 1_800_000_000_001)];
    for both in [merged(&first, &second), merged(&second, &first)] {
        let entry = &both.rounds[1].participants[0].entries[&asked];
        assert_eq!(entry.answer, Some(answer(4)));
        assert_eq!(entry.earlier.iter().map(|said| said.answer).collect::<Vec<_>>(), [Some(answer(1))]);
    }
}

#[test]
fn the_same_answer_at_two_moments_is_one() {
    let base = sample();
    let asked = statement("customer.investment.time");
    let answered = |at| {
        let mut copy = base.clone();
        let person = &mut copy.rounds[1].participants[0];
        person.change(asked, Timestamp(at), |entry| entry.answer = Some(answer(2)));
        copy
    };
    // As when a link has rounded the moment.
    let [rounded, given] = [answered(1_800_000_000_000), answered(1_800_000_000_499)];
    for both in [merged(&rounded, &given), merged(&given, &rounded)] {
        assert_eq!(
            both.rounds[1].participants[0].entries[&asked],
            Entry {
                answer: Some(answer(2)),
                comment: String::new(),
                at: Timestamp(1_800_000_000_499),
                earlier: Vec::new(),
            }
        );
    }
}

#[test]
fn who_has_the_whole_keeps_it() {
    let whole = sample();
    let guest = Partnership { guest: true, actions: Vec::new(), ..sample() };
    assert_eq!(merged(&whole, &guest), whole);
    assert_eq!(merged(&guest, &whole), whole);
    assert!(merged(&guest, &guest).guest);
}

#[test]
fn what_was_taken_away_is_back_whole_when_someone_answered_meanwhile() {
    let base = sample();
    let mut without = base.clone();
    without.rounds[1].participants.remove(0);
    without.stamp(&base, Timestamp(1_900_000_000_000));
    assert_eq!(without.rounds[1].gone_participants.len(), 1);
    assert_eq!(merged(&base, &without), without, "nothing was said meanwhile");

    // By a clock that is behind: what counts is that whoever took the person away did not know of the answer.
    let mut answered = base.clone();
    let late = Timestamp(base.changed.0 + 1);
    answered.rounds[1].participants[0]
        .change(statement("customer.role.first"), late, |entry| entry.answer = Some(answer(2)));
    let both = merged(&without, &answered);
    assert_eq!(both.rounds[1].participants, answered.rounds[1].participants);
    assert!(both.rounds[1].gone_participants.is_empty());
}

#[test]
fn two_partnerships_are_not_mixed_up() {
    let base = sample();
    let mut other = base.clone();
    other.id = id(99);
    assert_eq!(base.clone().merge(&other), Err(Unmergeable));
    let mut other = base.clone();
    other.rounds[0].instrument = Instrument::Continuum26;
    assert_eq!(base.clone().merge(&other), Err(Unmergeable));
    let mut other = base.clone();
    other.rounds[1].participants[0].group = Group::Provider;
    let before = other.clone();
    assert_eq!(other.merge(&base), Err(Unmergeable));
    assert_eq!(other, before, "nothing has changed");
}

#[test]
fn what_was_taken_away_long_ago_is_forgotten() {
    let mut whole = sample_with_gone();
    whole.forget_gone(Timestamp(1_795_392_000_006));
    assert_eq!(whole, sample_with_gone());
    whole.forget_gone(Timestamp(1_795_392_000_007));
    assert!(
        whole.gone_rounds.is_empty() && whole.gone_actions.is_empty() && whole.rounds[1].gone_participants.is_empty()
    );
}
