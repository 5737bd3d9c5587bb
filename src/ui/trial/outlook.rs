//! Where what is tried would lead in three years, beside where today leads.

use super::card;
use super::tried::Tried;
use crate::exchange::story::trial as story;
use crate::model::outlook::QUARTERS;
use crate::text::{fill, number};
use crate::ui::chart::{Anchor, words as written};
use crate::ui::discuss::outlook::{frame, place, scores};
use crate::ui::element::{El, draw, el, text, unit, units};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The chart with a sentence.
pub fn outlook_card(tried: Tried) -> El {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let today = memo(move || tried.today.see(scores));
    let now = memo(move || tried.now.see(scores));
    let sentence = move || today.see(|today| now.see(|now| story::outlook(texts, words, today, now)));
    let ghost = move || today.see(|today| now.see(|now| if today == now { String::new() } else { course(today) }));
    let end = memo(move || now.see(|now| now.last().copied().unwrap_or_default()));
    let ghost_end = memo(move || today.see(|today| today.last().copied().unwrap_or_default()));
    let shown = move |score: f64| number::fixed(texts, score, 1);
    let label = move || {
        let differs = today.see(|today| now.see(|now| today != now));
        differs.then(|| format!("{} {}", words.outlook_today, shown(ghost_end.get())))
    };
    // Above its line where that is the upper one, else below.
    let label_y = move || {
        let [_, y] = place(QUARTERS, ghost_end.get());
        if ghost_end.get() > end.get() { y - 14.0 } else { y + 26.0 }
    };
    let [right, _] = place(QUARTERS, 0.0);
    let line = |class: &'static str| draw("path").class(class);
    let chart = frame(texts, tried.ui.ahead(), words.outlook_chart)
        .child(line("course-today").attr("d", text(ghost)))
        .child(line("course-now").attr("d", text(move || now.see(|now| course(now)))))
        .child(written("course-label", [right - 4.0, 0.0], Anchor::End, "").attr("y", unit(label_y)).child(text(label)))
        .child(
            draw("text")
                .class("bar-value")
                .attr("x", units(right + 10.0))
                .attr("y", unit(move || place(QUARTERS, end.get())[1] + 6.0))
                .child(text(move || shown(end.get()))),
        );
    card("outlook", words.outlook_title).child(chart).child(el("p").child(text(sentence)))
}

/// A line through the scores, quarter by quarter.
fn course(scores: &[f64]) -> String {
    let mut data = String::new();
    for (quarter, &score) in scores.iter().enumerate() {
        let [x, y] = place(quarter, score);
        data.push(if quarter == 0 { 'M' } else { 'L' });
        data.push_str(&fill("{x},{y}", &[("x", &units(x)), ("y", &units(y))]));
    }
    data
}
