//! The outlook: where the score leads, quarter by quarter, if everyone goes on as today.

use super::part::{Manner, chapter, drawn, numbers, said};
use crate::exchange::diagram::Balance;
use crate::exchange::story::{outlook as story, zone_name};
use crate::model::outlook::{QUARTERS, outlook};
use crate::model::party::Party;
use crate::model::synergy::Zone;
use crate::text::catalogue::Ahead;
use crate::text::{Texts, number};
use crate::ui::chart::{Anchor, chart, line, polyline, words as written};
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The outlook; nothing while there is no estimate.
pub fn outlook_part(told: Memo<Told>) -> AnyView {
    let ui = crate::ui::use_ui();
    let (texts, words) = (ui.texts, ui.ahead());
    // What the score does not depend on plays no part.
    let scores = memo(move || told.see(scores));
    let there = memo(move || scores.see(|scores| !scores.is_empty()));
    let sentences = move || {
        let payers = told.see(payers);
        let payers: Vec<&str> = payers.iter().map(String::as_str).collect();
        let found = scores.see(|scores| story::sentences(texts, words, scores, &payers));
        found.into_iter().map(|sentence| el("p").child(sentence)).collect::<Vec<_>>()
    };
    let all = move || {
        chapter("outlook", Signal::stored(words.outlook_title.to_owned()))
            .child(said(part(sentences)))
            .child(drawn(part(move || scores.with(|scores| curve(texts, words, scores)))))
            .child(numbers(words.outlook_title, part(move || scores.with(|scores| table(texts, words, scores)))))
    };
    part(move || there.get().then(all)).into_child()
}

fn payers(told: &Told) -> Vec<String> {
    let pays = |party: &Party| told.picture.parties[*party].balance == Some(Balance::Pays);
    Party::ALL.into_iter().filter(pays).map(|party| told.names[party].clone()).collect()
}

/// Today's score, and that of each quarter; nothing without an estimate.
pub fn scores(told: &Told) -> Vec<f64> {
    let found = &told.evaluation;
    let moments = outlook(&found.profile, &found.weights, found.compensation, QUARTERS);
    moments.map(|moment| moment.synergy.score).collect()
}

const LEFT: f64 = 34.0;
const FLOOR: f64 = 262.0;

/// Where a score stands in a quarter. There is room at the right for the last score.
pub fn place(quarter: usize, score: f64) -> [f64; 2] {
    [LEFT + 500.0 / QUARTERS as f64 * quarter as f64, FLOOR - 50.0 * score]
}

/// The chart without a line in it: the scale from 0 to 5, and the years.
pub fn frame(texts: &'static Texts, words: &'static Ahead, label: &'static str) -> El {
    let [right, _] = place(QUARTERS, 0.0);
    let grid = |score: f64| {
        let [_, y] = place(0, score);
        [
            line("grid", [LEFT, y], [right, y]),
            written("grid-number", [LEFT - 8.0, y + 6.0], Anchor::End, number::fixed(texts, score, 0)),
        ]
    };
    let year = |years: usize| {
        let anchor = if years == 0 { Anchor::Start } else { Anchor::Middle };
        let [x, y] = place(4 * years, 0.0);
        written("grid-number", [x, y + 30.0], anchor, story::year(words, years))
    };
    chart("curve", label, FLOOR + 42.0)
        .children([0.0, 1.0, 2.0, 3.0, 4.0, 5.0].into_iter().flat_map(grid))
        .children((0..=QUARTERS / 4).map(year))
}

/// The score on its scale from 0 to 5, over the years.
fn curve(texts: &'static Texts, words: &'static Ahead, scores: &[f64]) -> El {
    let points = scores.iter().enumerate().map(|(quarter, &score)| place(quarter, score));
    let (first, last) = (scores.first().copied().unwrap_or_default(), scores.last().copied().unwrap_or_default());
    let shown = |score: f64| number::fixed(texts, score, 1);
    let ([x, y], [end_x, end_y]) = (place(0, first), place(QUARTERS, last));
    frame(texts, words, words.outlook_chart)
        .child(polyline("course", points))
        .child(written("bar-value", [x + 4.0, y - 12.0], Anchor::Start, shown(first)))
        .child(written("bar-value", [end_x + 10.0, end_y + 6.0], Anchor::Start, shown(last)))
}

fn table(texts: &'static Texts, words: &'static Ahead, scores: &[f64]) -> AnyView {
    // Paper has the years.
    let paper = Manner::here() == Manner::Printed;
    let rest = paper.then(|| el("p").class("hint").child(crate::ui::use_ui().report().left_out_quarters));
    let row = |(quarter, &score): (usize, &f64)| {
        let zone = zone_name(texts, Zone::of(score)).to_owned();
        vec![story::when(words, quarter), number::fixed(texts, score, 2), zone]
    };
    let table = Table {
        label: words.outlook_table_title,
        head: vec![words.outlook_col_when, words.sure_col_score, words.sure_col_zone],
        rows: scores.iter().enumerate().step_by(if paper { 4 } else { 1 }).map(row).collect(),
        sum: None,
    };
    el("div").child(table.view()).child(rest).into_child()
}
