//! A drawing handed to the browser as a file.

use crate::ui::by_name::{call, get, set};
use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Saves a drawing (SVG) under a name.
pub fn save_drawing(svg: &str, name: &str) {
    save(&address(svg), name);
}

/// Saves a drawing of this size as a picture in pixels. Nothing happens when the browser cannot.
pub fn save_pixels(svg: &str, [width, height]: [u32; 2], name: String) {
    let (Some(image), Some(canvas)) = (made("img"), made("canvas")) else { return };
    set(&canvas, "width", &width.to_string().into());
    set(&canvas, "height", &height.to_string().into());
    let drawn = {
        let image = image.clone();
        move |_| {
            let context = call(&canvas, "getContext", &"2d".into());
            let corner = JsValue::from("0");
            if let Ok(draw) = get(&context, "drawImage").dyn_into::<js_sys::Function>()
                && draw.call3(&context, &image, &corner, &corner).is_ok()
                && let Some(address) = call(&canvas, "toDataURL", &"image/png".into()).as_string()
            {
                save(&address, &name);
            }
        }
    };
    set(&image, "onload", &Closure::<dyn Fn(web_sys::Event)>::new(drawn).into_js_value());
    set(&image, "src", &address(svg).into());
}

/// What the style sheet says under this name for the whole page: a company's copy has colours of its own.
pub fn of_root(name: &str) -> Option<String> {
    let root = document().document_element()?;
    let style = call(&js_sys::global(), "getComputedStyle", &root);
    let value = call(&style, "getPropertyValue", &name.into()).as_string()?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// The drawing as an address of its own.
fn address(svg: &str) -> String {
    // Of the letters that may stand in a drawing, these two would mean something in an address.
    format!("data:image/svg+xml;charset=utf-8,{}", svg.replace('%', "%25").replace('#', "%23"))
}

fn save(address: &str, name: &str) {
    if let Some(link) = made("a") {
        set(&link, "href", &address.into());
        set(&link, "download", &name.into());
        call(&link, "click", &JsValue::UNDEFINED);
    }
}

fn made(tag: &str) -> Option<web_sys::Element> {
    document().create_element(tag).ok()
}
