//! Reads codes with the camera, through the browser's own reader of codes.

use crate::ui::by_name::{call, get, set};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long there is between two looks, in milliseconds.
const PAUSE: i32 = 200;

/// What the camera has to tell.
pub enum Seen {
    /// It is on.
    Ready,
    /// It cannot be used.
    Refused,
    /// A code with this text is before it.
    Code(String),
}

/// A camera that is on, or on its way. It is off when this is dropped.
pub struct Camera {
    live: Rc<Cell<bool>>,
    stream: Rc<RefCell<JsValue>>,
}

/// Whether this browser has a reader of codes, and may have a camera.
pub fn is_able() -> bool {
    get(&js_sys::global(), "BarcodeDetector").has_type::<Function>() && devices().is_some()
}

impl Camera {
    /// Shows what the camera sees in the video element that matches, and tells of every code in it.
    pub fn start(selector: &'static str, tell: impl Fn(Seen) + 'static) -> Self {
        let camera = Self { live: Rc::new(Cell::new(true)), stream: Rc::default() };
        let (live, stream) = (camera.live.clone(), camera.stream.clone());
        spawn_local(async move {
            if run(selector, &live, &stream, &tell).await.is_none() && live.get() {
                tell(Seen::Refused);
            }
        });
        camera
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.live.set(false);
        off(&self.stream.replace(JsValue::UNDEFINED));
    }
}

/// Goes on for as long as the camera is wanted; none when it cannot be had.
async fn run(selector: &str, live: &Cell<bool>, stream: &RefCell<JsValue>, tell: &impl Fn(Seen)) -> Option<()> {
    let asked = Object::new();
    let which = Object::new();
    // The one at the back, where there are two.
    set(&which, "facingMode", &"environment".into());
    set(&asked, "video", &which);
    let given = settled(&call(&devices()?, "getUserMedia", &asked)).await?;
    if !live.get() {
        off(&given);
        return Some(());
    }
    stream.replace(given.clone());
    let video = web_sys::window()?.document()?.query_selector(selector).ok()??;
    set(&video, "muted", &true.into());
    set(&video, "srcObject", &given);
    // When it does not play by itself there is nothing to see, and nothing to read.
    settled(&call(&video, "play", &JsValue::UNDEFINED)).await?;
    let class: Function = get(&js_sys::global(), "BarcodeDetector").dyn_into().ok()?;
    let options = Object::new();
    set(&options, "formats", &Array::of1(&"qr_code".into()));
    let reader = Reflect::construct(&class, &Array::of1(&options)).ok()?;
    tell(Seen::Ready);
    let mut last = String::new();
    while live.get() {
        // A look that fails is no reason not to look again.
        let found = settled(&call(&reader, "detect", &video)).await.unwrap_or_default();
        for code in Array::from(&found) {
            let text = get(&code, "rawValue").as_string().unwrap_or_default();
            // One code stays before the camera for many looks.
            if live.get() && !text.is_empty() && text != last {
                last.clone_from(&text);
                tell(Seen::Code(text));
            }
        }
        pause().await;
    }
    Some(())
}

/// What a promise comes to; none when it fails, or is none.
async fn settled(promise: &JsValue) -> Option<JsValue> {
    JsFuture::from(promise.dyn_ref::<Promise>()?.clone()).await.ok()
}

async fn pause() {
    let waiting = Promise::new(&mut |done, _| {
        let window = web_sys::window();
        let _ = window.map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE));
    });
    let _ = JsFuture::from(waiting).await;
}

/// Lets the camera go.
fn off(stream: &JsValue) {
    if stream.is_undefined() {
        return;
    }
    for track in Array::from(&call(stream, "getTracks", &JsValue::UNDEFINED)) {
        call(&track, "stop", &JsValue::UNDEFINED);
    }
}

fn devices() -> Option<JsValue> {
    let devices = get(&web_sys::window()?.navigator(), "mediaDevices");
    (!devices.is_undefined()).then_some(devices)
}
