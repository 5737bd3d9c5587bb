//! Focus, scrolling and the document's title: the few things that views do to the page beside drawing it.

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

/// Scrolls the first element that matches into the window, after the page has been drawn, if it is outside.
pub fn show_after_drawing(selector: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = element(selector) {
            show(&element);
        }
    });
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

/// Where a pointer is in the drawing that listens to it, which is so wide in its own units.
pub fn pointed_at(event: &web_sys::Event, width: f64) -> Option<[f64; 2]> {
    let pointer = event.unchecked_ref::<web_sys::PointerEvent>();
    let frame = event.current_target()?.unchecked_into::<web_sys::Element>().get_bounding_client_rect();
    let scale = width / frame.width().max(1.0);
    let [x, y] = [pointer.client_x(), pointer.client_y()].map(f64::from);
    Some([(x - frame.left()) * scale, (y - frame.top()) * scale])
}

/// Whether a pointer was pressed as one presses to choose: by touch, or with the first button.
pub fn is_first_button(event: &web_sys::Event) -> bool {
    event.unchecked_ref::<web_sys::PointerEvent>().button() == 0
}

/// Lets the element under a pointer hear of it until it is let go, wherever it goes.
pub fn hold_pointer(event: &web_sys::Event) {
    if let Some(target) = event.target() {
        let pointer = event.unchecked_ref::<web_sys::PointerEvent>().pointer_id();
        let _ = target.unchecked_into::<web_sys::Element>().set_pointer_capture(pointer);
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
