//! Small parts that many views use.

use crate::app::Route;
use crate::ui::dynamic::text;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// A link to another page of the program.
#[component]
pub fn GoTo(
    /// Where it leads.
    #[prop(into)]
    to: Signal<Route>,
    /// Its look.
    #[prop(default = "link")]
    class: &'static str,
    /// What tests find it by.
    #[prop(optional, into)]
    testid: Option<&'static str>,
    /// Whether it leads to where the user is.
    #[prop(optional, into)]
    current: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class=class
            href=text(move || to.get().to_string())
            data-testid=testid
            aria-current=text(move || current.get().then_some("page"))
        >
            {children()}
        </a>
    }
}

/// How many of some statements have an answer, as a bar.
#[component]
pub fn ProgressBar(
    /// How many have one, and how many there are.
    #[prop(into)]
    counts: Signal<(usize, usize)>,
    /// What it is the progress of.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <progress
            class="progress"
            max=text(move || counts.get().1.to_string())
            prop:value=text(move || counts.get().0.to_string())
            aria-label=text(move || label.get())
        ></progress>
    }
}

/// A form that does not leave the page.
#[component]
pub fn LocalForm(
    /// Its look.
    class: &'static str,
    /// What happens when it is sent.
    #[prop(into)]
    on_submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class=class on:submit=submit novalidate>
            {children()}
        </form>
    }
}
