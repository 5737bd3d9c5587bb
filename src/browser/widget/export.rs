//! What is answered in the element, as files.

use super::Inner;
use crate::app::World;
use crate::browser::world::BrowserWorld;
use crate::exchange::incoming::Kind;
use crate::exchange::outgoing;
use crate::exchange::svg::{ACCENT, Subject, svg};
use crate::text::fill;
use crate::ui::told::Told;

const FORMATS: [&str; 3] = ["json", "csv", "svg"];

/// What is there as a file of this format.
///
/// # Errors
/// When there is no such format.
pub fn export(inner: &Inner, format: &str) -> Result<String, String> {
    let (today, language) = (BrowserWorld.today(), inner.language());
    let file = inner.whole(|whole| {
        Some(match format {
            "json" => outgoing::json(&[whole], Kind::Whole, today).body,
            "csv" => outgoing::answers_csv(&[whole], today).body,
            "svg" => {
                let told = Told::of(whole.round()?.assessment(), whole.names.clone());
                let (texts, words) = (language.texts(), language.diagram());
                svg(&Subject { texts, words, names: &told.names, picture: &told.picture, accent: ACCENT }, 1.0)
                    .into_bytes()
            }
            _ => return None,
        })
    });
    let text = file.flatten().and_then(|body| String::from_utf8(body).ok());
    let known = FORMATS.join(", ");
    text.ok_or_else(|| fill(language.widget().bad_format, &[("given", format), ("known", &known)]))
}
