//! A partnership as each schema version stored it, byte for byte. People have such texts in their browsers, so a change
//! here locks them out; only a new schema version may look different. To write today's file anew, run the test with
//! `GOLDEN=write` and look at the difference; the older ones never change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod model_support;
mod record_support;

use partnership_continuum::record::{Envelope, Partnership};
use record_support::{SPELT_OUT, sample, sample_with_gone};
use std::fs;
use std::path::PathBuf;

fn path(version: u64) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "golden", "record", &format!("v{version}.json")].iter().collect()
}

#[test]
fn schema_version_3_reads_and_writes_as_ever() {
    let written = format!("{}\n", Envelope::write(&sample_with_gone(), 7));
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        fs::write(path(3), &written).unwrap();
    }
    let stored = fs::read_to_string(path(3)).unwrap();
    assert_eq!(Envelope::read(&stored), Ok(Envelope { revision: 7, partnership: sample_with_gone() }));
    assert_eq!(stored, written);
}

#[test]
fn schema_version_3_may_be_spelt_out() {
    assert_eq!(Envelope::read(SPELT_OUT), Ok(Envelope { revision: 7, partnership: sample() }));
}

#[test]
fn schema_version_2_reads_as_ever_and_knew_no_moments_of_names_and_rounds() {
    let stored = fs::read_to_string(path(2)).unwrap();
    assert_eq!(Envelope::read(&stored), Ok(Envelope { revision: 7, partnership: sample() }));
}

#[test]
fn schema_version_1_reads_as_ever_and_had_no_actions() {
    let stored = fs::read_to_string(path(1)).unwrap();
    let partnership = Partnership { actions: Vec::new(), ..sample() };
    assert_eq!(Envelope::read(&stored), Ok(Envelope { revision: 7, partnership }));
}
