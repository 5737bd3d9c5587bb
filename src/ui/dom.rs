//! Focus, title, keys, full screen, saving the diagram: the few things that views do to the page beside drawing it.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Moves the focus to the first element that matches, after the page has been drawn.
pub fn focus_after_drawing(selector: String, scroll_to_top: bool) {
    request_animation_frame(move || {
        if scroll_to_top && let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        focus(&selector);
    });
}

/// Moves the focus to the first element that matches; does nothing when there is none.
pub fn focus(selector: &str) {
    if let Some(element) = element(selector) {
        let _ = element.focus();
    }
}

/// Runs something when the browser has done what waits to be done: drawing, and what the user does.
pub fn later(run: impl FnOnce() + 'static) {
    set_timeout(run, std::time::Duration::ZERO);
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets the title of the window after the page has been drawn, and so after the frame has set it.
pub fn set_title_after_drawing(title: String) {
    request_animation_frame(move || set_title(&title));
}

/// Clicks the first element that matches, such as the link that a key stands for.
pub fn click(selector: &str) {
    if let Some(element) = element(selector) {
        element.click();
    }
}

/// Listens to the window for as long as the view is there.
pub fn on_window(event: &str, handle: impl Fn(web_sys::Event) + 'static) {
    let listener = window_event_listener_untyped(event, handle);
    on_cleanup(move || listener.remove());
}

/// Runs something in a second.
pub fn after_a_second(run: impl FnOnce() + 'static) {
    set_timeout(run, std::time::Duration::from_secs(1));
}

/// The time in milliseconds, to tell how much of it has passed.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Whether the page fills the screen.
pub fn is_full_screen() -> bool {
    get(&document(), "fullscreenElement").has_type::<web_sys::Element>()
}

/// Fills the screen with the page. Browsers that cannot leave it as it is.
pub fn enter_full_screen() {
    if let Some(root) = element("html") {
        call(&root, "requestFullscreen", &JsValue::UNDEFINED);
    }
}

/// Lets the page be a window again.
pub fn leave_full_screen() {
    if is_full_screen() {
        call(&document(), "exitFullscreen", &JsValue::UNDEFINED);
    }
}

/// Whether an event was meant for a control, which does something of its own with it.
pub fn is_on_control(event: &web_sys::Event) -> bool {
    const CONTROLS: &str = "a, button, input, select, textarea, summary, [role='button']";
    event.target().is_some_and(|target| call(&target, "closest", &CONTROLS.into()).has_type::<web_sys::Element>())
}

// What only places use that load on demand is asked for by name: a typed binding would be in the script that every page
// loads first.

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

fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(object, &name.into(), value);
}

fn get(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or_default()
}

fn call(object: &JsValue, name: &str, value: &JsValue) -> JsValue {
    let Ok(function) = get(object, name).dyn_into::<js_sys::Function>() else { return JsValue::UNDEFINED };
    function.call1(object, value).unwrap_or_default()
}

fn element(selector: &str) -> Option<HtmlElement> {
    // SVG elements take the focus too; they are no HtmlElement, but have the same method.
    Some(document().query_selector(selector).ok().flatten()?.unchecked_into())
}

/// The key of a keyboard event, when no modifier is held that makes it a command of the browser's.
pub fn key(event: &web_sys::Event) -> Option<String> {
    let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    let command = event.ctrl_key() || event.alt_key() || event.meta_key();
    (!command).then(|| event.key())
}

/// Whether the event comes from a field of several lines, where keys are text.
pub fn in_text_area(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| target.has_type::<web_sys::HtmlTextAreaElement>())
}
