//! Who are you? The people who are listed and have not answered elsewhere, and the way in for anyone else.

use crate::app::{Event, Place, Route, Stop, Who};
use crate::exchange::story::person_label;
use crate::model::instrument::Group;
use crate::model::party::Party;
use crate::record::{Id, Participant, Partnership, Round};
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{go_to, local_form};
use crate::ui::element::{El, el};
use leptos::prelude::*;

/// The groups with their people. `known` is what this device has of it already.
pub fn who(ui: Ui, invitation: &Partnership, known: Option<&Partnership>) -> El {
    let words = ui.gather();
    let Some(round) = invitation.round() else { return el("p").child(words.invited_none) };
    let here = known.and_then(|known| known.rounds.iter().find(|each| each.id == round.id));
    let groups = round.instrument.groups().iter().map(|&group| card(ui, invitation, round, here, group));
    el("section")
        .class("who")
        .attr("aria-labelledby", "who-title")
        .child(el("h2").attr("id", "who-title").child(words.who))
        .child(el("div").class("groups").children(groups))
}

fn card(ui: Ui, invitation: &Partnership, round: &Round, here: Option<&Round>, group: Group) -> El {
    let party = group.party();
    let name = party.map_or(ui.texts.common.observer.to_owned(), |party| invitation.names[party].clone());
    let class = party.map_or("none", Party::id);
    // Those who have begun here, and then those who are expected.
    let begun: Vec<&Participant> = here.into_iter().flat_map(|here| here.of_group(group)).collect();
    let is_begun = |person: &&Participant| begun.iter().any(|each| each.id == person.id);
    let expected = round.of_group(group).filter(|person| !is_begun(person));
    let rows: Vec<El> = begun
        .iter()
        .map(|person| row(ui, invitation, here.unwrap_or(round), person))
        .chain(expected.map(|person| row(ui, invitation, round, person)))
        .collect();
    let first = rows.is_empty();
    el("section")
        .class(format!("group party-{class}"))
        .testid(format!("who-{}", group.id()))
        .child(party.map(|party| el("p").class("role").child(ui.texts.common.roles[party])))
        .child(el("h3").child(name.clone()))
        .child((!first).then(|| el("ul").class("persons").children(rows)))
        .child(other(ui, invitation.clone(), group, &name, first))
}

fn row(ui: Ui, invitation: &Partnership, round: &Round, person: &Participant) -> El {
    let words = ui.gather();
    let label = person_label(ui.texts, &invitation.names, person.group, &person.name);
    let (answered, all) = round.progress(person);
    let begun = answered > 0;
    let text = fill(if begun { words.who_go_on } else { words.who_begin }, &[("name", &label)]);
    let class = if begun { "button primary" } else { "button" };
    let id = person.id;
    let whole = invitation.clone();
    let begin = move |_| {
        ui.send(Event::Join { invitation: Box::new(whole.clone()), who: Who::Listed(id) });
    };
    let count = fill(ui.answer().progress, &[("answered", &answered.to_string()), ("total", &all.to_string())]);
    let send = begun.then(|| {
        let to = Route::At(invitation.id, Place::Answer(id, Stop::End));
        go_to(to, "button").child(words.who_send).child(el("span").class("hidden").child(format!(": {label}")))
    });
    el("li")
        .class("who-person")
        .testid("who-person")
        .child(el("button").class(class).attr("type", "button").on("click", begin).child(text))
        .child(begun.then(|| el("span").class("person-count").child(count)))
        .child(send)
}

/// Someone who is not listed.
fn other(ui: Ui, invitation: Partnership, group: Group, name: &str, first: bool) -> El {
    let words = ui.gather();
    let given = RwSignal::new(String::new());
    let field = format!("who-name-{}", group.id());
    let title = match (group.party(), first) {
        (Some(_), true) => fill(words.who_first, &[("party", name)]),
        (Some(_), false) => fill(words.who_other, &[("party", name)]),
        (None, true) => words.who_only.to_owned(),
        (None, false) => words.who_observer.to_owned(),
    };
    let begin = move || {
        let who = Who::Other(group, given.get_untracked());
        ui.send(Event::Join { invitation: Box::new(invitation.clone()), who });
    };
    let label = el("label")
        .attr("for", field.clone())
        .child(words.who_name)
        .child(el("span").class("hidden").child(format!(" ({title})")));
    let input = el("input")
        .attr("id", field)
        .attr("type", "text")
        .attr("autocomplete", "name")
        .attr("maxlength", Partnership::NAME_LIMIT.to_string())
        .attr("placeholder", words.who_optional)
        .bind(given);
    let submit = el("button")
        .class("button")
        .attr("type", "submit")
        .testid(format!("who-start-{}", group.id()))
        .child(words.who_start)
        .child(el("span").class("hidden").child(format!(": {title}")));
    local_form("add", begin)
        .child(el("p").class("hint").child(title))
        .child(label)
        .child(el("div").class("add-row").child(input).child(submit))
}

/// A way to whoever is answering on this device.
pub fn others(ui: Ui, id: Id) -> El {
    go_to(Route::At(id, Place::People), "button quiet").child(ui.gather().back_people)
}
