//! Inviting others: the link, its code, and whether the result waits for them.

use super::code::code as drawn;
use super::give::{Copied, give};
use super::nowhere::{as_file, leads, on_web};
use super::wait;
use crate::app::{Event, Place, Route};
use crate::exchange::{story, token};
use crate::model::party::Party;
use crate::record::Id;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::element::{Child, El, el, flag, part, text};
use crate::ui::see::{See, memo};
use crate::ui::{Ui, dom, full_screen};
use leptos::prelude::*;

/// The page for who invites.
pub fn invite(id: Id) -> AnyView {
    let ui = super::super::use_ui();
    let words = ui.gather();
    let link = link(ui, id);
    let there = memo(move || link.see(|link| !link.is_empty()));
    let reached = memo(move || ui.state.see(|state| state.reach().is_some()));
    // Whether another address is wanted than the one that links lead to.
    let asking = RwSignal::new(false);
    let giving = move || {
        if !there.get() {
            return el("p").child(words.no_link);
        }
        if !reached.get() || asking.get() {
            return el("div").class("gather-columns").child(on_web(ui, asking)).child(as_file(ui, id, link));
        }
        let big = go_to(Route::At(id, Place::Code), "button").testid("code-big").child(words.code_big);
        el("div")
            .class("invite-ways")
            .child(el("div").class("qr-card").child(part(move || link.with(|link| drawn(ui, link)))).child(big))
            .child(give(ui, words.invite_title, link, None, RwSignal::new(Copied::Link)).child(leads(ui, asking)))
    };
    let collect = go_to(Route::At(id, Place::Collect), "button").testid("collect").child(words.collect);
    el("section")
        .class("gather")
        .child(page_heading(words.invite_title))
        .child(
            el("p")
                .class("lead")
                .child(text(move || if reached.get() { words.invite_lead } else { words.nowhere_lead })),
        )
        .child(part(giving))
        .child(
            el("div")
                .class("gather-columns")
                .child(hide(ui, id))
                .child(el("section").class("gather-card").child(wait::count(ui, id)).child(collect))
                .child(part(move || (there.get() && reached.get() && !asking.get()).then(|| as_file(ui, id, link)))),
        )
        .into_child()
}

/// The same code for a room: nothing but what it is for, and how to end it.
pub fn code(id: Id) -> AnyView {
    let ui = super::super::use_ui();
    let words = ui.gather();
    let link = link(ui, id);
    let leave = move || {
        full_screen::leave();
        dom::click("[data-testid='code-leave']");
    };
    dom::on_window("keydown", move |event| {
        if dom::key(&event).as_deref() == Some("Escape") {
            leave();
        }
    });
    // The browser fills the screen only when someone asks for it.
    let fill = button("button quiet", words.code_big, |_| full_screen::enter()).testid("code-fill");
    let back = go_to(Route::At(id, Place::Invite), "button")
        .testid("code-leave")
        .on("click", |_| full_screen::leave())
        .child(words.code_leave);
    let names =
        ui.partnership(id, |whole| story::listed(ui.texts, &Party::ALL.map(|party| whole.names[party].as_str())));
    el("section")
        .class("code-page")
        .child(
            el("div")
                .class("code-words")
                .child(page_heading(words.code_title))
                .child(el("p").class("lead").child(names)),
        )
        .child(el("div").class("code-drawn").child(part(move || link.with(|link| drawn(ui, link)))))
        .child(el("div").class("actions code-ways").child(back).child(fill))
        .into_child()
}

/// The link; empty when there is too much for one.
fn link(ui: Ui, id: Id) -> Memo<String> {
    memo(move || {
        ui.state
            .see(|state| {
                let token = token::of_invitation(state.partnership(id)?)?;
                Some(token::link(state.reach().unwrap_or_default(), &token))
            })
            .unwrap_or_default()
    })
}

/// The switch.
fn hide(ui: Ui, id: Id) -> El {
    let words = ui.gather();
    let hidden = memo(move || ui.round(id, |_, round| round.hidden).unwrap_or_default());
    let toggle = move |_| ui.send(Event::Hide(id, !hidden.get_untracked()));
    let input = el("input")
        .attr("type", "checkbox")
        .attr("aria-describedby", "hide-about")
        .testid("hide")
        .checked(flag(move || hidden.get()))
        .on("change", toggle);
    el("section")
        .class("gather-card")
        .child(el("h2").child(words.hide_title))
        .child(el("label").class("switch").child(input).child(el("span").child(words.hide)))
        .child(el("p").class("hint").attr("id", "hide-about").child(words.hide_about))
}
