//! The package for npm: the element and the API as modules, with types and everything else that editors and bundlers
//! look for.

use std::path::Path;

use crate::node;
use crate::process::{self, Result, say};
use crate::program::{self, Names};
use crate::site::Form;

/// The folder that npm can pack.
pub const PACKAGE: &str = "dist/package";

/// Fills it, from programs that are built.
pub fn fill() -> Result {
    node::modules()?;
    say(&format!("Filling {PACKAGE}"));
    // What an earlier version had would be packed too.
    let _ = std::fs::remove_dir_all(PACKAGE);
    program::put(Path::new(PACKAGE), Form::Split, Names::Stable)?;
    process::run(node::script("xtask/node/package.mjs").args([PACKAGE, env!("CARGO_PKG_VERSION")]))
}
