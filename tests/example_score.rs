//! The example that scores lines, run as a process.

// A browser starts no processes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

mod example_support;

const GOOD: &str = include_str!("golden/model/good.json");
const CRACKED: &str = include_str!("golden/model/cracked.json");
const GOOD_RESULT: &str = include_str!("golden/model/good.result.json");
const CRACKED_RESULT: &str = include_str!("golden/model/cracked.result.json");

fn example() -> Command {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    Command::new(PATH.get_or_init(|| example_support::build("score")))
}

fn run(input: &[u8]) -> Output {
    run_with(&[], input)
}

fn run_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut child =
        example().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

fn line(pretty: &str) -> String {
    pretty.lines().map(str::trim).collect()
}

fn lines(output: &Output) -> Vec<&str> {
    std::str::from_utf8(&output.stdout).unwrap().lines().collect()
}

#[test]
fn results_stand_in_the_order_of_the_input() {
    let (good, cracked) = (line(GOOD), line(CRACKED));
    // The last line needs no end; a carriage return before the end does no harm.
    let output = run(format!("{good}\n{cracked}\r\n{good}\n  {cracked}").as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), [GOOD_RESULT, CRACKED_RESULT].concat().repeat(2));
    assert!(output.stderr.is_empty());
}

#[test]
fn a_bad_line_leaves_the_others_alone() {
    let good = line(GOOD);
    let mut input = Vec::new();
    let bad = good.replacen("\"customer.investment.time\": 4", "\"customer.investment.time\": 7", 1);
    assert_ne!(bad, good);
    for part in [&good, "\n", &bad, "\n", "\n", " \t\r\n", "{\"instrument\"\n", "{}\n", &good, "\n"] {
        input.extend(part.as_bytes());
    }
    input.extend(b"{\"instrument\":\"\xff\"}\n");
    input.extend(good.as_bytes());
    let output = run(&input);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        lines(&output),
        [
            GOOD_RESULT.trim_end(),
            r#"{"error":"responses[0].answers[\"customer.investment.time\"]: 7 is not a whole number from 1 to 5"}"#,
            r#"{"error":"blank line"}"#,
            r#"{"error":"blank line"}"#,
            r#"{"error":"line 1, column 13: EOF while parsing an object"}"#,
            r#"{"error":"instrument: missing"}"#,
            GOOD_RESULT.trim_end(),
            r#"{"error":"line 1, column 16: not UTF-8"}"#,
            GOOD_RESULT.trim_end(),
        ]
    );
}

#[test]
fn no_input_gives_no_output() {
    let output = run(b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
}

#[test]
fn each_result_comes_before_the_next_line_is_asked_for() {
    let mut child = example().stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for (input, expected) in [(GOOD, GOOD_RESULT), (CRACKED, CRACKED_RESULT)] {
        writeln!(stdin, "{}", line(input)).unwrap();
        let mut result = String::new();
        stdout.read_line(&mut result).unwrap();
        assert_eq!(result, expected);
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_reader_that_leaves_early_is_no_trouble() {
    let mut child = example().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    // Enough to fill any pipe; the writing itself may fail, because nobody reads on.
    let input = format!("{}\n", line(GOOD)).repeat(200);
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(said, "");
}

#[test]
fn robustness_comes_on_request_and_the_same_for_the_same_seed() {
    let score = |arguments: &[&str]| {
        let output = run_with(arguments, line(GOOD).as_bytes());
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    let (first, again) = (score(&["--robustness", "500"]), score(&["--seed", "1", "--robustness", "500"]));
    assert_eq!(first, again);
    assert_ne!(first, score(&["--robustness", "500", "--seed", "18446744073709551615"]));
    // It comes last, and changes nothing before it.
    let (before, robustness) = first.split_once(r#","robustness":{"median":"#).unwrap();
    assert_eq!(format!("{before}}}\n"), GOOD_RESULT);
    assert!(robustness.ends_with("}}}\n"));
}

#[test]
fn each_partnership_in_a_saved_file_gives_a_line() {
    let folder = std::env::temp_dir().join(format!("score-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let stored = include_str!("golden/record/v2.json");
    std::fs::write(path("whole.json"), stored).unwrap();
    std::fs::write(path("cut.json"), &stored[..99]).unwrap();
    let output = example()
        .args(["--today", "2026-11-23", "--robustness", "9"])
        .args([path("whole.json"), path("cut.json"), path("none.json")])
        .output()
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 3);
    assert!(
        lines[0].starts_with(
            r#"{"partnership":"040g2081040g2081","customer":"Krankenhaus Süd","vendor":"光ネット","provider":"B&W","date":"2026-11-23","rounds":2,"people":2,"openActions":1,"overdueActions":0,"result":{"model":"1","score":{"#
        ),
        "{}",
        lines[0]
    );
    assert!(lines[1].contains(r#"cut.json","error":"line 1, column 99: EOF while parsing"#), "{}", lines[1]);
    assert!(lines[2].contains(r#"none.json","error":""#), "{}", lines[2]);

    // One of the files may be standard input.
    let output = run_with(&["--today", "2027-01-01", "-"], stored.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains(r#""openActions":1,"#));
}

#[test]
fn help_is_printed_and_anything_else_refused() {
    for flag in ["-h", "--help"] {
        let output = example().arg(flag).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8(output.stdout).unwrap().contains("Usage: score"));
    }
    for (arguments, problem) in [
        (&["--fast"][..], "unknown argument \"--fast\""),
        (&["--today", "2026-11-23"], "--today without a file"),
        (&["--today", "tomorrow", "a.json"], "--today \"tomorrow\": not a date"),
        (&["--robustness"], "--robustness needs a number"),
        (&["--robustness", "many"], "--robustness \"many\": not a whole number from 0"),
        (&["--robustness", "0"], "--robustness 0: not from 1 to 1000000"),
        (&["--robustness", "1000001"], "--robustness 1000001: not from 1 to 1000000"),
        (&["--robustness", "9", "--seed", "-1"], "--seed \"-1\": not a whole number from 0"),
        (&["--seed", "7"], "--seed without --robustness"),
    ] {
        let output = example().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("score: {problem}; see --help\n"));
    }
}
