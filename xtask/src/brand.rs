//! `cargo xtask dist --brand FILE`: copies of what is given out, in a company's own name, look and words. What a brand can
//! be is in `docs/brand.md`; `xtask/node/brand.mjs` reads it and makes the copies.

use std::path::{Path, PathBuf};

use crate::process::{self, Result, cargo, say};
use crate::{html, node, single};

/// Where the copies are: the site, and the page as one file.
const BRANDED: &str = "dist/branded";

/// The file that says what a company wants.
pub struct Brand(PathBuf);

impl Brand {
    /// Reads `--brand FILE`, if it is there. The file is looked for from `here`, where the user is.
    pub fn parse(arguments: &[&str], here: &Path) -> Result<Option<Self>> {
        let mut found = None;
        let mut words = arguments.iter().flat_map(|word| word.splitn(2, '='));
        while let Some(option) = words.next() {
            if option != "--brand" {
                return Err(format!("dist knows --brand FILE, but not '{option}'"));
            }
            let file = words.next().filter(|file| !file.is_empty());
            let file = file.ok_or("'--brand' needs a file: --brand examples/brand/brand.toml")?;
            if found.replace(Brand(shown(&here.join(file)))).is_some() {
                return Err("'--brand' stands twice: make one brand after the other".into());
            }
        }
        Ok(found)
    }

    /// Looks at all of it before the page is built, which takes minutes. Everything that is wrong is said at once.
    pub fn check(&self) -> Result {
        node::modules()?;
        say(&format!("Checking {}", self.0.display()));
        let read = process::captured(node::script("xtask/node/brand.mjs").arg("--check").arg(&self.0))?;
        let mut faults = faults(&read, "brand.mjs")?;
        for line in read.out.lines() {
            let (what, rest) = line.split_once('\t').unwrap_or_default();
            let (place, value) = rest.split_once('\t').unwrap_or_default();
            let found = match what {
                "language" => checked_by_the_program(&["--language", value])?,
                "wording" => checked_by_the_program(&[value])?,
                _ => return Err(format!("brand.mjs says something unknown: {line}")),
            };
            faults.extend(found.into_iter().map(|fault| format!("{place}{fault}")));
        }
        if faults.is_empty() {
            return Ok(());
        }
        Err(format!("{} cannot be used yet:\n  {}", self.0.display(), faults.join("\n  ")))
    }

    /// Makes the copies of what was built, and says what was changed for the sake of the readers.
    pub fn fill(&self, site: &str) -> Result {
        let whole = single::whole()?;
        let branded = whole.with_file_name("whole-page-branded");
        self.copy(&whole, &branded, None)?;
        let file = Path::new(BRANDED).join(single::NAME);
        std::fs::create_dir_all(BRANDED).map_err(|error| format!("cannot make {BRANDED}: {error}"))?;
        single::make(&branded, &file)?;
        let copy = Path::new(BRANDED).join("site");
        self.copy(Path::new(site), &copy, Some(&file))?;
        println!("\nIn the look of {}: {} for a web host, and {}.", self.0.display(), copy.display(), file.display());
        Ok(())
    }

    /// A branded copy of a folder with a finished page. One that is to be hosted offers the page as one file; of
    /// this one it is said what was changed.
    fn copy(&self, from: &Path, to: &Path, file: Option<&Path>) -> Result {
        let mut command = node::script("xtask/node/brand.mjs");
        command.arg(&self.0).args([from, to]);
        match file {
            Some(file) => process::run(command.arg("--single").arg(file))?,
            None => process::quietly(&mut command)?,
        }
        match html::inline_code(&process::read(to.join("index.html"))?) {
            None => Ok(()),
            Some(found) => {
                Err(format!("{}/index.html has inline code, which its policy forbids: {found}", to.display()))
            }
        }
    }
}

/// What the page itself says of a language or of a company's own words, by the same code.
fn checked_by_the_program(arguments: &[&str]) -> Result<Vec<String>> {
    let run = ["run", "--quiet", "--no-default-features", "--example", "wording", "--"];
    faults(&process::captured(cargo().args(run).args(arguments))?, "examples/wording.rs")
}

/// The faults that a checker has found, one a line. Any end but 0 and 1 is a fault of the checker.
fn faults(run: &process::Captured, name: &str) -> Result<Vec<String>> {
    match run.code {
        Some(0) => Ok(Vec::new()),
        Some(1) => Ok(run.errors.lines().map(str::to_owned).collect()),
        _ => Err(format!("{name} could not check the brand:\n{}", run.errors.trim_end())),
    }
}

/// A file as it is found from the project's folder, which is the current one; elsewhere its whole path.
fn shown(path: &Path) -> PathBuf {
    let inside = std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    inside.unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Brand, faults};
    use crate::process::Captured;

    fn parse(words: &[&str]) -> Result<Option<String>, String> {
        Brand::parse(words, Path::new("/somewhere")).map(|brand| brand.map(|brand| brand.0.display().to_string()))
    }

    #[test]
    fn reads_which_brand() {
        assert_eq!(parse(&[]).unwrap(), None);
        assert_eq!(parse(&["--brand", "a/brand.toml"]).unwrap().unwrap(), "/somewhere/a/brand.toml");
        assert_eq!(parse(&["--brand=/b=c/brand.toml"]).unwrap().unwrap(), "/b=c/brand.toml");
        for wrong in [&["--brand"][..], &["--brand="], &["--brands", "x"], &["brand.toml"], &["--brand=a", "--brand=b"]]
        {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn faults_of_the_user_are_told_from_those_of_the_checker() {
        let run = |code, errors: &str| Captured { code: Some(code), out: String::new(), errors: errors.into() };
        assert_eq!(faults(&run(0, "a warning"), "x").unwrap(), [""; 0]);
        assert_eq!(faults(&run(1, "a: b\nc: d\n"), "x").unwrap(), ["a: b", "c: d"]);
        assert!(faults(&run(101, "error: could not compile"), "x").unwrap_err().contains("could not compile"));
    }
}
