//! The picture: an SVG with every mark. Alone it is a still image; with `parts` each mark can be reached and opened.

use super::centre::Middle;
use super::marks::PartyNode;
use super::tie::TieLineView;
use crate::exchange::diagram::{Picture, geometry};
use crate::exchange::story;
use crate::exchange::story::diagram::Part;
use crate::model::party::{ByParty, Pair, Party};
use crate::text::fill;
use crate::ui::dynamic::{flag, text};
use leptos::prelude::*;

/// Which part is open, and what opens one.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The part that is open.
    pub open: RwSignal<Option<Part>>,
}

/// The diagram.
#[component]
pub fn Figure(
    /// What it shows.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What the parties are called.
    #[prop(into)]
    names: Signal<ByParty<String>>,
    /// Makes every part a button; without it the diagram is an image.
    #[prop(optional)]
    parts: Option<Parts>,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let drawing = Memo::new(move |_| picture.with(|picture| names.with(|names| geometry::draw(picture, names))));
    let label = move || {
        let score = story::score_in_short(ui.texts, &picture.get().score);
        names.with(|names| {
            fill(
                ui.texts.diagram.label,
                &[
                    ("customer", &names.customer),
                    ("vendor", &names.vendor),
                    ("provider", &names.provider),
                    ("score", &score),
                ],
            )
        })
    };
    let class = if parts.is_some() { "diagram interactive" } else { "diagram" };
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {} {}", geometry::WIDTH as u32, geometry::HEIGHT as u32)
            role=if parts.is_some() { "group" } else { "img" }
            aria-label=text(label)
            data-testid="diagram"
        >
            <Middle drawing picture names parts />
            {Party::ALL.map(|party| view! { <PartyNode party drawing picture names parts /> }).collect_view()}
            {Pair::ALL.map(|pair| view! { <TieLineView pair drawing picture names parts /> }).collect_view()}
        </svg>
    }
}

/// A mark: a button when the diagram is interactive, else a plain group.
#[component]
pub fn PartGroup(
    /// The part.
    part: Part,
    /// Its look.
    class: String,
    /// What tests find it by.
    testid: String,
    /// What it says.
    #[prop(into)]
    spoken: Signal<String>,
    /// Which part is open; none for a still image.
    parts: Option<Parts>,
    children: Children,
) -> impl IntoView {
    let Some(Parts { open }) = parts else {
        return view! {
            <g class=class data-testid=testid>
                {children()}
            </g>
        }
        .into_any();
    };
    let is_open = Memo::new(move |_| open.get() == Some(part));
    let toggle = move || open.update(|open| *open = if *open == Some(part) { None } else { Some(part) });
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            toggle();
        } else if event.key() == "Escape" {
            open.set(None);
        }
    };
    view! {
        <g
            class=class
            class:open=flag(move || is_open.get())
            data-testid=testid
            role="button"
            tabindex="0"
            aria-label=text(move || spoken.get())
            aria-expanded=text(move || if is_open.get() { "true" } else { "false" })
            aria-controls="diagram-explanation"
            on:click=move |_| toggle()
            on:keydown=keys
        >
            {children()}
        </g>
    }
    .into_any()
}
