//! The worked example: a hospital, a network vendor and a provider, with answers as such people give them.

use super::world::World;
use crate::model::instrument::{Group, Instrument};
use crate::model::party::ByParty;
use crate::model::response::{Answer, Assessment, Rating};
use crate::record::{Date, Id, Participant, Partnership, Round, Timestamp};
use crate::text::Texts;

/// The answers to the statements in order; `-` is not applicable.
const CUSTOMER_1: &str = "444 444 44 43 44 44 22 54 3224 5445";
const CUSTOMER_2: &str = "33- 434 43 34 43 43 32 44 3323 4445";
const VENDOR: &str = "434 445 44 33 32 54 43 32 4344 4344";
const PROVIDER: &str = "544 323 55 44 45 55 54 22 4344 3224";

/// What the example scores, and its names.
#[must_use]
pub fn shown(texts: &Texts) -> (Assessment, ByParty<String>) {
    let partnership = partnership(texts, &mut Nowhere);
    let assessment = partnership.round().map_or_else(|| Assessment::new(Instrument::Continuum26), Round::assessment);
    (assessment, partnership.names)
}

/// For an example that is only looked at, and so needs no time and no ids of its own.
struct Nowhere;

impl World for Nowhere {
    fn now(&mut self) -> Timestamp {
        Timestamp::default()
    }

    fn today(&mut self) -> Date {
        Date::FIRST
    }

    fn id(&mut self) -> Id {
        Id::from_bytes([0; 10])
    }
}

/// A new partnership with everything answered.
pub fn partnership(texts: &Texts, world: &mut dyn World) -> Partnership {
    let (now, words) = (world.now(), &texts.example);
    let mut round = Round::new(world.id(), world.today(), Instrument::Continuum26);
    for (group, name, answers) in [
        (Group::Customer, words.rater_customer_1, CUSTOMER_1),
        (Group::Customer, words.rater_customer_2, CUSTOMER_2),
        (Group::Vendor, words.rater_vendor, VENDOR),
        (Group::Provider, words.rater_provider, PROVIDER),
    ] {
        let mut participant = Participant::new(world.id(), group, name.to_owned(), now);
        let given = answers.bytes().filter(|byte| !byte.is_ascii_whitespace());
        for (statement, byte) in round.instrument.statements(group).zip(given) {
            let rating = byte.checked_sub(b'0').and_then(Rating::new);
            let answer = rating.map_or(Answer::NotApplicable, Answer::Rated);
            participant.change(statement, now, |entry| entry.answer = Some(answer));
        }
        round.participants.push(participant);
    }
    Partnership {
        id: world.id(),
        names: ByParty {
            customer: words.customer.to_owned(),
            vendor: words.vendor.to_owned(),
            provider: words.provider.to_owned(),
        },
        rounds: vec![round],
        actions: Vec::new(),
        created: now,
        changed: now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_has_answered_everything() {
        for (group, answers) in [
            (Group::Customer, CUSTOMER_1),
            (Group::Customer, CUSTOMER_2),
            (Group::Vendor, VENDOR),
            (Group::Provider, PROVIDER),
        ] {
            let given: String = answers.split_whitespace().collect();
            assert_eq!(given.len(), Instrument::Continuum26.statements(group).count());
            assert!(given.bytes().all(|byte| b"12345-".contains(&byte)));
        }
    }
}
