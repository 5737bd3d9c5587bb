//! `cargo xtask bench`: how long the model takes natively and in a browser, beside the same work in other languages.
//!
//! Every contestant is a command that prints lines: `version <words>`, `result <name> <numbers>`, and
//! `times <work>/<name> <seconds>...`. They run in rounds, one after the other, so that a slow minute of the machine
//! meets them all.

mod contestants;
mod samples;
mod table;

use crate::bench::contestants::Contestant;
use crate::bench::samples::Samples;
use crate::process::{self, Result, say};
use std::process::Command;

const ROUNDS: usize = 5;
/// How many runs each contestant does in a round, once it is warm.
const RUNS: usize = 20;

/// How far a result may lie from the native one.
const AGREEMENT: &[(&str, f64)] = &[
    // The same code: the same bits.
    ("page", 0.0),
    ("fast", 0.0),
    // The same draws, but logarithms of its own.
    ("node", 1e-9),
    ("browser-js", 1e-9),
    // Other draws: some ten standard errors.
    ("numpy", 0.03),
];

/// Measures, and prints the table. Slow is no failure; a result that differs is.
pub fn bench() -> Result {
    let target = contestants::target()?;
    let mut ready: Vec<(&str, Result<Contestant>)> = vec![
        // Nothing to compare with without it.
        ("native", Ok(contestants::native(&target, RUNS)?)),
        ("browser", contestants::browser(&target, RUNS)),
        ("node", contestants::node(RUNS)),
        ("numpy", contestants::numpy(RUNS)),
    ];
    let before = load();
    let mut samples = Samples::default();
    for round in 1..=ROUNDS {
        say(&format!("Measuring, round {round} of {ROUNDS}"));
        for contestant in ready.iter_mut().filter_map(|(_, contestant)| contestant.as_mut().ok()) {
            samples.read(&contestant.run()?)?;
        }
    }
    for (name, within) in AGREEMENT {
        samples.agree("native", name, *within)?;
    }
    println!(
        "\n{}{}\n",
        machine(),
        load()
            .zip(before)
            .map_or(String::new(), |(after, before)| { format!("; load {before} before and {after} after") })
    );
    let rustc = process::output(Command::new("rustc").arg("--version")).unwrap_or_default();
    println!("{}, {}.\n", rustc.split(" (").next().unwrap_or_default(), samples.versions());
    table::print(&samples);
    for (name, contestant) in &ready {
        if let Err(reason) = contestant {
            println!("\nNot measured: {name}. {reason}");
        }
    }
    Ok(())
}

/// The date and the kind of machine.
fn machine() -> String {
    let date = process::output(Command::new("node").args(["--print", "new Date().toISOString().slice(0, 10)"]));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    format!("{}: {cores} cores, {processor}, {system}", date.unwrap_or_default().trim())
}

/// How many programs want a core, on average over a minute; none where the system does not say.
fn load() -> Option<String> {
    process::read("/proc/loadavg").ok()?.split(' ').next().map(str::to_owned)
}
