//! Two copies of one partnership become one, and no change of either is lost.
//!
//! Everything that can change carries the moment of its last change, and the later one wins; what it replaces stays as
//! an earlier answer. Of two changes at the same moment the same one wins everywhere. So merging is commutative,
//! associative and idempotent: copies that have seen the same changes are the same, in whatever order they saw them
//! (Shapiro et al., "Conflict-free replicated data types", 2011).

use super::action::Action;
use super::gone::Gone;
use super::id::Id;
use super::limits;
use super::partnership::{Entry, Participant, Partnership, Round, Said};
use super::when::Timestamp;
use crate::model::instrument::Group;
use crate::model::party::{ByParty, Party};
use crate::model::response::Answer;
use std::cmp::Ordering;

/// The two are not copies of one partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmergeable;

impl Entry {
    /// How many earlier answers are kept.
    pub const EARLIER: usize = limits::EARLIER;
}

impl Partnership {
    /// Takes in what another copy knows.
    ///
    /// # Errors
    /// When the other is a different partnership, or something under one id is not the same thing in both; then nothing
    /// has changed.
    pub fn merge(&mut self, other: &Self) -> Result<(), Unmergeable> {
        if self.id != other.id || !fits(self, other) || !alike(self, other) {
            return Err(Unmergeable);
        }
        if (other.named, texts(&other.names)) > (self.named, texts(&self.names)) {
            self.named = other.named;
            self.names.clone_from(&other.names);
        }
        // Who has the whole keeps it, and so does who is sent it.
        self.guest &= other.guest;
        self.created = self.created.min(other.created);
        self.changed = self.changed.max(other.changed);
        join(&mut self.rounds, &mut self.gone_rounds, &other.rounds, &other.gone_rounds);
        join(&mut self.actions, &mut self.gone_actions, &other.actions, &other.gone_actions);
        Ok(())
    }
}

/// Something in a list that grows, shrinks and changes.
pub(super) trait Item: Clone {
    /// Never changed.
    fn id(&self) -> Id;
    /// Where it stands in its list.
    fn place(&self) -> Timestamp;
    /// Its last change. Merging may make it later, and never earlier.
    fn latest(&self) -> Timestamp;
    /// Takes in what another copy knows.
    fn merge(&mut self, other: &Self);
}

impl Item for Round {
    fn id(&self) -> Id {
        self.id
    }

    fn place(&self) -> Timestamp {
        self.made
    }

    fn latest(&self) -> Timestamp {
        let gone = self.gone_participants.iter().map(|gone| gone.item.latest());
        let people = self.participants.iter().map(Item::latest).chain(gone);
        people.fold(self.dated, Timestamp::max)
    }

    fn merge(&mut self, other: &Self) {
        if settings(self, other) == Ordering::Less {
            self.date = other.date;
            self.dated = other.dated;
            self.weights = other.weights;
            self.compensation = other.compensation;
            self.hidden = other.hidden;
        }
        self.made = self.made.min(other.made);
        join(&mut self.participants, &mut self.gone_participants, &other.participants, &other.gone_participants);
    }
}

impl Item for Participant {
    fn id(&self) -> Id {
        self.id
    }

    fn place(&self) -> Timestamp {
        self.added
    }

    fn latest(&self) -> Timestamp {
        self.entries.values().map(|entry| entry.at).fold(self.named, Timestamp::max)
    }

    fn merge(&mut self, other: &Self) {
        if (other.named, &other.name) > (self.named, &self.name) {
            self.named = other.named;
            self.name.clone_from(&other.name);
        }
        self.added = self.added.min(other.added);
        for (statement, entry) in &other.entries {
            match self.entries.get_mut(statement) {
                Some(known) => merge_entries(known, entry),
                None => {
                    self.entries.insert(*statement, entry.clone());
                }
            }
        }
    }
}

impl Item for Action {
    fn id(&self) -> Id {
        self.id
    }

    fn place(&self) -> Timestamp {
        self.created
    }

    fn latest(&self) -> Timestamp {
        self.changed
    }

    fn merge(&mut self, other: &Self) {
        let created = self.created.min(other.created);
        if said(self, other) == Ordering::Less {
            self.clone_from(other);
        }
        self.created = created;
    }
}

/// Joins a list and what was taken from it with those of another copy. What was changed after it was taken away is back.
fn join<T: Item>(here: &mut Vec<T>, gone: &mut Vec<Gone<T>>, other_here: &[T], other_gone: &[Gone<T>]) {
    let mut all: Vec<(T, Option<(Timestamp, Timestamp)>)> = Vec::new();
    let mut take = |item: &T, seen: Option<(Timestamp, Timestamp)>| match all
        .iter_mut()
        .find(|(each, _)| each.id() == item.id())
    {
        Some((known, known_seen)) => {
            known.merge(item);
            *known_seen = (*known_seen).max(seen);
        }
        None => all.push((item.clone(), seen)),
    };
    for item in here.iter().chain(other_here) {
        take(item, None);
    }
    for Gone { item, seen, at } in gone.iter().chain(other_gone) {
        take(item, Some((*seen, *at)));
    }
    here.clear();
    gone.clear();
    for (item, seen) in all {
        match seen {
            Some((seen, at)) if item.latest() <= seen => put_gone(gone, Gone { item, seen, at }),
            _ => insert(here, item),
        }
    }
}

