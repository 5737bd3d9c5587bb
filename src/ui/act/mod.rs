//! Act: what was agreed, who sees to it, and by when.

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, el};
use leptos::prelude::*;

/// The place.
pub fn act(_id: Id) -> AnyView {
    let words = super::use_ui().act();
    el("section").class("act").child(page_heading(words.title)).into_child()
}
