//! One step of the presentation, as the room sees it.

use super::steps::{Show, Step};
use crate::exchange::story;
use crate::model::party::Party;
use crate::record::Round;
use crate::text::fill;
use crate::ui::diagram::figure;
use crate::ui::discuss::Chapter;
use crate::ui::element::{Child, El, el, part, text, views};
use crate::ui::see::See;
use leptos::prelude::*;

/// A step. `heading` makes its heading; a part makes its own.
pub fn slide(show: Show, step: Memo<Step>, heading: fn() -> El) -> AnyView {
    let drawn = move || match (step.get(), step.get().chapter()) {
        (Step::Ask(_), Some(chapter)) => ask(show, chapter, heading).into_child(),
        (Step::Picture, _) => picture(show, heading).into_child(),
        (Step::Result(_), Some(chapter)) => result(show, chapter).into_child(),
        _ => title(show, heading).into_child(),
    };
    part(drawn).into_child()
}

/// Who they are, on which day, and how many have answered. Nobody who answered is named.
fn title(show: Show, heading: fn() -> El) -> El {
    let ui = show.ui;
    let words = ui.present();
    let name = |party: Party| {
        let name = move || ui.partnership(show.id, |whole| whole.names[party].clone());
        // Heard as three names, and seen as three lines.
        let stop = (party != Party::Provider).then(|| el("span").class("hidden").child(", "));
        el("span")
            .class(format!("party-name party-{}", party.id()))
            .child(el("span").class("dot").attr("aria-hidden", "true"))
            .child(el("span").child(text(name)).child(stop))
    };
    let day = move || ui.round(show.id, |_, round| story::day(ui.texts, round.date));
    let people = move || {
        Some(match ui.round(show.id, |_, round| people(round))? {
            0 => words.answered_none.to_owned(),
            1 => words.answered_one.to_owned(),
            many => fill(words.answered_many, &[("number", &many.to_string())]),
        })
    };
    let answers = move || {
        show.told.see(|told| {
            let range = &told.evaluation.range;
            let values = [("answered", range.answered.to_string()), ("expected", range.expected.to_string())];
            (range.answered > 0)
                .then(|| fill(ui.discuss().answered_of, &values.each_ref().map(|(key, value)| (*key, value.as_str()))))
        })
    };
    el("div")
        .class("slide slide-title")
        .child(heading().class("slide-names").children(Party::ALL.map(name)))
        .child(el("p").child(text(day)))
        .child(el("p").class("slide-quiet").child(text(people)).child(" ").child(text(answers)))
}

fn people(round: &Round) -> usize {
    round.participants.iter().filter(|person| person.has_answered()).count()
}

/// What is asked, with a line that invites to guess.
fn ask(show: Show, chapter: &Chapter, heading: fn() -> El) -> El {
    let [question, guess] = (chapter.question)(show.ui);
    el("div")
        .class("slide slide-ask")
        .testid(format!("ask-{}", chapter.name))
        .child(heading().child(question))
        .child(el("p").class("slide-quiet").child(guess))
}

/// The diagram alone.
fn picture(show: Show, heading: fn() -> El) -> El {
    el("div")
        .class("slide slide-picture")
        .child(heading().class("hidden").child(text(move || show.score())))
        .child(el("div").class("slide-diagram").child(figure(show.told, None)))
}

fn result(show: Show, chapter: &Chapter) -> AnyView {
    let part = (chapter.view)(show.told, show.id);
    if chapter.with_diagram {
        let diagram = el("div").class("slide-diagram").child(figure(show.told, None));
        return views![el("div").class("slide slide-beside").child(diagram).child(part)];
    }
    el("div").class("slide slide-result").child(part).into_child()
}
