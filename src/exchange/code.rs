//! A link as a QR code, drawn as one path.

use qrcodegen::{QrCode, QrCodeEcc};

/// A code, in units of its modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How wide and how high it is, with the quiet margin around it that readers need.
    pub size: usize,
    /// The dark modules, as the data of an SVG path.
    pub path: String,
}

/// How wide the quiet margin is: the standard asks for four modules.
const QUIET: i32 = 4;

/// The most letters that a code holds which a phone still reads from a screen.
const LIMIT: usize = 700;

impl Code {
    /// The code of a text, of which a sixth may be lost; none when the text is too long to be read from a screen.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > LIMIT {
            return None;
        }
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                // Each row of dark modules is one rectangle, so that no hairlines show between them.
                let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
                let length = i32::try_from(run).ok()?;
                if length > 0 {
                    let (x, y) = (x + QUIET, y + QUIET);
                    path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
                }
                x += length.max(1);
            }
        }
        Some(Self { size: usize::try_from(code.size() + 2 * QUIET).ok()?, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_its_margin() {
        let code = Code::of("https://example.org/#v1.AgIDBAUG").unwrap();
        // 21 modules and four more for each version, and the margin.
        assert_eq!((code.size - 8 - 21) % 4, 0);
        let last = code.size - 4 - 7;
        for corner in [(4, 4), (last, 4), (4, last)] {
            assert!(code.path.contains(&format!("M{} {}h7v1h-7z", corner.0, corner.1)), "{corner:?} {}", code.path);
        }
        assert!(!code.path.contains("M3 ") && !code.path.contains(" 3h"));
    }

    #[test]
    fn what_no_phone_could_read_from_a_screen_makes_none() {
        assert!(Code::of(&"x".repeat(LIMIT)).is_some());
        assert_eq!(Code::of(&"x".repeat(LIMIT + 1)), None);
    }
}
