//! Gives the user a file.

use crate::exchange::file::File;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a file through the browser's own download.
pub fn download(file: &File) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(file.kind);
    let body = Uint8Array::from(file.body.as_slice());
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&body), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    Url::revoke_object_url(&url)
}
