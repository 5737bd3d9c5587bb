//! What was deleted here comes back when someone brings it in again, and what is no copy gets an id of its own.

use super::id::Id;
use super::merge::{Item, insert};
use super::partnership::{Partnership, Round};
use super::when::Timestamp;

impl Partnership {
    /// Brings back at this moment what another copy has and what was deleted here, rounds, people and actions; says how
    /// many of them there are. Merging alone leaves them deleted, since it cannot know that somebody wants them back.
    pub fn bring_back(&mut self, other: &Self, at: Timestamp) -> usize {
        let before = self.clone();
        let mut count = 0;
        let mut back = |list: &mut Vec<Round>| {
            for gone in &before.gone_rounds {
                count += restore(list, &gone.item, &other.rounds);
            }
        };
        back(&mut self.rounds);
        for gone in &before.gone_actions {
            count += restore(&mut self.actions, &gone.item, &other.actions);
        }
        for round in &mut self.rounds {
            let Some(theirs) = other.rounds.iter().find(|each| each.id == round.id) else { continue };
            let gone: Vec<_> = round.gone_participants.iter().map(|gone| gone.item.clone()).collect();
            for person in gone {
                count += restore(&mut round.participants, &person, &theirs.participants);
            }
        }
        if count > 0 {
            self.stamp(&before, at);
        }
        count
    }

    /// The same as something of its own, for when something else has its id. From the same it makes the same, so that
    /// it is known when it comes again.
    #[must_use]
    pub fn apart(&self) -> Self {
        let mut what = String::new();
        for round in self.rounds.iter().chain(self.gone_rounds.iter().map(|gone| &gone.item)) {
            what.push_str(&round.id.to_string());
            what.push_str(round.instrument.id());
        }
        Self { id: self.id.derived(&what), ..self.clone() }
    }
}

/// Puts an item back into its list, if it is in the other's.
fn restore<T: Item>(list: &mut Vec<T>, item: &T, theirs: &[T]) -> usize {
    let is_wanted = theirs.iter().any(|each| each.id() == item.id());
    if is_wanted {
        insert(list, item.clone());
    }
    usize::from(is_wanted)
}

impl Id {
    /// Another id that follows from this one and a text: FNV-1a (Fowler, Noll, Vo), once for each half.
    #[must_use]
    pub fn derived(self, text: &str) -> Self {
        let hash = |start: u64| {
            let of = self.to_string();
            let bytes = of.bytes().chain(text.bytes());
            bytes.fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        };
        let [a, b, c, d, e, f, g, h] = hash(0xcbf2_9ce4_8422_2325).to_be_bytes();
        let [i, j, ..] = hash(0x8422_2325_cbf2_9ce4).to_be_bytes();
        Self::from_bytes([a, b, c, d, e, f, g, h, i, j])
    }
}
