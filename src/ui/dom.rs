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
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the page is just now as a media query says.
pub fn is_page(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Where a pointer is in the drawing that it is over, which is so wide and high in its own units.
pub fn pointed_at(event: &web_sys::Event, [width, height]: [f64; 2]) -> Option<[f64; 2]> {
    let pointer = event.dyn_ref::<web_sys::PointerEvent>()?;
    let drawing = event.current_target()?.unchecked_into::<web_sys::Element>().get_bounding_client_rect();
    // A drawing that has another shape than its frame is as large as fits, in the middle.
    let scale = (drawing.width() / width).min(drawing.height() / height);
    if scale <= 0.0 {
        return None;
    }
    let along = |at: f64, start: f64, room: f64, size: f64| (at - start - (room - size * scale) / 2.0) / scale;
    Some([
        along(f64::from(pointer.client_x()), drawing.left(), drawing.width(), width),
        along(f64::from(pointer.client_y()), drawing.top(), drawing.height(), height),
    ])
}

/// Whether a pointer was pressed as one presses to choose: by touch, or with the first button.
pub fn is_first_button(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::PointerEvent>().is_some_and(|pointer| pointer.is_primary() && pointer.button() == 0)
}

/// Lets the element under a pointer hear of it until it is let go, wherever it goes.
pub fn hold_pointer(event: &web_sys::Event) {
    if let (Some(pointer), Some(target)) = (event.dyn_ref::<web_sys::PointerEvent>(), event.target()) {
        let _ = target.unchecked_into::<web_sys::Element>().set_pointer_capture(pointer.pointer_id());
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
