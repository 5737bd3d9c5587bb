//! The checks of the model, worked out in the reader's browser while the page is drawn.

use crate::exchange::story::check;
use crate::model::checks::{Check, checks};
use crate::ui::element::{El, el};
use crate::ui::table::Table;

/// Adds the outcome and the table of all checks.
pub fn add_to(section: El) -> El {
    let ui = crate::ui::use_ui();
    let (texts, words) = (ui.texts, ui.how());
    let found = checks();
    let class = if found.iter().all(Check::agrees) { "check-summary" } else { "check-summary differs" };
    let row = |each: &Check| {
        let [expected, computed] = check::numbers(texts, words, each);
        let verdict = if each.agrees() { words.agrees } else { words.differs };
        vec![check::subject(texts, words, each.subject), expected, computed, verdict.to_owned()]
    };
    let table = Table {
        label: words.checks_table_title,
        head: vec![words.checks_col_what, words.checks_col_expected, words.checks_col_found, words.checks_col_verdict],
        rows: found.iter().map(row).collect(),
        sum: None,
    };
    section
        .child(el("p").class(class).child(check::summary(words, &found)))
        .child(el("div").class("stacked").child(table.view()))
}
