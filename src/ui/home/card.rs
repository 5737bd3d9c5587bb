//! One partnership in the list.

use crate::app::{Event, Place, Route};
use crate::exchange::story;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id};
use crate::text::{fill, number};
use crate::ui::controls::{button, go_to};
use crate::ui::diagram::figure;
use crate::ui::element::{El, el, text};
use crate::ui::lazy::{File, Lazy};
use crate::ui::page::Page;
use crate::ui::see::See;
use crate::ui::told::told;

/// A card: the three names, the score, who has answered, and what can be done.
pub fn card(id: Id, lazy: Lazy) -> El {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.home;
    let told = told(ui, id);
    let shown = move || told.see(|told| list(&told.names));
    let guest = move || ui.partnership(id, |whole| whole.guest).unwrap_or_default();
    let waits = move || {
        ui.state.see(|state| state.partnership(id).and_then(|whole| Some(state.is_veiled(whole, whole.round()?))))
            == Some(true)
    };
    let score = move || match guest() {
        true => words.guest.to_owned(),
        false if waits() => words.waits.to_owned(),
        false => told.see(|told| story::score_in_short(ui.texts, &told.picture.score)),
    };
    let about = move || ui.round(id, |_, round| about(ui, round.date, round.participants.len()));
    let delete = button("button quiet", words.delete, move |_| ui.send(Event::Remove(id)))
        .testid("delete")
        .attr("aria-label", text(move || fill(words.delete_named, &[("name", &shown())])));
    let duplicate = button("button quiet", words.duplicate, move |_| ui.send(Event::Duplicate(id)))
        .testid("duplicate")
        .attr("aria-label", text(move || fill(words.duplicate_named, &[("name", &shown())])));
    let actions = el("div")
        .class("actions small")
        .child(go_to(Route::At(id, Place::People), "button quiet").child(words.card_open))
        .child(go_to(Route::At(id, Place::Discuss), "button quiet").child(words.card_discuss))
        .child(go_to(Route::Edit(id), "button quiet").child(words.edit))
        .child(go_to(Route::At(id, Place::Save), "button quiet").testid("save-one").child(words.card_save))
        .child(duplicate)
        .child(delete);
    let name = |party: Party| {
        el("span")
            .class(format!("party-name party-{}", party.id()))
            .child(el("span").class("dot").attr("aria-hidden", "true"))
            .child(text(move || told.see(|told| told.names[party].clone())))
    };
    let picture = go_to(Route::At(id, Place::Discuss), "card-picture").child(figure(told, None).attr("viewBox", SMALL));
    let said = el("div")
        .class("card-text")
        .child(el("h2").child(go_to(Route::At(id, Place::People), "card-name").children(Party::ALL.map(name))))
        .child(el("p").class("card-score").child(text(score)))
        .child(el("p").class("hint").child(text(about)))
        .child(el("div").class("card-glance").child(lazy.part(File::Places, Page::Glance(id))));
    el("li").class("card").testid("card").child(picture).child(said).child(actions)
}

/// The part of the drawing without the words, which are not shown in a card.
const SMALL: &str = "60 160 780 650";

/// The three names on one line.
pub fn list(names: &ByParty<String>) -> String {
    Party::ALL.map(|party| names[party].as_str()).join(" · ")
}

fn about(ui: crate::ui::Ui, date: Date, people: usize) -> String {
    let words = &ui.texts.home;
    let (year, month, day) = date.parts();
    let people = match people {
        0 => words.raters_none.to_owned(),
        1 => words.raters_one.to_owned(),
        _ => fill(words.raters_many, &[("number", &people.to_string())]),
    };
    format!("{} · {people}", number::date(ui.texts, year, month, day))
}
