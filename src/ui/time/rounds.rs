//! The rounds, the latest first: when, who answered, and what came out.

use super::past::Past;
use crate::app::{Event, Place, Route};
use crate::exchange::story;
use crate::record::Id;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{button, go_to};
use crate::ui::dom;
use crate::ui::element::{El, el, part, text};
use crate::ui::see::See;
use leptos::prelude::*;

/// The rounds.
pub fn rounds(ui: Ui, id: Id, pasts: Memo<Vec<Past>>) -> El {
    let words = ui.time();
    let deleted = RwSignal::new(None::<(Id, String)>);
    let list = move || {
        pasts.see(|pasts| {
            let last = pasts.len().saturating_sub(1);
            let several = last > 0;
            let item = |(place, past): (usize, &Past)| round(ui, id, past, place == last, several.then_some(deleted));
            pasts.iter().enumerate().rev().map(item).collect::<Vec<_>>()
        })
    };
    // Said until the round is there again.
    let said = move || {
        let (round, text) = deleted.get()?;
        pasts.see(|pasts| pasts.iter().all(|past| past.id != round)).then_some(text)
    };
    el("section")
        .class("chapter")
        .testid("rounds")
        .attr("aria-labelledby", "rounds-title")
        .child(el("h2").attr("id", "rounds-title").attr("tabindex", "-1").child(words.rounds_title))
        .child(el("p").class("hint said").attr("role", "status").child(text(said)))
        .child(el("ul").class("rounds").child(part(list)))
}

fn round(ui: Ui, id: Id, past: &Past, latest: bool, deleted: Option<RwSignal<Option<(Id, String)>>>) -> El {
    let (texts, words) = (ui.texts, ui.time());
    let name = past.name(ui);
    let counts = past.counted(words.answers);
    let people = if past.people.is_empty() { words.nobody.to_owned() } else { past.people.join(", ") };
    let answer = latest.then(|| go_to(Route::At(id, Place::People), "button quiet").child(words.answer));
    let delete = deleted.map(|deleted| {
        let (round, said) = (past.id, fill(words.deleted, &[("round", &name)]));
        button("button quiet", words.delete, move |_| {
            ui.send(Event::RemoveRound { partnership: id, round });
            deleted.set(Some((round, said.clone())));
            dom::focus_after_drawing("#rounds-title".to_owned(), false);
        })
        .testid("delete-round")
        .attr("aria-label", fill(words.delete_named, &[("round", &name)]))
    });
    let day = el("h3").child(name).children(latest.then(|| el("span").class("latest").child(words.latest)));
    el("li")
        .class("round")
        .testid("round")
        .child(day)
        .children(
            past.is_begun()
                .then(|| el("p").class("round-score").child(story::score_in_short(texts, &past.told.picture.score))),
        )
        .child(el("p").class("hint").child(counts))
        .child(el("p").class("hint").child(people))
        .child(el("div").class("actions small").child(answer).child(delete))
}
