//! Over time: the rounds side by side.

mod change;
mod next;
mod past;
mod rounds;
mod trend;

use super::controls::page_heading;
use super::gather;
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::discuss::part::chapter;
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::memo;
use leptos::prelude::*;
use past::Past;

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
            story.child(one(ui, pasts))
        }
    };
    el("section")
        .class("time")
        .child(page_heading(ui.time().title))
        .child(gather::wait(ui, id))
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

/// Where it stands, and what there will be to see when there are two.
fn one(ui: Ui, pasts: Memo<Vec<Past>>) -> El {
    let words = ui.time();
    chapter("first", Signal::stored(words.one_title.to_owned()))
        .child(el("p").child(words.one_text))
        .child(part(move || pasts.with(|pasts| trend::drawing(ui.texts, words, pasts))))
}
