//! How it is scored: the model in plain words with its formulas, and its checks, worked out in the reader's browser.

mod checks;

use super::controls::page_heading;
use super::element::{Child, El, el, views};
use super::table::Table;
use crate::exchange::story::{sure, zone_name};
use crate::model::VERSION;
use crate::model::synergy::Zone;
use crate::text::catalogue::How;
use crate::text::{fill, number};
use leptos::prelude::*;

/// The page.
pub fn how() -> AnyView {
    let ui = super::use_ui();
    let (texts, words) = (ui.texts, ui.how());
    let lead = fill(words.lead, &[("version", VERSION)]);
    let range = |low: f64, high: f64, decimals: u32| {
        let [low, high] = [low, high].map(|end| number::fixed(texts, end, decimals));
        fill(texts.common.range, &[("low", &low), ("high", &high)])
    };
    let zones = Table {
        label: words.zones_title,
        head: vec![ui.ahead().sure_col_zone, ui.ahead().sure_col_score],
        rows: Zone::ALL.map(|zone| vec![zone_name(texts, zone).to_owned(), sure::scores(ui.ahead(), zone)]).to_vec(),
        sum: None,
    };
    let section = |title: &'static str, paragraphs: &[&'static str]| {
        el("section")
            .class("chapter")
            .child(el("h2").child(title))
            .children(paragraphs.iter().map(|&text| el("p").child(text)))
    };
    let sources = [
        words.source_shapley,
        words.source_gately,
        words.source_consensus,
        words.source_handbook,
        words.source_games,
        words.source_quantiles,
        words.source_chance,
    ];
    let page = el("section")
        .class("how")
        .child(page_heading(texts.frame.how))
        .child(el("p").class("lead").child(lead))
        .child(section(words.idea_title, &[words.idea_text]).child(idea(words)))
        .child(section(
            words.answers_title,
            &[words.answers_scale, words.answers_people, words.answers_views, words.answers_open],
        ))
        .child(
            section(words.score_title, &[words.score_mean, words.score_weight])
                .child(el("div").class("stacked steps").child(steps(words, range)))
                .child(zones.view()),
        )
        .child(section(words.ledger_title, &[words.ledger_text]))
        .child(section(words.game_title, &[words.game_text]))
        .child(section(words.agreement_title, &[words.agreement_text]))
        .child(section(words.ahead_title, &[words.ahead_levers, words.ahead_sure, words.ahead_outlook]))
        .child(checks::add_to(section(words.checks_title, &[words.checks_about]).testid("checks")))
        .child(
            section(words.sources_title, &[]).child(el("ul").children(sources.map(|source| el("li").child(source)))),
        );
    views![page]
}

fn idea(words: &'static How) -> El {
    let row = |(bonds, score): (&'static str, &'static str)| vec![bonds.to_owned(), score.to_owned()];
    Table {
        label: words.idea_table_title,
        head: vec![words.idea_col_bonds, words.idea_col_score],
        rows: [(words.idea_hostile, "1"), (words.idea_neutral, "3"), (words.idea_aligned, "5")].map(row).to_vec(),
        sum: None,
    }
    .view()
}

fn steps(words: &'static How, range: impl Fn(f64, f64, u32) -> String) -> El {
    let share = range(0.0, 1.0, 0);
    let bond = range(-1.0, 1.0, 0);
    let rows = [
        (words.step_contribution, words.step_contribution_formula, share.clone()),
        (words.step_commitment, words.step_commitment_formula, share),
        (words.step_brings, words.step_brings_formula, range(0.0, 1.5, 1)),
        (words.step_bond, words.step_bond_formula, bond.clone()),
        (words.step_bond_all, words.step_bond_all_formula, bond.clone()),
        (words.step_synergy, words.step_synergy_formula, range(-0.45, 0.45, 2)),
        (words.step_synergy_all, words.step_synergy_all_formula, bond),
        (words.step_multiplier, words.step_multiplier_formula, range(1.0 / 3.0, 5.0 / 3.0, 2)),
        (words.step_score, words.step_score_formula, range(0.0, 5.0, 0)),
    ];
    Table {
        label: words.steps_title,
        head: vec![words.steps_col_name, words.steps_col_formula, words.steps_col_range],
        rows: rows.into_iter().map(|(name, formula, range)| vec![name.to_owned(), formula.to_owned(), range]).collect(),
        sum: None,
    }
    .view()
}
