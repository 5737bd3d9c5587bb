//! The release page: Trunk builds it into dist/site, and nothing in it may break the content security policy.

use std::path::Path;
use std::process::Command;
use std::time::{Instant, SystemTime};

use crate::process::{self, Result, say};
use crate::{html, node, size, tools};

/// The folder that Trunk fills and any static host can serve.
pub const SITE: &str = "dist/site";

/// What the page is made of. Folders count with everything below them, and by their own time, which a deletion changes.
const SOURCES: &[&str] = &[
    "src",
    "www",
    "xtask/node/finish.mjs",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "package-lock.json",
    "rust-toolchain.toml",
];

/// Builds the release page, after installing what it takes.
pub fn build() -> Result {
    tools::setup()?;
    let folders = [tools::wasm_bindgen()?, Path::new("node_modules/.bin").to_path_buf()];
    let folders = folders.map(|folder| std::path::absolute(&folder).unwrap_or(folder));
    let trunk = tools::trunk()?.join("trunk");
    say("Building the release page: up to 2 minutes the first time, half a minute after a change");
    let started = Instant::now();
    let sources_read = SystemTime::now();
    process::run(
        Command::new(trunk)
            .args(["--quiet", "build"])
            .env("PATH", process::path_with(&folders)?)
            // Trunk takes it for an option with the value "true" or "false", and stops at "1".
            .env_remove("NO_COLOR")
            // Its messages are enough: a backtrace of Trunk hides them.
            .env("RUST_BACKTRACE", "0"),
    )?;
    process::run(node::script("xtask/node/finish.mjs").arg(SITE))?;
    let index = Path::new(SITE).join("index.html");
    let page = process::read(&index)?;
    if let Some(found) = html::inline_code(&page) {
        return Err(format!("{SITE}/index.html has inline code, which its content security policy forbids: {found}"));
    }
    // A source that was saved during the build is newer than the page, so the next build takes it in.
    std::fs::File::options()
        .append(true)
        .open(&index)
        .and_then(|file| file.set_modified(sources_read))
        .map_err(|error| format!("cannot date {}: {error}", index.display()))?;
    say(&format!("Built {SITE} ({} s)", started.elapsed().as_secs()));
    Ok(())
}

/// Builds only when something that the page is made of is newer than the page.
pub fn build_if_stale() -> Result {
    let built = Path::new(SITE).join("index.html").metadata().and_then(|data| data.modified()).ok();
    let changed = SOURCES.iter().filter_map(|path| newest(Path::new(path))).max();
    if built.is_some() && built >= changed {
        // The server that follows needs the npm packages.
        return node::modules();
    }
    build()
}

/// Builds what a static host needs, and lists it.
pub fn dist() -> Result {
    build()?;
    println!();
    let sizes = size::measure(Path::new(SITE), &files_below(Path::new(SITE))?)?;
    size::print(&sizes);
    println!("\nCopy the folder {SITE} to any static web host, under any path.");
    Ok(())
}

/// The latest change of a file, or of a folder and everything in it.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().ok()?.modified().ok();
    let below = std::fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path()));
    below.chain(own).max()
}

/// All files of a folder, as paths from there with forward slashes, sorted.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    fn walk(folder: &Path, prefix: &str, files: &mut Vec<String>) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{name}/"), files)?;
            } else {
                files.push(name);
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    walk(folder, "", &mut files).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    files.sort();
    Ok(files)
}
