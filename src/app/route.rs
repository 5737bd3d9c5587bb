//! Addresses inside the page: the part behind the `#`.

use crate::exchange::token;
use crate::record::Id;
use std::fmt;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Route {
    /// All partnerships.
    #[default]
    Home,
    /// The form for a new partnership.
    New,
    /// The form that changes a partnership's names and date.
    Edit(Id),
    /// One of the places of a partnership.
    At(Id, Place),
    /// All of them as a table.
    Portfolio,
    /// How it is scored.
    How,
    /// What came in from outside.
    Incoming,
    /// An invitation to answer.
    Invited,
    /// Files of all partnerships.
    Save,
    /// The page itself, for where there is no network.
    Take,
    /// An address that leads nowhere.
    Unknown,
}

/// Where someone is within a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Who answers, and how far they are.
    People,
    /// The way for others to answer on their own devices.
    Invite,
    /// The same for a room: a large code.
    Code,
    /// The way for their answers to come back.
    Collect,
    /// A participant answers.
    Answer(Id, Stop),
    /// The result.
    Discuss,
    /// What would change it.
    Try,
    /// What was agreed.
    Act,
    /// The rounds side by side.
    Time,
    /// The result on a large screen, at this step of it.
    Present(usize),
    /// The window from which that is led.
    Lead(usize),
    /// All of it, for paper.
    Report,
    /// Files of it.
    Save,
}

/// Where a participant is on the way through the statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// A section, counted from 0.
    Section(usize),
    /// Behind the last section.
    End,
}

impl Route {
    /// The route of an address; a leading `#` may be there or not.
    #[must_use]
    pub fn parse(address: &str) -> Self {
        let address = address.strip_prefix('#').unwrap_or(address);
        if token::is_token(address) {
            return if token::is_invitation(address) { Route::Invited } else { Route::Incoming };
        }
        let steps: Vec<&str> = address.split('/').filter(|step| !step.is_empty()).collect();
        Self::of_steps(&steps).unwrap_or(Route::Unknown)
    }

    /// The partnership that this route is about.
    #[must_use]
    pub const fn partnership(self) -> Option<Id> {
        match self {
            Route::Edit(id) | Route::At(id, _) => Some(id),
            Route::Home
            | Route::New
            | Route::Portfolio
            | Route::How
            | Route::Incoming
            | Route::Save
            | Route::Take
            | Route::Invited
            | Route::Unknown => None,
        }
    }

    fn of_steps(steps: &[&str]) -> Option<Self> {
        Some(match *steps {
            [] => Route::Home,
            ["new"] => Route::New,
            ["how"] => Route::How,
            ["portfolio"] => Route::Portfolio,
            ["incoming"] => Route::Incoming,
            ["invited"] => Route::Invited,
            ["save"] => Route::Save,
            ["take"] => Route::Take,
            ["p", id, "edit"] => Route::Edit(id.parse().ok()?),
            ["p", id] | ["p", id, "answer"] => Route::At(id.parse().ok()?, Place::People),
            ["p", id, "present", step] => Route::At(id.parse().ok()?, Place::Present(step.parse().ok()?)),
            ["p", id, "lead", step] => Route::At(id.parse().ok()?, Place::Lead(step.parse().ok()?)),
            ["p", id, place] => Route::At(
                id.parse().ok()?,
                match place {
                    "invite" => Place::Invite,
                    "code" => Place::Code,
                    "collect" => Place::Collect,
                    "discuss" => Place::Discuss,
                    "try" => Place::Try,
                    "act" => Place::Act,
                    "time" => Place::Time,
                    "report" => Place::Report,
                    "save" => Place::Save,
                    _ => return None,
                },
            ),
            ["p", id, "answer", participant, stop] => {
                let stop =
                    if stop == "end" { Stop::End } else { Stop::Section(stop.parse::<usize>().ok()?.checked_sub(1)?) };
                Route::At(id.parse().ok()?, Place::Answer(participant.parse().ok()?, stop))
            }
            _ => return None,
        })
    }
}

