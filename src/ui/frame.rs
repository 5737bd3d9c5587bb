//! The frame of every page: header, notices, the page itself, footer; and the focus when the page changes.

use super::answer::{End, People, SectionPage};
use super::controls::GoTo;
use super::discuss::Discuss;
use super::home::{Edit, Home, New};
use super::{Ui, dom};
use crate::app::state::{Removed, State};
use crate::app::{Event, Place, Route, Stop, WriteFault};
use crate::record::{Id, Unreadable};
use crate::text::fill;
use crate::ui::dynamic::part;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// The state to show.
    #[prop(into)]
    state: Signal<State>,
    /// Where events go.
    #[prop(into)]
    send: Callback<Event>,
) -> impl IntoView {
    let texts = state.with_untracked(|state| state.language.texts());
    let ui = Ui { state, send, texts };
    provide_context(ui);
    let page = Memo::new(move |_| state.with(Page::of));
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        dom::set_title(&page.title(ui));
        // Not at the start: a reader begins at the top by itself.
        if before.is_some_and(|before| before != page) {
            dom::focus_after_drawing("main h1".to_owned(), true);
        }
        page
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        // The address holds the route, so a plain link to #main would lead away.
        event.prevent_default();
        dom::focus("main h1");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {texts.frame.skip}
        </a>
        <header class="top">
            <GoTo to=Route::Home class="brand" testid="home">
                <Mark />
                <span>{texts.common.product}</span>
            </GoTo>
        </header>
        <Notices />
        <main id="main">{part(move || page.get().view())}</main>
        <footer class="bottom">
            <p>{texts.frame.footer}</p>
        </footer>
    }
}

/// What there is to show for a route: the same, but only where the partnership is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    Home,
    New,
    Edit(Id),
    At(Id, Place),
    NotFound,
}

impl Page {
    fn of(state: &State) -> Self {
        match state.route {
            Route::Home => Page::Home,
            Route::New => Page::New,
            Route::Unknown => Page::NotFound,
            Route::Edit(id) if state.partnership(id).is_some() => Page::Edit(id),
            Route::At(id, place) => {
                let Some(round) = state.partnership(id).and_then(|whole| whole.round()) else { return Page::NotFound };
                match place {
                    Place::Answer(participant, stop) => {
                        let Some(person) = round.participant(participant) else { return Page::At(id, Place::People) };
                        let sections = round.instrument.sections(person.group).len();
                        match stop {
                            Stop::Section(section) if section >= sections => {
                                Page::At(id, Place::Answer(participant, Stop::End))
                            }
                            _ => Page::At(id, place),
                        }
                    }
                    _ => Page::At(id, place),
                }
            }
            Route::Edit(_) => Page::NotFound,
        }
    }

    fn view(self) -> AnyView {
        match self {
            Page::Home => view! { <Home /> }.into_any(),
            Page::New => view! { <New /> }.into_any(),
            Page::Edit(id) => view! { <Edit id /> }.into_any(),
            Page::At(id, Place::People) => view! { <People id /> }.into_any(),
            Page::At(id, Place::Answer(participant, Stop::Section(section))) => {
                view! { <SectionPage id participant section /> }.into_any()
            }
            Page::At(id, Place::Answer(participant, Stop::End)) => view! { <End id participant /> }.into_any(),
            Page::At(id, Place::Discuss) => view! { <Discuss id /> }.into_any(),
            Page::NotFound => view! { <NotFound /> }.into_any(),
        }
    }

    fn title(self, ui: Ui) -> String {
        let texts = ui.texts;
        let page = match self {
            Page::Home => return texts.common.product.to_owned(),
            Page::New => texts.home.form_new_title,
            Page::Edit(_) => texts.home.form_edit_title,
            Page::At(_, Place::People | Place::Answer(..)) => texts.frame.answer,
            Page::At(_, Place::Discuss) => texts.frame.discuss,
            Page::NotFound => texts.frame.not_found_title,
        };
        fill(texts.frame.page_title, &[("page", page), ("product", texts.common.product)])
    }
}

#[component]
fn NotFound() -> impl IntoView {
    let texts = super::use_ui().texts;
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{texts.frame.not_found_title}</h1>
            <p>{texts.frame.not_found_text}</p>
            <GoTo to=Route::Home class="button">
                {texts.frame.back_home}
            </GoTo>
        </section>
    }
}

/// The product's mark: three parties and what they make together.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <path class="mark-line" d="M16,7 L26,24 L6,24 Z" />
            <circle class="mark-customer" cx="16" cy="7" r="5" />
            <circle class="mark-vendor" cx="6" cy="24" r="4.2" />
            <circle class="mark-provider" cx="26" cy="24" r="4.2" />
        </svg>
    }
}

/// What the user must know about storage, and the offer to undo. Spoken when it appears.
#[component]
fn Notices() -> impl IntoView {
    let Ui { state, send, texts } = super::use_ui();
    let fault = Memo::new(move |_| state.with(State::fault));
    let aside = Memo::new(move |_| state.with(|state| state.set_aside.clone()));
    let removed = Memo::new(move |_| {
        state.with(|state| match state.removed.as_ref()? {
            Removed::Partnership(partnership) => {
                Some(fill(texts.home.deleted, &[("name", &partnership.names.customer)]))
            }
            Removed::Participant { partnership, participant, .. } => {
                let names = &state.partnership(*partnership)?.names;
                let who = super::answer::person_label(texts, names, participant.group, &participant.name);
                Some(fill(texts.answer.removed, &[("name", &who)]))
            }
        })
    });
    let words = &texts.notice;
    view! {
        <div class="notices" role="status">
            {part(move || {
                fault
                    .get()
                    .map(|fault| {
                        let text = match fault {
                            WriteFault::Blocked => words.memory_blocked,
                            WriteFault::Full => words.memory_full,
                            WriteFault::Failed => words.memory_failed,
                        };
                        view! {
                            <div class="notice warning" data-testid="notice-storage">
                                <p>{text}</p>
                                <button class="button quiet" on:click=move |_| send.run(Event::DownloadAll)>
                                    {words.download_all}
                                </button>
                            </div>
                        }
                    })
            })}
            <For each=move || aside.get() key=|aside| aside.key.clone() let(aside)>
                {
                    let text = match &aside.why {
                        Unreadable::Newer(_) => words.newer.to_owned(),
                        Unreadable::Damaged(fault) => fill(words.damaged, &[("why", &fault.to_string())]),
                    };
                    let key = aside.key.clone();
                    view! {
                        <div class="notice warning" data-testid="notice-damaged">
                            <p>{text}</p>
                            <button
                                class="button quiet"
                                on:click=move |_| send.run(Event::DownloadSetAside(key.clone()))
                            >
                                {words.download}
                            </button>
                        </div>
                    }
                }
            </For>
            {part(move || {
                removed
                    .get()
                    .map(|text| {
                        view! {
                            <div class="notice" data-testid="notice-removed">
                                <p>{text}</p>
                                <button class="button quiet" on:click=move |_| send.run(Event::Undo)>
                                    {texts.home.undo}
                                </button>
                                <button class="button quiet" on:click=move |_| send.run(Event::Forget)>
                                    {texts.home.dismiss}
                                </button>
                            </div>
                        }
                    })
            })}
        </div>
    }
}
