//! Focus and the document's title: the few things that views do to the page beside drawing it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
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

/// Whether a field holds something that it cannot make sense of, such as half a date.
pub fn is_invalid(selector: &str) -> bool {
    element(selector).and_then(|found| found.matches(":invalid").ok()).unwrap_or_default()
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
