//! The form for a new action.

use super::desk::Desk;
use super::fields::Draft;
use crate::app::Event;
use crate::record::Plan;
use crate::text::fill;
use crate::ui::controls::local_form;
use crate::ui::dom;
use crate::ui::element::{El, el};
use leptos::prelude::*;

const FORM: &str = "new";

/// The form.
pub fn new(desk: Desk) -> El {
    let words = desk.ui.act();
    let draft = Draft::default();
    let add = move || {
        if let Some(plan) = draft.plan(FORM, Plan::default()) {
            // Whoever writes down several has often the same owner in mind.
            draft.fill(&Plan { owner: plan.owner, ..Plan::default() });
            send(desk, plan);
            dom::focus("#new-text");
        }
    };
    let submit = el("button").class("button primary").attr("type", "submit").testid("add-action").child(words.add);
    el("section")
        .class("chapter no-print")
        .testid("new-action")
        .attr("aria-labelledby", "new-title")
        .child(el("h2").attr("id", "new-title").child(words.form_title))
        .child(
            local_form("action-form", add)
                .children(draft.fields(desk, FORM, false))
                .child(el("div").class("actions").child(submit)),
        )
}

/// Adds an action, and sees to it that it can be seen.
pub fn send(desk: Desk, plan: Plan) {
    if desk.owner.get_untracked().is_some_and(|shown| shown != plan.owner) {
        desk.owner.set(None);
    }
    desk.said.set(fill(desk.ui.act().added, &[("text", plan.text.trim())]));
    desk.ui.send(Event::AddAction(desk.id, plan));
}
