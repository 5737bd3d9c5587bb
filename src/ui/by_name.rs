//! What only places use that load on demand, asked for by name: a typed binding would be in the script that every page
//! loads first.

use wasm_bindgen::{JsCast, JsValue};

/// Sets a property.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(object, &name.into(), value);
}

/// A property; undefined when there is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Calls a method with one argument; undefined when there is none.
pub fn call(object: &JsValue, name: &str, value: &JsValue) -> JsValue {
    let Ok(function) = get(object, name).dyn_into::<js_sys::Function>() else { return JsValue::UNDEFINED };
    function.call1(object, value).unwrap_or_default()
}
