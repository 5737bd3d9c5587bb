//! The page as large as the screen.

use super::by_name::{call, get};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// Whether the page fills the screen.
pub fn is_full() -> bool {
    get(&document(), "fullscreenElement").has_type::<web_sys::Element>()
}

/// Fills the screen with the page. Browsers that cannot leave it as it is.
pub fn enter() {
    if let Some(root) = document().document_element() {
        call(&root, "requestFullscreen", &JsValue::UNDEFINED);
    }
}

/// Lets the page be a window again.
pub fn leave() {
    if is_full() {
        call(&document(), "exitFullscreen", &JsValue::UNDEFINED);
    }
}
