//! Running other programs: from the project's folder, with their failures put into words.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong and the way out, ready to print.
pub type Result<T = ()> = std::result::Result<T, String>;

/// Makes the project's folder the current one, so that every path in xtask is relative to it.
pub fn enter_project() -> Result {
    // As cargo says it now: a target folder that was copied along with a project knows the place that it came from.
    let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let root = Path::new(&own).parent().ok_or("xtask is not inside a project")?;
    std::env::set_current_dir(root).map_err(|error| format!("cannot enter {}: {error}", root.display()))
}

/// The cargo that started us, so that its version and toolchain stay the same all through.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A line on what is going on, told apart from the output of the programs that run.
pub fn say(message: &str) {
    println!("==> {message}");
}

/// Runs to the end with its output on the terminal; a status other than success is an error.
pub fn run(command: &mut Command) -> Result {
    let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", name(command))) }
}

/// Runs to the end, and shows what the program says only when it fails.
pub fn quietly(command: &mut Command) -> Result {
    printed(command).map(drop)
}

/// The text that a program prints on standard output; `None` when it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The text that a program prints on standard output; when it fails, its messages are the error.
pub fn printed(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let messages = String::from_utf8_lossy(&output.stderr);
    Err(format!("{} ended with {}\n{}", name(command), output.status, messages.trim_end()))
}

/// What a program said, and how it ended.
pub struct Captured {
    /// The exit code; `None` when it was stopped from outside.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub errors: String,
}

/// Runs to the end and keeps what the program says, for whoever can tell what its status means.
pub fn captured(command: &mut Command) -> Result<Captured> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Captured { code: output.status.code(), out: text(&output.stdout), errors: text(&output.stderr) })
}

/// Runs to the end, passing each line of standard output on to the terminal and to `read`. True when it succeeded.
pub fn read_lines(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    for line in child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).split(b'\n')) {
        let line = line.map_err(|error| format!("cannot read what {} prints: {error}", name(command)))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    let status = child.wait().map_err(|error| format!("cannot wait for {}: {error}", name(command)))?;
    Ok(status.success())
}

/// What a job that ran beside others came to.
pub fn joined(job: std::thread::ScopedJoinHandle<'_, Result>) -> Result {
    job.join().unwrap_or_else(|_| Err("a part of the work stopped without a message".into()))
}

/// Where a program is: on the PATH, or `None`.
pub fn find(program: &str) -> Option<PathBuf> {
    let program = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(&program)).find(|file| file.is_file())
}

/// The PATH with these folders before all others.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.iter().cloned().chain(std::env::split_paths(&old)))
        .map_err(|error| format!("a folder's name cannot be in a PATH: {error}"))
}

/// A file's text, or an error that names the file.
pub fn read(path: impl AsRef<Path>) -> Result<String> {
    let path = path.as_ref();
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start {}: {error}", name(command))
}

/// The program and its first words, enough to recognise it by.
fn name(command: &Command) -> String {
    let mut text = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    for argument in command.get_args().take(4) {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
