//! The stages of `cargo xtask test`: what each one runs, and how it counts.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::count::{self, Count};
use crate::process::{self, Result, cargo, say};
use crate::site::Form;
use crate::{browser, node, package, site, size, split, tools};

/// One stage.
pub struct Stage {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it proves, in a few words.
    pub about: &'static str,
    /// Whether it reads the built page.
    pub needs_site: bool,
    /// Runs it.
    pub run: fn() -> Result<Count>,
}

const fn stage(name: &'static str, about: &'static str, run: fn() -> Result<Count>) -> Stage {
    Stage { name, about, needs_site: false, run }
}

/// All stages, in the order in which they run: the quick ones first.
pub const STAGES: &[Stage] = &[
    stage("fmt", "formatting", fmt),
    stage("deny", "licences, advisories, duplicates and sources of the dependencies", deny),
    stage("xtask", "the tests of these tools", || cargo_test(cargo().args(["test", "--package", "xtask"]))),
    stage("node", "the tests of the build's own scripts", node_tests),
    stage("native", "tests, doc tests and examples without the feature web", native),
    stage("clippy", "clippy without the feature web, on everything", clippy),
    stage("clippy-wasm", "clippy for the browser", clippy_wasm),
    stage("doc", "the documentation builds without a warning", doc),
    stage("dom", "tests of the views, in headless Chromium", dom),
    stage("build", "the release page builds", || site::build().map(|()| Count::ONE)),
    Stage {
        needs_site: true,
        ..stage("size", "the page and the element are within their budgets", || {
            size::within_budget().map(|()| Count::ONE)
        })
    },
    Stage { needs_site: true, ..stage("package", "the npm package: types, Node, and an app made with Vite", package) },
    Stage { needs_site: true, ..stage("e2e", "the release page in a real Chromium, with axe", e2e) },
    Stage { needs_site: true, ..stage("firefox", "page, element and frame once through in Firefox", firefox) },
];

/// A stage that is one check.
fn check(command: &mut Command) -> Result<Count> {
    process::run(command).map(|()| Count::ONE)
}

