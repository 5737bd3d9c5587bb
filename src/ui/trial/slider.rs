//! A slider for one value, with a mark where the value is today.

use super::tried::Tried;
use crate::exchange::notch;
use crate::exchange::story::{on_scale, on_scale_bare, pair_name, trial as story};
use crate::model::dimension::{Dimension, Factor};
use crate::text::fill;
use crate::ui::element::{El, Text, draw, el, flag, part, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The slider; where nothing is known today, a word that says so.
pub fn slider(tried: Tried, factor: Factor) -> El {
    let words = tried.ui.trial();
    let known = memo(move || tried.was(factor).is_some());
    let name = move || short_name(tried, factor);
    let changed = move || tried.changed.see(|changed| changed.contains(&factor));
    let id = id(factor);
    let content = move || {
        if known.get() {
            vec![
                el("label")
                    .class("value-name")
                    .attr("for", id.clone())
                    .attr("id", format!("name-{id}"))
                    .child(text(name)),
                moving(tried, factor, id.clone()),
            ]
        } else {
            vec![el("p").class("value-name").child(text(name)), el("p").class("hint").child(words.unknown)]
        }
    };
    el("div").class("value").class_if("changed", flag(changed)).child(part(content))
}

/// What a slider is found by.
pub fn id(factor: Factor) -> String {
    format!("value-{}-{}", factor.subject_id(), factor.dimension_id())
}

/// What the heading of a group of sliders is found by.
pub fn heading_id(factor: Factor) -> String {
    match factor {
        Factor::Of(party, _) => format!("values-of-{}", party.id()),
        Factor::Tie(_) => "values-of-ties".to_owned(),
    }
}

/// What a value is called below the heading of its group, which says whose it is.
fn short_name(tried: Tried, factor: Factor) -> String {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let name = match factor {
        Factor::Of(_, Dimension::Investment) => words.puts_in,
        Factor::Of(_, Dimension::Return) => words.gets_back,
        Factor::Of(_, Dimension::Role) => words.plays,
        Factor::Of(_, Dimension::Engagement) => words.takes_part,
        Factor::Of(_, Dimension::Alignment) => words.aligned,
        Factor::Of(_, Dimension::Horizon) => words.looks_ahead,
        Factor::Tie(pair) => return tried.today.see(|today| pair_name(texts, &today.names, pair)),
    };
    name.to_owned()
}

fn moving(tried: Tried, factor: Factor, id: String) -> El {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let was = memo(move || tried.was(factor).unwrap_or_default());
    let only = tried.only(factor);
    let is = memo(move || only.get().unwrap_or_default());
    let input = move |event: web_sys::Event| {
        if let Ok(place) = event_target_value(&event).parse() {
            tried.set(factor, notch::value(place));
        }
    };
    let range = el("input")
        .attr("type", "range")
        .attr("id", id.clone())
        .attr("aria-labelledby", format!("{} name-{id}", heading_id(factor)))
        .testid(id)
        .attr("min", notch::LOWEST.to_string())
        .attr("max", notch::HIGHEST.to_string())
        .value(text(move || notch::place(is.get()).to_string()))
        .attr("aria-valuetext", text(move || story::spoken(texts, words, was.get(), is.get())))
        .on("input", input)
        .on("change", move |_| tried.settle());
    el("div")
        .class("value-slider")
        .child(el("span").class("value-number").child(text(move || on_scale(texts, is.get()))))
        .child(track(tried, was, is))
        .child(range)
}

/// The line below the knob: where the value is today, and how far it has been moved from there.
fn track(tried: Tried, was: Memo<f64>, is: Memo<f64>) -> El {
    let (texts, words) = (tried.ui.texts, tried.ui.trial());
    let at = |share: f64| format!("{}%", crate::ui::element::units(100.0 * share));
    let x = move |read: fn(f64, f64) -> f64| -> Text { text(move || at(read(place(was.get()), place(is.get())))) };
    let label = move || fill(words.today, &[("number", &on_scale_bare(texts, was.get()))]);
    let anchor = move || match was.get() {
        low if low < 0.15 => "start",
        high if high > 0.85 => "end",
        _ => "middle",
    };
    let line = |class: &'static str, y: &'static str| draw("rect").class(class).attr("y", y);
    draw("svg")
        .class("value-track")
        .attr("aria-hidden", "true")
        .child(line("track-line", "19").attr("width", "100%").attr("height", "6").attr("rx", "3"))
        .child(
            line("track-moved", "19")
                .attr("x", x(f64::min))
                .attr("width", x(|was, is| (was - is).abs()))
                .attr("height", "6"),
        )
        .child(
            draw("line")
                .class("track-today")
                .attr("x1", x(|was, _| was))
                .attr("x2", x(|was, _| was))
                .attr("y1", "9")
                .attr("y2", "35"),
        )
        .child(
            draw("text")
                .class("track-label")
                .attr("x", x(|was, _| was))
                .attr("y", "48")
                .attr("text-anchor", text(anchor))
                .child(text(label)),
        )
}

/// Where the knob stands for a value, as a share of the track: at the nearest place.
fn place(value: f64) -> f64 {
    notch::value(notch::place(value))
}
