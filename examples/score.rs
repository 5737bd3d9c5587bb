//! Scores assessments: one JSON assessment per line on standard input, one JSON result per line on standard output. Or
//! the files that the page saves: one line for each partnership in them.

use partnership_continuum::exchange::incoming::{self, Incoming, Refused, Why};
use partnership_continuum::exchange::portfolio::Row;
use partnership_continuum::json::{Fault, Json};
use partnership_continuum::model::response::Assessment;
use partnership_continuum::model::robustness::{MAX_DRAWS, SEED, robustness};
use partnership_continuum::model::{evaluation, input, output};
use partnership_continuum::record::{Date, Round};
use std::ffi::OsString;
use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;
use std::time::SystemTime;

const HELP: &str = "\
Scores partnership assessments, one JSON assessment per line.

Usage: score [--robustness <draws> [--seed <seed>]] < assessments.jsonl > results.jsonl
       score [<options>] <file>... > results.jsonl

Every line of input gives exactly one line of output, in the same order. A line
that cannot be scored gives {\"error\":\"<place>: <what>\"} in its place; so does a
blank line, and one that is not UTF-8. The other lines are scored all the same.

With files, which are what the page saves as JSON (- is standard input), each
partnership in them gives one line: its id, names, date, number of rounds and of
people, open and overdue actions, and in \"result\" the result of its latest round.
What cannot be read gives {\"file\":\"<name>\",\"error\":\"<place>: <what>\"}.

Options:
  --robustness <draws>  Add how sure each score is, from 1 to 1000000 draws;
                        10000 are plenty. Takes time for each draw
  --seed <seed>         Where the draws begin, a whole number from 0; 1 when not
                        given. The same seed gives the same result everywhere
  --today <date>        The day by which actions are overdue, as 2026-11-23;
                        today in UTC when not given
  -h, --help            Print this help

Exit status: 0 when every line was scored, 1 when some line was not, 2 when the
command was called wrongly or reading or writing failed.
";

/// What the command line asks for.
enum Task {
    Help,
    Score(Option<Draws>),
    Files(Vec<OsString>, Date, Option<Draws>),
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
        Ok(Task::Files(files, today, draws)) => score_files(&files, today, draws, io::stdout().lock()),
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
    let (mut count, mut seed, mut today, mut files) = (None, None, None, Vec::new());
    while let Some(argument) = arguments.next() {
        let name = argument.to_str().unwrap_or_default();
        let mut value = |what| arguments.next().ok_or_else(|| format!("{name} needs a {what}"));
        let number = |value: OsString| {
            let number = value.to_str().and_then(|text| text.parse::<u64>().ok());
            number.ok_or_else(|| format!("{name} {value:?}: not a whole number from 0"))
        };
        let date = |value: OsString| {
            let date = value.to_str().and_then(|text| text.parse::<Date>().ok());
            date.ok_or_else(|| format!("{name} {value:?}: not a date"))
        };
        match name {
            "-h" | "--help" => return Ok(Task::Help),
            "--robustness" => count = Some(number(value("number")?)?),
            "--seed" => seed = Some(number(value("number")?)?),
            "--today" => today = Some(date(value("date")?)?),
            _ if name == "-" || !name.starts_with('-') => files.push(argument),
            _ => return Err(format!("unknown argument {argument:?}")),
        }
    }
    let range = 1..=u64::from(MAX_DRAWS);
    match (count, seed) {
        (Some(count), _) if !range.contains(&count) => Err(format!("--robustness {count}: not from 1 to {MAX_DRAWS}")),
        (None, Some(_)) => Err("--seed without --robustness".to_owned()),
        (count, seed) => {
            let count = count.and_then(|count| u32::try_from(count).ok());
            let draws = count.map(|count| Draws { count, seed: seed.unwrap_or(SEED) });
            match (files.is_empty(), today) {
                (true, Some(_)) => Err("--today without a file".to_owned()),
                (true, None) => Ok(Task::Score(draws)),
                (false, today) => Ok(Task::Files(files, today.unwrap_or_else(this_day), draws)),
            }
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

/// The day it is, in UTC.
fn this_day() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(i32::MAX);
    Date::new(1970, 1, 1).unwrap_or(Date::FIRST).plus(days)
}

/// Scores file by file; tells whether all of it was good.
fn score_files(files: &[OsString], today: Date, draws: Option<Draws>, output: impl Write) -> io::Result<bool> {
    let mut output = BufWriter::with_capacity(1 << 16, output);
    let mut all_good = true;
    for file in files {
        let name = file.to_string_lossy();
        let text = if file == "-" { io::read_to_string(io::stdin().lock()) } else { fs::read_to_string(file) };
        let lines = match text {
            Ok(text) => incoming::read(&text).into_iter().map(|found| line_of(found, today, draws)).collect(),
            Err(error) => vec![Err(error.to_string())],
        };
        for line in lines {
            all_good &= line.is_ok();
            let fault = |what: String| Json::object([("file", (&*name).into()), ("error", what.into())]);
            writeln!(output, "{}", line.unwrap_or_else(fault).write())?;
        }
    }
    output.flush()?;
    Ok(all_good)
}

/// One partnership by its latest round.
fn line_of(found: Result<Incoming, Refused>, today: Date, draws: Option<Draws>) -> Result<Json, String> {
    let whole = found.map_err(|refused| refusal(&refused))?.partnership;
    let row = Row::of(&whole, Round::assessment, today).ok_or("there is no result in it")?;
    let assessment = whole.round().map(Round::assessment).ok_or("there is no round in it")?;
    #[allow(clippy::cast_precision_loss)]
    let count = |count: usize| Json::Number(count as f64);
    Ok(Json::object([
        ("partnership", row.id.to_string().into()),
        ("customer", whole.names.customer.into()),
        ("vendor", whole.names.vendor.into()),
        ("provider", whole.names.provider.into()),
        ("date", row.date.to_string().into()),
        ("rounds", count(row.rounds)),
        ("people", count(row.people)),
        ("openActions", count(row.open)),
        ("overdueActions", count(row.overdue)),
        ("result", result(&assessment, draws)),
    ]))
}

fn refusal(refused: &Refused) -> String {
    let why = match &refused.why {
        Why::Damaged(fault) => fault.to_string(),
        Why::Newer(schema) => format!("schema {schema} is newer than this program"),
        Why::Long => "longer than what is read".to_owned(),
        _ => "no partnership".to_owned(),
    };
    if refused.part.is_empty() { why } else { format!("{}: {why}", refused.part) }
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
    Ok(result(&input::parse(text)?, draws))
}

fn result(assessment: &Assessment, draws: Option<Draws>) -> Json {
    let found = evaluation::evaluate(assessment);
    let sure = draws
        .and_then(|Draws { count, seed }| robustness(&found.profile, &found.weights, found.compensation, count, seed));
    output::to_json(&found, sure.as_ref())
}
