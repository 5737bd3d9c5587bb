//! Node and the npm packages: wasm-opt, the static server and Playwright, in the versions of package-lock.json.

use std::path::Path;
use std::process::Command;

use crate::process::{self, Result, say};

/// The oldest Node that every package in package-lock.json supports: 20.19.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Makes sure that the packages are installed as package-lock.json says.
pub fn modules() -> Result {
    check()?;
    // npm writes this file at the end of an installation, so an interrupted one is done again.
    let installed = modified("node_modules/.package-lock.json");
    if installed.is_some() && installed >= modified("package-lock.json") {
        return Ok(());
    }
    say("Installing the npm packages (wasm-opt, a static server, Playwright, TypeScript, Vite), 10 to 30 seconds");
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
    let (major, minor) = OLDEST_NODE;
    match printed.as_deref().and_then(version) {
        Some(found) if found >= OLDEST_NODE => Ok(()),
        Some((old, older)) => Err(format!("Node {old}.{older} is too old: install Node {major}.{minor} or newer")),
        None => Err(format!("Node is missing: install Node {major}.{minor} or newer, with npm (https://nodejs.org)")),
    }
}

/// The major and the minor version in `v20.20.2`.
fn version(printed: &str) -> Option<(u32, u32)> {
    let mut parts = printed.trim().strip_prefix('v')?.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??))
}

fn modified(path: &str) -> Option<std::time::SystemTime> {
    Path::new(path).metadata().and_then(|data| data.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::{OLDEST_NODE, version};

    #[test]
    fn reads_the_version() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("v8.0.0"), Some((8, 0)));
        assert_eq!(version("node: not found"), None);
    }

    #[test]
    fn says_what_the_packages_say() {
        let package = crate::process::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../package.json")).unwrap();
        assert!(package.contains(&format!("\">={}.{}\"", OLDEST_NODE.0, OLDEST_NODE.1)));
    }
}
