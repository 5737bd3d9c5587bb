//! The shape of every part of the story.

use crate::exchange::story::not_known;
use crate::model::evaluation::Estimate;
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::level;
use crate::ui::element::{Child, El, Part, el, part, text, views};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// How the parts of the story are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// On a page among others, with the numbers to open.
    #[default]
    Read,
    /// The same beside what a room sees, where nobody can be named.
    Led,
    /// One at a time to a room, without the numbers. Its heading is that of the page.
    Shown,
    /// On paper, where nothing can be opened: with the numbers.
    Printed,
}

impl Manner {
    /// Lets the views that the caller makes from now on show the parts like this.
    pub fn provide(self) {
        provide_context(self);
    }

    /// How what the caller makes now is shown.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// A part of the story, found by its name, with its heading. What it shows is added as children.
pub fn chapter(name: &'static str, heading: Signal<String>) -> El {
    titled(name, title(heading))
}

/// The heading of a part.
pub fn title(heading: Signal<String>) -> El {
    let title = match Manner::here() {
        Manner::Shown => el("h1").attr("tabindex", "-1"),
        Manner::Read | Manner::Led | Manner::Printed => level(crate::ui::use_ui(), 2),
    };
    title.child(text(move || heading.get()))
}

/// A part with a heading of its own making.
pub fn titled(name: &'static str, title: El) -> El {
    let id = format!("part-{name}");
    el("section")
        .class("chapter")
        .testid(format!("chapter-{name}"))
        .attr("aria-labelledby", id.clone())
        .child(title.attr("id", id))
}

/// What a part says. In the presentation it stands at the left.
pub fn said(content: impl Child) -> El {
    el("div").class("chapter-said").child(content)
}

/// What a part draws. In the presentation it stands at the right.
pub fn drawn(content: impl Child) -> El {
    el("div").class("chapter-drawn").child(content)
}

/// Something that is made of an estimate.
pub type Drawn = fn(Ui, &Told, &Estimate) -> AnyView;

/// A part that needs an estimate: what it shows with its numbers, or about whom answers are missing.
pub fn estimated(told: Memo<Told>, name: &'static str, heading: &'static str, figure: Drawn, tables: Drawn) -> El {
    let ui = crate::ui::use_ui();
    let there = memo(move || told.see(|told| told.evaluation.estimate.is_some()));
    let of = move |drawn: Drawn| {
        part(move || told.see(|told| told.evaluation.estimate.as_ref().map(|estimate| drawn(ui, told, estimate))))
    };
    let missing = move || told.see(|told| not_known(ui.texts, ui.insight(), &told.names, &told.evaluation));
    let all = move || match there.get() {
        true => views![of(figure), numbers(heading, of(tables))],
        false => said(el("p").child(text(missing))).into_child(),
    };
    chapter(name, Signal::stored(heading.to_owned())).child(part(all))
}

/// Sentences, each a paragraph.
pub fn paragraphs(sentences: Vec<String>) -> Vec<El> {
    sentences.into_iter().map(|sentence| el("p").child(sentence)).collect()
}

/// The numbers behind a part, to open.
pub fn numbers(heading: &'static str, table: Part) -> AnyView {
    let words = crate::ui::use_ui().discuss();
    match Manner::here() {
        Manner::Read | Manner::Led => {
            let of = el("span").class("hidden").child(format!(": {heading}"));
            el("details").class("more").child(el("summary").child(words.table).child(of)).child(table).into_child()
        }
        Manner::Shown => ().into_any(),
        Manner::Printed => el("div").class("numbers").child(table).into_child(),
    }
}

/// A table, of which paper has only the first rows, with a word on where the others are.
pub fn long_table(mut table: Table, most: usize) -> AnyView {
    let words = crate::ui::use_ui().report();
    let rows = table.rows.len();
    // To leave out one or two saves nothing.
    if Manner::here() != Manner::Printed || rows <= most + 2 {
        return table.view().into_child();
    }
    let (text, left) = if most == 0 { (words.left_out_all, rows) } else { (words.left_out, rows - most) };
    table.rows.truncate(most);
    let table = (most > 0).then(|| table.view());
    let rest = el("p").class("hint").child(fill(text, &[("count", &left.to_string())]));
    el("div").child(table).child(rest).into_child()
}

/// What the numbers say as well, to open where there is something to open.
pub fn more(summary: String, content: impl Child) -> Option<El> {
    let all = || el("details").class("more").child(el("summary").child(summary)).child(content);
    matches!(Manner::here(), Manner::Read | Manner::Led).then(all)
}
