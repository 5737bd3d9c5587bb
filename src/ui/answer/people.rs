//! Who answers: each group with its people, and the way to add one.

use super::person::person;
use crate::app::{Event, Place, Route};
use crate::model::instrument::{Group, Instrument};
use crate::model::party::Party;
use crate::record::{Id, Partnership};
use crate::text::fill;
use crate::ui::controls::{go_to, level, local_form, page_heading};
use crate::ui::element::{Child, El, each, el, part, text};
use crate::ui::see::{See, memo};
use crate::ui::{Ui, gather};
use leptos::prelude::*;

/// The people of a partnership's latest round, with the ways for others to answer on their own devices.
pub fn people(id: Id) -> AnyView {
    let ui = crate::ui::use_ui();
    if untrack(|| ui.partnership(id, |whole| whole.guest)).unwrap_or_default() {
        return gather::guests(id);
    }
    here(id, Some(others(ui, id)))
}

/// The people of a partnership's latest round, who all answer here; beside them stands what is given.
pub fn here(id: Id, beside: Option<El>) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let instrument = untrack(|| ui.round(id, |_, round| round.instrument)).unwrap_or(Instrument::Continuum26);
    let intro = match instrument {
        Instrument::Continuum26 => words.intro_continuum,
        Instrument::Quick18 => words.intro_quick,
    };
    let any = memo(move || ui.round(id, |_, round| !round.participants.is_empty()).unwrap_or_default());
    let all = memo(move || ui.round(id, |_, round| round.is_all_in()).unwrap_or_default());
    let result = move || {
        let all = all.get();
        any.get().then(|| {
            let class = if all { "button primary" } else { "button" };
            [
                go_to(Route::At(id, Place::Discuss), class).testid("see-result").child(words.see_result),
                el("p").class("hint").child(if all { words.all_in } else { words.some_in }),
            ]
        })
    };
    let groups = instrument.groups().iter().map(|&group| group_card(id, group));
    el("section")
        .class("people")
        .child(page_heading(words.title))
        .child(el("p").class("lead").child(intro))
        .child(el("div").class("groups").children(groups))
        .child(beside)
        .child(el("div").class("actions").child(part(result)))
        .into_child()
}

/// The ways for others to answer on their own devices, with who is in.
fn others(ui: Ui, id: Id) -> El {
    let words = ui.gather();
    el("section").class("gather-card from-others").child(gather::count(ui, id)).child(
        el("div")
            .class("actions")
            .child(go_to(Route::At(id, Place::Invite), "button").testid("invite").child(words.invite))
            .child(go_to(Route::At(id, Place::Collect), "button").testid("collect").child(words.collect)),
    )
}

fn group_card(id: Id, group: Group) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let party = group.party();
    let heading = move || match party {
        Some(party) => ui.partnership(id, |whole| whole.names[party].clone()).unwrap_or_default(),
        None => ui.texts.common.observer.to_owned(),
    };
    let role = party.map(|party| ui.texts.common.roles[party]);
    let people = memo(move || {
        ui.round(id, |_, round| round.of_group(group).map(|person| person.id).collect::<Vec<_>>()).unwrap_or_default()
    });
    let name = RwSignal::new(String::new());
    let add = move || ui.send(Event::AddParticipant { partnership: id, group, name: name.get_untracked() });
    let field = format!("name-{}", group.id());
    let class = party.map_or("none", Party::id);
    let for_whom = move || {
        el("span").class("hidden").child(text(move || format!(" {}", fill(words.for_whom, &[("name", &heading())]))))
    };
    let nobody = move || people.see(Vec::is_empty);
    let label = el("label").attr("for", field.clone()).child(words.person_name).child(for_whom());
    let input = el("input")
        .attr("id", field)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", Partnership::NAME_LIMIT.to_string())
        .attr("placeholder", words.person_name_hint)
        .bind(name);
    let submit = el("button")
        .class("button")
        .attr("part", "button")
        .attr("type", "submit")
        .testid(format!("add-{}", group.id()))
        .child(text(move || if nobody() { words.person_first } else { words.person_add }))
        .child(for_whom());
    el("section")
        .class(format!("group party-{class}"))
        .testid(format!("group-{}", group.id()))
        .child(part(move || role.filter(|role| heading() != *role).map(|role| el("p").class("role").child(role))))
        .child(level(ui, 2).child(text(heading)))
        .child(part(move || nobody().then(|| el("p").class("hint").child(words.silent))))
        .child(el("ul").class("persons").child(each(move || people.get(), move |participant| person(id, participant))))
        .child(local_form("add", add).child(label).child(el("div").class("add-row").child(input).child(submit)))
}
