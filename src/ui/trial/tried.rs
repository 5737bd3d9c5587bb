//! What is tried, worked out once for each change, and the ways to change it.

use crate::app::{Event, Try};
use crate::exchange::notch;
use crate::exchange::story::diagram::Part;
use crate::model::dimension::Factor;
use crate::model::profile::Profile;
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::see::{See, gate, memo};
use crate::ui::told::{Told, told_apart};
use leptos::prelude::*;

/// What is tried in a partnership, beside today.
#[derive(Clone, Copy)]
pub struct Tried {
    /// What every view needs.
    pub ui: Ui,
    /// The partnership.
    pub id: Id,
    /// The result of the answers.
    pub today: Memo<Told>,
    /// The result of the values that are tried. What a view needs of it should be a memo of its own: it differs at every
    /// move.
    pub now: Memo<Told>,
    /// The values that are tried, as they were when the last move ended: for what would be restless at every move.
    pub settled: Signal<Profile>,
    /// The values themselves.
    profile: Signal<Profile>,
    /// Which of them differ from today's.
    pub changed: Signal<Vec<Factor>>,
    /// Which of those that are [`Self::settled`] do.
    pub listed: Signal<Vec<Factor>>,
    /// The part of the picture whose values are in use.
    pub chosen: RwSignal<Option<Part>>,
}

impl Tried {
    /// What is tried in this partnership.
    pub fn of(ui: Ui, id: Id) -> Self {
        let today = told_apart(ui, id);
        let profile = gate(move |_| {
            let today = today.with(|today| today.evaluation.profile);
            ui.state.see(|state| state.trials.get(&id).map(|trial| trial.over(&today))).unwrap_or(today)
        });
        let settled = gate(move |before: Option<&Profile>| {
            let moving = ui.state.see(|state| state.is_moving(id));
            before.copied().filter(|_| moving).unwrap_or_else(|| profile.get())
        });
        let now = memo(move || today.with(|today| today.tried(&profile.get())));
        let differing = move |values: Signal<Profile>| {
            gate(move |_| {
                let (was, is) = (today.with(|today| today.evaluation.profile), values.get());
                Factor::all().filter(|&factor| was.get(factor) != is.get(factor)).collect::<Vec<_>>()
            })
        };
        let (changed, listed) = (differing(profile), differing(settled));
        Self { ui, id, today, now, settled, profile, changed, listed, chosen: RwSignal::new(None) }
    }

    /// Today's value of a factor.
    pub fn was(self, factor: Factor) -> Option<f64> {
        self.today.see(|today| today.evaluation.profile.get(factor))
    }

    /// The value of a factor that is tried, or today's.
    pub fn is(self, factor: Factor) -> Option<f64> {
        self.profile.see(|profile| profile.get(factor))
    }

    /// Both of them, where they differ and the move has ended.
    pub fn change(self, factor: Factor) -> Option<(f64, f64)> {
        self.was(factor).zip(self.settled.see(|settled| settled.get(factor))).filter(|(was, is)| was != is)
    }

    /// [`Self::is`] of one factor among many: who reads it is woken by no other.
    pub fn only(self, factor: Factor) -> Signal<Option<f64>> {
        gate(move |_| self.is(factor))
    }

    /// Sets a value.
    pub fn set(self, factor: Factor, value: f64) {
        let (was, is) = untrack(|| (self.was(factor), self.is(factor)));
        let (Some(was), Some(is)) = (was, is) else { return };
        let wanted = notch::tried(value, was);
        // Saying again what is so would wake everything that reads the state.
        if wanted.unwrap_or(was) != is {
            self.ui.send(Event::Try(self.id, Try::Move(factor, wanted)));
        }
    }

    /// Ends a move.
    pub fn settle(self) {
        self.ui.send(Event::Try(self.id, Try::Settle));
    }

    /// Sets a value in one go.
    pub fn put(self, factor: Factor, value: f64) {
        self.set(factor, value);
        self.settle();
    }

    /// Takes everything back.
    pub fn reset(self) {
        self.ui.send(Event::Try(self.id, Try::Reset));
    }
}
