//! From answers to values: what each group sees, and the profile that the score is made of.

use super::dimension::{Dimension, Factor};
use super::factors::{ByFactor, ByGroup};
use super::instrument::{Group, Instrument};
use super::party::Party;
use super::response::Assessment;
pub use super::tally::Unanswered;
use super::tally::{Sum, Tally, tallies};

/// A value from 0 to 1 for each factor; none where nobody has answered.
pub type Profile = ByFactor<Option<f64>>;

impl Profile {
    /// The value of a factor.
    #[must_use]
    pub fn get(&self, factor: Factor) -> Option<f64> {
        self[factor]
    }

    /// Sets the value of a factor, from 0 to 1, or (with none) takes it away.
    pub fn set(&mut self, factor: Factor, value: Option<f64>) {
        self[factor] = value;
    }
}

/// The values that each group gives: for each factor the mean over its raters who have one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Views {
    /// What each group says.
    pub groups: ByGroup<Profile>,
}

/// A dimension of a party, seen by itself and by the others.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen {
    /// What the party's own people say, 0 to 1.
    pub own: Option<f64>,
    /// The mean over the other groups, 0 to 1; observers count as one group.
    pub outside: Option<f64>,
}

impl Seen {
    /// The value of the dimension: the mean of the two views, or the one that there is.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match (self.own, self.outside) {
            (Some(own), Some(outside)) => Some((own + outside) / 2.0),
            (own, outside) => own.or(outside),
        }
    }

    /// The perception gap, own minus outside, -1 to 1; 0.25 is one step of the scale.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some(self.own? - self.outside?)
    }
}

impl Views {
    /// The views in an assessment. Unless unanswered statements are left out, a group that the instrument expects and
    /// that has no rater yet counts as one rater who has answered nothing.
    ///
    /// The result does not depend on the order of the responses, not even in the last bit.
    #[must_use]
    pub fn of(assessment: &Assessment, unanswered: Unanswered) -> Self {
        Self::of_tallies(&tallies(assessment), unanswered)
    }

    pub(super) fn of_tallies(tallies: &[Tally], unanswered: Unanswered) -> Self {
        let profile = |group: Group| {
            Profile::from_fn(|factor| {
                let mut sum = Sum::default();
                for tally in tallies.iter().filter(|tally| tally.group == group) {
                    sum.add(&tally.factors[factor], unanswered);
                }
                sum.mean()
            })
        };
        Self { groups: ByGroup::from_fn(profile) }
    }

    /// How a party's dimension is seen by itself and by the others.
    #[must_use]
    pub fn seen(&self, party: Party, dimension: Dimension) -> Seen {
        let factor = Factor::Of(party, dimension);
        let own = Group::from(party);
        let others = Group::ALL.into_iter().filter(|&group| group != own);
        Seen { own: self.groups[own].get(factor), outside: mean(others.map(|group| self.groups[group].get(factor))) }
    }

    /// How one group sees one party: the mean of its values over engagement, alignment, horizon and role, 0 to 1.
    ///
    /// The parties' views of the parties are the perception matrix; its diagonal is how they see themselves.
    #[must_use]
    pub fn perception(&self, group: Group, party: Party) -> Option<f64> {
        let dimensions = [Dimension::Engagement, Dimension::Alignment, Dimension::Horizon, Dimension::Role];
        mean(dimensions.into_iter().map(|dimension| self.groups[group].get(Factor::Of(party, dimension))))
    }

    /// The profile: for a party's dimension [`Seen::value`], for a tie the mean over all groups that have a value.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile::from_fn(|factor| match factor {
            Factor::Of(party, dimension) => self.seen(party, dimension).value(),
            Factor::Tie(_) => mean(Group::ALL.into_iter().map(|group| self.groups[group].get(factor))),
        })
    }
}

/// The profile at an end of the range: what is asked but has no value, because every rater has marked it not
/// applicable, counts as `value`.
#[must_use]
pub(super) fn filled(mut profile: Profile, instrument: Instrument, value: f64) -> Profile {
    for factor in Factor::all().filter(|&factor| instrument.covers(factor)) {
        let known = profile.get(factor);
        profile.set(factor, known.or(Some(value)));
    }
    profile
}

