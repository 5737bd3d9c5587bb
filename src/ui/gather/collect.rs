//! Bringing answers in: pasted, chosen as files, or read from another screen.

use super::arrived::arrived;
use super::camera::camera;
use crate::app::Event;
use crate::exchange::incoming::read;
use crate::exchange::token;
use crate::record::Id;
use crate::ui::controls::{button, page_heading};
use crate::ui::element::{Child, el, text};
use crate::ui::see::memo;
use leptos::prelude::*;

/// The page.
pub fn collect(id: Id) -> AnyView {
    let ui = super::super::use_ui();
    let words = ui.gather();
    let typed = RwSignal::new(String::new());
    // As soon as there is something to read it is read, and the field is free for the next.
    let take = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        let there = text.contains('#') && !token::read_all(&text).is_empty()
            || text.trim_start().starts_with('{') && read(&text).iter().any(Result::is_ok);
        if there {
            typed.set(String::new());
            ui.send(Event::Received(vec![(String::new(), text)]));
        } else {
            typed.set(text);
        }
    };
    let strange = memo(move || typed.with(|typed| !typed.trim().is_empty()));
    let field = el("textarea")
        .attr("id", "paste")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "paste-hint")
        .testid("paste")
        .value(text(move || typed.get()))
        .on("input", take);
    let hint = text(move || if strange.get() { words.paste_none } else { "" });
    el("section")
        .class("gather collect")
        .child(page_heading(words.collect_title))
        .child(el("p").class("lead").child(words.collect_lead))
        .child(
            el("div")
                .class("gather-columns")
                .child(
                    el("section")
                        .class("gather-card")
                        .child(el("label").attr("for", "paste").child(words.paste))
                        .child(field)
                        .child(el("p").class("hint").attr("id", "paste-hint").attr("role", "status").child(hint))
                        .child(
                            el("div")
                                .class("actions")
                                .child(button("button", words.pick, move |_| ui.send(Event::PickFiles)).testid("pick")),
                        )
                        .child(camera(ui)),
                )
                .child(arrived(ui, id)),
        )
        .into_child()
}
