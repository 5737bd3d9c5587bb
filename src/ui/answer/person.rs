//! One person who answers: how they are called, and how far they are.

use crate::app::{Event, Place, Route, Stop};
use crate::exchange::story;
use crate::model::instrument::Instrument;
use crate::record::{Id, Participant};
use crate::text::fill;
use crate::ui::controls::{button, go_where, progress_bar};
use crate::ui::element::{El, el, text};

/// How far a person is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many statements have an answer.
    pub answered: usize,
    /// How many there are.
    pub total: usize,
    /// Where to go on: the first section with an open statement, or the first of all.
    pub next: Stop,
}

impl Progress {
    /// Counts the answers of a participant.
    #[must_use]
    pub fn of(instrument: Instrument, participant: &Participant) -> Self {
        let (answered, total) = participant.progress(instrument);
        Self { answered, total, next: Stop::Section(participant.first_open(instrument)) }
    }

    /// Whether everything has an answer.
    #[must_use]
    pub const fn done(self) -> bool {
        self.answered == self.total
    }
}

/// A line in the list of people.
pub fn person(id: Id, participant: Id) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let label = move || {
        ui.round(id, |whole, round| {
            let person = round.participant(participant)?;
            Some(story::person_label(ui.texts, &whole.names, person.group, &person.name))
        })
        .flatten()
        .unwrap_or_default()
    };
    let progress = move || {
        ui.round(id, |_, round| Some(Progress::of(round.instrument, round.participant(participant)?)))
            .flatten()
            .unwrap_or(Progress { answered: 0, total: 0, next: Stop::Section(0) })
    };
    let action = move || {
        let progress = progress();
        if progress.done() {
            words.review
        } else if progress.answered == 0 {
            words.start
        } else {
            words.resume
        }
    };
    let count = move || {
        let progress = progress();
        fill(words.progress, &[("answered", &progress.answered.to_string()), ("total", &progress.total.to_string())])
    };
    let bar = progress_bar(
        move || (progress().answered, progress().total),
        move || fill(words.progress_of, &[("name", &label())]),
    );
    let to = move || Route::At(id, Place::Answer(participant, progress().next));
    let go_on = go_where(to, "button")
        .child(text(action))
        .child(el("span").class("hidden").child(text(move || format!(": {}", label()))));
    let remove = button("button quiet", words.remove, move |_| {
        ui.send(Event::RemoveParticipant { partnership: id, participant });
    })
    .attr("aria-label", text(move || fill(words.remove_named, &[("name", &label())])));
    el("li")
        .class("person")
        .testid("person")
        .child(el("span").class("person-name").child(text(label)))
        .child(el("span").class("person-count").child(text(count)))
        .child(bar)
        .child(go_on)
        .child(remove)
}
