//! What was agreed, in words: in which order it stands, who sees to it, by when, and all that is open as a text.

use super::story::day;
use crate::model::party::{ByParty, Party};
use crate::record::{Action, Date, Id, Partnership, Progress};
use crate::text::{Act, Texts, fill};
use std::cmp::Reverse;

/// The actions as they are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// What is still to be done, what is due first in front, and what has no date last.
    pub open: Vec<Id>,
    /// What is done, and then what was dropped, the latest first.
    pub closed: Vec<Id>,
}

/// Sorts the actions that `wanted` lets through.
#[must_use]
pub fn listed(actions: &[Action], wanted: impl Fn(&Action) -> bool) -> Listed {
    let (mut open, mut closed): (Vec<&Action>, Vec<&Action>) =
        actions.iter().filter(|action| wanted(action)).partition(|action| action.plan.progress.is_open());
    // Stable: what is due on the same day stays in the order in which it was agreed.
    open.sort_by_key(|action| action.plan.due.unwrap_or(Date::LAST));
    closed.sort_by_key(|action| (action.plan.progress, Reverse(action.ended)));
    let ids = |actions: Vec<&Action>| actions.into_iter().map(|action| action.id).collect();
    Listed { open: ids(open), closed: ids(closed) }
}

/// Who sees to it: a party by its name, or all three.
#[must_use]
pub fn owner(words: &Act, names: &ByParty<String>, owner: Option<Party>) -> String {
    owner.map_or_else(|| words.everyone.to_owned(), |party| names[party].clone())
}

/// How far it is, in a word.
#[must_use]
pub fn progress(words: &Act, progress: Progress) -> &'static str {
    match progress {
        Progress::Agreed => words.agreed,
        Progress::Started => words.started,
        Progress::Done => words.done,
        Progress::Dropped => words.dropped,
    }
}

/// By when, or since when it is over; nothing when there is no date.
#[must_use]
pub fn when(texts: &Texts, words: &Act, action: &Action, today: Date) -> Option<String> {
    let said = |text: &str, date: Date, days: i32| {
        fill(text, &[("date", &day(texts, date)), ("count", &days.unsigned_abs().to_string())])
    };
    match action.plan.progress {
        Progress::Done => action.ended.map(|date| said(words.done_on, date, 0)),
        Progress::Dropped => action.ended.map(|date| said(words.dropped_on, date, 0)),
        Progress::Agreed | Progress::Started => action.plan.due.map(|due| {
            let days = due.days_since(today);
            let text = match days {
                ..=-2 => words.overdue_many,
                -1 => words.overdue_one,
                0 => words.due_today,
                1 => words.due_tomorrow,
                2..=SOON => words.due_in,
                _ => words.due_on,
            };
            said(text, due, days)
        }),
    }
}

/// Up to so many days ahead, the days are counted.
const SOON: i32 = 14;

/// All that is open as plain text, for a mail; nothing when nothing is open.
#[must_use]
pub fn as_text(texts: &Texts, words: &Act, whole: &Partnership, today: Date) -> Option<String> {
    let open = listed(&whole.actions, |_| true).open;
    if open.is_empty() {
        return None;
    }
    let names = Party::ALL.map(|party| whole.names[party].as_str()).join(" · ");
    let mut text = format!("{names}\n{}\n", fill(words.copy_title, &[("date", &day(texts, today))]));
    for (place, action) in open.into_iter().filter_map(|id| whole.action(id)).enumerate() {
        let plan = &action.plan;
        let person = (!plan.person.is_empty()).then(|| plan.person.clone());
        let state = progress(words, plan.progress).to_owned();
        let about =
            [Some(owner(words, &whole.names, plan.owner)), person, Some(state), when(texts, words, action, today)];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        // A mail shows no lines that hang, so those of the action are joined.
        let what = plan.text.split_whitespace().collect::<Vec<_>>().join(" ");
        text.push_str(&format!("\n{}. {what}\n   {about}\n", place + 1));
    }
    Some(text)
}
