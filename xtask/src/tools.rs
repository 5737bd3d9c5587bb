//! The Rust tools of the build: their pinned versions, and how a missing one is found or installed.
//!
//! This is the one place for versions, but for two that must agree with a lock file and are therefore read from it:
//! wasm-bindgen (Cargo.lock) and everything from npm (package-lock.json).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::process::{self, Result, cargo, say};
use crate::site::Form;
use crate::{node, program, split};

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
/// For `cargo xtask bench` only.
pub const NUMPY: &str = "2.4.6";
const WASM_SPLIT: &str = "0.2.4";
/// What rustc builds for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` can bring.
struct Tool {
    /// Its package, which is also where it is kept.
    package: &'static str,
    /// What of it is installed; the first one tells the version.
    programs: &'static [&'static str],
    version: String,
    /// The features of it that make these programs.
    features: &'static str,
    /// Whether it prints its version. One that does not is only taken from its own folder, which is named after it.
    tells_version: bool,
    /// How long it usually takes on two cores.
    takes: &'static str,
}

/// Everything that a page of this form needs, and nothing else.
pub fn setup(form: Form) -> Result {
    // First, as it can only be asked for: the rest takes minutes.
    node::check()?;
    wasm_target()?;
    let (trunk, wasm_bindgen) = (trunk_tool(), wasm_bindgen_tool()?);
    let ahead = trunk.found()?.is_none();
    // Side by side, since each has minutes in which it keeps only one core busy. Trunk takes the longest by far.
    let started = Instant::now();
    std::thread::scope(|scope| {
        let jobs = [
            scope.spawn(|| {
                node::modules()?;
                if form == Form::Split { wasm_split().map(|_| ()) } else { Ok(()) }
            }),
            scope.spawn(|| trunk.folder().map(|_| ())),
            scope.spawn(|| {
                wasm_bindgen.folder().map(|_| {
                    if ahead {
                        compile_ahead(form);
                    }
                })
            }),
        ];
        let mut waited = 0;
        while !jobs.iter().all(|job| job.is_finished()) {
            std::thread::sleep(Duration::from_millis(20));
            waited = (waited + 1) % 1500;
            if waited == 0 {
                say(&format!("... still installing, {} s so far", started.elapsed().as_secs()));
            }
        }
        jobs.into_iter().try_for_each(process::joined)
    })
}

/// Compiles the page with the very command that Trunk will give, so that Trunk finds it done, and the programs that are
/// built with it. What goes wrong shows then.
fn compile_ahead(form: Form) {
    say("Compiling the page meanwhile, 1 to 3 minutes on two cores");
    let what = ["--profile", "page", "--target", WASM_TARGET, "--bin", "partnership-continuum"];
    process::output(cargo().arg("build").args(split::features(form)).args(what));
    if form == Form::Split {
        let _ = program::compile(form);
    }
}

/// The folder of Trunk.
pub fn trunk() -> Result<PathBuf> {
    trunk_tool().folder()
}

fn trunk_tool() -> Tool {
    Tool::new("trunk", &["trunk"], TRUNK.into(), "3 minutes")
}

/// The folder of wasm-bindgen and its test runner, in the very version of the library.
pub fn wasm_bindgen() -> Result<PathBuf> {
    wasm_bindgen_tool()?.folder()
}

fn wasm_bindgen_tool() -> Result<Tool> {
    let lock = process::read("Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock names no wasm-bindgen")?.to_owned();
    Ok(Tool::new("wasm-bindgen-cli", &["wasm-bindgen", "wasm-bindgen-test-runner"], version, "1 minute"))
}

/// The folder of the program that cuts the page into what is there from the start and what loads on demand.
pub fn wasm_split() -> Result<PathBuf> {
    wasm_split_tool().folder()
}

/// Whether it is there already.
pub fn has_wasm_split() -> Result<bool> {
    Ok(wasm_split_tool().found()?.is_some())
}

fn wasm_split_tool() -> Tool {
    let tool = Tool::new("wasm_split_cli_support", &["wasm-split-cli"], WASM_SPLIT.into(), "half a minute");
    Tool { features: "build-binary", tells_version: false, ..tool }
}

/// The folder of cargo-deny.
pub fn cargo_deny() -> Result<PathBuf> {
    Tool::new("cargo-deny", &["cargo-deny"], CARGO_DENY.into(), "3 minutes").folder()
}

