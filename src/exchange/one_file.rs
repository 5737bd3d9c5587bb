//! The whole page as one file, as it lies beside the page on its host: whether a file is that.

/// What it is called, there and where it is saved.
pub const NAME: &str = "partnership-continuum.html";

/// The program alone is longer.
const SHORTEST: usize = 200_000;

/// Whether this is all of it. Some hosts answer with another page in place of a file that they do not have, the page
/// itself among them, which is nothing without its other files; and what is cut short has no end.
#[must_use]
pub fn is_whole(file: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(file) else { return false };
    text.len() > SHORTEST
        && ["id=\"app\"", "id=\"rescue\"", "{\"single\":true", "id=\"program\""].iter().all(|part| text.contains(part))
        && text.trim_end().ends_with("</html>")
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    fn page(program: usize) -> String {
        let head = "<!doctype html><html><head><title>A company's own</title></head><body><div id=\"app\"></div>";
        let data = "<dialog id=\"rescue\"></dialog><script id=\"baked\">{\"single\":true}</script>";
        format!("{head}{data}<script id=\"program\">{}</script></body></html>\n", "A".repeat(program))
    }

    #[test]
    fn the_whole_page_is_known() {
        assert!(is_whole(page(400_000).as_bytes()));
    }

    #[test]
    fn other_pages_and_parts_of_it_are_refused() {
        let whole = page(400_000);
        assert!(!is_whole(page(1000).as_bytes()), "the page without its program");
        assert!(!is_whole(whole.get(..300_000).unwrap().as_bytes()), "cut short");
        assert!(!is_whole(whole.replace("single", "other").as_bytes()), "another page");
        assert!(!is_whole(&[255; 300_000]), "no text");
        assert!(!is_whole(b""));
    }
}
