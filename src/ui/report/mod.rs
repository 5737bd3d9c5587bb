//! The report: everything on paper.

use super::controls::page_heading;
use crate::record::Id;
use crate::ui::element::{Child, el};
use leptos::prelude::*;

/// The report.
pub fn report(_id: Id) -> AnyView {
    let words = super::use_ui().report();
    el("section").class("report").child(page_heading(words.title)).into_child()
}
