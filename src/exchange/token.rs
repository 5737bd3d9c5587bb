//! Links that carry a partnership, or the part of it that is sent: `#v1.` and then letters that stand for bytes.
//!
//! # The format
//!
//! A link is an address, `#v1.`, and the token in base64url (RFC 4648, section 5) without padding. The token is
//!
//! | bytes | what |
//! |---|---|
//! | 1 | the kind: 1 a whole partnership, 2 an invitation, 3 answers |
//! | … | the content, as below |
//! | 4 | CRC-32 (ISO-HDLC, as in zip) of all bytes before it, the highest byte first |
//!
//! What it is made of:
//!
//! - *number*: seven bits a byte, the lowest first, with the highest bit set in all but the last byte; the shortest way.
//! - *text*: its length in bytes as a number, then UTF-8.
//! - *id*: its 10 bytes. Never shortened: a short one would need the other side to be read.
//! - *moment*: milliseconds since 1970, as the difference from the moment before it in the token (at first from 0); a
//!   difference *d* is the number 2*d*, or −2*d* − 1 when it is negative.
//! - *day*: the number year · 512 + month · 32 + day.
//! - *list*: how many, as a number, then one after the other. *taken*: a list, each followed by the moment of the last
//!   change that was known and the moment when it was taken away.
//! - *statement*: its place in the order in which the instrument asks this group, from 0.
//! - *said*: a byte, with 0 for "does not apply", 1 to 5 for a rating and 7 for no answer in its three lowest bits, and
//!   8 when there is a comment; the moment; the comment as a text.
//!
//! **A whole partnership** (`whole.rs`): id; a byte, 1 for a guest's copy; three names; moments of naming, making and the
//! last change; rounds; rounds taken; actions; actions taken.
//! A *round*: id; moment made; day; moment of the settings; a byte with 1 for `quick-18`, 2 when the result waits, 4 when
//! it has weights of its own, 8 a compensation of its own; three weights and the compensation as IEEE 754 doubles, the
//! highest byte first, where it has them; people; people taken.
//! A *person*: id; group (0 customer, 1 vendor, 2 provider, 3 observer); name; moments added and named; a list of entries.
//! An *entry*: the statement as a byte, which rises; said, with 16 in its byte when a list of earlier ones follows.
//! An *action*: id; id of its round; moments made and changed; text; person; a byte with the progress (0 to 3), 4 when it
//! has ended, 8 when it is due, 16 when it is about a value, and 32 times the owner (0 none, 1 customer, 2 vendor,
//! 3 provider); the days of its end and of its due, and the place of the value among all 21.
//!
//! **An invitation** (`sent.rs`): id; three names; moments made and named; the latest round as above, with its people
//! who have said nothing yet, without entries, and nobody taken.
//!
//! **Answers** (`sent.rs`): id; the customer's name, cut to 24 letters, to say whose they are; id of the round; a byte, 1
//! for `quick-18`; a list of people with answers. Each: id; group; name; the second of the first answer since 1970, as a
//! number; seconds of adding and naming, each as the difference from it; three bits for each statement that the group is
//! asked, the lowest first and the last byte filled with zeros: 0 to 5 and 7 as above, 6 when there is no entry; for each
//! entry the difference in seconds from the one before, or from the first answer; a list of comments, each with its
//! statement as a number, which rises. Earlier answers are not sent.
//!
//! In answers and invitations, what is not known is no change when they are merged with the whole: see `sent.rs`.

mod base64;
mod reader;
mod sent;
mod whole;
mod writer;

use crate::exchange::incoming::Kind;
use crate::record::crc::crc_32;
use crate::record::{Id, Partnership};
use reader::{Broken, Reader};
use writer::Writer;

/// How many letters of a token are read at most.
pub const LIMIT: usize = 64 * 1024;

/// Why a token was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is damaged, or was cut off on its way.
    Damaged,
    /// It comes from a newer version of the page.
    Newer,
    /// It is longer than anything that is read.
    TooLong,
}

/// Everything of a partnership as a token; none when it is too much for a link.
#[must_use]
pub fn of_whole(partnership: &Partnership) -> Option<String> {
    let mut out = Writer::new(byte(Kind::Whole));
    whole::write(&mut out, partnership);
    sealed(out)
}

/// The latest round without answers; none when there is no round, or too many people for a link.
#[must_use]
pub fn of_invitation(partnership: &Partnership) -> Option<String> {
    let mut out = Writer::new(byte(Kind::Invitation));
    sent::write_invitation(&mut out, partnership)?;
    sealed(out)
}

/// What these people said in the latest round; none when they said nothing, or too much for a link.
#[must_use]
pub fn of_answers(partnership: &Partnership, people: &[Id]) -> Option<String> {
    let mut out = Writer::new(byte(Kind::Answers));
    sent::write_answers(&mut out, partnership, people)?;
    sealed(out)
}

