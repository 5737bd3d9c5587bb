//! The diagram as an SVG file, byte for byte. To accept a change, run the test with `GOLDEN=write` and look at the files.

// Reads a style sheet from the disk.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use partnership_continuum::exchange::diagram::Picture;
use partnership_continuum::exchange::svg::{ACCENT, Subject, svg};
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::input;
use partnership_continuum::model::party::ByParty;
use partnership_continuum::text::Language;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn path(steps: &[&str]) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR")].iter().chain(steps).collect()
}

fn names(customer: &str) -> ByParty<String> {
    ByParty {
        customer: customer.to_owned(),
        vendor: "Arclight Networks".to_owned(),
        provider: "Brightwater IT".to_owned(),
    }
}

/// The file for an assessment of the model's golden files.
fn drawn(name: &str, names: &ByParty<String>, scale: f64) -> String {
    drawn_in(ACCENT, name, names, scale)
}

fn drawn_in(accent: &str, name: &str, names: &ByParty<String>, scale: f64) -> String {
    let text = fs::read_to_string(path(&["tests", "golden", "model", &format!("{name}.json")])).unwrap();
    let assessment = input::parse(&text).unwrap();
    let picture = Picture::of(&evaluate(&assessment), &assessment.weights, assessment.compensation);
    let language = Language::English;
    let (texts, words) = (language.texts(), language.diagram());
    svg(&Subject { texts, words, names, picture: &picture, accent }, scale)
}

fn check(name: &str) -> String {
    let written = drawn(name, &names("Northfield Hospital"), 1.0);
    let stored = path(&["tests", "golden", "diagram", &format!("{name}.svg")]);
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&stored, &written).unwrap();
    }
    assert_eq!(fs::read_to_string(&stored).unwrap(), written, "{name}");
    written
}

#[test]
fn good_cracked_open_and_unknown() {
    let count = |text: &str, what: &str| text.matches(what).count();
    let good = check("good");
    assert!(good.contains("<title>How Northfield Hospital, Arclight Networks and Brightwater IT work together."));
    assert!(good.contains("Bonds multiply it: ×"), "the facts are told too");
    // The crack's colour is in what is cracked alone.
    assert_eq!(count(&good, "#b3261e"), 0);
    assert!(count(&check("cracked"), "#b3261e") > 4);
    assert!(check("incomplete").contains("stroke-opacity=\"0.4\" stroke-width=\"12\""), "the range");
    let unknown = check("no-estimate");
    assert!(unknown.contains(">?</text>") && unknown.contains("stroke-dasharray"));
}

#[test]
fn it_needs_nothing_from_elsewhere() {
    for name in ["good", "cracked", "incomplete", "no-estimate"] {
        let text = drawn(name, &names("Northfield Hospital"), 1.0);
        for foreign in ["class=", "style", "href", "url(", "var(", "<script", "<!"] {
            assert!(!text.contains(foreign), "{name}: {foreign}");
        }
        assert_eq!(text.matches("http").count(), 1, "only the name of the format");
    }
}

#[test]
fn hostile_names_stay_names() {
    let text = drawn("good", &names("</text><script>\"&'\u{1}"), 1.0);
    assert!(!text.contains("<script") && !text.contains('\u{1}'));
    assert!(text.contains("&lt;/text&gt;&lt;script&gt;") && text.contains("&quot;&amp;'"));
    // Every tag that is opened is closed, and nothing but tags has an angle bracket.
    let mut open = Vec::new();
    for tag in text.split('<').skip(1) {
        let (inside, after) = tag.split_once('>').unwrap();
        assert!(!after.contains('>'), "{tag}");
        match inside.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None if inside.ends_with('/') => {}
            None => open.push(inside.split(' ').next().unwrap()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_size_is_another_and_the_drawing_the_same() {
    let (once, twice) = (drawn("good", &names("N"), 1.0), drawn("good", &names("N"), 2.0));
    assert!(once.contains("width=\"900\" height=\"990\" viewBox=\"0 0 900 990\""));
    assert_eq!(twice.replace("width=\"1800\" height=\"1980\"", "width=\"900\" height=\"990\""), once);
}

#[test]
fn another_accent_is_all_that_differs() {
    let (own, other) = (drawn("incomplete", &names("N"), 1.0), drawn_in("#7b2f5e", "incomplete", &names("N"), 1.0));
    assert!(own.matches(ACCENT).count() > 5);
    assert_eq!(other, own.replace(ACCENT, "#7b2f5e"));
    // Whatever it is, it stays in its attribute.
    assert!(!drawn_in("\"><script>", "good", &names("N"), 1.0).contains("<script"));
}

#[test]
fn its_colours_are_those_of_the_page() {
    let page = fs::read_to_string(path(&["www", "palette.css"])).unwrap();
    let (light, _) = page.split_once("@media").unwrap();
    let cracked = drawn("cracked", &names("N"), 1.0);
    let used: BTreeSet<&str> = cracked.match_indices('#').map(|(at, _)| &cracked[at..at + 7]).collect();
    assert!(used.len() > 7, "{used:?}");
    for colour in used {
        assert!(light.contains(colour), "{colour}");
    }
}
