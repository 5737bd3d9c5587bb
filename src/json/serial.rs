//! JSON values for whoever writes what serde knows.

use super::Json;
use super::number::whole;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(truth) => serializer.serialize_bool(*truth),
            Json::Number(number) => match whole(*number) {
                Some(whole) => serializer.serialize_i64(whole),
                None => serializer.serialize_f64(*number),
            },
            Json::String(string) => serializer.serialize_str(string),
            Json::Array(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(item)?;
                }
                seq.end()
            }
            Json::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serde_writes_the_same() {
        let json = Json::parse(r#"{"b":[1,2.5,{"a":"é\"\\\n\u0001"}],"a":false,"c":null,"d":1e300}"#).unwrap();
        assert_eq!(serde_json::to_string(&json).unwrap().replace("e+", "e"), json.write());
    }
}
