//! English: suggested actions. Those for the ties are here, those for each party in a file of its own.

mod customer;
mod provider;
mod vendor;

use crate::model::party::Party::{Customer, Provider, Vendor};
use crate::model::party::{ByPair, ByParty};
use crate::text::advice::{Advice, Proposal, Proposals};

pub static ADVICE: Advice = Advice {
    parties: ByParty { customer: customer::CUSTOMER, vendor: vendor::VENDOR, provider: provider::PROVIDER },
    ties: ByPair {
        customer_vendor: Proposals {
            low: &[
                Proposal::by(
                    Vendor,
                    "{vendor} names one person whom {customer} can tell plainly what is wrong, and who calls back within one working day.",
                ),
                Proposal::by(
                    Provider,
                    "{provider} invites {customer} and {vendor} to one frank hour, in which each says what bothers it and the other only listens.",
                ),
            ],
            middling: &[
                Proposal::by(
                    Customer,
                    "{customer} arranges half an hour every quarter between one of its senior managers and one of {vendor}, with no offer on the table.",
                ),
                Proposal::by(
                    Vendor,
                    "{vendor} tells {customer} as soon as it knows that a contact will change, and the old contact introduces the new one in person.",
                ),
            ],
        },
        customer_provider: Proposals {
            low: &[
                Proposal::by(
                    Provider,
                    "{provider} and the IT team of {customer} talk for fifteen minutes every week: what went wrong, what might, and who does what.",
                ),
                Proposal::by(
                    Customer,
                    "{customer} looks back with {provider} after each larger problem, without blame, and each writes down one thing that it will change.",
                ),
            ],
            middling: &[
                Proposal::by(
                    Provider,
                    "{provider} names a deputy for each of its people at {customer}, and has the deputy work there one day every quarter.",
                ),
                Proposal::by(
                    Customer,
                    "{customer} tells {provider} early of changes in its own team, and introduces new people within their first month.",
                ),
            ],
        },
        vendor_provider: Proposals {
            low: &[
                Proposal::by(
                    Vendor,
                    "{vendor} agrees with {provider} in writing who speaks with {customer} about what, and when {vendor} may sell to {customer} directly.",
                ),
                Proposal::by(
                    Provider,
                    "{provider} meets {vendor} every month to settle what stands between them, and both tell {customer} what they could not settle.",
                ),
            ],
            middling: &[
                Proposal::by(
                    Provider,
                    "{provider} brings its engineers and those of {vendor} together for a day every half year, on open technical questions of {customer}.",
                ),
                Proposal::by(
                    Vendor,
                    "{vendor} pairs three of its people with three at {provider}, in sales, engineering and support, so that no departure breaks the contact.",
                ),
            ],
        },
    },
};
