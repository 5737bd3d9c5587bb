//! Inviting from a page that is a file: no other device can open it by a link, but it may be on the web too, or the others
//! have a copy of the file.

use crate::app::{Event, is_on_web};
use crate::exchange::file::File;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{button, local_form};
use crate::ui::dom;
use crate::ui::element::{El, el, text};
use crate::ui::see::See;
use leptos::prelude::*;

/// Both ways.
pub fn nowhere(ui: Ui, link: Memo<String>) -> El {
    el("div").class("gather-columns").child(on_web(ui)).child(as_file(ui, link))
}

/// Where a link leads that was made on a page that is a file, and the way to another address where one was typed.
pub fn leads(ui: Ui) -> Option<El> {
    let words = ui.gather();
    let (to, typed) = untrack(|| {
        ui.state.see(|state| {
            let to = state.reach().filter(|to| *to != state.address).map(str::to_owned);
            (to, state.elsewhere.is_some())
        })
    });
    let another = typed.then(|| {
        button("button quiet", words.nowhere_other, move |_| ui.send(Event::Elsewhere(String::new())))
            .testid("nowhere-other")
    });
    Some(el("p").class("hint leads").child(fill(words.nowhere_leads, &[("address", &to?)])).child(another))
}

/// To say where the page is on the web.
fn on_web(ui: Ui) -> El {
    let words = ui.gather();
    let given = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let submit = move || {
        let address = given.get_untracked();
        wrong.set(!is_on_web(address.trim()));
        if wrong.get_untracked() {
            dom::focus("#nowhere-address");
        } else {
            ui.send(Event::Elsewhere(address));
        }
    };
    let input = el("input")
        .attr("id", "nowhere-address")
        .attr("name", "url")
        .attr("type", "text")
        .attr("inputmode", "url")
        .attr("spellcheck", "false")
        .attr("autocomplete", "url")
        .attr("placeholder", "https://")
        .attr("aria-describedby", "nowhere-fault")
        .attr("aria-invalid", text(move || if wrong.get() { "true" } else { "false" }))
        .testid("nowhere-address")
        .bind(given);
    local_form("gather-card", submit)
        .child(el("h2").child(words.nowhere_web_title))
        .child(el("p").child(words.nowhere_web_text))
        .child(el("label").attr("for", "nowhere-address").child(words.nowhere_address))
        .child(input)
        .child(
            el("p")
                .class("fault")
                .attr("id", "nowhere-fault")
                .child(text(move || wrong.get().then_some(words.nowhere_bad))),
        )
        .child(
            el("button").class("button primary").attr("type", "submit").testid("nowhere-use").child(words.nowhere_use),
        )
}

/// The invitation as a file, for who has a copy of this one.
fn as_file(ui: Ui, link: Memo<String>) -> El {
    let words = ui.gather();
    let save = move |_| {
        let name = format!("{}.txt", words.invitation_file);
        ui.send(Event::Save(File::of_text(name, "text/plain", link.get_untracked())));
    };
    el("section")
        .class("gather-card")
        .child(el("h2").child(words.nowhere_file_title))
        .child(el("p").child(words.nowhere_file_text))
        .child(button("button", words.invitation_save, save).testid("save-invitation"))
}
