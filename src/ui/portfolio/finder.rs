//! Finding one of many: by name, in an order, in a zone, with overdue actions.

use super::rows::{count, found, rows};
use crate::app::{Event, Route};
use crate::exchange::portfolio::{Column, Listing};
use crate::model::synergy::Zone;
use crate::record::Id;
use crate::text::catalogue::Portfolio;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{button, go_to, local_form};
use crate::ui::dom;
use crate::ui::element::{El, el, flag, part, text};
use crate::ui::home::Found;
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The fields, how many there are, and the way back where there are none.
pub fn finder() -> El {
    let ui = crate::ui::use_ui();
    let words = ui.portfolio();
    let ids = found(ui, rows(ui));
    if let Some(Found(place)) = use_context::<Found>() {
        place.set(Some(ids));
        // It ends with this view, and nobody may read it then.
        on_cleanup(move || {
            let _ = place.try_set(None);
        });
    }
    let nothing = memo(move || ids.see(Vec::is_empty));
    let none = move || nothing.get().then(|| no_match(ui, words));
    el("div").class("finder-all").child(fields(ui, words)).child(said(ui, words, ids)).child(part(none))
}

fn fields(ui: Ui, words: &'static Portfolio) -> El {
    let search = el("input")
        .attr("type", "search")
        .attr("id", "find-name")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(text(move || ui.state.see(|state| state.listing.query.clone())))
        .on("input", move |event| {
            let query = event_target_value(&event);
            change(ui, |listing| listing.query = query);
        });
    let overdue = el("input")
        .attr("type", "checkbox")
        .checked(flag(move || ui.state.see(|state| state.listing.overdue)))
        .on("change", move |event| {
            let is = event_target_checked(&event);
            change(ui, |listing| listing.overdue = is);
        });
    local_form("finder", || ())
        .attr("role", "search")
        .child(labelled("finder-name", "find-name", words.search, search))
        .child(labelled("finder-order", "find-order", words.order, order(ui, words)))
        .child(labelled("finder-zone", "find-zone", words.zone, zone(ui, words)))
        .child(el("label").class("finder-check").child(overdue).child(el("span").child(words.overdue_only)))
}

fn labelled(class: &'static str, field: &'static str, label: &'static str, input: El) -> El {
    el("div").class(class).child(el("label").attr("for", field).child(label)).child(input)
}

fn order(ui: Ui, words: &Portfolio) -> El {
    let orders: [(Column, bool, &str, &'static str); 7] = [
        (Column::Changed, false, "changed", words.order_changed),
        (Column::Name, false, "name", words.order_name),
        (Column::Score, false, "high", words.order_high),
        (Column::Score, true, "low", words.order_low),
        (Column::Zone, false, "zone", words.order_zone),
        (Column::Date, false, "latest", words.order_latest),
        (Column::Overdue, false, "overdue", words.order_overdue),
    ];
    let known = orders.map(|(by, reversed, id, _)| (by, reversed, id.to_owned()));
    let option = |(by, reversed, id, label): (Column, bool, &str, &'static str)| {
        let is = move || ui.state.see(|state| state.listing.by == by && state.listing.reversed == reversed);
        el("option").attr("value", id.to_owned()).is("selected", flag(is)).child(label)
    };
    el("select").attr("id", "find-order").children(orders.map(option)).on("change", move |event| {
        let chosen = event_target_value(&event);
        if let Some(&(by, reversed, _)) = known.iter().find(|(.., id)| *id == chosen) {
            change(ui, |listing| (listing.by, listing.reversed) = (by, reversed));
        }
    })
}

/// What stands for "no score yet" in the field.
const NO_SCORE: &str = "none";

fn zone(ui: Ui, words: &Portfolio) -> El {
    let option = |zone: Option<Option<Zone>>, id: &'static str, label: &'static str| {
        let is = move || ui.state.see(|state| state.listing.zone == zone);
        el("option").attr("value", id).is("selected", flag(is)).child(label)
    };
    let zones = Zone::ALL.into_iter().zip(ui.texts.common.zones);
    el("select")
        .attr("id", "find-zone")
        .child(option(None, "", words.zone_any))
        .children(zones.map(|(zone, name)| option(Some(Some(zone)), zone.id(), name)))
        .child(option(Some(None), NO_SCORE, words.zone_none))
        .on("change", move |event| {
            let zone = match event_target_value(&event).as_str() {
                NO_SCORE => Some(None),
                id => Zone::from_id(id).map(Some),
            };
            change(ui, |listing| listing.zone = zone);
        })
}

/// How many there are, said whenever it differs.
fn said(ui: Ui, words: &'static Portfolio, ids: Memo<Vec<Id>>) -> El {
    let all = memo(move || ui.state.see(|state| state.partnerships.len()));
    let narrowed = memo(move || ui.state.see(|state| state.listing.is_narrowed()));
    let so_many = move || {
        let all = all.get();
        let count = |number| count(ui.texts, number);
        match (narrowed.get(), all) {
            (true, _) => fill(words.found, &[("found", &count(ids.see(Vec::len))), ("count", &count(all))]),
            (false, 1) => words.all_one.to_owned(),
            (false, _) => fill(words.all_many, &[("count", &count(all))]),
        }
    };
    el("p")
        .class("finder-said")
        .child(el("span").attr("role", "status").testid("found").child(text(so_many)))
        .child(go_to(Route::Portfolio, "link").testid("as-table").child(words.as_table))
}

fn no_match(ui: Ui, words: &Portfolio) -> El {
    let widen = move |_| {
        ui.send(Event::List(ui.state.see(|state| state.listing.widened())));
        dom::focus("#find-name");
    };
    el("div").class("finder-nothing").testid("nothing-found").child(el("p").child(words.nothing)).child(button(
        "button",
        words.show_all,
        widen,
    ))
}

/// Looks for something else, from the first on.
fn change(ui: Ui, set: impl FnOnce(&mut Listing)) {
    let mut listing = ui.state.with_untracked(|state| state.listing.clone());
    set(&mut listing);
    listing.more = 0;
    ui.send(Event::List(listing));
}
