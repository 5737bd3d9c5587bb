//! JavaScript's plain values as JSON, and JSON as plain values.
//!
//! Out goes what serde-wasm-bindgen makes of it. In, it would take `undefined` for `null`, a `BigInt` for a number and a
//! date for an empty object; what is not JSON is refused here instead, with its place.

use partnership_continuum::exchange::incoming::LIMIT;
use partnership_continuum::json::{Fault, Json, step_to_item, step_to_key};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// How deep lists and objects may stand in each other, as in a JSON text. One that contains itself has no end.
const DEPTH: usize = 100;

/// How many steps a place has when what is wrong is deeper than anybody would look.
const SHOWN: usize = 5;

/// What a value counts beside its text, in bytes: so that a million small ones, or a few that stand in each other many
/// times, are too much within a second or two.
const VALUE: usize = 40;

/// The value as JSON; places begin with this one. `wanted` says what to give.
///
/// # Errors
/// When nothing is given, there is something in it that JSON does not have, or it is too deep or too much.
pub fn read(value: &JsValue, place: &str, wanted: &str) -> Result<Json, Fault> {
    if value.is_undefined() || value.is_null() {
        return Err(Fault { place: place.to_owned(), what: format!("nothing was given: give {wanted}") });
    }
    Reader::at(place).value(value)
}

/// The same of a value that may be left out. What is `null` is there.
///
/// # Errors
/// As above.
pub fn read_optional(value: &JsValue, place: &str) -> Result<Option<Json>, Fault> {
    if value.is_undefined() { Ok(None) } else { Reader::at(place).value(value).map(Some) }
}

/// The value of this JSON, with objects that have nothing but their keys.
///
/// # Errors
/// None that are known.
pub fn write(json: &Json) -> Result<JsValue, Fault> {
    json.serialize(&Serializer::json_compatible())
        .map_err(|error| Fault { place: String::new(), what: error.to_string() })
}

/// The `Error` for a fault: its message has the place too, since a message is what people see first.
pub fn error(fault: &Fault) -> JsValue {
    let error = js_sys::Error::new(&fault.to_string());
    // Setting a property of an object that was just made does not fail.
    let _ = js_sys::Reflect::set(&error, &"place".into(), &fault.place.as_str().into());
    error.into()
}

