//! The keys for a step back and forward, as every desktop has them.

use crate::app::Way;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// The step that a key asks for. None inside a field for text, where the browser takes back what was typed.
pub fn way(event: &web_sys::Event) -> Option<Way> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || is_typing(event) {
        return None;
    }
    match key.key().as_str() {
        "z" | "Z" if key.shift_key() => Some(Way::Forward),
        "z" => Some(Way::Back),
        "y" => Some(Way::Forward),
        _ => None,
    }
}

fn is_typing(event: &web_sys::Event) -> bool {
    let Some(target) = event.target() else { return false };
    let is_text = |input: &HtmlInputElement| matches!(input.type_().as_str(), "text" | "date" | "search" | "number");
    target.has_type::<HtmlTextAreaElement>() || target.dyn_ref::<HtmlInputElement>().is_some_and(is_text)
}
