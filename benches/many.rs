//! Many partnerships, made from the worked example: other ids, names, dates and answers, one round or two.

use partnership_continuum::app::{Event, State, World, update};
use partnership_continuum::model::response::{Answer, Rating};
use partnership_continuum::record::{Date, Id, Partnership, Timestamp};

/// The day on which they are made.
pub const TODAY: &str = "2026-11-23";

/// So many, each time the same ones.
#[must_use]
pub fn many(count: u32) -> Vec<Partnership> {
    let (mut state, mut world) = (State::default(), Counting(0));
    for _ in 0..count {
        update(&mut state, Event::CreateExample, &mut world);
    }
    for (number, whole) in (0_u64..).zip(&mut state.partnerships) {
        vary(whole, number);
    }
    state.partnerships
}

fn vary(whole: &mut Partnership, number: u64) {
    whole.names.customer = format!("{} {number}", whole.names.customer);
    if number % 2 == 1 {
        whole.rounds.remove(0);
        whole.actions.truncate(1);
    }
    // Some have only just begun.
    if let Some(round) = whole.rounds.last_mut().filter(|_| number % 12 == 11) {
        round.participants.clear();
    }
    let mut turn = number;
    for round in &mut whole.rounds {
        for person in &mut round.participants {
            for entry in person.entries.values_mut() {
                turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let step = turn >> 33;
                // Answers come one after the other, and not all at the same moment.
                entry.at = Timestamp(entry.at.0 + step % 600_000);
                // Some partnerships do well, others do not.
                let answer = (number % 5 + step % 3).clamp(1, 5);
                if let (Some(Answer::Rated(_)), Some(rating)) =
                    (entry.answer, u8::try_from(answer).ok().and_then(Rating::new))
                {
                    entry.answer = Some(Answer::Rated(rating));
                }
            }
        }
    }
}

/// A world in which a minute passes with each look at the clock.
struct Counting(u64);

impl World for Counting {
    fn now(&mut self) -> Timestamp {
        self.0 += 1;
        Timestamp(1_790_000_000_000 + 60_000 * self.0)
    }

    fn today(&mut self) -> Date {
        TODAY.parse().unwrap_or(Date::FIRST)
    }

    fn id(&mut self) -> Id {
        self.0 += 1;
        let mut bytes = [0; 10];
        // Spread, as random ids are.
        let spread = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        bytes.iter_mut().zip(spread).for_each(|(byte, from)| *byte = from);
        Id::from_bytes(bytes)
    }
}
