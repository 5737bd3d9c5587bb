//! A partnership as schema version 1 stored it, byte for byte. People have such texts in their browsers, so a change
//! here locks them out; only a new schema version may look different. To write the file anew, run the test with
//! `GOLDEN=write` and look at the difference.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use partnership_continuum::record::Envelope;
use record_support::sample;
use std::fs;
use std::path::PathBuf;

#[test]
fn schema_version_1_reads_and_writes_as_ever() {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "golden", "record", "v1.json"].iter().collect();
    let written = format!("{}\n", Envelope::write(&sample(), 7));
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&path, &written).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap();
    assert_eq!(Envelope::read(&stored), Ok(Envelope { revision: 7, partnership: sample() }));
    assert_eq!(stored, written);
}
