//! JSON values from text.

use super::Json;
use super::number::read_number;
use super::write::quoted;
use std::collections::BinaryHeap;

/// How deep lists and objects may stand in each other. Less than what overflows a stack, far more than any document.
const DEPTH: u8 = 100;

/// Reads a text from its start. A fault is what is wrong; it is where the reading has stopped.
pub(super) struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The only value in the text.
    pub(super) fn document(&mut self) -> Result<Json, String> {
        let value = self.value(DEPTH)?;
        match self.next_token() {
            None => Ok(value),
            Some(_) => Err(self.wrong("trailing characters", "")),
        }
    }

    /// The place at which the reading has stopped: line and column in bytes, counted from 1; the column is 0 when
    /// there is nothing in the line before the end of the text.
    pub(super) fn place(&self) -> (usize, usize) {
        let read = self.text.bytes().take(self.at);
        read.fold((1, 0), |(line, column), byte| if byte == b'\n' { (line + 1, 0) } else { (line, column + 1) })
    }

    fn value(&mut self, levels: u8) -> Result<Json, String> {
        match self.next_token() {
            Some(b'"') => Ok(Json::String(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'{') => self.object(levels),
            Some(b'[') => self.array(levels),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => Err(self.wrong("expected value", "a value")),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, String> {
        if self.rest().starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.wrong("expected value", "a value"))
        }
    }

    fn array(&mut self, levels: u8) -> Result<Json, String> {
        let levels = self.enter(levels)?;
        let mut items = Vec::new();
        if self.next_token() == Some(b']') {
            self.at += 1;
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value(levels)?);
            match self.next_token() {
                Some(b',') => self.at += 1,
                Some(b']') => break,
                _ => return Err(self.wrong("expected `,` or `]`", "a list")),
            }
        }
        self.at += 1;
        Ok(Json::Array(items))
    }

    fn object(&mut self, levels: u8) -> Result<Json, String> {
        let levels = self.enter(levels)?;
        let mut entries = Vec::new();
        if self.next_token() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(entries));
        }
        loop {
            if self.next_token() != Some(b'"') {
                return Err(self.wrong("key must be a string", "an object"));
            }
            let key = self.string()?;
            if self.next_token() != Some(b':') {
                return Err(self.wrong("expected `:`", "an object"));
            }
            self.at += 1;
            entries.push((key, self.value(levels)?));
            match self.next_token() {
                Some(b',') => self.at += 1,
                Some(b'}') => break,
                _ => return Err(self.wrong("expected `,` or `}`", "an object")),
            }
        }
        self.at += 1;
        match twice(&entries) {
            Some(key) => Err(["the key ", &quoted(key), " stands twice"].concat()),
            None => Ok(Json::Object(entries)),
        }
    }

    /// Passes the bracket that opens a list or an object.
    fn enter(&mut self, levels: u8) -> Result<u8, String> {
        self.at += 1;
        levels.checked_sub(1).ok_or_else(|| "more than 100 levels deep".to_owned())
    }

    fn number(&mut self) -> Result<Json, String> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.wrong("invalid number", ""));
            }
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let number = read_number(self.text.get(start..self.at).unwrap_or_default());
        if number.is_finite() { Ok(Json::Number(number)) } else { Err("number out of range".to_owned()) }
    }

    /// Passes at least one digit.
    fn digits(&mut self) -> Result<(), String> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.wrong("invalid number", "a value")) }
    }

    /// The text that starts with this quotation mark.
    fn string(&mut self) -> Result<String, String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = self.rest();
            // What is not escaped is copied whole; all that ends it are single bytes.
            let plain = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)).unwrap_or(rest.len());
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => string.push(self.escaped()?),
                _ => return Err(self.wrong("control character in a string", "a string")),
            }
        }
        self.at += 1;
        Ok(string)
    }

    /// The character that the escape at this backslash stands for.
    fn escaped(&mut self) -> Result<char, String> {
        self.at += 1;
        let char = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.wrong("invalid escape", "a string")),
        };
        self.at += 1;
        Ok(char)
    }

    /// The character whose number stands after this `u`, or whose first half, the second following.
    fn unicode(&mut self) -> Result<char, String> {
        let first = self.hex()?;
        let number = if matches!(first, 0xd800..=0xdbff) && self.rest().starts_with("\\u") {
            self.at += 1;
            match self.hex()? {
                second @ 0xdc00..=0xdfff => 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                _ => first,
            }
        } else {
            first
        };
        // What is left of halves is not a character.
        char::from_u32(number).ok_or_else(|| "lone surrogate in an escape".to_owned())
    }

    /// The four digits after this `u`.
    fn hex(&mut self) -> Result<u32, String> {
        self.at += 1;
        let mut number = 0;
        for _ in 0..4 {
            match self.peek().and_then(|byte| char::from(byte).to_digit(16)) {
                Some(digit) => number = number << 4 | digit,
                None => return Err(self.wrong("invalid escape", "a string")),
            }
            self.at += 1;
        }
        Ok(number)
    }

    /// What has not been read.
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space.
    fn next_token(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                other => return other,
            }
        }
    }

    /// That the next byte is wrong, or missing in this kind of thing. The place is that of this byte.
    #[cold]
    fn wrong(&mut self, what: &str, within: &str) -> String {
        if self.at < self.text.len() {
            self.at += 1;
            what.to_owned()
        } else {
            ["EOF while parsing ", within].concat()
        }
    }
}

