//! Reading foreign JSON step by step, with faults that name the place.

use super::number::{whole, write_number};
use super::write::quoted;
use super::{Fault, Json};
use std::fmt::Write;

/// A value and the way to it. Cheap: linked to its parent, and the way becomes text only when there is a fault.
///
/// ```
/// use partnership_continuum::json::{Json, Node};
///
/// let json = Json::parse(r#"{"name": "Acme", "votes": [3, 7]}"#).unwrap();
/// let root = Node::root(&json);
/// let fields = root.object(&["name", "votes"]).unwrap();
/// assert_eq!(fields.required("name").unwrap().string(), Ok("Acme"));
/// let votes = fields.required("votes").unwrap();
/// let faults: Vec<String> =
///     votes.items().unwrap().filter_map(|vote| Some(vote.whole(1, 5).err()?.to_string())).collect();
/// assert_eq!(faults, ["votes[1]: 7 is not a whole number from 1 to 5"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    value: &'a Json,
    way: Way<'a>,
}

/// The last step of the way to a value.
#[derive(Clone, Copy, Debug)]
enum Way<'a> {
    Root,
    Key(&'a Node<'a>, &'a str),
    Item(&'a Node<'a>, usize),
}

impl<'a> Node<'a> {
    /// The whole document; its place is empty.
    #[must_use]
    pub const fn root(value: &'a Json) -> Self {
        Self { value, way: Way::Root }
    }

    /// The value itself.
    #[must_use]
    pub const fn json(&self) -> &'a Json {
        self.value
    }

    /// The way to this value, as in `responses[2].answers["vendor.role.seen"]`; empty for the whole document.
    #[must_use]
    pub fn place(&self) -> String {
        let mut place = String::new();
        self.way.write(&mut place);
        place
    }

    /// A fault at this place.
    #[must_use]
    pub fn fault(&self, what: impl Into<String>) -> Fault {
        Fault { place: self.place(), what: what.into() }
    }

    /// The fault that this value is not what was expected, as in `7 is not a whole number from 1 to 5`.
    #[must_use]
    pub fn is_not(&self, expected: &str) -> Fault {
        self.fault(format!("{} is not {expected}", shown(self.value)))
    }

    /// The fields of an object whose keys are known.
    ///
    /// # Errors
    /// When it is not an object, or has a key that is not among the allowed ones (the fault is at that key).
    #[inline(never)]
    pub fn object(&'a self, allowed: &[&str]) -> Result<Fields<'a>, Fault> {
        let entries = self.pairs()?;
        match entries.iter().find(|(key, _)| !allowed.contains(&key.as_str())) {
            Some((key, value)) => Err(self.child(key, value).fault("unknown key")),
            None => Ok(Fields { node: self, entries }),
        }
    }

    /// The keys of an object, each with its value, whatever the keys are.
    ///
    /// # Errors
    /// When it is not an object.
    pub fn entries(&'a self) -> Result<impl Iterator<Item = (&'a str, Node<'a>)>, Fault> {
        Ok(self.pairs()?.iter().map(|(key, value)| (key.as_str(), self.child(key, value))))
    }

    /// The items of a list.
    ///
    /// # Errors
    /// When it is not a list.
    pub fn items(&'a self) -> Result<impl ExactSizeIterator<Item = Node<'a>>, Fault> {
        match self.value {
            Json::Array(items) => {
                Ok(items.iter().enumerate().map(|(place, value)| Node { value, way: Way::Item(self, place) }))
            }
            _ => Err(self.is_not("a list")),
        }
    }

    /// The text.
    ///
    /// # Errors
    /// When it is not a text.
    #[inline(never)]
    pub fn string(&self) -> Result<&'a str, Fault> {
        match self.value {
            Json::String(text) => Ok(text),
            _ => Err(self.is_not("a text")),
        }
    }

    /// The number, always finite.
    ///
    /// # Errors
    /// When it is not a number. (JSON has none that is not finite, but JavaScript has.)
    pub fn number(&self) -> Result<f64, Fault> {
        match *self.value {
            Json::Number(number) if number.is_finite() => Ok(number),
            _ => Err(self.is_not("a number")),
        }
    }

    /// The number, when it is whole and within these bounds, both included. `4.0` is whole.
    ///
    /// # Errors
    /// When it is anything else.
    pub fn whole(&self, min: u64, max: u64) -> Result<u64, Fault> {
        match *self.value {
            Json::Number(number) => whole(number),
            _ => None,
        }
        .and_then(|number| u64::try_from(number).ok())
        .filter(|number| (min..=max).contains(number))
        .ok_or_else(|| self.is_not(&format!("a whole number from {min} to {max}")))
    }

    /// The truth value.
    ///
    /// # Errors
    /// When it is neither `true` nor `false`.
    pub fn boolean(&self) -> Result<bool, Fault> {
        match *self.value {
            Json::Bool(truth) => Ok(truth),
            _ => Err(self.is_not("true or false")),
        }
    }

    /// Whether it is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.value, Json::Null)
    }

    fn pairs(&self) -> Result<&'a [(String, Json)], Fault> {
        match self.value {
            Json::Object(entries) => Ok(entries),
            _ => Err(self.is_not("an object")),
        }
    }

    const fn child(&'a self, key: &'a str, value: &'a Json) -> Node<'a> {
        Node { value, way: Way::Key(self, key) }
    }
}

