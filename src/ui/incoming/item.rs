//! One thing that came in: its names, what is in it, and what keeping it would change.

use super::Item;
use crate::exchange::heard::sender;
use crate::exchange::incoming::{Changes, Incoming, Kind, News, Refused, Why};
use crate::exchange::story;
use crate::model::party::Party;
use crate::record::Partnership;
use crate::text::{Files, fill};
use crate::ui::Ui;
use crate::ui::element::{Child, El, el, flag};
use leptos::prelude::*;

/// All of them.
pub fn list(ui: Ui, items: &[Item], left_out: RwSignal<Vec<usize>>) -> AnyView {
    let rows = items.iter().enumerate().map(|(place, each)| item(ui, place, each, left_out));
    el("ul").class("arrivals").children(rows).into_child()
}

fn item(ui: Ui, place: usize, item: &Item, left_out: RwSignal<Vec<usize>>) -> El {
    let from = (!item.from.is_empty()).then(|| el("p").class("hint").child(item.from.clone()));
    let row = el("li").class("arrival").testid("arrival");
    match &item.what {
        Ok((incoming, news)) => row
            .child(named(ui, place, incoming, *news, left_out))
            .child(from)
            .child(el("p").class("hint").child(contents(ui, incoming)))
            .child(el("p").class("news").child(changes(ui, *news))),
        Err(refused) => row
            .class_if("refused", flag(|| true))
            .child(el("h2").child(part_name(ui, refused)))
            .child(from)
            .child(el("p").child(why(ui, &refused.why))),
    }
}

/// The names, as the label of a box to tick where there is something to keep.
fn named(ui: Ui, place: usize, incoming: &Incoming, news: News, left_out: RwSignal<Vec<usize>>) -> El {
    let name = el("span").child(title(ui, incoming));
    if matches!(news, News::Nothing | News::Astray) {
        return el("h2").child(name);
    }
    let toggle = move |_| {
        left_out.update(|out| match out.iter().position(|&each| each == place) {
            Some(at) => {
                out.remove(at);
            }
            None => out.push(place),
        });
    };
    let input = el("input")
        .attr("type", "checkbox")
        .checked(flag(move || left_out.with(|out| !out.contains(&place))))
        .on("change", toggle);
    el("h2").child(el("label").class("tick").child(input).child(name))
}

/// The three names; of answers, whose they are, since they know the customer's name at most.
fn title(ui: Ui, incoming: &Incoming) -> String {
    let theirs = &incoming.partnership;
    if incoming.kind != Kind::Answers {
        return story::listed(ui.texts, &Party::ALL.map(|party| theirs.names[party].as_str()));
    }
    let words = ui.files();
    let names = known(ui, incoming).map_or_else(|| theirs.names.clone(), |whole| whole.names);
    let people = theirs.rounds.iter().flat_map(|round| &round.participants);
    let people: Vec<String> = people.map(|person| sender(ui.texts, words, &names, person)).collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    fill(words.answers_from, &[("people", &story::listed(ui.texts, &people))])
}

/// What is here of the same partnership.
fn known(ui: Ui, incoming: &Incoming) -> Option<Partnership> {
    untrack(|| ui.partnership(incoming.partnership.id, Clone::clone))
}

fn part_name(ui: Ui, refused: &Refused) -> String {
    if refused.part.is_empty() { ui.files().refused_title.to_owned() } else { refused.part.clone() }
}

/// What there is: the kind, the day, and how much.
fn contents(ui: Ui, incoming: &Incoming) -> String {
    let words = ui.files();
    let mut all = Changes::all(&incoming.partnership);
    let mut parts = Vec::new();
    match incoming.kind {
        Kind::Whole => {}
        Kind::Invitation => parts.push(words.kind_invitation.to_owned()),
        Kind::Answers => {
            let names = known(ui, incoming).map_or_else(|| incoming.partnership.names.clone(), |whole| whole.names);
            let names = Party::ALL.map(|party| names[party].as_str()).into_iter().filter(|name| !name.is_empty());
            parts.push(story::listed(ui.texts, &names.collect::<Vec<_>>()));
        }
    }
    if let Some(round) = incoming.partnership.round() {
        // Answers do not say of which day the round is; what is here does.
        let here = known(ui, incoming);
        let here = here.as_ref().and_then(|whole| whole.rounds.iter().find(|each| each.id == round.id));
        match (incoming.kind, here) {
            (Kind::Answers, None) => {}
            (Kind::Answers, Some(here)) => parts.push(story::day(ui.texts, here.date)),
            _ => parts.push(story::day(ui.texts, round.date)),
        }
        // Those of today, and not each again for every round.
        all.people = round.participants.len();
    }
    parts.extend(counts(words, &all));
    parts.join(" · ")
}

/// What keeping it would change.
fn changes(ui: Ui, news: News) -> String {
    let words = ui.files();
    match news {
        News::New(_) => words.news_new.to_owned(),
        News::Nothing => words.news_nothing.to_owned(),
        News::Apart(_) => words.news_apart.to_owned(),
        News::Astray => words.news_astray.to_owned(),
        News::Changes(changes) => fill(words.news_changes, &[("what", &counts(words, &changes).join(", "))]),
    }
}

/// How many of each, where there are any.
pub fn counts(words: &Files, all: &Changes) -> Vec<String> {
    let count = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(fill(many, &[("count", &count.to_string())])),
    };
    [
        count(all.rounds, words.rounds_one, words.rounds_many),
        count(all.people, words.people_one, words.people_many),
        count(all.answers, words.answers_one, words.answers_many),
        count(all.replaced, words.replaced_one, words.replaced_many),
        count(all.comments, words.comments_one, words.comments_many),
        count(all.actions, words.actions_one, words.actions_many),
        count(all.changed_actions, words.changed_actions_one, words.changed_actions_many),
        count(all.details, words.details_one, words.details_many),
        count(all.back, words.back_one, words.back_many),
        count(all.gone, words.gone_one, words.gone_many),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Why something is not taken in.
pub fn why(ui: Ui, why: &Why) -> String {
    let words = ui.files();
    match why {
        Why::Foreign => words.why_foreign.to_owned(),
        Why::Table => words.why_table.to_owned(),
        Why::Empty => words.why_empty.to_owned(),
        Why::Long => words.why_long.to_owned(),
        Why::Link => words.why_link.to_owned(),
        Why::NewerLink => words.why_newer_link.to_owned(),
        Why::Newer(_) => words.why_newer.to_owned(),
        Why::Damaged(fault) => fill(words.why_damaged, &[("why", &fault.to_string())]),
    }
}
