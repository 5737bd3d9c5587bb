//! The result on a large screen, step by step, and the window from which it is led.

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, el};
use leptos::prelude::*;

/// What the room sees.
pub fn present(_id: Id) -> AnyView {
    let words = super::use_ui().present();
    el("section").class("present").child(page_heading(words.title)).into_child()
}

/// What the one who leads sees.
pub fn lead(_id: Id) -> AnyView {
    let words = super::use_ui().present();
    el("section").class("lead-page").child(page_heading(words.lead_title)).into_child()
}
