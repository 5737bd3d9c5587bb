//! The native build and the browser give the same result, to the last bit: 200 assessments, each with its whole result
//! and the robustness of its score, are digested here and there and compared with the same list.
//!
//! Numbers are written with as many digits as tell them from every other, so texts are alike only when bits are. To
//! accept a change of the model, run the test natively with `GOLDEN=write` and then in the browser.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use partnership_continuum::json::Json;
use partnership_continuum::model::evaluation::evaluate;
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::response::{Answer, Assessment, Rating, Response};
use partnership_continuum::model::robustness::robustness;
use partnership_continuum::model::setting::{Compensation, Weights};
use partnership_continuum::model::{input, output};

const ASSESSMENTS: u64 = 200;
const DRAWS: u32 = 250;
const EXPECTED: &str = include_str!("golden/model/portable.txt");

/// Whole numbers as if by chance, without any float: splitmix64.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    /// Thousandths of this range.
    fn thousandths(&mut self, from: i32, to: i32) -> f64 {
        f64::from(from + self.below((to - from + 1) as u64) as i32) / 1000.0
    }
}

fn assessment(numbers: &mut Numbers) -> Assessment {
    let instrument = Instrument::ALL[numbers.below(2) as usize];
    let mut assessment = Assessment::new(instrument);
    if numbers.below(2) == 0 {
        let customer = numbers.thousandths(260, 500);
        let vendor = numbers.thousandths(250, 390);
        let weights = ByParty { customer, vendor, provider: 1.0 - customer - vendor };
        assessment.weights = Weights::new(weights).unwrap();
    }
    assessment.compensation = match numbers.below(6) {
        0 => Compensation::WEAKEST,
        1 => Compensation::new(1.0).unwrap(),
        2 => Compensation::new(numbers.thousandths(-10_000, 1_000)).unwrap(),
        _ => Compensation::default(),
    };
    // Of 20 answers, so many are missing.
    let missing = [0, 0, 2, 12][numbers.below(4) as usize];
    for &group in instrument.groups() {
        for _ in 0..=numbers.below(2) {
            assessment.add(response(numbers, instrument, group, missing)).unwrap();
        }
    }
    assessment
}

fn response(numbers: &mut Numbers, instrument: Instrument, group: Group, missing: u64) -> Response {
    let mut response = Response::new(group);
    for statement in instrument.statements(group) {
        let answer = match numbers.below(20) {
            number if number < missing => None,
            19 => Some(Answer::NotApplicable),
            _ => Rating::new(1 + numbers.below(5) as u8).map(Answer::Rated),
        };
        response.set(statement, answer);
    }
    response
}

/// What goes in and all that comes out.
fn story(assessment: &Assessment, seed: u64) -> String {
    let found = evaluate(assessment);
    let sure = robustness(&found.profile, &found.weights, found.compensation, DRAWS, seed);
    let all = [input::assessment_to_json(assessment), output::to_json(&found, sure.as_ref())];
    Json::Array(all.to_vec()).write()
}

/// FNV-1a: any difference shows.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Each assessment's whole text, and the line that stands for it in the list.
fn stories() -> Vec<(String, String)> {
    let mut numbers = Numbers(20_261_123);
    let mut all = Vec::new();
    for seed in 0..ASSESSMENTS {
        let story = story(&assessment(&mut numbers), seed);
        let line = format!("{seed:03} {:016x}", digest(&story));
        all.push((story, line));
    }
    all
}

fn compare() {
    let stories = stories();
    assert_eq!(EXPECTED.lines().count(), stories.len());
    for ((story, found), expected) in stories.iter().zip(EXPECTED.lines()) {
        assert_eq!(found, expected, "this build says: {story}");
    }
    // They are no 200 times the same, and most have a score whose robustness was drawn.
    let scored = stories.iter().filter(|(story, _)| story.contains("\"robustness\"")).count();
    assert!(scored > 150, "{scored}");
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn natively_bit_for_bit_as_listed() {
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        let list: String = stories().into_iter().map(|(_, line)| format!("{line}\n")).collect();
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/model/portable.txt"), list).unwrap();
        println!("Written. Run the test again to compare.");
        return;
    }
    compare();
}

#[cfg(target_arch = "wasm32")]
mod in_browser {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn in_the_browser_bit_for_bit_as_listed() {
        super::compare();
    }
}
