//! The end of the statements: what is still open, and where to go from here.

use super::person::{Progress, person_label};
use super::section::{person, progress};
use crate::app::{Place, Route};
use crate::model::instrument::Group;
use crate::record::Id;
use crate::text::fill;
use crate::ui::controls::GoTo;
use crate::ui::partnership::Head;
use crate::ui::dynamic::{part, text};
use leptos::prelude::*;

/// Thanks a participant and says what is missing.
#[component]
pub fn End(
    /// The partnership.
    id: Id,
    /// Who has answered.
    participant: Id,
) -> impl IntoView {
    let ui = crate::ui::use_ui();
    let words = &ui.texts.answer;
    let name = Memo::new(move |_| {
        let names = ui.partnership(id, |whole| whole.names.clone()).unwrap_or_default();
        person(ui, id, participant, |_, person| person_label(ui.texts, &names, person.group, &person.name))
            .unwrap_or_default()
    });
    let own = Memo::new(move |_| progress(ui, id, participant));
    let silent = Memo::new(move |_| {
        ui.round(id, |whole, round| {
            let missing = |group: &&Group| {
                !round.of_group(**group).any(|person| Progress::of(round.instrument, person).answered > 0)
            };
            let names = round.instrument.groups().iter().filter(missing).filter_map(|group| group.party());
            names.map(|party| whole.names[party].clone()).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let about = move || {
        let open = own.get().map_or(0, |own| own.total - own.answered);
        match open {
            0 => words.finished_all.to_owned(),
            1 => words.finished_one.to_owned(),
            many => fill(words.finished_many, &[("number", &many.to_string())]),
        }
    };
    view! {
        <Head id answering=true />
        <section class="narrow" data-testid="end">
            <h1 tabindex="-1">{text(move || fill(words.finished_title, &[("name", &name.get())]))}</h1>
            <p class="lead">{text(about)}</p>
            {part(move || {
                own.get()
                    .filter(|own| !own.done())
                    .map(|own| {
                        view! {
                            <p>
                                <GoTo to=Route::At(id, Place::Answer(participant, own.next)) class="button">
                                    {words.finish_open}
                                </GoTo>
                            </p>
                        }
                    })
            })}
            {part(move || {
                silent
                    .with(|names| {
                        (!names.is_empty())
                            .then(|| {
                                view! { <p>{fill(words.finished_silent, &[("names", &names.join(", "))])}</p> }
                            })
                    })
            })}
            <div class="actions">
                <GoTo to=Route::At(id, Place::People) class="button primary">
                    {words.finished_other}
                </GoTo>
                <GoTo to=Route::At(id, Place::Discuss) class="button" testid="see-result">
                    {words.see_result}
                </GoTo>
            </div>
        </section>
    }
}
