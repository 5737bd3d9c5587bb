//! The worked example: a hospital, a network vendor and a provider, with answers as such people give them.

use super::world::World;
use crate::model::dimension::{Dimension, Factor};
use crate::model::instrument::{Group, Instrument};
use crate::model::party::{ByParty, Pair, Party};
use crate::model::response::{Answer, Assessment, Rating};
use crate::record::{Action, Date, Id, Participant, Partnership, Plan, Progress, Round, Timestamp};
use crate::text::Texts;

/// Who answers.
const GROUPS: [Group; 4] = [Group::Customer, Group::Customer, Group::Vendor, Group::Provider];

/// The answers of each to the statements in order; `-` is not applicable.
const LATEST: [&str; 4] = [
    "444 444 44 43 44 44 22 54 3224 5445",
    "33- 434 43 34 43 43 32 44 3323 4445",
    "434 445 44 33 32 54 43 32 4344 4344",
    "544 323 55 44 45 55 54 22 4344 3224",
];

/// What they said half a year before, when most was a little lower.
const EARLIER: [&str; 4] = [
    "433 333 43 43 34 43 22 43 3224 4334",
    "33- 333 33 34 33 43 32 33 3323 3334",
    "434 444 34 33 33 44 43 32 4334 3333",
    "444 333 44 34 44 45 43 22 3334 3224",
];

/// How many days are between the two.
const HALF_A_YEAR: i32 = 183;

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

/// A new partnership with everything answered, twice, and something agreed in between.
pub fn partnership(texts: &Texts, world: &mut dyn World) -> Partnership {
    let (now, today, words) = (world.now(), world.today(), &texts.example);
    let names = [words.rater_customer_1, words.rater_customer_2, words.rater_vendor, words.rater_provider];
    let mut round = |before: i32, given: [&str; 4]| {
        let at = Timestamp(now.0.saturating_sub(u64::from(before.unsigned_abs()) * DAY));
        let mut round = Round::new(world.id(), today.plus(-before), Instrument::Continuum26, at);
        for (((group, name), answers), added) in GROUPS.into_iter().zip(names).zip(given).zip(at.0..) {
            let mut participant = Participant::new(world.id(), group, name.to_owned(), Timestamp(added));
            let given = answers.bytes().filter(|byte| !byte.is_ascii_whitespace());
            for (statement, byte) in round.instrument.statements(group).zip(given) {
                let rating = byte.checked_sub(b'0').and_then(Rating::new);
                let answer = rating.map_or(Answer::NotApplicable, Answer::Rated);
                participant.change(statement, at, |entry| entry.answer = Some(answer));
            }
            round.participants.push(participant);
        }
        round
    };
    let rounds = [round(HALF_A_YEAR, EARLIER), round(0, LATEST)];
    let [first, last] = rounds.each_ref().map(|round| round.id);
    let vendor = Some(Party::Vendor);
    let mut action = |round, text: &str, owner, days: i32, progress, about| Action {
        id: world.id(),
        round,
        created: now,
        changed: now,
        // A while before it was due.
        ended: (progress == Progress::Done).then(|| today.plus(days - 7)),
        plan: Plan {
            text: text.to_owned(),
            owner,
            person: String::new(),
            due: Some(today.plus(days)),
            progress,
            about: Some(about),
        },
    };
    let actions = vec![
        action(
            first,
            words.action_done,
            Some(Party::Provider),
            -90,
            Progress::Done,
            Factor::Tie(Pair::CustomerProvider),
        ),
        action(first, words.action_overdue, None, -6, Progress::Agreed, Factor::Tie(Pair::VendorProvider)),
        action(
            first,
            words.action_started,
            vendor,
            24,
            Progress::Started,
            Factor::Of(Party::Vendor, Dimension::Horizon),
        ),
        action(
            last,
            words.action_agreed,
            vendor,
            60,
            Progress::Agreed,
            Factor::Of(Party::Vendor, Dimension::Alignment),
        ),
    ];
    Partnership {
        id: world.id(),
        names: ByParty {
            customer: words.customer.to_owned(),
            vendor: words.vendor.to_owned(),
            provider: words.provider.to_owned(),
        },
        named: now,
        guest: false,
        rounds: rounds.into(),
        gone_rounds: Vec::new(),
        actions,
        gone_actions: Vec::new(),
        created: now,
        changed: now,
    }
}

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_has_answered_everything_both_times() {
        for given in [EARLIER, LATEST] {
            for (group, answers) in GROUPS.into_iter().zip(given) {
                let given: String = answers.split_whitespace().collect();
                assert_eq!(given.len(), Instrument::Continuum26.statements(group).count());
                assert!(given.bytes().all(|byte| b"12345-".contains(&byte)));
            }
        }
    }
}