// With `catch`: an object may be one that runs code, and code may throw.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Object, js_name = entries, catch)]
    fn entries(value: &JsValue) -> Result<js_sys::Array, JsValue>;

    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_list(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(js_namespace = Object, js_name = getPrototypeOf, catch)]
    fn prototype(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// What has been read so far.
struct Reader {
    /// Where it is.
    place: String,
    /// The lists and objects around it, each with how long its place is.
    around: Vec<(JsValue, usize)>,
    /// How many bytes may still come.
    left: usize,
}

impl Reader {
    fn at(place: &str) -> Self {
        Self { place: place.to_owned(), around: Vec::new(), left: LIMIT }
    }

    fn fault<T>(&self, what: impl Into<String>) -> Result<T, Fault> {
        Err(Fault { place: self.place.clone(), what: what.into() })
    }

    fn value(&mut self, value: &JsValue) -> Result<Json, Fault> {
        self.take(VALUE)?;
        if value.is_null() {
            Ok(Json::Null)
        } else if let Some(truth) = value.as_bool() {
            Ok(Json::Bool(truth))
        } else if let Some(number) = value.as_f64() {
            if number.is_finite() { Ok(Json::Number(number)) } else { self.fault("NaN and Infinity are not JSON") }
        } else if let Some(text) = value.dyn_ref::<js_sys::JsString>() {
            self.text(text).map(Json::String)
        } else if self.caught(is_list(value))? {
            self.deeper(value, |reader| reader.items(value))
        } else if value.is_object() {
            self.deeper(value, |reader| reader.fields(value))
        } else {
            let kind = value.js_typeof().as_string().unwrap_or_default();
            self.fault(format!("{kind} is not JSON: give null, true, false, a number, a text, a list or an object"))
        }
    }

    fn text(&mut self, text: &js_sys::JsString) -> Result<String, Fault> {
        let read = String::from(text);
        self.take(read.len())?;
        // What stands for half a character; the check takes a call for each letter.
        if read.contains(char::REPLACEMENT_CHARACTER) && !text.is_valid_utf16() {
            return self.fault("this text has half a character in it (a lone surrogate)");
        }
        Ok(read)
    }

    fn items(&mut self, list: &JsValue) -> Result<Json, Fault> {
        let length = self.caught(js_sys::Reflect::get(list, &"length".into()))?.as_f64().unwrap_or_default();
        let mut items = Vec::new();
        // An array has at most 2³² - 1 items.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        for place in 0..length as u32 {
            let item = self.caught(js_sys::Reflect::get_u32(list, place))?;
            let end = self.place.len();
            step_to_item(&mut self.place, place as usize);
            if item.is_undefined() {
                return self.fault("there is nothing here: leave no gap in a list");
            }
            items.push(self.value(&item)?);
            self.place.truncate(end);
        }
        Ok(Json::Array(items))
    }

    fn fields(&mut self, object: &JsValue) -> Result<Json, Fault> {
        if !self.is_plain(object)? {
            return self.fault("this is not a plain object: give one as JSON.parse makes it");
        }
        let mut fields = Vec::new();
        for pair in self.caught(entries(object))?.iter() {
            let pair: js_sys::Array = pair.unchecked_into();
            let value = pair.get(1);
            // As in JSON.stringify.
            if value.is_undefined() {
                continue;
            }
            let end = self.place.len();
            let key = self.text(&pair.get(0).unchecked_into())?;
            step_to_key(&mut self.place, &key);
            let value = self.value(&value)?;
            self.place.truncate(end);
            fields.push((key, value));
        }
        Ok(Json::Object(fields))
    }

    /// Whether it has no class: dates, maps and the like would be read as empty.
    fn is_plain(&self, object: &JsValue) -> Result<bool, Fault> {
        let above = self.caught(prototype(object))?;
        // The one of another window is another one, but it too has nothing above it.
        Ok(above.is_null() || self.caught(prototype(&above))?.is_null())
    }

    fn deeper(&mut self, value: &JsValue, read: impl FnOnce(&mut Self) -> Result<Json, Fault>) -> Result<Json, Fault> {
        if self.around.len() == DEPTH {
            return Err(self.endless());
        }
        self.around.push((value.clone(), self.place.len()));
        let read = read(self);
        self.around.pop();
        read
    }

    /// The fault of what is too deep: at the place where something stands in itself for the first time, or else not so far
    /// down that nobody reads the place.
    fn endless(&self) -> Fault {
        let place = |length: usize| self.place.get(..length).unwrap_or_default().to_owned();
        let again = self.around.iter().enumerate().find_map(|(level, (value, length))| {
            let (_, outer) = self.around.iter().take(level).find(|(other, _)| other == value)?;
            Some((place(*outer), place(*length)))
        });
        match again {
            Some((outer, place)) => {
                let outer = if outer.is_empty() { "the whole of it".to_owned() } else { outer };
                Fault { place, what: format!("this is {outer} again, which so contains itself: give each thing once") }
            }
            None => {
                let length = self.around.get(SHOWN).map_or(0, |(_, length)| *length);
                let what = format!("what stands here is too deep: at most {DEPTH} levels can be read");
                Fault { place: place(length), what }
            }
        }
    }

    fn take(&mut self, bytes: usize) -> Result<(), Fault> {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => self.fault(format!("this is more than {} MiB", LIMIT >> 20)),
        }
    }

    fn caught<T>(&self, outcome: Result<T, JsValue>) -> Result<T, Fault> {
        outcome.or_else(|_| self.fault("this cannot be read: an error was thrown"))
    }
}
