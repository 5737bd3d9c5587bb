//! The result on a large screen, step by step, and the window from which it is led.

mod bar;
mod drive;
mod fit;
mod lead;
mod slide;
mod steps;

pub use lead::lead;

use super::{dom, full_screen};
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::page_heading;
use crate::ui::discuss::Manner;
use crate::ui::element::{Child, el};
use leptos::prelude::*;
use steps::Show;

/// What the room sees.
pub fn present(id: Id) -> AnyView {
    Manner::Shown.provide();
    let show = Show::of(id);
    drive::listen(show, drive::Keys::All, || dom::click("[data-testid='present-close']"));
    on_cleanup(full_screen::leave);
    dom::on_window("resize", |_| fit::fit());
    speak(show);
    el("section")
        .class("present")
        .testid("presentation")
        .children(drive::zones(show))
        .child(slide::slide(show, show.now(), || page_heading("")))
        .child(bar::bar(show))
        .into_child()
}

/// At every step the window is called after it, and its heading takes the focus, so that it is read out. What there is
/// to say is set as large as fits.
fn speak(show: Show) {
    let ui = show.ui;
    Effect::new(move |before: Option<()>| {
        let title = [("page", show.step().name(ui)), ("product", ui.texts.common.product)];
        show.told.with(|_| ());
        fit::fit_after_drawing();
        dom::set_title_after_drawing(fill(ui.texts.frame.page_title, &title));
        if before.is_some() {
            dom::focus_after_drawing("main h1".to_owned(), true);
        }
    });
}
