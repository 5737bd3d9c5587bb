//! Small parts that many views use.

use super::element::{Child, El, el, text};
use super::{Ui, use_ui};
use crate::app::{Event, Route};

/// A link to another page of the program.
pub fn go_to(to: Route, class: &'static str) -> El {
    let ui = use_ui();
    if ui.embedded { step(ui, move || to, class) } else { el("a").class(class).attr("href", to.to_string()) }
}

/// A link to another page of the program that changes.
pub fn go_where(to: impl Fn() -> Route + Send + 'static, class: &'static str) -> El {
    let ui = use_ui();
    if ui.embedded { step(ui, to, class) } else { el("a").class(class).attr("href", text(move || to().to_string())) }
}

/// The same where the address is not ours.
fn step(ui: Ui, to: impl Fn() -> Route + 'static, class: &'static str) -> El {
    pressed(class).on("click", move |_| ui.send(Event::Went(to())))
}

/// A button.
pub fn button(class: &'static str, label: &'static str, press: impl FnMut(web_sys::Event) + 'static) -> El {
    pressed(class).on("click", press).child(label)
}

fn pressed(class: &'static str) -> El {
    el("button").class(class).attr("type", "button").attr("part", "button")
}

/// The heading of a page. It takes the focus when the page is shown, so that a reader starts there.
pub fn page_heading(heading: impl Child) -> El {
    level(use_ui(), 1).attr("tabindex", "-1").child(heading)
}

/// A heading, of the first level or one below it. In a page of others that is a level more, since the first is theirs.
pub fn level(ui: Ui, level: usize) -> El {
    el(match level + usize::from(ui.embedded) {
        1 => "h1",
        2 => "h2",
        _ => "h3",
    })
}

/// How many of some statements have an answer, as a bar: how many have one, and how many there are.
pub fn progress_bar(
    counts: impl Fn() -> (usize, usize) + Copy + Send + 'static,
    label: impl Fn() -> String + Send + 'static,
) -> El {
    el("progress")
        .class("progress")
        .attr("max", text(move || counts().1.to_string()))
        .value(text(move || counts().0.to_string()))
        .attr("aria-label", text(label))
}

/// A form that does not leave the page. Its faults are said by the program, so the browser is not to check it.
pub fn local_form(class: &'static str, on_submit: impl Fn() + 'static) -> El {
    el("form").class(class).attr("novalidate", "").on("submit", move |event| {
        event.prevent_default();
        on_submit();
    })
}
