//! Splitting the program: what loads on demand is cut out of the page that Trunk built, into files of its own.
//!
//! Trunk binds the whole program, and here that is done once more on what is left of it. The cutter reads cargo's output,
//! since it needs the linker's relocations, which `build.rs` asks for and wasm-bindgen drops.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Result, cargo};
use crate::site::Form;
use crate::tools;

/// What cargo and Trunk are told, so that the program says where to cut.
pub fn features(form: Form) -> &'static [&'static str] {
    match form {
        Form::Whole => &[],
        Form::Split => &["--features", "split"],
    }
}

/// Puts the program's parts in the place of the whole: script and wasm under the names they have, and beside them what
/// loads on demand, with `__wasm_split.js`, which loads it.
pub fn split(site: &Path) -> Result {
    let page = target()?.join(tools::WASM_TARGET).join("page");
    cut(&page.join("partnership-continuum.wasm"), &page.join("parts"), &program(site)?, site)
}

/// Cuts a program as cargo built it into `parts`, and puts what wasm-bindgen makes of them into a folder: `<name>.js` and
/// `<name>_bg.wasm`, and what loads on demand.
pub fn cut(whole: &Path, parts: &Path, name: &str, into: &Path) -> Result {
    // What an earlier build left there must not count as a part.
    let _ = std::fs::remove_dir_all(parts);
    let cutter = tools::wasm_split()?.join("wasm-split-cli");
    process::run(Command::new(cutter).args([whole, parts]).args(["--out-name", name]))?;
    let main = parts.join(format!("{name}.wasm"));
    process::run(
        Command::new(tools::wasm_bindgen()?.join("wasm-bindgen"))
            // The parts share the memory and the table that the linker exports.
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", name, "--out-dir"])
            .args([into, &main]),
    )?;
    let listed = std::fs::read_dir(parts).map_err(|error| format!("cannot list {}: {error}", parts.display()))?;
    let cut: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).filter(|path| *path != main).collect();
    if !cut.iter().any(|path| path.extension().is_some_and(|extension| extension == "wasm")) {
        return Err("nothing was cut out of the program: is the feature on?".into());
    }
    for path in cut {
        let copied = path.file_name().map(|file| std::fs::copy(&path, into.join(file)));
        copied.transpose().map_err(|error| format!("cannot copy {}: {error}", path.display()))?;
    }
    Ok(())
}

/// What Trunk calls the program: the name of its wasm up to `_bg.wasm`.
fn program(site: &Path) -> Result<String> {
    let files = std::fs::read_dir(site).map_err(|error| format!("cannot list {}: {error}", site.display()))?;
    let mut names = files.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names
        .find_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned))
        .ok_or_else(|| format!("{} has no program", site.display()))
}

/// Cargo's folder for what it builds, wherever the user has put it.
pub fn target() -> Result<PathBuf> {
    let metadata = process::output(cargo().args(["metadata", "--format-version", "1", "--no-deps", "--offline"]));
    let folder = metadata.as_deref().and_then(|text| text.split_once("\"target_directory\":\"")?.1.split_once('"'));
    // JSON doubles the backslashes of Windows.
    folder.map(|(path, _)| path.replace("\\\\", "\\").into()).ok_or_else(|| "cargo names no target folder".into())
}

#[cfg(test)]
mod tests {
    use super::{Form, features, program};

    #[test]
    fn finds_the_program_whatever_its_hash_is() {
        let folder = std::env::temp_dir().join(format!("xtask-split-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        assert!(program(&folder).unwrap_err().contains("no program"));
        for file in ["boot-77.js", "continuum-1a2b.js", "continuum-1a2b_bg.wasm"] {
            std::fs::write(folder.join(file), "").unwrap();
        }
        assert_eq!(program(&folder).unwrap(), "continuum-1a2b");
    }

    #[test]
    fn the_feature_is_one_that_there_is() {
        let manifest = crate::process::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml")).unwrap();
        let [_, feature] = features(Form::Split) else { panic!("--features and a name") };
        assert!(manifest.contains(&format!("\n{feature} = [")));
        assert!(features(Form::Whole).is_empty());
    }
}
