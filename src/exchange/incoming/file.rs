//! The JSON files in which partnerships come: today's export, the file with every stored text, and one stored text.

use super::{Incoming, Kind, Refused, Why};
use crate::exchange::file::PREFIX;
use crate::exchange::moments;
use crate::json::{Fault, Json, Node};
use crate::record::envelope::stated_revision;
use crate::record::limits;
use crate::record::{Envelope, Id, Partnership, Slot, Unreadable};

type Found = Result<Incoming, Refused>;

/// What stands in every export, so that it is known as one.
pub const FORMAT: &str = "partnership-continuum";

/// All that the file holds.
pub fn read(json: Json) -> Vec<Found> {
    if json.get("format").is_some() {
        return export(json);
    }
    if json.get("checksum").is_some() {
        let read = Envelope::read(&json.write()).map(|envelope| whole(envelope.partnership));
        return vec![read.map_err(|why| Refused { part: called(json.get("partnership")), why: why.into() })];
    }
    match json {
        Json::Object(entries) if entries.iter().any(|(key, _)| key.starts_with(PREFIX)) => stored(entries),
        // Only the rescue and older versions leave a file with no partnership in it.
        Json::Object(entries) if matches!(entries.as_slice(), [(key, _)] if key == "model") => Vec::new(),
        _ => refuse(String::new(), Why::Foreign),
    }
}

/// The fault that there are more partnerships, or stored texts, than are read at a time.
pub fn too_many(json: &Json) -> Option<Fault> {
    let count = match (json, json.get("partnerships")) {
        (_, Some(Json::Array(items))) => items.len(),
        (Json::Object(entries), _) => entries.len(),
        _ => 0,
    };
    let what = || format!("there are more than {}", limits::PARTNERSHIPS);
    (count > limits::PARTNERSHIPS).then(|| Fault { place: "partnerships".to_owned(), what: what() })
}

fn whole(partnership: Partnership) -> Incoming {
    Incoming { kind: Kind::Whole, partnership }
}

fn refuse(part: String, why: Why) -> Vec<Found> {
    vec![Err(Refused { part, why })]
}

/// The file that is made for other programs.
fn export(mut json: Json) -> Vec<Found> {
    match head(&json) {
        Err(why) => refuse(String::new(), why),
        Ok((schema, kind)) => {
            let Some(Json::Array(items)) = json.get_mut("partnerships") else { return Vec::new() };
            let mut found = Vec::new();
            for (place, content) in items.iter_mut().enumerate() {
                let part = called(Some(content));
                let read = moments::from_iso(content)
                    .and_then(|()| Envelope::read_content(content, schema))
                    .map(|partnership| Incoming { kind, partnership })
                    .map_err(|fault| Refused { part, why: Why::Damaged(at(place, fault)) });
                found.push(read);
            }
            found
        }
    }
}

/// The schema version and what kind of thing the file holds, when its frame is sound.
fn head(json: &Json) -> Result<(u64, Kind), Why> {
    let root = Node::root(json);
    if let Some(newer) = Envelope::newer(json) {
        return Err(Why::Newer(newer));
    }
    let fields = root.object(&["$schema", "format", "kind", "schema", "model", "exported", "partnerships"])?;
    let format = fields.required("format")?;
    if format.string()? != FORMAT {
        return Err(Why::Foreign);
    }
    let schema = fields.read("schema", |node| node.whole(1, crate::record::envelope::SCHEMA))?;
    let kind =
        fields.read_optional("kind", |node| Kind::from_id(node.string()?).ok_or_else(|| node.is_not("a kind")))?;
    let _ = fields.required("partnerships")?.items()?;
    Ok((schema, kind.unwrap_or_default()))
}

/// The fault as one of the whole file, and not only of the partnership at this place in it.
fn at(place: usize, fault: Fault) -> Fault {
    let rest = fault.place.strip_prefix("partnership.").unwrap_or(&fault.place);
    let dot = if rest.is_empty() || rest.starts_with('[') { "" } else { "." };
    Fault { place: format!("partnerships[{place}]{dot}{rest}"), what: fault.what }
}

/// Every stored text by its key. Of the last revisions of a partnership the latest counts that can be read.
fn stored(entries: Vec<(String, Json)>) -> Vec<Found> {
    let mut texts: Vec<(String, Option<Id>, u64, Json)> = Vec::new();
    for (key, value) in entries {
        let Some(key) = key.strip_prefix(PREFIX) else { continue };
        let id = key.parse::<Slot>().ok().map(|slot| slot.id);
        let revision = if let Json::String(text) = &value { stated_revision(text) } else { None }.unwrap_or(u64::MAX);
        // Where its first text stands, and the latest revision first.
        let group = texts.iter().position(|(_, other, ..)| id.is_some() && *other == id).unwrap_or(texts.len());
        let later = |(_, other, at, _): &&(String, Option<Id>, u64, Json)| *other == id && *at >= revision;
        let place = group + texts.iter().skip(group).take_while(later).count();
        texts.insert(place, (key.to_owned(), id, revision, value));
    }
    let mut found: Vec<Found> = Vec::new();
    let mut read: Option<Id> = None;
    for (key, id, _, value) in texts {
        if id.is_some() && read == id {
            continue;
        }
        match one(&value) {
            Ok(partnership) => {
                read = id;
                found.push(Ok(whole(partnership)));
            }
            Err(why) => found.push(Err(Refused { part: key, why: why.into() })),
        }
    }
    found
}

fn one(value: &Json) -> Result<Partnership, Unreadable> {
    Ok(Envelope::read(Node::root(value).string()?)?.partnership)
}

/// The names in some content, as far as they can be read; else its id.
fn called(content: Option<&Json>) -> String {
    let Some(content) = content else { return String::new() };
    let text = |json: &Json, key: &str| match json.get(key) {
        Some(Json::String(text)) => Partnership::name(text),
        _ => String::new(),
    };
    let mut names = Vec::new();
    if let Some(parties) = content.get("names") {
        names.extend(["customer", "vendor", "provider"].map(|party| text(parties, party)));
        names.retain(|name| !name.is_empty());
    }
    if names.is_empty() { text(content, "id") } else { names.join(" · ") }
}
