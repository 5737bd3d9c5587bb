//! Making the program small: wasm-opt on every module of the page.

use std::path::{Path, PathBuf};

use crate::node;
use crate::process::{self, Result};

/// What wasm-opt does. The features are those that rustc 1.95 emits, one by one: with all of them on, browsers refuse the
/// module.
const OPTIONS: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--dae-optimizing",
    "--code-folding",
    "--gufa",
    "-Os",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Optimises every module in a folder, each in its place. Quietly, since wasm-opt warns of names that the splitter writes
/// and that are dropped here anyway.
pub fn optimise(folder: &Path) -> Result {
    let files = std::fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let is_wasm = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "wasm");
    files.flatten().map(|entry| entry.path()).filter(is_wasm).try_for_each(|module| {
        process::quietly(
            node::script("node_modules/binaryen/bin/wasm-opt").args(OPTIONS).arg(&module).arg("-o").arg(&module),
        )
    })
}
