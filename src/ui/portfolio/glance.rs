//! What a card says beside the result of its round: how the score went, and what is overdue.

use crate::exchange::portfolio::overdue;
use crate::exchange::timeline;
use crate::model::evaluation::evaluate;
use crate::record::{Date, Id};
use crate::text::catalogue::Portfolio;
use crate::text::{Texts, fill, number};
use crate::ui::element::{Child, El, draw, el, part, units};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The last rounds that a small line has room for.
const ROUNDS: usize = 8;
/// How large the line is, in its own units, and how much room its points need at the edge.
const WIDTH: f64 = 72.0;
const HEIGHT: f64 = 24.0;
const EDGE: f64 = 4.0;

/// Both, as far as there is anything to say.
pub fn glance(id: Id) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.portfolio();
    let late = memo(move || {
        ui.state.see(|state| {
            let today = state.today.unwrap_or(Date::FIRST);
            state.partnership(id).map_or(0, |whole| overdue(whole, today))
        })
    });
    let seen = memo(move || {
        ui.state.see(|state| (state.revisions.get(&id).copied(), state.partnership(id).map(|whole| whole.changed)))
    });
    let course = memo(move || {
        seen.with(|_| ());
        untrack(|| {
            ui.state.see(|state| {
                let whole = state.partnership(id).filter(|whole| !whole.guest)?;
                let score = |round| Some(evaluate(&state.assessment(whole, round)).estimate?.synergy.score);
                let scored = whole.rounds.iter().filter_map(|round| Some((round.date, score(round)?)));
                Some(scored.collect::<Vec<_>>())
            })
        })
        .unwrap_or_default()
    });
    let trend = move || course.with(|course| trend(ui.texts, words, course));
    let said = move || {
        let late = late.get();
        let words = match late {
            0 => return None,
            1 => words.overdue_one.to_owned(),
            _ => fill(words.overdue_many, &[("count", &late.to_string())]),
        };
        Some(el("p").class("late").child(words))
    };
    vec![part(trend).into_child(), part(said).into_child()].into_child()
}

/// A small line, and the same in words.
fn trend(texts: &Texts, words: &Portfolio, course: &[(Date, f64)]) -> Option<El> {
    let [.., (_, before), (_, now)] = course else { return None };
    let change = number::rounded(now - before, 1);
    let text = if change > 0.0 {
        words.rose
    } else if change < 0.0 {
        words.fell
    } else {
        words.same
    };
    let change = number::fixed(texts, change.abs(), 1);
    let said = fill(text, &[("change", &change)]);
    let last = course.get(course.len().saturating_sub(ROUNDS)..).unwrap_or_default();
    Some(el("p").class("glance-trend").child(line(last)).child(el("span").class("hint").child(said)))
}

fn line(course: &[(Date, f64)]) -> El {
    let dates: Vec<Date> = course.iter().map(|(date, _)| *date).collect();
    let places = timeline::places(&dates).into_iter().map(|place| EDGE + (WIDTH - 2.0 * EDGE) * place);
    let points: Vec<[f64; 2]> =
        places.zip(course).map(|(x, (_, score))| [x, HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * score / 5.0]).collect();
    let way: Vec<String> = points.iter().map(|[x, y]| [units(*x), units(*y)].join(",")).collect();
    let end = points.last().map(|[x, y]| draw("circle").attr("cx", units(*x)).attr("cy", units(*y)).attr("r", "3"));
    draw("svg")
        .class("glance-line")
        .attr("viewBox", format!("0 0 {} {}", units(WIDTH), units(HEIGHT)))
        .attr("aria-hidden", "true")
        .child(draw("path").attr("d", format!("M{}", way.join("L"))))
        .child(end)
}
