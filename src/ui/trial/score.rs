//! The score that is tried beside today's, with the zone and what it is made of.

use super::tried::Tried;
use crate::exchange::story::trial as story;
use crate::model::synergy::Synergy;
use crate::text::number;
use crate::ui::controls::button;
use crate::ui::element::{El, el, flag, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The score.
pub fn score(tried: Tried) -> El {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let today = memo(move || tried.today.see(|today| today.evaluation.estimate.as_ref().map(|found| found.synergy)));
    let now = memo(move || tried.now.see(|now| now.evaluation.estimate.as_ref().map(|found| found.synergy)));
    let with = move |read: fn(&Synergy, &Synergy) -> f64| {
        today.see(|today| now.see(|now| Some(read(today.as_ref()?, now.as_ref()?))))
    };
    let changed = move || tried.changed.see(|changed| !changed.is_empty());
    let differs = memo(move || with(story::difference).unwrap_or_default());
    let shown = move |value: Option<f64>| value.map(|value| number::fixed(texts, value, 2));
    let before = move || shown(with(|today, _| today.score).filter(|_| differs.get() != 0.0));
    let after = move || shown(with(|_, now| now.score));
    let difference = move || Some(differs.get()).filter(|&by| by != 0.0).map(|by| number::signed(texts, by, 2));
    let arrow = move || if differs.get() == 0.0 { "" } else { "→" };
    let said = move |say: fn(&crate::text::Texts, &crate::text::Trial, &Synergy, &Synergy) -> String| {
        today.see(|today| now.see(|now| Some(say(texts, words, today.as_ref()?, now.as_ref()?))))
    };
    // Spoken when a move has ended, and not at every step of it.
    let spoken = move || {
        tried.settled.track();
        untrack(|| said(story::equation))
    };
    let reset = button("button quiet", words.reset, move |_| tried.reset())
        .testid("trial-reset")
        .attr("aria-disabled", text(move || if changed() { "false" } else { "true" }));
    let span = |class: &'static str, testid: &'static str| el("span").class(class).testid(testid);
    el("section")
        .class("trial-score")
        .attr("aria-labelledby", "trial-score")
        .child(el("h2").attr("id", "trial-score").child(words.score_title))
        .child(
            el("p")
                .class("trial-numbers")
                .child(span("trial-before", "trial-before").child(text(before)))
                .child(el("span").class("trial-arrow").child(text(arrow)))
                .child(span("trial-after", "trial-after").child(text(after)))
                .child(
                    span("trial-difference", "trial-difference")
                        .class_if("less", flag(move || differs.get() < 0.0))
                        .child(text(difference)),
                ),
        )
        .child(reset)
        .child(el("p").class("trial-zone").testid("trial-zone").child(text(move || said(story::zone))))
        .child(el("p").class("trial-equation").testid("trial-equation").child(text(move || said(story::equation))))
        .child(el("p").class("hidden").attr("role", "status").child(text(spoken)))
}
