//! `cargo xtask size`: what the first load of the page, the element and the page as one file weigh, file by file, against
//! their budgets.

use std::collections::BTreeSet;
use std::path::Path;

use crate::process::{self, Result};
use crate::{html, node, program, single, site};

/// The first load after brotli, in bytes: HTML, styles, scripts and wasm together.
const BUDGET: u64 = 150_000;

/// Everything that the element loads, after brotli, in bytes.
const ELEMENT_BUDGET: u64 = 110_000;

/// One file's bytes: as it is, after gzip, after brotli.
pub struct Size {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures the page as it is built, and fails when it is over the budget.
pub fn report() -> Result {
    site::build_if_stale()?;
    within_budget()
}

/// The same for a page that is known to be there.
pub fn within_budget() -> Result {
    let site = Path::new(site::SITE);
    let sizes = measure(site, &first_load(site)?)?;
    let total = print(&sizes, "first load");
    let first: BTreeSet<_> = sizes.iter().map(|size| size.path.clone()).collect();
    let others = loaded_by_others(site)?;
    let is_later = |file: &String| !first.contains(file) && !others.contains(file) && file != single::NAME;
    let later: Vec<_> = site::files()?.into_iter().filter(is_later).collect();
    if !later.is_empty() {
        println!();
        print(&measure(site, &later)?, "on demand");
    }
    println!();
    let (parts, first): (Vec<_>, Vec<_>) =
        loaded(site, vec!["embed.js".to_owned()], html::fetches)?.into_iter().partition(|file| program::is_part(file));
    let element = print(&measure(site, &first)?, "the element's first load");
    println!();
    print(&measure(site, &parts)?, "the element, on demand");
    println!();
    let file = site.join(single::NAME);
    let file = file.metadata().map_err(|error| format!("cannot measure {}: {error}", file.display()))?.len();
    // A file on a stick is as large as it is: nobody compresses it.
    let fits = [
        ("first load", "bytes after brotli", total, BUDGET),
        ("element's first load", "bytes after brotli", element, ELEMENT_BUDGET),
        ("page as one file", "bytes", file, single::BUDGET),
    ]
    .map(|(name, unit, bytes, budget)| {
        println!("The {name}: {bytes} of {budget} {unit} ({} %)", bytes.saturating_mul(100) / budget);
        if bytes <= budget { Ok(()) } else { Err(format!("the {name} is {} bytes over its budget", bytes - budget)) }
    });
    fits.into_iter().collect()
}

/// What is there for other people's pages: the files that they name, and all that these load.
pub fn loaded_by_others(site: &Path) -> Result<BTreeSet<String>> {
    let entries = site::files_below(site)?.into_iter().filter(|file| program::is_entry(file));
    Ok(loaded(site, entries.collect(), html::fetches)?.into_iter().collect())
}

/// Compresses the files of a folder; a missing one is an error that names it.
pub fn measure(folder: &Path, files: &[String]) -> Result<Vec<Size>> {
    node::modules()?;
    let paths: Vec<_> = files.iter().map(|file| folder.join(file)).collect();
    if let Some(missing) = paths.iter().find(|path| !path.is_file()) {
        return Err(format!("{} is missing, though the page names it", missing.display()));
    }
    let printed =
        process::output(node::script("xtask/node/sizes.mjs").args(&paths)).ok_or("cannot compress the files")?;
    let rows: Option<Vec<Size>> = files.iter().zip(printed.lines()).map(|(path, line)| row(path, line)).collect();
    rows.filter(|rows| rows.len() == files.len()).ok_or_else(|| format!("cannot read the sizes:\n{printed}"))
}

/// Prints a table with a total of this name, and returns the total after brotli.
pub fn print(sizes: &[Size], total: &str) -> u64 {
    let width = sizes.iter().map(|size| size.path.len()).max().unwrap_or(0).max(total.len());
    let line = |name: &str, raw, gzip, brotli| println!("{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}");
    println!("{:width$}  {:>9}  {:>9}  {:>9}", "file", "raw", "gzip", "brotli");
    for size in sizes {
        line(&size.path, size.raw, size.gzip, size.brotli);
    }
    let sum = |bytes: fn(&Size) -> u64| sizes.iter().map(bytes).sum();
    let brotli = sum(|size| size.brotli);
    line(total, sum(|size| size.raw), sum(|size| size.gzip), brotli);
    brotli
}

/// The page and every file that it loads by itself, as paths from the folder: found by reading, not by their names.
fn first_load(site: &Path) -> Result<Vec<String>> {
    loaded(site, vec!["index.html".to_owned()], html::imports)
}

/// These files and every file that they load; `of_script` says what of that a script does.
fn loaded(site: &Path, mut unread: Vec<String>, of_script: fn(&str) -> Vec<String>) -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    while let Some(path) = unread.pop() {
        if !found.insert(path.clone()) {
            continue;
        }
        let loads = match Path::new(&path).extension().and_then(|extension| extension.to_str()) {
            Some("html") => html::loads(&text(site, &path)?),
            Some("js" | "mjs") => of_script(&text(site, &path)?),
            Some("css") => html::style_loads(&text(site, &path)?),
            _ => Vec::new(),
        };
        for address in loads {
            let file = html::resolve(&path, &address)
                .ok_or_else(|| format!("{path} loads {address}, which is not a file of the page"))?;
            unread.push(file);
        }
    }
    Ok(found.into_iter().collect())
}

fn text(site: &Path, path: &str) -> Result<String> {
    process::read(site.join(path)).map_err(|error| format!("{path} is missing, though the page names it: {error}"))
}

fn row(path: &str, line: &str) -> Option<Size> {
    let mut numbers = line.split(' ').map(|number| number.parse().ok());
    let mut next = || numbers.next().flatten();
    Some(Size { path: path.into(), raw: next()?, gzip: next()?, brotli: next()? })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    fn folder(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-size-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        for (path, text) in files {
            let file = folder.join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        folder
    }

    #[test]
    fn follows_the_page_to_every_file_it_loads() {
        let site = folder(
            "all",
            &[
                ("index.html", r#"<link rel="stylesheet" href="./a.css"><script src="./boot.js"></script>"#),
                ("a.css", "@import 'more/b.css';"),
                ("more/b.css", "p { background: url(../dot.svg) }"),
                ("boot.js", "import x from './lib/x.js';"),
                ("lib/x.js", "export default 1;"),
            ],
        );
        let found = super::first_load(&site).unwrap();
        assert_eq!(found, ["a.css", "boot.js", "dot.svg", "index.html", "lib/x.js", "more/b.css"]);
    }

    #[test]
    fn a_missing_file_is_named() {
        let site = folder("missing", &[("index.html", r#"<script src="./gone-1a2b.js"></script>"#)]);
        assert!(super::first_load(&site).unwrap_err().contains("gone-1a2b.js"));
        assert!(super::first_load(Path::new("/nowhere")).unwrap_err().contains("index.html"));
    }

    #[test]
    fn a_file_from_elsewhere_is_refused() {
        let site = folder("elsewhere", &[("index.html", r#"<script src="https://example.org/x.js"></script>"#)]);
        assert!(super::first_load(&site).unwrap_err().contains("example.org"));
    }

    #[test]
    fn reads_a_row() {
        let size = super::row("a.js", "100 50 40").unwrap();
        assert_eq!((size.raw, size.gzip, size.brotli), (100, 50, 40));
        assert!(super::row("a.js", "100 50").is_none());
    }
}
