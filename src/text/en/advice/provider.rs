//! English: suggested actions for what is asked about the provider.

use crate::model::party::Party::{Customer, Provider, Vendor};
use crate::text::advice::{PartyAdvice, Proposal, Proposals};

pub const PROVIDER: PartyAdvice = PartyAdvice {
    investment: Proposals {
        low: &[
            Proposal::by(
                Provider,
                "{provider} reserves two named engineers for {customer}, with a fixed number of days each month, and puts it in writing.",
            ),
            Proposal::by(
                Provider,
                "{provider} agrees with {vendor} which training its people need for the work at {customer}, and books it for this year.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} sets aside two days every quarter for an experienced architect to look ahead with {customer}, apart from tickets and projects.",
            ),
            Proposal::by(
                Provider,
                "{provider} trains a second person for each system it looks after at {customer}, with help from {vendor} for its products.",
            ),
        ],
    },
    returned: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} lists with {provider} any work done beyond what was agreed, and decides what to pay for and what to stop.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} explains to {provider} which margins and bonuses it can earn with work for {customer}, and keeps these terms for a year.",
            ),
        ],
        middling: &[
            Proposal::by(
                Customer,
                "{customer} tells {provider} every quarter which projects and orders to expect, so that {provider} can plan its people.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} confirms within a week which projects {provider} has prepared for {customer}, and rewards the work done before an order.",
            ),
        ],
    },
    role: Proposals {
        low: &[
            Proposal::by(
                Provider,
                "{provider} writes down with the IT team of {customer} who does what, day to day and in planning, and corrects it every half year.",
            ),
            Proposal::by(
                Provider,
                "{provider} has an engineer work beside the IT team of {customer} one day a week for a quarter; then both decide what to keep.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} brings one improvement for daily work and one for the long-range plan of {customer} to each quarterly review.",
            ),
            Proposal::by(
                Provider,
                "{provider} teaches the IT team of {customer} one topic every quarter, chosen by the team, so that it can do more itself.",
            ),
        ],
    },
    engagement: Proposals {
        low: &[
            Proposal::by(
                Provider,
                "{provider} keeps one list of open points with {customer} and {vendor}, each with a name and a date, and sends it round every fortnight.",
            ),
            Proposal::by(
                Provider,
                "{provider} opens each service review at {customer} with what went wrong, why, and what it has changed since.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} tells {customer} and {vendor} of a delay as soon as it expects one, and brings two ways to deal with it.",
            ),
            Proposal::by(
                Provider,
                "{provider} asks {customer} and {vendor} every half year what each must show its own management, and helps both to show it.",
            ),
        ],
    },
    alignment: Proposals {
        low: &[
            Proposal::by(
                Provider,
                "{provider} gives {customer} two options with each larger recommendation, and says openly from which of them it earns more.",
            ),
            Proposal::by(
                Provider,
                "{provider} draws the whole IT of {customer} on one page, together with the team there, before it recommends anything further.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} has each larger recommendation to {customer} checked by an engineer whose pay does not depend on sales.",
            ),
            Proposal::by(
                Provider,
                "{provider} tells {vendor} openly where another product serves {customer} better, and why, before {customer} decides.",
            ),
        ],
    },
    horizon: Proposals {
        low: &[
            Proposal::by(
                Provider,
                "{provider} draws up with {customer} a calendar of what must be renewed or replaced in the next two years, and by when to decide.",
            ),
            Proposal::by(
                Provider,
                "{provider} states in each larger offer what it will cost {customer} over five years to run, to extend and to leave.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} keeps a three-year plan for the IT of {customer}, and goes through it with {customer} and {vendor} twice a year.",
            ),
            Proposal::by(
                Provider,
                "{provider} works out with {vendor} which skills {customer} will need from both in two years, and plans the training this year.",
            ),
        ],
    },
};
