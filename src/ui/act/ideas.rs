//! Suggestions: what could be agreed on, where it helps most, one click away.

use super::desk::Desk;
use super::new::send;
use crate::exchange::advice::{Idea, ideas};
use crate::exchange::story;
use crate::model::levers::levers;
use crate::record::Plan;
use crate::text::{fill, number};
use crate::ui::controls::button;
use crate::ui::dom;
use crate::ui::element::{Child, El, el, part, text as text_of};
use crate::ui::see::{See, memo};
use crate::ui::told::Told;
use leptos::prelude::*;

/// How many are shown at a time.
const AT_A_TIME: usize = 6;

/// The suggestions.
pub fn ideas_part(desk: Desk, told: Memo<Told>) -> El {
    let (ui, words) = (desk.ui, desk.ui.act());
    let all = memo(move || {
        told.see(|told| {
            let found = &told.evaluation;
            let levers = levers(&found.profile, &found.weights, found.compensation);
            ideas(ui.advice(), &told.names, &found.profile, &levers)
        })
    });
    // What is agreed already when they are first shown is not offered. What is added now stays in its place and says
    // so, because whoever adds several should not have to look for them anew after each.
    let offered = memo(move || {
        let agreed = |idea: &Idea| untrack(|| is_agreed(desk, &idea.suggestion.text));
        all.see(|all| all.iter().filter(|idea| !agreed(idea)).cloned().collect::<Vec<_>>())
    });
    let shown = RwSignal::new(AT_A_TIME);
    let list = move || {
        let left = offered.get();
        let about = match left.len() {
            0 if all.with(Vec::is_empty) => words.ideas_none,
            0 => words.ideas_over,
            _ => words.ideas_about,
        };
        let more = (left.len() > shown.get()).then(|| {
            button("button quiet", words.more, move |_| {
                let first = shown.get_untracked();
                shown.update(|shown| *shown += AT_A_TIME);
                dom::focus_after_drawing(format!("#idea-{first}"), false);
            })
        });
        let each = left.into_iter().take(shown.get()).enumerate().map(|(place, each)| idea(desk, place, each));
        [
            el("p").class("hint").child(about).into_child(),
            el("ul").class("ideas").children(each).into_child(),
            more.into_child(),
        ]
    };
    el("section")
        .class("chapter no-print")
        .testid("ideas")
        .attr("aria-labelledby", "ideas-title")
        .child(el("h2").attr("id", "ideas-title").attr("tabindex", "-1").child(words.ideas_title))
        .child(part(list))
}

fn idea(desk: Desk, place: usize, idea: Idea) -> El {
    let (texts, words) = (desk.ui.texts, desk.ui.act());
    let what = story::factor_name(texts, &desk.names.get(), idea.factor);
    let value = story::on_scale(texts, idea.value);
    let why = match idea.gain {
        Some(gain) => {
            let gain = number::fixed(texts, gain, 2);
            fill(words.idea_gain, &[("what", &what), ("value", &value), ("gain", &gain)])
        }
        None => fill(words.idea_low, &[("what", &what), ("value", &value)]),
    };
    let text = idea.suggestion.text.clone();
    let agreed = {
        let text = text.clone();
        memo(move || is_agreed(desk, &text))
    };
    let plan = Plan { text: text.clone(), owner: idea.suggestion.owner, about: Some(idea.factor), ..Plan::default() };
    let add = move |_| {
        if !agreed.get_untracked() {
            send(desk, plan.clone());
        }
    };
    let named = {
        let text = text.clone();
        move || fill(if agreed.get() { words.added } else { words.add_named }, &[("text", &text)])
    };
    let owner = desk.owner_mark(idea.suggestion.owner);
    el("li")
        .class("idea")
        .testid("idea")
        .child(
            el("div")
                .class("action-said")
                .child(el("p").class("action-text").child(text.clone()))
                .child(el("p").class("action-facts").child(owner))
                .child(el("p").class("hint why").child(why)),
        )
        .child(
            // Not disabled, which would take the focus away from who presses it.
            el("button")
                .class("button")
                .attr("type", "button")
                .attr("id", format!("idea-{place}"))
                .attr("aria-disabled", text_of(move || if agreed.get() { "true" } else { "false" }))
                .attr("aria-label", text_of(named))
                .on("click", add)
                .child(text_of(move || if agreed.get() { words.idea_added } else { words.add })),
        )
}

fn is_agreed(desk: Desk, text: &str) -> bool {
    let there = desk.ui.partnership(desk.id, |whole| whole.actions.iter().any(|action| action.plan.text == text));
    there.unwrap_or_default()
}
