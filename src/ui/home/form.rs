//! The form with the three names, the date and, for a new partnership, the instrument.

use crate::app::{Details, Event, Place, Route};
use crate::model::instrument::Instrument;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id, Partnership};
use crate::text::catalogue::InstrumentText;
use crate::text::fill;
use crate::ui::controls::{button, go_to, local_form, page_heading};
use crate::ui::element::{Child, El, el, flag, text};
use crate::ui::see::See;
use crate::ui::{Ui, dom};
use leptos::prelude::*;

/// Makes a partnership.
pub fn new() -> AnyView {
    let ui = crate::ui::use_ui();
    let instrument = RwSignal::new(Instrument::Continuum26);
    let send = Callback::new(move |details| ui.send(Event::Create(details, instrument.get_untracked())));
    let words = ui.form();
    el("section")
        .class("narrow")
        .child(page_heading(ui.texts.home.form_new_title))
        .child(el("p").class("lead").child(words.form_about))
        .child(fields(ByParty::default(), String::new(), words.create, Route::Home, send, Some(choice(instrument))))
        .into_child()
}

/// Changes the names and the date of a partnership.
pub fn edit(id: Id) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.form();
    let (names, date) =
        untrack(|| ui.round(id, |whole, round| (whole.names.clone(), round.date.to_string()))).unwrap_or_default();
    let send = Callback::new(move |details| ui.send(Event::Change(id, details)));
    let delete = button("button quiet danger", words.delete_this, move |_| ui.send(Event::Remove(id)));
    el("section")
        .class("narrow")
        .child(page_heading(ui.texts.home.form_edit_title))
        .child(fields(names, date, words.save, Route::At(id, Place::People), send, None))
        .child(el("p").class("hint").child(words.instrument_fixed))
        .child(el("div").class("actions").child(delete))
        .into_child()
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

fn fields(
    names: ByParty<String>,
    date: String,
    action: &'static str,
    back: Route,
    send: Callback<Details>,
    extra: Option<El>,
) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.form();
    let values = ByParty::from_fn(|party| RwSignal::new(names[party].clone()));
    let today = untrack(|| ui.state.see(|state| state.today.map(|today| today.to_string()))).unwrap_or_default();
    let day = RwSignal::new(if date.is_empty() { today } else { date });
    let faults = RwSignal::new(Faults::default());
    let submit = move || {
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
    let name = |party| {
        let (label, hint) = match party {
            Party::Customer => (words.customer_label, words.customer_hint),
            Party::Vendor => (words.vendor_label, words.vendor_hint),
            Party::Provider => (words.provider_label, words.provider_hint),
        };
        let fault = move || faults.with(|faults| faults.names[party].clone());
        let field = Field { name: party.id(), kind: "text", label, hint: Some(hint), value: values[party] };
        field.view(fault).class(format!("field party-{}", party.id()))
    };
    let date = Field { name: "date", kind: "date", label: words.date_label, hint: None, value: day };
    local_form("form", submit)
        .children(Party::ALL.map(name))
        .child(extra)
        .child(date.view(move || faults.with(|faults| faults.date.map(str::to_owned))).class("field"))
        .child(
            el("div")
                .class("actions")
                .child(el("button").class("button primary").attr("type", "submit").testid("submit").child(action))
                .child(go_to(back, "button quiet").child(words.cancel)),
        )
}

/// A field with its label, its hint, and what is wrong with it.
struct Field {
    name: &'static str,
    kind: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    value: RwSignal<String>,
}

impl Field {
    fn view(self, fault: impl Fn() -> Option<String> + Copy + Send + 'static) -> El {
        let [id, hint_id, fault_id] = ["field", "hint", "fault"].map(|what| format!("{what}-{}", self.name));
        let input = el("input")
            .attr("id", id.clone())
            .attr("type", self.kind)
            .attr("autocomplete", "off")
            .attr("aria-invalid", text(move || if fault().is_some() { "true" } else { "false" }))
            .attr("aria-describedby", format!("{fault_id} {hint_id}"))
            .bind(self.value);
        el("div")
            .child(el("label").attr("for", id).child(self.label))
            .child(el("p").class("hint").attr("id", hint_id).child(self.hint))
            .child(input)
            .child(el("p").class("fault").attr("id", fault_id).child(text(fault)))
    }
}

fn choice(instrument: RwSignal<Instrument>) -> El {
    let ui = crate::ui::use_ui();
    let option = |(value, words): (Instrument, InstrumentText)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "instrument")
            .attr("value", value.id())
            .checked(flag(move || instrument.get() == value))
            .on("change", move |_| instrument.set(value));
        let words = el("span").child(el("strong").child(words.name)).child(el("span").class("hint").child(words.about));
        el("label").class("choice-option").child(input).child(words)
    };
    el("fieldset")
        .class("field choice")
        .child(el("legend").child(ui.form().instrument_legend))
        .children(Instrument::ALL.into_iter().zip(ui.texts.common.instruments).map(option))
}

fn check(ui: Ui, names: &ByParty<String>, day: &str) -> Result<Details, Faults> {
    let words = ui.form();
    let mut faults = Faults::default();
    // Compared as they are kept: two names that differ only in blanks are the same.
    let kept = |party: Party| names[party].split_whitespace().collect::<Vec<_>>().join(" ");
    for party in Party::ALL {
        let name = kept(party);
        let same = Party::ALL.into_iter().take_while(|&other| other != party).find(|&other| kept(other) == name);
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
