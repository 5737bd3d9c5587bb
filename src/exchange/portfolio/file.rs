//! Partnerships as a table for other programs, one row each.

use super::find::worth_of;
use super::{Row, Worth};
use crate::exchange::csv;
use crate::exchange::file::File;
use crate::json::write_number;
use crate::model::party::Party;
use crate::record::Date;

/// The heads of the columns.
const HEAD: [&str; 25] = [
    "partnership_id",
    "customer",
    "vendor",
    "provider",
    "zone",
    "score",
    "low",
    "high",
    "complete",
    "date",
    "rounds",
    "people",
    "answered",
    "expected",
    "open_actions",
    "overdue_actions",
    "customer_contribution",
    "customer_commitment",
    "customer_bonds",
    "vendor_contribution",
    "vendor_commitment",
    "vendor_bonds",
    "provider_contribution",
    "provider_commitment",
    "provider_bonds",
];

/// The rows as a file; `today` is the day on which it is saved.
#[must_use]
pub fn file(rows: &[Row], today: Date) -> File {
    File::of_text(format!("portfolio-{today}.csv"), "text/csv;charset=utf-8", csv(rows))
}

/// The rows as CSV. What is not known is empty, and numbers have all their digits.
#[must_use]
pub fn csv(rows: &[Row]) -> String {
    let head = HEAD.map(str::to_owned).into();
    csv::text([head].into_iter().chain(rows.iter().map(cells)))
}

fn cells(row: &Row) -> Vec<String> {
    let score = &row.score;
    let mut cells = vec![row.id.to_string()];
    cells.extend(Party::ALL.map(|party| row.names[party].clone()));
    cells.push(score.zone.map_or("", |zone| zone.id()).to_owned());
    cells.extend([score.estimate, Some(score.low), Some(score.high)].map(number));
    cells.push(score.complete.to_string());
    cells.push(row.date.to_string());
    let counts = [row.rounds, row.people, row.answered, row.expected, row.open, row.overdue];
    cells.extend(counts.map(|count| count.to_string()));
    for party in Party::ALL {
        cells.extend(Worth::ALL.map(|worth| number(worth_of(row, party, worth))));
    }
    cells
}

fn number(value: Option<f64>) -> String {
    let mut text = String::new();
    if let Some(value) = value {
        write_number(&mut text, value);
    }
    text
}
