//! How many checks passed and failed, as told by the programs that ran them.

/// Checks that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that held.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
}

impl Count {
    /// A stage that is one check, and held.
    pub const ONE: Count = Count { passed: 1, failed: 0 };

    /// The counts of both.
    pub fn and(self, other: Count) -> Count {
        Count { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Reads a line like `test result: ok. 3 passed; 0 failed; …` of cargo test or of wasm-bindgen's runner.
pub fn test_result(line: &str) -> Option<Count> {
    let (_, counts) = line.split_once("test result: ")?;
    let number = |word: &str| {
        let before = counts.split([';', '.']).find_map(|part| part.trim().strip_suffix(word))?;
        before.trim().parse().ok()
    };
    Some(Count { passed: number("passed")?, failed: number("failed")? })
}

/// Reads the report of Playwright's JSON reporter. A test that passed only on a second try has failed.
pub fn playwright(report: &str) -> Option<Count> {
    // The totals come last, after texts that tests may have chosen.
    let (_, stats) = report.rsplit_once("\"stats\"")?;
    let number = |key: &str| -> Option<u64> {
        let (_, after) = stats.split_once(&format!("\"{key}\""))?;
        let digits = after.trim_start_matches([':', ' ']);
        digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    };
    Some(Count { passed: number("expected")?, failed: number("unexpected")? + number("flaky")? })
}

/// Reads a total of Node's tests as TAP, `# pass 7` or `# fail 1`. One that was skipped or left to do counts as neither.
pub fn tap(line: &str) -> Option<Count> {
    let total = |word: &str| line.strip_prefix(word)?.trim().parse().ok();
    match (total("# pass "), total("# fail "), total("# cancelled ")) {
        (Some(passed), ..) => Some(Count { passed, failed: 0 }),
        (_, Some(failed), _) | (_, _, Some(failed)) => Some(Count { passed: 0, failed }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, playwright, tap, test_result};

    #[test]
    fn reads_the_totals_of_node() {
        let read = |text: &str| text.lines().filter_map(tap).fold(Count::default(), Count::and);
        let totals = "1..2\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n# duration_ms 7";
        assert_eq!(read(totals), Count { passed: 2, failed: 2 });
        assert_eq!(read("ok 1 - # pass\n# passing 3"), Count::default());
    }

    #[test]
    fn reads_the_lines_of_both_runners() {
        let cargo =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(test_result(cargo), Some(Count { passed: 12, failed: 3 }));
        let wasm = "test result: ok. 2 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.12s";
        assert_eq!(test_result(wasm), Some(Count { passed: 2, failed: 0 }));
        assert_eq!(test_result("running 2 tests"), None);
        assert_eq!(test_result("test result: unknown"), None);
    }

    #[test]
    fn reads_the_report_of_playwright() {
        let report = "{\"suites\": [{\"title\": \"\\\"stats\\\"\"}], \"stats\": {\n \"startTime\": \"x\",\n \"duration\": 12.5,\n \
                      \"expected\": 7,\n \"skipped\": 0,\n \"unexpected\": 1,\n \"flaky\": 2\n }\n}";
        assert_eq!(playwright(report), Some(Count { passed: 7, failed: 3 }));
        assert_eq!(playwright("{}"), None);
    }
}
