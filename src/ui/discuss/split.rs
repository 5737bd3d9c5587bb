//! Where views differ: the answers to each statement, the most divided first. Nobody is named unless it is asked for.

use super::part::{Manner, chapter, drawn, long_table, more, numbers, paragraphs, said};
use crate::exchange::story::split::{
    Accord, Spread, asked, comments, has_voices, sentences, spoken, spreads, voices, word,
};
use crate::model::statement::Statement;
use crate::record::Id;
use crate::text::statement::scale;
use crate::text::{fill, number};
use crate::ui::Ui;
use crate::ui::bar_list::{Item, list};
use crate::ui::dot_line::{em, frame, percent, span, words_at};
use crate::ui::element::{Child, El, draw, el, part, views};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// How many are shown at once; the others are there to open.
const SHOWN: usize = 4;
/// The same before a room.
const SHOWN_FROM_AFAR: usize = 2;
/// How many the table has on paper, of those that people do not agree on.
const ON_PAPER: usize = 10;

/// Who gave which answer, for as long as it is asked for.
#[derive(Clone, Copy)]
struct Named {
    of: Id,
    /// Off whenever the part is shown anew, so that nobody is named by mistake.
    shown: RwSignal<bool>,
}

/// The statements with two answers or more, or what it takes to have some.
pub fn split_part(told: Memo<Told>, id: Id) -> El {
    let ui = crate::ui::use_ui();
    let (texts, words) = (ui.texts, ui.insight());
    let found = memo(move || told.see(|told| spreads(&told.assessment)));
    let there = memo(move || found.see(|found| !found.is_empty()));
    let named = (Manner::here() == Manner::Read).then(|| Named { of: id, shown: RwSignal::new(false) });
    let can_name = memo(move || named.is_some() && ui.round(id, |_, round| has_voices(round)).unwrap_or_default());
    let say = move || {
        let all = told.see(|told| found.see(|found| sentences(texts, words, &told.names, &told.assessment, found)));
        paragraphs(all)
    };
    let nameless = move || match named.filter(|_| can_name.get()) {
        Some(named) => naming(ui, named).into_child(),
        None => el("p").class("hint").child(words.split_nameless).into_child(),
    };
    let shown = if Manner::here() == Manner::Shown { SHOWN_FROM_AFAR } else { SHOWN };
    let figures = move || part(move || told.with(|told| found.with(|found| figure(ui, told, found, named, shown))));
    let all = move || {
        let table = part(move || told.with(|told| found.with(|found| table(ui, told, found))));
        there.get().then(|| views![drawn(figures()), numbers(words.split_title, table)])
    };
    chapter("split", Signal::stored(words.split_title.to_owned()))
        .child(said(views![part(say), part(move || there.get().then(|| part(nameless)))]))
        .child(part(all))
        .child(part(move || named.and_then(|named| written(ui, told, named.of))))
}

/// What people wrote, to open.
fn written(ui: Ui, told: Memo<Told>, id: Id) -> Option<El> {
    let words = ui.insight();
    let found = ui.round(id, |_, round| comments(round))?;
    let count: usize = found.iter().map(|(_, written)| written.len()).sum();
    let summary = match count {
        0 => return None,
        1 => words.split_written_one.to_owned(),
        _ => fill(words.split_written_many, &[("count", &count.to_string())]),
    };
    let item = |(statement, written): (Statement, Vec<String>)| {
        let name = told.see(|told| asked(ui.texts, words, &told.names, &told.assessment, statement));
        let quotes = written.into_iter().map(|text| el("blockquote").child(text));
        el("li").child(el("p").class("hint").child(name)).children(quotes)
    };
    more(summary, el("ul").class("written").children(found.into_iter().map(item)))
}

/// What turns the names on.
fn naming(ui: Ui, named: Named) -> El {
    let words = ui.insight();
    let turn = move |_| named.shown.update(|shown| *shown = !*shown);
    let tick = el("input").attr("type", "checkbox").testid("show-names").on("change", turn);
    el("div")
        .class("naming no-print")
        .child(el("label").class("tick").child(tick).child(words.split_names))
        .child(el("p").class("hint").child(words.split_names_hint))
}

