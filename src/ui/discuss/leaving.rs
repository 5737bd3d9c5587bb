//! Who could break it: what is left without each of the three, and what each group comes to by itself.

use super::part::{drawn, estimated, paragraphs, said};
use crate::exchange::story::leaving::{Without, hundredth, sentences, without};
use crate::exchange::story::pair_name;
use crate::model::evaluation::Estimate;
use crate::model::party::{Pair, Party};
use crate::text::{fill, number};
use crate::ui::Ui;
use crate::ui::bar_list::{Item, list};
use crate::ui::dot_line::{span, stretched};
use crate::ui::element::{Child, El, views};
use crate::ui::table::Table;
use crate::ui::told::Told;
use leptos::prelude::*;

/// What would be lost without whom, or what it takes to know it.
pub fn leaving_part(told: Memo<Told>) -> El {
    estimated(told, "leaving", crate::ui::use_ui().insight().leaving_title, figure, tables)
}

/// A bar for all three, and one for what is left without each, with what is lost as a pale end.
fn figure(ui: Ui, told: &Told, estimate: &Estimate) -> AnyView {
    let (texts, words, game) = (ui.texts, ui.insight(), &estimate.game);
    let most = game.pairs.iter().fold(game.all, |most, (_, &value)| most.max(value));
    let share = |value: f64| if most > 0.0 { value / most } else { 0.0 };
    let item = |name: String, value: String, left: f64, lost: Option<Party>| {
        let lost = lost
            .filter(|_| left < game.all)
            .map(|party| span(format!("bar put-in party-{}", party.id()), [share(left), share(game.all)], 0.2, 1.0));
        let bar = span("bar adds".to_owned(), [0.0, share(left)], 0.2, 1.0);
        Item { name, value, below: vec![stretched(1.4).child(bar).child(lost)] }
    };
    let all = item(words.leaving_all.to_owned(), number::fixed(texts, game.all, 2), game.all, None);
    let left = |each: Without| {
        let (text, differs) =
            if each.lost < 0 { (words.leaving_gain, -each.lost) } else { (words.leaving_loss, each.lost) };
        let differs = hundredth(texts, differs);
        let values = [("left", hundredth(texts, each.left)), ("lost", differs.clone()), ("won", differs)];
        item(
            fill(words.leaving_without, &[("party", &told.names[each.party])]),
            fill(text, &values.each_ref().map(|(key, value)| (*key, value.as_str()))),
            game.pairs[each.party.opposite()],
            Some(each.party),
        )
    };
    let bars = (game.all > 0.0).then(|| list([all].into_iter().chain(without(game).into_iter().map(left)).collect()));
    views![said(paragraphs(sentences(texts, words, &told.names, game))), drawn(bars)]
}

fn tables(ui: Ui, told: &Told, estimate: &Estimate) -> AnyView {
    let (texts, words, game) = (ui.texts, ui.insight(), &estimate.game);
    let fixed = |value| number::fixed(texts, value, 2);
    let single =
        |party: Party| vec![fill(words.leaving_only, &[("party", &told.names[party])]), fixed(game.single[party])];
    let pair = |pair: Pair| vec![pair_name(texts, &told.names, pair), fixed(game.pairs[pair])];
    let all = vec![words.leaving_all.to_owned(), fixed(game.all)];
    let marginal = game.marginal();
    let party = |party: Party| {
        let ratio = estimate.disruption[party].map_or(words.leaving_no_ratio.to_owned(), fixed);
        vec![told.names[party].clone(), fixed(estimate.shapley[party]), fixed(marginal[party]), ratio]
    };
    views![
        Table {
            label: words.leaving_groups_title,
            head: vec![words.leaving_col_group, words.leaving_col_worth],
            rows: Party::ALL.into_iter().map(single).chain(Pair::ALL.into_iter().map(pair)).chain([all]).collect(),
            sum: None,
        }
        .view(),
        Table {
            label: words.leaving_parties_title,
            head: vec![
                ui.diagram().col_party,
                words.leaving_col_share,
                words.leaving_col_lost,
                words.leaving_col_ratio,
            ],
            rows: Party::ALL.into_iter().map(party).collect(),
            sum: None,
        }
        .view(),
    ]
}
