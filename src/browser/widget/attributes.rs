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
    /// The language that is wanted; empty for that of the page around.
    pub language: &'a str,
    /// The language of the page around.
    pub around: &'a str,
    /// Light or dark, which the style sheet sees to; empty for as the reader has set it.
    pub theme: &'a str,
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
    /// Under which name; empty for none but the instrument.
    pub name: String,
}

impl Shelf {
    /// The key for what is answered of an instrument: apart from the page's own keys, which have no path, and apart from
    /// what is answered of another one under the same name.
    pub fn key(&self, instrument: Instrument) -> String {
        let asked = instrument.id();
        if self.name.is_empty() { format!("element/{asked}") } else { format!("element/{}/{asked}", self.name) }
    }
}

impl Attributes<'_> {
    /// Reads them.
    pub fn read(&self) -> Wanted {
        let mut faults = Vec::new();
        let told = Language::is_tag(self.language);
        let language = Language::of_tag(if told { self.language } else { self.around });
        let mut wrong = |name: &str, given: &str, known: &str| {
            let words = language.widget().bad_attribute;
            faults.push(fill(words, &[("name", name), ("given", &piece(given)), ("known", known)]));
        };
        // One that is not known may well be right: the page has it, and here it is English.
        if !told && !self.language.is_empty() {
            wrong("lang", self.language, language.widget().known_languages);
        }
        if !matches!(self.theme, "" | "auto" | "light" | "dark") {
            wrong("theme", self.theme, "auto, light, dark");
        }
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
        let shelf = area.map(|area| Shelf { area, name: self.key.to_owned() });
        Wanted { instrument, manner: Manner { language, mode, read_only: self.read_only }, shelf, faults }
    }
}

/// As much of what was given as helps to find it.
fn piece(given: &str) -> String {
    const LETTERS: usize = 40;
    match given.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", given.get(..end).unwrap_or_default()),
        None => given.to_owned(),
    }
}
