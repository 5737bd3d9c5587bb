//! What the contestants print, gathered over all rounds.

use std::collections::{BTreeMap, BTreeSet};

use crate::process::Result;

/// All numbers so far.
#[derive(Default)]
pub struct Samples {
    versions: BTreeSet<String>,
    results: BTreeMap<String, Vec<f64>>,
    times: BTreeMap<String, Vec<f64>>,
}

/// The times of one contestant at one work, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Times {
    pub runs: usize,
    pub median: f64,
    pub min: f64,
    pub max: f64,
}

impl Samples {
    /// Takes in what one contestant printed; lines of other kinds are its own affair.
    pub fn read(&mut self, printed: &str) -> Result {
        for line in printed.lines() {
            let Some((kind, rest)) = line.split_once(' ') else { continue };
            match kind {
                "version" => drop(self.versions.insert(rest.to_owned())),
                "result" | "times" => {
                    let (name, numbers) = named_numbers(rest).ok_or_else(|| format!("cannot read the line: {line}"))?;
                    let into = if kind == "times" { &mut self.times } else { &mut self.results };
                    let kept = into.entry(name).or_default();
                    if kind == "result" {
                        kept.clear();
                    }
                    kept.extend(numbers);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// What was used, in one line.
    pub fn versions(&self) -> String {
        self.versions.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// The times of `<work>/<contestant>`; none when it was not measured.
    pub fn times(&self, name: &str) -> Option<Times> {
        let mut times = self.times.get(name)?.clone();
        times.sort_by(f64::total_cmp);
        let middle = times.len() / 2;
        let upper = times.get(middle)?;
        let lower = if times.len() % 2 == 0 { times.get(middle.checked_sub(1)?)? } else { upper };
        Some(Times { runs: times.len(), median: (lower + upper) / 2.0, min: *times.first()?, max: *times.last()? })
    }

    /// Fails when the two found something else: then they do not do the same work. One that did not run is left out.
    pub fn agree(&self, reference: &str, name: &str, within: f64) -> Result {
        let (Some(expected), Some(found)) = (self.results.get(reference), self.results.get(name)) else {
            return Ok(());
        };
        let near = expected.iter().zip(found).all(|(expected, found)| (expected - found).abs() <= within);
        if near && expected.len() == found.len() {
            return Ok(());
        }
        Err(format!("{name} computes something else than {reference}: {found:?} instead of {expected:?}"))
    }
}

fn named_numbers(text: &str) -> Option<(String, Vec<f64>)> {
    let mut words = text.split_whitespace();
    let name = words.next()?.to_owned();
    let numbers: Option<Vec<f64>> = words.map(|word| word.parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_empty()).map(|numbers| (name, numbers))
}

#[cfg(test)]
mod tests {
    use super::{Samples, Times};

    #[test]
    fn gathers_over_rounds() {
        let mut samples = Samples::default();
        samples.read("version X 1\nresult a 1 2\ntimes w/a 3 1\nwarming up\n").unwrap();
        samples.read("version X 1\nresult a 1 2\ntimes w/a 2 9\n").unwrap();
        assert_eq!(samples.versions(), "X 1");
        assert_eq!(samples.times("w/a"), Some(Times { runs: 4, median: 2.5, min: 1.0, max: 9.0 }));
        samples.read("times w/a 7").unwrap();
        assert_eq!(samples.times("w/a").unwrap().median, 3.0);
        assert_eq!(samples.times("w/b"), None);
        assert!(samples.read("times w/a fast").unwrap_err().contains("fast"));
        assert!(samples.read("times w/a").is_err());
    }

    #[test]
    fn a_peer_that_finds_something_else_is_no_peer() {
        let mut samples = Samples::default();
        samples.read("result a 1 2\nresult b 1 2.001\nresult c 1").unwrap();
        assert!(samples.agree("a", "b", 0.01).is_ok());
        assert!(samples.agree("a", "b", 0.0001).unwrap_err().contains("b computes something else than a"));
        assert!(samples.agree("a", "c", 1.0).is_err());
        assert!(samples.agree("a", "not-measured", 0.0).is_ok());
    }
}
