//! What is told of a round: its result with everything that the views of it need.

use super::Ui;
use super::see::memo;
use crate::exchange::diagram::Picture;
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::instrument::Instrument;
use crate::model::ledger::Ledger;
use crate::model::party::ByParty;
use crate::model::response::Assessment;
use crate::record::{Id, Round};
use leptos::prelude::*;

/// A result, ready to be shown.
#[derive(Clone)]
pub struct Told {
    /// What was scored.
    pub assessment: Assessment,
    /// What the parties are called.
    pub names: ByParty<String>,
    /// The result of the model.
    pub evaluation: Evaluation,
    /// Who gains and who pays, as far as it is known.
    pub ledger: Ledger,
    /// What the diagram shows.
    pub picture: Picture,
}

/// The rest follows from what was scored.
impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names && self.assessment == other.assessment
    }
}

impl Told {
    /// Scores an assessment.
    #[must_use]
    pub fn of(assessment: Assessment, names: ByParty<String>) -> Self {
        let evaluation = evaluate(&assessment);
        Self {
            picture: Picture::of(&evaluation, &assessment.weights, assessment.compensation),
            ledger: Ledger::of(&evaluation.profile, &assessment.weights),
            evaluation,
            names,
            assessment,
        }
    }
}

/// The latest round of a partnership, told anew at every change of it.
pub fn told(ui: Ui, id: Id) -> Memo<Told> {
    memo(move || told_of(ui.round(id, |whole, round| (Round::assessment(round), whole.names.clone()))))
}

/// The latest round that anyone has answered: what is known today, also when the next round has just begun.
pub fn last_told(ui: Ui, id: Id) -> Memo<Told> {
    memo(move || {
        let found = ui.partnership(id, |whole| {
            let last = whole.rounds.iter().rev().find(|round| round.is_begun()).or(whole.round())?;
            Some((last.assessment(), whole.names.clone()))
        });
        told_of(found.flatten())
    })
}

fn told_of(found: Option<(Assessment, ByParty<String>)>) -> Told {
    // A partnership that has just been deleted is shown for one moment more, without answers.
    let (assessment, names) = found.unwrap_or_else(|| (Assessment::new(Instrument::Continuum26), ByParty::default()));
    Told::of(assessment, names)
}
