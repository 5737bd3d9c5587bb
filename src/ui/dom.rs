//! Focus, scrolling, keys and the document's title: the few things that views do to the page beside drawing it.

use super::by_name::call;
use leptos::prelude::*;
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

/// Scrolls the first element that matches into the window, after the page has been drawn, if it is outside. It is looked
/// for in the same tree as what the event happened to: in the page, or in the shadow root of an element.
pub fn show_beside_after_drawing(event: &web_sys::Event, selector: &'static str) {
    let tree = tree(event);
    request_animation_frame(move || {
        if let Some(element) = element_in(&tree, selector) {
            show(&element);
        }
    });
}

/// Moves the focus to the first element that matches in the same tree; does nothing when there is none.
pub fn focus_beside(event: &web_sys::Event, selector: &str) {
    if let Some(element) = element_in(&tree(event), selector) {
        let _ = element.focus();
    }
}

/// The document, or the shadow root, that holds what an event happened to.
fn tree(event: &web_sys::Event) -> JsValue {
    event.target().map(|target| call(&target, "getRootNode", &JsValue::UNDEFINED)).unwrap_or_default()
}

/// The first element that matches, in a document or below an element.
pub fn element_in(tree: &JsValue, selector: &str) -> Option<HtmlElement> {
    let found = call(tree, "querySelector", &selector.into());
    found.has_type::<web_sys::Element>().then(|| found.unchecked_into())
}

fn show(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus to the first element that matches; does nothing when there is none.
pub fn focus(selector: &str) {
    if let Some(element) = element(selector) {
        let _ = element.focus();
    }
}

/// Brings an element into view, opening what it is in or is.
pub fn reveal(selector: &str) {
    let Some(element) = element(selector) else { return };
    if let Ok(Some(closed)) = element.closest("details:not([open])") {
        let _ = closed.set_attribute("open", "");
    }
    show(&element);
}

/// Whether the window is at least so wide.
pub fn is_window_wide(width: f64) -> bool {
    window().inner_width().ok().and_then(|found| found.as_f64()).is_some_and(|found| found >= width)
}

/// Runs something when the browser has done what waits to be done: drawing, and what the user does.
pub fn later(run: impl FnOnce() + 'static) {
    set_timeout(run, std::time::Duration::ZERO);
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Whether a field holds something that it cannot make sense of, such as half a date.
pub fn is_invalid(selector: &str) -> bool {
    element(selector).and_then(|found| found.matches(":invalid").ok()).unwrap_or_default()
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

/// Whether an event was meant for a control, which does something of its own with it.
pub fn is_on_control(event: &web_sys::Event) -> bool {
    const CONTROLS: &str = "a, button, input, select, textarea, summary, [role='button']";
    event.target().is_some_and(|target| call(&target, "closest", &CONTROLS.into()).has_type::<web_sys::Element>())
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
