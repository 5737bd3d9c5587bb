//! English: the report.

use crate::text::catalogue::Report;

pub static REPORT: Report = Report { title: "Report" };
