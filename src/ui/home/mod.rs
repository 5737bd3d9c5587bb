//! The list of partnerships, and the form that makes or changes one, which loads on demand.

mod card;
mod form;
mod list;

pub use form::{edit, new};
pub use list::{Found, STEP};

use crate::app::example;
use crate::app::{Event, Route};
use crate::ui::Ui;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::diagram::figure;
use crate::ui::element::{Child, El, el, part, views};
use crate::ui::lazy::Lazy;
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;

/// All partnerships as cards, or how to begin.
pub fn home(lazy: Lazy) -> El {
    let ui = super::use_ui();
    let words = &ui.texts.home;
    let ids = memo(move || {
        ui.state.see(|state| state.partnerships.iter().map(|partnership| partnership.id).collect::<Vec<_>>())
    });
    let empty = memo(move || ids.see(Vec::is_empty));
    let start = move || {
        el("div")
            .class("actions")
            .child(go_to(Route::New, "button primary").testid("new").child(words.new))
            .child(button("button", words.example, move |_| ui.send(Event::CreateExample)).testid("example"))
    };
    let welcome = move || {
        let (assessment, names) = example::shown(ui.texts);
        let shown = Told::of(assessment, names);
        let told = memo(move || shown.clone());
        let words = el("div")
            .class("welcome-words")
            .child(page_heading(words.empty_title))
            .child(el("p").class("lead").child(words.empty_text))
            .child(start())
            .child(el("p").class("hint").child(words.example_about));
        let picture = figure(told, None);
        el("div").class("welcome").child(words).child(el("div").class("welcome-picture").child(picture)).into_child()
    };
    let list = move || {
        views![el("div").class("page-head").child(page_heading(words.title)).child(start()), list::list(ids, lazy),]
    };
    el("section")
        .class("home")
        .child(part(move || if empty.get() { welcome() } else { list() }))
        .child(files(ui, empty))
}

/// Files in and out.
fn files(ui: Ui, empty: Memo<bool>) -> El {
    let save = move || {
        (!empty.get()).then(|| go_to(Route::Save, "button quiet").testid("save-all").child(ui.texts.home.save_all))
    };
    let pick = button("button quiet", ui.texts.home.bring_in, move |_| ui.send(Event::PickFiles)).testid("pick");
    el("p").class("actions home-files").child(part(save)).child(pick)
}
