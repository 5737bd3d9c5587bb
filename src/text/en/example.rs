//! English: the worked example.

use crate::text::catalogue::ExampleTexts;

pub const EXAMPLE: ExampleTexts = ExampleTexts {
    customer: "Northfield Hospital",
    vendor: "Arclight Networks",
    provider: "Brightwater IT",
    rater_customer_1: "Head of IT",
    rater_customer_2: "Head of Nursing",
    rater_vendor: "Account manager",
    rater_provider: "Service lead",
    action_done: "Talk through every outage within a week",
    action_overdue: "Agree who answers which fault",
    action_started: "Show the plans for the next three years",
    action_agreed: "Explain what changes before each renewal",
};
