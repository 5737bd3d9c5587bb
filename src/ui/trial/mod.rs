//! Try: other values than today's, and what they would come to. Nothing that happens here changes an answer.

mod changed;
mod ghost;
mod knobs;
mod levers;
mod outlook;
mod score;
mod slider;
mod tried;
mod values;

use super::controls::{go_to, page_heading};
use super::diagram::{Parts, figure};
use crate::app::{Place, Route};
use crate::exchange::story::verdict;
use crate::record::Id;
use crate::ui::element::{Child, El, el, flag, part, text};
use crate::ui::see::{See, gate, memo};
use leptos::prelude::*;
use tried::Tried;

/// The place.
pub fn trial(id: Id) -> AnyView {
    let ui = super::use_ui();
    let words = ui.trial();
    let tried = Tried::of(ui, id);
    let there = memo(move || tried.today.see(|today| today.evaluation.estimate.is_some()));
    let content = move || if there.get() { all(tried) } else { nothing(tried) };
    el("section").class("trial").child(page_heading(words.title)).child(part(content)).into_child()
}

fn all(tried: Tried) -> AnyView {
    let words = tried.ui.trial();
    let open = move || tried.today.see(|today| if today.evaluation.range.complete { "" } else { words.open });
    let moving = gate(move |_| tried.ui.state.see(|state| state.is_moving(tried.id)));
    let picture = el("div")
        .class("trial-picture")
        .class_if("moving", flag(move || moving.get()))
        .child(figure(tried.now, Some(Parts { open: tried.chosen, target: values::chooser })))
        .child(ghost::ghost(tried))
        .child(knobs::knobs(tried));
    let stage = el("div").class("trial-stage").child(score::score(tried)).child(picture).child(
        el("p")
            .class("hint trial-legend")
            .child(el("span").class("ghost-sample").child(words.ghost))
            .child(el("span").child(words.picture_hint)),
    );
    let seen = el("div").class("trial-seen").child(stage).child(outlook::outlook_card(tried));
    let beside = el("div").class("trial-beside").child(levers::levers_card(tried)).child(changed::changed_card(tried));
    el("div")
        .class("trial-all")
        .child(el("p").class("lead").child(words.lead).child(" ").child(text(open)))
        .child(el("div").class("trial-columns").child(seen).child(values::values(tried)).child(beside))
        .into_child()
}

/// What is missing before anything can be tried.
fn nothing(tried: Tried) -> AnyView {
    let words = tried.ui.discuss();
    let missing = move || {
        let found = tried.today.see(|today| verdict::missing(tried.ui.texts, words, &today.names, &today.evaluation));
        el("ul").children(found.into_iter().map(|sentence| el("li").child(sentence)))
    };
    let closed = move || {
        let closed = tried.today.see(|today| today.evaluation.range.complete);
        if closed { words.missing_closed } else { words.missing_text }
    };
    el("div")
        .class("chapter trial-nothing")
        .child(el("h2").child(words.missing_title))
        .child(el("p").child(text(closed)))
        .child(part(missing))
        .child(el("p").child(go_to(Route::At(tried.id, Place::People), "button primary").child(words.missing_answer)))
        .into_child()
}

/// A part of the place, with its heading.
fn card(name: &'static str, heading: &'static str) -> El {
    let id = format!("trial-{name}");
    el("section")
        .class(format!("chapter trial-card {id}"))
        .testid(id.clone())
        .attr("aria-labelledby", id.clone())
        .child(el("h2").attr("id", id).attr("tabindex", "-1").child(heading))
}
