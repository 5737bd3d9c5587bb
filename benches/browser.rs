//! The same in a browser: a program of nothing but the model, for `browser.mjs` to time.

use benches::Case;
use wasm_bindgen::prelude::wasm_bindgen;

/// The case, and what can be measured of it.
#[wasm_bindgen]
pub struct Model(Case);

#[wasm_bindgen]
impl Model {
    /// Reads the case; none when it cannot be read.
    pub fn load() -> Option<Model> {
        Case::new().ok().map(Model)
    }

    /// Median, 5 %, 95 % and the shares of the zones; nothing without a score.
    pub fn robustness(&self) -> Vec<f64> {
        let found = self.0.robustness();
        found.map_or_else(Vec::new, |found| [&[found.median, found.p05, found.p95][..], &found.zones].concat())
    }

    /// The sum of what this turn computes.
    pub fn what_if(&self, turn: u32) -> f64 {
        self.0.what_if(turn)
    }
}

fn main() {}
