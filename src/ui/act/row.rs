//! One action: what it says, how far it is, and the form that changes it.

use super::desk::Desk;
use crate::app::Event;
use crate::exchange::{agreed, story};
use crate::record::{Action, Id, Plan, Progress};
use crate::text::fill;
use crate::ui::controls::{button, local_form};
use crate::ui::dom;
use crate::ui::element::{El, el, flag, part, text};
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// What the ids of the fields begin with; only one form is open at a time.
const FORM: &str = "change";

/// An action in the list.
pub fn row(desk: Desk, told: Memo<Told>, id: Id) -> El {
    let action = memo(move || desk.ui.partnership(desk.id, |whole| whole.action(id).cloned()).flatten());
    let editing = memo(move || desk.editing.get() == Some(id));
    let shown = move || if editing.get() { form(desk, action, id) } else { shown(desk, told, action, id) };
    el("li").class("action").testid("action").child(part(shown))
}

fn shown(desk: Desk, told: Memo<Told>, action: Memo<Option<Action>>, id: Id) -> El {
    let words = desk.ui.act();
    let named =
        move |text: &'static str| move || fill(text, &[("text", &of(action, |action| action.plan.text.clone()))]);
    let change = button("button quiet no-print", words.edit, move |_| {
        if let Some(action) = action.get_untracked() {
            desk.draft.fill(&action.plan);
            desk.editing.set(Some(id));
            dom::focus_after_drawing(format!("#{FORM}-text"), false);
        }
    });
    let delete = button("button quiet no-print", words.delete, move |_| {
        desk.said.set(String::new());
        desk.ui.send(Event::RemoveAction { partnership: desk.id, action: id });
    });
    el("div")
        .class("action-shown")
        .child(part(move || action.see(|action| action.as_ref().map(|action| said(desk, told, action)))))
        .child(
            el("div")
                .class("action-tools")
                .child(state(desk, action, id))
                .child(change.attr("id", format!("edit-{id}")).attr("aria-label", text(named(words.edit_named))))
                .child(delete.testid("delete").attr("aria-label", text(named(words.delete_named)))),
        )
}

/// What is said of an action.
fn said(desk: Desk, told: Memo<Told>, action: &Action) -> El {
    let (texts, words, plan) = (desk.ui.texts, desk.ui.act(), &action.plan);
    let late = action.is_overdue(desk.today.get());
    let when = agreed::when(texts, words, action, desk.today.get());
    let when = when.map(|when| el("span").class(if late { "late" } else { "due" }).child(when));
    let person = (!plan.person.is_empty()).then(|| el("span").child(plan.person.clone()));
    let about = plan.about.map(|factor| {
        told.see(|told| {
            let what = story::factor_name(texts, &told.names, factor);
            match told.evaluation.profile.get(factor) {
                Some(value) => fill(words.about, &[("what", &what), ("value", &story::on_scale(texts, value))]),
                None => fill(words.about_open, &[("what", &what)]),
            }
        })
    });
    let carried = desk.ui.partnership(desk.id, |whole| {
        let latest = whole.round().map(|round| round.id);
        let round = whole.rounds.iter().find(|round| round.id == action.round && Some(round.id) != latest)?;
        Some(fill(words.carried, &[("date", &story::day(texts, round.date))]))
    });
    el("div")
        .class("action-said")
        .child(el("p").class("action-text").child(plan.text.clone()))
        .child(el("p").class("action-facts").child(desk.owner_mark(plan.owner)).child(person).child(when))
        .children(about.map(|about| el("p").class("hint").child(about)))
        .children(carried.flatten().map(|carried| el("p").class("hint").child(carried)))
}

/// How far it is, to be changed in place.
fn state(desk: Desk, action: Memo<Option<Action>>, id: Id) -> El {
    let words = desk.ui.act();
    let now = memo(move || of(action, |action| action.plan.progress));
    let option = |progress: Progress| {
        el("option")
            .attr("value", progress.id())
            .is("selected", flag(move || now.get() == progress))
            .child(agreed::progress(words, progress))
    };
    // Whether the keyboard is used: it changes the state at each press of an arrow, and must not lose its place.
    let by_key = Rc::new(Cell::new(false));
    let pressed = Rc::clone(&by_key);
    let pointed = Rc::clone(&by_key);
    let choose = move |event: web_sys::Event| {
        let Some(progress) = Progress::from_id(&event_target_value(&event)) else { return };
        let Some(plan) = action.get_untracked().map(|action| action.plan) else { return };
        let moves = plan.progress.is_open() != progress.is_open();
        let told = match progress {
            Progress::Done => words.moved_done,
            Progress::Dropped => words.moved_dropped,
            _ if moves => words.moved_open,
            _ => "",
        };
        desk.said.set(fill(told, &[("text", &plan.text)]));
        desk.ui.send(Event::ChangeAction { partnership: desk.id, action: id, plan: Plan { progress, ..plan } });
        // It goes to the other list, and the keyboard with it.
        if by_key.get() {
            desk.opened.update(|opened| *opened |= !progress.is_open());
            dom::focus_after_drawing(format!("#state-{id}"), false);
        }
    };
    el("select")
        .class("state")
        .attr("id", format!("state-{id}"))
        .attr(
            "aria-label",
            text(move || fill(words.state_named, &[("text", &of(action, |action| action.plan.text.clone()))])),
        )
        .on("keydown", move |_| pressed.set(true))
        .on("pointerdown", move |_| pointed.set(false))
        .on("change", choose)
        .children(Progress::ALL.map(option))
}

fn form(desk: Desk, action: Memo<Option<Action>>, id: Id) -> El {
    let words = desk.ui.act();
    let close = move || {
        desk.editing.set(None);
        dom::focus_after_drawing(format!("#edit-{id}"), false);
    };
    let save = move || {
        let Some(now) = action.get_untracked() else { return close() };
        if let Some(plan) = desk.draft.plan(FORM, now.plan) {
            desk.ui.send(Event::ChangeAction { partnership: desk.id, action: id, plan });
            close();
        }
    };
    local_form("action-form", save)
        .attr("aria-label", words.form_edit)
        .on("keydown", move |event| {
            if dom::key(&event).as_deref() == Some("Escape") {
                close();
            }
        })
        .children(desk.draft.fields(desk, FORM, true))
        .child(
            el("div")
                .class("actions")
                .child(el("button").class("button primary").attr("type", "submit").child(words.save))
                .child(button("button quiet", words.cancel, move |_| close())),
        )
}

fn of<T: Default>(action: Memo<Option<Action>>, read: impl FnOnce(&Action) -> T) -> T {
    action.see(|action| action.as_ref().map(read)).unwrap_or_default()
}
