//! All partnerships as cards, a few at a time: what nobody has scrolled to need not be drawn.

use super::card::card;
use crate::app::Event;
use crate::record::Id;
use crate::text::{fill, number};
use crate::ui::controls::button;
use crate::ui::dom;
use crate::ui::element::{Child, each, el, part, text, views};
use crate::ui::lazy::{File, Lazy};
use crate::ui::page::Page;
use crate::ui::see::{See, gate, memo};
use leptos::prelude::*;

/// How many cards there are at first, and how many more at a time: more than fit on most screens.
pub const STEP: usize = 18;

/// From how many on there is something to find them with.
const MANY: usize = 8;

/// The partnerships that were looked for, as soon as what finds them has loaded.
#[derive(Clone, Copy, Default)]
pub struct Found(pub RwSignal<Option<Memo<Vec<Id>>>>);

/// The cards, and what finds them where they are many.
pub fn list(all: Memo<Vec<Id>>, lazy: Lazy) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.home;
    let found = Found::default();
    provide_context(found);
    let ids = memo(move || found.0.get().unwrap_or(all).get());
    // Once it is there it stays, so that nobody who deletes one loses what was looked for.
    let many = gate(move |before: Option<&bool>| before == Some(&true) || all.see(|all| all.len() >= MANY));
    let rounds = memo(move || ui.state.see(|state| state.partnerships.iter().any(|whole| whole.rounds.len() > 1)));
    // After the cards, which do not wait for it.
    let wanted = memo(move || many.get() || rounds.get());
    let load = move || {
        if wanted.get() {
            dom::later(move || lazy.load(File::Places));
        }
    };
    let finder = move || {
        let place = || el("div").class("finder-place").child(lazy.part(File::Places, Page::Finder));
        many.get().then(place)
    };
    let shown = memo(move || {
        let more = ui.state.see(|state| state.listing.more);
        ids.see(Vec::len).min(STEP.saturating_mul(more.saturating_add(1)))
    });
    let has_more = memo(move || shown.get() < ids.see(Vec::len));
    let more = move |_| {
        let mut listing = ui.state.see(|state| state.listing.clone());
        listing.more = listing.more.saturating_add(1);
        // On to the first of those that come.
        let first = shown.get_untracked().saturating_add(1);
        ui.send(Event::List(listing));
        dom::focus_after_drawing(format!(".card:nth-child({first}) .card-name"), false);
    };
    let count = |count: usize| number::whole(ui.texts, u32::try_from(count).unwrap_or(u32::MAX));
    let so_many = move || fill(words.shown, &[("shown", &count(shown.get())), ("count", &count(ids.see(Vec::len)))]);
    let rest = move || {
        has_more.get().then(|| {
            el("p")
                .class("actions more-cards")
                .child(button("button", words.more, more).testid("more"))
                .child(el("span").class("hint").child(text(so_many)))
        })
    };
    Effect::new(move |_| load());
    views![part(finder), el("ul").class("cards").child(step(ids, 0, lazy)), part(rest)]
}

/// One step of cards, and those after it. Each is drawn anew only when what is in it differs.
fn step(ids: Memo<Vec<Id>>, number: usize, lazy: Lazy) -> AnyView {
    let ui = crate::ui::use_ui();
    let here = memo(move || {
        ids.see(|ids| ids.iter().skip(STEP.saturating_mul(number)).take(STEP).copied().collect::<Vec<_>>())
    });
    let next = memo(move || ui.state.see(|state| state.listing.more > number));
    views![
        each(move || here.get(), move |id| card(id, lazy)),
        part(move || next.get().then(|| step(ids, number.saturating_add(1), lazy)))
    ]
}
