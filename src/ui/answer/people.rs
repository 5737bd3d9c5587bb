//! Who answers: each group with its people, and the way to add one.

use super::person::{Person, Progress};
use crate::app::{Event, Place, Route};
use crate::model::instrument::{Group, Instrument};
use crate::model::party::Party;
use crate::record::{Id, Partnership};
use crate::text::fill;
use crate::ui::controls::{GoTo, LocalForm};
use crate::ui::partnership::Head;
use crate::ui::dynamic::{part, text};
use leptos::prelude::*;

/// The people of a partnership's latest round.
#[component]
pub fn People(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let instrument = untrack(|| ui.round(id, |_, round| round.instrument)).unwrap_or(Instrument::Continuum26);
    let intro = match instrument {
        Instrument::Continuum26 => words.intro_continuum,
        Instrument::Quick18 => words.intro_quick,
    };
    let state = Memo::new(move |_| {
        ui.round(id, |_, round| {
            let done = |group: Group| {
                round.of_group(group).next().is_some()
                    && round.of_group(group).all(|person| Progress::of(instrument, person).done())
            };
            (!round.participants.is_empty(), instrument.groups().iter().all(|&group| done(group)))
        })
        .unwrap_or_default()
    });
    view! {
        <Head id answering=true />
        <section class="people">
            <h1 tabindex="-1">{words.title}</h1>
            <p class="lead">{intro}</p>
            <div class="groups">
                {instrument.groups().iter().map(|&group| view! { <GroupCard id group /> }).collect_view()}
            </div>
            <div class="actions">
                {part(move || {
                    let (any, all) = state.get();
                    any.then(|| {
                        let text = if all { words.all_in } else { words.some_in };
                        let class = if all { "button primary" } else { "button" };
                        view! {
                            <GoTo to=Route::At(id, Place::Discuss) class testid="see-result">
                                {words.see_result}
                            </GoTo>
                            <p class="hint">{text}</p>
                        }
                    })
                })}
            </div>
        </section>
    }
}

#[component]
fn GroupCard(id: Id, group: Group) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let party = group.party();
    let heading = Memo::new(move |_| match party {
        Some(party) => ui.partnership(id, |whole| whole.names[party].clone()).unwrap_or_default(),
        None => ui.texts.common.observer.to_owned(),
    });
    let role = party.map(|party| ui.texts.common.roles[party]);
    let people = Memo::new(move |_| {
        ui.round(id, |_, round| round.of_group(group).map(|person| person.id).collect::<Vec<_>>()).unwrap_or_default()
    });
    let name = RwSignal::new(String::new());
    let add = move |()| {
        ui.send(Event::AddParticipant { partnership: id, group, name: name.get_untracked() });
    };
    let field = format!("name-{}", group.id());
    let class = party.map_or("group party-none".to_owned(), |party: Party| format!("group party-{}", party.id()));
    view! {
        <section class=class data-testid=format!("group-{}", group.id())>
            <p class="role">{role}</p>
            <h2>{text(move || heading.get())}</h2>
            {part(move || people.with(Vec::is_empty).then(|| view! { <p class="hint">{words.silent}</p> }))}
            <ul class="persons">
                <For each=move || people.get() key=|person| *person let(participant)>
                    <Person id participant />
                </For>
            </ul>
            <LocalForm class="add" on_submit=add>
                <label for=field.clone()>
                    {words.person_name} <span class="hidden">{text(move || fill(words.for_whom, &[("name", &heading.get())]))}</span>
                </label>
                <div class="add-row">
                    <input
                        id=field.clone()
                        type="text"
                        autocomplete="name"
                        maxlength=Partnership::NAME_LIMIT.to_string()
                        placeholder=words.person_name_hint
                        bind:value=name
                    />
                    <button class="button" type="submit" data-testid=format!("add-{}", group.id())>
                        {text(move || {
                            if people.with(Vec::is_empty) { words.person_first } else { words.person_add }
                        })}
                        <span class="hidden">{text(move || fill(words.for_whom, &[("name", &heading.get())]))}</span>
                    </button>
                </div>
            </LocalForm>
        </section>
    }
}
