//! What someone sees who was invited: by whom, to what, and who they are.

use super::who::who;
use crate::app::{Place, Route};
use crate::exchange::incoming::{Incoming, Kind, Refused, read};
use crate::model::party::Party;
use crate::record::{Id, Partnership};
use crate::text::fill;
use crate::ui::Ui;
use crate::ui::controls::{go_to, page_heading};
use crate::ui::element::{Child, El, el, part};
use crate::ui::incoming::why;
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// The link that was opened.
pub fn invited() -> AnyView {
    let ui = super::super::use_ui();
    let read = memo(move || {
        ui.state.see(|state| state.incoming.last().and_then(|arrived| read(&arrived.text).into_iter().next()))
    });
    let page = move || read.with(|read| shown(ui, read.as_ref()));
    el("section").class("gather invited").testid("invited").child(part(page)).into_child()
}

/// The same from what a guest's device has of it: where to go on.
pub fn guests(id: Id) -> AnyView {
    let ui = super::super::use_ui();
    let whole = memo(move || ui.partnership(id, Clone::clone));
    let page = move || whole.with(|whole| whole.as_ref().map(|whole| begin(ui, whole, Some(whole))));
    el("section").class("gather invited").testid("invited").child(part(page)).into_child()
}

fn shown(ui: Ui, read: Option<&Result<Incoming, Refused>>) -> Vec<AnyView> {
    let words = ui.gather();
    let plain = |text: String| -> Vec<AnyView> {
        vec![page_heading(words.invited_title).into_child(), el("p").class("lead").child(text).into_child()]
    };
    match read {
        None => plain(words.invited_none.to_owned()),
        Some(Err(refused)) => plain(why(ui, &refused.why)),
        Some(Ok(Incoming { kind: Kind::Invitation, partnership })) => {
            let known = ui.partnership(partnership.id, Clone::clone);
            // Something else under the same id: merging would refuse it, and there is nothing to answer.
            let fits = known.as_ref().is_none_or(|known| known.clone().merge(partnership).is_ok());
            if fits { begin(ui, partnership, known.as_ref()) } else { plain(words.invited_apart.to_owned()) }
        }
        Some(Ok(_)) => plain(words.invited_answers.to_owned()),
    }
}

fn begin(ui: Ui, invitation: &Partnership, known: Option<&Partnership>) -> Vec<AnyView> {
    let words = ui.gather();
    let names = Party::ALL.map(|party| (party.id(), invitation.names[party].as_str()));
    let count = invitation.round().map_or(0, |round| {
        round.instrument.groups().iter().map(|&group| round.instrument.statements(group).count()).max().unwrap_or(0)
    });
    // A quarter of a minute for each, and what it takes to begin.
    let minutes = count.div_ceil(4);
    let facts = fill(words.invited_facts, &[("count", &count.to_string()), ("minutes", &minutes.to_string())]);
    let day = invitation.round().map(|round| crate::exchange::story::day(ui.texts, round.date));
    let whole = known.filter(|known| !known.guest).map(|known| open(ui, known.id));
    vec![
        page_heading(words.invited_title).into_child(),
        el("p").class("lead").child(fill(words.invited_lead, &names)).into_child(),
        el("ul")
            .class("facts")
            .child(day.map(|day| el("li").child(day)))
            .child(el("li").child(facts))
            .child(el("li").child(words.invited_private))
            .into_child(),
        whole.into_child(),
        who(ui, invitation, known).into_child(),
    ]
}

/// Who invites opened the link too.
fn open(ui: Ui, id: Id) -> El {
    let words = ui.gather();
    el("p")
        .class("actions")
        .child(el("span").child(words.invited_whole))
        .child(go_to(Route::At(id, Place::People), "button").child(words.invited_whole_open))
}
