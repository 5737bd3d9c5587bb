//! The program behind `api.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The version of the model.
#[wasm_bindgen]
pub fn version(of: JsValue) -> JsValue {
    if of.is_null() { JsValue::NULL } else { JsValue::from(partnership_continuum::model::VERSION) }
}
