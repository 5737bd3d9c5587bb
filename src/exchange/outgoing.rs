//! Files for other programs: partnerships as JSON, as tables in CSV, and as a workbook for a spreadsheet.
//!
//! What stands in them is written down in `docs/data.md`, and stays: programs of others rely on it.

mod answers;
mod assessments;
mod json;
mod sheets;

pub use answers::COLUMNS as ANSWER_COLUMNS;
pub use assessments::columns as assessment_columns;

use super::csv;
use super::file::{File, customer_part};
use super::incoming::Kind;
use crate::record::{Date, Partnership};
use crate::text::Texts;

const JSON: &str = "application/json";
const CSV: &str = "text/csv;charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Partnerships, or parts of them, as JSON; `today` is the day on which they are saved.
#[must_use]
pub fn json(all: &[&Partnership], kind: Kind, today: Date) -> File {
    File::of_text(name(all, "", today, "json"), JSON, json::write(all, kind, today).write())
}

/// Every answer as a row.
#[must_use]
pub fn answers_csv(all: &[&Partnership], today: Date) -> File {
    File::of_text(name(all, "-answers", today, "csv"), CSV, csv::text(answers::rows(all)))
}

/// Every round as a row, with all of its result.
#[must_use]
pub fn assessments_csv(all: &[&Partnership], today: Date) -> File {
    File::of_text(name(all, "-assessments", today, "csv"), CSV, csv::text(assessments::rows(all)))
}

/// A workbook with the answers, the dimensions, the scores and the actions, in these words. None when
/// there is more than a workbook holds.
#[must_use]
pub fn workbook(all: &[&Partnership], texts: &'static Texts, today: Date) -> Option<File> {
    let body = sheets::workbook(all, texts)?;
    Some(File { name: name(all, "", today, "xlsx"), kind: XLSX, body })
}

/// After the customer and the day of the latest round when there is one partnership, else after the day today.
fn name(all: &[&Partnership], what: &str, today: Date, end: &str) -> String {
    match all {
        [whole] => {
            let customer = customer_part(&whole.names.customer);
            let day = whole.round().map_or(today, |round| round.date);
            format!("{customer}-{day}{what}.{end}")
        }
        _ => format!("partnerships-{today}{what}.{end}"),
    }
}
