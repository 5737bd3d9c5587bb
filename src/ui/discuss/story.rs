//! The parts of the story in their order: the one list that the result, the presentation and the report are made of.

use super::bonds::bonds_part;
use super::equation::equation_part;
use super::leaving::leaving_part;
use super::ledger::ledger_part;
use super::levers::levers_part;
use super::outlook::outlook_part;
use super::seen::seen_part;
use super::split::split_part;
use super::sure::sure_part;
use super::verdict::verdict_part;
use crate::exchange::story::seen::is_told;
use crate::exchange::story::split::spreads;
use crate::model::party::Party;
use crate::record::Id;
use crate::ui::Ui;
use crate::ui::element::Child;
use crate::ui::told::Told;
use leptos::prelude::*;

/// A part of the story.
pub struct Chapter {
    /// What tests and automation find it by.
    pub name: &'static str,
    /// What it is called before its result is known.
    pub heading: fn(Ui) -> &'static str,
    /// What a room is asked before it is shown, and a line that invites to guess.
    pub question: fn(Ui) -> [&'static str; 2],
    /// Whether there is something to show to a room that has made its guess.
    pub reveals: fn(&Told) -> bool,
    /// Whether it is easier to follow with the diagram beside it.
    pub with_diagram: bool,
    /// Draws it. What it shows when nothing is known yet is its own affair.
    pub view: fn(Memo<Told>, Id) -> AnyView,
}

/// All parts. The first is the verdict, which says what is missing where there is none.
pub static STORY: [Chapter; 10] = [
    Chapter {
        name: "verdict",
        heading: |ui| ui.discuss().title,
        question: |ui| [ui.present().ask_verdict, ui.present().guess_verdict],
        reveals: scored,
        with_diagram: true,
        view: |told, id| verdict_part(told, id, false).into_child(),
    },
    Chapter {
        name: "equation",
        heading: |ui| ui.discuss().equation_title,
        question: |ui| [ui.present().ask_equation, ui.present().guess_equation],
        reveals: scored,
        with_diagram: false,
        view: |told, _| equation_part(told),
    },
    Chapter {
        name: "ledger",
        heading: |ui| ui.discuss().ledger_title,
        question: |ui| [ui.present().ask_ledger, ui.present().guess_ledger],
        reveals: |told| Party::ALL.into_iter().any(|party| told.ledger.parties[party].returned.is_some()),
        with_diagram: false,
        view: |told, _| ledger_part(told),
    },
    Chapter {
        name: "bonds",
        heading: |ui| ui.insight().bonds_title,
        question: |ui| [ui.present().ask_bonds, ui.present().guess_bonds],
        reveals: scored,
        with_diagram: false,
        view: |told, _| bonds_part(told).into_child(),
    },
    Chapter {
        name: "seen",
        heading: |ui| ui.insight().seen_title,
        question: |ui| [ui.present().ask_seen, ui.present().guess_seen],
        reveals: |told| is_told(&told.assessment, &told.evaluation.views),
        with_diagram: false,
        view: |told, _| seen_part(told).into_child(),
    },
    Chapter {
        name: "split",
        heading: |ui| ui.insight().split_title,
        question: |ui| [ui.present().ask_split, ui.present().guess_split],
        reveals: |told| !spreads(&told.assessment).is_empty(),
        with_diagram: false,
        view: |told, id| split_part(told, id).into_child(),
    },
    Chapter {
        name: "leaving",
        heading: |ui| ui.insight().leaving_title,
        question: |ui| [ui.present().ask_leaving, ui.present().guess_leaving],
        reveals: scored,
        with_diagram: false,
        view: |told, _| leaving_part(told).into_child(),
    },
    Chapter {
        name: "levers",
        heading: |ui| ui.ahead().levers_title,
        question: |ui| [ui.present().ask_levers, ui.present().guess_levers],
        reveals: scored,
        with_diagram: false,
        view: |told, _| levers_part(told),
    },
    Chapter {
        name: "outlook",
        heading: |ui| ui.ahead().outlook_title,
        question: |ui| [ui.present().ask_outlook, ui.present().guess_outlook],
        reveals: scored,
        with_diagram: false,
        view: |told, _| outlook_part(told),
    },
    Chapter {
        name: "sure",
        heading: |ui| ui.ahead().sure_title,
        question: |ui| [ui.present().ask_sure, ui.present().guess_sure],
        reveals: scored,
        with_diagram: false,
        view: |told, _| sure_part(told),
    },
];

fn scored(told: &Told) -> bool {
    told.evaluation.estimate.is_some()
}
