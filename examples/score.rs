//! Scores assessments: one JSON assessment per line on standard input, one JSON result per line on standard output.

use partnership_continuum::json::{Fault, Json};
use partnership_continuum::model::{evaluation, input, output};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Scores partnership assessments, one JSON assessment per line.

Usage: score < assessments.jsonl > results.jsonl

Every line of input gives exactly one line of output, in the same order. A line
that cannot be scored gives {\"error\":\"<place>: <what>\"} in its place; so does a
blank line, and one that is not UTF-8. The other lines are scored all the same.

Options:
  -h, --help  Print this help

Exit status: 0 when every line was scored, 1 when some line was not, 2 when the
command was called wrongly or reading or writing failed.
";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [] => score(io::stdin().lock(), io::stdout().lock()),
        [help] if help == "-h" || help == "--help" => io::stdout().lock().write_all(HELP.as_bytes()).map(|()| true),
        [first, ..] => {
            let message = format!("score: unknown argument {first:?}; see --help\n");
            // There is nowhere else to say that standard error is closed.
            let _ = io::stderr().write_all(message.as_bytes());
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

/// Scores line by line; tells whether every line was good.
fn score(input: impl Read, output: impl Write) -> io::Result<bool> {
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
        match score_line(&line) {
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

fn score_line(line: &[u8]) -> Result<Json, Fault> {
    // So that a fault at the end of the text is not said to be on a second line.
    let line = line.trim_ascii_end();
    if line.is_empty() {
        return Err(Fault { place: String::new(), what: "blank line".to_owned() });
    }
    let text = std::str::from_utf8(line).map_err(|error| Fault {
        place: format!("line 1, column {}", error.valid_up_to() + 1),
        what: "not UTF-8".to_owned(),
    })?;
    Ok(output::to_json(&evaluation::evaluate(&input::parse(text)?)))
}
