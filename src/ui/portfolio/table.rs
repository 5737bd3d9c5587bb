//! All partnerships, or those that were looked for, as a table that can be ordered and saved.

use super::rows::{count, found, rows};
use crate::app::{Event, Place, Route};
use crate::exchange::portfolio::find::{sort, worth_of};
use crate::exchange::portfolio::{Column, Row, Worth, file};
use crate::exchange::story;
use crate::model::party::Party;
use crate::record::Date;
use crate::text::catalogue::Portfolio;
use crate::text::{fill, number};
use crate::ui::Ui;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::dom;
use crate::ui::element::{Child, El, el, part, text};
use crate::ui::home::STEP;
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The page.
pub fn portfolio() -> El {
    let ui = crate::ui::use_ui();
    let words = ui.portfolio();
    let all = rows(ui);
    let ids = found(ui, all);
    // In the order that is wanted, which may be that of a column that the cards do not have.
    let wanted = memo(move || {
        let listing = ui.state.see(|state| state.listing.clone());
        let mut rows: Vec<Row> =
            ids.see(|ids| all.see(|all| all.iter().flatten().filter(|row| ids.contains(&row.id)).cloned().collect()));
        sort(&mut rows, &listing);
        rows
    });
    let narrowed = move || {
        let all = ui.state.see(|state| state.partnerships.len());
        let found = ids.see(Vec::len);
        (found < all).then(|| {
            let so_many = [("found", &*count(ui.texts, found)), ("count", &*count(ui.texts, all))];
            el("p").testid("found").child(fill(words.about_found, &so_many))
        })
    };
    let empty = memo(move || wanted.see(Vec::is_empty));
    let shown = memo(move || {
        let more = ui.state.see(|state| state.listing.more);
        wanted.see(Vec::len).min(2 * STEP.saturating_mul(more.saturating_add(1)))
    });
    let body = move || {
        if empty.get() {
            return el("p").child(words.empty).into_child();
        }
        table(ui, words, wanted, shown).into_child()
    };
    el("section")
        .class("portfolio")
        .child(go_to(Route::Home, "link").child(words.back))
        .child(page_heading(words.title))
        .child(el("p").class("hint").child(words.about))
        .child(part(narrowed))
        .child(part(body))
        .child(el("div").class("actions").child(rest(ui, wanted, shown)).child(save(ui, words, wanted)))
}

fn rest(ui: Ui, wanted: Memo<Vec<Row>>, shown: Memo<usize>) -> impl Child {
    let has_more = memo(move || shown.get() < wanted.see(Vec::len));
    let more = move |_| {
        let mut listing = ui.state.with_untracked(|state| state.listing.clone());
        listing.more = listing.more.saturating_add(1);
        let first = shown.get_untracked().saturating_add(1);
        ui.send(Event::List(listing));
        dom::focus_after_drawing(format!(".portfolio tbody tr:nth-child({first}) a"), false);
    };
    let so_many = move || {
        let count = |number| count(ui.texts, number);
        fill(ui.texts.home.shown, &[("shown", &count(shown.get())), ("count", &count(wanted.see(Vec::len)))])
    };
    part(move || {
        has_more.get().then(|| {
            vec![
                button("button", ui.texts.home.more, more).testid("more"),
                el("span").class("hint").child(text(so_many)),
            ]
        })
    })
}

fn save(ui: Ui, words: &Portfolio, wanted: Memo<Vec<Row>>) -> El {
    let save = move |_| {
        let today = ui.state.with_untracked(|state| state.today).unwrap_or(Date::FIRST);
        ui.send(Event::Save(wanted.with_untracked(|rows| file::file(rows, today))));
    };
    button("button", words.save_csv, save).testid("save-csv")
}

