//! Doing something once the page has been drawn and the browser has nothing better to do.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Runs a job then; where the browser does not tell when it is idle, a second after the page has been drawn.
pub fn when_idle(job: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        let job = Closure::once_into_js(job);
        let job = job.unchecked_ref();
        if window().request_idle_callback(job).is_err() {
            let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(job, 1000);
        }
    });
}
