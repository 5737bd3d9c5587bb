//! The steps of the presentation, and which of them is shown: a title, then each part as a question and its result.

use crate::app::{Event, Place, Route};
use crate::exchange::story::score_in_short;
use crate::record::Id;
use crate::ui::discuss::{Chapter, STORY};
use crate::ui::see::{See, memo};
use crate::ui::told::{Told, told};
use crate::ui::{Ui, use_ui};
use leptos::prelude::*;

/// A step. A part is meant by its place in [`STORY`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Who they are and how many have answered.
    #[default]
    Title,
    /// The question that a part answers.
    Ask(usize),
    /// The diagram alone: the answer to the first question, before it is put in words.
    Picture,
    /// A part.
    Result(usize),
}

/// The way from step to step.
#[derive(Clone, Copy)]
pub struct Show {
    /// What every view has.
    pub ui: Ui,
    /// The partnership.
    pub id: Id,
    /// Its result.
    pub told: Memo<Told>,
    /// Which step is shown, counted from 0.
    pub at: Memo<usize>,
    /// All steps.
    pub steps: Memo<Vec<Step>>,
}

impl Step {
    /// The part that it belongs to; none for the title.
    pub fn chapter(self) -> Option<&'static Chapter> {
        match self {
            Step::Title => None,
            Step::Picture => STORY.first(),
            Step::Ask(place) | Step::Result(place) => STORY.get(place),
        }
    }

    /// Whether it asks, and the next step answers.
    pub const fn asks(self) -> bool {
        matches!(self, Step::Ask(_))
    }

    /// What it is called.
    pub fn name(self, ui: Ui) -> &'static str {
        let words = ui.present();
        match (self, self.chapter()) {
            (Step::Picture, _) => words.picture,
            (Step::Ask(_), Some(chapter)) => (chapter.question)(ui)[0],
            (_, Some(chapter)) => (chapter.heading)(ui),
            (_, None) => words.start,
        }
    }
}

impl Show {
    /// The presentation of a partnership, at the step that the address names.
    pub fn of(id: Id) -> Self {
        let ui = use_ui();
        let told = told(ui, id);
        let steps = memo(move || told.see(steps));
        let at = memo(move || {
            let wanted = match ui.state.see(|state| state.route) {
                Route::At(_, Place::Present(step) | Place::Lead(step)) => step,
                _ => 0,
            };
            wanted.min(steps.see(Vec::len).saturating_sub(1))
        });
        Self { ui, id, told, at, steps }
    }

    /// The step that is shown.
    pub fn step(self) -> Step {
        self.nth(self.at.get())
    }

    /// The step that is shown, for views that are drawn anew only when it is another one.
    pub fn now(self) -> Memo<Step> {
        memo(move || self.step())
    }

    /// The step with this number.
    pub fn nth(self, number: usize) -> Step {
        self.steps.see(|steps| steps.get(number).copied().unwrap_or_default())
    }

    /// The number of the last step.
    pub fn last(self) -> usize {
        self.steps.see(|steps| steps.len().saturating_sub(1))
    }

    /// Goes to a step, in every window.
    pub fn go(self, to: usize) {
        let to = to.min(untrack(|| self.last()));
        if to != self.at.get_untracked() {
            self.ui.send(Event::Show(self.id, to));
        }
    }

    /// Goes to the next step.
    pub fn next(self) {
        self.go(self.at.get_untracked().saturating_add(1));
    }

    /// Goes to the step before.
    pub fn back(self) {
        self.go(self.at.get_untracked().saturating_sub(1));
    }

    /// The score in a few words.
    pub fn score(self) -> String {
        self.told.see(|told| score_in_short(self.ui.texts, &told.picture.score))
    }
}

/// What there is to show. Without a score nobody is asked to guess it: what is missing is said instead.
fn steps(told: &Told) -> Vec<Step> {
    let mut steps = vec![Step::Title];
    for (place, chapter) in STORY.iter().enumerate() {
        match (place, (chapter.reveals)(told)) {
            (0, true) => steps.extend([Step::Ask(place), Step::Picture, Step::Result(place)]),
            (0, false) => steps.push(Step::Result(place)),
            (_, true) => steps.extend([Step::Ask(place), Step::Result(place)]),
            (_, false) => {}
        }
    }
    steps
}
