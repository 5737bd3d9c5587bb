//! How large things may be: everything that comes from outside is held to this, in whatever it comes.
//!
//! | what | at most | elsewhere |
//! |---|---|---|
//! | lists and objects in each other | 100 levels | `json::parse` |
//! | a text that is brought in | 20 MiB | [`incoming::LIMIT`](crate::exchange::incoming::LIMIT) |
//! | partnerships in it | [`PARTNERSHIPS`] | |
//! | rounds, people of a round, actions: each with those taken away | [`LIST`] | |
//! | a name | [`NAME`] characters | |
//! | a comment | [`COMMENT`] characters | |
//! | an action | [`ACTION`] characters | |
//! | what an answer replaced | [`EARLIER`] | |
//! | a moment | [`MOMENT`] | |
//!
//! Nobody comes near them by hand. Where a list is gone through for each of its items, they keep the time short.

/// The longest name of a party or a person, in characters.
pub const NAME: usize = 120;
/// The longest comment, in characters.
pub const COMMENT: usize = 2000;
/// The longest text of an action, in characters.
pub const ACTION: usize = 1000;
/// How many answers are kept that another one replaced.
pub const EARLIER: usize = 3;
/// How many rounds, people of a round or actions there may be.
pub const LIST: usize = 2000;
/// How many partnerships, or texts of partnerships, are read at a time.
pub const PARTNERSHIPS: usize = 20_000;
/// The last moment: the largest whole number of milliseconds that a JSON number holds exactly.
pub const MOMENT: u64 = (1 << 53) - 1;
