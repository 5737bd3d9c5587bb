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
};
