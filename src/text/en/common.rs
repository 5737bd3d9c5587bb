//! English: words used in many places.

use crate::model::dimension::ByDimension;
use crate::model::party::ByParty;
use crate::text::catalogue::{Common, InstrumentText};

pub const COMMON: Common = Common {
    product: "Partnership Continuum",
    decimal_mark: ".",
    thousands_mark: ",",
    percent: "{number}%",
    date: "{day} {month} {year}",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    roles: ByParty { customer: "Customer", vendor: "Vendor", provider: "Provider" },
    roles_in_sentence: ByParty { customer: "customer", vendor: "vendor", provider: "provider" },
    roles_called: ByParty { customer: "the customer", vendor: "the vendor", provider: "the provider" },
    observer: "Observers",
    pair: "{a} and {b}",
    dimensions: ByDimension::in_order([
        "what {party} puts in",
        "what {party} gets back in return",
        "the part that {party} plays",
        "how reliably {party} takes part",
        "how far {party} is aligned on what is best for the customer",
        "how far {party} looks ahead",
    ]),
    tie_of: "the tie between {pair}",
    of_five: "{number} of 5",
    range: "{low} to {high}",
    times: "× {number}",
    and: "{first} and {last}",
    zones: ["broken", "cracked", "straining", "adding up", "unstoppable"],
    instruments: [
        InstrumentText {
            name: "All three parties",
            about: "26 statements each: every party answers for itself and about the other two. For a workshop or a review.",
        },
        InstrumentText {
            name: "One observer",
            about: "18 statements, answered by one person who knows the three. A quick first look.",
        },
    ],
};
