//! JSON values: parsed with checks that no stored document should need to repeat, and written compactly.

mod big;
mod node;
mod number;
mod parse;
mod serial;
mod write;

pub use node::{Fields, Node, step_to_item, step_to_key};
pub use number::write_number;

use parse::Parser;
use std::fmt;

/// A JSON value that keeps the order of keys and refuses a key that stands twice.
///
/// ```
/// use partnership_continuum::json::Json;
///
/// let json = Json::parse(r#"{"b": 4.0, "a": [true, null]}"#).unwrap();
/// assert_eq!(json.get("b"), Some(&Json::Number(4.0)));
/// assert_eq!(json.write(), r#"{"b":4,"a":[true,null]}"#);
/// assert_eq!(Json::parse(r#"{"a":1,"a":1}"#).unwrap_err().what, r#"the key "a" stands twice"#);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, always as a 64-bit float.
    Number(f64),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// Keys with their values, in the order in which they stood.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads exactly one JSON value.
    ///
    /// # Errors
    /// When the text is not JSON, a key stands twice in an object, a number is beyond 64-bit floats, or lists and
    /// objects stand more than 100 deep. The place is `line L, column C`, both counted from 1.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let mut parser = Parser::new(text);
        parser.document().map_err(|what| {
            let (line, column) = parser.place();
            Fault { place: format!("line {line}, column {column}"), what }
        })
    }

    /// The compact text. Whole numbers below 2⁵³ have no decimal point; a number that is not finite becomes `null`,
    /// as in JavaScript. Every finite number reads back as the same number.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        self.write_to(&mut text);
        text
    }

    /// An object with these entries, in this order. The keys must differ.
    #[must_use]
    pub fn object<const N: usize>(entries: [(&str, Json); N]) -> Self {
        Self::object_from(&mut entries.into_iter())
    }

    /// The value at this key; none when there is no such key or this is not an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The value at this key, to change it.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        match self {
            Json::Object(entries) => entries.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Adds a field to an object; anything else stays as it is.
    #[inline(never)]
    pub fn put(&mut self, key: &str, value: Json) {
        if let Json::Object(entries) = self {
            entries.push((key.to_owned(), value));
        }
    }

    // Not generic, so that it is compiled once and not for each length.
    fn object_from(entries: &mut dyn Iterator<Item = (&str, Json)>) -> Self {
        Json::Object(entries.map(|(key, value)| (key.to_owned(), value)).collect())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::String(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::String(text)
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Json::Number(number)
    }
}

impl From<bool> for Json {
    fn from(truth: bool) -> Self {
        Json::Bool(truth)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, Into::into)
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Self {
        Json::Array(items)
    }
}

/// What is wrong with some JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The way to it, as in `responses[2].answers["vendor.role.seen"]`, or `line 1, column 7`; empty for the whole.
    pub place: String,
    /// What is wrong there.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() { f.write_str(&self.what) } else { write!(f, "{}: {}", self.place, self.what) }
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        Json::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn faults_of_syntax_say_where() {
        assert_eq!(fault(""), "line 1, column 0: EOF while parsing a value");
        assert_eq!(fault("{\n  \"a\": 1,\n  b}"), "line 3, column 3: key must be a string");
        assert_eq!(fault("1 2"), "line 1, column 3: trailing characters");
        assert_eq!(fault("1e999"), "line 1, column 5: number out of range");
        assert_eq!(fault("NaN"), "line 1, column 1: expected value");
    }

    #[test]
    fn a_key_that_stands_twice_is_refused_at_any_depth() {
        assert_eq!(fault(r#"[{"a":{"x":1,"y":2,"x":1}}]"#), r#"line 1, column 25: the key "x" stands twice"#);
        let many: Vec<String> = (0..50_000).chain([7]).map(|number| format!("\"{number}\":0")).collect();
        assert!(fault(&format!("{{{}}}", many.join(","))).ends_with(r#"the key "7" stands twice"#));
    }

    #[test]
    fn depth_has_a_limit() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Json::parse(&nested(100)).is_ok());
        assert!(fault(&nested(101)).ends_with(": more than 100 levels deep"));
        assert!(fault(&nested(1_000_000)).ends_with(": more than 100 levels deep"));
    }

    #[test]
    fn objects_are_built_in_order() {
        let json = Json::object([
            ("z", "text".into()),
            ("a", Some(0.5).into()),
            ("n", None::<bool>.into()),
            ("l", vec![true.into(), String::from("s").into()].into()),
        ]);
        assert_eq!(json.write(), r#"{"z":"text","a":0.5,"n":null,"l":[true,"s"]}"#);
        assert_eq!(json.get("a"), Some(&Json::Number(0.5)));
        assert_eq!(json.get("b"), None);
        assert_eq!(Json::Null.get("a"), None);
    }
}
