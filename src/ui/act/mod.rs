//! Act: what was agreed, who sees to it, and by when.

mod copy;
mod desk;
mod fields;
mod ideas;
mod list;
mod new;
mod row;

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, el};
use crate::ui::told::last_told;
use desk::Desk;
use leptos::prelude::*;

/// The place.
pub fn act(id: Id) -> AnyView {
    let ui = super::use_ui();
    let told = last_told(ui, id);
    let desk = Desk::new(ui, id);
    el("section")
        .class("act")
        .child(page_heading(ui.act().title))
        .child(el("div").class("act-columns").child(list::list(desk, told)).child(new::new(desk)))
        .child(ideas::ideas_part(desk, told))
        .into_child()
}
