//! What was changed: each to be taken back by itself, or made an action. A change is listed when its move has ended, so
//! that nothing jumps about during it.

use super::card;
use super::tried::Tried;
use crate::app::{Event, Place, Route};
use crate::exchange::story::{factor_name, on_scale_bare, trial as story};
use crate::model::dimension::Factor;
use crate::record::Plan;
use crate::text::fill;
use crate::ui::controls::{button, go_to};
use crate::ui::dom;
use crate::ui::element::{El, el, part, text};
use crate::ui::see::{See, gate, memo};
use leptos::prelude::*;

/// The list of what was changed.
pub fn changed_card(tried: Tried) -> El {
    let words = tried.ui.trial();
    let added = RwSignal::new(None::<String>);
    let rows = move || {
        let factors = tried.listed.get();
        if factors.is_empty() {
            return el("p").class("hint").child(words.changed_none);
        }
        el("ul").class("changes").children(factors.into_iter().map(|factor| change(tried, factor, added)))
    };
    let said = move || {
        added.get().map(|text| {
            let text = fill(words.action_added, &[("text", &text)]);
            let link = go_to(Route::At(tried.id, Place::Act), "link").child(words.see_actions);
            el("p").class("notice").child(el("span").child(text)).child(" ").child(link)
        })
    };
    card("changed", words.changed_title)
        .child(part(rows))
        .child(el("div").attr("role", "status").testid("action-added").child(part(said)))
}

fn change(tried: Tried, factor: Factor, added: RwSignal<Option<String>>) -> El {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let ends = gate(move |_| tried.change(factor));
    let name = move || tried.today.see(|today| factor_name(texts, &today.names, factor));
    let step = move || {
        let (from, to) = ends.get()?;
        Some(fill(words.step, &[("from", &on_scale_bare(texts, from)), ("to", &on_scale_bare(texts, to))]))
    };
    let back = move |_| {
        if let Some(was) = untrack(|| tried.was(factor)) {
            tried.put(factor, was);
            // The button goes with its row.
            dom::focus("#trial-changed");
        }
    };
    // To where it is today, so the text gets the ends the other way round.
    let back_label = text(move || {
        let (from, to) = ends.get()?;
        Some(tried.today.see(|today| story::moved(texts, words.take_back_named, &today.names, factor, to, from)))
    });
    // An action is there to raise something.
    let raises = memo(move || ends.get().is_some_and(|(from, to)| to > from));
    let make = move || raises.get().then(|| action(tried, factor, ends, added));
    el("li")
        .child(el("span").class("bar-name").child(text(name)))
        .child(el("span").class("bar-number").child(text(step)))
        .child(
            el("div")
                .class("actions small")
                .child(part(make))
                .child(button("button quiet", words.take_back, back).attr("aria-label", back_label)),
        )
}

/// The button that makes an action of a change; where there is an open action about it, the button says so.
fn action(tried: Tried, factor: Factor, ends: Signal<Option<(f64, f64)>>, added: RwSignal<Option<String>>) -> El {
    let (ui, texts, words) = (tried.ui, tried.ui.texts, tried.ui.trial());
    let there = memo(move || {
        let about = |plan: &Plan| plan.about == Some(factor) && plan.progress.is_open();
        ui.partnership(tried.id, |whole| whole.actions.iter().any(|action| about(&action.plan))).unwrap_or_default()
    });
    let make = move |_| {
        let Some((from, to)) = ends.get_untracked() else { return };
        if there.get_untracked() {
            return;
        }
        let plan = untrack(|| {
            tried.today.with(|today| story::plan(texts, words, ui.advice(), &today.names, factor, [from, to]))
        });
        added.set(Some(plan.text.clone()));
        ui.send(Event::AddAction(tried.id, plan));
    };
    let label = move || {
        if there.get() {
            return Some(words.action_made.to_owned());
        }
        let (from, to) = ends.get()?;
        Some(tried.today.see(|today| story::moved(texts, words.make_action_named, &today.names, factor, from, to)))
    };
    el("button")
        .class("button quiet")
        .attr("type", "button")
        .attr("aria-label", text(label))
        .attr("aria-disabled", text(move || if there.get() { "true" } else { "false" }))
        .on("click", make)
        .child(text(move || if there.get() { words.action_made } else { words.make_action }))
}
