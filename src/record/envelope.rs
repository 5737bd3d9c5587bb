//! The envelope in which a partnership is stored: schema version, revision, checksum, content.
//!
//! `{"schema":3,"revision":7,"checksum":"8f3a01c2","partnership":{…}}`. The checksum is the CRC-32 (ISO-HDLC, as in
//! zip) of the content written compactly, so that re-indenting a file does no harm and any other change is noticed.

use super::crc::crc_32;
pub use super::migrate::SCHEMA;
use super::partnership::Partnership;
use super::write::Form;
use super::{migrate, read, write};
use crate::json::{Fault, Json, Node};
use std::fmt;

/// A stored partnership.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Counts the times it was stored.
    pub revision: u64,
    /// The content.
    pub partnership: Partnership,
}

/// Why a stored text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer version of the program wrote it, with this schema version.
    Newer(u64),
    /// It is damaged.
    Damaged(Fault),
}

impl Envelope {
    /// The last revision that a JSON number holds exactly.
    pub const LAST_REVISION: u64 = (1 << 53) - 1;

    /// The text to store.
    #[must_use]
    pub fn write(partnership: &Partnership, revision: u64) -> String {
        let content = write::partnership(partnership, Form::Brief).write();
        let checksum = checksum(&content);
        format!(r#"{{"schema":{SCHEMA},"revision":{revision},"checksum":"{checksum}","partnership":{content}}}"#)
    }

    /// Reads a stored text of this schema version or an older one.
    ///
    /// # Errors
    /// When the text is damaged, or was written by a newer version.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut json = Json::parse(text)?;
        // Asked first, since a newer schema may have other keys.
        if let Some(newer) = Self::newer(&json) {
            return Err(Unreadable::Newer(newer));
        }
        let (schema, revision) = frame(&Node::root(&json), text)?;
        if let Some(content) = json.get_mut("partnership") {
            migrate::up(content, schema)?;
        }
        let root = Node::root(&json);
        let fields = root.object(&FRAME)?;
        Ok(Self { revision, partnership: read::partnership(&fields.required("partnership")?)? })
    }
}

impl Envelope {
    /// The schema version that this states, when it is newer than today's.
    #[must_use]
    pub fn newer(json: &Json) -> Option<u64> {
        match json.get("schema") {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            Some(&Json::Number(number)) if number > SCHEMA as f64 && number.fract() == 0.0 => Some(number as u64),
            _ => None,
        }
    }

    /// The content of today's schema version, without an envelope and with every answer spelt out.
    #[must_use]
    pub fn content(partnership: &Partnership) -> Json {
        write::partnership(partnership, Form::SpeltOut)
    }

    /// Reads content of this schema version, which is at most [`SCHEMA`].
    ///
    /// # Errors
    /// When something is wrong with it.
    pub fn read_content(content: &mut Json, schema: u64) -> Result<Partnership, Fault> {
        migrate::up(content, schema)?;
        read::partnership(&Node::root(content))
    }
}

/// The revision that a stored text states, without reading the rest. A text that is damaged may state anything.
#[must_use]
pub fn stated_revision(text: &str) -> Option<u64> {
    let (_, rest) = text.split_once(r#""revision":"#)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
    rest.get(..end)?.parse().ok()
}

impl Unreadable {
    /// The content belongs under another key.
    #[must_use]
    pub fn misplaced() -> Self {
        Unreadable::Damaged(Fault {
            place: "partnership.id".to_owned(),
            what: "this is not the id that it is stored under".to_owned(),
        })
    }
}

impl From<Fault> for Unreadable {
    fn from(fault: Fault) -> Self {
        Unreadable::Damaged(fault)
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Newer(schema) => write!(f, "schema: {schema} is newer than {SCHEMA}"),
            Unreadable::Damaged(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for Unreadable {}

/// What stands before the content.
const CONTENT: &str = r#","partnership":"#;

const FRAME: [&str; 4] = ["schema", "revision", "checksum", "partnership"];

/// The schema version and the revision, when the frame is sound and the content is what was sealed.
fn frame(root: &Node<'_>, text: &str) -> Result<(u64, u64), Fault> {
    let fields = root.object(&FRAME)?;
    let schema = fields.required("schema")?.whole(1, SCHEMA)?;
    let revision = fields.required("revision")?.whole(0, Envelope::LAST_REVISION)?;
    let content = fields.required("partnership")?;
    let stated = fields.required("checksum")?;
    // As a rule the text is as this program writes it, with the content at the end; only another one is written anew.
    let as_written = text.split_once(CONTENT).and_then(|(_, rest)| rest.strip_suffix('}')).map(checksum);
    let stated_as = stated.string()?;
    if as_written.as_deref() != Some(stated_as) && stated_as != checksum(&content.json().write()) {
        return Err(stated.fault("the content does not match the checksum"));
    }
    Ok((schema, revision))
}

fn checksum(text: &str) -> String {
    format!("{:08x}", crc_32(text.as_bytes()))
}
