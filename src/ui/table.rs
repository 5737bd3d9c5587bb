//! A table of words and numbers, which scrolls on its own where it is too wide.

use super::element::{Child, El, el};
use leptos::prelude::AnyView;

/// Rows of cells below a head; the first cell of each row names it, and the last row may be a sum.
pub struct Table {
    /// What it is about, for those who cannot see it.
    pub label: &'static str,
    /// The heads of the columns.
    pub head: Vec<&'static str>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// The sum, as long as the head; none when there is no sum.
    pub sum: Option<Vec<String>>,
}

impl Table {
    /// As a view.
    pub fn view(self) -> El {
        let cells = |row: Vec<String>| row.into_iter().map(Child::into_child).collect();
        let head = self.head.into_iter().map(Child::into_child).collect();
        table(self.label, head, self.rows.into_iter().map(cells).collect(), self.sum.map(cells))
    }
}

/// The same with anything in its cells.
pub fn table(label: &'static str, head: Vec<AnyView>, rows: Vec<Vec<AnyView>>, sum: Option<Vec<AnyView>>) -> El {
    let head = head.into_iter().map(|label| el("th").attr("scope", "col").attr("role", "columnheader").child(label));
    let head = el("tr").attr("role", "row").children(head);
    // The roles are said, because some browsers forget them where a narrow page lays rows out as a grid.
    let mut table = el("table")
        .attr("role", "table")
        .child(el("caption").child(label))
        .child(group("thead").child(head))
        .child(group("tbody").children(rows.into_iter().map(row)));
    if let Some(sum) = sum {
        table = table.child(group("tfoot").child(row(sum)));
    }
    // It takes the focus, so that the keyboard can scroll it.
    el("div").class("table-scroll").attr("tabindex", "0").attr("role", "region").attr("aria-label", label).child(table)
}

fn group(tag: &'static str) -> El {
    el(tag).attr("role", "rowgroup")
}

fn row(cells: Vec<AnyView>) -> El {
    let mut cells = cells.into_iter();
    let name = cells.next().map(|name| el("th").attr("scope", "row").attr("role", "rowheader").child(name));
    el("tr").attr("role", "row").child(name).children(cells.map(|cell| el("td").attr("role", "cell").child(cell)))
}
