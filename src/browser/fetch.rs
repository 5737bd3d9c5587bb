//! Fetches a file of the page's own host, piece by piece.

use crate::ui::by_name::{call, get, set};
use js_sys::{Function, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a file cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfetched {
    /// The host does not answer, or no longer.
    Unreachable,
    /// The host has no such file.
    Missing,
}

/// What is at an address, relative to the page; `so_far` hears how many bytes are here. What the browser has kept of it
/// is used only if the host says that it still holds.
pub async fn fetch(address: &str, so_far: impl Fn(usize)) -> Result<Vec<u8>, Unfetched> {
    let window = web_sys::window().ok_or(Unfetched::Unreachable)?;
    let options = Object::new();
    set(&options, "cache", &"no-cache".into());
    let asked =
        get(&window, "fetch").dyn_into::<Function>().and_then(|fetch| fetch.call2(&window, &address.into(), &options));
    let response = settled(&asked.unwrap_or_default()).await?;
    if get(&response, "ok") != true {
        // Anything else is a bad moment of the host, which may pass.
        let gone = [404.0, 410.0].map(Some).contains(&get(&response, "status").as_f64());
        return Err(if gone { Unfetched::Missing } else { Unfetched::Unreachable });
    }
    let reader = call(&get(&response, "body"), "getReader", &JsValue::UNDEFINED);
    let mut body = Vec::new();
    loop {
        let piece = settled(&call(&reader, "read", &JsValue::UNDEFINED)).await?;
        let bytes = get(&piece, "value");
        if bytes.is_undefined() {
            return Ok(body);
        }
        body.extend(bytes.unchecked_into::<Uint8Array>().to_vec());
        so_far(body.len());
    }
}

/// What a promise comes to.
async fn settled(promise: &JsValue) -> Result<JsValue, Unfetched> {
    let promise = promise.dyn_ref::<Promise>().ok_or(Unfetched::Unreachable)?;
    JsFuture::from(promise.clone()).await.map_err(|_| Unfetched::Unreachable)
}
