//! What the score can still become, while answers come in.

use super::section::progress;
use crate::exchange::diagram::Picture;
use crate::exchange::story;
use crate::model::evaluation::evaluate;
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::ProgressBar;
use crate::ui::scale_bar::ScaleBar;
use crate::ui::dynamic::text;
use leptos::prelude::*;

/// A strip with the participant's progress and the range of the score.
#[component]
pub fn OpenScore(
    /// The partnership.
    id: Id,
    /// Who answers.
    participant: Id,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let score = Memo::new(move |_| {
        ui.round(id, |_, round| {
            Picture::of(&evaluate(&round.assessment()), &round.weights, round.compensation).score
        })
    });
    let counts = Memo::new(move |_| progress(ui, id, participant).map(|progress| (progress.answered, progress.total)));
    let of = move |pick: fn((usize, usize)) -> usize| counts.get().map_or(0, pick);
    view! {
        <aside class="open-score" data-testid="open-score">
            <div class="open-progress">
                <ProgressBar
                    counts=Signal::derive(move || counts.get().unwrap_or_default())
                    label=words.progress_label.to_owned()
                />
                <span data-testid="progress">
                    {text(move || {
                        fill(
                            words.progress,
                            &[
                                ("answered", &of(|(answered, _)| answered).to_string()),
                                ("total", &of(|(_, total)| total).to_string()),
                            ],
                        )
                    })}
                </span>
            </div>
            <div class="open-range">
                <span class="open-words" data-testid="range">
                    {text(move || score.get().map(|score| story::score_in_short(ui.texts, &score)))}
                </span>
                <ScaleBar
                    low=Signal::derive(move || score.get().map_or(0.0, |score| score.low))
                    high=Signal::derive(move || score.get().map_or(5.0, |score| score.high))
                    estimate=Signal::derive(move || score.get().and_then(|score| score.estimate))
                />
            </div>
        </aside>
    }
}
