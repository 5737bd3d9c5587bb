//! The styles of the places that load on demand. They come with the code of these places, so that no page loads what it
//! does not show, and none is seen without its styles.

use super::by_name::{call, get};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// Those of the pages on which answers are given.
pub const ANSWER: &str = include_str!("../../www/answer.css");

/// Those of the pages where files are saved, and where they come in.
pub const FILES: &str = include_str!("../../www/files.css");

/// Those of answering from several devices, which both have a part in.
pub const GATHER: &str = include_str!("../../www/gather.css");

/// Those of the other places, in the order in which they apply.
pub const PLACES: [&str; 11] = [
    FILES,
    GATHER,
    include_str!("../../www/discuss.css"),
    include_str!("../../www/insight.css"),
    include_str!("../../www/trial.css"),
    include_str!("../../www/act.css"),
    include_str!("../../www/time.css"),
    include_str!("../../www/portfolio.css"),
    include_str!("../../www/present.css"),
    include_str!("../../www/report.css"),
    include_str!("../../www/paper.css"),
];

/// Adds styles to the page.
pub fn adopt(sheets: &[&str]) {
    // A sheet made by the program is none that stands in the page, which the security policy forbids.
    let Some(sheet) = made() else { return };
    call(&sheet, "replaceSync", &sheets.concat().into());
    call(&get(&document(), "adoptedStyleSheets"), "push", &sheet);
}

fn made() -> Option<JsValue> {
    let class = get(&js_sys::global(), "CSSStyleSheet").dyn_into::<js_sys::Function>().ok()?;
    js_sys::Reflect::construct(&class, &js_sys::Array::new()).ok()
}
