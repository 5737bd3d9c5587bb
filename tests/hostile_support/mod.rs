//! Changing texts in hostile ways, always the same ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
// Each test file uses another part.
#![allow(dead_code)]

use crate::record_support::crc_32;
use partnership_continuum::json::Json;

/// Numbers that look random (splitmix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A range within so many, mostly a short one.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 40 };
        start..(start + self.below(most)).min(length)
    }
}

/// Pieces that have broken readers before.
const PIECES: [&str; 38] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\",
    "\\u",
    "\\ud800",
    "\\u0000",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "null",
    "true",
    "-0",
    "1e999",
    "-1",
    "1.5",
    "9007199254740992",
    "18446744073709551616",
    "1e-400",
    "\"__proto__\":",
    "\"schema\":4",
    "\"revision\":",
    "\"partnership\":",
    "\"id\":",
    "\"given\":\"",
    "\"moments\":[",
    "{\"a\":{\"a\":{\"a\":[[[[",
    "é",
    "😀",
    "<script>",
    "=1+1",
    "v1.",
    "#",
    "\r\n",
];

/// A text with a few changes to its bytes.
pub fn mutated(text: &str, others: &[String], chance: &mut Chance) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=chance.below(4) {
        let length = bytes.len();
        let place = chance.below(length + 1);
        match chance.below(9) {
            0 if length > 0 => bytes[place.min(length - 1)] ^= 1 << chance.below(8),
            1 if length > 0 => bytes[place.min(length - 1)] = chance.next() as u8,
            2 => drop(bytes.drain(chance.range(length))),
            3 => bytes.truncate(place),
            4 => {
                let copy = bytes[chance.range(length)].to_vec();
                bytes.splice(place..place, copy);
            }
            5 => {
                let other = chance.one_of(others).as_bytes();
                let piece = other[chance.range(other.len())].to_vec();
                bytes.splice(place..place, piece);
            }
            6 => {
                let range = chance.range(length);
                let piece = bytes.drain(range).collect::<Vec<_>>();
                let place = chance.below(bytes.len() + 1);
                bytes.splice(place..place, piece);
            }
            7 => {
                let range = chance.range(length);
                let digits = bytes[range].iter_mut().filter(|byte| byte.is_ascii_digit());
                digits.for_each(|byte| *byte = b'0' + (chance.next() % 10) as u8);
            }
            _ => {
                let piece = chance.one_of(&PIECES).bytes().collect::<Vec<_>>();
                bytes.splice(place..place, piece);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// JSON with a few changes to its structure.
pub fn restructured(text: &str, chance: &mut Chance) -> String {
    let Ok(mut json) = Json::parse(text) else { return text.to_owned() };
    for _ in 0..=chance.below(3) {
        let donor = pick(&mut json, chance).clone();
        let node = pick(&mut json, chance);
        change(node, donor, chance);
    }
    // A text in a file of stored texts is JSON once more.
    if let Json::Object(entries) = &mut json {
        for (_, value) in entries {
            if let Json::String(inner) = value
                && inner.starts_with("{\"schema\"")
                && chance.below(2) == 0
            {
                let changed = restructured(inner, chance);
                *inner = sealed_again(&changed).unwrap_or(changed);
            }
        }
    }
    json.write()
}

/// Some value in it, at any depth.
fn pick<'a>(json: &'a mut Json, chance: &mut Chance) -> &'a mut Json {
    let inside = match json {
        Json::Array(items) => items.len(),
        Json::Object(entries) => entries.len(),
        _ => 0,
    };
    if inside == 0 || chance.below(5) == 0 {
        return json;
    }
    let place = chance.below(inside);
    match json {
        Json::Array(items) => pick(&mut items[place], chance),
        Json::Object(entries) => pick(&mut entries[place].1, chance),
        _ => json,
    }
}

fn change(node: &mut Json, donor: Json, chance: &mut Chance) {
    match (chance.below(4), &mut *node) {
        (0, Json::Array(items)) if !items.is_empty() => {
            let place = chance.below(items.len());
            match chance.below(3) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                _ => {
                    let other = chance.below(items.len());
                    items.swap(place, other);
                }
            }
        }
        (0 | 1, Json::Object(entries)) if !entries.is_empty() => {
            let place = chance.below(entries.len());
            match chance.below(5) {
                0 => drop(entries.remove(place)),
                1 => entries[place].0.push('x'),
                2 => entries.push((String::new(), donor)),
                3 => {
                    let other = chance.below(entries.len());
                    entries.swap(place, other);
                }
                _ => {
                    let other = chance.below(entries.len());
                    let value = entries[other].1.clone();
                    entries[place].1 = value;
                }
            }
        }
        (0 | 1, Json::String(text)) => {
            let piece = *chance.one_of(&PIECES);
            match chance.below(4) {
                0 => text.clear(),
                1 => *text = piece.repeat(chance.below(3000)),
                2 => text.push_str(piece),
                _ => *text = text.chars().rev().collect(),
            }
        }
        (0 | 1, Json::Number(number)) => {
            let values = [0.0, -0.0, -1.0, *number + 1.0, *number / 2.0, 9_007_199_254_740_991.0, 1e300, 5e-324, 0.1];
            *number = *chance.one_of(&values);
        }
        (2, _) => *node = donor,
        _ => {
            let deep = (0..chance.below(120)).fold(Json::Null, |inner, _| Json::Array(vec![inner]));
            *node = match chance.below(6) {
                0 => Json::Null,
                1 => Json::Bool(true),
                2 => Json::Number(chance.below(7) as f64),
                3 => Json::String(chance.one_of(&PIECES).to_string()),
                4 => Json::Object(Vec::new()),
                _ => deep,
            };
        }
    }
}

