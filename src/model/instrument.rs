//! The instruments: who is asked which statements, in which order.

use super::dimension::{Dimension, Factor};
use super::party::{Pair, Party};
use super::statement::{Facet, Statement};

/// A set of statements with the groups that answer them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Instrument {
    /// Each party answers for itself and about the other two: 26 statements a rater.
    Continuum26,
    /// One observer looks at all three: 18 statements.
    Quick18,
}

impl Instrument {
    /// All instruments.
    pub const ALL: [Instrument; 2] = [Instrument::Continuum26, Instrument::Quick18];

    /// The name in files and addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Instrument::Continuum26 => "continuum-26",
            Instrument::Quick18 => "quick-18",
        }
    }

    /// The instrument with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|instrument| instrument.id() == id)
    }

    /// The groups that are expected to answer.
    #[must_use]
    pub const fn groups(self) -> &'static [Group] {
        match self {
            Instrument::Continuum26 => &[Group::Customer, Group::Vendor, Group::Provider],
            Instrument::Quick18 => &[Group::Observer],
        }
    }

    /// The sections a rater of `group` goes through, in order; empty for a group that is not asked.
    #[must_use]
    pub fn sections(self, group: Group) -> Vec<Section> {
        match (self, group.party()) {
            (Instrument::Continuum26, Some(party)) => continuum_26(party),
            (Instrument::Quick18, None) => quick_18(),
            (Instrument::Continuum26, None) | (Instrument::Quick18, Some(_)) => Vec::new(),
        }
    }

    /// The statements a rater of `group` is asked, in order.
    pub fn statements(self, group: Group) -> impl Iterator<Item = Statement> {
        self.sections(group).into_iter().flat_map(|section| section.statements)
    }

    /// Whether a rater of `group` is asked this statement.
    #[must_use]
    pub fn asks(self, group: Group, statement: Statement) -> bool {
        use Facet::{Candour, Continuity, First, People, Resources, Second, Seen, Time};
        match (self, group.party(), statement.factor(), statement.facet()) {
            (
                Instrument::Continuum26,
                Some(party),
                Factor::Of(subject, _),
                Time | People | Resources | First | Second,
            ) => subject == party,
            (Instrument::Continuum26, Some(party), Factor::Of(subject, dimension), Seen) => {
                subject != party && SEEN_BY_PARTIES.contains(&dimension)
            }
            (Instrument::Continuum26, Some(party), Factor::Tie(pair), Candour | Continuity) => {
                pair.partner_of(party).is_some()
            }
            (Instrument::Quick18, None, Factor::Of(_, dimension), Seen) => SEEN_BY_OBSERVERS.contains(&dimension),
            (Instrument::Quick18, None, Factor::Tie(_), Seen) => true,
            _ => false,
        }
    }

    /// Whether some group of this instrument is asked about this factor.
    #[must_use]
    pub fn covers(self, factor: Factor) -> bool {
        match (self, factor) {
            (Instrument::Quick18, Factor::Of(_, dimension)) => SEEN_BY_OBSERVERS.contains(&dimension),
            (Instrument::Continuum26, Factor::Of(..)) | (_, Factor::Tie(_)) => true,
        }
    }
}

/// All raters who speak for one party, or all who look from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// People of the customer.
    Customer,
    /// People of the vendor.
    Vendor,
    /// People of the provider.
    Provider,
    /// People who look at all three.
    Observer,
}

impl Group {
    /// All groups, in the order used everywhere.
    pub const ALL: [Group; 4] = [Group::Customer, Group::Vendor, Group::Provider, Group::Observer];

    /// The name in files: the value of `rater`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self.party() {
            Some(party) => party.id(),
            None => "observer",
        }
    }

    /// The group with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }

    /// The party it speaks for; none for observers.
    #[must_use]
    pub const fn party(self) -> Option<Party> {
        match self {
            Group::Customer => Some(Party::Customer),
            Group::Vendor => Some(Party::Vendor),
            Group::Provider => Some(Party::Provider),
            Group::Observer => None,
        }
    }
}

impl From<Party> for Group {
    fn from(party: Party) -> Self {
        match party {
            Party::Customer => Group::Customer,
            Party::Vendor => Group::Vendor,
            Party::Provider => Group::Provider,
        }
    }
}

/// Statements that are shown together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What they have in common.
    pub topic: Topic,
    /// The statements, in order.
    pub statements: Vec<Statement>,
}

/// What the statements of a section have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What the rater's party puts in.
    Invested,
    /// What comes back to it.
    Returned,
    /// How it works with the others, and whom it puts first.
    Conduct,
    /// How far it looks ahead, and its part.
    Part,
    /// Its ties with the other two.
    Ties,
    /// How it sees another party.
    View(Party),
    /// All three ties, seen from outside.
    AllTies,
}

