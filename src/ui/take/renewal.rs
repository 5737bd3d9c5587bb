//! The notice that a newer version of the page is ready. It takes the place of this one only when somebody wants it.

use crate::app::{Event, Renewal, Trial};
use crate::ui::controls::button;
use crate::ui::element::{Child, el, text};
use crate::ui::see::{See, memo};
use crate::ui::{dom, use_ui};
use leptos::prelude::*;

/// The notice.
pub fn renewal() -> AnyView {
    let ui = use_ui();
    let words = ui.take();
    let refused = memo(move || ui.state.see(|state| state.renewal == Some(Renewal::Refused)));
    let tried = memo(move || ui.state.see(|state| state.trials.values().any(Trial::is_changed)));
    let said = move || {
        let trial = if tried.get() { words.renewal_trial } else { "" };
        let refusal = if refused.get() { words.renewal_refused } else { "" };
        [words.renewal, trial, refusal].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let later = move |_| {
        ui.send(Event::Renewal(false));
        // The button that had the focus is gone.
        dom::focus_after_drawing("main h1".to_owned(), false);
    };
    el("div")
        .class("notice")
        .testid("notice-renewal")
        .child(el("p").child(text(said)))
        .child(button("button quiet", words.renew, move |_| ui.send(Event::Renew)).testid("renew"))
        .child(button("button quiet", words.not_now, later))
        .into_child()
}
