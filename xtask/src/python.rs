//! Python with NumPy, in a virtual environment of its own: only a peer to be measured against.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{self, Result, say};
use crate::tools::{self, NUMPY};

/// The Python that has the pinned NumPy.
pub fn numpy() -> Result<PathBuf> {
    let folder = tools::cache()?.join(format!("numpy-{NUMPY}"));
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let is_there = || {
        let version = process::output(Command::new(&python).args(["-c", "import numpy; print(numpy.__version__)"]));
        version.is_some_and(|version| version.trim() == NUMPY)
    };
    if is_there() {
        return Ok(python);
    }
    let system = ["python3", "python"].iter().find_map(|name| process::find(name)).ok_or("Python 3 is missing")?;
    say(&format!("Installing NumPy {NUMPY}, once, 10 seconds"));
    process::run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
    // Compiling it would take a Fortran compiler and half an hour.
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"];
    process::run(Command::new(&python).args(pip).arg(format!("numpy=={NUMPY}")))?;
    if is_there() { Ok(python) } else { Err(format!("NumPy was installed, but is not version {NUMPY}")) }
}
