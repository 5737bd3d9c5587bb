//! What was said to a statement before, or at the same time on another device, with the way back to it.

use super::section::person;
use crate::app::Event;
use crate::model::response::Answer;
use crate::model::statement::Statement;
use crate::record::{Id, Said};
use crate::text::{fill, statement as words_of};
use crate::ui::controls::button;
use crate::ui::element::{El, el};
use crate::ui::see::{See, memo};
use crate::ui::{Ui, use_ui};

/// The list; nothing while nothing else was said.
pub fn earlier(id: Id, participant: Id, statement: Statement, wording: String) -> impl Fn() -> Option<El> {
    let ui = use_ui();
    let others = memo(move || others(ui, id, participant, statement));
    move || {
        others.see(|others| {
            let one = |said: &Said| one(ui, [id, participant], statement, said.clone(), &wording);
            (!others.is_empty()).then(|| {
                el("div")
                    .class("earlier")
                    .testid("earlier")
                    .child(el("p").class("hint").child(ui.answer().earlier))
                    .child(el("ul").children(others.iter().map(one)))
            })
        })
    }
}

/// What differs from what stands now, each once.
fn others(ui: Ui, id: Id, participant: Id, statement: Statement) -> Vec<Said> {
    let found = person(ui, id, participant, |_, person| {
        let entry = person.entries.get(&statement)?;
        let mut others: Vec<Said> = Vec::new();
        for said in &entry.earlier {
            let is_now = said.answer == entry.answer && said.comment == entry.comment;
            let is_known = others.iter().any(|each| each.answer == said.answer && each.comment == said.comment);
            let is_empty = said.answer.is_none() && said.comment.is_empty();
            if !is_now && !is_known && !is_empty {
                others.push(said.clone());
            }
        }
        Some(others)
    });
    found.flatten().unwrap_or_default()
}

fn one(ui: Ui, [partnership, participant]: [Id; 2], statement: Statement, said: Said, wording: &str) -> El {
    let words = ui.answer();
    let answer = match said.answer {
        None => words.earlier_none.to_owned(),
        Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
        Some(Answer::Rated(rating)) => {
            let place = usize::from(rating.get()).saturating_sub(1);
            let word = words_of::scale(ui.texts, statement.scale()).get(place).copied().unwrap_or_default();
            fill(words.earlier_rated, &[("number", &rating.get().to_string()), ("word", word)])
        }
    };
    let shown = match said.comment.as_str() {
        "" => answer,
        comment => fill(words.earlier_comment, &[("answer", &answer), ("comment", comment)]),
    };
    let name = fill(words.earlier_take, &[("said", &shown), ("statement", wording)]);
    let take = move |_| {
        ui.send(Event::Answer { partnership, participant, statement, answer: said.answer });
        if !said.comment.is_empty() {
            ui.send(Event::Comment { partnership, participant, statement, text: said.comment.clone() });
        }
    };
    el("li").child(el("span").child(shown)).child(button("link", words.earlier_use, take).attr("aria-label", name))
}
