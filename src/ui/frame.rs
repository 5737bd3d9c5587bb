//! The frame of every page: header, notices, the page itself, footer; and the focus when the page changes.

use super::element::{Child, El, draw, el, part, views};
use super::home::home;
use super::lazy::{File, Lazy};
use super::page::Page;
use super::partnership::head;
use super::{Ui, dom};
use crate::app::state::{Removed, SetAside, State};
use crate::app::{Event, Route, WriteFault};
use crate::exchange::baked::Look;
use crate::exchange::story::{listed, person_label};
use crate::model::party::{ByParty, Party};
use crate::record::{Slot, Unreadable};
use crate::text::{Texts, fill};
use crate::ui::controls::{button, go_to};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// The state to show.
    #[prop(into)]
    state: Signal<State>,
    /// Where events go.
    send: Callback<Event>,
) -> impl IntoView {
    let texts = state.with_untracked(|state| state.texts.0);
    let ui = Ui { state, send, texts, language: texts.language, embedded: false };
    provide_context(ui);
    let page = memo(move || state.with(Page::of));
    let bare = memo(move || page.get().is_bare());
    let dragging = memo(move || state.see(|state| state.dragging));
    let lazy = Lazy::new(send);
    Effect::new(move |before: Option<Shown>| {
        let page = page.get();
        let settled = page.file().is_none_or(|file| lazy.is_settled(file));
        dom::set_title(&page.title(ui));
        // Not at the start: a reader begins at the top by itself.
        let changed = |before: Shown| before.page != page || (before.settled && !settled);
        let due = before.is_some_and(|before| before.due || changed(before));
        if due && settled {
            dom::focus_after_drawing("main h1".to_owned(), true);
        }
        Shown { page, settled, due: due && !settled }
    });
    let skip = move |event: web_sys::Event| {
        // The address holds the route, so a plain link to #main would lead away.
        event.prevent_default();
        dom::focus("main h1");
    };
    views![
        el("a").class("skip").attr("href", "#main").on("click", skip).child(texts.frame.skip),
        part(move || (!bare.get()).then(top)),
        notices(lazy),
        el("main").attr("id", "main").child(part(move || view(page.get(), lazy))),
        part(move || (!bare.get()).then(bottom)),
        part(move || dragging.get().then(|| el("p")
            .class("drop-hint")
            .attr("role", "status")
            .testid("drop-hint")
            .child(texts.home.drop_hint)))
    ]
}

fn top() -> El {
    let Ui { state, texts, .. } = super::use_ui();
    let logos = state.with_untracked(|state| logos(&state.look));
    let mark = logos.is_empty().then(mark);
    let brand = go_to(Route::Home, "brand").testid("home").child(mark).children(logos);
    el("header").class("top").child(brand.child(el("span").child(texts.common.product)))
}

/// The company's logo, in the dark another one where there is one. Its name stands beside it.
fn logos(look: &Look) -> Vec<El> {
    let logo = |class: &str, address: &str| {
        el("img").class(format!("logo {class}")).attr("alt", "").attr("src", address.to_owned())
    };
    match (&look.logo, &look.logo_dark) {
        (Some(light), Some(dark)) => vec![logo("by-day", light), logo("by-night", dark)],
        (Some(both), None) | (None, Some(both)) => vec![logo("", both)],
        (None, None) => Vec::new(),
    }
}

fn bottom() -> El {
    let texts = super::use_ui().texts;
    el("footer")
        .class("bottom")
        .child(el("p").child(texts.frame.footer))
        .child(go_to(Route::How, "link").child(texts.frame.how))
        .child(go_to(Route::Take, "link").testid("take-along").child(texts.frame.take))
}

/// What was there when the focus was last looked after.
#[derive(Clone, Copy)]
struct Shown {
    page: Page,
    /// Whether the page stands, and not only a word that it is on its way.
    settled: bool,
    /// Whether its heading is still to take the focus.
    due: bool,
}

fn view(page: Page, lazy: Lazy) -> AnyView {
    match (page, page.file()) {
        // The head is there at once, so that the other places can be reached while this one is on its way.
        (Page::At(id, place), Some(file)) => views![head(id, place), lazy.view(file, page)],
        (_, Some(file)) => lazy.view(file, page),
        (Page::Home, _) => home(lazy).into_child(),
        _ => not_found().into_child(),
    }
}

fn not_found() -> El {
    let texts = super::use_ui().texts;
    el("section")
        .class("narrow")
        .child(el("h1").attr("tabindex", "-1").child(texts.frame.not_found_title))
        .child(el("p").child(texts.frame.not_found_text))
        .child(go_to(Route::Home, "button").child(texts.frame.back_home))
}

/// The product's mark: three parties and what they make together.
fn mark() -> El {
    draw("svg")
        .class("mark")
        .attr("viewBox", "0 0 32 32")
        .attr("aria-hidden", "true")
        .child(draw("path").class("mark-line").attr("d", "M16,7 L26,24 L6,24 Z"))
        .child(draw("circle").class("mark-customer").attr("cx", "16").attr("cy", "7").attr("r", "5"))
        .child(draw("circle").class("mark-vendor").attr("cx", "6").attr("cy", "24").attr("r", "4.2"))
        .child(draw("circle").class("mark-provider").attr("cx", "26").attr("cy", "24").attr("r", "4.2"))
}

