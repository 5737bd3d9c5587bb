//! The page itself, for where there is no network: on this device, or as one file. And that a newer version is ready.

mod one_file;
mod renewal;

pub use renewal::renewal;

use super::controls::{button, page_heading};
use super::{Ui, dom, use_ui};
use crate::browser::offline::{self, Install, Stage};
use crate::ui::element::{Child, El, el, part, text};
use crate::ui::see::See;
use leptos::prelude::*;

/// The ways to take the page along.
pub fn take() -> AnyView {
    let ui = use_ui();
    let words = ui.take();
    let single = untrack(|| ui.state.see(|state| state.baked.single));
    let page = el("section").class("narrow save").child(page_heading(ui.texts.frame.take));
    if single {
        return page
            .child(way(words.single_title).child(el("p").child(words.single_about)).child(one_file::data(ui)))
            .into_child();
    }
    page.child(el("p").class("lead").child(words.lead)).child(device(ui)).child(one_file::one_file(ui)).into_child()
}

fn way(title: &'static str) -> El {
    el("section").class("way").child(el("h2").child(title))
}

/// Whether this device opens the page with no network, and how to install it there.
fn device(ui: Ui) -> El {
    let words = ui.take();
    let standing = RwSignal::new(offline::standing(None));
    let told = StoredValue::new_local(None::<web_sys::Event>);
    dom::on_window(offline::TOLD, move |event| {
        standing.set(offline::standing(Some(&event)));
        told.set_value(Some(event));
    });
    // Once this hears the answer.
    dom::later(offline::ask);
    let stage = move || match standing.get().0 {
        Stage::Preparing => words.preparing,
        Stage::Ready => words.ready,
        Stage::Insecure => words.insecure,
        Stage::Unable => words.unable,
        Stage::Framed => words.framed,
        Stage::Unmade => words.unmade,
        Stage::Failed => words.failed,
    };
    let ask = move |_| told.with_value(|told| told.as_ref().map(offline::install)).unwrap_or_default();
    let install = move || match standing.get().1 {
        Install::Offered => button("button primary", words.install, ask).testid("install").into_child(),
        Install::Menu => el("p").child(words.install_here).into_child(),
        Install::Apple => el("p").child(words.install_apple).into_child(),
        Install::Done => el("p").child(words.installed).into_child(),
    };
    way(words.device_title)
        .child(el("p").class("said").attr("role", "status").testid("stage").child(text(stage)))
        .child(el("p").child(words.install_about))
        .child(el("div").class("actions").attr("role", "status").testid("installing").child(part(install)))
}
