//! The release page: Trunk builds it into dist/site, and nothing in it may break the content security policy.

use std::path::Path;
use std::process::Command;
use std::time::{Instant, SystemTime};

use crate::brand::Brand;
use crate::process::{self, Result, say};
use crate::program::{self, Names};
use crate::{html, node, optimise, package, single, size, split, tools};

/// The folder that Trunk fills and any static host can serve.
pub const SITE: &str = "dist/site";

/// What the page is made of. Folders count with everything below them, and by their own time, which a deletion changes.
const SOURCES: &[&str] = &[
    "src",
    "www",
    "xtask/node/element-style.mjs",
    "xtask/node/embed.mjs",
    "xtask/node/finish.mjs",
    "xtask/node/offline.mjs",
    "xtask/node/single.mjs",
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

/// Builds the release page and the same as one file, after installing what it takes.
pub fn build() -> Result {
    build_as(Form::Split)?;
    single::build()
}

fn build_as(form: Form) -> Result {
    tools::setup(form)?;
    say("Building the release page: up to 5 minutes the first time, one after a change");
    let started = Instant::now();
    let sources_read = SystemTime::now();
    let site = Path::new(SITE);
    bind(form, site)?;
    std::thread::scope(|scope| {
        // Side by side with what is left to do for the page, which keeps one core busy.
        let programs = scope.spawn(move || if form == Form::Split { program::build(form) } else { Ok(()) });
        finish(form, site)?;
        process::joined(programs)
    })?;
    if form == Form::Split {
        program::put(site, form, Names::Hashed)?;
    }
    // Of all that is there so far, it lists what is the page's.
    process::run(node::script("xtask/node/offline.mjs").arg(site))?;
    date(&site.join("index.html"), sources_read)?;
    say(&format!("Built {SITE} ({} s)", started.elapsed().as_secs()));
    Ok(())
}

/// Builds the page alone into a folder.
pub fn page(form: Form, folder: &Path) -> Result {
    bind(form, folder)?;
    finish(form, folder)
}

/// What Trunk makes: the program, as wasm-bindgen binds it, and the files of the page.
fn bind(form: Form, folder: &Path) -> Result {
    let wasm_bindgen = tools::wasm_bindgen()?;
    let wasm_bindgen = std::path::absolute(&wasm_bindgen).unwrap_or(wasm_bindgen);
    process::run(
        Command::new(tools::trunk()?.join("trunk"))
            .args(["--quiet", "build", "--dist"])
            .arg(folder)
            .args(split::features(form))
            .env("PATH", process::path_with(&[wasm_bindgen])?)
            // Trunk takes it for an option with the value "true" or "false", and stops at "1".
            .env_remove("NO_COLOR")
            // Its messages are enough: a backtrace of Trunk hides them.
            .env("RUST_BACKTRACE", "0"),
    )
}

/// What comes after Trunk.
fn finish(form: Form, folder: &Path) -> Result {
    if form == Form::Split {
        split::split(folder)?;
    }
    optimise::optimise(folder)?;
    process::run(node::script("xtask/node/finish.mjs").arg(folder))?;
    let index = folder.join("index.html");
    match html::inline_code(&process::read(&index)?) {
        Some(found) => {
            Err(format!("{} has inline code, which its content security policy forbids: {found}", index.display()))
        }
        None => Ok(()),
    }
}

/// Dates a file by when its sources were read: one that was saved during the build is newer, so the next build takes it
/// in.
fn date(file: &Path, sources_read: SystemTime) -> Result {
    let dated = std::fs::File::options().append(true).open(file).and_then(|file| file.set_modified(sources_read));
    dated.map_err(|error| format!("cannot date {}: {error}", file.display()))
}

/// Builds only when something that the page is made of is newer than the page, or when the page is whole.
pub fn build_if_stale() -> Result {
    if is_fresh() && is_split()? && !lacks_single() { node::modules() } else { build() }
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

/// Whether what is there is not all of it: the page as one file, or what is for other people's pages.
pub fn lacks_something() -> bool {
    lacks_programs() || lacks_single()
}

fn lacks_programs() -> bool {
    !Path::new(SITE).join("embed.js").is_file()
}

/// Trunk empties the folder, so one that is there was made of what is there.
fn lacks_single() -> bool {
    !Path::new(SITE).join(single::NAME).is_file()
}

/// Puts what is not there yet beside a page that is.
pub fn add_rest() -> Result {
    if lacks_programs() {
        program::build(Form::Whole)?;
        program::put(Path::new(SITE), Form::Whole, Names::Hashed)?;
        say("The element, the frame, the API and the demonstration are there too");
    }
    if lacks_single() {
        single::build()?;
        say("The page as one file is there too");
    }
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
    let file = Path::new("dist").join(single::NAME);
    std::fs::copy(Path::new(SITE).join(single::NAME), &file)
        .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    package::fill()?;
    println!();
    size::print(&size::measure(Path::new(SITE), &files()?)?, "total");
    println!("\nCopy the folder {SITE} to any static web host, under any path.");
    println!("\nOr take {} with you: all of the page in one file, which needs no network.\n", file.display());
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
