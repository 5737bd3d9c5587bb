//! Checks a company's own words for the statements, and prints a file to begin with.

use partnership_continuum::json::Json;
use partnership_continuum::text::wording::{known_languages, template};
use partnership_continuum::text::{Language, Wording};
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

const HELP: &str = "\
Checks files with a company's own words for the statements.

Usage: wording [--language <tag>] <file>...
       wording --template [--language <tag>] > wording.json

Everything that is wrong is printed as <file>: <place>: <what>.

Options:
  --template        Print all statements in the standard words, to begin with
  --language <tag>  The language of the template, as in en; with files, check
                    that there is such a language
  -h, --help        Print this help

Exit status: 0 when all is right, 1 when something is not, 2 when the command
was called wrongly.
";

fn main() -> ExitCode {
    let mut files = Vec::new();
    let (mut wants_template, mut tag) = (false, None);
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("-h" | "--help") => {
                print!("{HELP}");
                return ExitCode::SUCCESS;
            }
            Some("--template") => wants_template = true,
            Some("--language") => match arguments.next() {
                Some(given) => tag = Some(given.to_string_lossy().into_owned()),
                None => return wrong("--language needs a tag, as in en"),
            },
            Some(option) if option.starts_with("--") => return wrong(&format!("there is no option {option}")),
            _ => files.push(argument),
        }
    }
    let language = match tag.as_deref().map(Language::known) {
        None => Language::default(),
        Some(Some(language)) => language,
        Some(None) => {
            eprintln!("{:?} is not {}", tag.unwrap_or_default(), known_languages());
            return ExitCode::FAILURE;
        }
    };
    if wants_template {
        // Who reads only the beginning of it has what was wanted.
        let _ = writeln!(io::stdout(), "{}", indented(&template(language)));
    } else if files.is_empty() && tag.is_none() {
        return wrong("which files?");
    }
    let faults: Vec<String> = files.iter().flat_map(faults).collect();
    faults.iter().for_each(|fault| eprintln!("{fault}"));
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// With a line for each statement, to be written in.
fn indented(json: &Json) -> String {
    let Some(Json::Object(statements)) = json.get("statements") else { return json.write() };
    let line = |(id, text): &(String, Json)| format!("    {}: {}", Json::from(id.as_str()).write(), text.write());
    let lines: Vec<String> = statements.iter().map(line).collect();
    let language = json.get("language").map_or_else(|| "null".to_owned(), Json::write);
    format!("{{\n  \"language\": {language},\n  \"statements\": {{\n{}\n  }}\n}}", lines.join(",\n"))
}

/// Everything that is wrong with a file.
fn faults(file: &OsString) -> Vec<String> {
    let name = file.to_string_lossy();
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return vec![format!("{name}: cannot be read: {error}")],
    };
    let faults = match Json::parse(text.trim_start_matches('\u{feff}')) {
        Ok(json) => Wording::read(&json).err().unwrap_or_default(),
        Err(fault) => vec![fault],
    };
    faults.iter().map(|fault| format!("{name}: {fault}")).collect()
}

fn wrong(what: &str) -> ExitCode {
    eprint!("{what}\n\n{HELP}");
    ExitCode::from(2)
}
