//! `cargo xtask test`: runs the stages one after the other, whatever fails, and closes with the totals.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::count::Count;
use crate::process::Result;
use crate::site;
use crate::stages::{STAGES, Stage};

/// How a stage went.
struct Outcome {
    name: &'static str,
    count: Count,
    time: Duration,
    message: Option<String>,
}

/// Runs the named stages, or all. The last line is `N passed, N failed`.
pub fn test(arguments: &[&str]) -> Result<ExitCode> {
    if arguments == ["--list"] {
        STAGES.iter().for_each(|stage| println!("{:12} {}", stage.name, stage.about));
        return Ok(ExitCode::SUCCESS);
    }
    let chosen = choose(arguments)?;
    let mut outcomes: Vec<Outcome> = Vec::new();
    for stage in chosen {
        println!("\n=== {}: {}", stage.name, stage.about);
        let started = Instant::now();
        let result =
            if stage.needs_site { site_is_built(&outcomes).and_then(|()| (stage.run)()) } else { (stage.run)() };
        let outcome = outcome(stage.name, started.elapsed(), result);
        if let Some(message) = &outcome.message {
            println!("FAILED: {message}");
        }
        println!(
            "--- {}: {} passed, {} failed, {}",
            stage.name,
            outcome.count.passed,
            outcome.count.failed,
            seconds(outcome.time)
        );
        outcomes.push(outcome);
    }
    Ok(summarise(&outcomes))
}

/// The stages of these names, in the usual order.
fn choose(names: &[&str]) -> Result<Vec<&'static Stage>> {
    if let Some(unknown) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        let known: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(format!("there is no stage '{unknown}'. There are: {}", known.join(", ")));
    }
    Ok(STAGES.iter().filter(|stage| names.is_empty() || names.contains(&stage.name)).collect())
}

/// The build stage's result counts for those after it. Without one the page is built now, if it has to be.
fn site_is_built(outcomes: &[Outcome]) -> Result {
    match outcomes.iter().find(|outcome| outcome.name == "build") {
        Some(build) if build.count.failed > 0 => Err("there is no page to test: the build failed".into()),
        Some(_) => Ok(()),
        None => site::build_if_stale(),
    }
}

/// A stage that could not run counts as one failure.
fn outcome(name: &'static str, time: Duration, result: Result<Count>) -> Outcome {
    match result {
        Ok(count) => Outcome { name, count, time, message: None },
        Err(message) => Outcome { name, count: Count { passed: 0, failed: 1 }, time, message: Some(message) },
    }
}

fn summarise(outcomes: &[Outcome]) -> ExitCode {
    println!("\n{:12} {:>7} {:>7} {:>9}", "stage", "passed", "failed", "time");
    for Outcome { name, count, time, message } in outcomes {
        let first_line = message.as_deref().and_then(|message| message.lines().next()).unwrap_or_default();
        println!("{name:12} {:>7} {:>7} {:>9}  {first_line}", count.passed, count.failed, seconds(*time));
    }
    let total = outcomes.iter().fold(Count::default(), |sum, outcome| sum.and(outcome.count));
    let time = outcomes.iter().map(|outcome| outcome.time).sum();
    println!("{:12} {:>7} {:>7} {:>9}\n", "total", total.passed, total.failed, seconds(time));
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 && total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::{Count, Duration, choose, outcome, site_is_built};

    #[test]
    fn stages_are_chosen_by_name_and_keep_their_order() {
        let names =
            |chosen: &[&str]| choose(chosen).map(|stages| stages.iter().map(|stage| stage.name).collect::<Vec<_>>());
        assert_eq!(names(&["dom", "fmt"]).unwrap(), ["fmt", "dom"]);
        assert_eq!(names(&[]).unwrap().first(), Some(&"fmt"));
        assert!(names(&["fnt"]).unwrap_err().contains("fmt, deny"));
    }

    #[test]
    fn a_failed_build_fails_what_needs_it() {
        let failed = outcome("build", Duration::ZERO, Err("no Trunk".into()));
        assert_eq!(failed.count, Count { passed: 0, failed: 1 });
        assert!(site_is_built(&[failed]).is_err());
        assert!(site_is_built(&[outcome("build", Duration::ZERO, Ok(Count::ONE))]).is_ok());
    }
}