/// The fields of an object whose keys have been checked.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    node: &'a Node<'a>,
    entries: &'a [(String, Json)],
}

impl<'a> Fields<'a> {
    /// The value at this key.
    ///
    /// # Errors
    /// When the key is missing; the fault is at the place where it should be.
    #[inline(never)]
    pub fn required(&self, key: &'a str) -> Result<Node<'a>, Fault> {
        self.optional(key).ok_or_else(|| self.node.child(key, &Json::Null).fault("missing"))
    }

    /// What `read` makes of the value at this key.
    ///
    /// # Errors
    /// When the key is missing, or `read` refuses the value.
    // Not inlined, and with a pointer to a function: compiled once for each type that is read.
    #[inline(never)]
    pub fn read<T>(&self, key: &'a str, read: fn(&Node<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        read(&self.required(key)?)
    }

    /// The same where the key may be missing.
    ///
    /// # Errors
    /// When `read` refuses the value.
    #[inline(never)]
    pub fn read_optional<T>(&self, key: &str, read: fn(&Node<'_>) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
        self.optional(key).map(|node| read(&node)).transpose()
    }

    /// The value at this key; none when the key is missing. `null` is a value.
    #[must_use]
    #[inline(never)]
    pub fn optional(&self, key: &str) -> Option<Node<'a>> {
        self.entries.iter().find(|(name, _)| name == key).map(|(name, value)| self.node.child(name, value))
    }
}

impl Way<'_> {
    fn write(self, place: &mut String) {
        match self {
            Way::Root => {}
            Way::Key(parent, key) => {
                parent.way.write(place);
                step_to_key(place, key);
            }
            Way::Item(parent, item) => {
                parent.way.write(place);
                step_to_item(place, item);
            }
        }
    }
}

/// Goes on in a place to what stands there under a key.
pub fn step_to_key(place: &mut String, key: &str) {
    if is_plain(key) {
        if !place.is_empty() {
            place.push('.');
        }
        place.push_str(key);
    } else {
        let _ = write!(place, "[{}]", quoted(key));
    }
}

/// Goes on in a place to an item of the list there.
pub fn step_to_item(place: &mut String, item: usize) {
    let _ = write!(place, "[{item}]");
}

