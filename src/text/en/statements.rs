//! English: the statements and their scales, as raters read them.

use crate::model::party::ByParty;
use crate::text::catalogue::{Seen, Statements, Topics};

pub static STATEMENTS: Statements = Statements {
    amount: ["almost nothing", "a little", "a fair amount", "a lot", "everything it takes"],
    comparison: ["much less", "less", "about the same", "more", "much more"],
    agreement: ["strongly disagree", "disagree", "neither", "agree", "strongly agree"],
    invested: [
        "The time we give this partnership",
        "The people we assign to it",
        "The money, tools and other resources we commit to it",
    ],
    returned: [
        "Compared with the time we put in, what comes back to us is worth …",
        "Compared with the people we put in, what comes back to us is worth …",
        "Compared with the resources we put in, what comes back to us is worth …",
    ],
    engagement: [
        "We come prepared and do what we said we would do.",
        "We care whether the other two succeed, not only whether we do.",
    ],
    alignment: ByParty {
        customer: [
            "We tell our partners plainly what success means for our business.",
            "Our own people are answerable for making this work.",
        ],
        vendor: [
            "Our proposals start from the goals of {customer} rather than our targets.",
            "Where our plan and the interest of {customer} part ways, our plan changes.",
        ],
        provider: [
            "Our advice would be the same if our margin were different.",
            "We look at the whole IT picture of {customer} before recommending anything.",
        ],
    },
    horizon: [
        "We pass up a quick win when it would hurt the partnership later.",
        "Our plans for this partnership reach past the current quarter and contract.",
    ],
    role: ByParty {
        customer: [
            "We turn the tools we buy into better results in our core business.",
            "We give our partners the access, decisions and feedback they need.",
        ],
        vendor: [
            "Our solution lets {customer} do something it could not do without it.",
            "We bring a strategic view, not only a product.",
        ],
        provider: [
            "We work like an extension of the IT team of {customer}.",
            "We help with the day-to-day as well as with the long-range plan.",
        ],
    },
    tie: [
        "With {partner} we can raise a problem early and plainly.",
        "The people we deal with at {partner} stay long enough to know us.",
    ],
    seen: SEEN,
    topics: TOPICS,
};

const SEEN: Seen = Seen {
    investment: "What {party} puts in: its time, its people, its money and tools",
    returned: "Compared with what {party} puts in, what comes back to it is worth …",
    engagement: "{party} comes prepared and follows through.",
    alignment_customer: "{party} invests in its own success here.",
    alignment_other: "{party} puts what is best for {customer} ahead of its own agenda.",
    horizon: "{party} thinks past the quick win.",
    role_customer: "{party} brings what only a good customer can bring.",
    role_vendor: "{party} brings what only a good vendor can bring.",
    role_provider: "{party} brings what only a good provider can bring.",
    tie: "{a} and {b} raise problems early and plainly, and their people stay long enough to know each other.",
};

const TOPICS: Topics = Topics {
    invested: "What you put in",
    invested_about: "How much does {party} give to this partnership?",
    returned: "What comes back",
    returned_about: "Is it worth it for {party}? Think of all that comes back: results, revenue, knowledge, peace of mind.",
    conduct: "How you take part",
    conduct_about: "How {party} works with the other two, and whom it puts first.",
    part: "Your part and your plans",
    part_about: "How far {party} looks ahead, and what only it can bring.",
    ties: "Your ties",
    ties_about: "How {party} and the other two deal with each other.",
    view: "How you see {party}",
    view_about: "Answer by what you have seen yourself.",
    all_ties: "How they deal with each other",
    all_ties_about: "Each statement is about two of the three.",
};
