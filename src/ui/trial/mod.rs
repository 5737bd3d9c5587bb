//! Try: other values than today's, and what they would come to.

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, el};
use leptos::prelude::*;

/// The place.
pub fn trial(_id: Id) -> AnyView {
    let words = super::use_ui().trial();
    el("section").class("trial").child(page_heading(words.title)).into_child()
}
