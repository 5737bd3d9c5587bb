//! The workbook, read by somebody else's reader.

// With a reader that is not made for the browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;
mod model_support;
mod record_support;

use app_support::Program;
use calamine::{Data, Range, Reader, Xlsx};
use partnership_continuum::app::Event;
use partnership_continuum::exchange::outgoing;
use partnership_continuum::record::{Date, Partnership};
use partnership_continuum::text::Language;
use proptest::prelude::*;
use record_support::{partnership, sample};
use std::io::Cursor;

fn today() -> Date {
    Date::new(2026, 11, 23).unwrap()
}

fn opened(all: &[&Partnership]) -> Xlsx<Cursor<Vec<u8>>> {
    let file = outgoing::workbook(all, Language::English.texts(), today()).unwrap();
    assert!(file.name.ends_with(".xlsx"));
    Xlsx::new(Cursor::new(file.body)).unwrap()
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    book.worksheet_range(name).unwrap()
}

/// Where a column is.
fn column(sheet: &Range<Data>, head: &str) -> usize {
    let heads = sheet.rows().next().unwrap();
    heads.iter().position(|cell| *cell == Data::String(head.to_owned())).unwrap_or_else(|| panic!("{head}: {heads:?}"))
}

#[test]
fn four_sheets_with_all_there_is() {
    let mut program = Program::default();
    program.run(Event::CreateExample);
    let example = program.state.partnerships[0].clone();
    let mut book = opened(&[&example]);
    assert_eq!(book.sheet_names(), ["Answers", "Dimensions", "Scores", "Actions"]);

    let answers = sheet(&mut book, "Answers");
    let expected: usize = example
        .rounds
        .iter()
        .flat_map(|round| round.participants.iter().map(|person| round.instrument.statements(person.group).count()))
        .sum();
    assert_eq!(answers.height(), expected + 1);
    let (number, words, date) =
        (column(&answers, "Answer, 1 to 5"), column(&answers, "In words"), column(&answers, "Round of"));
    let row = answers.rows().nth(1).unwrap();
    assert!(matches!(row[number], Data::Float(answer) if (1.0..=5.0).contains(&answer)), "{row:?}");
    assert!(matches!(&row[words], Data::String(_)), "{row:?}");
    assert!(matches!(&row[date], Data::DateTime(day) if day.as_f64() > 40_000.0), "{row:?}");

    let scores = sheet(&mut book, "Scores");
    assert_eq!(scores.height(), example.rounds.len() + 1);
    let score = column(&scores, "1 + 1 + 1");
    let last = scores.rows().next_back().unwrap();
    let found = partnership_continuum::model::evaluation::evaluate(&example.round().unwrap().assessment());
    assert_eq!(last[score], Data::Float(found.estimate.unwrap().synergy.score));

    let dimensions = sheet(&mut book, "Dimensions");
    assert_eq!(dimensions.height(), 21 * example.rounds.len() + 1);
    let actions = sheet(&mut book, "Actions");
    assert_eq!(actions.height(), example.actions.len() + 1);
    assert!(actions.rows().nth(1).unwrap().contains(&Data::String(example.actions[0].plan.text.clone())));
}

#[test]
fn nothing_in_it_is_a_formula_and_no_text_is_lost() {
    let mut whole = sample();
    whole.names.customer = "=HYPERLINK(\"http://example.org\")".to_owned();
    whole.actions[0].plan.text = "+1 <b>&amp;</b> _x0041_ \t]]> 'x".to_owned();
    let mut book = opened(&[&whole]);
    for name in book.sheet_names() {
        assert!(
            book.worksheet_formula(&name).unwrap().used_cells().all(|(_, _, formula)| formula.is_empty()),
            "{name}"
        );
    }
    let actions = sheet(&mut book, "Actions");
    let row = actions.rows().nth(1).unwrap();
    assert_eq!(row[0], Data::String(whole.names.customer.clone()));
    assert!(row.contains(&Data::String("+1 <b>&amp;</b> _x0041_ \t]]> 'x".to_owned())), "{row:?}");
}

#[test]
fn a_thousand_partnerships_fit() {
    let whole = sample();
    let all = vec![&whole; 1000];
    let mut book = opened(&all);
    assert_eq!(sheet(&mut book, "Scores").height(), 2001);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_can_be_stored_makes_a_workbook(whole in partnership()) {
        let mut book = opened(&[&whole]);
        prop_assert_eq!(sheet(&mut book, "Scores").height(), whole.rounds.len() + 1);
        prop_assert_eq!(sheet(&mut book, "Actions").height(), whole.actions.len() + 1);
    }
}
