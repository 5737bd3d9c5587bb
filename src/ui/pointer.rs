//! Pointers: where one is, and what it holds.

use wasm_bindgen::JsCast;

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
pub fn hold(event: &web_sys::Event) {
    if let Some(target) = event.target() {
        let held = event.unchecked_ref::<web_sys::PointerEvent>().pointer_id();
        let _ = target.unchecked_into::<web_sys::Element>().set_pointer_capture(held);
    }
}
