//! What `embed.js` calls: the element `<partnership-continuum>`, as far as it is made of Rust.

use partnership_continuum::browser::widget::{Attributes, Tell, Widget};
use partnership_continuum::json::Json;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::future_to_promise;

fn main() {}

/// The content of one element.
#[wasm_bindgen]
pub struct Element(Widget);

#[wasm_bindgen]
impl Element {
    /// Shows it in a container. `tell` is called with the name of each event and its detail as JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(container: web_sys::HtmlElement, attributes: Vec<String>, tell: js_sys::Function) -> Self {
        let tell: Tell = Rc::new(move |name: &str, detail: &Json| {
            // What the page around it makes of an event is its own affair.
            let _ = tell.call2(&JsValue::UNDEFINED, &name.into(), &detail.write().into());
        });
        Self(Widget::show(container, &read(&attributes), tell))
    }

    /// Other attributes: instrument, language, that of the page around, theme, mode, storage, key, and `readonly` when
    /// nothing can be changed.
    pub fn set(&self, attributes: Vec<String>) {
        self.0.set(&read(&attributes));
    }

    /// Takes over the page's own words for the statements, as the text of their file; empty for the standard ones.
    pub fn reword(&self, text: String) {
        self.0.reword(text);
    }

    /// Shows what a token carries as soon as that can be; one that is not set for good, only where nothing is answered.
    pub fn open(&self, token: String, for_good: bool) {
        self.0.open(token, for_good);
    }

    /// Says `ready` when what is to be shown first is there.
    pub fn begin(&self) {
        self.0.begin();
    }

    /// Resolves when all below can be asked: to whether it could be loaded.
    pub fn prepared(&self) -> js_sys::Promise {
        let prepared = self.0.prepared();
        future_to_promise(async move { Ok(prepared.await.into()) })
    }

    /// What is there as a token.
    pub fn value(&self) -> Option<String> {
        self.0.value()
    }

    /// The result as JSON.
    pub fn result(&self) -> Option<String> {
        self.0.result().map(|result| result.write())
    }

    /// Shows what a token carries; gives what is wrong with it.
    pub fn restore(&self, token: &str) -> Option<String> {
        self.0.restore(token).err().map(str::to_owned)
    }

    /// Forgets all answers.
    pub fn reset(&self) {
        self.0.reset();
    }

    /// Keeps what is there.
    pub fn keep(&self) {
        self.0.keep();
    }

    /// Resolves to a file of this format.
    pub fn export(&self, format: String) -> js_sys::Promise {
        let export = self.0.export(format);
        future_to_promise(
            async move { export.await.map(Into::into).map_err(|message| js_sys::Error::new(&message).into()) },
        )
    }
}

/// Calls `tell` with a message when the program has to stop. Nothing here may be called after that.
#[wasm_bindgen]
pub fn watch(tell: js_sys::Function) {
    partnership_continuum::browser::widget::report_panics(move |message| {
        let _ = tell.call1(&JsValue::UNDEFINED, &message.into());
    });
}

fn read(attributes: &[String]) -> Attributes<'_> {
    let at = |place: usize| attributes.get(place).map(String::as_str).unwrap_or_default();
    Attributes {
        instrument: at(0),
        language: at(1),
        around: at(2),
        theme: at(3),
        mode: at(4),
        storage: at(5),
        key: at(6),
        read_only: at(7) == "readonly",
    }
}
