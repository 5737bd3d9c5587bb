//! A ghost of today over what is tried: the outlines of those of today's marks that look different now.

use super::crack::TieShape;
use super::geometry::{Drawing, RING_WIDTH};
use super::path::{self, Point};
use super::picture::Picture;
use crate::model::party::{Pair, Party};

/// Today's marks, as path data; nothing where they look as they do today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ghost {
    /// Their outlines.
    pub outlines: String,
    /// Where today's rings end.
    pub ends: String,
}

/// What differs now; `today` is what `before` draws.
#[must_use]
pub fn ghost(today: &Picture, before: &Drawing, now: &Drawing) -> Ghost {
    let mut ghost = Ghost::default();
    for party in Party::ALL {
        let (was, is) = (&before.nodes[party], &now.nodes[party]);
        let at = Point::new(was.x, was.y);
        if was.level != is.level
            && let Some(share) = today.parties[party].contribution
        {
            ghost.outlines.push_str(&surface(at, was.radius, share));
        }
        if let Some(share) = was.ring
            && was.ring != is.ring
        {
            ghost.ring(at, was.ring_radius, share);
        }
        for (was, is) in [(&was.put_in, &is.put_in), (&was.got_back, &is.got_back)] {
            if was != is {
                ghost.outlines.push_str(was);
            }
        }
    }
    for pair in Pair::ALL {
        if before.ties[pair].shape == now.ties[pair].shape {
            continue;
        }
        match &before.ties[pair].shape {
            TieShape::Unknown(line) | TieShape::Whole(line) => ghost.outlines.push_str(line),
            TieShape::Cracked { pieces, .. } => ghost.outlines.extend(pieces.iter().map(String::as_str)),
        }
    }
    if let Some(stretch) = before.centre.score
        && before.centre.score != now.centre.score
    {
        let at = Point::new(before.centre.x, before.centre.y);
        ghost.ring(at, before.centre.radius, stretch.from + stretch.length);
    }
    ghost
}

impl Ghost {
    /// How far a ring went round: a line outside it, where the ring of now does not cover it, and its end.
    fn ring(&mut self, at: Point, radius: f64, share: f64) {
        let (inside, outside) = (radius - RING_WIDTH / 2.0, radius + RING_WIDTH / 2.0 + 5.0);
        self.outlines.push_str(&path::arc(at, outside, share));
        let ends = [path::on_circle(at, inside, share), path::on_circle(at, outside, share)];
        self.ends.push_str(&path::open(&ends));
    }
}

/// How high a disc was filled: a line across it that leaves out the number in the middle. The rest of the outline is
/// the disc's own edge.
fn surface(at: Point, radius: f64, share: f64) -> String {
    const NUMBER: f64 = 40.0;
    let height = radius * (1.0 - 2.0 * share.clamp(0.0, 1.0));
    let half = libm::sqrt((radius * radius - height * height).max(0.0));
    let point = |along: f64| Point::new(at.x + along, at.y + height);
    if half <= NUMBER {
        return path::open(&[point(-half), point(half)]);
    }
    [path::open(&[point(-half), point(-NUMBER)]), path::open(&[point(NUMBER), point(half)])].concat()
}

#[cfg(test)]
mod tests {
    use super::super::geometry::draw;
    use super::*;
    use crate::model::dimension::{Dimension, Factor};
    use crate::model::evaluation::{Evaluation, evaluate};
    use crate::model::instrument::{Group, Instrument};
    use crate::model::party::ByParty;
    use crate::model::response::{Answer, Assessment, Rating, Response};
    use crate::model::setting::{Compensation, Weights};

    fn observed() -> Evaluation {
        let mut response = Response::new(Group::Observer);
        for statement in Instrument::Quick18.statements(Group::Observer) {
            response.set(statement, Rating::new(4).map(Answer::Rated));
        }
        let mut assessment = Assessment::new(Instrument::Quick18);
        assessment.add(response).unwrap();
        evaluate(&assessment)
    }

    fn pictured(evaluation: &Evaluation) -> (Picture, Drawing) {
        let picture = Picture::of(evaluation, &Weights::default(), Compensation::default());
        let drawing = draw(&picture, &ByParty::from_fn(|party| party.id().to_owned()));
        (picture, drawing)
    }

    /// How many outlines there are when this factor is tried at this value.
    fn outlines(factor: Factor, value: f64) -> usize {
        let today = observed();
        let (picture, before) = pictured(&today);
        let mut profile = today.profile;
        profile.set(factor, Some(value));
        let (_, now) = pictured(&today.tried(&profile));
        let Ghost { outlines, ends } = ghost(&picture, &before, &now);
        assert_eq!(ends.matches('M').count(), outlines.matches('A').count());
        outlines.matches('M').count()
    }

    #[test]
    fn nothing_differs_from_itself() {
        assert_eq!(outlines(Factor::Tie(Pair::VendorProvider), 0.75), 0);
    }

    #[test]
    fn only_what_looks_different_has_a_ghost() {
        // The line itself and the score.
        assert_eq!(outlines(Factor::Tie(Pair::VendorProvider), 1.0), 2);
        // The level on both sides of the number, both arrows, and the score.
        assert_eq!(outlines(Factor::Of(Party::Vendor, Dimension::Investment), 0.5), 5);
        // Ring and score; the ties differ in what they add, and as lines only once they crack.
        assert_eq!(outlines(Factor::Of(Party::Customer, Dimension::Horizon), 0.9), 2);
    }

    #[test]
    fn a_tie_that_cracks_keeps_the_outline_of_the_whole_line() {
        assert!(outlines(Factor::Of(Party::Customer, Dimension::Horizon), 0.0) > 2);
    }
}
