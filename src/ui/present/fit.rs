//! A step is set smaller, by classes, until it fits into the window.

use leptos::prelude::{document, request_animation_frame};

/// From the largest size to the smallest. Below that the page can be scrolled.
const SIZES: [&str; 6] =
    ["present", "present fit-1", "present fit-2", "present fit-3", "present fit-4", "present fit-5"];

/// The largest size that fits, once what is shown has been drawn.
pub fn fit_after_drawing() {
    // What reads signals is drawn in one frame, and what that brings in the next.
    request_animation_frame(|| {
        fit();
        request_animation_frame(fit);
    });
}

/// The largest size that fits.
pub fn fit() {
    let Some(root) = document().document_element() else { return };
    let Ok(Some(stage)) = document().query_selector(".present") else { return };
    for size in SIZES {
        stage.set_class_name(size);
        if root.scroll_height() <= root.client_height() && root.scroll_width() <= root.client_width() {
            return;
        }
    }
}
