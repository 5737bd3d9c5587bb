//! The strip below a step: where it is on the way, and the buttons, which show when they are wanted.

use super::steps::{Show, Step};
use crate::app::{Place, Route};
use crate::text::fill;
use crate::ui::controls::go_to;
use crate::ui::element::{El, Text, el, flag, part, text};
use crate::ui::see::memo;
use crate::ui::{dom, full_screen};
use leptos::prelude::*;

/// The strip.
pub fn bar(show: Show) -> El {
    let words = show.ui.present();
    el("div")
        .class("present-bar")
        // At the start they show themselves, so that one knows where they are.
        .class_if("at-start", flag(move || show.step() == Step::Title))
        .child(el("nav").class("present-steps").attr("aria-label", words.controls).children(steps(show)))
        .child(progress(show))
        .child(el("div").class("present-ways").child(full_screen(show)).children(ways(show)))
}

/// A step back and forward.
pub fn steps(show: Show) -> [El; 2] {
    let words = show.ui.present();
    let first = memo(move || show.at.get() == 0);
    let last = memo(move || show.at.get() == show.last());
    let forward = move || if show.step().asks() { words.reveal } else { words.next };
    [
        step("button", "present-back", first, text(move || words.back)).on("click", move |_| show.back()),
        step("button primary", "present-next", last, text(forward)).on("click", move |_| show.next()),
    ]
}

/// Not disabled at an end, which would take the focus away from who presses it.
fn step(class: &'static str, testid: &'static str, ends: Memo<bool>, label: Text) -> El {
    el("button")
        .class(class)
        .attr("type", "button")
        .testid(testid)
        .attr("aria-disabled", text(move || if ends.get() { "true" } else { "false" }))
        .child(label)
}

/// Which step of how many.
pub fn progress(show: Show) -> El {
    let words = show.ui.present();
    let counted = move || {
        let values = [(show.at.get() + 1).to_string(), (show.last() + 1).to_string()];
        fill(words.progress, &[("number", &values[0]), ("total", &values[1])])
    };
    el("p").class("present-progress").testid("present-progress").child(text(counted))
}

fn full_screen(show: Show) -> El {
    let words = show.ui.present();
    let is = RwSignal::new(full_screen::is_full());
    dom::on_window("fullscreenchange", move |_| is.set(full_screen::is_full()));
    let turn = move |_| if full_screen::is_full() { full_screen::leave() } else { full_screen::enter() };
    let label = move || if is.get() { words.full_screen_leave } else { words.full_screen };
    el("button").class("button quiet").attr("type", "button").testid("full-screen").on("click", turn).child(text(label))
}

fn ways(show: Show) -> [El; 2] {
    let words = show.ui.present();
    let lead = move || Route::At(show.id, Place::Lead(show.at.get())).to_string();
    let close = go_to(Route::At(show.id, Place::Discuss), "button quiet").testid("present-close").child(words.close);
    let lead = el("span").child(part(move || {
        el("a")
            .class("button quiet")
            .attr("href", lead())
            .attr("target", "_blank")
            .testid("present-lead")
            .child(words.lead)
    }));
    [lead, close]
}