fn fmt() -> Result<Count> {
    tools::component("rustfmt")?;
    check(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<Count> {
    tools::component("clippy")?;
    check(cargo().args(["clippy", "--workspace", "--all-targets", "--no-default-features", "--", "-D", "warnings"]))
}

/// The page in both forms, since it is split and its tests are not; and the API, which has no page.
fn clippy_wasm() -> Result<Count> {
    tools::component("clippy")?;
    tools::wasm_target()?;
    let page = [Form::Whole, Form::Split].map(|form| [&["--all-targets"], split::features(form)].concat());
    let element = vec!["--features", "split-element", "--lib", "--bin", "element"];
    let api = vec!["--no-default-features", "--features", "api", "--lib", "--bin", "api"];
    let mut runs = page.into_iter().chain([element, api]).map(|what| {
        let mut command = cargo();
        command.args(["clippy", "--target", tools::WASM_TARGET]).args(what).args(["--", "-D", "warnings"]);
        command
    });
    runs.try_for_each(|mut command| process::run(&mut command)).map(|()| Count::ONE)
}

/// For the browser, since the feature web is part of what is documented.
fn doc() -> Result<Count> {
    tools::wasm_target()?;
    let arguments = ["doc", "--no-deps", "--lib", "--target", tools::WASM_TARGET];
    check(cargo().args(arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

fn node_tests() -> Result<Count> {
    node::modules()?;
    node_test(node::script("--test"), "xtask/node")
}

/// Every `*.test.mjs` of a folder.
fn node_test(mut command: Command, folder: &str) -> Result<Count> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("cannot list {folder}: {error}"))?;
    let mut tests: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    tests.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    let mut total = Count::default();
    let succeeded = process::read_lines(command.arg("--test-reporter=tap").args(tests), |line| {
        total = total.and(count::node_test(line).unwrap_or_default());
    })?;
    counted(total, succeeded)
}

fn native() -> Result<Count> {
    cargo_test(cargo().args(["test", "--no-default-features", "--no-fail-fast"]))
}

/// Every file of tests/ that asks for a browser.
fn dom() -> Result<Count> {
    tools::wasm_target()?;
    let tests = browser_tests(Path::new("tests"))?;
    let runner = std::path::absolute(tools::wasm_bindgen()?.join("wasm-bindgen-test-runner"))
        .map_err(|error| format!("cannot find the test runner: {error}"))?;
    let mut command = cargo();
    command.args(["test", "--no-fail-fast", "--target", tools::WASM_TARGET]);
    command.args(tests.iter().flat_map(|name| ["--test", name]));
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", browser::chromedriver()?)
        // Seconds. The runner's own limit is short for a machine that does other things too.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    cargo_test(&mut command)
}

/// The names of the files in `folder` that are to run in a browser.
fn browser_tests(folder: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let is_rust = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    let mut names = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()).filter(is_rust) {
        if process::read(&path)?.contains("run_in_browser") {
            names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    if names.is_empty() { Err("no file of tests/ says run_in_browser: ran no test".into()) } else { Ok(names) }
}

/// Runs cargo test and adds up what its test programs report.
fn cargo_test(command: &mut Command) -> Result<Count> {
    let mut total = Count::default();
    let succeeded = process::read_lines(command, |line| {
        total = total.and(count::test_result(line).unwrap_or_default());
    })?;
    counted(total, succeeded)
}

/// No test at all is a failure, and so is a program that fails for a reason that it does not count.
fn counted(total: Count, succeeded: bool) -> Result<Count> {
    match total {
        Count { failed: 0, .. } if !succeeded => Ok(total.and(Count { passed: 0, failed: 1 })),
        Count { passed: 0, failed: 0 } => Err("ran no test".into()),
        _ => Ok(total),
    }
}

fn e2e() -> Result<Count> {
    const REPORT: &str = "test-results/report.json";
    node::modules()?;
    let chromium = browser::chromium()?;
    // An old report must not speak for this run.
    let _ = std::fs::remove_file(REPORT);
    let mut playwright = node::script("node_modules/@playwright/test/cli.js");
    playwright.args(["test", "--config", "tests/browser/playwright.config.ts"]);
    playwright.env("CHROMIUM", chromium).env("E2E_PORT", free_port()?.to_string());
    let succeeded = process::run(&mut playwright).is_ok();
    let report = process::read(REPORT).map_err(|error| format!("Playwright left no report: {error}"))?;
    counted(count::playwright(&report).ok_or("Playwright's report has no totals")?, succeeded)
}

fn firefox() -> Result<Count> {
    node::modules()?;
    let browser = browser::firefox()?;
    let mut command = node::script("--test");
    // One at a time, as the build machines have two cores.
    command.arg("--test-concurrency=1").env("FIREFOX", browser);
    node_test(command, "tests/firefox")
}

/// The package as someone finds it who installs it.
fn package() -> Result<Count> {
    node::modules()?;
    package::fill()?;
    let mut command = node::script("--test");
    command.env("CHROMIUM", browser::chromium()?);
    node_test(command, "tests/package")
}

/// A port that nobody listens on just now.
fn free_port() -> Result<u16> {
    let found = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    found.map(|address| address.port()).map_err(|error| format!("cannot find a free port: {error}"))
}

fn deny() -> Result<Count> {
    let program = tools::cargo_deny()?.join("cargo-deny");
    let checked = |checks: &[&str]| {
        let mut command = Command::new(&program);
        command.args(["--all-features", "--log-level", "warn", "check"]).args(checks);
        command
    };
    process::run(&mut checked(&["licenses", "bans", "sources"]))?;
    // The advisories are a git repository elsewhere, which not every machine can reach.
    let output = checked(&["advisories"]).output().map_err(|error| format!("cannot start cargo-deny: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        print!("{said}");
    } else if said.contains("failed to fetch advisory database") {
        say("Advisories skipped: their database cannot be reached from here");
    } else {
        return Err(format!("cargo-deny found an advisory:\n{said}"));
    }
    Ok(Count::ONE)
}

#[cfg(test)]
mod tests {
    use super::{Count, browser_tests, counted};

    #[test]
    fn no_test_is_a_failure() {
        assert!(counted(Count::default(), true).is_err());
        assert_eq!(counted(Count::default(), false), Ok(Count { passed: 0, failed: 1 }));
        assert_eq!(counted(Count { passed: 2, failed: 0 }, true), Ok(Count { passed: 2, failed: 0 }));
        assert_eq!(counted(Count { passed: 2, failed: 0 }, false), Ok(Count { passed: 2, failed: 1 }));
        assert_eq!(counted(Count { passed: 2, failed: 3 }, false), Ok(Count { passed: 2, failed: 3 }));
    }

    #[test]
    fn finds_the_tests_that_want_a_browser() {
        let folder = std::env::temp_dir().join(format!("xtask-stages-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert!(browser_tests(&folder).unwrap_err().contains("ran no test"));
        std::fs::write(folder.join("dom.rs"), "wasm_bindgen_test_configure!(run_in_browser);").unwrap();
        std::fs::write(folder.join("model.rs"), "#[test] fn x() {}").unwrap();
        std::fs::write(folder.join("notes.txt"), "run_in_browser").unwrap();
        assert_eq!(browser_tests(&folder).unwrap(), ["dom"]);
    }
}
