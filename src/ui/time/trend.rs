//! The score of every round, by date.

use super::past::Past;
use crate::exchange::story::{self, change, zone_name};
use crate::exchange::timeline;
use crate::model::synergy::Zone;
use crate::record::Date;
use crate::text::catalogue::Time;
use crate::text::{Texts, fill, number};
use crate::ui::Ui;
use crate::ui::chart::{Anchor, chart, line, polyline, words as written};
use crate::ui::discuss::part::{chapter, numbers};
use crate::ui::element::{El, draw, el, part, units};
use crate::ui::see::See;
use crate::ui::table::Table;
use leptos::prelude::*;

const LEFT: f64 = 84.0;
const RIGHT: f64 = 404.0;
/// Where the scale ends below, and how much a point of the score is.
const FLOOR: f64 = 310.0;
const POINT: f64 = 56.0;
/// How near the next words may stand, on a phone too, where they are largest.
const DATE_ROOM: f64 = 150.0;
const SCORE_ROOM: f64 = 60.0;

/// How the score went.
pub fn trend(ui: Ui, pasts: Memo<Vec<Past>>) -> El {
    let (texts, words) = (ui.texts, ui.time());
    let sentences = move || {
        pasts.see(|pasts| {
            let scores: Vec<(Date, f64)> = pasts.iter().filter_map(|past| Some((past.date, score(past)?))).collect();
            let open = pasts.iter().any(is_open).then(|| words.trend_open.to_owned());
            let all = change::trend(texts, words, &scores).into_iter().chain(open);
            all.map(|sentence| el("p").child(sentence)).collect::<Vec<_>>()
        })
    };
    chapter("trend", Signal::stored(words.trend_title.to_owned()))
        .child(part(sentences))
        .child(part(move || pasts.with(|pasts| drawing(texts, words, pasts))))
        .child(numbers(words.trend_title, part(move || pasts.with(|pasts| table(texts, words, pasts)))))
}

fn score(past: &Past) -> Option<f64> {
    past.told.picture.score.estimate
}

/// Whether answers are still missing.
fn is_open(past: &Past) -> bool {
    !past.told.picture.score.complete
}

fn y(score: f64) -> f64 {
    FLOOR - POINT * score
}

/// The chart.
pub fn drawing(texts: &'static Texts, words: &'static Time, pasts: &[Past]) -> El {
    let dates: Vec<Date> = pasts.iter().map(|past| past.date).collect();
    let places: Vec<f64> = timeline::places(&dates).into_iter().map(|place| LEFT + (RIGHT - LEFT) * place).collect();
    let scored: Vec<_> = pasts.iter().zip(&places).filter_map(|(past, &x)| Some((past, x, score(past)?))).collect();
    let course = scored.iter().map(|&(_, x, score)| [x, y(score)]).collect::<Vec<_>>();
    let mut drawing = chart("curve trend", words.trend_chart, FLOOR + 44.0)
        .children(Zone::ALL.into_iter().enumerate().flat_map(|(floor, zone)| band(texts, floor, zone)))
        .child(written("grid-number", [20.0, y(5.0) + 6.0], Anchor::Middle, number::fixed(texts, 5.0, 0)))
        .children(pasts.iter().zip(&places).filter(|(past, _)| is_open(past)).map(|(past, &x)| whisker(past, x)))
        .child((!course.is_empty()).then(|| polyline("course", course.into_iter())))
        .children(scored.iter().filter(|(past, ..)| is_open(past)).map(|&(_, x, score)| hollow(x, score)));
    // From the right, since the latest matters most; what has no room stays in the table.
    let mut before = f64::INFINITY;
    for (_, x, score) in scored.into_iter().rev() {
        if before - x >= SCORE_ROOM {
            // Above the point, but for one at the very top.
            let y = if score > 4.6 { y(score) + 30.0 } else { y(score) - 14.0 };
            drawing = drawing.child(written("bar-value", [x, y], Anchor::Middle, number::fixed(texts, score, 1)));
            before = x;
        }
    }
    let mut before = f64::INFINITY;
    for (&x, &date) in places.iter().zip(&dates).rev() {
        if before - x >= DATE_ROOM {
            drawing = drawing.child(written("grid-number", [x, FLOOR + 32.0], Anchor::Middle, short(words, date)));
            before = x;
        }
    }
    drawing
}

/// A zone as a faint band with its name beside it, and the score at which it begins.
fn band(texts: &'static Texts, floor: usize, zone: Zone) -> [El; 3] {
    let from = f64::from(u8::try_from(floor).unwrap_or_default());
    let class = if floor.is_multiple_of(2) { "band even" } else { "band" };
    let rect = draw("rect")
        .class(class)
        .attr("x", "36")
        .attr("y", units(y(from + 1.0)))
        .attr("width", "554")
        .attr("height", units(POINT));
    [
        rect,
        written("grid-number", [584.0, y(from + 0.5) + 6.0], Anchor::End, zone_name(texts, zone)),
        written("grid-number", [20.0, y(from) + 6.0], Anchor::Middle, number::fixed(texts, from, 0)),
    ]
}

/// From the least to the most that the score can still become.
fn whisker(past: &Past, x: f64) -> El {
    let score = &past.told.picture.score;
    let [low, high] = [score.low, score.high].map(y);
    let end = |y: f64| line("whisker", [x - 9.0, y], [x + 9.0, y]);
    draw("g").children([line("whisker", [x, low], [x, high]), end(low), end(high)])
}

/// The score of a round that is still open: a ring, not a dot.
fn hollow(x: f64, score: f64) -> El {
    draw("circle").class("hollow").attr("cx", units(x)).attr("cy", units(y(score))).attr("r", "7")
}

/// A date with little room.
fn short(words: &Time, date: Date) -> String {
    let (year, month, day) = date.parts();
    let month = words.months.split(' ').nth(usize::from(month).saturating_sub(1)).unwrap_or_default();
    fill(words.short_date, &[("day", &day.to_string()), ("month", month), ("year", &year.to_string())])
}

fn table(texts: &'static Texts, words: &'static Time, pasts: &[Past]) -> El {
    let row = |past: &Past| {
        let mark = &past.told.picture.score;
        vec![
            story::day(texts, past.date),
            mark.estimate.map_or_else(|| words.unknown.to_owned(), |score| number::fixed(texts, score, 2)),
            mark.zone.map(|zone| zone_name(texts, zone).to_owned()).unwrap_or_default(),
            if mark.complete { words.settled.to_owned() } else { story::range(texts, mark) },
            past.counted(words.answered_of),
        ]
    };
    Table {
        label: words.trend_table_title,
        head: vec![words.col_round, words.col_score, words.col_zone, words.col_range, words.col_answers],
        rows: pasts.iter().map(row).collect(),
        sum: None,
    }
    .view()
}
