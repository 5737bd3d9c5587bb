//! The parts of the element that load on demand. At its start it only shows what it is about.
//!
//! With the feature `split-element` the functions with the mark `wasm_split` say where the program is cut; without it
//! everything is there.

use super::work::Work;
use super::{Inner, export, work};

/// A part could not be had. The browser's console says why.
pub struct Unloaded;

/// Makes a file of what is there.
pub type Export = fn(&Inner, &str) -> Result<String, String>;

#[cfg(feature = "split-element")]
impl From<wasm_split_helpers::SplitLoaderError> for Unloaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Loads what asks, scores and shows the result, unless it is there.
#[cfg(feature = "split-element")]
#[wasm_split_helpers::wasm_split(questions, fallible)]
pub fn work() -> Result<Work, Unloaded> {
    Ok(work::work())
}

/// The same where everything is there.
#[cfg(not(feature = "split-element"))]
#[allow(clippy::unused_async)]
pub async fn work() -> Result<Work, Unloaded> {
    Ok(work::work())
}

/// Loads what makes files, unless it is there.
#[cfg(feature = "split-element")]
#[wasm_split_helpers::wasm_split(export, fallible)]
pub fn export() -> Result<Export, Unloaded> {
    Ok(export::export)
}

/// The same where everything is there.
#[cfg(not(feature = "split-element"))]
#[allow(clippy::unused_async)]
pub async fn export() -> Result<Export, Unloaded> {
    Ok(export::export)
}