/// The mean of the values that there are.
fn mean(values: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    let (sum, count) = values.flatten().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

#[cfg(test)]
mod tests {
    use super::super::party::Pair;
    use super::super::response::{Answer, Rating, Response};
    use super::super::statement::Statement;
    use super::*;

    /// A response with ratings 1 to 5, and 0 for not applicable.
    fn response(group: Group, answers: &[(&str, u8)]) -> Response {
        let mut response = Response::new(group);
        for &(id, number) in answers {
            let answer = Rating::new(number).map_or(Answer::NotApplicable, Answer::Rated);
            response.set(Statement::from_id(id).unwrap(), Some(answer));
        }
        response
    }

    fn assessment(responses: Vec<Response>) -> Assessment {
        let mut assessment = Assessment::new(Instrument::Continuum26);
        for response in responses {
            assessment.add(response).unwrap();
        }
        assessment
    }

    fn views(assessment: &Assessment) -> Views {
        Views::of(assessment, Unanswered::LeftOut)
    }

    const ENGAGEMENT: Factor = Factor::Of(Party::Vendor, Dimension::Engagement);

    #[test]
    fn a_rater_counts_once_however_much_it_answers() {
        let assessment = assessment(vec![
            response(Group::Vendor, &[("vendor.engagement.first", 5), ("vendor.engagement.second", 3)]),
            response(Group::Vendor, &[("vendor.engagement.first", 2), ("vendor.engagement.second", 0)]),
            response(Group::Vendor, &[("vendor.engagement.first", 0)]),
            response(Group::Vendor, &[]),
        ]);
        // (0.75 + 0.25) / 2: the last two have no value.
        assert_eq!(views(&assessment).groups[Group::Vendor].get(ENGAGEMENT), Some(0.5));
    }

    #[test]
    fn self_and_outside_count_the_same_and_so_do_the_outside_groups() {
        let mut assessment = assessment(vec![
            response(Group::Vendor, &[("vendor.engagement.first", 5)]),
            response(Group::Customer, &[("vendor.engagement.seen", 3)]),
            response(Group::Customer, &[("vendor.engagement.seen", 1)]),
        ]);
        let seen = views(&assessment).seen(Party::Vendor, Dimension::Engagement);
        assert_eq!(seen, Seen { own: Some(1.0), outside: Some(0.25) });
        assert_eq!((seen.value(), seen.gap()), (Some(0.625), Some(0.75)));

        assessment.add(response(Group::Provider, &[("vendor.engagement.seen", 4)])).unwrap();
        let views = views(&assessment);
        assert_eq!(views.seen(Party::Vendor, Dimension::Engagement).outside, Some(0.5));
        assert_eq!(views.profile().get(ENGAGEMENT), Some(0.75));
    }

    #[test]
    fn one_view_alone_is_the_value() {
        let own = Seen { own: Some(0.25), outside: None };
        let outside = Seen { own: None, outside: Some(0.75) };
        assert_eq!((own.value(), own.gap()), (Some(0.25), None));
        assert_eq!((outside.value(), outside.gap()), (Some(0.75), None));
        assert_eq!(Seen::default().value(), None);
    }

    #[test]
    fn a_tie_is_the_mean_over_groups() {
        let assessment = assessment(vec![
            response(Group::Customer, &[("customer-vendor.tie.candour", 5), ("customer-vendor.tie.continuity", 4)]),
            response(Group::Vendor, &[("customer-vendor.tie.candour", 2)]),
            response(Group::Vendor, &[("customer-vendor.tie.candour", 2)]),
        ]);
        let profile = views(&assessment).profile();
        assert_eq!(profile.ties[Pair::CustomerVendor], Some(0.5625));
        assert_eq!(profile.ties[Pair::VendorProvider], None);
    }

    #[test]
    fn perception_is_the_mean_of_what_a_group_says_of_a_party() {
        let assessment = assessment(vec![
            response(
                Group::Customer,
                &[("vendor.engagement.seen", 5), ("vendor.alignment.seen", 2), ("vendor.horizon.seen", 0)],
            ),
            response(
                Group::Vendor,
                // Investment and return are no part of how a party is seen.
                &[("vendor.role.first", 3), ("vendor.role.second", 4), ("vendor.investment.time", 1)],
            ),
        ]);
        let views = views(&assessment);
        assert_eq!(views.perception(Group::Customer, Party::Vendor), Some(0.625));
        assert_eq!(views.perception(Group::Vendor, Party::Vendor), Some(0.625));
        assert_eq!(views.perception(Group::Provider, Party::Vendor), None);
        assert_eq!(views.perception(Group::Observer, Party::Vendor), None);
    }

    #[test]
    fn unanswered_counts_as_lowest_or_highest_but_not_applicable_never_does() {
        let assessment = assessment(vec![response(
            Group::Vendor,
            &[("vendor.return.time", 3), ("vendor.return.people", 0), ("vendor.investment.time", 0)],
        )]);
        let of = |unanswered, dimension| {
            let views = Views::of(&assessment, unanswered);
            views.groups[Group::Vendor].get(Factor::Of(Party::Vendor, dimension))
        };
        assert_eq!(of(Unanswered::LeftOut, Dimension::Return), Some(0.5));
        assert_eq!(of(Unanswered::Lowest, Dimension::Return), Some(0.25));
        assert_eq!(of(Unanswered::Highest, Dimension::Return), Some(0.75));
        assert_eq!(of(Unanswered::LeftOut, Dimension::Investment), None);
        assert_eq!(of(Unanswered::Lowest, Dimension::Investment), Some(0.0));
    }

    #[test]
    fn an_expected_group_without_raters_counts_as_one_who_is_silent() {
        let assessment = assessment(vec![response(Group::Customer, &[("vendor.engagement.seen", 3)])]);
        let low = Views::of(&assessment, Unanswered::Lowest);
        let high = Views::of(&assessment, Unanswered::Highest);
        // Own 0 or 1; outside the mean of the customer's 0.5 and the provider's 0 or 1.
        assert_eq!(low.profile().get(ENGAGEMENT), Some(0.125));
        assert_eq!(high.profile().get(ENGAGEMENT), Some(0.875));
        assert_eq!(views(&assessment).profile().get(ENGAGEMENT), Some(0.5));
        assert_eq!(high.groups[Group::Observer], Profile::default());
    }

    #[test]
    fn filled_fills_only_what_is_asked() {
        let mut known = Profile::default();
        known.set(Factor::Tie(Pair::VendorProvider), Some(0.5));
        let profile = filled(known, Instrument::Quick18, 1.0);
        assert_eq!(profile.get(Factor::Tie(Pair::VendorProvider)), Some(0.5));
        assert_eq!(profile.get(Factor::Of(Party::Customer, Dimension::Return)), Some(1.0));
        assert_eq!(profile.get(Factor::Of(Party::Customer, Dimension::Role)), None);
    }
}