/// The names with their answers to one statement.
fn voices_of(ui: Ui, named: Named, statement: Statement) -> Option<El> {
    if !named.shown.get() {
        return None;
    }
    let lines = ui.round(named.of, |whole, round| voices(ui.insight(), &whole.names, round, statement))?;
    Some(el("div").class("voices no-print").children(lines.into_iter().map(|line| el("p").child(line))))
}

/// How many statements people do not agree on. They come first.
fn divided(found: &[Spread]) -> usize {
    found.iter().filter(|spread| spread.accord() < Accord::Agree).count()
}

/// The most divided, and the others to open.
fn figure(ui: Ui, told: &Told, found: &[Spread], named: Option<Named>, shown: usize) -> AnyView {
    let words = ui.insight();
    let (first, others) = found.split_at(divided(found).min(shown));
    let items = |spreads: &[Spread]| list(spreads.iter().map(|spread| item(ui, told, spread, named)).collect());
    let summary = match (first.is_empty(), others.len()) {
        (true, 1) => words.split_all_one,
        (true, _) => words.split_all_many,
        (false, 1) => words.split_more_one,
        (false, _) => words.split_more_many,
    };
    let summary = fill(summary, &[("count", &others.len().to_string())]);
    let others = (!others.is_empty()).then(|| more(summary, items(others))).flatten();
    views![(!first.is_empty()).then(|| items(first)), others]
}

fn item(ui: Ui, told: &Told, spread: &Spread, named: Option<Named>) -> Item {
    let statement = spread.statement;
    let names = named.map(|named| el("div").child(part(move || voices_of(ui, named, statement))));
    Item {
        name: asked(ui.texts, ui.insight(), &told.names, &told.assessment, spread.statement),
        value: word(ui.insight(), spread.accord()).to_owned(),
        below: [columns(ui, spread)].into_iter().chain(names).collect(),
    }
}

/// A column for each answer from 1 to 5, with how many gave it.
fn columns(ui: Ui, spread: &Spread) -> El {
    const FLOOR: f64 = 4.2;
    const TALLEST: f64 = 2.8;
    let [lowest, .., highest] = *scale(ui.texts, spread.statement.scale());
    let most = f64::from(spread.counts.into_iter().max().unwrap_or(1));
    let column = |(place, count): (u8, u32)| {
        let left = 0.2 * f64::from(place);
        let height = TALLEST * f64::from(count) / most;
        let number = |y, number: String| {
            let x = percent(left + 0.1);
            draw("text").class("scale-number").attr("x", x).attr("y", em(y)).attr("text-anchor", "middle").child(number)
        };
        let some = (count > 0).then(|| {
            let bar = span("bar adds".to_owned(), [left + 0.03, left + 0.17], FLOOR - height, height);
            [bar, number(FLOOR - height - 0.4, count.to_string())]
        });
        views![some, number(FLOOR + 1.2, (place + 1).to_string())]
    };
    let floor = draw("line").class("grid").attr("x1", "0").attr("x2", "100%");
    let floor = floor.attr("y1", em(FLOOR)).attr("y2", em(FLOOR));
    frame("stretched columns", FLOOR + 3.0)
        .attr("role", "img")
        .attr("aria-label", spoken(ui.texts, spread))
        .children((0..).zip(spread.counts).map(column))
        .child(floor)
        .child(words_at(0.0, FLOOR + 2.5, lowest.to_owned()))
        .child(words_at(1.0, FLOOR + 2.5, highest.to_owned()))
}

fn table(ui: Ui, told: &Told, found: &[Spread]) -> AnyView {
    let words = ui.insight();
    let row = |spread: &Spread| {
        let name = asked(ui.texts, words, &told.names, &told.assessment, spread.statement);
        let agreement = number::fixed(ui.texts, spread.agreement, 2);
        [name].into_iter().chain(spread.counts.map(|count| count.to_string())).chain([agreement]).collect()
    };
    let table = Table {
        label: words.split_table_title,
        head: vec![ui.ahead().levers_col_what, "1", "2", "3", "4", "5", words.split_col_agreement],
        rows: found.iter().map(row).collect(),
        sum: None,
    };
    // Where all of them are drawn above, a table of them would say it again.
    let most = divided(found);
    long_table(table, if most > SHOWN { most.min(ON_PAPER) } else { 0 })
}
