//! The page as one file: fetched from beside the page, looked at, and given out.

use super::way;
use crate::app::{Event, Route};
use crate::browser::fetch::{Unfetched, fetch};
use crate::exchange::file::File;
use crate::exchange::one_file::{NAME, is_whole};
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{button, go_to};
use crate::ui::element::{El, el, text};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button that fetches it, and what came of that.
pub fn one_file(ui: Ui) -> El {
    let words = ui.take();
    let said = RwSignal::new(String::new());
    // How many bytes are here while it is on its way.
    let here = RwSignal::new(None::<usize>);
    let get = move |_| {
        if here.get_untracked().is_some() {
            return;
        }
        here.set(Some(0));
        said.set(String::new());
        spawn_local(async move {
            // The place may have been left meanwhile; then nobody wants the file any more.
            let got = fetch(NAME, move |bytes| {
                here.try_set(Some(bytes));
            });
            let text = match got.await {
                Ok(body) if is_whole(&body) => {
                    if here.try_get_untracked().is_some() {
                        ui.send(Event::Save(File { name: NAME.to_owned(), kind: "text/html", body }));
                    }
                    fill(words.got, &[("name", NAME)])
                }
                Ok(_) => words.wrong.to_owned(),
                Err(Unfetched::Missing) => words.missing.to_owned(),
                Err(Unfetched::Unreachable) => words.unreachable.to_owned(),
            };
            here.try_set(None);
            said.try_set(text);
        });
    };
    // Out of how many is not known, since hosts send it compressed.
    let coming = move || here.get().map(|bytes| fill(words.getting, &[("number", &(bytes / 1000).to_string())]));
    way(words.file_title)
        .child(el("p").child(words.file_about))
        .child(data(ui))
        .child(
            el("div").class("actions").child(
                button("button", words.get_file, get)
                    .testid("get-file")
                    .attr("aria-disabled", text(move || if here.get().is_some() { "true" } else { "false" })),
            ),
        )
        .child(el("p").class("hint so-far").testid("so-far").child(text(coming)))
        .child(el("p").class("said").attr("role", "status").testid("got-file").child(text(move || said.get())))
}

/// That what is kept here is not in it, and the way to take it along.
pub fn data(ui: Ui) -> El {
    let words = ui.take();
    el("p")
        .child(words.file_data)
        .child(" ")
        .child(go_to(Route::Save, "link").testid("take-data").child(words.save_all))
}
