//! English: the form that makes or changes a partnership.

use crate::text::catalogue::Form;

pub static FORM: Form = Form {
    delete_this: "Delete this partnership",
    form_about: "Three names and a date are enough to begin.",
    customer_label: "Customer",
    customer_hint: "Who the partnership is for",
    vendor_label: "Vendor",
    vendor_hint: "Who makes the solution",
    provider_label: "Provider",
    provider_hint: "The IT solution provider who brings it to work",
    date_label: "Date",
    instrument_legend: "Who answers?",
    instrument_fixed: "Who answers which questions cannot be changed later: the answers belong to it.",
    create: "Create",
    save: "Save",
    cancel: "Cancel",
    name_missing: "Enter the name of the {role}.",
    name_long: "This name is too long. Use at most {limit} characters.",
    names_same: "This is also the name of the {role}. Give each party a name of its own.",
    date_bad: "Enter a date with day, month and year.",
};