const SEEN_BY_PARTIES: [Dimension; 4] =
    [Dimension::Engagement, Dimension::Alignment, Dimension::Horizon, Dimension::Role];
const SEEN_BY_OBSERVERS: [Dimension; 5] =
    [Dimension::Investment, Dimension::Return, Dimension::Engagement, Dimension::Alignment, Dimension::Horizon];

fn continuum_26(party: Party) -> Vec<Section> {
    use Facet::{Candour, Continuity, First, People, Resources, Second, Time};
    let own = |dimensions: &[Dimension], facets: &[Facet]| {
        dimensions.iter().flat_map(|&dimension| of(Factor::Of(party, dimension), facets)).collect::<Vec<_>>()
    };
    let mut sections = vec![
        Section { topic: Topic::Invested, statements: own(&[Dimension::Investment], &[Time, People, Resources]) },
        Section { topic: Topic::Returned, statements: own(&[Dimension::Return], &[Time, People, Resources]) },
        Section {
            topic: Topic::Conduct,
            statements: own(&[Dimension::Engagement, Dimension::Alignment], &[First, Second]),
        },
        Section { topic: Topic::Part, statements: own(&[Dimension::Horizon, Dimension::Role], &[First, Second]) },
        Section {
            topic: Topic::Ties,
            statements: party
                .pairs()
                .into_iter()
                .flat_map(|pair| of(Factor::Tie(pair), &[Candour, Continuity]))
                .collect(),
        },
    ];
    sections.extend(party.others().map(|other| view(other, &SEEN_BY_PARTIES)));
    sections
}

fn quick_18() -> Vec<Section> {
    let mut sections = Party::ALL.map(|party| view(party, &SEEN_BY_OBSERVERS)).to_vec();
    let statements = Pair::ALL.into_iter().flat_map(|pair| of(Factor::Tie(pair), &[Facet::Seen])).collect();
    sections.push(Section { topic: Topic::AllTies, statements });
    sections
}

fn view(party: Party, dimensions: &[Dimension]) -> Section {
    let statements =
        dimensions.iter().flat_map(|&dimension| of(Factor::Of(party, dimension), &[Facet::Seen])).collect();
    Section { topic: Topic::View(party), statements }
}

fn of(factor: Factor, facets: &[Facet]) -> Vec<Statement> {
    facets.iter().filter_map(|&facet| Statement::about(factor, facet)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rater_is_asked_what_the_name_of_the_instrument_says() {
        for instrument in Instrument::ALL {
            assert_eq!(Instrument::from_id(instrument.id()), Some(instrument));
            let count = if instrument == Instrument::Quick18 { 18 } else { 26 };
            for &group in instrument.groups() {
                assert_eq!(instrument.statements(group).count(), count);
            }
        }
    }

    #[test]
    fn asks_agrees_with_the_list() {
        for instrument in Instrument::ALL {
            for group in Group::ALL {
                let listed: Vec<_> = instrument.statements(group).collect();
                for statement in Statement::all() {
                    assert_eq!(listed.contains(&statement), instrument.asks(group, statement), "{}", statement.id());
                }
            }
            for factor in Factor::all() {
                let asked = Group::ALL.iter().any(|&g| instrument.statements(g).any(|s| s.factor() == factor));
                assert_eq!(asked, instrument.covers(factor), "{factor:?}");
            }
        }
    }

    #[test]
    fn the_customer_answers_in_the_published_order() {
        let ids: Vec<_> = Instrument::Continuum26.statements(Group::Customer).map(Statement::id).collect();
        assert_eq!(
            ids,
            [
                "customer.investment.time",
                "customer.investment.people",
                "customer.investment.resources",
                "customer.return.time",
                "customer.return.people",
                "customer.return.resources",
                "customer.engagement.first",
                "customer.engagement.second",
                "customer.alignment.first",
                "customer.alignment.second",
                "customer.horizon.first",
                "customer.horizon.second",
                "customer.role.first",
                "customer.role.second",
                "customer-vendor.tie.candour",
                "customer-vendor.tie.continuity",
                "customer-provider.tie.candour",
                "customer-provider.tie.continuity",
                "vendor.engagement.seen",
                "vendor.alignment.seen",
                "vendor.horizon.seen",
                "vendor.role.seen",
                "provider.engagement.seen",
                "provider.alignment.seen",
                "provider.horizon.seen",
                "provider.role.seen",
            ]
        );
    }
}
