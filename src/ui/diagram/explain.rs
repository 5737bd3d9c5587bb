//! The interactive diagram: the picture, the explanation of the part that is open, the legend and the table.

use super::figure::{Parts, figure};
use super::legend::legend;
use super::table::tables;
use super::target::target;
use crate::exchange::story::diagram::{Part, explanation, facts, title};
use crate::ui::controls::{button, level};
use crate::ui::dom;
use crate::ui::element::{Child, El, el, flag, part, views};
use crate::ui::told::Told;
use leptos::prelude::*;

/// The diagram to work with.
pub fn diagram(told: Memo<Told>) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.diagram();
    let open = RwSignal::new(None::<Part>);
    let explained = move |Told { picture, names, .. }: &Told, part: Part| {
        let fact =
            |label: &'static str, value: String| el("div").child(el("dt").child(label)).child(el("dd").child(value));
        let facts = facts(ui.texts, words, picture, part).into_iter().map(|each| fact(each.label, each.value));
        views![
            level(ui, 2).child(title(ui.texts, words, names, part)),
            el("p").child(explanation(ui.texts, words, names, picture, part)),
            el("dl").class("facts").children(facts),
            button("button quiet", words.close, move |event| {
                open.set(None);
                dom::focus_beside(&event, &format!("[data-testid='{}']", part.id()));
            }),
        ]
    };
    let explanation = move || match open.get() {
        Some(part) => told.with(|told| explained(told, part)),
        None => el("p").class("hint").child(words.hint).into_child(),
    };
    let more = |summary: &'static str| el("details").class("more").child(el("summary").child(summary));
    el("div")
        .class("diagram-block")
        .child(
            el("div")
                .class("diagram-frame")
                .class_if("has-open", flag(move || open.get().is_some()))
                .child(figure(told, Some(Parts { open, target }))),
        )
        .child(
            el("div")
                .attr("id", "diagram-explanation")
                .class("explanation")
                .attr("aria-live", "polite")
                .testid("explanation")
                .child(part(explanation)),
        )
        .child(more(words.legend_title).child(legend()))
        .child(more(words.table_title).testid("diagram-table").child(tables(told)))
}
