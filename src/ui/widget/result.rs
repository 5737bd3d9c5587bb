//! The result in the element: the picture, what it says, and a place for what the page around it offers next.

use crate::app::{Event, Place, Route};
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::controls::{button, go_to, page_heading};
use crate::ui::diagram::diagram;
use crate::ui::discuss::{bonds_part, equation_part, ledger_part, verdict_part};
use crate::ui::element::{Child, El, el, part};
use crate::ui::see::memo;
use crate::ui::told::told;
use leptos::prelude::*;

/// The result, to go back from and begin anew where it may be changed.
pub fn result(id: Id, read_only: bool) -> AnyView {
    let ui = crate::ui::use_ui();
    let words = ui.widget();
    let told = told(ui, id);
    let empty = memo(move || told.with(|told| told.evaluation.range.answered == 0));
    let again = move |_| ui.send(Event::Remove(id));
    let ways = move || {
        (!read_only).then(|| {
            el("div")
                .class("actions result-ways")
                .child(go_to(Route::At(id, Place::People), "button").testid("change").child(words.change))
                .child(button("button quiet", words.again, again).testid("again"))
        })
    };
    // To open, so that what the page around offers next is not far below the result.
    let behind = move || {
        let parts =
            el("div").class("story").child(equation_part(told)).child(ledger_part(told)).child(bonds_part(told));
        let summary = el("summary").child(words.behind);
        el("details").class("more behind").testid("behind").child(summary).child(parts)
    };
    let story = move || {
        el("div")
            .class("result")
            .child(
                el("div")
                    .class("result-columns")
                    .child(diagram(told))
                    .child(el("div").class("story").child(verdict_part(told, id, read_only))),
            )
            .child(behind())
            .child(el("slot").attr("name", "after-result"))
            .child(ways())
    };
    let nothing =
        move || el("div").class("result").child(el("p").class("lead").child(words.empty)).child(begin(ui, id));
    el("section")
        .class("result-page")
        .testid("result")
        .child(page_heading(words.result_title))
        .child(part(move || if empty.get() { nothing() } else { story() }))
        .into_child()
}

/// The picture alone.
pub fn picture(id: Id) -> AnyView {
    let ui = crate::ui::use_ui();
    diagram(told(ui, id)).into_child()
}

/// That there is nothing to see, and nothing to do about it.
pub fn nothing(ui: Ui) -> AnyView {
    let words = ui.widget();
    el("section")
        .class("narrow")
        .child(page_heading(words.result_title))
        .child(el("p").class("lead").child(words.read_only_empty))
        .into_child()
}

/// The way to the result.
pub fn see(ui: Ui, id: Id) -> El {
    let to_result = go_to(Route::At(id, Place::Discuss), "button primary").testid("see-result");
    el("div").class("actions").child(to_result.child(ui.answer().see_result))
}

/// The way to the questions.
fn begin(ui: Ui, id: Id) -> El {
    let start = go_to(Route::At(id, Place::People), "button primary").testid("begin").child(ui.widget().start);
    el("div").class("actions").child(start)
}
