//! The window from which the presentation is led: what the room sees, what comes next, and the way to every part.

use super::bar;
use super::drive::{Keys, listen};
use super::slide::slide;
use super::steps::{Show, Step};
use crate::app::{Place, Route};
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::{go_to, page_heading};
use crate::ui::discuss::{Manner, STORY};
use crate::ui::dom;
use crate::ui::element::{Child, El, el, part, text};
use crate::ui::see::memo;
use leptos::prelude::*;

/// What the one who leads sees.
pub fn lead(id: Id) -> AnyView {
    Manner::Led.provide();
    let show = Show::of(id);
    let words = show.ui.present();
    listen(show, Keys::Clicker, || {});
    let href = move || Route::At(id, Place::Present(show.at.get())).to_string();
    let open = el("a").class("button").attr("target", "_blank").testid("lead-open").attr("href", text(href));
    let back = go_to(Route::At(id, Place::Discuss), "button quiet").child(words.close);
    let screen = el("section")
        .class("lead-screen")
        .attr("aria-labelledby", "lead-screen")
        .testid("lead-screen")
        .child(el("p").class("eyebrow").attr("id", "lead-screen").child(words.on_screen))
        .child(slide(show, show.now(), || el("h2")))
        .child(part(move || show.step().asks().then(|| unseen(show))));
    el("section")
        .class("lead-page")
        .child(page_heading(words.lead_title))
        .child(el("p").class("hint").child(words.lead_about))
        .child(el("p").class("actions").child(open.child(words.lead_open)).child(back))
        .child(
            el("div")
                .class("lead-columns")
                .child(screen)
                .child(el("div").class("lead-side").child(controls(show)).child(clock(show)).child(parts(show))),
        )
        .into_child()
}

/// What comes when the question is answered, for those who lead to be ready.
fn unseen(show: Show) -> El {
    let next = memo(move || show.nth(show.at.get() + 1));
    el("div")
        .class("lead-unseen")
        .testid("lead-unseen")
        .child(el("p").class("eyebrow").child(show.ui.present().unseen))
        .child(slide(show, next, || el("h2")))
}

/// Back and next, which step it is, and what comes then. Spoken at every step.
fn controls(show: Show) -> El {
    let ui = show.ui;
    let words = ui.present();
    let coming = move || match (show.step(), show.at.get()) {
        (_, at) if at == show.last() => words.coming_end.to_owned(),
        (Step::Ask(_), _) => words.coming_result.to_owned(),
        (_, at) => fill(words.coming, &[("what", show.nth(at + 1).name(ui))]),
    };
    let said = el("div")
        .class("lead-said")
        .attr("role", "status")
        .child(bar::progress(show))
        .child(el("p").class("lead-now").child(text(move || show.step().name(ui))))
        .child(el("p").class("hint").testid("lead-coming").child(text(coming)));
    el("div").class("lead-controls").child(said).child(el("div").class("actions").children(bar::steps(show)))
}

/// How long this has been going on.
fn clock(show: Show) -> El {
    let words = show.ui.present();
    let start = RwSignal::new(dom::now());
    let now = RwSignal::new(start.get_untracked());
    tick(now);
    let shown = move || {
        let seconds = ((now.get() - start.get()) / 1000.0).max(0.0) as u32;
        let (minutes, seconds) = ((seconds / 60).to_string(), format!("{:02}", seconds % 60));
        fill(words.clock_time, &[("minutes", &minutes), ("seconds", &seconds)])
    };
    let again = el("button")
        .class("link")
        .attr("type", "button")
        .on("click", move |_| {
            now.set(dom::now());
            start.set(now.get_untracked());
        })
        .child(words.clock_restart);
    el("div")
        .class("lead-clock")
        .child(el("span").class("hint").attr("id", "lead-clock").child(words.clock))
        .child(
            el("span")
                .class("lead-time")
                .attr("role", "timer")
                .attr("aria-labelledby", "lead-clock")
                .child(text(shown)),
        )
        .child(again)
}

/// Goes on for as long as someone reads it.
fn tick(now: RwSignal<f64>) {
    dom::after_a_second(move || {
        if now.try_set(dom::now()).is_none() {
            tick(now);
        }
    });
}

/// All parts, to go to.
fn parts(show: Show) -> El {
    let ui = show.ui;
    let words = ui.present();
    let entries = move || {
        let steps = show.steps.get();
        let first = |chapter: Option<usize>| {
            steps.iter().position(|step| match (step, chapter) {
                (Step::Title, None) => true,
                (Step::Ask(place) | Step::Result(place), Some(chapter)) => *place == chapter,
                _ => false,
            })
        };
        let mut entries: Vec<(usize, &'static str)> = Vec::new();
        entries.extend(first(None).map(|step| (step, words.start)));
        for (place, chapter) in STORY.iter().enumerate() {
            entries.extend(first(Some(place)).map(|step| (step, (chapter.heading)(ui))));
        }
        entries
    };
    let item = move |(step, name): (usize, &'static str), end: usize| {
        let here = move || (step..end).contains(&show.at.get());
        el("li").child(
            el("button")
                .class("lead-part")
                .attr("type", "button")
                .attr("aria-current", text(move || if here() { "step" } else { "false" }))
                .on("click", move |_| show.go(step))
                .child(name),
        )
    };
    let list = move || {
        let entries = entries();
        let ends = entries.iter().skip(1).map(|entry| entry.0).chain([usize::MAX]).collect::<Vec<_>>();
        entries.into_iter().zip(ends).map(|(entry, end)| item(entry, end)).collect::<Vec<_>>()
    };
    el("nav").class("lead-parts").attr("aria-label", words.parts).child(el("ol").child(part(list)))
}
