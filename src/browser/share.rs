//! Hands a link to another program of the device, through the browser's own dialog.

use crate::ui::by_name::{call, get, set};
use js_sys::{Function, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Whether the browser has such a dialog.
pub fn is_able() -> bool {
    web_sys::window().is_some_and(|window| get(&window.navigator(), "share").has_type::<Function>())
}

/// Opens it. When the user leaves it again, nothing has happened.
pub fn share(title: &str, link: &str) {
    let Some(window) = web_sys::window() else { return };
    let what = Object::new();
    set(&what, "title", &title.into());
    set(&what, "url", &link.into());
    let promise = call(&window.navigator(), "share", &what);
    // Leaving the dialog is no error that anyone needs to see.
    let ignored = Closure::once_into_js(|| {});
    call(&promise, "catch", &ignored);
}
