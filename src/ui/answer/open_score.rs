//! What the score can still become, while answers come in.

use super::section::progress;
use crate::exchange::story;
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::progress_bar;
use crate::ui::element::{El, el, part, text};
use crate::ui::scale_bar::scale_bar;
use crate::ui::see::{See, memo};
use crate::ui::told::told;
use leptos::prelude::*;

/// A strip with the participant's progress and the range of the score.
pub fn open_score(id: Id, participant: Id) -> El {
    let ui = crate::ui::use_ui();
    let words = ui.answer();
    // On a guest's device there is no score; elsewhere it may have to wait for everyone.
    let said = memo(move || {
        ui.state.see(|state| {
            let whole = state.partnership(id)?;
            let waits = state.is_veiled(whole, whole.round()?);
            Some((whole.guest, waits))
        })
    });
    let told = told(ui, id);
    let score = move || told.with(|told| told.picture.score);
    let counts =
        move || progress(ui, id, participant).map(|progress| (progress.answered, progress.total)).unwrap_or_default();
    let count = move || {
        let (answered, total) = counts();
        fill(words.progress, &[("answered", &answered.to_string()), ("total", &total.to_string())])
    };
    let bar = progress_bar(counts, move || words.progress_label.to_owned());
    let in_short = move || story::score_in_short(ui.texts, &score());
    el("aside")
        .class("open-score")
        .testid("open-score")
        .attr("aria-label", words.score_label)
        .child(el("div").class("open-progress").child(bar).child(el("span").testid("progress").child(text(count))))
        .child(part(move || match said.get() {
            Some((true, _)) => None,
            Some((_, true)) => Some(el("p").class("hint").testid("range").child(words.wait_score)),
            _ => Some(
                el("div")
                    .class("open-range")
                    .child(el("span").class("open-words").testid("range").child(text(in_short)))
                    .child(scale_bar(score)),
            ),
        }))
}
