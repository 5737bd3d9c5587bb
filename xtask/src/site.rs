//! The release page: Trunk builds it into dist/site, and nothing in it may break the content security policy.

use std::path::Path;
use std::process::Command;
use std::time::{Instant, SystemTime};

use crate::brand::Brand;
use crate::process::{self, Result, say};
use crate::program::{self, Names};
use crate::{html, node, optimise, package, size, split, tools};

/// The folder that Trunk fills and any static host can serve.
pub const SITE: &str = "dist/site";

/// What the page is made of. Folders count with everything below them, and by their own time, which a deletion changes.
const SOURCES: &[&str] = &[
    "src",
    "www",
    "xtask/node/element-style.mjs",
    "xtask/node/embed.mjs",
    "xtask/node/finish.mjs",
    "xtask/src/optimise.rs",
    "xtask/src/program.rs",
    "xtask/src/split.rs",
    "index.html",
    "build.rs",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "package-lock.json",
    "rust-toolchain.toml",
];

/// What the program is built as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In one file. The page does the same, but loads more at its start.
    Whole,
    /// With what loads on demand in files of its own. This is what is released.
    Split,
}

/// Builds the release page, after installing what it takes.
pub fn build() -> Result {
    build_as(Form::Split)
}

fn build_as(form: Form) -> Result {
    tools::setup(form)?;
    let wasm_bindgen = tools::wasm_bindgen()?;
    let wasm_bindgen = std::path::absolute(&wasm_bindgen).unwrap_or(wasm_bindgen);
    let trunk = tools::trunk()?.join("trunk");
    say("Building the release page: up to 5 minutes the first time, one after a change");
    let started = Instant::now();
    let sources_read = SystemTime::now();
    process::run(
        Command::new(trunk)
            .args(["--quiet", "build"])
            .args(split::features(form))
            .env("PATH", process::path_with(&[wasm_bindgen])?)
            // Trunk takes it for an option with the value "true" or "false", and stops at "1".
            .env_remove("NO_COLOR")
            // Its messages are enough: a backtrace of Trunk hides them.
            .env("RUST_BACKTRACE", "0"),
    )?;
    std::thread::scope(|scope| {
        // Side by side with what is left to do for the page, which keeps one core busy.
        let programs = scope.spawn(move || if form == Form::Split { program::build(form) } else { Ok(()) });
        if form == Form::Split {
            split::split(Path::new(SITE))?;
        }
        optimise::optimise(Path::new(SITE))?;
        process::run(node::script("xtask/node/finish.mjs").arg(SITE))?;
        process::joined(programs)
    })?;
    if form == Form::Split {
        program::put(Path::new(SITE), form, Names::Hashed)?;
    }
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

/// Builds only when something that the page is made of is newer than the page, or when the page is whole.
pub fn build_if_stale() -> Result {
    if is_fresh() && is_split()? { node::modules() } else { build() }
}

/// The same for a page to look at, in whatever form is there sooner: installing the cutter takes a while, and so do the
/// programs for other people's pages.
pub fn build_to_look_at() -> Result {
    if is_fresh() {
        // The server that follows needs the npm packages.
        return node::modules();
    }
    build_as(if tools::has_wasm_split()? { Form::Split } else { Form::Whole })
}

/// Whether what is there is the page alone.
pub fn lacks_programs() -> bool {
    !Path::new(SITE).join("embed.js").is_file()
}

/// Puts the programs for other people's pages beside a page that is there alone.
pub fn add_programs() -> Result {
    program::build(Form::Whole)?;
    program::put(Path::new(SITE), Form::Whole, Names::Hashed)?;
    say("The element, the frame, the API and the demonstration are there too");
    Ok(())
}

/// Whether nothing that the page is made of is newer than the page.
fn is_fresh() -> bool {
    let built = Path::new(SITE).join("index.html").metadata().and_then(|data| data.modified()).ok();
    let changed = SOURCES.iter().filter_map(|path| newest(Path::new(path))).max();
    built.is_some() && built >= changed
}

/// Whether the page that is there has more than one module.
fn is_split() -> Result<bool> {
    let others = size::loaded_by_others(Path::new(SITE))?;
    Ok(files()?.iter().filter(|file| file.ends_with(".wasm") && !others.contains(*file)).count() > 1)
}

/// Builds what a static host needs and the package for npm, and lists both; and copies in a company's own look.
pub fn dist(brand: Option<&Brand>) -> Result {
    if let Some(brand) = brand {
        brand.check()?;
    }
    build()?;
    package::fill()?;
    println!();
    size::print(&size::measure(Path::new(SITE), &files()?)?, "total");
    println!("\nCopy the folder {SITE} to any static web host, under any path.\n");
    let package = Path::new(package::PACKAGE);
    size::print(&size::measure(package, &files_below(package)?)?, "total");
    println!("\nPublish the folder {} with npm publish.", package::PACKAGE);
    brand.map_or(Ok(()), |brand| brand.fill(SITE))
}

/// All files of the page, as paths from its folder.
pub fn files() -> Result<Vec<String>> {
    files_below(Path::new(SITE))
}

/// The latest change of a file, or of a folder and everything in it.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().ok()?.modified().ok();
    let below = std::fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path()));
    below.chain(own).max()
}

/// All files of a folder, as paths from there with forward slashes, sorted.
pub fn files_below(folder: &Path) -> Result<Vec<String>> {
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
