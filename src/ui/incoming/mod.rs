//! What came in from outside, before anything of it is kept: what it is, and what keeping it would change.

mod item;

pub use item::{counts, why};

use super::controls::{button, page_heading};
use crate::app::{Arrived, Event};
use crate::exchange::incoming::{Incoming, News, Refused, news_among, read};
use crate::record::{Id, Partnership};
use crate::ui::Ui;
use crate::ui::element::{Child, El, el, flag, part, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The preview.
pub fn incoming() -> AnyView {
    let ui = super::use_ui();
    let words = ui.files();
    let read = memo(move || ui.state.see(|state| state.incoming.iter().flat_map(found).collect::<Vec<_>>()));
    let items = memo(move || read.with(|read| ui.state.see(|state| compare(read, &state.partnerships))));
    let left_out = RwSignal::new(Vec::<usize>::new());
    let chosen = memo(move || {
        let out = left_out.get();
        items.with(|items| places(items).filter(|place| !out.contains(place)).collect::<Vec<_>>())
    });
    let keep = move |_| {
        let all = items.with_untracked(|items| {
            let chosen = chosen.get_untracked();
            chosen.into_iter().filter_map(|place| items.get(place)?.what.clone().ok()).map(|(it, _)| it).collect()
        });
        ui.send(Event::KeepIncoming(all));
    };
    let ways = move || {
        let any = memo(move || items.with(|items| places(items).next().is_some()));
        let keep = move || {
            button("button primary", words.keep, keep)
                .testid("keep")
                .is("disabled", flag(move || chosen.with(Vec::is_empty)))
        };
        el("div").class("actions").child(part(move || any.get().then(keep))).child(
            el("button")
                .class("button")
                .attr("type", "button")
                .testid("drop")
                .on("click", move |_| ui.send(Event::DropIncoming))
                .child(text(move || if any.get() { words.cancel } else { words.back })),
        )
    };
    let list = move || {
        let items = items.get();
        if items.is_empty() { empty(ui).into_child() } else { item::list(ui, &items, left_out) }
    };
    let lead = move || {
        items.with(|items| match (items.is_empty(), places(items).next()) {
            (true, _) => "",
            (false, None) if items.iter().all(|item| matches!(item.what, Ok((_, News::Nothing)))) => {
                words.incoming_known
            }
            (false, None) => words.incoming_none,
            (false, Some(_)) => words.incoming_lead,
        })
    };
    el("section")
        .class("narrow incoming")
        .child(page_heading(text(move || {
            items.with(|items| if items.is_empty() { ui.texts.home.bring_in } else { words.incoming_title })
        })))
        .child(el("p").class("lead").child(text(lead)))
        .child(part(list))
        .child(part(move || items.with(|items| !items.is_empty()).then(ways)))
        .into_child()
}

/// Something that came in.
#[derive(Clone, PartialEq)]
struct Item {
    /// The name of the file; empty where there is none.
    from: String,
    /// What it is with what keeping it would change, or why it is not taken.
    what: Result<(Incoming, News), Refused>,
}

type Read = (String, Result<Incoming, Refused>);

fn found(arrived: &Arrived) -> Vec<Read> {
    read(&arrived.text).into_iter().map(|what| (arrived.from.clone(), what)).collect()
}

/// Beside what is here, and what came in before it.
fn compare(all: &[Read], here: &[Partnership]) -> Vec<Item> {
    // As all would be if everything so far were kept.
    let mut kept: Vec<Partnership> = Vec::new();
    let mut items = Vec::new();
    for (from, what) in all {
        let what = what.clone().map(|it| {
            let known = |id: Id| kept.iter().chain(here).find(|whole| whole.id == id);
            let news = news_among(&it, known);
            let theirs = if matches!(news, News::Apart(_)) { it.partnership.apart() } else { it.partnership.clone() };
            let mut both = known(theirs.id).cloned().unwrap_or_else(|| theirs.clone());
            if both.merge(&theirs).is_ok() {
                both.bring_back(&theirs, both.changed);
                kept.retain(|whole| whole.id != both.id);
                kept.push(both);
            }
            (it, news)
        });
        items.push(Item { from: from.clone(), what });
    }
    items
}

/// The places of those that can be kept.
fn places(items: &[Item]) -> impl Iterator<Item = usize> {
    let changes = |item: &Item| matches!(&item.what, Ok((_, news)) if !matches!(news, News::Nothing | News::Astray));
    items.iter().enumerate().filter(move |(_, item)| changes(item)).map(|(place, _)| place)
}

fn empty(ui: Ui) -> El {
    let words = ui.files();
    el("div")
        .class("actions")
        .child(el("p").class("lead").child(words.incoming_empty))
        .child(button("button primary", words.pick, move |_| ui.send(Event::PickFiles)).testid("pick"))
}
