//! Whether the page opens with no network, and whether it can be installed: what www/offline.js tells, which is asked for it.

use super::shell::tell_window;
use crate::ui::by_name::{call, get, set};
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// The event with which it tells.
pub const TOLD: &str = "continuum-offline";

/// Whether the page opens with no network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Not yet.
    #[default]
    Preparing,
    /// It does.
    Ready,
    /// The address is not a secure one.
    Insecure,
    /// The browser cannot, or does not want to.
    Unable,
    /// The page is inside one of others.
    Framed,
    /// The page was built without it.
    Unmade,
    /// It was tried, and something went wrong.
    Failed,
}

/// Whether the page is installed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Install {
    /// The browser's own menu may have it.
    #[default]
    Menu,
    /// The same on a phone or tablet of Apple's.
    Apple,
    /// The browser offers it.
    Offered,
    /// It is.
    Done,
}

/// Asks. The answer comes as an event, and so does every later change.
pub fn ask() {
    tell_window("continuum-ask", &JsValue::UNDEFINED);
}

/// What is known now, with what an event has told.
pub fn standing(told: Option<&web_sys::Event>) -> (Stage, Install) {
    let detail = told.map(|event| get(event, "detail")).unwrap_or_default();
    (stage(&detail), install_of(&detail))
}

/// Opens the browser's own dialog, with what the event has told. It opens once for each offer.
pub fn install(told: &web_sys::Event) {
    let detail = get(told, "detail");
    let promise = call(&get(&detail, "install"), "prompt", &JsValue::UNDEFINED);
    // Whoever says no there has said all that is to be known.
    call(&promise, "catch", &Closure::once_into_js(|| {}));
    set(&detail, "install", &JsValue::UNDEFINED);
    ask();
}

fn stage(detail: &JsValue) -> Stage {
    let Some(window) = web_sys::window() else { return Stage::Unable };
    let version = window.document().and_then(|document| document.query_selector("meta[name='version']").ok().flatten());
    match get(detail, "stage").as_string().as_deref() {
        Some("ready") => Stage::Ready,
        Some(_) => Stage::Failed,
        None if get(&window, "isSecureContext") != true => Stage::Insecure,
        None if get(&window.navigator(), "serviceWorker").is_undefined() => Stage::Unable,
        None if !Array::of1(&get(&window, "top")).includes(&window, 0) => Stage::Framed,
        None if version.is_none_or(|version| version.get_attribute("content").is_none_or(|text| text.is_empty())) => {
            Stage::Unmade
        }
        None => Stage::Preparing,
    }
}

fn install_of(detail: &JsValue) -> Install {
    let Some(window) = web_sys::window() else { return Install::Menu };
    let alone = call(&window, "matchMedia", &"(display-mode: standalone)".into());
    let navigator = window.navigator();
    if get(detail, "installed") == true || get(&alone, "matches") == true || get(&navigator, "standalone") == true {
        return Install::Done;
    }
    if !get(detail, "install").is_undefined() {
        return Install::Offered;
    }
    let agent = get(&navigator, "userAgent").as_string().unwrap_or_default();
    // A tablet says that it is a Mac, but Macs have no touch screens.
    let tablet = agent.contains("Macintosh") && get(&navigator, "maxTouchPoints").as_f64() > Some(1.0);
    if tablet || agent.contains("iPhone") || agent.contains("iPad") { Install::Apple } else { Install::Menu }
}
