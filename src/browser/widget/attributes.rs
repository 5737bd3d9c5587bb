//! What the page around the element wants of it: its attributes, and what they come to.

use crate::browser::store::Area;
use crate::model::instrument::Instrument;
use crate::text::{Language, fill};
use crate::ui::widget::{Manner, Mode};

/// The attributes, as they are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Attributes<'a> {
    /// What is asked; empty for the quick one.
    pub instrument: &'a str,
    /// The language that is wanted.
    pub language: &'a str,
    /// What is shown; empty for the questions.
    pub mode: &'a str,
    /// Where answers are kept between visits; empty for nowhere.
    pub storage: &'a str,
    /// Under which name; empty for that of the instrument.
    pub key: &'a str,
    /// Whether nothing can be changed.
    pub read_only: bool,
}

/// What they come to. What is wrong counts as not set.
pub struct Wanted {
    /// What is asked.
    pub instrument: Instrument,
    /// How it is shown.
    pub manner: Manner,
    /// Where answers are kept; none for nowhere.
    pub shelf: Option<Shelf>,
    /// What is wrong, in words.
    pub faults: Vec<String>,
}

/// Where answers are kept between visits.
#[derive(Clone, PartialEq)]
pub struct Shelf {
    /// In which storage.
    pub area: Area,
    /// Under which key.
    pub key: String,
}

impl Attributes<'_> {
    /// Reads them.
    pub fn read(&self) -> Wanted {
        let language = Language::of_tag(self.language);
        let mut faults = Vec::new();
        let mut wrong = |name: &str, given: &str, known: &str| {
            let words = language.widget().bad_attribute;
            faults.push(fill(words, &[("name", name), ("given", given), ("known", known)]));
        };
        let instrument = Instrument::from_id(self.instrument).unwrap_or_else(|| {
            if !self.instrument.is_empty() {
                wrong("instrument", self.instrument, &Instrument::ALL.map(Instrument::id).join(", "));
            }
            Instrument::Quick18
        });
        let mode = match self.mode {
            "" | "assess" => Mode::Assess,
            "results" => Mode::Results,
            "diagram" => Mode::Diagram,
            other => {
                wrong("mode", other, "assess, results, diagram");
                Mode::Assess
            }
        };
        let area = match self.storage {
            "" | "none" => None,
            "session" => Some(Area::Session),
            "local" => Some(Area::Local),
            other => {
                wrong("storage", other, "none, session, local");
                None
            }
        };
        let asked = instrument.id();
        // Apart from the page's own keys, which have no path; and what asks something else keeps apart under one name, too.
        let key =
            if self.key.is_empty() { format!("element/{asked}") } else { format!("element/{}/{asked}", self.key) };
        let shelf = area.map(|area| Shelf { area, key });
        Wanted { instrument, manner: Manner { language, mode, read_only: self.read_only }, shelf, faults }
    }
}
