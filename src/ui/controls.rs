//! Small parts that many views use.

use crate::app::Route;
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
            href=move || to.get().to_string()
            data-testid=testid
            aria-current=move || current.get().then_some("page")
        >
            {children()}
        </a>
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
