//! What the tests of the model share: assessments made to order, and strategies for random ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
// Each test file uses another part.
#![allow(dead_code)]

use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::response::{Answer, Assessment, Rating, Response};
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::model::statement::Statement;
use proptest::prelude::*;

/// Rounding that a test lets pass.
pub const ROUNDING: f64 = 1e-12;

/// The answer with this number; 0 is not applicable.
pub fn answer(number: u8) -> Answer {
    Rating::new(number).map_or(Answer::NotApplicable, Answer::Rated)
}

/// A rater who says what `says` tells to every statement it is asked.
pub fn response(instrument: Instrument, group: Group, says: impl Fn(Statement) -> Option<Answer>) -> Response {
    let mut response = Response::new(group);
    for statement in instrument.statements(group) {
        response.set(statement, says(statement));
    }
    response
}

/// The same assessment with other responses.
pub fn with_responses(assessment: &Assessment, responses: impl IntoIterator<Item = Response>) -> Assessment {
    let mut other = Assessment::new(assessment.instrument());
    other.weights = assessment.weights;
    other.compensation = assessment.compensation;
    for response in responses {
        other.add(response).unwrap();
    }
    other
}

/// The same assessment with every statement that a present rater has not answered answered with this number.
pub fn filled(assessment: &Assessment, number: u8) -> Assessment {
    let instrument = assessment.instrument();
    let fill = |given: &Response| {
        response(instrument, given.group(), |statement| given.answer(statement).or(Some(answer(number))))
    };
    with_responses(assessment, assessment.responses().iter().map(fill))
}

/// One full response for each expected group, every statement answered with this number.
pub fn all_alike(instrument: Instrument, number: u8) -> Assessment {
    let responses = instrument.groups().iter().map(|&group| response(instrument, group, |_| Some(answer(number))));
    with_responses(&Assessment::new(instrument), responses)
}

/// Any weights within bounds.
pub fn weights() -> impl Strategy<Value = Weights> {
    // The second leaves the third within bounds too; only rounding can carry it out.
    let two = (0.1..=0.5f64).prop_flat_map(|a| (Just(a), f64::max(0.1, 0.5 - a)..=f64::min(0.5, 0.9 - a)));
    let any = two.prop_filter_map("out of bounds", |(customer, vendor)| {
        Weights::new(ByParty { customer, vendor, provider: 1.0 - customer - vendor }).ok()
    });
    prop_oneof![Just(Weights::default()), any]
}

/// Any compensation.
pub fn compensation() -> impl Strategy<Value = Compensation> {
    prop_oneof![
        Just(Compensation::default()),
        Just(Compensation::WEAKEST),
        Just(Compensation::new(1.0).unwrap()),
        (-10.0..=1.0f64).prop_map(|exponent| Compensation::new(exponent).unwrap()),
        (-1e-6..=1e-6f64).prop_map(|exponent| Compensation::new(exponent).unwrap()),
    ]
}

/// How often a statement is unanswered or not applicable.
#[derive(Clone, Copy, Debug)]
pub struct Gaps {
    /// Share of statements without an answer.
    pub unanswered: f64,
    /// Share of statements that are not applicable, among the others.
    pub not_applicable: f64,
}

/// No gaps at all.
pub const FULL: Gaps = Gaps { unanswered: 0.0, not_applicable: 0.0 };

/// Any gaps.
pub fn gaps() -> impl Strategy<Value = Gaps> {
    let share = || prop_oneof![Just(0.0), 0.0..=1.0f64];
    (share(), share()).prop_map(|(unanswered, not_applicable)| Gaps { unanswered, not_applicable })
}

/// An assessment with any settings and the given number of raters for each expected group.
pub fn assessment(gaps: Gaps, raters: std::ops::Range<usize>) -> impl Strategy<Value = Assessment> {
    prop::sample::select(&Instrument::ALL[..]).prop_flat_map(move |instrument| {
        let raters = |&group| prop::collection::vec(a_response(instrument, group, gaps), raters.clone());
        let responses: Vec<_> = instrument.groups().iter().map(raters).collect();
        (weights(), compensation(), responses).prop_map(move |(weights, compensation, responses)| {
            let mut empty = Assessment::new(instrument);
            empty.weights = weights;
            empty.compensation = compensation;
            with_responses(&empty, responses.into_iter().flatten())
        })
    })
}

/// An assessment with anything that can be in one.
pub fn any_assessment() -> impl Strategy<Value = Assessment> {
    gaps().prop_flat_map(|gaps| assessment(gaps, 0..4))
}

fn a_response(instrument: Instrument, group: Group, gaps: Gaps) -> impl Strategy<Value = Response> {
    let number = prop_oneof![
        1 => Just(1u8),
        1 => Just(5u8),
        3 => 1u8..=5,
    ];
    let given = (number, 0.0..1.0f64, 0.0..1.0f64).prop_map(move |(number, unanswered, not_applicable)| {
        let number = if not_applicable < gaps.not_applicable { 0 } else { number };
        (unanswered >= gaps.unanswered).then(|| answer(number))
    });
    let statements: Vec<Statement> = instrument.statements(group).collect();
    prop::collection::vec(given, statements.len()).prop_map(move |answers| {
        let mut response = Response::new(group);
        for (&statement, given) in statements.iter().zip(answers) {
            response.set(statement, given);
        }
        response
    })
}

/// As many random cases as usual (256, or what `PROPTEST_CASES` says) divided by this, for properties that take long.
/// A failing case is printed, not kept in a file.
pub fn cases(divided_by: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: (usual.cases / divided_by).max(1), failure_persistence: None, ..usual }
}
