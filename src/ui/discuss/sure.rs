//! How sure the result is: many tries with values a little different, made in slices so that the page never waits.

use super::part::{chapter, drawn, numbers, said};
use crate::exchange::diagram::ScoreMark;
use crate::exchange::story::{sure, zone_name};
use crate::model::robustness::{DRAWS, Robustness, SEED, Sampler, Uncertainty};
use crate::model::synergy::Zone;
use crate::text::Texts;
use crate::text::catalogue::Ahead;
use crate::ui::bar_list::{Bar, bar_list};
use crate::ui::dom;
use crate::ui::element::{Child, El, el, part, text, views};
use crate::ui::scale_bar::scale_bar;
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How many draws are made at a time: a few milliseconds on a slow phone.
const SLICE: u32 = 500;

/// How sure it is; nothing while there is no estimate.
pub fn sure_part(told: Memo<Told>) -> AnyView {
    let ui = crate::ui::use_ui();
    let (texts, words) = (ui.texts, ui.ahead());
    let there = memo(move || told.see(|told| told.evaluation.estimate.is_some()));
    let Tries { made, found } = tries(told);
    let working = memo(move || made.get() < DRAWS);
    let progress = move || {
        let bar = el("progress").attr("max", DRAWS.to_string()).value(text(move || made.get().to_string()));
        working.get().then(|| el("label").class("working").child(words.sure_working).child(bar))
    };
    let sentences = move || {
        found.get().map(|found| {
            let all = told.see(|told| sure::sentences(texts, words, &told.picture.score, &found));
            all.into_iter().map(|sentence| el("p").child(sentence)).collect::<Vec<_>>()
        })
    };
    let score = move || told.see(|told| told.picture.score.estimate);
    let all = move || {
        chapter("sure", Signal::stored(words.sure_title.to_owned()))
            .child(part(progress))
            .child(said(part(sentences)))
            .child(drawn(part(move || found.get().map(|found| drawing(texts, words, score(), found)))))
            .child(numbers(words.sure_title, part(move || found.get().map(|found| table(texts, words, &found)))))
    };
    part(move || there.get().then(all)).into_child()
}

/// The tries under way: how many have been made, and what came of the last complete run.
#[derive(Clone, Copy)]
struct Tries {
    made: RwSignal<u32>,
    found: RwSignal<Option<Robustness>>,
}

/// Tries it out, and begins anew whenever the answers change.
fn tries(told: Memo<Told>) -> Tries {
    let tries = Tries { made: RwSignal::new(0), found: RwSignal::new(None) };
    // The number of the latest run: one that is behind stops by itself.
    let latest = Rc::new(Cell::new(0_u32));
    Effect::new(move |_| {
        let run = latest.get().wrapping_add(1);
        latest.set(run);
        if let Some(sampler) = told.see(sampler) {
            go_on(tries, sampler, Rc::clone(&latest), run);
        }
    });
    tries
}

fn sampler(told: &Told) -> Option<Sampler> {
    let found = &told.evaluation;
    Sampler::new(&found.profile, &found.weights, found.compensation, Uncertainty::default(), SEED)
}

/// Makes the next slice when the page has time for it, and so on to the end.
fn go_on(tries: Tries, mut sampler: Sampler, latest: Rc<Cell<u32>>, run: u32) {
    dom::later(move || {
        if latest.get() != run {
            return;
        }
        sampler.draw(SLICE);
        // Whoever has left the page in the meantime is not told any more.
        if tries.made.try_set(sampler.drawn()).is_some() {
            return;
        }
        if sampler.drawn() < DRAWS {
            go_on(tries, sampler, latest, run);
        } else {
            tries.found.try_set(sampler.result());
        }
    });
}

/// The span of nine tries in ten with the score, and how often each zone came out.
fn drawing(texts: &'static Texts, words: &'static Ahead, score: Option<f64>, found: Robustness) -> AnyView {
    let span = move || ScoreMark { low: found.p05, high: found.p95, estimate: score, ..ScoreMark::OPEN };
    let bars = Zone::ALL.map(|zone| Bar {
        name: zone_name(texts, zone).to_owned(),
        value: sure::share(texts, words, found.share(zone)),
        share: found.share(zone),
    });
    views![scale_bar(span), bar_list(bars)]
}

fn table(texts: &'static Texts, words: &'static Ahead, found: &Robustness) -> El {
    let row = |zone| {
        vec![zone_name(texts, zone).to_owned(), sure::scores(words, zone), sure::share(texts, words, found.share(zone))]
    };
    Table {
        label: words.sure_table_title,
        head: vec![words.sure_col_zone, words.sure_col_score, words.sure_col_share],
        rows: Zone::ALL.map(row).to_vec(),
        sum: None,
    }
    .view()
}
