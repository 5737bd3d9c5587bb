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
use crate::ui::element::{Child, El, el, part};
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
    let left = memo(move || {
        let agreed = |idea: &Idea| {
            let there = |text: &str| text == idea.suggestion.text;
            ui.partnership(desk.id, |whole| whole.actions.iter().any(|action| there(&action.plan.text)))
                .unwrap_or_default()
        };
        all.see(|all| all.iter().filter(|idea| !agreed(idea)).cloned().collect::<Vec<_>>())
    });
    let shown = RwSignal::new(AT_A_TIME);
    let list = move || {
        let left = left.get();
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
        let each = left.into_iter().take(shown.get()).enumerate().map(|(place, of)| idea(desk, place, of));
        [
            el("p").class("hint").child(about).into_child(),
            el("ul").class("ideas").children(each).into_child(),
            more.into_child(),
        ]
    };
    el("section")
        .class("chapter")
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
    let add = move |_| {
        let (text, owner, about) = (idea.suggestion.text.clone(), idea.suggestion.owner, Some(idea.factor));
        send(desk, Plan { text, owner, about, ..Plan::default() });
        // The next one has taken this place, if there is one.
        dom::focus_after_drawing(format!("#idea-{place}, #ideas-title"), false);
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
            button("button", words.add, add)
                .attr("id", format!("idea-{place}"))
                .attr("aria-label", fill(words.add_named, &[("text", &text)])),
        )
}
