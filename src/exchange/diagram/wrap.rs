//! Names on short lines. There is nothing to measure text with here, so lines are counted in characters.

/// At most two lines of about `limit` characters, broken between words where possible; what does not fit ends in `…`.
pub fn wrap(name: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        for piece in pieces(word, limit) {
            let Some(line) = lines.last_mut() else { continue };
            let needed = line.chars().count() + usize::from(!line.is_empty()) + piece.chars().count();
            if needed <= limit {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(&piece);
            } else {
                lines.push(piece);
            }
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            let kept: String = last.chars().take(limit.saturating_sub(1)).collect();
            *last = format!("{}…", kept.trim_end());
        }
    }
    lines
}

/// A word longer than a line, in parts that fit.
fn pieces(word: &str, limit: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(limit.max(1)).map(|part| part.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_between_words_and_never_run_on() {
        assert_eq!(wrap("Northfield Hospital", 16), ["Northfield", "Hospital"]);
        assert_eq!(wrap("Brightwater IT", 16), ["Brightwater IT"]);
        assert_eq!(wrap("", 16), [""]);
        assert_eq!(
            wrap("The Royal Society for the Protection of Very Long Names", 16),
            ["The Royal", "Society for the…"]
        );
        assert_eq!(wrap("Donaudampfschifffahrtsgesellschaft", 16), ["Donaudampfschiff", "fahrtsgesellsch…"]);
    }
}
