//! Inviting where no link leads to the page, since it is a file, or where there is no network: the page may be on the web
//! too, and an invitation can be a file.

use super::give::save;
use crate::app::{Event, is_on_web};
use crate::exchange::file::text_of;
use crate::exchange::story::listed;
use crate::model::party::Party;
use crate::record::Id;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{button, local_form};
use crate::ui::dom;
use crate::ui::element::{El, el, text};
use crate::ui::see::See;
use leptos::prelude::*;

/// Where a link leads that was made on a page that is a file, and the way to another address: `asking` then.
pub fn leads(ui: Ui, asking: RwSignal<bool>) -> Option<El> {
    let words = ui.gather();
    let to = untrack(|| ui.state.see(|state| state.reach().filter(|to| *to != state.address).map(str::to_owned)))?;
    let another = button("button quiet", words.nowhere_other, move |_| {
        asking.set(true);
        dom::focus_after_drawing("#nowhere-address".to_owned(), false);
    });
    let said = fill(words.nowhere_leads, &[("address", &to)]);
    Some(el("p").class("hint leads").child(said).child(another.testid("nowhere-other")))
}

/// To say where the page is on the web.
pub fn on_web(ui: Ui, asking: RwSignal<bool>) -> El {
    let words = ui.gather();
    let now = untrack(|| ui.state.see(|state| state.reach().unwrap_or_default().to_owned()));
    let given = RwSignal::new(now);
    let wrong = RwSignal::new(false);
    let submit = move || {
        let address = given.get_untracked();
        wrong.set(!is_on_web(address.trim()));
        if wrong.get_untracked() {
            dom::focus("#nowhere-address");
        } else {
            ui.send(Event::Elsewhere(address));
            asking.set(false);
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

/// The invitation as a file, for where there is no network: who has the page as one file can answer it.
pub fn as_file(ui: Ui, id: Id, link: Memo<String>) -> El {
    let words = ui.gather();
    let make = move || {
        untrack(|| {
            ui.state.see(|state| {
                let whole = state.partnership(id)?;
                let names = listed(ui.texts, &Party::ALL.map(|party| whole.names[party].as_str()));
                let text = fill(words.invitation_text, &[("names", &names)]);
                Some(text_of(
                    &whole.names.customer,
                    words.invitation_file,
                    &[],
                    format!("{text}\n{}\n", link.get_untracked()),
                ))
            })
        })
    };
    let single = untrack(|| ui.state.see(|state| state.baked.single));
    let [save, saved] = save(ui, "button", words.invitation_save, "save-invitation", make);
    el("section")
        .class("gather-card")
        .child(el("h2").child(words.file_way_title))
        .child(el("p").child(if single { words.file_way_here } else { words.file_way_web }))
        .child(save)
        .child(saved)
}
