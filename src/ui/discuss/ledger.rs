//! The ledger: what each party puts in and gets back.

use super::Told;
use super::part::Chapter;
use crate::exchange::diagram::Balance;
use crate::exchange::story::{diagram, ledger};
use crate::model::dimension::{Dimension, Factor};
use crate::model::party::Party;
use crate::text::{Texts, number};
use crate::ui::dynamic::{part, units};
use leptos::prelude::*;

/// The ledger; nothing while nobody has said what they put in or get back.
#[component]
pub fn LedgerPart(
    /// What is told.
    told: Memo<Told>,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.discuss;
    let there = Memo::new(move |_| {
        told.with(|told| Party::ALL.into_iter().any(|party| told.ledger.parties[party].returned.is_some()))
    });
    let sentences = move || {
        told.with(|told| ledger::sentences(ui.texts, &told.names, &told.evaluation, &told.ledger))
            .into_iter()
            .map(|text| view! { <p>{text}</p> })
            .collect_view()
    };
    view! {
        <Show when=move || there.get()>
            <Chapter
                name="ledger"
                heading=Signal::stored(words.ledger_title.to_owned())
                table=ViewFn::from(move || told.with(|told| table(ui.texts, told)))
            >
                {part(sentences)}
                {part(move || told.with(|told| chart(ui.texts, told)))}
            </Chapter>
        </Show>
    }
}

/// Two bars a party: put in and got back, on the same scale.
fn chart(texts: &'static Texts, told: &Told) -> AnyView {
    let words = &texts.discuss;
    let rows = Party::ALL.into_iter().zip([0.0, 1.0, 2.0]).map(|(party, row): (Party, f64)| {
        let account = &told.ledger.parties[party];
        let y = row * 96.0;
        let width = |value: Option<f64>| (value.unwrap_or_default() * 250.0).max(2.0);
        let text = |value: Option<f64>| {
            value.map_or(texts.diagram.unknown.to_owned(), |value| number::fixed(texts, value, 2))
        };
        let balance = told.evaluation.profile.get(Factor::Of(party, Dimension::Return)).map(Balance::of);
        let (mark, class) = match balance {
            Some(Balance::Gains) => (texts.diagram.gains_short, "bar-verdict gains"),
            Some(Balance::Level) => (texts.diagram.level_short, "bar-verdict"),
            Some(Balance::Pays) => (texts.diagram.pays_short, "bar-verdict pays"),
            None => ("", "bar-verdict"),
        };
        view! {
            <text class="bar-label" x="8" y=units(y + 20.0)>
                {told.names[party].clone()}
            </text>
            <text class=class x="592" y=units(y + 20.0) text-anchor="end">
                {mark}
            </text>
            <rect class=format!("bar put-in party-{}", party.id()) x="8" y=units(y + 30.0) width=units(width(account.invested)) height="18" rx="3" />
            <text class="bar-text" x=units(16.0 + width(account.invested)) y=units(y + 45.0)>
                {words.ledger_col_in}
                " "
                {text(account.invested)}
            </text>
            <rect class=format!("bar got-back party-{}", party.id()) x="8" y=units(y + 54.0) width=units(width(account.returned)) height="18" rx="3" />
            <text class="bar-text" x=units((16.0 + width(account.returned)).min(440.0)) y=units(y + 69.0)>
                {words.ledger_col_back}
                " "
                {text(account.returned)}
            </text>
        }
    });
    view! {
        <svg class="ledger-chart" viewBox="0 0 600 288" role="img" aria-label=words.ledger_chart>
            {rows.collect_view()}
        </svg>
    }
    .into_any()
}

fn table(texts: &'static Texts, told: &Told) -> AnyView {
    let words = &texts.discuss;
    let text = |value: Option<f64>| value.map_or(texts.diagram.unknown.to_owned(), |value| number::fixed(texts, value, 2));
    let rows = Party::ALL
        .map(|party| {
            let account = &told.ledger.parties[party];
            let balance = told.evaluation.profile.get(Factor::Of(party, Dimension::Return)).map(Balance::of);
            view! {
                <tr>
                    <th scope="row">{told.names[party].clone()}</th>
                    <td>{number::percent(texts, told.weights.get(party))}</td>
                    <td>{text(account.invested)}</td>
                    <td>{text(account.return_factor)}</td>
                    <td>{text(account.returned)}</td>
                    <td>{balance.map(|balance| diagram::balance(texts, balance))}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.ledger_title>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{texts.diagram.col_party}</th>
                        <th scope="col">{texts.diagram.weight}</th>
                        <th scope="col">{words.ledger_col_in}</th>
                        <th scope="col">{words.ledger_col_factor}</th>
                        <th scope="col">{words.ledger_col_back}</th>
                        <th scope="col">{words.ledger_col_verdict}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words.ledger_together}</th>
                        <td></td>
                        <td>{text(told.ledger.invested)}</td>
                        <td></td>
                        <td>{text(told.ledger.returned)}</td>
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}
