//! What comes in from outside: which partnerships, or parts of them, a text holds, and what keeping one would change.
//!
//! Reading keeps nothing. What is damaged is named, and whatever else the text holds is read all the same.

mod file;
mod news;

pub use file::FORMAT;
pub use news::{Changes, News, news, news_among};

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
    /// One round with those who have answered.
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
    /// It is damaged there.
    Damaged(Fault),
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
        return whole(foreign(text));
    }
    match Json::parse(text) {
        Ok(json) => {
            let found = file::read(json);
            if found.is_empty() { whole(Why::Empty) } else { found }
        }
        Err(fault) => whole(Why::Damaged(fault)),
    }
}

/// What a text is that is no JSON.
fn foreign(text: &str) -> Why {
    // A spreadsheet is a zip archive; our tables begin with this column.
    let is_table = text.starts_with("PK\u{3}\u{4}") || text.starts_with("partnership_id,");
    if is_table { Why::Table } else { Why::Foreign }
}
