//! What is tried, worked out once for each change, and the ways to change it.

use crate::app::{Event, Trial, Try};
use crate::exchange::notch;
use crate::exchange::story::diagram::Part;
use crate::model::dimension::Factor;
use crate::model::profile::Profile;
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::see::{See, memo};
use crate::ui::told::{Told, told};
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
    pub settled: Memo<Profile>,
    /// The values themselves.
    profile: Memo<Profile>,
    /// Which of them differ from today's.
    pub changed: Memo<Vec<Factor>>,
    /// The part of the picture whose values are in use.
    pub chosen: RwSignal<Option<Part>>,
}

impl Tried {
    /// What is tried in this partnership.
    pub fn of(ui: Ui, id: Id) -> Self {
        let today = told(ui, id);
        let profile = memo(move || {
            let today = today.with(|today| today.evaluation.profile);
            ui.state.see(|state| state.trials.get(&id).map(|trial| trial.over(&today))).unwrap_or(today)
        });
        let settled = Memo::new(move |before: Option<&Profile>| {
            let moving = ui.state.see(|state| state.trials.get(&id).is_some_and(Trial::is_moving));
            before.copied().filter(|_| moving).unwrap_or_else(|| profile.get())
        });
        let now = memo(move || today.with(|today| today.tried(&profile.get())));
        let changed = memo(move || {
            let (was, is) = (today.with(|today| today.evaluation.profile), profile.get());
            Factor::all().filter(|&factor| was.get(factor) != is.get(factor)).collect::<Vec<_>>()
        });
        Self { ui, id, today, now, settled, profile, changed, chosen: RwSignal::new(None) }
    }

    /// Today's value of a factor.
    pub fn was(self, factor: Factor) -> Option<f64> {
        self.today.see(|today| today.evaluation.profile.get(factor))
    }

    /// The value of a factor that is tried, or today's.
    pub fn is(self, factor: Factor) -> Option<f64> {
        self.profile.see(|profile| profile.get(factor))
    }

    /// Both of them, where they differ.
    pub fn change(self, factor: Factor) -> Option<(f64, f64)> {
        self.was(factor).zip(self.is(factor)).filter(|(was, is)| was != is)
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
