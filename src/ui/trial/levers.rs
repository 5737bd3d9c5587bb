//! The levers of what is tried, the largest first, each to be applied with one click.

use super::card;
use super::tried::Tried;
use crate::exchange::story::{factor_name, levers as story, on_scale_bare, trial};
use crate::model::dimension::Factor;
use crate::model::levers::{Lever, levers};
use crate::text::{fill, number};
use crate::ui::element::{El, draw, el, flag, text, units};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// How many are shown at once; the others can be opened.
const SHOWN: usize = 3;

/// The levers. They are ordered anew when a move has ended, so that nothing jumps about during it.
pub fn levers_card(tried: Tried) -> El {
    let words = tried.ui.trial();
    let found = memo(move || {
        let profile = tried.settled.get();
        let all = tried.today.see(|today| {
            let found = &today.evaluation;
            levers(&profile, &found.weights, found.compensation)
        });
        let any = !all.is_empty();
        (any, all.into_iter().filter(story::counts).collect::<Vec<_>>())
    });
    let (texts_none, texts_stuck) = (tried.ui.ahead().levers_none, tried.ui.ahead().levers_stuck);
    let about = move || match found.see(|(any, counting)| (*any, counting.is_empty())) {
        (_, false) => words.levers_about,
        (true, true) => texts_stuck,
        (false, true) => texts_none,
    };
    let levers = memo(move || found.see(|(_, counting)| counting.clone()));
    let row = move |place: usize| lever(tried, levers, place);
    let more = memo(move || levers.see(|levers| levers.len() > SHOWN));
    card("levers", words.levers_title)
        .child(el("p").class("hint").child(text(about)))
        .child(el("ol").class("levers").children((0..SHOWN).map(row)))
        .child(
            el("details")
                .class("more")
                .class_if("gone", flag(move || !more.get()))
                .child(el("summary").child(words.levers_more))
                .child(el("ol").class("levers").children((SHOWN..Factor::all().count()).map(row))),
        )
}

/// The lever at this place of the list. The row stays when another takes the place, and with it the focus.
fn lever(tried: Tried, levers: Memo<Vec<Lever>>, place: usize) -> El {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let lever = memo(move || levers.see(|levers| levers.get(place).copied()));
    let name = move || lever.get().map(|lever| tried.today.see(|today| factor_name(texts, &today.names, lever.factor)));
    let step = move || {
        lever.get().map(|Lever { from, to, .. }| {
            fill(words.step, &[("from", &on_scale_bare(texts, from)), ("to", &on_scale_bare(texts, to))])
        })
    };
    let gain = move || lever.get().map(|lever| number::signed(texts, lever.gain, 2));
    let label = move || {
        let Lever { factor, from, to, gain } = lever.get()?;
        let moved = tried.today.see(|today| trial::moved(texts, words.apply_named, &today.names, factor, from, to));
        Some(format!("{moved}, {}", number::signed(texts, gain, 2)))
    };
    // A bar of a row that is gone still has a length, which may not be empty.
    let share = move || {
        let most = levers.see(|levers| levers.first().map_or(1.0, |lever| lever.gain));
        let gain = lever.get().map_or(0.0, |lever| lever.gain);
        format!("{}%", units(100.0 * gain / most))
    };
    let apply = move |_| {
        if let Some(lever) = lever.get_untracked() {
            tried.put(lever.factor, lever.to);
        }
    };
    el("li")
        .class_if("gone", flag(move || lever.get().is_none()))
        .child(el("span").class("bar-name").child(text(name)))
        .child(el("span").class("lever-step").child(text(step)))
        .child(el("span").class("bar-number").child(text(gain)))
        .child(
            draw("svg").attr("aria-hidden", "true").child(
                draw("rect").class("bar adds").attr("width", text(share)).attr("height", "100%").attr("rx", "3"),
            ),
        )
        .child(
            el("button")
                .class("button")
                .attr("type", "button")
                .attr("aria-label", text(label))
                .on("click", apply)
                .child(words.apply),
        )
}