/// The first key, in order of the alphabet, that stands twice. In order, so that a hostile object cannot take long; with
/// a heap, because sorting a list would weigh more in the download.
fn twice(entries: &[(String, Json)]) -> Option<&str> {
    let mut keys: BinaryHeap<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    let (mut last, mut twice) = (None, None);
    // The last key comes first, so the one that stays is the first.
    while let Some(key) = keys.pop() {
        if last == Some(key) {
            twice = last;
        }
        last = Some(key);
    }
    twice
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Json, String> {
        Json::parse(text).map_err(|fault| fault.to_string())
    }

    #[test]
    fn faults_of_each_kind() {
        for (text, fault) in [
            ("[", "1: EOF while parsing a value"),
            ("[1", "2: EOF while parsing a list"),
            ("[1 2", "4: expected `,` or `]`"),
            ("[1,]", "4: expected value"),
            ("{", "1: EOF while parsing an object"),
            ("{\"a\"", "4: EOF while parsing an object"),
            ("{\"a\" 1}", "6: expected `:`"),
            ("{\"a\":", "5: EOF while parsing a value"),
            ("{\"a\":1 2", "8: expected `,` or `}`"),
            ("{\"a\":1,}", "8: key must be a string"),
            ("{1:1}", "2: key must be a string"),
            ("nul", "1: expected value"),
            ("01", "2: invalid number"),
            ("-", "1: EOF while parsing a value"),
            ("-x", "2: invalid number"),
            ("+1", "1: expected value"),
            (".5", "1: expected value"),
            ("1.", "2: EOF while parsing a value"),
            ("1.e5", "3: invalid number"),
            ("1e+", "3: EOF while parsing a value"),
            ("-1e309 ", "6: number out of range"),
            ("\"abc", "4: EOF while parsing a string"),
            ("\"a\nb\"", "0: control character in a string"),
            ("\"a\u{1f}b\"", "3: control character in a string"),
            ("\"\\x\"", "3: invalid escape"),
            ("\"\\", "2: EOF while parsing a string"),
            ("\"\\u12g4\"", "6: invalid escape"),
            ("\"\\u+123\"", "4: invalid escape"),
            ("\"\\u12", "5: EOF while parsing a string"),
            ("\"\\ud800\"", "7: lone surrogate in an escape"),
            ("\"\\udc00\"", "7: lone surrogate in an escape"),
            ("\"\\ud800\\n\"", "7: lone surrogate in an escape"),
            ("\"\\ud800\\u0041\"", "13: lone surrogate in an escape"),
            ("\u{feff}1", "1: expected value"),
            ("\u{a0}1", "1: expected value"),
            ("1\u{c}", "2: trailing characters"),
        ] {
            let line = if text.contains('\n') { 2 } else { 1 };
            assert_eq!(read(text), Err(format!("line {line}, column {fault}")), "{text:?}");
        }
    }

    #[test]
    fn escapes_become_characters() {
        let text = r#""\"\\\/\b\f\n\r\t\u00e9\uD834\udd1E\u0000é𝄞""#;
        assert_eq!(read(text), Ok("\"\\/\u{8}\u{c}\n\r\té𝄞\0é𝄞".into()));
    }

    /// What `serde_json` reads, if it reads it.
    fn theirs(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(truth) => truth.into(),
            Value::Number(number) => number.as_f64().unwrap().into(),
            Value::String(text) => text.into(),
            Value::Array(items) => Json::Array(items.into_iter().map(theirs).collect()),
            Value::Object(entries) => {
                Json::Object(entries.into_iter().map(|(key, value)| (key, theirs(value))).collect())
            }
        }
    }

    fn sorted(json: Json) -> Json {
        match json {
            Json::Array(items) => Json::Array(items.into_iter().map(sorted).collect()),
            Json::Object(entries) => {
                let mut entries: Vec<_> = entries.into_iter().map(|(key, value)| (key, sorted(value))).collect();
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                Json::Object(entries)
            }
            other => other,
        }
    }

    /// Pieces of which near-JSON is made.
    fn piece() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            " ",
            "\n",
            "\t",
            "\r",
            "true",
            "false",
            "null",
            "-",
            "0",
            "1",
            "2.5",
            "1e3",
            "E-7",
            ".",
            "+",
            "e",
            "\"a\"",
            "\"b\"",
            "\"a\":",
            ",\"b\":",
            "\\u",
            "00e9",
            "d834",
            "dd1e",
            "\\ud834\\udd1e",
            "\\n",
            "\\/",
            "é",
            "𝄞",
            "\u{0}",
            "\u{feff}",
            "[]",
            "{}",
            "[1,2]",
        ]);
        prop_oneof![8 => word.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
    }

    fn json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            prop::num::f64::NORMAL.prop_map(Json::from),
            (-9_i32..9).prop_map(|number| Json::from(f64::from(number))),
            ".{0,6}".prop_map(Json::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            let entries = prop::collection::btree_map(".{0,4}", inner.clone(), 0..6);
            prop_oneof![
                prop::collection::vec(inner, 0..6).prop_map(Json::Array),
                entries.prop_map(|entries| Json::Object(entries.into_iter().collect())),
            ]
        })
    }

    /// Reads the same as `serde_json`, and refuses the same, but for keys that stand twice.
    fn agrees(text: &str) -> Result<(), TestCaseError> {
        match (Json::parse(text), serde_json::from_str(text)) {
            (Err(fault), Ok(_)) => prop_assert!(fault.what.ends_with("stands twice"), "{text:?}: {fault}"),
            (Ok(ours), theirs_) => prop_assert_eq!(sorted(ours), sorted(theirs(theirs_.unwrap())), "{:?}", text),
            (Err(_), Err(_)) => {}
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn near_json_is_read_as_by_serde_json(pieces in prop::collection::vec(piece(), 0..12)) {
            let text = pieces.concat();
            agrees(&text)?;
            agrees(&format!("\"{text}\""))?;
            agrees(&format!("[{text}]"))?;
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn changed_json_is_read_as_by_serde_json(json in json(), at in any::<prop::sample::Index>(), piece in piece()) {
            let text = json.write();
            prop_assert_eq!(Json::parse(&text), Ok(json.clone()));
            let pretty = serde_json::to_string_pretty(&json).unwrap();
            prop_assert_eq!(Json::parse(&pretty), Ok(json));
            let chars: Vec<char> = text.chars().collect();
            let (before, after) = chars.split_at(at.index(chars.len()));
            let (before, after): (String, String) = (before.iter().collect(), after.iter().collect());
            let rest: String = after.chars().skip(1).collect();
            for changed in [format!("{before}{piece}{after}"), format!("{before}{piece}{rest}"), format!("{before}{rest}"), before] {
                agrees(&changed)?;
            }
        }
    }
}
