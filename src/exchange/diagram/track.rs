//! Where the marks that stand for one value can be dragged: along an arrow, or along a tie.

use super::geometry::{party_lanes, tie_ends};
use super::path::Point;
use super::picture::Picture;
use crate::model::dimension::{Dimension, Factor};
use crate::model::party::Pair;

/// A straight way in the drawing, from the lowest value to the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    /// Where 0 is.
    pub from: [f64; 2],
    /// Where 1 is.
    pub to: [f64; 2],
}

/// How much of a value a hand may move at most with one unit of the drawing: on a short track the mark lags behind the
/// hand, so that every tenth of a step can still be met.
const FINEST: f64 = 1.0 / 180.0;

/// The track of a value; none for the values that no mark shows by itself.
///
/// What a party puts in and gets back is dragged along its arrow, the way it points. A tie is dragged upwards, or to the
/// right.
#[must_use]
pub fn track(picture: &Picture, factor: Factor) -> Option<Track> {
    let (from, to) = match factor {
        Factor::Of(party, dimension) => {
            let [put_in, got_back] = party_lanes(party, &picture.parties[party]);
            match dimension {
                Dimension::Investment => put_in,
                Dimension::Return => got_back,
                _ => return None,
            }
        }
        Factor::Tie(pair) => {
            let (start, end) = tie_ends(pair, &picture.parties);
            // The customer stands on top, and comes first in its pairs.
            if pair == Pair::VendorProvider { (start, end) } else { (end, start) }
        }
    };
    let (direction, length) = from.towards(to);
    // The ends of a mark are no place for a knob: there it would hide the tip, or touch the party.
    let inset = (length * 0.12).min(24.0);
    let at = |along: f64| {
        let Point { x, y } = from.offset(direction, along, 0.0);
        [x, y]
    };
    Some(Track { from: at(inset), to: at(length - inset) })
}

impl Track {
    /// The place of a value, 0 to 1.
    #[must_use]
    pub fn at(&self, value: f64) -> [f64; 2] {
        let ([x, y], [dx, dy]) = (self.from, self.along());
        [x + value * dx, y + value * dy]
    }

    /// How much the value changes when a hand moves so far in the drawing.
    #[must_use]
    pub fn change(&self, [x, y]: [f64; 2]) -> f64 {
        let [dx, dy] = self.along();
        let length = libm::sqrt(dx * dx + dy * dy).max(1.0);
        (x * dx + y * dy) / length * (1.0 / length).min(FINEST)
    }

    fn along(&self) -> [f64; 2] {
        let ([x, y], [to_x, to_y]) = (self.from, self.to);
        [to_x - x, to_y - y]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::diagram::{PartyMark, ScoreMark, TieMark};
    use crate::model::party::{ByPair, ByParty, Party};

    fn picture() -> Picture {
        let party = PartyMark {
            weight: 1.0 / 3.0,
            contribution: None,
            commitment: None,
            brings: None,
            multiplier: None,
            put_in: Some(0.5),
            got_back: Some(0.5),
            balance: None,
        };
        Picture {
            parties: ByParty::from_fn(|_| party),
            ties: ByPair::from_fn(|_| TieMark { strength: Some(0.5), bond: None, synergy: None }),
            score: ScoreMark::OPEN,
        }
    }

    #[test]
    fn nine_values_can_be_dragged() {
        assert_eq!(Factor::all().filter(|&factor| track(&picture(), factor).is_some()).count(), 9);
    }

    #[test]
    fn a_hand_moves_a_tie_up_or_to_the_right_as_far_as_it_goes() {
        for (pair, hand) in [
            (Pair::CustomerVendor, [0.0, -10.0]),
            (Pair::CustomerProvider, [0.0, -10.0]),
            (Pair::VendorProvider, [10.0, 0.0]),
        ] {
            let track = track(&picture(), Factor::Tie(pair)).unwrap();
            assert!(track.change(hand) > 0.0, "{pair:?}");
            let whole = [track.to[0] - track.from[0], track.to[1] - track.from[1]];
            assert!((track.change(whole) - 1.0).abs() < 1e-9, "{pair:?}");
            assert_eq!((track.at(0.0), track.at(1.0)), (track.from, track.to));
        }
    }

    #[test]
    fn arrows_are_dragged_the_way_they_point_and_finely_although_they_are_short() {
        let of = |dimension| track(&picture(), Factor::Of(Party::Customer, dimension)).unwrap();
        let (put_in, got_back) = (of(Dimension::Investment), of(Dimension::Return));
        assert!(put_in.change([0.0, 18.0]) > 0.0 && got_back.change([0.0, 18.0]) < 0.0);
        // A tenth of a step is 1/40, and one unit of the drawing is a pixel at most.
        assert!(put_in.change([0.0, 1.0]) < 1.0 / 40.0);
        // Side by side, and not on top of each other.
        assert!((put_in.from[0] - got_back.from[0]).abs() > 20.0);
    }
}