/// The address, with the leading `#`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home | Route::Unknown => write!(f, "#/"),
            Route::New => write!(f, "#/new"),
            Route::How => write!(f, "#/how"),
            Route::Portfolio => write!(f, "#/portfolio"),
            Route::Incoming => write!(f, "#/incoming"),
            Route::Invited => write!(f, "#/invited"),
            Route::Save => write!(f, "#/save"),
            Route::Take => write!(f, "#/take"),
            Route::Edit(id) => write!(f, "#/p/{id}/edit"),
            Route::At(id, Place::People) => write!(f, "#/p/{id}/answer"),
            Route::At(id, Place::Invite) => write!(f, "#/p/{id}/invite"),
            Route::At(id, Place::Code) => write!(f, "#/p/{id}/code"),
            Route::At(id, Place::Collect) => write!(f, "#/p/{id}/collect"),
            Route::At(id, Place::Discuss) => write!(f, "#/p/{id}/discuss"),
            Route::At(id, Place::Try) => write!(f, "#/p/{id}/try"),
            Route::At(id, Place::Act) => write!(f, "#/p/{id}/act"),
            Route::At(id, Place::Time) => write!(f, "#/p/{id}/time"),
            Route::At(id, Place::Report) => write!(f, "#/p/{id}/report"),
            Route::At(id, Place::Save) => write!(f, "#/p/{id}/save"),
            Route::At(id, Place::Present(step)) => write!(f, "#/p/{id}/present/{step}"),
            Route::At(id, Place::Lead(step)) => write!(f, "#/p/{id}/lead/{step}"),
            Route::At(id, Place::Answer(participant, Stop::End)) => write!(f, "#/p/{id}/answer/{participant}/end"),
            Route::At(id, Place::Answer(participant, Stop::Section(section))) => {
                write!(f, "#/p/{id}/answer/{participant}/{}", section.saturating_add(1))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_is_read_as_it_is_written() {
        let (a, b) = (Id::from_bytes([1; 10]), Id::from_bytes([2; 10]));
        for route in [
            Route::Home,
            Route::New,
            Route::Portfolio,
            Route::How,
            Route::Incoming,
            Route::Invited,
            Route::At(a, Place::Invite),
            Route::At(a, Place::Code),
            Route::At(a, Place::Collect),
            Route::Save,
            Route::Take,
            Route::Edit(a),
            Route::At(a, Place::People),
            Route::At(a, Place::Discuss),
            Route::At(a, Place::Try),
            Route::At(a, Place::Act),
            Route::At(a, Place::Time),
            Route::At(a, Place::Report),
            Route::At(a, Place::Save),
            Route::At(a, Place::Present(0)),
            Route::At(a, Place::Lead(17)),
            Route::At(a, Place::Answer(b, Stop::Section(0))),
            Route::At(a, Place::Answer(b, Stop::Section(6))),
            Route::At(a, Place::Answer(b, Stop::End)),
        ] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn a_link_leads_to_what_came_in() {
        // The first letters are the kind: 1, 2 and 3.
        assert_eq!(Route::parse("#v1.AQIDBAUG"), Route::Incoming);
        assert_eq!(Route::parse("#v1.AgIDBAUG"), Route::Invited);
        assert_eq!(Route::parse("#v1.AwIDBAUG"), Route::Incoming);
        for token in ["#v1.", "#v2.AgAA", "#v1.Ag"] {
            assert_ne!(Route::parse(token), Route::Unknown, "{token}");
        }
        assert_eq!(Route::parse("#v1"), Route::Unknown);
    }

    #[test]
    fn foreign_addresses_lead_nowhere_and_never_fail() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#"), Route::Home);
        for address in ["#/x", "#/p/no-id/answer", "#/p//answer", "#/p/0000000000000000/answer/0000000000000000/0"] {
            assert_eq!(Route::parse(address), Route::Unknown, "{address}");
        }
    }
}
