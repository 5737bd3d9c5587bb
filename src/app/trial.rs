//! Trying what would change the score: values other than today's, kept while the program runs and never stored.

use super::history::Way;
use crate::model::dimension::Factor;
use crate::model::profile::Profile;

/// The values that are being tried for a partnership.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trial {
    /// What is tried; none where it is today's value.
    pub values: Profile,
    past: Vec<Profile>,
    future: Vec<Profile>,
    /// What is being moved just now, so that one move is one step back.
    moving: Option<Factor>,
}

/// Something done while trying.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Try {
    /// Moves a value, 0 to 1; none takes it back to today's. Several in a row for one factor are one move.
    Move(Factor, Option<f64>),
    /// The move has ended.
    Settle,
    /// Everything back to today's.
    Reset,
}

impl Trial {
    /// How many moves can be taken back.
    const LIMIT: usize = 100;

    /// Does it.
    pub fn apply(&mut self, what: Try) {
        match what {
            Try::Move(factor, value) => {
                let value = value.map(|value| value.clamp(0.0, 1.0));
                if self.values.get(factor) == value {
                    return;
                }
                if self.moving != Some(factor) {
                    self.note();
                    self.moving = Some(factor);
                }
                self.values.set(factor, value);
            }
            Try::Settle => self.moving = None,
            Try::Reset => {
                if self.is_changed() {
                    self.note();
                    self.values = Profile::default();
                }
                self.moving = None;
            }
        }
    }

    /// Takes the last move back, or does it again.
    pub fn step(&mut self, way: Way) {
        let (from, to) = match way {
            Way::Back => (&mut self.past, &mut self.future),
            Way::Forward => (&mut self.future, &mut self.past),
        };
        if let Some(values) = from.pop() {
            to.push(self.values);
            self.values = values;
        }
        self.moving = None;
    }

    /// Whether there is a move to take back, or to do again.
    #[must_use]
    pub const fn can(&self, way: Way) -> bool {
        match way {
            Way::Back => !self.past.is_empty(),
            Way::Forward => !self.future.is_empty(),
        }
    }

    /// Whether a value is being moved just now.
    #[must_use]
    pub const fn is_moving(&self) -> bool {
        self.moving.is_some()
    }

    /// Whether anything differs from today.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.values != Profile::default()
    }

    /// Today's values, with those that are tried in their places. What has no value today keeps none.
    #[must_use]
    pub fn over(&self, today: &Profile) -> Profile {
        let mut tried = *today;
        for factor in Factor::all() {
            if let (Some(value), Some(_)) = (self.values.get(factor), today.get(factor)) {
                tried.set(factor, Some(value));
            }
        }
        tried
    }

    fn note(&mut self) {
        if self.past.len() == Self::LIMIT {
            self.past.remove(0);
        }
        self.past.push(self.values);
        self.future.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::dimension::Dimension;
    use crate::model::factors::ByFactor;
    use crate::model::party::{Pair, Party};

    const ROLE: Factor = Factor::Of(Party::Vendor, Dimension::Role);
    const TIE: Factor = Factor::Tie(Pair::CustomerVendor);

    #[test]
    fn a_drag_is_one_step_and_settling_begins_another() {
        let mut trial = Trial::default();
        for value in [0.5, 0.6, 0.7] {
            trial.apply(Try::Move(ROLE, Some(value)));
        }
        assert!(trial.is_moving());
        trial.apply(Try::Settle);
        assert!(!trial.is_moving());
        trial.apply(Try::Move(ROLE, Some(0.9)));
        trial.apply(Try::Move(TIE, Some(7.0)));
        assert_eq!((trial.values.get(ROLE), trial.values.get(TIE)), (Some(0.9), Some(1.0)));
        trial.step(Way::Back);
        trial.step(Way::Back);
        assert_eq!((trial.values.get(ROLE), trial.values.get(TIE)), (Some(0.7), None));
        trial.step(Way::Back);
        assert!(!trial.is_changed() && !trial.can(Way::Back) && trial.can(Way::Forward));
        trial.step(Way::Back);
        for _ in 0..4 {
            trial.step(Way::Forward);
        }
        assert_eq!((trial.values.get(ROLE), trial.values.get(TIE)), (Some(0.9), Some(1.0)));
        assert!(!trial.can(Way::Forward));
    }

    #[test]
    fn a_reset_can_be_taken_back_and_one_of_nothing_is_no_step() {
        let mut trial = Trial::default();
        trial.apply(Try::Reset);
        trial.apply(Try::Move(ROLE, None));
        assert!(!trial.can(Way::Back));
        trial.apply(Try::Move(ROLE, Some(0.25)));
        trial.apply(Try::Reset);
        assert!(!trial.is_changed());
        trial.step(Way::Back);
        assert_eq!(trial.values.get(ROLE), Some(0.25));
        // A new move ends what could be done again.
        trial.apply(Try::Move(ROLE, Some(0.5)));
        assert!(!trial.can(Way::Forward));
    }

    #[test]
    fn the_moves_that_can_be_taken_back_are_limited() {
        let mut trial = Trial::default();
        for move_ in 0..=Trial::LIMIT {
            trial.apply(Try::Move(ROLE, Some(if move_ % 2 == 0 { 0.25 } else { 0.5 })));
            trial.apply(Try::Settle);
        }
        let mut steps = 0;
        while trial.can(Way::Back) {
            trial.step(Way::Back);
            steps += 1;
        }
        assert_eq!(steps, Trial::LIMIT);
        assert_eq!(trial.values.get(ROLE), Some(0.25));
    }

    #[test]
    fn what_is_unknown_cannot_be_tried() {
        let mut today: Profile = ByFactor::from_fn(|_| Some(0.5));
        today.set(ROLE, None);
        let mut trial = Trial::default();
        trial.apply(Try::Move(ROLE, Some(1.0)));
        trial.apply(Try::Move(TIE, Some(1.0)));
        let tried = trial.over(&today);
        assert_eq!((tried.get(ROLE), tried.get(TIE)), (None, Some(1.0)));
        assert_eq!(Trial::default().over(&today), today);
    }
}
