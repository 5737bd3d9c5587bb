//! Reads files that the user chooses, or drops on the page.

use crate::exchange::incoming::LIMIT;
use crate::ui::by_name::{call, get, set};
use js_sys::{Array, Promise};
use std::cell::Cell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Lets the user choose files, and gives their names and texts.
pub fn pick(received: impl Fn(Vec<(String, String)>) + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(input) = document.and_then(|document| document.create_element("input").ok()) else { return };
    let _ = input.set_attribute("type", "file");
    let _ = input.set_attribute("multiple", "");
    let given = input.clone();
    let chosen = Closure::once_into_js(move || read(&get(&given, "files"), received));
    set(&input, "onchange", &chosen);
    input.unchecked_into::<HtmlElement>().click();
}

/// Gives the names and texts of a list of files, without changing anything in them. Of a file that is too long there is
/// a little more than is read, so that it is known as too long.
pub fn read(files: &JsValue, received: impl Fn(Vec<(String, String)>) + 'static) {
    let files = Array::from(files);
    if files.length() == 0 {
        return;
    }
    let names: Vec<String> = files.iter().map(|file| get(&file, "name").as_string().unwrap_or_default()).collect();
    let texts: Array = files
        .iter()
        .map(|file| {
            let start = js_sys::Reflect::get(&file, &"slice".into()).ok().and_then(|slice| {
                let slice: js_sys::Function = slice.dyn_into().ok()?;
                #[allow(clippy::cast_precision_loss)]
                slice.call2(&file, &0.into(), &(LIMIT as f64 + 1.0).into()).ok()
            });
            start.map_or(JsValue::UNDEFINED, |start| call(&start, "text", &JsValue::UNDEFINED))
        })
        .collect();
    let done = Closure::once(move |results: JsValue| {
        // What could not be read has no value.
        let texts =
            Array::from(&results).into_iter().map(|result| get(&result, "value").as_string().unwrap_or_default());
        received(names.into_iter().zip(texts.collect::<Vec<_>>()).collect());
    });
    let _ = Promise::all_settled(&texts).then(&done);
    // It runs once; it stays until the page goes, which is a few bytes for each time.
    done.forget();
}

/// Tells when files are held over the page, and gives those that are dropped there.
pub fn listen(dragging: impl Fn(bool) + 'static, received: impl Fn(Vec<(String, String)>) + Clone + 'static) {
    let held = Cell::new(false);
    let handle = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let data = get(&event, "dataTransfer");
        // Text that is dragged into a field is the browser's business.
        let types = get(&data, "types");
        if types.is_undefined() || !Array::from(&types).includes(&"Files".into(), 0) {
            return;
        }
        let over = match event.type_().as_str() {
            "dragover" => true,
            // From one element to the next it has not left.
            "dragleave" => !get(&event, "relatedTarget").is_null(),
            _ => {
                read(&get(&data, "files"), received.clone());
                false
            }
        };
        // The browser would open the file in place of the page.
        event.prevent_default();
        if held.replace(over) != over {
            dragging(over);
        }
    });
    if let Some(window) = web_sys::window() {
        for event in ["dragover", "dragleave", "drop"] {
            let _ = window.add_event_listener_with_callback(event, handle.as_ref().unchecked_ref());
        }
    }
    // It listens for as long as the page lives.
    handle.forget();
}
