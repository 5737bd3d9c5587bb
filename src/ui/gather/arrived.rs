//! What came back, before it is taken in: from whom, how much, and whether any of it is new.

use super::wait;
use crate::app::{Event, Place, Route};
use crate::exchange::heard::sender;
use crate::exchange::incoming::{Changes, Incoming, Kind, News, Refused, news, read};
use crate::exchange::story;
use crate::model::party::{ByParty, Party};
use crate::record::{Id, Partnership};
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{button, go_to};
use crate::ui::element::{El, el, part, text};
use crate::ui::incoming::{counts, why};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// One thing that came back.
#[derive(Clone, PartialEq)]
struct Item {
    /// From whom, or what it is.
    title: String,
    /// What is to be said of it.
    said: String,
    /// Another partnership on this device, which it is for.
    other: Option<(Id, String)>,
    /// What is kept when it is taken in; none when there is nothing to take in.
    what: Option<Incoming>,
}

/// The list with the button that takes all of it in; who is missing, while there is nothing.
pub fn arrived(ui: Ui, id: Id) -> El {
    let words = ui.gather();
    let items = memo(move || {
        ui.state.see(|state| {
            let all = state.incoming.iter().flat_map(|arrived| read(&arrived.text));
            all.map(|what| item(ui, id, &state.partnerships, what)).collect::<Vec<_>>()
        })
    });
    let any = memo(move || items.with(|items| items.iter().any(|item| item.what.is_some())));
    let take = move |_| {
        let all = items.with_untracked(|items| items.iter().filter_map(|item| item.what.clone()).collect());
        ui.send(Event::KeepIncoming(all));
    };
    let list = move || {
        items.with(|items| {
            (!items.is_empty()).then(|| {
                el("div")
                    .class("came")
                    .child(el("h2").child(words.arrived_title))
                    .child(el("ul").class("arrivals").children(items.iter().map(|item| row(ui, item))))
            })
        })
    };
    let button = move || any.get().then(|| button("button primary", words.take, take).testid("take"));
    let spoken = move || {
        items.with(|items| {
            items.iter().map(|item| format!("{}. {}", item.title, item.said)).collect::<Vec<_>>().join(" ")
        })
    };
    el("section")
        .class("gather-card")
        .testid("arrived")
        .child(el("p").class("hidden").attr("role", "status").child(text(spoken)))
        .child(part(list))
        .child(part(button))
        .child(wait::count(ui, id))
}

fn row(ui: Ui, item: &Item) -> El {
    let words = ui.gather();
    let open = item.other.as_ref().map(|(id, name)| {
        go_to(Route::At(*id, Place::Collect), "button").child(fill(words.astray_open, &[("name", name)]))
    });
    el("li")
        .class("arrival")
        .testid("arrival")
        .child(el("h3").child(item.title.clone()))
        .child(el("p").child(item.said.clone()))
        .child(open)
}

fn item(ui: Ui, id: Id, here: &[Partnership], what: Result<Incoming, Refused>) -> Item {
    let words = ui.gather();
    let incoming = match what {
        Ok(incoming) => incoming,
        Err(refused) => {
            let title = if refused.part.is_empty() { ui.files().refused_title.to_owned() } else { refused.part };
            return Item { title, said: why(ui, &refused.why), other: None, what: None };
        }
    };
    let known = |id: Id| here.iter().find(|whole| whole.id == id);
    let theirs = &incoming.partnership;
    let names = known(theirs.id).map_or(&theirs.names, |known| &known.names);
    let title = title(ui, &incoming, names);
    if theirs.id != id {
        let name = names.customer.clone();
        let said = fill(words.astray, &[("name", &name)]);
        let other = known(theirs.id).map(|known| (known.id, name));
        let said = if other.is_some() { said } else { format!("{said} {}", words.astray_away) };
        return Item { title, said, other, what: None };
    }
    let (said, taken) = match news(&incoming, known(id)) {
        News::Changes(changes) => (added(ui, &changes), true),
        News::New(_) => (words.arrived_adds.to_owned(), true),
        News::Nothing => (words.arrived_same.to_owned(), false),
        News::Astray => (words.astray_round.to_owned(), false),
        News::Apart(_) => (words.apart.to_owned(), false),
    };
    Item { title, said, other: None, what: taken.then_some(incoming) }
}

fn added(ui: Ui, changes: &Changes) -> String {
    let counts = counts(ui.files(), changes);
    if counts.is_empty() {
        return ui.gather().arrived_adds.to_owned();
    }
    fill(ui.gather().arrived_new, &[("count", &counts.join(", "))])
}

fn title(ui: Ui, incoming: &Incoming, names: &ByParty<String>) -> String {
    let words = ui.gather();
    let three = || story::listed(ui.texts, &Party::ALL.map(|party| names[party].as_str()));
    match (incoming.kind, incoming.partnership.round()) {
        (Kind::Answers, Some(round)) => {
            let one = |person: &crate::record::Participant| {
                let (answered, _) = round.progress(person);
                let name = sender(ui.texts, ui.files(), names, person);
                let text = if answered == 1 { words.arrived_one } else { words.arrived_many };
                fill(text, &[("name", &name), ("count", &answered.to_string())])
            };
            round.participants.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        (Kind::Invitation, _) => fill(words.arrived_invitation, &[("names", &three())]),
        _ => fill(words.arrived_whole, &[("names", &three())]),
    }
}
