//! Who is in and who is still missing; and what stands in place of a result that waits for them.

use crate::app::{Event, Place, Route};
use crate::exchange::heard::{counted, missing};
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// How many have answered everything, and who is missing.
pub fn count(ui: Ui, id: Id) -> El {
    let words = ui.gather();
    let told = memo(move || {
        ui.round(id, |whole, round| (counted(words, round), missing(ui.texts, words, &whole.names, round)))
    });
    let said = move || told.get().map(|(counted, _)| el("p").class("counted").child(counted));
    let list = move || {
        let missing = told.get().map(|(_, missing)| missing).unwrap_or_default();
        (!missing.is_empty()).then(|| {
            let each = missing.into_iter().map(|text| el("li").child(text));
            el("div").child(el("p").class("hint").child(words.missing)).child(el("ul").class("missing").children(each))
        })
    };
    el("div").class("heard").testid("heard").child(part(said)).child(part(list))
}

/// A result, or who is missing while it is to wait for them.
pub fn over(id: Id, shown: fn(Id) -> AnyView) -> AnyView {
    let ui = super::super::use_ui();
    let veiled = veiled(ui, id);
    part(move || if veiled.get() { whole(ui, id) } else { shown(id) }).into_child()
}

/// That the latest round is not among what is shown; nothing when it is.
pub fn wait(ui: Ui, id: Id) -> AnyView {
    let veiled = veiled(ui, id);
    let said = move || {
        veiled.get().then(|| {
            el("div")
                .class("gather-card waiting-note")
                .testid("waits")
                .child(el("p").child(ui.gather().wait_time))
                .child(count(ui, id))
                .child(anyway(ui, id))
        })
    };
    part(said).into_child()
}

fn veiled(ui: Ui, id: Id) -> Memo<bool> {
    memo(move || {
        ui.state.see(|state| {
            let found = state.partnership(id).and_then(|whole| Some((whole, whole.round()?)));
            found.is_some_and(|(whole, round)| state.is_veiled(whole, round))
        })
    })
}

fn whole(ui: Ui, id: Id) -> AnyView {
    let words = ui.gather();
    el("section")
        .class("narrow waits")
        .testid("waits")
        .child(page_heading(words.wait_title))
        .child(el("p").class("lead").child(words.wait_lead))
        .child(count(ui, id))
        .child(
            el("div")
                .class("actions")
                .child(go_to(Route::At(id, Place::People), "button primary").child(words.wait_people))
                .child(anyway(ui, id)),
        )
        .child(el("p").class("hint").child(words.wait_anyway_about))
        .into_child()
}

fn anyway(ui: Ui, id: Id) -> El {
    button("button", ui.gather().wait_anyway, move |_| ui.send(Event::ShowAnyway(id))).testid("show-anyway")
}
