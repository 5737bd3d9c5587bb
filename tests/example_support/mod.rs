//! Running an example as a process.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// Builds an example if need be: `cargo test --test` alone does not, and an old one would be tested.
pub fn build(example: &str) -> PathBuf {
    // target/<profile>/deps/<this test>
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap();
    let profile = match folder.file_name().and_then(OsStr::to_str).unwrap() {
        "debug" => "dev",
        other => other,
    };
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--no-default-features", "--example", example, "--profile", profile])
        .arg("--target-dir")
        .arg(folder.parent().unwrap())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(status.unwrap().success());
    folder.join("examples").join(format!("{example}{}", std::env::consts::EXE_SUFFIX))
}
