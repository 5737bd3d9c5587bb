//! Other windows of this browser that show the same presentation.

use crate::record::Id;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "partnership-continuum/present";

thread_local! {
    // One for the page's life: a message from this very object is not heard by it.
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(NAME).ok();
}

/// Tells the others at which step the presentation of a partnership is.
pub fn tell(id: Id, step: usize) {
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            let _ = channel.post_message(&JsValue::from_str(&format!("{id} {step}")));
        }
    });
}

/// Hears what the others tell. What is not understood is left alone.
pub fn listen(heard: impl Fn(Id, usize) + 'static) {
    let closure = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(text) = event.data().as_string() else { return };
        if let Some((id, step)) = text.split_once(' ')
            && let (Ok(id), Ok(step)) = (id.parse(), step.parse())
        {
            heard(id, step);
        }
    });
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            channel.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        }
    });
    // It listens for as long as the page lives.
    closure.forget();
}
