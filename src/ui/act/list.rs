//! The list of actions: what is open, what is over, and whose are shown.

use super::copy::copy;
use super::desk::Desk;
use super::fields::{OWNERS, value};
use super::row::row;
use crate::exchange::agreed::{self, Listed};
use crate::record::Action;
use crate::text::fill;
use crate::ui::element::{El, each, el, flag, part, text};
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// More than so many, and one may want to see those of one party.
const HANDFUL: usize = 5;

/// All actions.
pub fn list(desk: Desk, told: Memo<Told>) -> El {
    let (ui, words) = (desk.ui, desk.ui.act());
    let listed = memo(move || {
        let owner = desk.owner.get();
        let wanted = |action: &Action| owner.is_none_or(|owner| action.plan.owner == owner);
        ui.partnership(desk.id, |whole| agreed::listed(&whole.actions, wanted)).unwrap_or_default()
    });
    let count = memo(move || ui.partnership(desk.id, |whole| whole.actions.len()).unwrap_or_default());
    let open = memo(move || listed.see(|listed| listed.open.clone()));
    let none_open = memo(move || open.with(Vec::is_empty));
    let none_closed = memo(move || listed.see(|listed| listed.closed.is_empty()));
    let nothing = move || {
        let nothing = if count.get() == 0 {
            el("div").class("act-empty").child(el("h2").child(words.empty_title)).child(el("p").child(words.empty_text))
        } else {
            let filtered = desk.owner.get().is_some();
            el("p").class("hint").child(if filtered { words.empty_filter } else { words.empty_open })
        };
        none_open.get().then_some(nothing)
    };
    let filter = move || (count.get() > HANDFUL || desk.owner.get_untracked().is_some()).then(|| filter(desk));
    let any = memo(move || count.get() > 0);
    let head = move || {
        let title = el("h2").attr("id", "act-open").child(words.open_title);
        any.get().then(|| el("div").class("act-head").child(title).child(part(filter)))
    };
    el("section")
        .class("act-list")
        .attr("aria-label", words.title)
        .child(part(head))
        .child(el("p").class("hint said").attr("role", "status").child(text(move || desk.said.get())))
        .child(part(nothing))
        .child(
            el("ul")
                .class("action-list")
                .testid("open-actions")
                .child(each(move || open.get(), move |id| row(desk, told, id))),
        )
        .child(copy(desk))
        .child(part(move || (!none_closed.get()).then(|| closed(desk, told, listed))))
}

/// What is over: closed until someone wants to see it.
fn closed(desk: Desk, told: Memo<Told>, listed: Memo<Listed>) -> El {
    let words = desk.ui.act();
    let closed = memo(move || listed.see(|listed| listed.closed.clone()));
    let summary = move || fill(words.closed, &[("count", &closed.with(Vec::len).to_string())]);
    let toggled = move |event: web_sys::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        desk.opened.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    el("details")
        .class("more")
        .testid("closed-actions")
        .is("open", flag(move || desk.opened.get()))
        .on("toggle", toggled)
        .child(el("summary").child(text(summary)))
        .child(el("ul").class("action-list").child(each(move || closed.get(), move |id| row(desk, told, id))))
}

/// Whose actions are shown.
fn filter(desk: Desk) -> El {
    let words = desk.ui.act();
    let all =
        el("option").attr("value", "").is("selected", flag(move || desk.owner.get().is_none())).child(words.filter_all);
    let option = |owner| {
        el("option")
            .attr("value", value(owner))
            .is("selected", flag(move || desk.owner.get() == Some(owner)))
            .child(text(move || agreed::owner(words, &desk.names.get(), owner)))
    };
    let choose = move |event: web_sys::Event| {
        let chosen = event_target_value(&event);
        desk.owner.set(OWNERS.into_iter().find(|&owner| value(owner) == chosen));
    };
    el("label")
        .class("filter")
        .child(el("span").child(words.filter))
        .child(el("select").testid("filter").on("change", choose).child(all).children(OWNERS.map(option)))
}
