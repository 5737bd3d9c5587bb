//! The sliders, one group for each party and one for the ties; and the picture as the way to them.

use super::slider::{heading_id, slider};
use super::tried::Tried;
use crate::exchange::story::diagram::{Part, spoken};
use crate::model::dimension::{Dimension, Factor};
use crate::model::party::{Pair, Party};
use crate::text::fill;
use crate::ui::dom;
use crate::ui::element::{El, el, flag, text};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// From this width on there is room for all groups at once.
const WIDE: f64 = 1024.0;

/// All sliders.
pub fn values(tried: Tried) -> El {
    let words = tried.ui.trial();
    el("section")
        .class("trial-values")
        .attr("aria-labelledby", "trial-values")
        .child(el("h2").attr("id", "trial-values").child(words.values_title))
        .children(Party::ALL.map(|party| party_group(tried, party)))
        .child(ties_group(tried))
}

fn party_group(tried: Tried, party: Party) -> El {
    let name = move || tried.today.see(|today| today.names[party].clone());
    let factors = Dimension::ALL.map(|dimension| Factor::Of(party, dimension));
    let part = Part::Party(party);
    // On a narrow page the first group shows what is in the others.
    let open = party == Party::Customer || dom::is_window_wide(WIDE);
    group(tried, party.id(), part.id(), open, el("h3").child(text(name)), factors.to_vec())
        .class_if("chosen", chosen(tried, part))
        .child(el("div").class("values").children(factors.map(|factor| slider(tried, factor))))
        .on("focusin", move |_| choose(tried.chosen, part))
}

fn ties_group(tried: Tried) -> El {
    let row = |pair: Pair| {
        let part = Part::Tie(pair);
        slider(tried, Factor::Tie(pair))
            .attr("id", format!("values-{}", part.id()))
            .class_if("chosen", chosen(tried, part))
            .on("focusin", move |_| choose(tried.chosen, part))
    };
    let heading = el("h3").child(tried.ui.trial().ties);
    group(tried, "none", "ties".to_owned(), dom::is_window_wide(WIDE), heading, Pair::ALL.map(Factor::Tie).to_vec())
        .child(el("div").class("values").children(Pair::ALL.map(row)))
}

/// A group that can be closed, and that says how much in it has been changed.
fn group(tried: Tried, colour: &'static str, id: String, open: bool, heading: El, factors: Vec<Factor>) -> El {
    let heading = heading.attr("id", factors.first().map(|&factor| heading_id(factor)));
    let words = tried.ui.trial();
    let count = move || tried.changed.see(|changed| changed.iter().filter(|factor| factors.contains(factor)).count());
    let counted = move || match count() {
        0 => String::new(),
        1 => words.changed_one.to_owned(),
        count => fill(words.changed_many, &[("count", &count.to_string())]),
    };
    el("details")
        .class(format!("trial-group party-{colour}"))
        .attr("id", format!("values-{id}"))
        .attr("open", open.then_some(""))
        .child(el("summary").child(heading).child(el("span").class("hint").child(text(counted))))
}

fn chosen(tried: Tried, part: Part) -> crate::ui::element::Flag {
    flag(move || tried.chosen.get() == Some(part))
}

fn choose(chosen: RwSignal<Option<Part>>, part: Part) {
    if chosen.get_untracked() != Some(part) {
        chosen.set(Some(part));
    }
}

/// Makes a part of the picture the way to its sliders. All that the score has are the sliders of the others.
pub fn chooser(shape: El, part: Part, told: Memo<Told>, chosen: RwSignal<Option<Part>>) -> El {
    let ui = crate::ui::use_ui();
    let shape = shape.class("target").testid(part.id());
    if part == Part::Score {
        return shape;
    }
    // Said anew when a move has ended: nobody listens to every step of it.
    let label = Memo::new(move |before: Option<&String>| {
        let moving = ui.state.see(|state| state.current().is_some_and(|whole| state.is_moving(whole.id)));
        match before.filter(|_| moving) {
            Some(before) => before.clone(),
            None => told.see(|told| spoken(ui.texts, ui.diagram(), &told.names, &told.picture, part)),
        }
    });
    let keys = move |event: web_sys::Event| {
        if matches!(dom::key(&event).as_deref(), Some("Enter" | " ")) {
            event.prevent_default();
            find(chosen, part);
        }
    };
    shape
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-label", text(move || label.get()))
        .attr("aria-controls", format!("values-{}", part.id()))
        .on("click", move |_| find(chosen, part))
        .on("keydown", keys)
}

/// Marks the sliders of a part, brings them into view, and goes to the first of them.
pub fn find(chosen: RwSignal<Option<Part>>, part: Part) {
    choose(chosen, part);
    let group = format!("#values-{}", part.id());
    dom::reveal(&group);
    dom::focus(&format!("{group} input"));
}
