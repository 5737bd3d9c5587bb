//! The ways to give a link to others: to copy, to share, or to take down by hand.

use crate::app::Event;
use crate::browser::share;
use crate::exchange::file::File;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::button;
use crate::ui::element::{El, el, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// What of a page was copied last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The link.
    Link,
    /// The message around it.
    Message,
}

/// A link in a field to select it in, with what can be done with it. `more` stands beside that. `last` knows what of the
/// page was copied last.
pub fn give(ui: Ui, title: &'static str, link: Memo<String>, more: Option<El>, last: RwSignal<Copied>) -> El {
    let words = ui.gather();
    let can_share = share::is_able();
    let copy_class = if can_share { "button" } else { "button primary" };
    let copy = button(copy_class, words.copy, move |_| {
        last.set(Copied::Link);
        ui.send(Event::Copy(link.get_untracked()));
    })
    .testid("copy-link");
    let share = can_share.then(|| {
        button("button primary", words.share, move |_| share::share(title, &link.get_untracked())).testid("share")
    });
    el("div")
        .class("give")
        .child(el("label").attr("for", "link").child(words.link))
        .child(
            el("input")
                .attr("id", "link")
                .attr("type", "text")
                .attr("readonly", "")
                .attr("spellcheck", "false")
                .testid("link")
                .value(text(move || link.get())),
        )
        .child(el("div").class("actions").child(share).child(copy).child(more))
        .child(copied(ui, Copied::Link, last))
}

/// Whether the clipboard took this, when it was copied last.
pub fn copied(ui: Ui, what: Copied, last: RwSignal<Copied>) -> El {
    let words = ui.gather();
    let copied = memo(move || ui.state.see(|state| state.copied));
    let said = move || match copied.get().filter(|_| last.get() == what) {
        Some(true) => words.copied,
        Some(false) => words.copy_refused,
        None => "",
    };
    el("p").class("hint copied").attr("role", "status").testid("copied").child(text(said))
}

/// A button that gives something out as a file, and the word that it did.
pub fn save(
    ui: Ui,
    class: &'static str,
    label: &'static str,
    testid: &'static str,
    make: impl Fn() -> Option<File> + 'static,
) -> [El; 2] {
    let said = RwSignal::new(String::new());
    let press = move |_| {
        if let Some(file) = make() {
            said.set(fill(ui.gather().saved_as, &[("name", &file.name)]));
            ui.send(Event::Save(file));
        }
    };
    let word = el("p").class("hint copied").attr("role", "status").testid("saved-as").child(text(move || said.get()));
    [button(class, label, press).testid(testid), word]
}
