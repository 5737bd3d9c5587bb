//! What the score can still become, while answers come in.

use super::section::progress;
use crate::exchange::diagram::{Picture, ScoreMark};
use crate::exchange::story;
use crate::model::evaluation::evaluate;
use crate::record::{Id, Round};
use crate::text::fill;
use crate::ui::controls::progress_bar;
use crate::ui::element::{El, el, text};
use crate::ui::scale_bar::scale_bar;
use leptos::prelude::*;

/// A strip with the participant's progress and the range of the score.
pub fn open_score(id: Id, participant: Id) -> El {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let score = Memo::new(move |_| {
        let of = |round: &Round| Picture::of(&evaluate(&round.assessment()), &round.weights, round.compensation).score;
        ui.round(id, |_, round| of(round)).unwrap_or(ScoreMark::OPEN)
    });
    let counts = Memo::new(move |_| {
        progress(ui, id, participant).map(|progress| (progress.answered, progress.total)).unwrap_or_default()
    });
    let count = move || {
        let (answered, total) = counts.get();
        fill(words.progress, &[("answered", &answered.to_string()), ("total", &total.to_string())])
    };
    let bar = progress_bar(counts.into(), Signal::stored(words.progress_label.to_owned()));
    let in_short = move || story::score_in_short(ui.texts, &score.get());
    el("aside")
        .class("open-score")
        .testid("open-score")
        .attr("aria-label", words.score_label)
        .child(el("div").class("open-progress").child(bar).child(el("span").testid("progress").child(text(count))))
        .child(
            el("div")
                .class("open-range")
                .child(el("span").class("open-words").testid("range").child(text(in_short)))
                .child(scale_bar(score.into())),
        )
}
