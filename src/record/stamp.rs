//! What differs after a change is marked with the moment of the change, so that copies can be merged.

use super::action::Action;
use super::gone::Gone;
use super::merge::{Item, insert, put_gone};
use super::partnership::{Entry, Participant, Partnership, Round};
use super::when::Timestamp;

impl Partnership {
    /// The moment for a change that is made now: later than every change so far, whatever the clock says.
    #[must_use]
    pub fn moment(&self, now: Timestamp) -> Timestamp {
        let moment = now.max(Timestamp(self.changed.0.saturating_add(1)));
        // On a guest's device a whole second, since that is as fine as the link is with which answers go back.
        if self.guest { Timestamp(moment.0.div_ceil(1000).saturating_mul(1000)) } else { moment }
    }

    /// Marks all that differs from `before` as changed at this moment, and keeps what is missing as taken away.
    pub fn stamp(&mut self, before: &Self, at: Timestamp) {
        if self.names != before.names {
            self.named = at;
        }
        stamp_list(&mut self.rounds, &mut self.gone_rounds, &before.rounds, at);
        stamp_list(&mut self.actions, &mut self.gone_actions, &before.actions, at);
        self.changed = at;
    }

    /// Without what was taken away before this moment.
    pub fn forget_gone(&mut self, before: Timestamp) {
        self.gone_rounds.retain(|gone| gone.at >= before);
        self.gone_actions.retain(|gone| gone.at >= before);
        for round in &mut self.rounds {
            round.gone_participants.retain(|gone| gone.at >= before);
        }
    }

    /// Brings the latest round back when none is left, as after two copies took away a different one each.
    pub fn keep_a_round(&mut self, at: Timestamp) {
        if !self.rounds.is_empty() {
            return;
        }
        let latest = self.gone_rounds.iter().max_by_key(|gone| (gone.item.made, gone.item.id)).map(|gone| gone.item.id);
        let Some(place) = self.gone_rounds.iter().position(|gone| Some(gone.item.id) == latest) else { return };
        let mut round = self.gone_rounds.remove(place).item;
        round.dated = at;
        self.rounds.push(round);
        self.changed = at;
    }

    /// The same with the change from `before` to `after` taken back. What has changed otherwise since stays.
    #[must_use]
    pub fn revert(&self, before: &Self, after: &Self) -> Self {
        let mut out = self.clone();
        if before.names != after.names {
            out.names.clone_from(&before.names);
        }
        revert_list(&mut out.rounds, &out.gone_rounds, &before.rounds, &after.rounds);
        revert_list(&mut out.actions, &out.gone_actions, &before.actions, &after.actions);
        out
    }
}

/// Something whose changes are marked.
trait Stamped: Item {
    /// Marks what differs from `before`, which is the same thing earlier; all of it when there is none.
    fn stamp(&mut self, before: Option<&Self>, at: Timestamp);
    /// Takes the change from `before` to `after` back.
    fn revert(&mut self, before: &Self, after: &Self);
}

impl Stamped for Round {
    fn stamp(&mut self, before: Option<&Self>, at: Timestamp) {
        let Some(before) = before else {
            self.dated = at;
            return;
        };
        let settings = |round: &Round| (round.date, round.weights, round.compensation, round.hidden);
        if settings(self) != settings(before) {
            self.dated = at;
        }
        stamp_list(&mut self.participants, &mut self.gone_participants, &before.participants, at);
    }

    fn revert(&mut self, before: &Self, after: &Self) {
        if before.date != after.date {
            self.date = before.date;
        }
        if before.hidden != after.hidden {
            self.hidden = before.hidden;
        }
        if (before.weights, before.compensation) != (after.weights, after.compensation) {
            self.weights = before.weights;
            self.compensation = before.compensation;
        }
        revert_list(&mut self.participants, &self.gone_participants, &before.participants, &after.participants);
    }
}

impl Stamped for Participant {
    fn stamp(&mut self, before: Option<&Self>, at: Timestamp) {
        let Some(before) = before else {
            self.named = at;
            return;
        };
        if self.name != before.name {
            self.named = at;
        }
        for (statement, was) in &before.entries {
            // An entry stays when its answer is taken back, so that it is known when.
            let entry = self.entries.entry(*statement).or_insert_with(|| Entry {
                answer: None,
                comment: String::new(),
                at: was.at,
                earlier: was.earlier.clone(),
            });
            if (entry.answer, &entry.comment) != (was.answer, &was.comment) {
                entry.at = at;
            }
        }
        for (statement, entry) in &mut self.entries {
            if !before.entries.contains_key(statement) {
                entry.at = at;
            }
        }
    }

    fn revert(&mut self, before: &Self, after: &Self) {
        if before.name != after.name {
            self.name.clone_from(&before.name);
        }
        for &statement in before.entries.keys().chain(after.entries.keys()) {
            let said = |person: &Participant| (person.answer(statement), person.comment(statement).to_owned());
            let was = said(before);
            if was != said(after) && was != said(self) {
                // Its moment is set with those of all that differs.
                self.change(statement, Timestamp::default(), |entry| {
                    entry.answer = was.0;
                    entry.comment = was.1;
                });
            }
        }
    }
}

impl Stamped for Action {
    fn stamp(&mut self, before: Option<&Self>, at: Timestamp) {
        if before.is_none_or(|before| (&self.plan, self.ended) != (&before.plan, before.ended)) {
            self.changed = at;
        }
    }

    fn revert(&mut self, before: &Self, after: &Self) {
        if (&before.plan, before.ended) != (&after.plan, after.ended) {
            self.plan.clone_from(&before.plan);
            self.ended = before.ended;
        }
    }
}

fn stamp_list<T: Stamped>(list: &mut [T], gone: &mut Vec<Gone<T>>, before: &[T], at: Timestamp) {
    for item in &mut *list {
        match before.iter().find(|was| was.id() == item.id()) {
            Some(was) => item.stamp(Some(was), at),
            None => {
                // New, which carries its moment already, or back again.
                let is_back = gone.iter().any(|gone| gone.item.id() == item.id());
                if is_back {
                    gone.retain(|gone| gone.item.id() != item.id());
                    item.stamp(None, at);
                }
            }
        }
    }
    for was in before {
        if list.iter().all(|item| item.id() != was.id()) {
            put_gone(gone, Gone { item: was.clone(), seen: was.latest(), at });
        }
    }
}

fn revert_list<T: Stamped>(list: &mut Vec<T>, gone: &[Gone<T>], before: &[T], after: &[T]) {
    for was in before {
        let place = list.iter().position(|item| item.id() == was.id());
        let then = after.iter().find(|item| item.id() == was.id());
        match (place.and_then(|place| list.get_mut(place)), then) {
            (Some(item), Some(then)) => item.revert(was, then),
            (None, None) => {
                let kept = gone.iter().find(|gone| gone.item.id() == was.id()).map(|gone| &gone.item);
                insert(list, kept.unwrap_or(was).clone());
            }
            _ => {}
        }
    }
    list.retain(|item| {
        let is = |each: &T| each.id() == item.id();
        before.iter().any(is) || !after.iter().any(is)
    });
}
