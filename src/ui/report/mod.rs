//! The report: everything on paper, and on the screen as it will be there.

mod tables;

use super::controls::button;
use super::dom;
use crate::exchange::diagram::Picture;
use crate::exchange::story;
use crate::exchange::story::diagram::{Part, facts, title};
use crate::model::party::{Pair, Party};
use crate::record::Id;
use crate::text::fill;
use crate::ui::diagram::{figure, legend};
use crate::ui::discuss::{Manner, STORY, version};
use crate::ui::element::{Child, El, el, part, text};
use crate::ui::see::{See, memo};
use crate::ui::told::{Told, told};
use crate::ui::{Ui, use_ui};
use leptos::prelude::*;
use std::ops::Range;

/// The report.
pub fn report(id: Id) -> AnyView {
    Manner::Printed.provide();
    let ui = use_ui();
    let told = told(ui, id);
    call_window(ui, id, told);
    let sheet = el("article")
        .class("sheet")
        .testid("report")
        .child(front(ui, id, told))
        .child(picture(ui, told))
        .child(chapters(told, id, 0..1))
        .child(reading(ui, told))
        .child(chapters(told, id, 1..STORY.len()))
        .child(tables::actions(ui, id))
        .child(tables::rounds(ui, id))
        .child(version(ui));
    el("section").class("report").child(tools(ui)).child(sheet).into_child()
}

/// What is not on paper: the button, and what to choose in the dialog that it opens.
fn tools(ui: Ui) -> El {
    let words = ui.report();
    let print = button("button primary", words.print, |_| {
        let _ = window().print();
    });
    el("div").class("report-tools no-print").child(print).child(el("p").class("hint").child(words.print_hint))
}

/// The window is called after the partnership: browsers make it the name of the file, and print it above each page.
fn call_window(ui: Ui, id: Id, told: Memo<Told>) {
    let title = memo(move || {
        let names = told.see(|told| names(ui, told));
        fill(ui.report().file_title, &[("names", &names), ("date", &day(ui, id))])
    });
    Effect::new(move |_| dom::set_title_after_drawing(title.get()));
}

fn names(ui: Ui, told: &Told) -> String {
    story::listed(ui.texts, &Party::ALL.map(|party| told.names[party].as_str()))
}

fn day(ui: Ui, id: Id) -> String {
    ui.round(id, |_, round| story::day(ui.texts, round.date)).unwrap_or_default()
}

/// Who they are, and on which day.
fn front(ui: Ui, id: Id, told: Memo<Told>) -> El {
    let words = ui.report();
    let answers = move || {
        let range = told.with(|told| told.evaluation.range);
        let values = [range.answered.to_string(), range.expected.to_string()];
        fill(ui.discuss().answered_of, &[("answered", &values[0]), ("expected", &values[1])])
    };
    el("header")
        .class("sheet-front")
        .child(el("p").class("eyebrow").child(words.title))
        .child(el("h1").attr("tabindex", "-1").child(text(move || told.see(|told| names(ui, told)))))
        .child(el("p").child(text(move || day(ui, id))))
        .child(el("p").class("hint").child(text(answers)))
}

/// Some parts of the story: the verdict stands on the first page, before the numbers begin.
fn chapters(told: Memo<Told>, id: Id, parts: Range<usize>) -> El {
    // What is missing is said once, by the verdict, and not by every part.
    let kept = memo(move || told.see(|told| STORY.iter().map(|chapter| (chapter.reveals)(told)).collect::<Vec<_>>()));
    let drawn = move || {
        let kept = kept.get().into_iter().zip(STORY.iter()).enumerate();
        let kept = kept.filter(|(place, (reveals, _))| parts.contains(place) && (*reveals || *place == 0));
        kept.map(|(_, (_, chapter))| (chapter.view)(told, id)).collect::<Vec<_>>()
    };
    el("div").class("story").child(part(drawn))
}

/// The diagram.
fn picture(ui: Ui, told: Memo<Told>) -> El {
    el("section")
        .class("sheet-picture")
        .attr("aria-labelledby", "report-picture")
        .child(el("h2").attr("id", "report-picture").child(ui.present().picture))
        .child(el("div").class("sheet-diagram").child(figure(told, None)))
}

/// How to read the diagram, and its facts.
fn reading(ui: Ui, told: Memo<Told>) -> El {
    let words = ui.diagram();
    let facts = move || {
        told.with(|told| {
            let table = |name, parts: &[Part]| facts_table(ui, &told.picture, told, name, parts);
            vec![
                table(words.table_parties, &Party::ALL.map(Part::Party)),
                table(words.table_ties, &Pair::ALL.map(Part::Tie)),
                table(words.table_score, &[Part::Score]),
            ]
        })
    };
    el("section")
        .class("chapter")
        .attr("aria-labelledby", "report-reading")
        .child(el("h2").attr("id", "report-reading").child(words.legend_title))
        .child(legend())
        .child(el("div").class("numbers").child(part(facts)))
}

/// The facts of some parts, a column for each: there are more facts than a page is wide.
fn facts_table(ui: Ui, picture: &Picture, told: &Told, label: &'static str, parts: &[Part]) -> El {
    let cell = |tag: &'static str, scope: &'static str, text: String| el(tag).attr("scope", scope).child(text);
    let head = parts.iter().map(|&part| cell("th", "col", title(ui.texts, ui.diagram(), &told.names, part)));
    let columns: Vec<_> = parts.iter().map(|&part| facts(ui.texts, ui.diagram(), picture, part)).collect();
    let row = |(place, label): (usize, &'static str)| {
        let values = columns.iter().filter_map(|column| column.get(place));
        let values = values.map(|fact| el("td").child(fact.value.clone()));
        el("tr").child(cell("th", "row", label.to_owned())).children(values)
    };
    let labels = columns.first().into_iter().flatten().map(|fact| fact.label);
    el("table")
        .child(el("caption").child(label))
        .child(el("thead").child(el("tr").child(el("td")).children(head)))
        .child(el("tbody").children(labels.enumerate().map(row)))
}
