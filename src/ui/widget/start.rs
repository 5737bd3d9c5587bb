//! The first page of the element: what it is about, and the names of the three where someone wants to give them.

use super::first_group;
use crate::app::{Details, Event, Place, Route};
use crate::model::instrument::Instrument;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id, Partnership};
use crate::ui::controls::{local_form, page_heading};
use crate::ui::element::{Child, El, el};
use leptos::prelude::*;

/// The page.
pub fn start(id: Id) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.widget();
    let found = untrack(|| {
        ui.round(id, |whole, round| {
            (round.instrument, round.date, whole.names.clone(), round.participants.first().map(|person| person.id))
        })
    });
    let Some((instrument, date, names, begun)) = found else { return ().into_any() };
    let roles = &ui.texts.common.roles;
    // A party that is called by its part has no name yet.
    let given = |party: Party| if names[party] == roles[party] { String::new() } else { names[party].clone() };
    let values = ByParty::from_fn(|party| RwSignal::new(given(party)));
    let lead = match instrument {
        Instrument::Quick18 => words.start_lead_quick,
        Instrument::Continuum26 => words.start_lead_continuum,
    };
    let go = move || {
        let named = ByParty::from_fn(|party| match Partnership::name(&values[party].get_untracked()) {
            name if name.is_empty() => roles[party].to_owned(),
            name => name,
        });
        if named != names {
            ui.send(details(id, named, date));
        }
        match (begun, first_group(instrument)) {
            (None, Some(group)) => {
                ui.send(Event::AddParticipant { partnership: id, group, name: String::new() });
            }
            _ => ui.send(Event::Went(Route::At(id, Place::People))),
        }
    };
    let field = |party: Party| {
        let name = format!("name-{}", party.id());
        el("div")
            .class(format!("field party-{}", party.id()))
            .child(el("label").attr("for", name.clone()).child(roles[party]))
            .child(
                el("input")
                    .attr("id", name)
                    .attr("type", "text")
                    .attr("autocomplete", "off")
                    .attr("maxlength", Partnership::NAME_LIMIT.to_string())
                    .bind(values[party]),
            )
    };
    let fields = el("fieldset")
        .class("names")
        .child(el("legend").child(words.start_names))
        .child(el("p").class("hint").child(words.start_hint))
        .child(el("div").class("name-fields").children(Party::ALL.map(field)));
    el("section")
        .class("start")
        .testid("start")
        .child(page_heading(words.start_title))
        .child(el("p").class("lead").child(lead))
        .child(local_form("form", go).child(fields).child(submit(begun.map_or(words.start, |_| words.go_on))))
        .into_child()
}

fn submit(label: &'static str) -> El {
    let button = el("button").class("button primary").attr("part", "button").attr("type", "submit").testid("begin");
    el("div").class("actions").child(button.child(label))
}

fn details(id: Id, names: ByParty<String>, date: Date) -> Event {
    Event::Change(id, Details { names, date })
}
