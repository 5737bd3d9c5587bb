//! Over time: the rounds side by side.

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, el};
use leptos::prelude::*;

/// The place.
pub fn time(_id: Id) -> AnyView {
    let words = super::use_ui().time();
    el("section").class("time").child(page_heading(words.title)).into_child()
}
