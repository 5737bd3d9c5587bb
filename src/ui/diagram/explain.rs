//! The interactive diagram: the picture, the explanation of the part that is open, the legend and the table.

use super::figure::{Figure, Parts};
use super::legend::Legend;
use super::table::Table;
use crate::exchange::diagram::Picture;
use crate::exchange::story::diagram::{Part, explanation, facts, title};
use crate::model::party::ByParty;
use crate::ui::dynamic::{flag, part};
use leptos::prelude::*;

/// The diagram to work with.
#[component]
pub fn Diagram(
    /// What it shows.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What the parties are called.
    #[prop(into)]
    names: Signal<ByParty<String>>,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.diagram;
    let open = RwSignal::new(None::<Part>);
    let explained = move |part: Part| {
        let (picture, names) = (picture.get(), names.get());
        view! {
            <h3>{title(ui.texts, &names, part)}</h3>
            <p>{explanation(ui.texts, &names, &picture, part)}</p>
            <dl class="facts">
                {facts(ui.texts, &picture, part)
                    .into_iter()
                    .map(|fact| {
                        view! {
                            <div>
                                <dt>{fact.label}</dt>
                                <dd>{fact.value}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <button class="button quiet" on:click=move |_| open.set(None)>
                {words.close}
            </button>
        }
    };
    view! {
        <div class="diagram-block">
            <div class="diagram-frame" class:has-open=flag(move || open.get().is_some())>
                <Figure picture names parts=Parts { open } />
            </div>
            <div id="diagram-explanation" class="explanation" aria-live="polite" data-testid="explanation">
                {part(move || match open.get() {
                    Some(part) => explained(part).into_any(),
                    None => view! { <p class="hint">{words.hint}</p> }.into_any(),
                })}
            </div>
            <details class="more">
                <summary>{words.legend_title}</summary>
                <Legend />
            </details>
            <details class="more" data-testid="diagram-table">
                <summary>{words.table_title}</summary>
                <Table picture names />
            </details>
        </div>
    }
}
