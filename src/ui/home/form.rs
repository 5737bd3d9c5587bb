//! The form with the three names, the date and, for a new partnership, the instrument.

use crate::app::{Details, Event, Place, Route};
use crate::model::instrument::Instrument;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id, Partnership};
use crate::text::fill;
use crate::ui::controls::{GoTo, LocalForm};
use crate::ui::{Ui, dom};
use crate::ui::dynamic::{flag, text};
use leptos::prelude::*;

/// Makes a partnership.
#[component]
pub fn New() -> impl IntoView {
    let ui = crate::ui::use_ui();
    let instrument = RwSignal::new(Instrument::Continuum26);
    let send = Callback::new(move |details| ui.send(Event::Create(details, instrument.get_untracked())));
    let words = &ui.texts.home;
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{words.form_new_title}</h1>
            <p class="lead">{words.form_about}</p>
            <Fields
                names=ByParty::default()
                date=String::new()
                action=words.create
                back=Route::Home
                send
                extra=ViewFn::from(move || view! { <Choice instrument /> })
            />
        </section>
    }
}

/// Changes the names and the date of a partnership.
#[component]
pub fn Edit(
    /// The partnership.
    id: Id,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.home;
    let (names, date) = untrack(|| ui.round(id, |whole, round| (whole.names.clone(), round.date.to_string())))
        .unwrap_or_default();
    let send = Callback::new(move |details| ui.send(Event::Change(id, details)));
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{words.form_edit_title}</h1>
            <Fields
                names
                date
                action=words.save
                back=Route::At(id, Place::People)
                send
                extra=ViewFn::from(|| ())
            />
            <p class="hint">{words.instrument_fixed}</p>
            <div class="actions">
                <button class="button quiet danger" on:click=move |_| ui.send(Event::Remove(id))>
                    {words.delete_this}
                </button>
            </div>
        </section>
    }
}

/// What is wrong with the form, by field.
#[derive(Clone, Default, PartialEq)]
struct Faults {
    names: ByParty<Option<String>>,
    date: Option<&'static str>,
}

impl Faults {
    fn first_field(&self) -> Option<String> {
        let party = Party::ALL.into_iter().find(|&party| self.names[party].is_some()).map(Party::id);
        party.or(self.date.map(|_| "date")).map(|field| format!("#field-{field}"))
    }
}

#[component]
fn Fields(
    names: ByParty<String>,
    /// As in ISO 8601; empty for today.
    date: String,
    action: &'static str,
    back: Route,
    send: Callback<Details>,
    extra: ViewFn,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.home;
    let values = ByParty::from_fn(|party| RwSignal::new(names[party].clone()));
    let today = untrack(|| ui.state.with(|state| state.today.map(|today| today.to_string()))).unwrap_or_default();
    let day = RwSignal::new(if date.is_empty() { today } else { date });
    let faults = RwSignal::new(Faults::default());
    let submit = move |()| {
        let names = ByParty::from_fn(|party| values[party].get_untracked());
        match check(ui, &names, &day.get_untracked()) {
            Ok(details) => send.run(details),
            Err(found) => {
                let first = found.first_field();
                faults.set(found);
                if let Some(field) = first {
                    dom::focus_after_drawing(field, false);
                }
            }
        }
    };
    view! {
        <LocalForm class="form" on_submit=submit>
            {Party::ALL
                .map(|party| {
                    let (label, hint) = match party {
                        Party::Customer => (words.customer_label, words.customer_hint),
                        Party::Vendor => (words.vendor_label, words.vendor_hint),
                        Party::Provider => (words.provider_label, words.provider_hint),
                    };
                    let fault = Signal::derive(move || faults.with(|faults| faults.names[party].clone()));
                    view! { <NameField party label hint value=values[party] fault /> }
                })
                .collect_view()}
            {extra.run()}
            <div class="field">
                <label for="field-date">{words.date_label}</label>
                <input
                    id="field-date"
                    type="date"
                    min="1900-01-01"
                    max="9999-12-31"
                    bind:value=day
                    aria-invalid=text(move || faults.with(|faults| faults.date.is_some()).then_some("true"))
                    aria-describedby="fault-date"
                />
                <p class="fault" id="fault-date">
                    {text(move || faults.with(|faults| faults.date))}
                </p>
            </div>
            <div class="actions">
                <button class="button primary" type="submit" data-testid="submit">
                    {action}
                </button>
                <GoTo to=back class="button quiet">
                    {words.cancel}
                </GoTo>
            </div>
        </LocalForm>
    }
}

#[component]
fn NameField(
    party: Party,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    #[prop(into)] fault: Signal<Option<String>>,
) -> impl IntoView {
    let id = format!("field-{}", party.id());
    let (hint_id, fault_id) = (format!("hint-{}", party.id()), format!("fault-{}", party.id()));
    let described = format!("{fault_id} {hint_id}");
    view! {
        <div class=format!("field party-{}", party.id())>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            <input
                id=id
                type="text"
                autocomplete="organization"
                bind:value=value
                aria-invalid=text(move || fault.get().is_some().then_some("true"))
                aria-describedby=described
            />
            <p class="fault" id=fault_id>
                {text(move || fault.get())}
            </p>
        </div>
    }
}

#[component]
fn Choice(instrument: RwSignal<Instrument>) -> impl IntoView {
    let ui = crate::ui::use_ui();
    view! {
        <fieldset class="field choice">
            <legend>{ui.texts.home.instrument_legend}</legend>
            {Instrument::ALL
                .into_iter()
                .zip(ui.texts.common.instruments)
                .map(|(value, words)| {
                    view! {
                        <label class="choice-option">
                            <input
                                type="radio"
                                name="instrument"
                                value=value.id()
                                prop:checked=flag(move || instrument.get() == value)
                                on:change=move |_| instrument.set(value)
                            />
                            <span>
                                <strong>{words.name}</strong>
                                <span class="hint">{words.about}</span>
                            </span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

fn check(ui: Ui, names: &ByParty<String>, day: &str) -> Result<Details, Faults> {
    let words = &ui.texts.home;
    let mut faults = Faults::default();
    for party in Party::ALL {
        let name = names[party].trim();
        let same = Party::ALL.into_iter().take_while(|&other| other != party).find(|&other| names[other].trim() == name);
        let role = ui.texts.common.roles_in_sentence[party];
        faults.names[party] = if name.is_empty() {
            Some(fill(words.name_missing, &[("role", role)]))
        } else if name.chars().count() > Partnership::NAME_LIMIT {
            Some(fill(words.name_long, &[("limit", &Partnership::NAME_LIMIT.to_string())]))
        } else {
            same.map(|other| fill(words.names_same, &[("role", ui.texts.common.roles_in_sentence[other])]))
        };
    }
    let date = day.parse::<Date>();
    if date.is_err() {
        faults.date = Some(words.date_bad);
    }
    match date {
        Ok(date) if faults == Faults::default() => Ok(Details { names: names.clone(), date }),
        _ => Err(faults),
    }
}