/// Whether a key can follow a dot: a short name of letters, digits and low lines that does not start with a digit.
fn is_plain(key: &str) -> bool {
    key.len() <= 40
        && key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// A value in a message: numbers and short texts in full, lists and objects by their kind.
fn shown(value: &Json) -> String {
    match value {
        Json::Null | Json::Bool(_) => value.write(),
        Json::Number(number) => {
            let mut text = String::new();
            write_number(&mut text, *number);
            text
        }
        Json::String(text) => quoted(text),
        Json::Array(_) => "a list".to_owned(),
        Json::Object(_) => "an object".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Json {
        Json::parse(text).unwrap()
    }

    #[test]
    fn places_name_the_way() {
        let json = parsed(r#"{"responses":[0,{"answers":{"vendor.role.seen":7,"2nd":1,"_a":2}}]}"#);
        let root = Node::root(&json);
        assert_eq!(root.place(), "");
        let fields = root.object(&["responses"]).unwrap();
        let responses = fields.required("responses").unwrap();
        let response = responses.items().unwrap().nth(1).unwrap();
        let answers = response.object(&["answers"]).unwrap().required("answers").unwrap();
        let places: Vec<_> = answers.entries().unwrap().map(|(_, node)| node.place()).collect();
        let base = "responses[1].answers";
        assert_eq!(places, [format!("{base}[\"vendor.role.seen\"]"), format!("{base}[\"2nd\"]"), format!("{base}._a")]);
    }

    #[test]
    fn a_strange_key_is_quoted_and_cut() {
        let json = Json::Object(vec![("\"\n".to_owned(), Json::Null), ("x".repeat(99), Json::Null)]);
        let root = Node::root(&json);
        let places: Vec<_> = root.entries().unwrap().map(|(_, node)| node.place()).collect();
        assert_eq!(places, [r#"["\"\n"]"#.to_owned(), format!("[\"{}…\"]", "x".repeat(40))]);
    }

    #[test]
    fn keys_are_known_or_refused() {
        let json = parsed(r#"{"a":1,"b":null,"c":3}"#);
        let root = Node::root(&json);
        assert_eq!(root.object(&["a", "b"]).unwrap_err().to_string(), "c: unknown key");
        let fields = root.object(&["a", "b", "c", "d"]).unwrap();
        assert!(fields.optional("b").unwrap().is_null());
        assert!(fields.optional("d").is_none());
        assert_eq!(fields.required("d").unwrap_err().to_string(), "d: missing");
        assert_eq!(fields.required("a").unwrap().json(), &Json::Number(1.0));
    }

    #[test]
    fn each_kind_refuses_the_others() {
        let json = parsed(r#"[null,true,1.5,"x",[],{}]"#);
        let root = Node::root(&json);
        let whats = |read: fn(&Node) -> Option<Fault>| -> Vec<String> {
            root.items().unwrap().filter_map(|node| Some(read(&node)?.what)).collect()
        };
        let kinds = ["null", "true", "1.5", "\"x\"", "a list", "an object"];
        let all_but = |kind: usize, expected: &str| -> Vec<String> {
            let others = kinds.iter().enumerate().filter(|&(place, _)| place != kind);
            others.map(|(_, shown)| format!("{shown} is not {expected}")).collect()
        };
        assert_eq!(whats(|node| node.boolean().err()), all_but(1, "true or false"));
        assert_eq!(whats(|node| node.number().err()), all_but(2, "a number"));
        assert_eq!(whats(|node| node.string().err()), all_but(3, "a text"));
        assert_eq!(whats(|node| node.items().err()), all_but(4, "a list"));
        assert_eq!(whats(|node| node.object(&[]).err()), all_but(5, "an object"));
        assert_eq!(whats(|node| node.entries().err()), all_but(5, "an object"));
        assert_eq!(whats(|node| node.whole(0, 9).err()), all_but(9, "a whole number from 0 to 9"));
    }

    #[test]
    fn whole_numbers_have_bounds() {
        let read = |number: f64| Node::root(&Json::Number(number)).whole(1, 5).map_err(|fault| fault.what);
        assert_eq!(read(1.0), Ok(1));
        assert_eq!(read(5.0), Ok(5));
        for (number, shown) in [(0.0, "0"), (6.0, "6"), (-1.0, "-1"), (4.5, "4.5"), (1e300, "1e300"), (f64::NAN, "NaN")]
        {
            assert_eq!(read(number), Err(format!("{shown} is not a whole number from 1 to 5")));
        }
        assert_eq!(Node::root(&Json::Number(f64::INFINITY)).number().unwrap_err().what, "inf is not a number");
    }
}
