//! What comes in from outside: which partnerships, or parts of them, a text holds, and what keeping one would change.
//!
//! Reading keeps nothing. What is damaged is named, and whatever else the text holds is read all the same.

mod file;
mod news;

pub use file::FORMAT;
pub use news::{Changes, News, news, news_among};

use crate::exchange::token;
use crate::json::{Fault, Json};
use crate::record::{Partnership, Unreadable};

/// The longest text that is read, in bytes. A partnership of a whole workshop has about 30 kB.
pub const LIMIT: usize = 20 * 1024 * 1024;

/// A partnership, or the part of it that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// How much of it there is.
    pub kind: Kind,
    /// What there is. Merging it into the whole does all.
    pub partnership: Partnership,
}

/// How much of a partnership is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// All of it.
    #[default]
    Whole,
    /// The names, the latest round and who is to answer, without answers.
    Invitation,
    /// One round with those who have answered. Of use only to who has the rest.
    Answers,
}

/// Something that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What it is, as far as can be told: names, or a key; empty for the whole text.
    pub part: String,
    /// Why.
    pub why: Why,
}

/// Why something is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing in it was made by this program.
    Foreign,
    /// It is a table, made for other programs: only a JSON file comes back whole.
    Table,
    /// There is no partnership in it.
    Empty,
    /// It is longer than [`LIMIT`].
    Long,
    /// A newer version of the program made it, with this schema version.
    Newer(u64),
    /// It is a link that was damaged or cut off on its way.
    Link,
    /// It is a link from a newer version of the program.
    NewerLink,
    /// It is damaged there.
    Damaged(Fault),
}

impl Incoming {
    /// Whether it can be taken in beside what is known of the same partnership: answers only where their round is.
    #[must_use]
    pub fn belongs(&self, known: Option<&Partnership>) -> bool {
        let rounds = |whole: &Partnership| -> Vec<_> {
            whole.rounds.iter().chain(whole.gone_rounds.iter().map(|gone| &gone.item)).map(|round| round.id).collect()
        };
        self.kind != Kind::Answers
            || known.is_some_and(|known| {
                let there = rounds(known);
                rounds(&self.partnership).iter().all(|round| there.contains(round))
            })
    }
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 3] = [Kind::Whole, Kind::Invitation, Kind::Answers];

    /// The name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Kind::Whole => "whole",
            Kind::Invitation => "invitation",
            Kind::Answers => "answers",
        }
    }

    /// The one with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl From<Unreadable> for Why {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::Newer(schema) => Why::Newer(schema),
            Unreadable::Damaged(fault) => Why::Damaged(fault),
        }
    }
}

impl From<Fault> for Why {
    fn from(fault: Fault) -> Self {
        Why::Damaged(fault)
    }
}

/// All that a text holds, in its order: what can be taken in, and what cannot. Never empty.
#[must_use]
pub fn read(text: &str) -> Vec<Result<Incoming, Refused>> {
    let whole = |why| vec![Err(Refused { part: String::new(), why })];
    if text.len() > LIMIT {
        return whole(Why::Long);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with(['{', '[']) {
        let links: Vec<_> = token::read_all(text).into_iter().map(linked).collect();
        return if links.is_empty() { whole(foreign(text)) } else { links };
    }
    match Json::parse(text) {
        Ok(json) => {
            if let Some(node) = file::too_many(&json) {
                return whole(Why::Damaged(node));
            }
            let found = file::read(json);
            if found.is_empty() { whole(Why::Empty) } else { found }
        }
        Err(fault) => whole(Why::Damaged(fault)),
    }
}

/// What a link carries.
fn linked(read: Result<(Kind, Partnership), token::Fault>) -> Result<Incoming, Refused> {
    let why = match read {
        Ok((kind, partnership)) => return Ok(Incoming { kind, partnership }),
        Err(token::Fault::Damaged) => Why::Link,
        Err(token::Fault::Newer) => Why::NewerLink,
        Err(token::Fault::TooLong) => Why::Long,
    };
    Err(Refused { part: String::new(), why })
}

/// What a text is that is no JSON.
fn foreign(text: &str) -> Why {
    // A spreadsheet is a zip archive; our tables begin with this column.
    let is_table = text.starts_with("PK\u{3}\u{4}") || text.starts_with("partnership_id,");
    if is_table { Why::Table } else { Why::Foreign }
}
