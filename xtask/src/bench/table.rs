//! The table of all times, in Markdown, to be read as it is and to be copied.

use super::samples::{Samples, Times};

/// A work that is measured.
struct Work {
    name: &'static str,
    about: &'static str,
    /// How many pieces it has, for the column that counts them.
    pieces: f64,
    /// What it may take in the browser, in seconds.
    budget: Option<f64>,
    contestants: &'static [&'static str],
}

const WORKS: &[Work] = &[
    Work {
        name: "robustness",
        about: "robustness, 10,000 draws",
        pieces: 10_000.0,
        budget: Some(0.020),
        contestants: &["native", "page", "fast", "node", "browser-js", "numpy"],
    },
    Work {
        name: "what-if",
        about: "what-if",
        pieces: 1.0,
        budget: Some(0.000_1),
        contestants: &["native", "page", "fast"],
    },
    natively("parse", "read an assessment"),
    natively("evaluate", "evaluate it"),
    natively("write", "write its result"),
];

const fn natively(name: &'static str, about: &'static str) -> Work {
    Work { name, about, pieces: 1.0, budget: None, contestants: &["native"] }
}

const COLUMNS: usize = 9;
const HEAD: [&str; COLUMNS] =
    ["what", "who", "runs", "median", "min", "max", "draws or runs a second", "to ours, native", "to ours, page"];

/// What stands in the column "who". The budget is for the page only.
fn who(contestant: &str) -> &str {
    match contestant {
        "native" => "ours, native",
        "page" => "ours, Chromium, built as the page",
        "fast" => "ours, Chromium, opt-level 3",
        "node" => "JavaScript, Node",
        "browser-js" => "JavaScript, Chromium",
        "numpy" => "NumPy",
        other => other,
    }
}

pub fn print(samples: &Samples) {
    let rows: Vec<_> = WORKS.iter().flat_map(|work| rows(samples, work)).collect();
    let head = HEAD.map(str::to_owned);
    let width = |column: usize| {
        let cells = rows.iter().chain([&head]).filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..HEAD.len()).map(width).collect();
    let line = |cells: &[String; COLUMNS]| {
        let cells = cells.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| match column {
            0 | 1 => format!("{cell:width$}"),
            _ => format!("{cell:>width$}"),
        });
        println!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    };
    line(&head);
    let rule = widths.iter().enumerate().map(|(column, width)| match column {
        0 | 1 => "-".repeat(width + 2),
        _ => format!("{}:", "-".repeat(width + 1)),
    });
    println!("|{}|", rule.collect::<Vec<_>>().join("|"));
    rows.iter().for_each(line);
    println!();
    for work in WORKS {
        let page = samples.times(&format!("{}/page", work.name));
        if let (Some(budget), Some(page)) = (work.budget, page) {
            let share = 100.0 * page.median / budget;
            println!("{} in the page: {} of {} ({share:.0} %)", work.about, time(page.median), time(budget));
        }
    }
}

fn rows(samples: &Samples, work: &Work) -> Vec<[String; COLUMNS]> {
    let times = |contestant: &str| samples.times(&format!("{}/{contestant}", work.name));
    let to = |own: Times, other: &str| times(other).map_or(String::new(), |other| ratio(own.median / other.median));
    let row = |&contestant: &&str| {
        let [about, who] = [work.about, who(contestant)].map(str::to_owned);
        let Some(own) = times(contestant) else {
            let mut cells = <[String; COLUMNS]>::default();
            cells.iter_mut().zip([about, who, "none".into()]).for_each(|(cell, text)| *cell = text);
            return cells;
        };
        let [median, min, max] = [own.median, own.min, own.max].map(time);
        let speed = thousands(work.pieces / own.median);
        [about, who, own.runs.to_string(), median, min, max, speed, to(own, "native"), to(own, "page")]
    };
    work.contestants.iter().map(row).collect()
}

/// Seconds with three digits and a unit.
fn time(seconds: f64) -> String {
    let (value, unit) = if seconds < 0.001 { (seconds * 1e6, "µs") } else { (seconds * 1e3, "ms") };
    let decimals = if value < 9.995 { 2 } else { usize::from(value < 99.95) };
    format!("{value:.decimals$} {unit}")
}

fn ratio(value: f64) -> String {
    format!("{value:.2}")
}

/// A count to three digits, in groups of three.
fn thousands(count: f64) -> String {
    let size = 10_f64.powi((count.max(1.0).log10().floor() as i32 - 2).max(0));
    let digits = format!("{:.0}", (count / size).round() * size);
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{thousands, time};

    #[test]
    fn three_digits_say_enough() {
        let times = [0.0123456, 0.00999, 0.0001, 0.0000123456, 0.1234].map(time);
        assert_eq!(times, ["12.3 ms", "9.99 ms", "100 µs", "12.3 µs", "123 ms"]);
        assert_eq!([3_217_890.0, 999.6, 12.4, 81_234.0].map(thousands), ["3,220,000", "1,000", "12", "81,200"]);
    }
}
