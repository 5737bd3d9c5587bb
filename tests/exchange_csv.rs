//! The tables for other programs: byte for byte, as Python's own reader sees them, with every column written down in
//! `docs/data.md`. Programs of others rely on them. To write the golden files anew, run this with `GOLDEN=write` and
//! look at the difference: a new column goes to the end, and no other changes.

// Runs Python, and reads from the disk.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;
mod model_support;
mod record_support;

use app_support::Program;
use partnership_continuum::app::Event;
use partnership_continuum::exchange::csv;
use partnership_continuum::exchange::file::File;
use partnership_continuum::exchange::outgoing::{self, ANSWER_COLUMNS, assessment_columns};
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::party::{Pair, Party};
use partnership_continuum::record::{Date, Partnership};
use proptest::prelude::*;
use record_support::{sample, text};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

/// The worked example, which has scores, and the sample, which has one of everything.
fn both() -> [Partnership; 2] {
    let mut program = Program::default();
    program.run(Event::CreateExample);
    [program.state.partnerships[0].clone(), sample()]
}

fn golden(name: &str, file: File) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "golden", "files", name].iter().collect();
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&path, &file.body).unwrap();
    }
    assert_eq!(String::from_utf8(file.body).unwrap(), fs::read_to_string(path).unwrap());
}

/// The cells as Python's reader sees them, row by row.
fn python(table: &[u8]) -> Vec<Vec<String>> {
    let script = "import csv, io, json, sys\n\
                  text = sys.stdin.buffer.read().decode('utf-8')\n\
                  rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))\n\
                  sys.stdout.write(json.dumps(rows))";
    let mut child = Command::new("python3")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is needed: it reads the tables as other people's programs do");
    child.stdin.take().unwrap().write_all(table).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Each row by the names of its columns.
fn records(table: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut rows = python(table).into_iter();
    let heads = rows.next().unwrap();
    rows.map(|row| {
        assert_eq!(row.len(), heads.len());
        heads.iter().cloned().zip(row).collect()
    })
    .collect()
}

#[test]
fn the_tables_are_as_ever() {
    let [a, b] = both();
    golden("answers.csv", outgoing::answers_csv(&[&a, &b], today()));
    golden("assessments.csv", outgoing::assessments_csv(&[&a, &b], today()));
}

#[test]
fn python_finds_every_answer() {
    let [a, b] = both();
    let rows = records(&outgoing::answers_csv(&[&a, &b], today()).body);
    let of = |whole: &Partnership| {
        let people = whole.rounds.iter().flat_map(|round| round.participants.iter().map(move |person| (round, person)));
        people.map(|(round, person)| round.instrument.statements(person.group).count()).sum::<usize>()
    };
    assert_eq!(rows.len(), of(&a) + of(&b));
    let row = rows.iter().find(|row| row["rater_name"].starts_with("Åsa")).unwrap();
    assert_eq!(row["rater_name"], "Åsa \"Nurse\"");
    assert_eq!((row["customer"].as_str(), row["vendor"].as_str()), ("Krankenhaus Süd", "光ネット"));
    assert_eq!((row["statement_id"].as_str(), row["answer"].as_str()), ("customer.investment.time", "5"));
    assert_eq!((row["value"].as_str(), row["status"].as_str()), ("1", "rated"));
    assert_eq!(row["answered_at"], "2026-11-23T00:00:00.001Z");
    let open = rows.iter().find(|row| row["comment"] == "I want to think.\nLater.").unwrap();
    assert_eq!((open["status"].as_str(), open["answer"].as_str(), open["value"].as_str()), ("open", "", ""));
    let none = rows.iter().find(|row| row["comment"] == "They never meet.").unwrap();
    assert_eq!((none["status"].as_str(), none["subject"].as_str()), ("not_applicable", "vendor-provider"));
}

#[test]
fn python_finds_the_result_of_every_round() {
    let [a, b] = both();
    let rows = records(&outgoing::assessments_csv(&[&a, &b], today()).body);
    let rounds: Vec<_> = a.rounds.iter().chain(&b.rounds).collect();
    assert_eq!(rows.len(), rounds.len());
    for (row, round) in rows.iter().zip(rounds) {
        let evaluation = evaluate(&round.assessment());
        let number = |column: &str| row[column].parse::<f64>().ok();
        assert_eq!(row["date"], round.date.to_string());
        assert_eq!(number("score"), evaluation.estimate.as_ref().map(|estimate| estimate.synergy.score));
        assert_eq!(number("low"), Some(evaluation.range.low));
        assert_eq!(row["answered"], evaluation.range.answered.to_string());
        if let Some(estimate) = &evaluation.estimate {
            assert_eq!(row["zone"], estimate.synergy.zone.id());
            // The numbers are exact, so what adds up in the program adds up in the table.
            let sum: f64 = Party::ALL
                .map(|party| {
                    let value = |what: &str| number(&format!("{}_{what}", party.id())).unwrap();
                    value("own") * value("multiplier")
                })
                .iter()
                .sum();
            assert!((sum - number("score").unwrap()).abs() < 1e-12);
        }
    }
    assert!(rows.iter().any(|row| row["score"].is_empty()) && rows.iter().any(|row| !row["score"].is_empty()));
}

#[test]
fn every_column_is_written_down() {
    let written = fs::read_to_string("docs/data.md").unwrap();
    let columns = ANSWER_COLUMNS.map(str::to_owned).into_iter().chain(assessment_columns());
    for column in columns {
        let mut general = column.clone();
        for pair in Pair::ALL {
            let own = format!("{}_", pair.id().replace('-', "_"));
            general = general.strip_prefix(&own).map_or(general.clone(), |rest| format!("PAIR_{rest}"));
        }
        for party in Party::ALL {
            let own = format!("{}_", party.id());
            general = general.strip_prefix(&own).map_or(general.clone(), |rest| format!("P_{rest}"));
        }
        for dimension in ["investment", "return", "role", "engagement", "alignment", "horizon"] {
            for end in ["", "_self", "_outside"] {
                if general == format!("P_{dimension}{end}") {
                    general = format!("P_D{end}");
                }
            }
        }
        assert!(written.contains(&format!("| `{general}` |")), "{column}, as {general}");
    }
}

#[test]
fn no_two_columns_share_a_name() {
    for columns in [ANSWER_COLUMNS.map(str::to_owned).to_vec(), assessment_columns()] {
        let mut names = columns.clone();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), columns.len());
        let plain = |name: &String| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        assert!(columns.iter().all(plain), "{columns:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn python_reads_any_text_as_it_is(rows in prop::collection::vec(prop::collection::vec(text(40), 3), 1..20)) {
        let heads = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let all: Vec<_> = std::iter::once(heads).chain(rows).collect();
        let found = python(csv::text(all.clone()).as_bytes());
        prop_assert_eq!(found.len(), all.len());
        for (found, given) in found.iter().flatten().zip(all.iter().flatten()) {
            let is_number = given.strip_prefix('-').is_some_and(|rest| rest.parse::<f64>().is_ok());
            let harmful = given.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
            prop_assert_eq!(found, &format!("{}{given}", if harmful { "'" } else { "" }));
        }
    }
}
