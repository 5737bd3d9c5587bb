//! Over time: the rounds side by side.

mod change;
mod next;
mod past;
mod rounds;
mod trend;

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::memo;
use leptos::prelude::*;

/// The place.
pub fn time(id: Id) -> AnyView {
    let ui = super::use_ui();
    let pasts = past::pasts(ui, id);
    let several = memo(move || pasts.with(|pasts| pasts.len() > 1));
    let story = move || {
        let story = el("div").class("story");
        if several.get() {
            story.child(trend::trend(ui, pasts)).child(change::change_part(ui, id, pasts))
        } else {
            story.child(one(ui))
        }
    };
    el("section")
        .class("time")
        .child(page_heading(ui.time().title))
        .child(
            el("div")
                .class("time-columns")
                .child(
                    el("div").class("time-side").child(rounds::rounds(ui, id, pasts)).child(next::next(ui, id, pasts)),
                )
                .child(part(story)),
        )
        .into_child()
}

/// What there will be to see when there are two.
fn one(ui: crate::ui::Ui) -> El {
    let words = ui.time();
    el("section")
        .class("chapter")
        .testid("one-round")
        .child(el("h2").child(words.one_title))
        .child(el("p").child(words.one_text))
}
