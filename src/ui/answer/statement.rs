//! One statement as a group of radio buttons, with "not applicable", a comment, and keys.

use super::earlier::earlier;
use super::section::person;
use crate::app::Event;
use crate::model::instrument::Group;
use crate::model::party::ByParty;
use crate::model::response::{Answer, Rating};
use crate::model::statement::Statement;
use crate::record::{Id, Partnership};
use crate::text::{fill, statement as words_of};
use crate::ui::controls::button;
use crate::ui::dom;
use crate::ui::element::{El, el, flag, part, text};
use crate::ui::see::memo;
use leptos::prelude::*;

/// A statement to answer.
pub fn statement_field(id: Id, participant: Id, statement: Statement, group: Group, number: usize) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let answer = move || person(ui, id, participant, |_, person| person.answer(statement)).flatten();
    let names: ByParty<String> = untrack(|| ui.partnership(id, |whole| whole.names.clone())).unwrap_or_default();
    let wording = words_of::statement(ui.texts, &names, group, statement);
    let scale = words_of::scale(ui.texts, statement.scale());
    let set = move |answer| ui.send(Event::Answer { partnership: id, participant, statement, answer });
    let keys = move |event: web_sys::Event| {
        let Some(key) = dom::key(&event).filter(|_| !dom::in_text_area(&event)) else { return };
        let given = match key.as_str() {
            "0" => Some(Answer::NotApplicable),
            "Backspace" | "Delete" => None,
            key => match key.parse::<u8>().ok().and_then(Rating::new) {
                Some(rating) => Some(Answer::Rated(rating)),
                None => return,
            },
        };
        event.prevent_default();
        set(given);
        if given.is_some() {
            // On to the next statement, or to the way on when this was the last. At once, so that the next digit, however
            // soon it comes, is not for this one.
            let this = format!("[data-testid='statement-{}'] ~", statement.id());
            dom::focus_beside(&event, &format!("{this} .statement input, {this} .actions .primary"));
        }
    };
    let option = move |given: Answer, mark: String, word: &'static str, class: &'static str| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", statement.id())
            .attr("value", mark.clone())
            .checked(flag(move || answer() == Some(given)))
            .on("change", move |_| set(Some(given)));
        el("label")
            .class(class)
            .child(input)
            .child(el("span").class("option-mark").attr("aria-hidden", "true").child(mark))
            .child(el("span").class("option-word").child(word))
    };
    let ratings = Rating::ALL
        .into_iter()
        .zip(scale)
        .map(|(rating, word)| option(Answer::Rated(rating), rating.get().to_string(), word, "option"));
    let not_applicable = option(Answer::NotApplicable, "–".to_owned(), words.not_applicable, "option na");
    let legend = el("legend")
        .child(el("span").class("statement-number").attr("aria-hidden", "true").child(number.to_string()))
        .child(el("span").class("statement-text").child(wording.clone()));
    let clear_name = fill(words.clear_named, &[("statement", &wording)]);
    let answered = memo(move || answer().is_some());
    let clear = move || {
        let clear = || button("link", words.clear, move |_| set(None)).attr("aria-label", clear_name.clone());
        answered.get().then(clear)
    };
    el("fieldset")
        .class("statement")
        .attr("part", "statement")
        .class_if("answered", flag(move || answered.get()))
        .testid(format!("statement-{}", statement.id()))
        .on("keydown", keys)
        .child(legend)
        .child(el("div").class("options").children(ratings).child(not_applicable))
        .child(
            el("div").class("statement-tools").child(comment(id, participant, statement, &wording)).child(part(clear)),
        )
        .child(part(earlier(id, participant, statement, wording.clone())))
}

fn comment(id: Id, participant: Id, statement: Statement, wording: &str) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    let read =
        move || person(ui, id, participant, |_, person| person.comment(statement).to_owned()).unwrap_or_default();
    let written = untrack(read);
    let summary = move || if read().is_empty() { words.comment_add } else { words.comment_edit };
    let field = format!("comment-{}", statement.id());
    let area = el("textarea")
        .attr("id", field.clone())
        .attr("rows", "2")
        .attr("maxlength", Partnership::COMMENT_LIMIT.to_string())
        // Set once: while someone types, what stands in the field is what was typed.
        .value(text(move || written.clone()))
        .on("input", move |event| {
            let text = event_target_value(&event);
            ui.send(Event::Comment { partnership: id, participant, statement, text });
        });
    el("details")
        .class("comment")
        .child(el("summary").child(text(summary)).child(el("span").class("hidden").child(format!(": {wording}"))))
        .child(el("label").attr("for", field).child(words.comment_label))
        .child(area)
}
