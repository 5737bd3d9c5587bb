//! Finding Chromium and its driver, and installing Debian's packages where that is possible.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Result, find, say};

/// Chromium: `$CHROMIUM`, or on the PATH under one of its names.
pub fn chromium() -> Result<PathBuf> {
    program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// ChromeDriver of the same version: `$CHROMEDRIVER`, or on the PATH.
pub fn chromedriver() -> Result<PathBuf> {
    program("CHROMEDRIVER", &["chromedriver"])
}

fn program(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
        return if path.is_file() {
            Ok(path)
        } else {
            Err(format!("{variable} is {}, which is no file", path.display()))
        };
    }
    let look = || names.iter().find_map(|name| find(name));
    if let Some(path) = look() {
        return Ok(path);
    }
    install()?;
    look().ok_or_else(|| format!("Chromium's packages are installed, but {} is not on the PATH", names.join(" or ")))
}

fn install() -> Result {
    let by_hand = "Install Chromium and ChromeDriver of the same version (on Debian: apt-get install chromium \
                   chromium-driver), or name them in CHROMIUM and CHROMEDRIVER";
    let sudo = match () {
        () if !Path::new("/usr/bin/apt-get").is_file() => None,
        () if process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") => Some(""),
        () => process::output(Command::new("sudo").args(["-n", "true"])).map(|_| "sudo "),
    };
    let sudo = sudo.ok_or(format!("Chromium is missing. {by_hand}"))?;
    say("Installing Debian's chromium and chromium-driver, once, about 1 minute");
    let apt = format!("{sudo}apt-get");
    let script = format!(
        "export DEBIAN_FRONTEND=noninteractive; {apt} update -qq && {apt} install -y -qq chromium chromium-driver"
    );
    process::run(Command::new("sh").args(["-c", &script])).map_err(|error| format!("{error}. {by_hand}"))
}
