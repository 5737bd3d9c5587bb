//! Small parts that many views use.

use super::element::{Child, El, el, text};
use crate::app::Route;

/// A link to another page of the program.
pub fn go_to(to: Route, class: &'static str) -> El {
    el("a").class(class).attr("href", to.to_string())
}

/// A button.
pub fn button(class: &'static str, label: &'static str, press: impl FnMut(web_sys::Event) + 'static) -> El {
    el("button").class(class).attr("type", "button").on("click", press).child(label)
}

/// The heading of a page. It takes the focus when the page is shown, so that a reader starts there.
pub fn page_heading(heading: impl Child) -> El {
    el("h1").attr("tabindex", "-1").child(heading)
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