/// An envelope with a checksum that fits its content; none when it is no envelope.
pub fn sealed_again(text: &str) -> Option<String> {
    let mut json = Json::parse(text).ok()?;
    let sum = crc_32(json.get("partnership")?.write().as_bytes());
    *json.get_mut("checksum")? = Json::String(format!("{sum:08x}"));
    Some(json.write())
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A token whose content is changed, with a seal that fits.
pub fn resealed_token(letters: &str, chance: &mut Chance) -> String {
    let mut bits = (0_u32, 0);
    let mut bytes = Vec::new();
    for letter in letters.bytes() {
        let value = LETTERS.iter().position(|&each| each == letter).unwrap() as u32;
        bits = ((bits.0 << 6) | value, bits.1 + 6);
        if bits.1 >= 8 {
            bits.1 -= 8;
            bytes.push((bits.0 >> bits.1) as u8);
            bits.0 &= (1 << bits.1) - 1;
        }
    }
    bytes.truncate(bytes.len() - 4);
    for _ in 0..=chance.below(3) {
        let length = bytes.len();
        let place = chance.below(length);
        match chance.below(5) {
            0 => bytes[place] ^= 1 << chance.below(8),
            1 => bytes[place] = *chance.one_of(&[0, 1, 0x7f, 0x80, 0xff]),
            2 => drop(bytes.drain(chance.range(length))),
            3 => {
                let copy = bytes[chance.range(length)].to_vec();
                bytes.splice(place..place, copy);
            }
            _ => bytes.truncate(place),
        }
        if bytes.is_empty() {
            bytes.push(1);
        }
    }
    let sum = crc_32(&bytes).to_be_bytes();
    bytes.extend(sum);
    let mut out = String::from("v1.");
    for chunk in bytes.chunks(3) {
        let number =
            chunk.iter().fold(0_u32, |number, &byte| (number << 8) | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            out.push(char::from(LETTERS[(number >> (18 - 6 * place)) as usize & 63]));
        }
    }
    out
}
