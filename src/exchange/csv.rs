//! Tables as CSV (RFC 4180): commas, quotes where needed, lines that end in CR LF, and no byte order mark.
//!
//! Spreadsheets run cells that begin like a formula, wherever they come from. So such a text gets an apostrophe in
//! front, which spreadsheets take for "this is text"; plain numbers stay as they are.

/// The rows as one text. The first row is usually the heads of the columns.
///
/// ```
/// use partnership_continuum::exchange::csv;
/// let rows = [vec!["name", "score"], vec!["A, \"B\"", "-1.5"], vec!["=1+1", ""]];
/// assert_eq!(csv::text(rows), "name,score\r\n\"A, \"\"B\"\"\",-1.5\r\n'=1+1,\r\n");
/// ```
#[must_use]
pub fn text<C: AsRef<str>>(rows: impl IntoIterator<Item = Vec<C>>) -> String {
    let mut out = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            put(&mut out, cell.as_ref());
        }
        out.push_str("\r\n");
    }
    out
}

fn put(out: &mut String, cell: &str) {
    let harmful = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(cell);
    let quoted = cell.contains(['"', ',', '\r', '\n']);
    if quoted {
        out.push('"');
    }
    if harmful {
        out.push('\'');
    }
    if quoted {
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

/// A number as programs write it: digits, perhaps a minus, a decimal point and an exponent.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (number, exponent) = cell.split_once(['e', 'E']).unwrap_or((cell, "0"));
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    digits(whole) && digits(fraction) && digits(exponent.trim_start_matches(['-', '+']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut out = String::new();
        put(&mut out, text);
        out
    }

    #[test]
    fn quotes_stand_where_they_are_needed() {
        for (given, written) in [
            ("", ""),
            ("plain words", "plain words"),
            ("a,b", "\"a,b\""),
            ("a\nb", "\"a\nb\""),
            ("say \"so\"", "\"say \"\"so\"\"\""),
            ("日本, 😀", "\"日本, 😀\""),
        ] {
            assert_eq!(cell(given), written);
        }
    }

    #[test]
    fn nothing_is_a_formula() {
        for (given, written) in [
            ("=1+1", "'=1+1"),
            ("+49 30 1234", "'+49 30 1234"),
            ("-", "'-"),
            ("- a list", "'- a list"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\r=1", "\"'\r=1\""),
            ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
            ("-2+3", "'-2+3"),
            ("-1e", "'-1e"),
            ("-1.", "'-1."),
        ] {
            assert_eq!(cell(given), written);
        }
        for number in ["-1", "-0.25", "3", "1e300", "-1e-7", "2.5e+9"] {
            assert_eq!(cell(number), number);
        }
    }
}
