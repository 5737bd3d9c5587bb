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

/// Reads a line like `# pass 3` or `# fail 0` of Node's own test runner.
pub fn node_test(line: &str) -> Option<Count> {
    let (word, number) = line.strip_prefix("# ")?.split_once(' ')?;
    match (word, number.parse().ok()?) {
        ("pass", passed) => Some(Count { passed, failed: 0 }),
        ("fail" | "cancelled", failed) => Some(Count { passed: 0, failed }),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::{Count, node_test, playwright, test_result};

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
    fn reads_the_totals_of_node() {
        assert_eq!(node_test("# pass 3"), Some(Count { passed: 3, failed: 0 }));
        assert_eq!(node_test("# fail 1"), Some(Count { passed: 0, failed: 1 }));
        assert_eq!(node_test("# cancelled 2"), Some(Count { passed: 0, failed: 2 }));
        assert_eq!(node_test("# Subtest: pass 3"), None);
        assert_eq!(node_test("# duration_ms 12.5"), None);
        assert_eq!(node_test("ok 1 - pass"), None);
    }

    #[test]
    fn reads_the_report_of_playwright() {
        let report = "{\"suites\": [{\"title\": \"\\\"stats\\\"\"}], \"stats\": {\n \"startTime\": \"x\",\n \"duration\": 12.5,\n \
                      \"expected\": 7,\n \"skipped\": 0,\n \"unexpected\": 1,\n \"flaky\": 2\n }\n}";
        assert_eq!(playwright(report), Some(Count { passed: 7, failed: 3 }));
        assert_eq!(playwright("{}"), None);
    }
}
