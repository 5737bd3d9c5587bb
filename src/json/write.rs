//! JSON values as compact text.

use super::Json;
use super::number::write_number;

impl Json {
    /// Appends the compact text, as [`Json::write`] gives it.
    pub fn write_to(&self, text: &mut String) {
        match self {
            Json::Null => text.push_str("null"),
            Json::Bool(true) => text.push_str("true"),
            Json::Bool(false) => text.push_str("false"),
            Json::Number(number) if number.is_finite() => write_number(text, *number),
            Json::Number(_) => text.push_str("null"),
            Json::String(string) => write_string(text, string),
            Json::Array(items) => {
                text.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        text.push(',');
                    }
                    item.write_to(text);
                }
                text.push(']');
            }
            Json::Object(entries) => {
                text.push('{');
                for (place, (key, value)) in entries.iter().enumerate() {
                    if place > 0 {
                        text.push(',');
                    }
                    write_string(text, key);
                    text.push(':');
                    value.write_to(text);
                }
                text.push('}');
            }
        }
    }
}

fn write_string(text: &mut String, string: &str) {
    text.push('"');
    let mut rest = string;
    // What needs no escape is copied whole; everything that needs one is a single byte.
    while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
        let (plain, escaped) = rest.split_at(place);
        text.push_str(plain);
        let mut tail = escaped.chars();
        match tail.next() {
            Some('\n') => text.push_str("\\n"),
            Some('\r') => text.push_str("\\r"),
            Some('\t') => text.push_str("\\t"),
            Some(char @ ('"' | '\\')) => text.extend(['\\', char]),
            Some(char) => {
                // Below 0x20.
                let number = u32::from(char);
                text.push_str(if number < 16 { "\\u000" } else { "\\u001" });
                text.extend(char::from_digit(number % 16, 16));
            }
            None => {}
        }
        rest = tail.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

/// A text as JSON writes it, cut when it is long, for messages.
pub(super) fn quoted(string: &str) -> String {
    const LONGEST: usize = 40;
    let mut text = String::new();
    match string.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            write_string(&mut text, string.split_at(end).0);
            text.pop();
            text.push_str("…\"");
        }
        None => write_string(&mut text, string),
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "null",
            "[]",
            "{}",
            "-0.1",
            "9007199254740991",
            "1e21",
            "1.5e-7",
            "5e-324",
            "1.7976931348623157e308",
            r#"{"b":[1,2.5,{"a":"é\"\\\n\u0001/"}],"a":false,"":true}"#,
        ] {
            let json = Json::parse(text).unwrap();
            assert_eq!(json.write(), text);
            assert_eq!(Json::parse(&json.write()), Ok(json));
        }
    }

    #[test]
    fn whole_numbers_have_no_point_and_what_is_not_finite_is_null() {
        let write = |number: f64| Json::Number(number).write();
        assert_eq!(write(4.0), "4");
        assert_eq!(write(-0.0), "0");
        assert_eq!(write(-7.0), "-7");
        assert_eq!(write(9_007_199_254_740_992.0), "9007199254740992");
        assert_eq!(write(1e300), "1e300");
        assert_eq!(write(f64::NAN), "null");
        assert_eq!(write(f64::NEG_INFINITY), "null");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(quoted(&"é".repeat(40)), format!("\"{}\"", "é".repeat(40)));
        assert_eq!(quoted(&"é".repeat(41)), format!("\"{}…\"", "é".repeat(40)));
        assert_eq!(quoted("a\u{1}\"b"), r#""a\u0001\"b""#);
    }
}
