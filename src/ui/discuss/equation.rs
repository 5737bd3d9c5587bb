//! The equation: what each party brings, times what the bonds make of it.

use super::Told;
use super::part::Chapter;
use super::waterfall::Waterfall;
use crate::exchange::story::diagram::times;
use crate::exchange::story::{equation, pair_name};
use crate::model::evaluation::Estimate;
use crate::model::party::{ByParty, Pair, Party};
use crate::text::{Texts, number};
use crate::ui::dynamic::{part, text};
use leptos::prelude::*;

/// The equation; nothing while there is no estimate.
#[component]
pub fn EquationPart(
    /// What is told.
    told: Memo<Told>,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.discuss;
    let with = move |read: fn(&'static Texts, &Estimate, &ByParty<String>) -> AnyView| {
        told.with(|told| told.evaluation.estimate.as_ref().map(|estimate| read(ui.texts, estimate, &told.names)))
    };
    let there = Memo::new(move |_| told.with(|told| told.evaluation.estimate.is_some()));
    view! {
        <Show when=move || there.get()>
            <Chapter
                name="equation"
                heading=Signal::stored(words.equation_title.to_owned())
                table=ViewFn::from(move || with(table))
            >
                {part(move || with(terms))}
                <p>
                    {text(move || {
                        told.with(|told| {
                            told.evaluation.estimate.as_ref().map(|estimate| equation::sentence(ui.texts, estimate))
                        })
                    })}
                </p>
                <Waterfall told />
            </Chapter>
        </Show>
    }
}

/// The line: 0.9 + 0.7 + 0.8 = 2.4, × 1.3 = 3.1.
fn terms(texts: &'static Texts, estimate: &Estimate, names: &ByParty<String>) -> AnyView {
    let synergy = &estimate.synergy;
    let fixed = |value| number::fixed(texts, value, 2);
    let brought: f64 = synergy.parties.iter().map(|(_, party)| party.own).sum();
    let parties = Party::ALL
        .map(|party| {
            let plus = (party != Party::Customer).then_some("+");
            view! {
                {plus.map(|plus| view! { <span class="operator">{plus}</span> })}
                <span class=format!("term party-{}", party.id())>
                    <span class="term-value">{fixed(synergy.parties[party].own)}</span>
                    <span class="term-name">{names[party].clone()}</span>
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="terms">
            {parties} <span class="operator">"="</span> <span class="term">
                <span class="term-value">{fixed(brought)}</span>
                <span class="term-name">{texts.discuss.equation_brought}</span>
            </span>
            {synergy
                .lift
                .map(|lift| {
                    view! {
                        <span class="term">
                            <span class="term-value">{times(texts, lift)}</span>
                            <span class="term-name">{texts.discuss.equation_bonds}</span>
                        </span>
                    }
                })} <span class="operator">"="</span> <span class="term total">
                <span class="term-value">{fixed(synergy.score)}</span>
                <span class="term-name">{texts.diagram.score}</span>
            </span>
        </div>
    }
    .into_any()
}

fn table(texts: &'static Texts, estimate: &Estimate, names: &ByParty<String>) -> AnyView {
    let words = &texts.discuss;
    let synergy = &estimate.synergy;
    let fixed = |value| number::fixed(texts, value, 2);
    let brought: f64 = synergy.parties.iter().map(|(_, party)| party.own).sum();
    let parties = Party::ALL
        .map(|party| {
            let row = &synergy.parties[party];
            view! {
                <tr>
                    <th scope="row">{names[party].clone()}</th>
                    <td>{fixed(row.own)}</td>
                    <td>{times(texts, row.multiplier)}</td>
                    <td>{fixed(row.own * row.multiplier)}</td>
                </tr>
            }
        })
        .collect_view();
    let bonds = Pair::ALL
        .map(|pair| (pair_name(texts, names, pair), synergy.ties[pair].synergy))
        .into_iter()
        .chain([(words.equation_all.to_owned(), synergy.triad.synergy)])
        .map(|(name, value)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{number::signed(texts, value, 2)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.equation_title>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{texts.diagram.col_party}</th>
                        <th scope="col">{words.equation_col_brings}</th>
                        <th scope="col">{words.equation_col_times}</th>
                        <th scope="col">{words.equation_col_adds}</th>
                    </tr>
                </thead>
                <tbody>{parties}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words.equation_sum}</th>
                        <td>{fixed(brought)}</td>
                        <td>{synergy.lift.map(|lift| times(texts, lift))}</td>
                        <td>{fixed(synergy.score)}</td>
                    </tr>
                </tfoot>
            </table>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.equation_col_bond}</th>
                        <th scope="col">{words.equation_col_adds}</th>
                    </tr>
                </thead>
                <tbody>{bonds}</tbody>
            </table>
        </div>
    }
    .into_any()
}
