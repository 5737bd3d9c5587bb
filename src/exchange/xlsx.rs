//! Workbooks for spreadsheets (Office Open XML, ECMA-376), with as little in them as such a file needs: sheets with a
//! bold, frozen head, columns of a width, and cells that are a text, a number or a day. No cell is ever a formula.

use super::zip;
use crate::json::write_number;
use crate::record::Date;
use std::fmt::Write;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name, at most 31 characters and none of `[]:*?/\`.
    pub name: String,
    /// The heads of the columns, each with its width in characters.
    pub columns: Vec<(String, u16)>,
    /// The rows below, each as long as the heads.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
}

/// The most rows that a sheet may have, its head included.
pub const ROWS: usize = 1_048_576;

/// The longest text in a cell, in the UTF-16 units that the format counts.
const TEXT: usize = 32_767;

/// The workbook as a file; none when it would hold more than such a file can.
#[must_use]
pub fn workbook(sheets: &[Sheet]) -> Option<Vec<u8>> {
    if sheets.iter().any(|sheet| sheet.rows.len() >= ROWS) {
        return None;
    }
    let numbers = || (1..=sheets.len()).map(|number| number.to_string());
    let each = |text: &str| numbers().map(|number| text.replace("{n}", &number)).collect::<String>();
    let names: String = sheets
        .iter()
        .zip(numbers())
        .map(|(sheet, number)| {
            format!("<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escaped(&sheet.name))
        })
        .collect();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), TYPES.replace("{sheets}", &each(SHEET_TYPE))),
        ("_rels/.rels".to_owned(), RELATIONS.replace("{all}", BOOK_RELATION)),
        ("xl/workbook.xml".to_owned(), BOOK.replace("{sheets}", &names)),
        ("xl/_rels/workbook.xml.rels".to_owned(), RELATIONS.replace("{all}", &(each(SHEET_RELATION) + STYLE_RELATION))),
        ("xl/styles.xml".to_owned(), STYLES.to_owned()),
    ];
    for (sheet, number) in sheets.iter().zip(numbers()) {
        files.push((format!("xl/worksheets/sheet{number}.xml"), text(sheet, number == "1")));
    }
    zip::archive(&files)
}

/// The sheet as XML.
fn text(sheet: &Sheet, first: bool) -> String {
    let mut out = SHEET_START.to_owned();
    // One sheet is the one that is open; its head stays in sight.
    let selected = if first { " tabSelected=\"1\"" } else { "" };
    let _ = write!(
        out,
        "<sheetViews><sheetView{selected} workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
         activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews><cols>"
    );
    for (place, (_, width)) in sheet.columns.iter().enumerate() {
        let number = place + 1;
        let _ = write!(out, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    out.push_str("</cols><sheetData><row r=\"1\">");
    let columns: Vec<String> = (0..sheet.columns.len()).map(letters).collect();
    for (column, (head, _)) in columns.iter().zip(&sheet.columns) {
        put_text(&mut out, &format!("{column}1"), head, BOLD);
    }
    out.push_str("</row>");
    for (row, number) in sheet.rows.iter().zip(2_u32..) {
        let _ = write!(out, "<row r=\"{number}\">");
        for (column, cell) in columns.iter().zip(row) {
            put(&mut out, &format!("{column}{number}"), cell);
        }
        out.push_str("</row>");
    }
    out.push_str("</sheetData>");
    if let Some(last) = columns.last() {
        let _ = write!(out, "<autoFilter ref=\"A1:{last}{}\"/>", sheet.rows.len() + 1);
    }
    out.push_str("</worksheet>");
    out
}

// The places of these styles in STYLES.
const BOLD: &str = "1";
const WRAPPED: &str = "3";

fn put(out: &mut String, place: &str, cell: &Cell) {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => put_text(out, place, text, WRAPPED),
        Cell::Number(number) => {
            // Shown with two decimals where it has any, and kept with all of them.
            let style = if number.fract() == 0.0 { "0" } else { "4" };
            let _ = write!(out, "<c r=\"{place}\" s=\"{style}\"><v>");
            write_number(out, *number);
            out.push_str("</v></c>");
        }
        Cell::Day(day) => {
            let _ = write!(out, "<c r=\"{place}\" s=\"2\"><v>{}</v></c>", serial(*day));
        }
    }
}

/// A text as it is: the type of the cell says that it is one, whatever it begins with.
fn put_text(out: &mut String, place: &str, text: &str, style: &str) {
    if !text.is_empty() {
        let text = escaped(text);
        let _ = write!(
            out,
            "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
        );
    }
}

/// A day as a number, as spreadsheets count: the first of March 1900 is 61, since they take 1900 for a leap year.
fn serial(day: Date) -> i32 {
    let days = day.days_since(Date::FIRST) + 1;
    if days > 59 { days + 1 } else { days }
}

/// The name of a column: A to Z, then AA.
fn letters(place: usize) -> String {
    let mut out = String::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        // Below 26.
        #[allow(clippy::cast_possible_truncation)]
        out.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    out
}

/// A text inside XML, without the characters that XML does not allow, cut where a cell ends. What looks like the
/// format's own way to write such a character gets its first one written that way, and so reads as it stands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut length = 0;
    for (place, letter) in text.char_indices() {
        length += letter.len_utf16();
        if length > TEXT {
            break;
        }
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A line ends in a line feed alone.
            '\r' => {}
            '\t' | '\n' => out.push(letter),
            '_' if text.get(place..).is_some_and(is_code) => out.push_str("_x005F_"),
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Whether a text begins as in `_x005F_`.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes, [b'_', b'x', a, b, c, d, b'_', ..] if [a, b, c, d].iter().all(|byte| byte.is_ascii_hexdigit()))
}

const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/xl/workbook.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
<Override PartName=\"/xl/styles.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{sheets}</Types>";

const SHEET_TYPE: &str = "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";

const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>";

const BOOK_RELATION: &str = "<Relationship Id=\"rId1\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>";

const SHEET_RELATION: &str = "<Relationship Id=\"rId{n}\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
Target=\"worksheets/sheet{n}.xml\"/>";

const STYLE_RELATION: &str = "<Relationship Id=\"styles\" \
Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>";

const BOOK: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
<sheets>{sheets}</sheets></workbook>";

/// Plain, bold, a day as in 2026-11-23, a text that breaks into lines, and a number with two decimals.
const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
<fill><patternFill patternType=\"gray125\"/></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">\
<alignment vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\
<alignment horizontal=\"left\" vertical=\"top\"/></xf>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\
<alignment vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"2\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

const SHEET_START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_count() {
        for (day, number) in [("1900-01-01", 1), ("1900-02-28", 59), ("1900-03-01", 61), ("2026-11-23", 46_349)] {
            assert_eq!(serial(day.parse().unwrap()), number, "{day}");
        }
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_text_is_only_ever_a_text() {
        assert_eq!(escaped("<b> & \"c\"\r\n\u{0}\u{8}d\u{ffff}"), "&lt;b&gt; &amp; &quot;c&quot;\nd");
        assert_eq!(escaped("_x000D_ _x_"), "_x005F_x000D_ _x_");
        assert_eq!(escaped(&"😀".repeat(20_000)).chars().count(), 16_383);
        let mut out = String::new();
        put(&mut out, "B2", &Cell::Text("=1+1".to_owned()));
        assert!(out.starts_with("<c r=\"B2\"") && out.contains("t=\"inlineStr\"") && out.contains(">=1+1<"), "{out}");
    }

    #[test]
    fn the_head_is_bold_and_stays_in_sight_above_columns_of_their_width() {
        let sheet = Sheet {
            name: "A".to_owned(),
            columns: vec![("One".to_owned(), 12), ("Two".to_owned(), 40)],
            rows: vec![vec![Cell::Number(0.5), Cell::Number(4.0)]],
        };
        let out = text(&sheet, true);
        for part in [
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
            "<col min=\"2\" max=\"2\" width=\"40\" customWidth=\"1\"/>",
            "<c r=\"B1\" s=\"1\" t=\"inlineStr\">",
            "<c r=\"A2\" s=\"4\"><v>0.5</v></c><c r=\"B2\" s=\"0\"><v>4</v></c>",
            "<autoFilter ref=\"A1:B2\"/>",
        ] {
            assert!(out.contains(part), "{part} is not in {out}");
        }
        assert!(STYLES.contains("<b/>"));
    }

    #[test]
    fn more_rows_than_a_sheet_has_are_refused() {
        let sheet = |rows| Sheet { name: "A".to_owned(), columns: Vec::new(), rows: vec![Vec::new(); rows] };
        assert!(workbook(&[sheet(1)]).is_some());
        assert!(workbook(&[sheet(ROWS)]).is_none());
    }
}