/// Makes sure that rustc can build for the browser.
pub fn wasm_target() -> Result {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))
        .ok_or("rustc does not run. Install Rust with rustup: https://rustup.rs")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    say(&format!("Adding the Rust target {WASM_TARGET}, once, a few seconds"));
    process::run(Command::new("rustup").args(["target", "add", WASM_TARGET])).map_err(|error| {
        format!("{error}. Without rustup, install the standard library of {WASM_TARGET} with your Rust packages")
    })
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
pub fn component(name: &str) -> Result {
    if process::output(cargo().args([name.trim_start_matches("rust"), "--version"])).is_some() {
        return Ok(());
    }
    say(&format!("Adding the Rust component {name}, once, a few seconds"));
    process::run(Command::new("rustup").args(["component", "add", name]))
}

impl Tool {
    fn new(package: &'static str, programs: &'static [&'static str], version: String, takes: &'static str) -> Self {
        Self { package, programs, version, features: "", tells_version: true, takes }
    }

    /// The folder that holds the right version: on the PATH, kept from before, or installed now.
    fn folder(&self) -> Result<PathBuf> {
        if let Some(folder) = self.found()? {
            return Ok(folder);
        }
        self.install()?;
        self.found()?
            .ok_or_else(|| format!("{} was installed, but does not print version {}", self.package, self.version))
    }

    /// The folder that holds the right version, if there is one.
    fn found(&self) -> Result<Option<PathBuf>> {
        let program = self.programs.first().copied().unwrap_or(self.package);
        let kept = self.root()?.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        let on_path = process::find(program).filter(|_| self.tells_version);
        let file = on_path.into_iter().chain([kept]).find(|file| self.is(file));
        Ok(file.and_then(|file| file.parent().map(Path::to_path_buf)))
    }

    /// A folder of its own, so that no other project's tools change, and a fresh clone finds it again.
    fn root(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.package, self.version)))
    }

    /// Whether this file is there and prints the pinned version.
    fn is(&self, file: &Path) -> bool {
        let question = if self.tells_version { "--version" } else { "--help" };
        let answers = |text: String| !self.tells_version || text.split_whitespace().any(|word| word == self.version);
        file.is_file() && process::output(Command::new(file).arg(question)).is_some_and(answers)
    }

    fn install(&self) -> Result {
        let root = self.root()?;
        let (package, version) = (self.package, &self.version);
        say(&format!("Installing {package} {version}, once, {} on two cores", self.takes));
        let started = Instant::now();
        let scratch = root.join("build");
        process::run(
            cargo()
                .args([
                    "install",
                    "--locked",
                    "--quiet",
                    "--debug",
                    "--no-default-features",
                    "--features",
                    self.features,
                    "--root",
                ])
                .arg(&root)
                // Given here, it wins over the user's own setting; one that was interrupted goes on where it was.
                .arg("--target-dir")
                .arg(&scratch)
                .args([package, "--version", version])
                .args(self.programs.iter().flat_map(|program| ["--bin", program]))
                // The quickest build, as these tools run for seconds. Without TLS, as none of them downloads anything.
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env("CARGO_PROFILE_DEV_PANIC", "abort")
                .env("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false")
                .env("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "false")
                .env("CARGO_PROFILE_DEV_INCREMENTAL", "false")
                .env("CARGO_PROFILE_DEV_CODEGEN_UNITS", "4")
                .env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_CODEGEN_UNITS", "4")
                .env("CFLAGS", "-O0")
                .env_remove("CARGO_BUILD_TARGET"),
        )
        .map_err(|error| {
            format!("{error}\n{package} {version} is missing: install it yourself and put it on the PATH")
        })?;
        // Only what it was built from; a leftover does no harm.
        let _ = std::fs::remove_dir_all(&scratch);
        say(&format!("{package} {version} is in {} ({} s)", root.display(), started.elapsed().as_secs()));
        Ok(())
    }
}

/// Where tools are kept: a per-user folder, out of reach of `cargo clean`.
pub fn cache() -> Result<PathBuf> {
    let folder = |variable: &str| std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    folder("XDG_CACHE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| folder("HOME").map(|home| home.join(".cache")))
        .or_else(|| folder("LOCALAPPDATA"))
        .map(|path| path.join("partnership-continuum").join("tools"))
        .ok_or_else(|| "neither XDG_CACHE_HOME nor HOME is set, so there is no place to keep tools".into())
}

/// The version of a package in a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn finds_the_version_of_exactly_that_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-test\"\nversion = \"0.3.79\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
