//! Names on short lines. There is nothing to measure text with here, so widths are guessed letter by letter.

/// At most two lines about as wide as `limit` usual letters, broken between words where possible; what does not fit ends
/// in `…`.
pub fn wrap(name: &str, limit: usize) -> Vec<String> {
    #[allow(clippy::cast_precision_loss)]
    let limit = limit as f64;
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        for piece in pieces(word, limit) {
            let Some(line) = lines.last_mut() else { continue };
            if line.is_empty() {
                *line = piece;
            } else if width(line) + width(" ") + width(&piece) <= limit {
                line.push(' ');
                line.push_str(&piece);
            } else {
                lines.push(piece);
            }
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            let kept = start(last.trim_end_matches('-'), limit - width("…"));
            *last = format!("{}…", kept.trim_end());
        }
    }
    lines
}

/// A text on one line that is about as wide as `limit` usual letters at most; what does not fit ends in `…`.
#[must_use]
pub fn shorten(text: &str, limit: f64) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    format!("{}…", start(text, limit - width("…")).trim_end())
}

/// A word wider than a line, in parts that fit, with hyphens.
fn pieces(word: &str, limit: f64) -> Vec<String> {
    let (mut pieces, mut rest) = (Vec::new(), word);
    while width(rest) > limit {
        let head = start(rest, limit - width("-"));
        // A line holds a letter at least, or this would never end.
        let end = if head.is_empty() { rest.chars().next().map_or(rest.len(), char::len_utf8) } else { head.len() };
        let (head, tail) = rest.split_at(end);
        pieces.push(format!("{head}-"));
        rest = tail;
    }
    pieces.push(rest.to_owned());
    pieces
}

/// As much of the beginning of a text as is no wider than this.
fn start(text: &str, limit: f64) -> &str {
    let mut so_far = 0.0;
    let end = text.char_indices().find(|&(_, letter)| {
        so_far += letter_width(letter);
        so_far > limit
    });
    end.map_or(text, |(end, _)| text.split_at(end).0)
}

fn width(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

/// How wide a letter is in a usual font, with 1 for most small letters.
fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.5,
        'f' | 'r' | 't' | ' ' | '-' | '(' | ')' | '/' | '"' => 0.65,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' | '…' => 1.5,
        'A'..='Z' => 1.2,
        // The scripts of East Asia fill a square.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1.8,
        '\u{1f000}'..='\u{3ffff}' => 2.0,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_between_words_and_never_run_on() {
        assert_eq!(wrap("Northfield Hospital", 14), ["Northfield", "Hospital"]);
        assert_eq!(wrap("Brightwater IT", 14), ["Brightwater IT"]);
        assert_eq!(wrap("", 14), [""]);
        assert_eq!(
            wrap("The Royal Society for the Protection of Very Long Names", 16),
            ["The Royal Society", "for the Protectio…"]
        );
        assert_eq!(wrap("Donaudampfschifffahrtsgesellschaft", 16), ["Donaudampfschiff-", "fahrtsgesellschaft"]);
        assert_eq!(wrap("Donaudampfschifffahrtsgesellschaft Wien", 16), ["Donaudampfschiff-", "fahrtsgesellscha…"]);
    }

    #[test]
    fn wide_letters_take_more_room() {
        assert_eq!(wrap("WWWWWWWWWWWWWWWWWWWWW", 16), ["WWWWWWWWWW-", "WWWWWWWWW…"]);
        assert_eq!(wrap("東京都立総合病院情報システム部門", 16), ["東京都立総合病院-", "情報システム部門"]);
        assert_eq!(wrap("illicit Illinois filling", 16), ["illicit Illinois filling"]);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        for name in [
            "WWWWWWWWWWWWWWWW WWWWWW",
            "Åäöü ßẞ 東京都立総合病院情報システム部門",
            "a b c d e f g h i j k l m n o p q r",
        ] {
            for limit in 4..20 {
                let widest = wrap(name, limit).iter().map(|line| width(line)).fold(0.0, f64::max);
                assert!(widest <= limit as f64 + 1e-9, "{name} {limit} {widest}");
            }
        }
    }

    #[test]
    fn what_is_too_long_for_a_line_is_shortened() {
        assert_eq!(shorten("Brightwater IT", 14.0), "Brightwater IT");
        assert_eq!(shorten("Brightwater IT Services", 14.0), "Brightwater IT…");
        assert_eq!(shorten("", 0.0), "");
    }

    #[test]
    fn a_line_without_room_still_ends() {
        assert_eq!(wrap("abc", 0), ["a-", "…"]);
    }
}