/// Puts an item where it belongs in its list.
pub(super) fn insert<T: Item>(list: &mut Vec<T>, item: T) {
    let place = list.iter().position(|each| order(each) > order(&item)).unwrap_or(list.len());
    list.insert(place, item);
}

/// The same for what was taken away.
pub(super) fn put_gone<T: Item>(list: &mut Vec<Gone<T>>, gone: Gone<T>) {
    let place = list.iter().position(|each| order(&each.item) > order(&gone.item)).unwrap_or(list.len());
    list.insert(place, gone);
}

fn order<T: Item>(item: &T) -> (Timestamp, Id) {
    (item.place(), item.id())
}

/// The later answer stands, and the other becomes an earlier one. The same answer at two moments is one, the later:
/// links round moments, and who says the same again has changed nothing.
fn merge_entries(known: &mut Entry, other: &Entry) {
    let mut all: Vec<Said> = Vec::new();
    for entry in [&*known, other] {
        let now = Said { answer: entry.answer, comment: entry.comment.clone(), at: entry.at };
        for said in [&now].into_iter().chain(&entry.earlier) {
            let alike = |each: &Said| (each.answer, &each.comment) == (said.answer, &said.comment);
            if all.iter().any(|each| alike(each) && each.at >= said.at) {
                continue;
            }
            all.retain(|each| !alike(each));
            let place = all.partition_point(|each| key(each) > key(said));
            all.insert(place, said.clone());
        }
    }
    all.truncate(Entry::EARLIER + 1);
    let mut all = all.into_iter();
    if let Some(Said { answer, comment, at }) = all.next() {
        *known = Entry { answer, comment, at, earlier: all.collect() };
    }
}

fn key(said: &Said) -> (Timestamp, Option<u8>, &str) {
    let answer = said.answer.map(|answer| match answer {
        Answer::NotApplicable => 0,
        Answer::Rated(rating) => rating.get(),
    });
    (said.at, answer, &said.comment)
}

fn texts(names: &ByParty<String>) -> [&str; 3] {
    Party::ALL.map(|party| names[party].as_str())
}

fn settings(one: &Round, other: &Round) -> Ordering {
    let key = |round: &Round| {
        let weights = Party::ALL.map(|party| round.weights.get(party).to_bits());
        (round.dated, round.date, weights, round.compensation.exponent().to_bits(), round.hidden)
    };
    key(one).cmp(&key(other))
}

fn said(one: &Action, other: &Action) -> Ordering {
    let key = |action: &Action| {
        let plan = &action.plan;
        let about = plan.about.map(|about| (about.subject_id(), about.dimension_id()));
        let owner = plan.owner.map(Party::id);
        (action.changed, action.ended, plan.progress, plan.due, owner, about, action.round)
    };
    let texts = |action: &Action| (action.plan.text.clone(), action.plan.person.clone());
    key(one).cmp(&key(other)).then_with(|| texts(one).cmp(&texts(other)))
}

/// Whether both together are not too much to be read again.
fn fits(one: &Partnership, other: &Partnership) -> bool {
    let people = |whole: &Partnership, id: Id| -> usize {
        let gone = whole.gone_rounds.iter().map(|gone| &gone.item);
        let rounds = whole.rounds.iter().chain(gone).filter(|round| round.id == id);
        rounds.map(|round| round.participants.len() + round.gone_participants.len()).sum()
    };
    let rounds = [one, other].map(|whole| whole.rounds.len() + whole.gone_rounds.len());
    let actions = [one, other].map(|whole| whole.actions.len() + whole.gone_actions.len());
    let counts = [rounds, actions].map(|counts| counts.iter().sum::<usize>());
    let all = one.rounds.iter().chain(&other.rounds);
    counts
        .into_iter()
        .chain(all.map(|round| people(one, round.id) + people(other, round.id)))
        .all(|count| count <= limits::LIST)
}

/// Whether what never changes is the same in both, for all that both know.
fn alike(one: &Partnership, other: &Partnership) -> bool {
    fn rounds(whole: &Partnership) -> Vec<&Round> {
        whole.rounds.iter().chain(whole.gone_rounds.iter().map(|gone| &gone.item)).collect()
    }
    let people = |round: &Round| -> Vec<(Id, Group)> {
        let gone = round.gone_participants.iter().map(|gone| &gone.item);
        round.participants.iter().chain(gone).map(|person| (person.id, person.group)).collect()
    };
    let others = rounds(other);
    rounds(one).iter().all(|round| {
        others.iter().filter(|each| each.id == round.id).all(|each| {
            let theirs = people(each);
            each.instrument == round.instrument
                && people(round)
                    .iter()
                    .all(|(id, group)| theirs.iter().all(|(other, theirs)| other != id || theirs == group))
        })
    })
}
