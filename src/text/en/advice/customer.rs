//! English: suggested actions for what is asked about the customer.

use crate::model::party::Party::{Customer, Provider, Vendor};
use crate::text::advice::{PartyAdvice, Proposal, Proposals};

pub const CUSTOMER: PartyAdvice = PartyAdvice {
    investment: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} frees fixed hours each week for the people who work with {vendor} and {provider}, and agrees them with their line managers.",
            ),
            Proposal::by(
                Customer,
                "{customer} lists its projects with {vendor} and {provider}, and postpones those that it cannot staff in the coming half year.",
            ),
        ],
        middling: &[
            Proposal::by(
                Customer,
                "{customer} names a contact from the business, and not only from IT, for each project with {vendor} and {provider}, with hours set aside.",
            ),
            Proposal::by(
                Customer,
                "{customer} puts staff time and training for its work with {vendor} and {provider} into the yearly budget, and not only purchases.",
            ),
        ],
    },
    returned: Proposals {
        low: &[
            Proposal::by_all(
                "All three agree on three results that matter to {customer}, measure where they stand today, and look at them every quarter.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} checks with {provider} whether {customer} pays for anything it hardly uses, and proposes to put it to use or drop it.",
            ),
        ],
        middling: &[
            Proposal::by(
                Provider,
                "{provider} offers {customer} one project in which part of its fee depends on a result that both can measure.",
            ),
            Proposal::by(
                Vendor,
                "{vendor} shows {customer} once a year, by comparison with similar customers, what more it could get out of what it has.",
            ),
        ],
    },
    role: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} names one person who answers questions from {vendor} and {provider} within five working days, or says who decides and when.",
            ),
            Proposal::by(
                Customer,
                "{customer} asks {vendor} and {provider} which access and information they lack, and grants or refuses each item within two weeks.",
            ),
        ],
        middling: &[
            Proposal::by(
                Customer,
                "{customer} picks one process every half year that its tools should improve, changes it with {provider}, and measures the gain.",
            ),
            Proposal::by(
                Customer,
                "{customer} collects what its users say of each larger change, good and bad, and tells {vendor} and {provider} within six weeks.",
            ),
        ],
    },
    engagement: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} opens each joint meeting with what it promised {vendor} and {provider}, what is done, and what is late.",
            ),
            Proposal::by(
                Customer,
                "{customer} sends {vendor} and {provider} its topics a week before each review, and brings the people who can decide.",
            ),
        ],
        middling: &[
            Proposal::by(
                Customer,
                "{customer} asks {vendor} and {provider} once a year what would make {customer} easier to work with, and changes one thing.",
            ),
            Proposal::by(
                Customer,
                "{customer} sends a member of its management to a review every half year, to hear what slows {vendor} and {provider} down.",
            ),
        ],
    },
    alignment: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} writes down on one page what success means for its business, and goes through it with {vendor} and {provider}.",
            ),
            Proposal::by(
                Customer,
                "{customer} makes one manager answerable for what comes of this partnership, and tells {vendor} and {provider} who it is.",
            ),
        ],
        middling: &[
            Proposal::by(
                Customer,
                "{customer} puts the results it expects from work with {vendor} and {provider} into the yearly goals of the managers who benefit.",
            ),
            Proposal::by(
                Customer,
                "{customer} tells {vendor} and {provider} at the start of each year which of its goals have changed and which no longer count.",
            ),
        ],
    },
    horizon: Proposals {
        low: &[
            Proposal::by(
                Customer,
                "{customer} tells {vendor} and {provider} when each contract with them ends, and by when it will decide what follows.",
            ),
            Proposal::by(
                Customer,
                "{customer} compares offers, from {provider} and from others, by what they cost over five years, and not by price alone.",
            ),
        ],
        middling: &[
            Proposal::by(
                Customer,
                "{customer} shares its plans for the next three years, business and IT, with {vendor} and {provider}, and updates them every year.",
            ),
            Proposal::by(
                Customer,
                "{customer} works out with {provider} and {vendor} which contracts belong together, and lets them end on the same date.",
            ),
        ],
    },
};
