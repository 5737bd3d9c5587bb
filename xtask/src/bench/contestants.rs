//! Who is measured: each one is built or installed first, and is then a command to run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::optimise::optimise;
use crate::process::{self, Result, cargo, say};
use crate::{browser, node, python, tools};

/// A contestant, ready to run.
pub struct Contestant {
    command: Command,
    /// Where Criterion keeps what it measures.
    criterion: Option<PathBuf>,
}

impl From<Command> for Contestant {
    fn from(command: Command) -> Self {
        Self { command, criterion: None }
    }
}

impl Contestant {
    /// Runs it once, warm-up included, and gives the lines that it prints.
    pub fn run(&mut self) -> Result<String> {
        if let Some(folder) = &self.criterion {
            // Old numbers must not speak for this run.
            let _ = std::fs::remove_dir_all(folder);
        }
        let mut printed = process::printed(&mut self.command)?;
        if let Some(folder) = &self.criterion {
            printed.push_str(&criterion_times(folder)?);
        }
        Ok(printed)
    }
}

/// Cargo's target folder, in which this program itself lies: `<target>/<profile>/xtask`.
pub fn target() -> Result<PathBuf> {
    let own = std::env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
    own.ancestors().nth(2).map(Path::to_path_buf).ok_or_else(|| "this program is in no target folder".into())
}

/// The model natively, measured with Criterion.
pub fn native(target: &Path, runs: usize) -> Result<Contestant> {
    say("Building the native benchmarks, 1 to 2 minutes the first time");
    let bench = || {
        let mut command = cargo();
        command.args(["bench", "--quiet", "--package", "benches", "--bench", "model", "--target-dir"]).arg(target);
        command
    };
    process::run(bench().arg("--no-run"))?;
    let folder = target.join("bench/criterion");
    let mut command = bench();
    // So short that each sample is one robustness, as with the others, and not the mean of several.
    command.args(["--", "--noplot", "--quiet", "--warm-up-time", "0.5", "--measurement-time", "0.05"]);
    command.arg("--sample-size").arg(runs.to_string()).env("CRITERION_HOME", &folder);
    Ok(Contestant { command, criterion: Some(folder) })
}

/// What Criterion measured, as lines like those of the others. It keeps how often each sample ran, and how many
/// nanoseconds that took, in `<group>/<function>/new/sample.json`.
fn criterion_times(folder: &Path) -> Result<String> {
    let group = folder.join("native");
    let functions = std::fs::read_dir(&group).map_err(|error| format!("cannot list {}: {error}", group.display()))?;
    let mut lines = String::new();
    for function in functions.flatten().map(|entry| entry.path()) {
        let file = function.join("new/sample.json");
        if !file.is_file() {
            continue;
        }
        let times = sample_times(&process::read(&file)?).ok_or_else(|| format!("cannot read {}", file.display()))?;
        let name = function.file_name().unwrap_or_default().to_string_lossy();
        lines.push_str(&format!("times {name}/native {}\n", times.join(" ")));
    }
    Ok(lines)
}

/// The seconds of each run in a `sample.json`.
fn sample_times(json: &str) -> Option<Vec<String>> {
    let list = |name: &str| -> Option<Vec<f64>> {
        let (_, rest) = json.split_once(&format!("\"{name}\":["))?;
        rest.split_once(']')?.0.split(',').map(|number| number.trim().parse().ok()).collect()
    };
    let (iterations, times) = (list("iters")?, list("times")?);
    Some(times.iter().zip(iterations).map(|(time, count)| (time / count / 1e9).to_string()).collect())
}

/// The model as WebAssembly in Chromium, built as the page is and built for speed, and the peer in JavaScript there.
pub fn browser(target: &Path, runs: usize) -> Result<Contestant> {
    node::modules()?;
    tools::wasm_target()?;
    let chromium = browser::chromium()?;
    let folder = target.join("bench/site");
    say("Building the benchmarks for the browser, 1 minute the first time");
    let (page, fast) = (folder.join("page"), folder.join("fast"));
    wasm(target, &page, None)?;
    optimise(&page)?;
    wasm(target, &fast, Some("3"))?;
    let module = fast.join("browser_bg.wasm");
    process::run(
        node::script("node_modules/binaryen/bin/wasm-opt").args(["-O3", "--output"]).args([&module, &module]),
    )?;
    for (file, from) in [("robustness.mjs", "benches/peers/robustness.mjs"), ("index.html", "benches/browser.html")] {
        std::fs::copy(from, folder.join(file)).map_err(|error| format!("cannot copy {from}: {error}"))?;
    }
    let mut command = node::script("benches/browser.mjs");
    command.arg(&folder).arg(runs.to_string()).env("CHROMIUM", chromium);
    Ok(command.into())
}

/// Builds the program of the browser into `folder`, with the page's profile, or with another `opt-level` in it.
fn wasm(target: &Path, folder: &Path, opt_level: Option<&str>) -> Result {
    let mut build = cargo();
    build.args(["build", "--quiet", "--package", "benches", "--bin", "browser", "--profile", "page"]);
    build.args(["--target", tools::WASM_TARGET, "--target-dir"]).arg(target);
    process::run(build.envs(opt_level.map(|level| ("CARGO_PROFILE_PAGE_OPT_LEVEL", level))))?;
    process::run(
        Command::new(tools::wasm_bindgen()?.join("wasm-bindgen"))
            .args(["--target=web", "--no-typescript", "--out-dir"])
            .arg(folder)
            .arg(target.join(tools::WASM_TARGET).join("page/browser.wasm")),
    )
}

/// The peer in JavaScript, in Node.
pub fn node(runs: usize) -> Result<Contestant> {
    node::check()?;
    let mut command = node::script("benches/peers/node.mjs");
    command.arg(runs.to_string());
    Ok(command.into())
}

/// The peer in NumPy.
pub fn numpy(runs: usize) -> Result<Contestant> {
    let mut command = Command::new(python::numpy()?);
    command.arg("benches/peers/robustness.py").arg(runs.to_string());
    Ok(command.into())
}

#[cfg(test)]
mod tests {
    use super::sample_times;

    #[test]
    fn reads_what_criterion_keeps() {
        let json = r#"{"sampling_mode":"Flat","iters":[2.0,4.0],"times":[3000000.0,2.0e9]}"#;
        assert_eq!(sample_times(json).unwrap(), ["0.0015", "0.5"]);
        assert_eq!(sample_times(r#"{"iters":[1.0]}"#), None);
    }
}
