//! Sending answers back from a guest's device.

use super::code::code;
use super::give::{Copied, copied, give, save};
use super::who::others;
use crate::app::Event;
use crate::exchange::file::File;
use crate::exchange::file::text_of;
use crate::exchange::{heard, token};
use crate::record::{Id, Participant, Partnership};
use crate::ui::Ui;
use crate::ui::controls::button;
use crate::ui::element::{El, el, part, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// What goes back: the link, and the message around it.
#[derive(Clone, Default, PartialEq)]
struct Sent {
    link: String,
    message: String,
    /// Whether everyone who began here has answered everything.
    all: bool,
}

/// The ways to send back what was said on this device.
pub fn back(id: Id) -> El {
    let ui = super::super::use_ui();
    let words = ui.gather();
    let sent = memo(move || ui.state.see(|state| sent(ui, state.partnership(id)?, state.reach().unwrap_or_default())));
    let there = memo(move || sent.see(Option::is_some));
    let link = memo(move || sent.get().map(|sent| sent.link).unwrap_or_default());
    let message = memo(move || sent.get().map(|sent| sent.message).unwrap_or_default());
    let all = memo(move || sent.get().is_some_and(|sent| sent.all));
    let last = RwSignal::new(Copied::Link);
    let file = move || {
        untrack(|| ui.state.see(|state| state.partnership(id).map(|whole| file(ui, whole, message.get_untracked()))))
    };
    let ways = move || {
        if !there.get() {
            return el("div").child(el("p").child(words.back_nothing)).child(others(ui, id));
        }
        let reached = untrack(|| ui.state.see(|state| state.reach().is_some()));
        let class = if reached { "button" } else { "button primary" };
        let [file, saved] = save(ui, class, words.back_save, "save-answers", file);
        let give = match reached {
            true => give(ui, words.message_title, link, Some(file), last).child(saved),
            false => el("div").child(el("div").class("actions").child(file)).child(saved),
        };
        el("div")
            .class("back-ways")
            .child(
                el("p")
                    .class("lead")
                    .child(text(move || if all.get() { words.back_lead } else { words.back_lead_open })),
            )
            .child(give)
            .child(
                el("div")
                    .class("qr-card")
                    .child(el("p").child(words.back_code))
                    .child(part(move || link.with(|link| code(ui, link)))),
            )
            .child(as_message(ui, message, last))
            .child(el("p").class("hint").child(words.back_again))
            .child(others(ui, id))
    };
    el("section")
        .class("back")
        .testid("back")
        .attr("aria-labelledby", "back-title")
        .child(el("h2").attr("id", "back-title").child(words.back_title))
        .child(part(ways))
}

fn as_message(ui: Ui, message: Memo<String>, last: RwSignal<Copied>) -> El {
    let words = ui.gather();
    el("details")
        .class("more")
        .child(el("summary").child(words.back_text))
        .child(
            el("textarea")
                .attr("readonly", "")
                .attr("rows", "6")
                .attr("aria-label", words.back_text)
                .testid("message")
                .value(text(move || message.get())),
        )
        .child(el("div").class("actions").child(button("button", words.back_text_copy, move |_| {
            last.set(Copied::Message);
            ui.send(Event::Copy(message.get_untracked()));
        })))
        .child(copied(ui, Copied::Message, last))
}

/// What goes back as a file, which is called after whose answers are in it.
fn file(ui: Ui, whole: &Partnership, message: String) -> File {
    let people = whole.round().into_iter().flat_map(|round| &round.participants);
    let answered = people.filter(|person| !person.entries.is_empty());
    let label = |person: &Participant| match person.name.as_str() {
        name if name.contains(|letter: char| letter.is_ascii_alphanumeric()) => name.to_owned(),
        // Of those without a name, or with one in other letters, there may be several.
        _ => format!("{}-{:.4}", person.group.id(), person.id.to_string()),
    };
    text_of(&whole.names.customer, ui.gather().file, &answered.map(label).collect::<Vec<_>>(), message)
}

/// All that was said here; none when nothing was.
fn sent(ui: Ui, whole: &Partnership, address: &str) -> Option<Sent> {
    let round = whole.round()?;
    let people: Vec<&Participant> = round.participants.iter().filter(|person| !person.entries.is_empty()).collect();
    let ids: Vec<Id> = people.iter().map(|person| person.id).collect();
    let link = token::link(address, &token::of_answers(whole, &ids)?);
    let message = heard::message(ui.texts, ui.gather(), whole, &people, &link);
    let all = !round.unfinished().any(|person| ids.contains(&person.id));
    Some(Sent { link, message, all })
}
