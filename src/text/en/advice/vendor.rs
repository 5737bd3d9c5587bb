//! English: suggested actions for what is asked about the vendor.

use crate::model::party::Party::{Customer, Provider, Vendor};
use crate::text::advice::{PartyAdvice, Proposal, Proposals};

pub const VENDOR: PartyAdvice = PartyAdvice {
    investment: Proposals {
        low: &[
            Proposal::by(
                Vendor,
                "{vendor} names an account manager and a technical contact for {customer} and {provider}, with deputies and hours when they can be reached.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} tells {customer} and {provider} in plain figures which people, days and funds they can count on this year.",
            ),
        ],
        middling: &[
            Proposal::by(
                Vendor,
                "{vendor} assigns a named architect who works with {customer} and {provider} on open questions one day every month.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} lends {customer} and {provider} equipment or licences to try out each larger change before {customer} decides on it.",
            ),
        ],
    },
    returned: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} tells {vendor} every half year in which of its plans it sees a place for {vendor}, and in which not.",
            ),
            Proposal::by_all(
                "All three write down what {vendor} puts in and what it may expect in return, and look at both every half year.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} collects what its engineers and {customer} say of the product, and takes it to product managers at {vendor} every half year.",
            ),
            Proposal::by(
                Customer,
                "{customer} acts as a reference for {vendor} once a year, on work it is pleased with: a visit, a call or a written account.",
            ),
        ],
    },
    role: Proposals {
        low: &[
            Proposal::by(
                Vendor,
                "{vendor} tries its solution on two real tasks of {customer} together with {provider}, and reports plainly what it improves and what not.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} brings someone to the next review who knows the field in which {customer} works, and not only the product.",
            ),
        ],
        middling: &[
            Proposal::by(
                Vendor,
                "{vendor} tells {customer} and {provider} every half year, in confidence, what it plans for its products and what is still uncertain.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} introduces {customer} and {provider} once a year to a customer that is further ahead, and leaves them to talk alone.",
            ),
        ],
    },
    engagement: Proposals {
        low: &[
            Proposal::by(
                Vendor,
                "{vendor} confirms each promise to {customer} and {provider} in writing within two working days, with a name and a date.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} agrees with {customer} and {provider} whom to call about urgent problems, in which order, and how soon each answers.",
            ),
        ],
        middling: &[
            Proposal::by(
                Vendor,
                "{vendor} joins a service review with {customer} and {provider} every quarter, and takes on what only the maker can solve.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} asks {customer} and {provider} every half year how it is doing, and tells them within a month what it will change.",
            ),
        ],
    },
    alignment: Proposals {
        low: &[
            Proposal::by(
                Vendor,
                "{vendor} begins each proposal with the goal of {customer} that it serves, and includes the option of buying nothing.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} goes through its offers with {provider} before {customer} sees them, and drops what serves no goal of {customer}.",
            ),
        ],
        middling: &[
            Proposal::by(
                Vendor,
                "{vendor} lets {customer} and {provider} rate its account manager once a year, and counts that in the manager's goals beside sales.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} tells {customer} and {provider} once a year where its products do not fit well, and helps to connect what fits better.",
            ),
        ],
    },
    horizon: Proposals {
        low: &[
            Proposal::by(
                Vendor,
                "{vendor} keeps its offers for {customer} valid for a month beyond the end of its quarter, so that no date forces a decision.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} gives {customer} and {provider} a list of when support for each product in use ends, and updates it every year.",
            ),
        ],
        middling: &[
            Proposal::by(
                Vendor,
                "{vendor} agrees with {customer} and {provider} how its prices may change over the next three years, and puts it in writing.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} invites {customer} and {provider} twice a year to tell its product managers what they will need in two years.",
            ),
        ],
    },
};
