//! The end of the statements: what is still open, and where to go from here.

use super::section::{person, progress};
use crate::app::{Place, Route};
use crate::model::instrument::Group;
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::{go_to, page_heading};
use crate::ui::element::{Child, El, el, part, text};
use crate::ui::{Ui, gather};
use leptos::prelude::*;

/// Thanks a participant and says what is missing, and where to go from here.
pub fn end(id: Id, participant: Id) -> AnyView {
    let ui = crate::ui::use_ui();
    if untrack(|| ui.partnership(id, |whole| whole.guest)).unwrap_or_default() {
        return thanks(id, participant).child(gather::back(id)).into_child();
    }
    thanks(id, participant).child(part(unheard(ui, id))).child(ways(ui, id)).into_child()
}

/// Who is still to be heard.
fn unheard(ui: Ui, id: Id) -> impl Fn() -> Option<El> {
    let words = ui.answer();
    move || {
        let names = ui.round(id, |whole, round| {
            round.silent().filter_map(Group::party).map(|party| whole.names[party].clone()).collect::<Vec<_>>()
        });
        let names = names.filter(|names| !names.is_empty());
        names.map(|names| el("p").child(fill(words.finished_silent, &[("names", &names.join(", "))])))
    }
}

/// On to the next person, or to the result.
pub fn ways(ui: Ui, id: Id) -> El {
    let words = ui.answer();
    el("div")
        .class("actions")
        .child(go_to(Route::At(id, Place::People), "button primary").child(words.finished_other))
        .child(go_to(Route::At(id, Place::Discuss), "button").testid("see-result").child(words.see_result))
}

/// Thanks a participant and says what is still open.
pub fn thanks(id: Id, participant: Id) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let name = move || person(ui, id, participant, |_, person| person.name.clone()).unwrap_or_default();
    let own = move || progress(ui, id, participant);
    let about = move || {
        let open = own().map_or(0, |own| own.total - own.answered);
        match open {
            0 => words.finished_all.to_owned(),
            1 => words.finished_one.to_owned(),
            many => fill(words.finished_many, &[("number", &many.to_string())]),
        }
    };
    let open = move || {
        own().filter(|own| !own.done()).map(|own| {
            let to = Route::At(id, Place::Answer(participant, own.next));
            el("p").child(go_to(to, "button").child(words.finish_open))
        })
    };
    let thanks = text(move || match name() {
        name if name.is_empty() => words.finished_title_unnamed.to_owned(),
        name => fill(words.finished_title, &[("name", &name)]),
    });
    el("section")
        .class("narrow")
        .testid("end")
        .child(page_heading(thanks))
        .child(el("p").class("lead").child(text(about)))
        .child(part(open))
}
