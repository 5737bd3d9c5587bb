//! The head of every page of one partnership: names, date, and the places.

use super::element::{El, el, text};
use crate::app::{Place, Route};
use crate::model::party::Party;
use crate::record::Id;
use crate::text::number;
use crate::ui::controls::go_to;

/// Names, date and places.
pub fn head(id: Id, answering: bool) -> El {
    let ui = super::use_ui();
    let name = |party: Party| {
        el("span")
            .class(format!("party-name party-{}", party.id()))
            .child(el("span").class("dot").attr("aria-hidden", "true"))
            .child(text(move || ui.partnership(id, |whole| whole.names[party].clone())))
    };
    let day = move || {
        ui.round(id, |_, round| {
            let (year, month, day) = round.date.parts();
            number::date(ui.texts, year, month, day)
        })
    };
    let edit = go_to(Route::Edit(id), "link").testid("edit").child(ui.texts.home.edit_long);
    let words = &ui.texts.frame;
    let place = |place, testid, label, here: bool| {
        go_to(Route::At(id, place), "place").testid(testid).attr("aria-current", here.then_some("page")).child(label)
    };
    el("div")
        .class("partnership-head")
        .child(el("p").class("partnership-names").children(Party::ALL.map(name)))
        .child(el("p").class("hint").child(text(day)).child(el("span").class("no-print").child(" · ").child(edit)))
        .child(
            el("nav")
                .class("places")
                .attr("aria-label", words.places)
                .child(place(Place::People, "place-answer", words.answer, answering))
                .child(place(Place::Discuss, "place-discuss", words.discuss, !answering)),
        )
}
