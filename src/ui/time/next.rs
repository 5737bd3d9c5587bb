//! The form that begins the next round.

use super::past::Past;
use crate::app::Event;
use crate::exchange::story;
use crate::record::{Date, Id};
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::local_form;
use crate::ui::dom;
use crate::ui::element::{El, el, part, text};
use crate::ui::see::See;
use leptos::prelude::*;

/// The form, with what will happen.
pub fn next(ui: Ui, id: Id, pasts: Memo<Vec<Past>>) -> El {
    let words = ui.time();
    let today = untrack(|| ui.state.see(|state| state.today.map(|today| today.to_string()))).unwrap_or_default();
    let (day, fault) = (RwSignal::new(today), RwSignal::new(String::new()));
    let begin = move || {
        let latest = pasts.with_untracked(|pasts| pasts.last().map(|past| past.date));
        let wrong = match (day.get_untracked().parse::<Date>(), latest) {
            (Err(_), _) => words.date_bad.to_owned(),
            (Ok(date), Some(latest)) if date < latest => {
                fill(words.date_early, &[("date", &story::day(ui.texts, latest))])
            }
            (Ok(date), _) => return ui.send(Event::NextRound(id, date)),
        };
        fault.set(wrong);
        dom::focus("#next-date");
    };
    let open = move || {
        pasts.see(|pasts| {
            let last = pasts.last()?;
            last.is_open().then(|| el("p").child(last.counted(words.next_open)))
        })
    };
    let date = el("input")
        .attr("id", "next-date")
        .attr("type", "date")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "next-fault")
        .attr("aria-invalid", text(move || if fault.with(String::is_empty) { "false" } else { "true" }))
        .bind(day);
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "next-date").child(words.next_date))
        .child(date)
        .child(el("p").class("fault").attr("id", "next-fault").child(text(move || fault.get())));
    el("section")
        .class("chapter no-print")
        .testid("next-round")
        .attr("aria-labelledby", "next-title")
        .child(el("h2").attr("id", "next-title").child(words.next_title))
        .child(el("p").class("hint").child(words.next_about))
        .child(part(open))
        .child(
            local_form("action-form", begin).child(field).child(
                el("div")
                    .class("actions")
                    .child(el("button").class("button primary").attr("type", "submit").child(words.next_begin)),
            ),
        )
}
