//! The first part of the story: the zone in words, or what is missing before there can be one.

use super::part::{Manner, chapter, said, title, titled};
use crate::app::{Place, Route};
use crate::exchange::story::{score_in_short, verdict};
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::go_to;
use crate::ui::element::{Child, El, el, part, text, views};
use crate::ui::see::See;
use crate::ui::told::Told;
use leptos::prelude::*;

/// The verdict. Where that is final, nothing leads to the answers.
pub fn verdict_part(told: Memo<Told>, id: Id, is_final: bool) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.discuss();
    let found = move || told.see(|told| verdict::verdict(ui.texts, words, &told.names, &told.evaluation));
    let heading = Signal::derive(move || found().map_or(words.missing_title.to_owned(), |found| found.heading));
    let open = move || {
        told.see(|told| {
            let range = &told.evaluation.range;
            (!range.complete).then(|| {
                fill(
                    words.answered_of,
                    &[("answered", &range.answered.to_string()), ("expected", &range.expected.to_string())],
                )
            })
        })
    };
    let sentences = move || match found() {
        Some(found) => found.sentences.into_iter().map(|sentence| el("p").child(sentence)).collect::<Vec<_>>(),
        None => {
            let missing = told.see(|told| verdict::missing(ui.texts, words, &told.names, &told.evaluation));
            let list = el("ul").children(missing.into_iter().map(|sentence| el("li").child(sentence)));
            let closed = told.with(|told| told.evaluation.range.complete);
            let about = if closed { words.missing_closed } else { words.missing_text };
            vec![el("p").child(about), list]
        }
    };
    let go_on = move || {
        open().map(|open| {
            let link = || go_to(Route::At(id, Place::People), "link").child(words.missing_answer);
            el("p").class("hint").child(open).child(" ").child((!is_final).then(link))
        })
    };
    let score = move || told.see(|told| score_in_short(ui.texts, &told.picture.score));
    // In the element the score and its zone are said once, as the heading.
    if ui.embedded {
        let heading = Signal::derive(move || if found().is_some() { score() } else { heading.get() });
        let heading = title(heading).attr("part", "score");
        return titled("verdict", heading).child(said(views![part(sentences), part(go_on)]));
    }
    // In the presentation the diagram beside it says it.
    let score = (Manner::here() != Manner::Shown)
        .then(|| el("p").class("verdict-score").attr("part", "score").child(text(score)));
    chapter("verdict", heading).child(said(views![score, part(sentences), part(go_on)]))
}