/// What the user must know about storage, and the offer to undo. Spoken when it appears.
fn notices(lazy: Lazy) -> El {
    let Ui { state, send, texts, .. } = super::use_ui();
    let words = &texts.notice;
    // Empty while there is nothing to say.
    let fault = memo(move || {
        let text = match state.see(State::fault) {
            Some(WriteFault::Blocked) => words.memory_blocked,
            Some(WriteFault::Full) => words.memory_full,
            Some(WriteFault::Failed) => words.memory_failed,
            None => return state.see(|state| nearly_full(texts, state)).unwrap_or_default(),
        };
        text.to_owned()
    });
    let unloaded = memo(move || state.see(|state| state.unloaded));
    let unloaded_notice =
        move || unloaded.get().then(|| notice("notice warning", "notice-unloaded", texts.frame.unloaded()));
    let any_aside = memo(move || state.see(|state| !state.set_aside.is_empty()));
    let removed = memo(move || state.see(|state| removed_words(texts, state)).unwrap_or_default());
    // What had the focus may be gone with what was removed, or with the notice.
    Effect::new(move |before: Option<bool>| {
        let there = removed.with(|text| !text.is_empty());
        match (before, there) {
            (_, true) => dom::focus_after_drawing("[data-testid='notice-removed'] button".to_owned(), false),
            (Some(true), false) => dom::focus_after_drawing("main h1".to_owned(), false),
            _ => {}
        }
        there
    });
    let baked =
        memo(move || state.see(|state| state.baked.fault.as_ref().map(ToString::to_string)).unwrap_or_default());
    let baked_notice = move || {
        let why = baked.get();
        (!why.is_empty()).then(|| notice("notice warning", "notice-baked", fill(words.baked, &[("why", &why)])))
    };
    let fault_notice = move || {
        let text = fault.get();
        let save = move || button("button quiet", words.download_all, move |_| send.run(Event::DownloadAll));
        (!text.is_empty()).then(|| notice("notice warning", "notice-storage", text).child(save()))
    };
    let aside_notice = move |aside: &SetAside| {
        let text = match &aside.why {
            Unreadable::Newer(_) => words.newer.to_owned(),
            Unreadable::Damaged(fault) => {
                let opened = aside.key.parse::<Slot>().ok();
                let name = opened.and_then(|slot| {
                    state.see(|state| state.partnership(slot.id).map(|whole| names(texts, &whole.names)))
                });
                let text = if name.is_some() { words.damaged_last } else { words.damaged };
                fill(text, &[("name", &name.unwrap_or_default()), ("why", &fault.to_string())])
            }
        };
        let key = aside.key.clone();
        let save = button("button quiet", words.download, move |_| send.run(Event::DownloadSetAside(key.clone())));
        notice("notice warning", "notice-damaged", text).child(save)
    };
    let aside_notices = move || {
        let found = if any_aside.get() { untrack(|| state.see(|state| state.set_aside.clone())) } else { Vec::new() };
        found.iter().map(aside_notice).collect::<Vec<_>>()
    };
    let removed_notice = move || {
        let text = removed.get();
        let ways = move || {
            [
                button("button quiet", texts.home.undo, move |_| send.run(Event::Undo)),
                button("button quiet", texts.home.dismiss, move |_| send.run(Event::Forget)),
            ]
        };
        (!text.is_empty()).then(|| notice("notice", "notice-removed", text).children(ways()))
    };
    let renewal = memo(move || state.see(|state| state.renewal.is_some()));
    let renewal_notice = move || {
        renewal.get().then(|| {
            dom::later(move || lazy.load(File::Files));
            lazy.part(File::Files, Page::Renewal)
        })
    };
    el("div")
        .class("notices")
        .attr("role", "status")
        .child(part(baked_notice))
        .child(part(fault_notice))
        .child(part(unloaded_notice))
        .child(part(aside_notices))
        .child(part(removed_notice))
        .child(part(renewal_notice))
}

fn notice(class: &'static str, testid: &'static str, text: String) -> El {
    el("div").class(class).testid(testid).child(el("p").child(text))
}

/// That storage fills up, on the page of all partnerships, where something can be done about it.
fn nearly_full(texts: &Texts, state: &State) -> Option<String> {
    let percent = state.nearly_full().filter(|_| state.route == Route::Home)?;
    Some(fill(
        texts.notice.nearly_full,
        &[("percent", &fill(texts.common.percent, &[("number", &percent.to_string())]))],
    ))
}

/// What was removed, in words; none while nothing can be brought back.
fn removed_words(texts: &Texts, state: &State) -> Option<String> {
    match state.removed.as_ref()? {
        Removed::Partnership(partnership) => {
            Some(fill(texts.home.deleted, &[("name", &names(texts, &partnership.names))]))
        }
        Removed::Brought(kept) => {
            let count = kept.new.len() + kept.merged.len();
            Some(match count {
                _ if kept.answers => texts.home.brought_answers.to_owned(),
                1 => texts.home.brought_one.to_owned(),
                _ => fill(texts.home.brought_many, &[("count", &count.to_string())]),
            })
        }
        Removed::Action { .. } => Some(texts.frame.action_removed.to_owned()),
        Removed::Participant { partnership, participant, .. } => {
            let names = &state.partnership(*partnership)?.names;
            let who = person_label(texts, names, participant.group, &participant.name);
            Some(fill(texts.frame.person_removed, &[("name", &who)]))
        }
    }
}

/// The three names in a sentence.
fn names(texts: &Texts, names: &ByParty<String>) -> String {
    listed(texts, &Party::ALL.map(|party| names[party].as_str()))
}
