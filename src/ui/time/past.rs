//! The rounds of a partnership, each with its result.

use crate::exchange::story::{self, person_label};
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::party::ByParty;
use crate::model::response::Assessment;
use crate::record::{Date, Id, Participant};
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;

/// A round with its result.
#[derive(Clone, PartialEq)]
pub struct Past {
    /// The round.
    pub id: Id,
    /// Which one it is, counted from 1.
    pub number: usize,
    /// Its day.
    pub date: Date,
    /// Who has answered something, by name.
    pub people: Vec<String>,
    /// How many answers there are and how many are asked for, also while the result waits for everyone.
    pub counts: [usize; 2],
    /// Its result.
    pub told: Told,
}

impl Past {
    /// A text about how many answers there are of how many.
    pub fn counted(&self, text: &str) -> String {
        let [answered, expected] = self.counts.map(|count| count.to_string());
        fill(text, &[("answered", &answered), ("expected", &expected)])
    }

    /// Whether answers are missing.
    pub fn is_open(&self) -> bool {
        let [answered, expected] = self.counts;
        answered < expected
    }

    /// What it is called: its number and its day, since two rounds may have the same day.
    pub fn name(&self, ui: Ui) -> String {
        fill(ui.time().round_named, &[("number", &self.number.to_string()), ("date", &story::day(ui.texts, self.date))])
    }

    /// Whether anyone has answered anything.
    pub fn is_begun(&self) -> bool {
        self.told.evaluation.range.answered > 0
    }
}

/// What the results follow from, so that they are worked out anew only when it differs.
type Given = (ByParty<String>, Vec<Entry>);
type Entry = (Id, Date, Vec<String>, Assessment, Option<[usize; 2]>);

/// All rounds, the oldest first.
pub fn pasts(ui: Ui, id: Id) -> Memo<Vec<Past>> {
    let given = memo(move || {
        ui.state.see(|state| -> Option<Given> {
            let whole = state.partnership(id)?;
            let rounds = whole.rounds.iter().map(|round| {
                let begun = round.participants.iter().filter(|person| person.has_answered());
                let name = |person: &Participant| person_label(ui.texts, &whole.names, person.group, &person.name);
                // Of what does not show, these alone are told.
                let counts = state.is_veiled(whole, round).then(|| counts(&evaluate(&round.assessment())));
                (round.id, round.date, begun.map(name).collect(), state.assessment(whole, round), counts)
            });
            Some((whole.names.clone(), rounds.collect()))
        })
    });
    memo(move || {
        given.see(|given| {
            let Some((names, rounds)) = given else { return Vec::new() };
            let past = |(place, (id, date, people, assessment, hidden)): (usize, &Entry)| {
                let told = Told::of(assessment.clone(), names.clone());
                let counts = hidden.unwrap_or(counts(&told.evaluation));
                Past { id: *id, number: place + 1, date: *date, people: people.clone(), counts, told }
            };
            rounds.iter().enumerate().map(past).collect()
        })
    })
}

const fn counts(evaluation: &Evaluation) -> [usize; 2] {
    [evaluation.range.answered, evaluation.range.expected]
}
