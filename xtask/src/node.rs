//! Node and the npm packages: wasm-opt, the static server and Playwright, in the versions of package-lock.json.

use std::path::Path;
use std::process::Command;

use crate::process::{self, Result, say};

/// The oldest Node that every package in package-lock.json supports.
const OLDEST_NODE: u32 = 20;

/// Makes sure that the packages are installed as package-lock.json says.
pub fn modules() -> Result {
    check()?;
    // npm writes this file at the end of an installation, so an interrupted one is done again.
    let installed = modified("node_modules/.package-lock.json");
    if installed.is_some() && installed >= modified("package-lock.json") {
        return Ok(());
    }
    say("Installing the npm packages (wasm-opt, a static server, Playwright), 10 to 30 seconds");
    process::run(
        Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    // npm may keep the time of a file of the archive.
    let stamp = std::fs::File::options().append(true).open("node_modules/.package-lock.json");
    stamp
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|error| format!("npm installed nothing: node_modules/.package-lock.json: {error}"))
}

/// Runs a script with Node.
pub fn script(path: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(path);
    command
}

/// Makes sure that Node itself is there, and new enough.
pub fn check() -> Result {
    let printed = process::output(Command::new("node").arg("--version"));
    match printed.as_deref().and_then(major) {
        Some(version) if version >= OLDEST_NODE => Ok(()),
        Some(version) => Err(format!("Node {version} is too old: install Node {OLDEST_NODE} or newer")),
        None => Err(format!("Node is missing: install Node {OLDEST_NODE} or newer, with npm (https://nodejs.org)")),
    }
}

/// The major version in `v20.20.2`.
fn major(printed: &str) -> Option<u32> {
    printed.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn modified(path: &str) -> Option<std::time::SystemTime> {
    Path::new(path).metadata().and_then(|data| data.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("node: not found"), None);
    }
}
