//! Reading codes with the camera, where the browser can.

use crate::app::Event;
use crate::browser::camera::{self, Camera, Seen};
use crate::ui::Ui;
use crate::ui::controls::button;
use crate::ui::element::{El, el, flag, text};
use leptos::prelude::*;

/// How far the camera is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Off,
    Starting,
    On,
    Refused,
}

/// The button, and what the camera sees while it is on.
pub fn camera(ui: Ui) -> El {
    let words = ui.gather();
    if !camera::is_able() {
        return el("p").class("hint").testid("camera-none").child(words.camera_none);
    }
    let stage = RwSignal::new(Stage::Off);
    let running = StoredValue::new_local(None::<Camera>);
    let stop = move || {
        let _ = running.try_set_value(None);
    };
    // It is off as soon as the page is left, whatever it is doing.
    on_cleanup(stop);
    let seen = move |seen: Seen| match seen {
        Seen::Ready => {
            let _ = stage.try_set(Stage::On);
        }
        Seen::Refused => {
            stop();
            let _ = stage.try_set(Stage::Refused);
        }
        Seen::Code(text) => ui.send(Event::Received(vec![(String::new(), text)])),
    };
    let press = move |_| {
        if matches!(stage.get_untracked(), Stage::Off | Stage::Refused) {
            stage.set(Stage::Starting);
            running.set_value(Some(Camera::start("#camera", seen)));
        } else {
            stop();
            stage.set(Stage::Off);
        }
    };
    let is_on = move || matches!(stage.get(), Stage::Starting | Stage::On);
    let label = move || if is_on() { words.camera_stop } else { words.camera };
    let said = move || match stage.get() {
        Stage::Off => "",
        Stage::Starting => words.camera_wait,
        Stage::On => words.camera_hint,
        Stage::Refused => words.camera_refused,
    };
    let view = el("video")
        .attr("id", "camera")
        .class("camera")
        .class_if("off", flag(move || !is_on()))
        .attr("playsinline", "")
        .attr("muted", "")
        .attr("aria-label", words.camera_view);
    el("div")
        .class("camera-part")
        .child(el("div").class("actions").child(button("button", "", press).testid("camera").child(text(label))))
        .child(el("p").class("hint").attr("role", "status").child(text(said)))
        .child(view)
}
