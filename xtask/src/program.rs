//! The programs beside the page, for other people's pages: the element and the API, each the same crate built once more
//! with only what it needs, and with a script that loads it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Result, cargo};
use crate::site::Form;
use crate::{html, node, optimise, split, tools};

/// One program.
struct Program {
    /// What it is called, as a program of the crate and in the names of files.
    name: &'static str,
    /// The feature of the crate that it is built with.
    feature: &'static str,
    /// The feature by which it is cut into parts, of which all but the first load on demand.
    cut: Option<&'static str>,
}

/// All of them.
const PROGRAMS: [Program; 2] = [
    Program { name: "element", feature: "web", cut: Some("split-element") },
    Program { name: "api", feature: "api", cut: None },
];

/// What other people's pages name; everything else that is for them, these load. Never with a hash, so that what others
/// have pasted goes on working.
const ENTRIES: &[&str] = &["embed.js", "embed.html", "frame.js", "api.js"];

/// The folder with pages that show how it is done.
const DEMO: &str = "demo/";

/// Whether other people's pages, or the demonstration, name this file of the site.
pub fn is_entry(file: &str) -> bool {
    ENTRIES.contains(&file) || file.starts_with(DEMO)
}

/// Whether a file is a part of the element that loads on demand.
pub fn is_part(file: &str) -> bool {
    file.starts_with("element-part-")
}

/// What the names of files get.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// A hash of the content, so that a host may let browsers keep them for ever.
    Hashed,
    /// Nothing: a package has a version instead.
    Stable,
}

/// Builds the programs, into cargo's folder. Each is shortened on one core while the next compiles.
pub fn build(form: Form) -> Result {
    let folder = folder(form)?;
    std::thread::scope(|scope| {
        let mut jobs = Vec::new();
        for program in &PROGRAMS {
            program.compile(form)?;
            jobs.push(scope.spawn(|| program.shorten(form, &folder)));
        }
        jobs.into_iter().try_for_each(process::joined)
    })
}

/// Only compiles them.
pub fn compile(form: Form) -> Result {
    PROGRAMS.iter().try_for_each(|program| program.compile(form))
}

/// Puts the programs into a folder as they were built last in this form, with the scripts that load them.
pub fn put(into: &Path, form: Form, names: Names) -> Result {
    let mut script = node::script("xtask/node/embed.mjs");
    script.args([&folder(form)?, into]);
    if names == Names::Stable {
        script.arg("--stable");
    }
    process::run(&mut script)?;
    inline_code(into)
}

/// Where the programs of a form are, each in a folder of its own.
fn folder(form: Form) -> Result<PathBuf> {
    let name = match form {
        Form::Whole => "programs-whole",
        Form::Split => "programs",
    };
    Ok(linked()?.join(name))
}

/// Where cargo puts them.
fn linked() -> Result<PathBuf> {
    Ok(split::target()?.join(tools::WASM_TARGET).join("page"))
}

/// No page may have code inline: whoever sends a content security policy with it forbids that.
fn inline_code(folder: &Path) -> Result {
    let pages = crate::site::files_below(folder)?.into_iter().filter(|file| file.ends_with(".html"));
    pages.into_iter().try_for_each(|file| match html::inline_code(&process::read(folder.join(&file))?) {
        Some(found) => Err(format!("{file} has inline code, which a content security policy forbids: {found}")),
        None => Ok(()),
    })
}

impl Program {
    /// The feature by which it is cut, in this form.
    fn cut(&self, form: Form) -> Option<&'static str> {
        self.cut.filter(|_| form == Form::Split)
    }

    fn compile(&self, form: Form) -> Result {
        let (name, feature) = (self.name, self.cut(form).unwrap_or(self.feature));
        let what = ["build", "--quiet", "--profile", "page", "--target", tools::WASM_TARGET, "--no-default-features"];
        process::run(cargo().args(what).args(["--features", feature, "--bin", name]))
    }

    /// What wasm-bindgen and wasm-opt make of it.
    fn shorten(&self, form: Form, folder: &Path) -> Result {
        let name = self.name;
        let (linked, bound) = (linked()?.join(format!("{name}.wasm")), folder.join(name));
        let ready = bound.join(format!("{name}_bg.wasm"));
        if is_newer(&ready, &linked) {
            return Ok(());
        }
        // Written in place and changed there, so one that was interrupted must not be taken for done.
        let _ = std::fs::remove_dir_all(&bound);
        let raw = folder.join(format!("{name}-raw"));
        let _ = std::fs::remove_dir_all(&raw);
        match self.cut(form) {
            Some(_) => split::cut(&linked, &folder.join(format!("{name}-parts")), name, &raw)?,
            None => process::run(
                Command::new(tools::wasm_bindgen()?.join("wasm-bindgen"))
                    .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
                    .args([&raw, &linked]),
            )?,
        }
        optimise::optimise(&raw)?;
        std::fs::rename(&raw, &bound).map_err(|error| format!("cannot move {}: {error}", raw.display()))
    }
}

/// Whether the file was made after the linked program, and after everything that says how it is made.
fn is_newer(file: &Path, linked: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    let recipe =
        ["xtask/src/program.rs", "xtask/src/split.rs", "xtask/src/optimise.rs", "Cargo.lock", "package-lock.json"]
            .map(PathBuf::from);
    let made_from = recipe.iter().map(PathBuf::as_path).chain([linked]).filter_map(time).max();
    time(file).is_some_and(|made| Some(made) > made_from)
}

#[cfg(test)]
mod tests {
    use super::{PROGRAMS, is_entry, is_newer};
    use std::path::Path;

    #[test]
    fn every_program_is_one_of_the_crate() {
        let manifest = crate::process::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml")).unwrap();
        for program in &PROGRAMS {
            let feature = format!("required-features = [\"{}\"]", program.feature);
            let (_, section) = manifest.split_once(&format!("[[bin]]\nname = \"{}\"", program.name)).unwrap();
            assert!(section.split("\n\n").next().unwrap().contains(&feature), "{}", program.name);
        }
    }

    #[test]
    fn what_others_name_is_known() {
        assert!(is_entry("embed.js") && is_entry("demo/index.html"));
        assert!(!is_entry("index.html") && !is_entry("element-77.wasm"));
    }

    #[test]
    fn what_is_not_there_is_not_newer() {
        assert!(!is_newer(Path::new("nowhere.wasm"), Path::new("Cargo.toml")));
    }
}
