//! The fields of an action: what, who, by when. For a new one and for one that is changed.

use super::desk::{Desk, Owner};
use crate::exchange::agreed;
use crate::model::party::Party;
use crate::record::{Action, Date, Partnership, Plan};
use crate::ui::dom;
use crate::ui::element::{El, el, flag, text};
use leptos::prelude::*;

/// What stands in the fields.
#[derive(Clone, Copy, Default)]
pub struct Draft {
    text: RwSignal<String>,
    owner: RwSignal<Owner>,
    person: RwSignal<String>,
    due: RwSignal<String>,
    faults: RwSignal<Faults>,
}

/// What is wrong with it.
#[derive(Clone, Copy, Default, PartialEq)]
struct Faults {
    text: bool,
    due: bool,
}

impl Draft {
    /// Puts in what was agreed.
    pub fn fill(self, plan: &Plan) {
        self.text.set(plan.text.clone());
        self.owner.set(plan.owner);
        self.person.set(plan.person.clone());
        self.due.set(plan.due.map(|due| due.to_string()).unwrap_or_default());
        self.faults.set(Faults::default());
    }

    /// What the fields say, on top of what is not in them. None when something is wrong; then the fields say so, and
    /// the first of them has the focus.
    pub fn plan(self, form: &'static str, rest: Plan) -> Option<Plan> {
        let text = self.text.get_untracked();
        let (given, due) = (self.due.get_untracked(), self.due.get_untracked().parse::<Date>().ok());
        // A date that was begun and not finished gives an empty value, but the field knows.
        let begun = dom::is_invalid(&format!("#{form}-due"));
        let faults = Faults { text: text.trim().is_empty(), due: begun || (!given.is_empty() && due.is_none()) };
        self.faults.set(faults);
        if faults != Faults::default() {
            dom::focus_after_drawing(format!("#{form}-{}", if faults.text { "text" } else { "due" }), false);
            return None;
        }
        Some(Plan { text, owner: self.owner.get_untracked(), person: self.person.get_untracked(), due, ..rest })
    }

    /// The fields. `form` is what their ids begin with; the text has one line or several.
    pub fn fields(self, desk: Desk, form: &'static str, lines: bool) -> Vec<El> {
        let words = desk.ui.act();
        let faults = self.faults;
        let input = |name: &'static str, kind| field(form, name, el("input").attr("type", kind));
        let what = if lines { el("textarea").attr("rows", "3") } else { el("input").attr("type", "text") };
        let what = what.attr("maxlength", Action::TEXT_LIMIT.to_string());
        let wrong = |is: fn(Faults) -> bool, words: &'static str| move || if is(faults.get()) { words } else { "" };
        let option = |owner: Owner| {
            let name = desk.ui.act();
            el("option")
                .attr("value", value(owner))
                .is("selected", flag(move || self.owner.get() == owner))
                .child(text(move || agreed::owner(name, &desk.names.get(), owner)))
        };
        let owner = el("select")
            .on("change", move |event| self.owner.set(Party::from_id(&event_target_value(&event))))
            .children(OWNERS.map(option));
        let [text_fault, due_fault] =
            [wrong(|found| found.text, words.text_missing), wrong(|found| found.due, words.due_bad)];
        vec![
            labelled(
                form,
                "text",
                words.field_text,
                checked(form, "text", field(form, "text", what), text_fault).bind(self.text),
            )
            .child(fault(form, "text", text_fault)),
            labelled(form, "owner", words.field_owner, field(form, "owner", owner)),
            labelled(
                form,
                "person",
                words.field_person,
                input("person", "text").attr("maxlength", Partnership::NAME_LIMIT.to_string()).bind(self.person),
            ),
            labelled(
                form,
                "due",
                words.field_due,
                checked(form, "due", input("due", "date"), due_fault).bind(self.due),
            )
            .child(fault(form, "due", due_fault)),
        ]
    }
}

/// Every owner that there can be, all three together first.
pub const OWNERS: [Owner; 4] = [None, Some(Party::Customer), Some(Party::Vendor), Some(Party::Provider)];

/// An owner as the value of an option.
pub fn value(owner: Owner) -> &'static str {
    owner.map_or("all", Party::id)
}

fn field(form: &str, name: &str, input: El) -> El {
    input.attr("id", format!("{form}-{name}")).attr("autocomplete", "off")
}

fn labelled(form: &str, name: &'static str, label: &'static str, input: El) -> El {
    el("div")
        .class(format!("field field-{name}"))
        .child(el("label").attr("for", format!("{form}-{name}")).child(label))
        .child(input)
}

fn checked(form: &str, name: &str, input: El, wrong: impl Fn() -> &'static str + Send + 'static) -> El {
    input
        .attr("aria-describedby", format!("{form}-{name}-fault"))
        .attr("aria-invalid", text(move || if wrong().is_empty() { "false" } else { "true" }))
}

fn fault(form: &str, name: &str, wrong: impl Fn() -> &'static str + Send + 'static) -> El {
    el("p").class("fault").attr("id", format!("{form}-{name}-fault")).child(text(wrong))
}
