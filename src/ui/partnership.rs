//! The head of every page of one partnership: names, date, and the places.

use super::element::{El, el, flag, part, text};
use crate::app::{Event, Place, Route, Way, What};
use crate::model::party::Party;
use crate::record::Id;
use crate::text::{fill, number};
use crate::ui::controls::go_to;
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// Names, date and places.
pub fn head(id: Id, here: Place) -> El {
    let ui = super::use_ui();
    let name = |party: Party| {
        el("span")
            .class(format!("party-name party-{}", party.id()))
            .child(el("span").class("dot").attr("aria-hidden", "true"))
            .child(text(move || ui.partnership(id, |whole| whole.names[party].clone())))
    };
    let day = move || {
        ui.round(id, |_, round| {
            let (year, month, day) = round.date.parts();
            number::date(ui.texts, year, month, day)
        })
    };
    let guest = memo(move || ui.partnership(id, |whole| whole.guest).unwrap_or_default());
    let words = &ui.texts.frame;
    let edit = move || {
        let edit = go_to(Route::Edit(id), "link").testid("edit").child(ui.texts.home.edit_long);
        el("span").class("no-print").child(" · ").child(edit)
    };
    let nav = move || {
        let place = |place, testid, label| {
            let is_here = place == here
                || (place == Place::People && matches!(here, Place::Answer(..) | Place::Invite | Place::Collect));
            let current = is_here.then_some("page");
            go_to(Route::At(id, place), "place").testid(testid).attr("aria-current", current).child(label)
        };
        el("nav")
            .class("places")
            .attr("aria-label", words.places)
            .child(place(Place::People, "place-answer", words.answer))
            .child(place(Place::Discuss, "place-discuss", words.discuss))
            .child(place(Place::Try, "place-try", words.trial))
            .child(place(Place::Act, "place-act", words.act))
            .child(place(Place::Time, "place-time", words.time))
    };
    el("div")
        .class("partnership-head")
        .child(el("p").class("partnership-names").children(Party::ALL.map(name)))
        .child(
            el("div")
                .class("head-line")
                .child(el("p").class("hint").child(text(day)).child(part(move || (!guest.get()).then(edit))))
                .child(steps(id)),
        )
        .child(part(move || (!guest.get()).then(nav)))
}

/// A step back and forward, and what the last one did.
fn steps(id: Id) -> El {
    let ui = super::use_ui();
    let words = &ui.texts.frame;
    let step = |way: Way, testid: &'static str, label: &'static str, sign: &'static str| {
        let can = memo(move || ui.state.see(|state| state.can(way)));
        // Not disabled, which would take the focus away from who presses it until nothing is left.
        el("button")
            .class("step")
            .attr("type", "button")
            .testid(testid)
            .attr("aria-disabled", text(move || if can.get() { "false" } else { "true" }))
            .attr("title", label)
            .on("click", move |_| ui.send(Event::Step(way)))
            .child(el("span").attr("aria-hidden", "true").child(sign))
            .child(el("span").class("hidden").child(label))
    };
    let last = move || {
        ui.state.see(|state| {
            let (way, what) = state.histories.get(&id)?.last?;
            let what = match what {
                What::Details => words.what_details,
                What::Person => words.what_person,
                What::Answer(..) => words.what_answer,
                What::Comment(..) => words.what_comment,
                What::Action => words.what_action,
                What::Round => words.what_round,
                What::Merged => words.what_merged,
                What::Hidden => words.what_hidden,
            };
            let text = if way == Way::Back { words.undone } else { words.redone };
            Some(fill(text, &[("what", what)]))
        })
    };
    let is_unsaved = memo(move || ui.state.see(|state| state.unsaved.contains_key(&id)));
    let kept = el("span")
        .class("kept")
        .class_if("unsaved", flag(move || is_unsaved.get()))
        .attr("title", words.saved_hint)
        .testid("kept")
        .child(text(move || if is_unsaved.get() { words.unsaved } else { words.saved }));
    el("div")
        .class("steps-back no-print")
        .child(kept)
        .child(el("span").class("hint").attr("role", "status").testid("stepped").child(text(last)))
        .child(step(Way::Back, "undo", words.undo, "↶"))
        .child(step(Way::Forward, "redo", words.redo, "↷"))
}
