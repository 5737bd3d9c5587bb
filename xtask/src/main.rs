//! The project's own commands: `cargo xtask help` lists them.

use std::process::ExitCode;

mod bench;
mod brand;
mod browser;
mod count;
mod html;
mod node;
mod optimise;
mod package;
mod process;
mod program;
mod python;
mod serve;
mod single;
mod site;
mod size;
mod split;
mod stages;
mod test;
mod tools;

const HELP: &str = "\
cargo xtask serve [--port N] [--host H]   build the page if anything changed, and serve it (http://127.0.0.1:8080)
cargo xtask build                         build the release page into dist/site
cargo xtask dist [--brand FILE]           build what a static web host needs, the page as one file, and the npm package;
                                          with --brand also the first two in a company's own look: docs/brand.md
cargo xtask size                          bytes that the page and the element load, against the budgets
cargo xtask test [--list] [STAGE...]      run every check, or the named ones
cargo xtask bench                         how long the model takes, beside other languages
cargo xtask setup                         only install the tools that are missing";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut words = arguments.iter().map(String::as_str);
    let command = words.next().unwrap_or("help");
    let rest: Vec<&str> = words.collect();
    match run(command, &rest) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, rest: &[&str]) -> process::Result<ExitCode> {
    let here = std::env::current_dir().unwrap_or_default();
    process::enter_project()?;
    match command {
        "serve" => serve::serve(&serve::Address::parse(rest)?)?,
        "test" => return test::test(rest),
        "build" => none(rest).and_then(|()| site::build())?,
        "dist" => brand::Brand::parse(rest, &here).and_then(|brand| site::dist(brand.as_ref()))?,
        serve::REST => none(rest).and_then(|()| site::add_rest())?,
        "size" => none(rest).and_then(|()| size::report())?,
        "bench" => none(rest).and_then(|()| bench::bench())?,
        "setup" => none(rest).and_then(|()| tools::setup(site::Form::Split))?,
        "help" | "--help" | "-h" => println!("{HELP}"),
        other => return Err(format!("there is no command '{other}'\n\n{HELP}")),
    }
    Ok(ExitCode::SUCCESS)
}

/// A command that takes no arguments says so, instead of doing something other than what was asked.
fn none(rest: &[&str]) -> process::Result {
    match rest.first() {
        None => Ok(()),
        Some(argument) => Err(format!("this command takes no argument, but got '{argument}'\n\n{HELP}")),
    }
}
