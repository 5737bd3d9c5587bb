//! Scores assessments: one JSON assessment per line on standard input, one JSON result per line on standard output.

use partnership_continuum::json::{Fault, Json};
use partnership_continuum::model::robustness::{MAX_DRAWS, SEED, robustness};
use partnership_continuum::model::{evaluation, input, output};
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Scores partnership assessments, one JSON assessment per line.

Usage: score [--robustness <draws> [--seed <seed>]] < assessments.jsonl > results.jsonl

Every line of input gives exactly one line of output, in the same order. A line
that cannot be scored gives {\"error\":\"<place>: <what>\"} in its place; so does a
blank line, and one that is not UTF-8. The other lines are scored all the same.

Options:
  --robustness <draws>  Add how sure each score is, from 1 to 1000000 draws;
                        10000 are plenty. Takes time for each draw
  --seed <seed>         Where the draws begin, a whole number from 0; 1 when not
                        given. The same seed gives the same result everywhere
  -h, --help            Print this help

Exit status: 0 when every line was scored, 1 when some line was not, 2 when the
command was called wrongly or reading or writing failed.
";

/// What the command line asks for.
enum Task {
    Help,
    Score(Option<Draws>),
}

/// The draws that the robustness of each score is taken from.
#[derive(Clone, Copy)]
struct Draws {
    count: u32,
    seed: u64,
}

fn main() -> ExitCode {
    let outcome = match task(std::env::args_os().skip(1)) {
        Ok(Task::Score(draws)) => score(io::stdin().lock(), io::stdout().lock(), draws),
        Ok(Task::Help) => io::stdout().lock().write_all(HELP.as_bytes()).map(|()| true),
        Err(problem) => {
            // There is nowhere else to say that standard error is closed.
            let _ = io::stderr().write_all(format!("score: {problem}; see --help\n").as_bytes());
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = io::stderr().write_all(format!("score: {error}\n").as_bytes());
            ExitCode::from(2)
        }
    }
}

fn task(mut arguments: impl Iterator<Item = OsString>) -> Result<Task, String> {
    let (mut count, mut seed) = (None, None);
    while let Some(argument) = arguments.next() {
        let name = argument.to_str().unwrap_or_default();
        let mut value = || {
            let value = arguments.next().ok_or_else(|| format!("{name} needs a number"))?;
            let number = value.to_str().and_then(|text| text.parse::<u64>().ok());
            number.ok_or_else(|| format!("{name} {value:?}: not a whole number from 0"))
        };
        match name {
            "-h" | "--help" => return Ok(Task::Help),
            "--robustness" => count = Some(value()?),
            "--seed" => seed = Some(value()?),
            _ => return Err(format!("unknown argument {argument:?}")),
        }
    }
    let range = 1..=u64::from(MAX_DRAWS);
    match (count, seed) {
        (Some(count), _) if !range.contains(&count) => Err(format!("--robustness {count}: not from 1 to {MAX_DRAWS}")),
        (None, Some(_)) => Err("--seed without --robustness".to_owned()),
        (count, seed) => {
            let count = count.and_then(|count| u32::try_from(count).ok());
            Ok(Task::Score(count.map(|count| Draws { count, seed: seed.unwrap_or(SEED) })))
        }
    }
}

/// Scores line by line; tells whether every line was good.
fn score(input: impl Read, output: impl Write, draws: Option<Draws>) -> io::Result<bool> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let mut output = BufWriter::with_capacity(1 << 16, output);
    let (mut line, mut result) = (Vec::new(), String::new());
    let mut all_good = true;
    loop {
        // Before waiting for more, show all there is: somebody may be feeding us line by line.
        if input.buffer().is_empty() {
            output.flush()?;
        }
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        result.clear();
        match score_line(&line, draws) {
            Ok(json) => json.write_to(&mut result),
            Err(fault) => {
                all_good = false;
                Json::object([("error", fault.to_string().into())]).write_to(&mut result);
            }
        }
        result.push('\n');
        output.write_all(result.as_bytes())?;
    }
    output.flush()?;
    Ok(all_good)
}

fn score_line(line: &[u8], draws: Option<Draws>) -> Result<Json, Fault> {
    // So that a fault at the end of the text is not said to be on a second line.
    let line = line.trim_ascii_end();
    if line.is_empty() {
        return Err(Fault { place: String::new(), what: "blank line".to_owned() });
    }
    let text = std::str::from_utf8(line).map_err(|error| Fault {
        place: format!("line 1, column {}", error.valid_up_to() + 1),
        what: "not UTF-8".to_owned(),
    })?;
    let found = evaluation::evaluate(&input::parse(text)?);
    let sure = draws
        .and_then(|Draws { count, seed }| robustness(&found.profile, &found.weights, found.compensation, count, seed));
    Ok(output::to_json(&found, sure.as_ref()))
}
