//! What is told of a round: its result with everything that the views of it need.

use super::Ui;
use super::see::{See, gate, memo};
use crate::app::State;
use crate::exchange::diagram::Picture;
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::instrument::Instrument;
use crate::model::ledger::Ledger;
use crate::model::party::ByParty;
use crate::model::profile::Profile;
use crate::model::response::Assessment;
use crate::record::{Id, Partnership, Round};
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

/// The rest follows from what was scored, or from the values that are tried in its place.
impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        self.evaluation.profile == other.evaluation.profile
            && self.names == other.names
            && self.assessment == other.assessment
    }
}

impl Told {
    /// Scores an assessment.
    #[must_use]
    pub fn of(assessment: Assessment, names: ByParty<String>) -> Self {
        let evaluation = evaluate(&assessment);
        Self::with(assessment, names, evaluation)
    }

    /// The same with other values in the place of today's.
    #[must_use]
    pub fn tried(&self, profile: &Profile) -> Self {
        Self::with(self.assessment.clone(), self.names.clone(), self.evaluation.tried(profile))
    }

    fn with(assessment: Assessment, names: ByParty<String>, evaluation: Evaluation) -> Self {
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
    let revision = memo(move || revision(ui, id));
    // Read, and not tracked alone: a memo that nobody reads is never worked out, and so never wakes anyone.
    at_each(Box::new(move || revision.with(|_| ())), ui, id, |_, whole| whole.round())
}

/// The same where much else happens beside changes of the partnership: none of it wakes who reads this.
pub fn told_apart(ui: Ui, id: Id) -> Memo<Told> {
    let revision = gate(move |_| revision(ui, id));
    at_each(Box::new(move || revision.track()), ui, id, |_, whole| whole.round())
}

/// The latest round that has come to a score: what is known today, also when the next round has just begun.
pub fn last_told(ui: Ui, id: Id) -> Memo<Told> {
    fn latest<'a>(state: &State, whole: &'a Partnership) -> Option<&'a Round> {
        let is_scored = |round: &&Round| evaluate(&state.assessment(whole, round)).estimate.is_some();
        whole.rounds.iter().rev().find(is_scored).or(whole.round())
    }
    let revision = memo(move || revision(ui, id));
    let track = Box::new(move || revision.with(|_| ()));
    at_each(track, ui, id, latest)
}

/// Every change of a partnership is one more revision, and what else is in the state is none.
fn revision(ui: Ui, id: Id) -> (Option<u64>, bool) {
    // But for this: whether what is to wait is shown all the same.
    ui.state.see(|state| (state.revisions.get(&id).copied(), state.unveiled == Some(id)))
}

/// Which round of a partnership is told.
type Latest = for<'a> fn(&State, &'a Partnership) -> Option<&'a Round>;

/// Told anew when what is tracked changes.
fn at_each(track: Box<dyn Fn() + Send + Sync>, ui: Ui, id: Id, of: Latest) -> Memo<Told> {
    memo(move || {
        track();
        let found = untrack(|| {
            ui.state.see(|state| {
                let whole = state.partnership(id)?;
                Some((state.assessment(whole, of(state, whole)?), whole.names.clone()))
            })
        });
        // A partnership that has just been deleted is shown for one moment more, without answers.
        let (assessment, names) =
            found.unwrap_or_else(|| (Assessment::new(Instrument::Continuum26), ByParty::default()));
        Told::of(assessment, names)
    })
}
