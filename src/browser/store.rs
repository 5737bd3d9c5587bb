//! Where texts are kept between visits: one trait, local storage behind it, and a place in memory for tests.

use crate::app::WriteFault;
use crate::exchange::file::PREFIX;
use crate::ui::by_name;
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Texts by key. Keys are given without the prefix that all of this program's keys share.
pub trait Store {
    /// Every key with its text.
    ///
    /// # Errors
    /// When there is no access.
    fn read_all(&self) -> Result<Vec<(String, String)>, WriteFault>;
    /// Keeps a text.
    ///
    /// # Errors
    /// When it was not kept.
    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteFault>;
    /// A text; none where there is none, or no access.
    fn read(&self, key: &str) -> Option<String>;
    /// Forgets a text.
    ///
    /// # Errors
    /// When there is no access.
    fn erase(&mut self, key: &str) -> Result<(), WriteFault>;
}

/// Where the browser keeps texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Local storage: until the user empties it.
    Local,
    /// Session storage: until the window is closed.
    Session,
}

impl Area {
    /// Whether the browser gives access to it.
    pub fn is_open(self) -> bool {
        self.area().is_ok()
    }

    fn area(self) -> Result<web_sys::Storage, WriteFault> {
        let window = web_sys::window().ok_or(WriteFault::Blocked)?;
        // gloo's accessor ends the program when access is refused, so access is asked for first.
        match self {
            Area::Local => window.local_storage().map(|found| found.map(|_| LocalStorage::raw())),
            Area::Session => window.session_storage().map(|found| found.map(|_| SessionStorage::raw())),
        }
        .ok()
        .flatten()
        .ok_or(WriteFault::Blocked)
    }
}

impl Store for Area {
    fn read_all(&self) -> Result<Vec<(String, String)>, WriteFault> {
        let area = self.area()?;
        let count = area.length().map_err(fault)?;
        let keys = (0..count).filter_map(|place| area.key(place).ok().flatten()).collect::<Vec<_>>();
        let mut found = Vec::new();
        for key in keys {
            let Some(short) = own(&key) else { continue };
            if let Some(text) = area.get_item(&key).map_err(fault)? {
                found.push((short.to_owned(), text));
            }
        }
        Ok(found)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteFault> {
        let area = self.area()?;
        let key = format!("{PREFIX}{key}");
        area.set_item(&key, text).map_err(fault)?;
        // Some browsers have cut a text short, or forgotten it, without a word.
        match area.get_item(&key).map_err(fault)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(WriteFault::Failed),
        }
    }

    fn read(&self, key: &str) -> Option<String> {
        self.area().ok()?.get_item(&format!("{PREFIX}{key}")).ok()?
    }

    fn erase(&mut self, key: &str) -> Result<(), WriteFault> {
        self.area()?.remove_item(&format!("{PREFIX}{key}")).map_err(fault)
    }
}

/// Hears what other windows of this browser store under our keys, or take away; no key when they take away everything.
pub fn listen(heard: impl Fn(Option<String>, Option<String>) + 'static) {
    on_storage(move |event| match event.key() {
        None => heard(None, None),
        Some(key) => {
            if let Some(key) = own(&key) {
                heard(Some(key.to_owned()), event.new_value());
            }
        }
    });
}

/// Hears where other windows store something, or take it away, under a key that is not the page's own.
pub fn listen_beside(heard: impl Fn(Area, &str) + 'static) {
    on_storage(move |event| {
        let (Some(key), Some(area)) = (event.key(), event.storage_area()) else { return };
        let is = |each: &Area| each.area().is_ok_and(|raw| raw == area);
        if let (Some(key), Some(area)) = (key.strip_prefix(PREFIX), [Area::Local, Area::Session].into_iter().find(is)) {
            heard(area, key);
        }
    });
}

fn on_storage(heard: impl Fn(web_sys::StorageEvent) + 'static) {
    let handle = Closure::<dyn Fn(web_sys::StorageEvent)>::new(heard);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", handle.as_ref().unchecked_ref());
    }
    // It listens for as long as the page lives.
    handle.forget();
}

/// A key without the prefix, if it is one of the page's own: those of the element have a path of their own.
fn own(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX).filter(|short| !short.contains('/'))
}

/// Asks the browser not to throw away what is stored when the device runs out of room. It may refuse; nothing depends on it.
pub fn persist() {
    if let Some(window) = web_sys::window() {
        let storage = by_name::get(&window.navigator(), "storage");
        let answer = by_name::call(&storage, "persist", &JsValue::UNDEFINED);
        // Any function will do: a refusal that nobody takes would count as a fault of the page.
        by_name::call(&answer, "catch", &by_name::get(&js_sys::global(), "Object"));
    }
}

/// Memory alone. What it holds is gone with the page.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<String, String>);

impl Store for Memory {
    fn read_all(&self) -> Result<Vec<(String, String)>, WriteFault> {
        Ok(self.0.clone().into_iter().collect())
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), WriteFault> {
        self.0.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn read(&self, key: &str) -> Option<String> {
        self.0.get(key).cloned()
    }

    fn erase(&mut self, key: &str) -> Result<(), WriteFault> {
        self.0.remove(key);
        Ok(())
    }
}

fn fault(error: JsValue) -> WriteFault {
    match error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        // Firefox has its own name for it.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => WriteFault::Full,
        Some("SecurityError") => WriteFault::Blocked,
        _ => WriteFault::Failed,
    }
}
