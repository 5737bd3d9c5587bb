//! What is known of every partnership, worked out when something asks for it, and anew when one has changed.

use crate::app::State;
use crate::exchange::portfolio::find::find;
use crate::exchange::portfolio::{Listing, Row};
use crate::record::{Date, Id};
use crate::text::{Texts, number};
use crate::ui::Ui;
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// What is known of each, in the order of the state. Nobody has to wait for it who looks for names alone.
pub fn rows(ui: Ui) -> Memo<Vec<Option<Row>>> {
    let today = today(ui);
    // Whatever else changes in the state, the scores stay.
    let seen = memo(move || {
        ui.state.see(|state| {
            let revision = |id: Id| state.revisions.get(&id).copied();
            state.partnerships.iter().map(|whole| (whole.id, whole.changed, revision(whole.id))).collect::<Vec<_>>()
        })
    });
    memo(move || {
        seen.with(|_| ());
        let today = today.get();
        let all = |state: &State| {
            let row = |whole| Row::of(whole, |round| state.assessment(whole, round), today);
            state.partnerships.iter().map(row).collect()
        };
        untrack(|| ui.state.see(all))
    })
}

/// The ids of those that are looked for.
pub fn found(ui: Ui, rows: Memo<Vec<Option<Row>>>) -> Memo<Vec<Id>> {
    let listing = memo(move || Listing { more: 0, ..ui.state.see(|state| state.listing.clone()) });
    let today = today(ui);
    memo(move || {
        let today = today.get();
        listing.with(|listing| {
            let row = |place: usize| rows.see(|rows| rows.get(place).cloned().flatten());
            ui.state.see(|state| find(&state.partnerships, listing, today, &row))
        })
    })
}

/// How many, in words of the language.
pub fn count(texts: &Texts, count: usize) -> String {
    number::whole(texts, u32::try_from(count).unwrap_or(u32::MAX))
}

fn today(ui: Ui) -> Memo<Date> {
    memo(move || ui.state.see(|state| state.today).unwrap_or(Date::FIRST))
}
