//! The page as one file: the program in one piece, and everything else in the page itself.

use std::path::{Path, PathBuf};

use crate::process::{self, Result, say};
use crate::site::Form;
use crate::{node, site, split};

/// What it is called, wherever it is.
pub const NAME: &str = "partnership-continuum.html";

/// How large it may be, in bytes.
pub const BUDGET: u64 = 1_000_000;

/// Makes it beside the page, which offers it for download.
pub fn build() -> Result {
    say("Building the page as one file, about a minute after a change");
    let whole = whole()?;
    site::page(Form::Whole, &whole)?;
    make(&whole, &Path::new(site::SITE).join(NAME))
}

/// Makes it of a finished page whose program is in one piece.
pub fn make(from: &Path, file: &Path) -> Result {
    process::run(node::script("xtask/node/single.mjs").args([from, file]))
}

/// Where the page is in one piece, with all its files beside it.
pub fn whole() -> Result<PathBuf> {
    Ok(split::target()?.join("whole-page"))
}
