//! The facts of the diagram as tables: parties, ties, score.

use crate::exchange::diagram::Picture;
use crate::exchange::story::diagram::{Part, facts, title};
use crate::model::party::{ByParty, Pair, Party};
use crate::ui::dynamic::part;
use leptos::prelude::*;

/// Everything that the diagram shows, as tables.
#[component]
pub fn Table(
    /// What the diagram shows.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What the parties are called.
    #[prop(into)]
    names: Signal<ByParty<String>>,
) -> impl IntoView {
    let words = &crate::ui::use_ui().texts.diagram;
    view! {
        <Facts caption=words.table_parties column=words.col_party parts=Party::ALL.map(Part::Party).to_vec() picture names />
        <Facts caption=words.table_ties column=words.col_tie parts=Pair::ALL.map(Part::Tie).to_vec() picture names />
        <Facts caption=words.table_score column=words.col_score parts=vec![Part::Score] picture names />
    }
}

/// One row a part, one column a fact.
#[component]
fn Facts(
    caption: &'static str,
    column: &'static str,
    parts: Vec<Part>,
    #[prop(into)] picture: Signal<Picture>,
    #[prop(into)] names: Signal<ByParty<String>>,
) -> impl IntoView {
    let texts = crate::ui::use_ui().texts;
    let rows = move || {
        let (picture, names) = (picture.get(), names.get());
        let rows: Vec<_> = parts
            .iter()
            .map(|&part| (title(texts, &names, part), facts(texts, &picture, part)))
            .collect();
        let head = rows.first().map(|(_, facts)| facts.iter().map(|fact| fact.label).collect::<Vec<_>>());
        view! {
            <thead>
                <tr>
                    <th scope="col">{column}</th>
                    {head
                        .unwrap_or_default()
                        .into_iter()
                        .map(|label| view! { <th scope="col">{label}</th> })
                        .collect_view()}
                </tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|(title, facts)| {
                        view! {
                            <tr>
                                <th scope="row">{title}</th>
                                {facts.into_iter().map(|fact| view! { <td>{fact.value}</td> }).collect_view()}
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                {part(rows)}
            </table>
        </div>
    }
}
