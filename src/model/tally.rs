//! Counting answers: what each rater has and has not said about each factor, and the mean over raters.

use super::factors::ByFactor;
use super::instrument::{Group, Instrument};
use super::response::{Answer, Assessment, Response};
use super::statement::Statement;

/// What statements without an answer count as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unanswered {
    /// They do not count: the estimate.
    LeftOut,
    /// As the lowest rating: the low end of the range.
    Lowest,
    /// As the highest rating: the high end of the range.
    Highest,
}

/// What one rater has and has not said, counted for each factor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally {
    pub(super) group: Group,
    pub(super) factors: ByFactor<Counts>,
    pub(super) answered: usize,
    pub(super) asked: usize,
}

/// One tally for each response, and one for each group that is expected and has no rater.
pub(super) fn tallies(assessment: &Assessment) -> Vec<Tally> {
    let instrument = assessment.instrument();
    let responses = assessment.responses();
    let present = responses.iter().map(|response| tally(instrument, response));
    let absent = instrument.groups().iter().filter(|&&group| responses.iter().all(|r| r.group() != group));
    present.chain(absent.map(|&group| tally(instrument, &Response::new(group)))).collect()
}

fn tally(instrument: Instrument, response: &Response) -> Tally {
    let group = response.group();
    let mut tally = Tally { group, factors: ByFactor::default(), answered: 0, asked: 0 };
    for statement in Statement::all().filter(|&statement| instrument.asks(group, statement)) {
        let counts = &mut tally.factors[statement.factor()];
        tally.asked += 1;
        match response.answer(statement) {
            Some(Answer::Rated(rating)) => {
                counts.rated += 1;
                counts.steps += u32::from(rating.get()) - 1;
            }
            Some(Answer::NotApplicable) => {}
            None => {
                counts.open += 1;
                continue;
            }
        }
        tally.answered += 1;
    }
    tally
}

/// What a rater has and has not said about one factor.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    /// How many statements have a rating.
    rated: u32,
    /// The sum of (rating - 1) over them.
    steps: u32,
    /// How many statements have no answer at all.
    open: u32,
}

/// The sum of the values of a group's raters for one factor.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    /// In 48ths: a rater is asked at most four statements about a factor, so that its value is a whole number of
    /// them, the sum is exact and the order of the raters makes no difference.
    parts: u64,
    raters: u32,
}

impl Sum {
    pub(super) fn add(&mut self, counts: &Counts, unanswered: Unanswered) {
        let (statements, steps) = match unanswered {
            Unanswered::LeftOut => (counts.rated, counts.steps),
            Unanswered::Lowest => (counts.rated + counts.open, counts.steps),
            Unanswered::Highest => (counts.rated + counts.open, counts.steps + 4 * counts.open),
        };
        if let Some(parts) = (12 * steps).checked_div(statements) {
            self.parts += u64::from(parts);
            self.raters += 1;
        }
    }

    // A sum of 2⁵³ parts would take more raters than there are people.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn mean(&self) -> Option<f64> {
        (self.raters > 0).then(|| self.parts as f64 / (48.0 * f64::from(self.raters)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rater_of_up_to_four_statements_is_a_whole_number_of_parts() {
        for rated in 1..=4 {
            for steps in 0..=4 * rated {
                let mut sum = Sum::default();
                sum.add(&Counts { rated, steps, open: 0 }, Unanswered::LeftOut);
                assert_eq!(sum.mean(), Some(f64::from(steps) / f64::from(4 * rated)));
            }
        }
        let asked_of_one = |factor| {
            let most = |instrument: Instrument| {
                let count = |&group: &Group| instrument.statements(group).filter(|s| s.factor() == factor).count();
                instrument.groups().iter().map(count).max()
            };
            Instrument::ALL.into_iter().filter_map(most).max()
        };
        assert!(super::super::dimension::Factor::all().filter_map(asked_of_one).all(|most| most <= 4));
    }

    #[test]
    fn every_expected_group_is_counted_and_not_applicable_is_an_answer() {
        let mut assessment = Assessment::new(Instrument::Continuum26);
        let mut response = Response::new(Group::Vendor);
        response.set(Statement::from_id("vendor.role.first").unwrap(), Some(Answer::NotApplicable));
        assessment.add(response).unwrap();
        let counted: Vec<_> = tallies(&assessment).iter().map(|t| (t.group, t.answered, t.asked)).collect();
        assert_eq!(counted, [(Group::Vendor, 1, 26), (Group::Customer, 0, 26), (Group::Provider, 0, 26)]);
    }
}
