//! The command that checks a company's own words: what it says, and how it ends.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

mod example_support;

fn wording(arguments: &[&str]) -> Output {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    Command::new(PATH.get_or_init(|| example_support::build("wording"))).args(arguments).output().unwrap()
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("wording-{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_template_is_right_as_it_is() {
    let printed = wording(&["--template"]);
    assert!(printed.status.success());
    let text = String::from_utf8(printed.stdout).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("    \"")).count(), 69);
    let file = file("template.json", &text);
    let checked = wording(&[file.to_str().unwrap()]);
    assert!(checked.status.success() && checked.stderr.is_empty());
}

#[test]
fn every_fault_of_every_file_is_a_line() {
    let broken =
        file("broken.json", r#"{"language": "en", "statements": {"vendor.role.seem": "x", "vendor.role.first": ""}}"#);
    let cut = file("cut.json", r#"{"language": "#);
    let names = [broken.to_str().unwrap(), cut.to_str().unwrap(), "nowhere.json"];
    let checked = wording(&names);
    assert_eq!(checked.status.code(), Some(1));
    let said = String::from_utf8(checked.stderr).unwrap();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    assert_eq!(lines[0], format!("{}: statements[\"vendor.role.seem\"]: there is no statement with this id", names[0]));
    assert!(lines[1].starts_with(&format!("{}: statements[\"vendor.role.first\"]: is empty", names[0])));
    assert!(lines[2].starts_with(&format!("{}: ", names[1])));
    assert!(lines[3].starts_with("nowhere.json: cannot be read: "));
}

#[test]
fn a_language_is_checked() {
    assert!(wording(&["--language", "en"]).status.success());
    let unknown = wording(&["--language", "xx"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert_eq!(String::from_utf8(unknown.stderr).unwrap(), "\"xx\" is not a language of this program: en\n");
}

#[test]
fn called_wrongly_it_says_how() {
    for arguments in [&[][..], &["--language"], &["--indent"]] {
        let printed = wording(arguments);
        assert_eq!(printed.status.code(), Some(2));
        assert!(String::from_utf8(printed.stderr).unwrap().contains("Usage: wording"));
    }
}
