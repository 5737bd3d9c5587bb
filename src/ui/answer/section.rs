//! One section of statements, with the way on and back.

use super::open_score::open_score;
use super::person::Progress;
use super::statement::statement_field;
use crate::app::{Place, Route, Stop};
use crate::exchange::story::person_label;
use crate::model::instrument::Instrument;
use crate::record::{Id, Participant};
use crate::text::{called, fill, statement as words_of};
use crate::ui::controls::{go_to, page_heading};
use crate::ui::element::{Child, el, text, views};
use leptos::prelude::*;

/// A section that a participant answers.
pub fn section_page(id: Id, participant: Id, section: usize) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let found = untrack(|| {
        ui.round(id, |whole, round| {
            let person = round.participant(participant)?;
            let label = person_label(ui.texts, &whole.names, person.group, &person.name);
            Some((round.instrument, person.group, label, person.name.is_empty(), whole.names.clone()))
        })
        .flatten()
    });
    let Some((instrument, group, label, is_nameless, names)) = found else { return ().into_any() };
    let sections = instrument.sections(group);
    let count = sections.len();
    let before: usize = sections.iter().take(section).map(|each| each.statements.len()).sum();
    let Some(current) = sections.into_iter().nth(section) else { return ().into_any() };
    let (heading, about) = words_of::topic(ui.texts, &names, group, current.topic);
    let at = move |stop| Route::At(id, Place::Answer(participant, stop));
    // Where one person answers alone, there is no list of people to go back to.
    let alone = ui.embedded && instrument == Instrument::Quick18;
    let (back, back_words) = match section.checked_sub(1) {
        Some(before) => (at(Stop::Section(before)), words.previous),
        None if alone => (Route::New, words.previous),
        None => (Route::At(id, Place::People), words.back_people),
    };
    let last = section + 1 == count;
    let next = at(if last { Stop::End } else { Stop::Section(section + 1) });
    let statements = current.statements.clone();
    let open = move || {
        person(ui, id, participant, |_, person| current.statements.len() - person.answered(&current.statements))
            .unwrap_or(0)
    };
    let speaking_for = match group.party() {
        // Someone from a party answers for that party, of course.
        Some(_) if is_nameless => label,
        Some(party) => fill(words.answering_for, &[("name", &label), ("party", &called(ui.texts, &names)[party])]),
        None => fill(words.answering_as, &[("name", &label)]),
    };
    let counted = fill(words.section_of, &[("number", &(section + 1).to_string()), ("total", &count.to_string())]);
    let open_words = move || match open() {
        0 => String::new(),
        1 => words.open_one.to_owned(),
        many => fill(words.open_many, &[("number", &many.to_string())]),
    };
    let statement = |(place, statement)| statement_field(id, participant, statement, group, before + place + 1);
    let head_words = el("div")
        .class("section-head")
        .child(el("p").class("eyebrow").child(if alone { counted } else { format!("{speaking_for} · {counted}") }))
        .child(page_heading(heading))
        .child(el("p").class("lead").child(about))
        .child(el("p").class("hint keys").child(words.keys_hint));
    let ways = el("div")
        .class("actions spread")
        .child(go_to(back, "button quiet").testid("previous").child(back_words))
        .child(el("p").class("hint").child(text(open_words)))
        .child(go_to(next, "button primary").testid("next").child(if last { words.finish } else { words.next }));
    let statements = statements.into_iter().enumerate().map(statement);
    views![
        el("section").class("section").child(head_words).children(statements).child(ways),
        open_score(id, participant),
    ]
}

/// Reads from a participant; none when it is gone.
pub fn person<T>(
    ui: crate::ui::Ui,
    id: Id,
    participant: Id,
    read: impl FnOnce(Instrument, &Participant) -> T,
) -> Option<T> {
    ui.round(id, |_, round| Some(read(round.instrument, round.participant(participant)?))).flatten()
}

/// How far a participant is; none when it is gone.
pub fn progress(ui: crate::ui::Ui, id: Id, participant: Id) -> Option<Progress> {
    person(ui, id, participant, Progress::of)
}
