//! Knobs on the marks that stand for one value, to drag it in the picture itself.
//!
//! They do the same as the sliders, which is where everyone gets who does not use a pointer.

use super::ghost::overlay;
use super::tried::Tried;
use super::values::find;
use crate::exchange::diagram::{Track, geometry, track};
use crate::exchange::notch;
use crate::exchange::story::diagram::Part;
use crate::exchange::story::on_scale_bare;
use crate::model::dimension::Factor;
use crate::ui::element::{El, draw, flag, text, units};
use crate::ui::pointer;
use crate::ui::see::{See, gate, memo};
use leptos::prelude::*;

/// A knob in the hand.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    factor: Factor,
    /// The value when it was taken.
    value: f64,
    /// Where the hand was then.
    from: [f64; 2],
    track: Track,
    moved: bool,
}

/// All knobs, in a drawing over the picture.
pub fn knobs(tried: Tried) -> El {
    let held = RwSignal::new(None::<Held>);
    let draggable = Factor::all().filter(move |&factor| place(tried, factor).is_some());
    let take = move |event: web_sys::Event| {
        let Some(hand) = pointer::pointed_at(&event, geometry::WIDTH) else { return };
        // A second finger changes nothing.
        if held.get_untracked().is_some() || !pointer::is_first_button(&event) {
            return;
        }
        if let Some((factor, track, value)) = untrack(|| nearest(tried, hand)) {
            event.prevent_default();
            pointer::hold(&event);
            held.set(Some(Held { factor, value, from: hand, track, moved: false }));
        }
    };
    let drag = move |event: web_sys::Event| {
        let Some(now) = held.get_untracked() else { return };
        let Some([x, y]) = pointer::pointed_at(&event, geometry::WIDTH) else { return };
        let change = now.track.change([x - now.from[0], y - now.from[1]]);
        let wanted = notch::value(notch::place((now.value + change).clamp(0.0, 1.0)));
        if now.moved || notch::place(wanted) != notch::place(now.value) {
            tried.set(now.factor, wanted);
            if !now.moved {
                held.set(Some(Held { moved: true, ..now }));
            }
        }
    };
    let touched = RwSignal::new(None::<Part>);
    let drop = move |_: web_sys::Event| {
        let Some(now) = held.get_untracked() else { return };
        held.set(None);
        touched.set(Some(part_of(now.factor)).filter(|_| !now.moved));
        if now.moved {
            tried.settle();
        }
    };
    // Only touched: the way to its sliders, as everywhere in the picture. Not when it is let go, since the page then
    // scrolls, and the click of a finger would meet what has come to lie below it.
    let click = move |_: web_sys::Event| {
        if let Some(part) = touched.get_untracked() {
            touched.set(None);
            find(tried.chosen, part);
        }
    };
    let stop = move |_: web_sys::Event| {
        if held.get_untracked().is_some() {
            held.set(None);
            tried.settle();
        }
    };
    overlay("knobs")
        .testid("knobs")
        .on("pointerdown", take)
        .on("pointermove", drag)
        .on("pointerup", drop)
        .on("pointercancel", stop)
        .on("click", click)
        .children(untrack(|| draggable.collect::<Vec<_>>()).into_iter().map(|factor| knob(tried, factor, held)))
}

fn knob(tried: Tried, factor: Factor, held: RwSignal<Option<Held>>) -> El {
    let at = gate(move |_| place(tried, factor).map(|(_, at)| at));
    // Moved as a whole: the browser then lays nothing out anew.
    let moved = move || {
        let [x, y] = at.get().unwrap_or_default();
        format!("translate({},{})", units(x), units(y))
    };
    let is_held = memo(move || held.with(|held| held.is_some_and(|held| held.factor == factor)));
    let data = move || {
        let ([x, y], [to_x, to_y]) =
            held.with(|held| held.filter(|held| held.factor == factor).map(|held| (held.track.from, held.track.to)))?;
        Some(format!("M{},{}L{},{}", units(x), units(y), units(to_x), units(to_y)))
    };
    let value =
        move || is_held.get().then(|| tried.is(factor)).flatten().map(|value| on_scale_bare(tried.ui.texts, value));
    let colour = match factor {
        Factor::Of(party, _) => party.id(),
        Factor::Tie(_) => "none",
    };
    let circle = |class: &'static str| draw("circle").class(class);
    draw("g")
        .class(format!("knob party-{colour}"))
        .class_if("held", flag(move || is_held.get()))
        .child(draw("path").class("knob-track").attr("d", text(data)))
        .child(
            draw("g")
                .attr("transform", text(moved))
                .child(
                    circle("knob-hit")
                        .testid(format!("knob-{}-{}", factor.subject_id(), factor.dimension_id()))
                        .attr("r", "42"),
                )
                .child(circle("knob-dot").attr("r", "13"))
                .child(draw("text").class("knob-value").attr("y", "-34").child(text(value))),
        )
}

/// The track of a factor, and where its knob is on it now.
fn place(tried: Tried, factor: Factor) -> Option<(Track, [f64; 2])> {
    let value = tried.is(factor)?;
    let track = tried.now.see(|now| track(&now.picture, factor))?;
    Some((track, track.at(value)))
}

/// The knob that is nearest to the hand: where two are close to each other, their circles overlap.
fn nearest(tried: Tried, [x, y]: [f64; 2]) -> Option<(Factor, Track, f64)> {
    let far = |[at_x, at_y]: [f64; 2]| (at_x - x) * (at_x - x) + (at_y - y) * (at_y - y);
    Factor::all()
        .filter_map(|factor| {
            let (track, at) = place(tried, factor)?;
            Some((factor, track, far(at)))
        })
        .min_by(|a, b| a.2.total_cmp(&b.2))
        .and_then(|(factor, track, _)| Some((factor, track, tried.is(factor)?)))
}

fn part_of(factor: Factor) -> Part {
    match factor {
        Factor::Of(party, _) => Part::Party(party),
        Factor::Tie(pair) => Part::Tie(pair),
    }
}
