//! Finding Chromium with its driver, and Firefox; and installing Debian's packages where that is possible.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Result, find, say};

/// What a browser is called by its users and by Debian.
struct Browser {
    name: &'static str,
    packages: &'static str,
    /// What to do where packages cannot be installed from here.
    by_hand: &'static str,
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    packages: "chromium chromium-driver",
    by_hand: "Install Chromium and ChromeDriver of the same version (on Debian: apt-get install chromium \
              chromium-driver), or name them in CHROMIUM and CHROMEDRIVER",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    packages: "firefox-esr",
    by_hand: "Install Firefox (on Debian: apt-get install firefox-esr), or name it in FIREFOX",
};

/// Chromium: `$CHROMIUM`, or on the PATH under one of its names.
pub fn chromium() -> Result<PathBuf> {
    CHROMIUM.program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// ChromeDriver of the same version: `$CHROMEDRIVER`, or on the PATH.
pub fn chromedriver() -> Result<PathBuf> {
    CHROMIUM.program("CHROMEDRIVER", &["chromedriver"])
}

/// Firefox: `$FIREFOX`, or on the PATH under one of its names.
pub fn firefox() -> Result<PathBuf> {
    FIREFOX.program("FIREFOX", &["firefox-esr", "firefox"])
}

impl Browser {
    fn program(&self, variable: &str, names: &[&str]) -> Result<PathBuf> {
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
        self.install()?;
        look().ok_or_else(|| {
            format!("{}'s packages are installed, but {} is not on the PATH", self.name, names.join(" or "))
        })
    }

    fn install(&self) -> Result {
        let Self { name, packages, by_hand } = self;
        let sudo = match () {
            () if !Path::new("/usr/bin/apt-get").is_file() => None,
            () if process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") => Some(""),
            () => process::output(Command::new("sudo").args(["-n", "true"])).map(|_| "sudo "),
        };
        let sudo = sudo.ok_or(format!("{name} is missing. {by_hand}"))?;
        say(&format!("Installing Debian's {}, once, about 1 minute", packages.replace(' ', " and ")));
        let apt = format!("{sudo}apt-get");
        let script =
            format!("export DEBIAN_FRONTEND=noninteractive; {apt} update -qq && {apt} install -y -qq {packages}");
        process::run(Command::new("sh").args(["-c", &script])).map_err(|error| format!("{error}. {by_hand}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn a_named_browser_that_is_not_there_is_said_by_its_variable() {
        // PATH is set everywhere, and names no single file.
        let browser = Browser { name: "None", packages: "", by_hand: "" };
        assert!(browser.program("PATH", &[]).unwrap_err().starts_with("PATH is "));
    }
}
