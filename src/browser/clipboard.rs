//! Puts a text on the clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Copies a text, and says whether the browser let it.
pub fn copy(text: &str, told: impl Fn(bool) + Clone + 'static) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // There is none where the page was not loaded securely, whatever the type says.
    let Some(clipboard) = clipboard.filter(|clipboard| !AsRef::<JsValue>::as_ref(clipboard).is_undefined()) else {
        return told(false);
    };
    let again = told.clone();
    let done = Closure::once(move |_: JsValue| told(true));
    let refused = Closure::once(move |_: JsValue| again(false));
    let _ = clipboard.write_text(text).then2(&done, &refused);
    // Only one of them runs; both stay until the page goes, which is a few bytes for each copy.
    done.forget();
    refused.forget();
}
