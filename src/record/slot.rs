//! Where a partnership is stored: in three places by turns, so that a text that is being written never stands in for
//! the one before.

use super::id::{Id, NotAnId};
use std::fmt;
use std::str::FromStr;

/// One of the three places of a partnership, as the last part of a storage key: `<id>`, `<id>.1` or `<id>.2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The partnership.
    pub id: Id,
    place: u8,
}

impl Slot {
    const PLACES: [u8; 3] = [0, 1, 2];

    /// Where this revision of a partnership is stored. The two before it are in the other places.
    #[must_use]
    pub fn of(id: Id, revision: u64) -> Self {
        let [a, b, c] = Self::all(id);
        match revision % 3 {
            0 => a,
            1 => b,
            _ => c,
        }
    }

    /// All places of a partnership.
    #[must_use]
    pub fn all(id: Id) -> [Self; 3] {
        Self::PLACES.map(|place| Self { id, place })
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)?;
        match self.place {
            0 => Ok(()),
            place => write!(f, ".{place}"),
        }
    }
}

impl FromStr for Slot {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (id, place) = match text.split_once('.') {
            None => (text, 0),
            Some((id, "1")) => (id, 1),
            Some((id, "2")) => (id, 2),
            Some(_) => return Err(NotAnId),
        };
        Ok(Self { id: id.parse()?, place })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_reads_as_it_is_written() {
        let id = Id::from_bytes([7; 10]);
        let all = Slot::all(id);
        for slot in all {
            assert_eq!(slot.to_string().parse(), Ok(slot));
        }
        assert_eq!(all[0].to_string(), id.to_string());
        for wrong in ["", ".1", "x", &format!("{id}.0"), &format!("{id}.3"), &format!("{id}.1.1")] {
            assert_eq!(wrong.parse::<Slot>(), Err(NotAnId), "{wrong}");
        }
    }

    #[test]
    fn three_revisions_in_a_row_have_three_places() {
        let id = Id::from_bytes([7; 10]);
        for first in [0, 1, 2, 100, u64::MAX - 2] {
            let mut places = [0, 1, 2].map(|after| Slot::of(id, first + after));
            places.sort();
            assert_eq!(places, Slot::all(id));
        }
    }
}
