//! Files of one partnership, or of all, for keeping and for other programs.

use super::controls::{button, page_heading};
use super::{Ui, use_ui};
use crate::app::{Event, State};
use crate::exchange::file::File;
use crate::exchange::incoming::Kind;
use crate::exchange::outgoing;
use crate::record::{Date, Id, Partnership};
use crate::text::fill;
use crate::ui::element::{Child, El, el, text};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// What makes a file of partnerships; none where there is too much for it.
type Make = fn(Ui, &State, &[&Partnership]) -> Option<File>;

/// The ways to save one partnership; all of them when none is given.
pub fn save(id: Option<Id>) -> AnyView {
    let ui = use_ui();
    let words = ui.files();
    // In which part of the page something was done last, and what came of it.
    let said = RwSignal::new((0, String::new()));
    let save = move |part: usize, class: &'static str, label: &'static str, testid: &'static str, make: Make| {
        let give = move |_| {
            let file = made(ui, id, make);
            let text = match &file {
                Some(file) => fill(words.saved, &[("name", &file.name)]),
                None => words.too_much.to_owned(),
            };
            said.set((part, text));
            if let Some(file) = file {
                ui.send(Event::Save(file));
            }
        };
        button(class, label, give).testid(testid)
    };
    let count = memo(move || ui.state.see(|state| state.partnerships.len()));
    let veiled = memo(move || {
        let waits = |state: &State, whole: &Partnership| whole.rounds.iter().any(|round| state.is_veiled(whole, round));
        ui.state.see(|state| saved(state, id).any(|whole| waits(state, whole)))
    });
    let lead = move || match (id, count.get()) {
        (Some(_), _) => words.save_about_one.to_owned(),
        (None, 0) => words.save_about_none.to_owned(),
        (None, 1) => words.save_about_single.to_owned(),
        (None, count) => fill(words.save_about_all, &[("count", &count.to_string())]),
    };
    let title = if id.is_some() { ui.texts.frame.save } else { ui.texts.home.save_all };
    let way = move |part: usize, title: &'static str, about: &'static str, ways: Vec<El>| {
        let outcome = move || said.with(|(at, text)| if *at == part { text.clone() } else { String::new() });
        el("section")
            .class("way")
            .child(el("h2").child(title))
            .child(el("p").child(about))
            .child(el("div").class("actions").children(ways))
            .child(el("p").class("said").attr("role", "status").testid("saved").child(text(outcome)))
    };
    let [button_copy, copied] = copy(ui, id);
    let keep = vec![save(1, "button primary", words.save_json, "save-json", json), button_copy, copied];
    let read = vec![save(2, "button", words.save_workbook, "save-xlsx", workbook)];
    let reckon = vec![
        save(3, "button", words.save_answers, "save-answers", answers),
        save(3, "button", words.save_assessments, "save-assessments", assessments),
    ];
    el("section")
        .class("narrow save")
        .child(page_heading(title))
        .child(el("p").class("lead").child(text(lead)))
        .child(way(1, words.json_title, words.json_about, keep))
        .child(way(2, words.workbook_title, words.workbook_about, read))
        .child(way(3, words.csv_title, words.csv_about, reckon))
        .child(el("p").class("hint").testid("save-waits").child(text(move || veiled.get().then_some(words.save_waits))))
        .child(el("p").class("hint").child(words.save_privacy))
        .into_child()
}

/// The text of the JSON file on the clipboard, and what came of it.
fn copy(ui: Ui, id: Option<Id>) -> [El; 2] {
    let words = ui.files();
    let press = move |_| {
        if let Some(file) = made(ui, id, json)
            && let Ok(text) = String::from_utf8(file.body)
        {
            ui.send(Event::Copy(text));
        }
    };
    let copied = memo(move || ui.state.see(|state| state.copied));
    let outcome = move || match copied.get() {
        Some(true) => ui.act().copied,
        Some(false) => words.copy_refused,
        None => "",
    };
    [
        button("button", words.copy, press).testid("copy-json"),
        el("span").class("hint").attr("role", "status").testid("copied").child(text(outcome)),
    ]
}

/// The partnerships that are saved.
fn saved(state: &State, id: Option<Id>) -> impl Iterator<Item = &Partnership> {
    state.partnerships.iter().filter(move |whole| id.is_none_or(|id| whole.id == id))
}

fn made(ui: Ui, id: Option<Id>, make: Make) -> Option<File> {
    untrack(|| {
        ui.state.see(|state| {
            let all: Vec<&Partnership> = saved(state, id).collect();
            make(ui, state, &all)
        })
    })
}

/// Without what waits for everyone: whoever opens these files reads the result in them.
fn to_read<T>(state: &State, all: &[&Partnership], make: impl FnOnce(&[&Partnership], Date) -> T) -> T {
    let shown = |whole: &&Partnership| {
        let mut out = (*whole).clone();
        out.rounds.retain(|round| !state.is_veiled(whole, round));
        out
    };
    let all: Vec<Partnership> = all.iter().map(shown).collect();
    make(&all.iter().collect::<Vec<_>>(), today(state))
}

fn today(state: &State) -> Date {
    state.today.unwrap_or(Date::FIRST)
}

fn json(_: Ui, state: &State, all: &[&Partnership]) -> Option<File> {
    Some(outgoing::json(all, Kind::Whole, today(state)))
}

fn workbook(ui: Ui, state: &State, all: &[&Partnership]) -> Option<File> {
    to_read(state, all, |all, today| outgoing::workbook(all, ui.texts, today))
}

fn answers(_: Ui, state: &State, all: &[&Partnership]) -> Option<File> {
    Some(to_read(state, all, outgoing::answers_csv))
}

fn assessments(_: Ui, state: &State, all: &[&Partnership]) -> Option<File> {
    Some(to_read(state, all, outgoing::assessments_csv))
}
