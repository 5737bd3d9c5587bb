//! All that is open as a text, for a mail.

use super::desk::Desk;
use crate::app::Event;
use crate::exchange::agreed;
use crate::ui::controls::button;
use crate::ui::element::{El, el, part, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The button, and the text itself where the browser does not let the page copy it.
pub fn copy(desk: Desk) -> El {
    let (ui, words) = (desk.ui, desk.ui.act());
    let written = memo(move || {
        let today = desk.today.get();
        ui.partnership(desk.id, |whole| agreed::as_text(ui.texts, words, whole, today)).flatten()
    });
    let any = memo(move || written.see(Option::is_some));
    let copied = memo(move || ui.state.see(|state| state.copied));
    let press = move |_| {
        if let Some(text) = written.get_untracked() {
            ui.send(Event::Copy(text));
        }
    };
    let outcome = move || match copied.get() {
        Some(true) => words.copied,
        Some(false) => words.copy_refused,
        None => "",
    };
    let by_hand = move || {
        (copied.get() == Some(false)).then(|| {
            el("textarea")
                .class("by-hand")
                .attr("readonly", "")
                .attr("rows", "8")
                .attr("aria-label", words.copy_text)
                .testid("copy-text")
                .value(text(move || written.get()))
        })
    };
    let all = move || {
        any.get().then(|| {
            el("div")
                .class("copy no-print")
                .child(button("button", words.copy, press).testid("copy"))
                .child(el("span").class("hint").attr("role", "status").testid("copied").child(text(outcome)))
                .child(part(by_hand))
        })
    };
    el("div").child(part(all))
}