/// The link with a token, on the address of the page.
#[must_use]
pub fn link(address: &str, token: &str) -> String {
    let address = address.split_once('#').map_or(address, |(before, _)| before);
    format!("{address}#{token}")
}

/// Whether the part of an address behind the `#` is a token, of this version or another.
#[must_use]
pub fn is_token(fragment: &str) -> bool {
    version(fragment).is_some()
}

/// Whether it is a token of an invitation, as far as can be told from its first letters, which are the kind.
#[must_use]
pub fn is_invitation(fragment: &str) -> bool {
    let first = version(fragment).filter(|(number, _)| *number == "1").map(|(_, letters)| letters.as_bytes());
    matches!(first, Some([b'A', b'g'..=b'v', ..]))
}

/// Reads a token that someone hands over, by itself or at the end of a whole link, with blanks around it or not.
///
/// # Errors
/// When it is damaged, too long, or comes from a newer version.
pub fn read_given(text: &str) -> Result<(Kind, Partnership), Fault> {
    read(text.rsplit_once('#').map_or(text, |(_, token)| token).trim())
}

/// Reads a token: `v1.` and what follows, with nothing behind it.
///
/// # Errors
/// When it is damaged, too long, or comes from a newer version.
pub fn read(token: &str) -> Result<(Kind, Partnership), Fault> {
    let (number, letters) = version(token).ok_or(Fault::Damaged)?;
    if number != "1" {
        return Err(Fault::Newer);
    }
    if letters.len() > LIMIT {
        return Err(Fault::TooLong);
    }
    let bytes = base64::read(letters).ok_or(Fault::Damaged)?;
    let (content, seal) = bytes.split_last_chunk::<4>().ok_or(Fault::Damaged)?;
    if crc_32(content) != u32::from_be_bytes(*seal) {
        return Err(Fault::Damaged);
    }
    let (&kind, content) = content.split_first().ok_or(Fault::Damaged)?;
    // Sealed soundly, so what is unknown is new and not damaged.
    let kind = of_byte(kind).ok_or(Fault::Newer)?;
    let mut from = Reader::new(content);
    let partnership = match kind {
        Kind::Whole => whole::read(&mut from),
        Kind::Invitation => sent::read_invitation(&mut from),
        Kind::Answers => sent::read_answers(&mut from),
    };
    let read = partnership.and_then(|partnership| from.end().map(|()| partnership));
    read.map(|partnership| (kind, partnership)).map_err(|Broken| Fault::Damaged)
}

/// Every token in a text, in order: whole links, several of them, with anything around and between them. A link that a
/// mail program has broken into lines is put together again.
#[must_use]
pub fn read_all(text: &str) -> Vec<Result<(Kind, Partnership), Fault>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('#') {
        rest = after;
        let Some((number, letters)) = version(after) else { continue };
        let (read, length) = longest(number, letters);
        found.push(read);
        rest = letters.get(length..).unwrap_or_default();
    }
    found
}

const fn byte(kind: Kind) -> u8 {
    match kind {
        Kind::Whole => 1,
        Kind::Invitation => 2,
        Kind::Answers => 3,
    }
}

fn of_byte(number: u8) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| byte(*kind) == number)
}

/// How many lines a mail program may have made of a link.
const LINES: usize = 2000;

fn sealed(out: Writer) -> Option<String> {
    let mut bytes = out.into_bytes();
    bytes.extend(crc_32(&bytes).to_be_bytes());
    let letters = base64::write(&bytes);
    (letters.len() <= LIMIT).then(|| format!("v1.{letters}"))
}

/// The number of the version, and what follows it; none when this is no token at all.
fn version(text: &str) -> Option<(&str, &str)> {
    let (number, letters) = text.strip_prefix('v')?.split_once('.')?;
    let is_number = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((number, letters))
}

/// Reads the letters at the beginning of a text, over the ends of lines as far as that makes a token of it. Says how
/// much of the text it was.
fn longest(number: &str, text: &str) -> (Result<(Kind, Partnership), Fault>, usize) {
    let first = run(text);
    let whole = |letters: &str| read(&format!("v{number}.{letters}"));
    let alone = whole(text.get(..first).unwrap_or_default());
    if alone != Err(Fault::Damaged) {
        return (alone, first);
    }
    let mut letters = text.get(..first).unwrap_or_default().to_owned();
    let mut at = first;
    for _ in 0..LINES {
        let Some(rest) = text.get(at..) else { break };
        // One end of a line, and the marks of a quotation.
        let Some(line) = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')) else { break };
        let line = line.trim_start_matches(['>', ' ']);
        let more = run(line);
        if more == 0 || letters.len() + more > LIMIT {
            break;
        }
        letters.push_str(line.get(..more).unwrap_or_default());
        at = text.len() - line.len() + more;
        let read = whole(&letters);
        if read != Err(Fault::Damaged) {
            return (read, at);
        }
    }
    (alone, first)
}

/// How many letters of base64url the text begins with.
fn run(text: &str) -> usize {
    text.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_').count()
}
