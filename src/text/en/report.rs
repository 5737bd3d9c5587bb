//! English: the report.

use crate::text::catalogue::Report;

pub static REPORT: Report = Report {
    title: "Report",
    print: "Print",
    print_hint: "In the dialog, leave the margins as they are. To keep it as a file, choose “Save as PDF” as the printer.",
    file_title: "{names}, {date}",
    left_out: "The other {count} are in the result on the screen, in the numbers of this part.",
    left_out_all: "All {count} statements are in the result on the screen, in the numbers of this part.",
    left_out_quarters: "The quarters between are in the result on the screen, in the numbers of this part.",
    actions_title: "What was agreed",
    rounds_title: "Over time",
    col_what: "What",
    col_party: "Who",
    col_person: "Person",
    col_due: "By",
    col_state: "State",
    col_date: "Date",
};
