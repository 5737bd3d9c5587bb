//! Files for the user to keep: a name and what is in it.

use crate::json::Json;
use crate::model::VERSION;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Envelope, Partnership};

/// A file, ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub body: Vec<u8>,
}

impl File {
    /// A file with a text in it.
    #[must_use]
    pub fn of_text(name: String, kind: &'static str, text: String) -> Self {
        Self { name, kind, body: text.into_bytes() }
    }
}

/// What a picture of these three on this day is called; `end` is the end of the name, such as `svg`.
#[must_use]
pub fn picture_name(names: &ByParty<String>, date: Date, end: &str) -> String {
    let mut name = String::new();
    for party in Party::ALL {
        let part = safe(&names[party].to_lowercase().replace(' ', "-"));
        // Nothing may be left of a name that is written in other letters.
        name.push_str(if part.is_empty() { party.id() } else { &part });
        name.push('-');
    }
    format!("{name}{date}.{end}")
}

/// Every partnership, and every stored text that could not be read, in one JSON file: the version of the model, and then
/// `"partnership-continuum/<id>": "<its envelope>"` for each. The page's own rescue saves the same shape when the
/// program has stopped.
#[must_use]
pub fn all<'a>(
    partnerships: impl IntoIterator<Item = (&'a Partnership, u64)>,
    as_found: impl IntoIterator<Item = (&'a str, &'a str)>,
    today: Date,
) -> File {
    let entries = partnerships.into_iter().map(|(partnership, revision)| {
        (format!("{PREFIX}{}", partnership.id), Json::String(Envelope::write(partnership, revision)))
    });
    let as_found = as_found.into_iter().map(|(key, text)| (format!("{PREFIX}{key}"), Json::String(text.to_owned())));
    let model = ("model".to_owned(), Json::from(VERSION));
    let text = Json::Object([model].into_iter().chain(entries).chain(as_found).collect()).write();
    File::of_text(format!("partnership-continuum-{today}.json"), "application/json", text)
}

/// A stored text that could not be read, as it was found.
#[must_use]
pub fn as_found(key: &str, text: &str) -> File {
    File::of_text(format!("partnership-continuum-{}.json", safe(key)), "application/json", text.to_owned())
}

/// What every key in storage begins with.
pub const PREFIX: &str = "partnership-continuum/";

/// A text of a customer's partnership that is sent as a file: what it is, and whose, so that several of them can lie in one
/// place.
#[must_use]
pub fn text_of(customer: &str, what: &str, whose: &[String], body: String) -> File {
    // A few are enough to tell one from another, and a name may not be endless.
    let parts = whose.iter().map(|name| called(name)).filter(|name| !name.is_empty()).take(3);
    let name: Vec<String> = [customer_part(customer), what.to_owned()].into_iter().chain(parts).collect();
    File::of_text(format!("{}.txt", name.join("-")), "text/plain", body)
}

/// The customer's name, as far as it can be a part of the name of a file.
#[must_use]
pub fn customer_part(customer: &str) -> String {
    let name = called(customer);
    // Nothing may be left of a name that is written in other letters.
    if name.is_empty() { "partnership".to_owned() } else { name }
}

fn called(name: &str) -> String {
    safe(&name.to_lowercase().replace(' ', "-")).trim_matches('-').to_owned()
}

/// File systems differ in what a name may hold; letters, digits and hyphens are safe in all of them.
pub fn safe(key: &str) -> String {
    key.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_called_after_the_three_and_the_day() {
        let date = Date::new(2026, 11, 23).unwrap();
        let names =
            ByParty { customer: "Nord & Süd/..".to_owned(), vendor: "日本".to_owned(), provider: "B IT".to_owned() };
        assert_eq!(picture_name(&names, date, "svg"), "nord--sd-vendor-b-it-2026-11-23.svg");
    }

    #[test]
    fn a_text_is_called_after_whose_it_is() {
        let name = |customer, whose: &[&str]| {
            let whose: Vec<String> = whose.iter().map(|name| (*name).to_owned()).collect();
            text_of(customer, "answers", &whose, String::new()).name
        };
        assert_eq!(name("City Library", &[]), "city-library-answers.txt");
        assert_eq!(name("City Library", &["Uma", "日本", "Jo/../e"]), "city-library-answers-uma-joe.txt");
        assert_eq!(name("日本", &["Uma"]), "partnership-answers-uma.txt");
        assert!(name("x", &["y".repeat(200).as_str(); 9]).len() < 200);
    }

    #[test]
    fn a_hostile_key_makes_a_harmless_name() {
        assert_eq!(as_found("../a/b\\c.html", "x").name, "partnership-continuum-abchtml.json");
    }
}