fn table(ui: Ui, words: &'static Portfolio, wanted: Memo<Vec<Row>>, shown: Memo<usize>) -> El {
    let rows = move || {
        let shown = shown.get();
        wanted.with(|rows| rows.iter().take(shown).map(|row| cells(ui, words, row)).collect::<Vec<_>>())
    };
    let table = el("table")
        .child(el("caption").class("hidden").child(words.title))
        .child(head(ui, words))
        .child(el("tbody").child(part(rows)));
    el("div")
        .class("table-scroll portfolio-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words.title)
        .child(table)
}

fn head(ui: Ui, words: &Portfolio) -> El {
    let plain = [
        (Column::Zone, words.col_zone),
        (Column::Score, words.col_score),
        (Column::Low, words.col_low),
        (Column::High, words.col_high),
        (Column::Date, words.col_date),
        (Column::Rounds, words.col_rounds),
        (Column::People, words.col_people),
        (Column::Answered, words.col_answered),
        (Column::Open, words.col_open),
        (Column::Overdue, words.col_overdue),
    ];
    let worths = [words.col_contribution, words.col_commitment, words.col_bonds];
    let group = |party: Party| {
        el("th")
            .class(format!("of-party party-{}", party.id()))
            .attr("scope", "colgroup")
            .attr("colspan", "3")
            .child(ui.texts.common.roles[party])
    };
    let of =
        |party: Party| Worth::ALL.into_iter().zip(worths).map(move |(worth, label)| (Column::Of(party, worth), label));
    let upper = |label: El| label.attr("rowspan", "2");
    let first = el("tr")
        .child(upper(sortable(ui, Column::Name, words.col_names)))
        .children(plain.map(|(column, label)| upper(sortable(ui, column, label))))
        .children(Party::ALL.map(group));
    let second =
        el("tr").children(Party::ALL.into_iter().flat_map(of).map(|(column, label)| sortable(ui, column, label)));
    el("thead").child(first).child(second)
}

/// The head of a column, which orders by it, and the other way round when it does already.
fn sortable(ui: Ui, column: Column, label: &'static str) -> El {
    let now = move || ui.state.see(|state| (state.listing.by == column).then_some(state.listing.reversed));
    let press = move |_| {
        let mut listing = ui.state.with_untracked(|state| state.listing.clone());
        listing.reversed = listing.by == column && !listing.reversed;
        (listing.by, listing.more) = (column, 0);
        ui.send(Event::List(listing));
    };
    let sign = move || match now() {
        None => "",
        Some(reversed) if reversed == is_rising(column) => "▼",
        Some(_) => "▲",
    };
    let sorted = move || match now() {
        None => "none",
        Some(reversed) if reversed == is_rising(column) => "descending",
        Some(_) => "ascending",
    };
    el("th").attr("scope", "col").attr("aria-sort", text(sorted)).child(
        button("sort", label, press).child(el("span").class("sort-sign").attr("aria-hidden", "true").child(text(sign))),
    )
}

/// Whether the first in its order is the least.
const fn is_rising(column: Column) -> bool {
    matches!(column, Column::Name | Column::Zone | Column::Answered)
}

fn cells(ui: Ui, words: &Portfolio, row: &Row) -> El {
    let texts = ui.texts;
    let known = |value: Option<String>| value.unwrap_or_else(|| words.unknown.to_owned());
    let cell = |text: String| el("td").child(text);
    let (year, month, day) = row.date.parts();
    let others = [Party::Vendor, Party::Provider].map(|party| row.names[party].as_str()).join(" · ");
    let name = go_to(Route::At(row.id, Place::Discuss), "portfolio-name")
        .child(el("span").child(row.names.customer.clone()))
        .child(el("span").class("hint").child(others));
    let score = &row.score;
    let answered = [("answered", &*row.answered.to_string()), ("expected", &*row.expected.to_string())];
    let overdue = el("td").class((row.overdue > 0).then_some("late")).child(row.overdue.to_string());
    let of = |party: Party| {
        Worth::ALL.map(|worth| {
            let value = worth_of(row, party, worth).map(|value| match worth {
                Worth::Bonds => fill(texts.common.times, &[("number", &number::fixed(texts, value, 2))]),
                Worth::Contribution | Worth::Commitment => number::percent(texts, value),
            });
            cell(known(value))
        })
    };
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .child(el("td").class("words").child(known(score.zone.map(|zone| story::zone_name(texts, zone).to_owned()))))
        .child(cell(known(score.estimate.map(|estimate| story::score_number(texts, estimate)))))
        .children([score.low, score.high].map(|value| cell(number::fixed(texts, value, 1))))
        .child(el("td").class("words").child(number::date(texts, year, month, day)))
        .children([row.rounds, row.people].map(|count| cell(count.to_string())))
        .child(cell(fill(words.answered_of, &answered)))
        .child(cell(row.open.to_string()))
        .child(overdue)
        .children(Party::ALL.into_iter().flat_map(of))
}
