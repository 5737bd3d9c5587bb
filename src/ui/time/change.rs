//! What moved between two rounds: each value from where it was to where it is, and what was done in between.

use super::past::Past;
use crate::exchange::agreed;
use crate::exchange::story::{change, factor_name, on_scale_bare};
use crate::model::party::ByParty;
use crate::record::Id;
use crate::text::catalogue::Time;
use crate::text::{Texts, fill, number};
use crate::ui::Ui;
use crate::ui::discuss::part::{chapter, numbers};
use crate::ui::element::{Child, El, draw, el, flag, part, units, views};
use crate::ui::see::{See, memo};
use crate::ui::table::Table;
use change::{Change, Compared};
use leptos::prelude::*;

/// Two rounds side by side.
#[derive(Clone, PartialEq)]
struct Two {
    from: Past,
    to: Past,
}

impl Two {
    fn compared(&self) -> Compared {
        change::compare(&self.from.told.evaluation.profile, &self.to.told.evaluation.profile)
    }
}

/// What moved; a word on it while fewer than two rounds have answers.
pub fn change_part(ui: Ui, id: Id, pasts: Memo<Vec<Past>>) -> El {
    let words = ui.time();
    // None is the last two that have answers.
    let chosen = [RwSignal::new(None::<Id>), RwSignal::new(None::<Id>)];
    let two = memo(move || {
        let chosen = chosen.map(|round| round.get());
        pasts.see(|pasts| {
            let mut last = pasts.iter().filter(|past| past.is_begun()).rev().take(2);
            let usual = [last.next(), last.next()];
            let [to, from] = usual;
            let pick = |chosen: Option<Id>, usual: Option<&Past>| {
                let chosen = pasts.iter().find(|past| Some(past.id) == chosen && past.is_begun());
                chosen.or(usual).cloned()
            };
            let [chosen_from, chosen_to] = chosen;
            // Without two of them there is nothing to choose from.
            from?;
            Some(Two { from: pick(chosen_from, from)?, to: pick(chosen_to, to)? })
        })
    });
    let some = memo(move || two.see(Option::is_some));
    let choice = move || {
        some.get().then(|| {
            let [from, to] = chosen;
            el("div")
                .class("choose")
                .child(select(ui, words.change_from, "change-from", pasts, from, two, |two| two.from.id))
                .child(select(ui, words.change_to, "change-to", pasts, to, two, |two| two.to.id))
        })
    };
    let shown = move || match two.get() {
        None => el("p").child(words.change_wait).into_child(),
        Some(two) if two.from.id == two.to.id => el("p").child(words.change_same).into_child(),
        Some(two) => compared(ui, id, &two),
    };
    chapter("change", Signal::stored(words.change_title.to_owned())).child(part(choice)).child(part(shown))
}

/// A choice among the rounds that have answers.
fn select(
    ui: Ui,
    label: &'static str,
    testid: &'static str,
    pasts: Memo<Vec<Past>>,
    chosen: RwSignal<Option<Id>>,
    two: Memo<Option<Two>>,
    of: fn(&Two) -> Id,
) -> El {
    let now = memo(move || two.see(|two| two.as_ref().map(of)));
    let rounds = memo(move || {
        let begun = |past: &Past| past.is_begun().then(|| (past.id, past.name(ui)));
        pasts.see(|pasts| pasts.iter().filter_map(begun).collect::<Vec<_>>())
    });
    let options = move || {
        let option = |(id, name): (Id, String)| {
            el("option")
                .attr("value", Id::to_string(&id))
                .is("selected", flag(move || now.get() == Some(id)))
                .child(name)
        };
        rounds.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let choose = move |event: web_sys::Event| chosen.set(event_target_value(&event).parse().ok());
    el("label")
        .class("field")
        .child(el("span").child(label))
        .child(el("select").testid(testid).on("change", choose).child(part(options)))
}

fn compared(ui: Ui, id: Id, two: &Two) -> AnyView {
    let (texts, words, names) = (ui.texts, ui.time(), &two.to.told.names);
    let found = two.compared();
    if found.changes.is_empty() {
        return el("p").child(words.change_nothing).into_child();
    }
    let [from, to] = [&two.from, &two.to].map(|past| &past.told);
    let differ = from.assessment.instrument() != to.assessment.instrument();
    let open = [from, to].into_iter().any(|told| told.evaluation.range.answered < told.evaluation.range.expected);
    let first = [differ.then_some(words.change_instruments), open.then_some(words.change_open)];
    let sentences = first.into_iter().flatten().map(str::to_owned);
    let sentences = sentences.chain(change::sentences(texts, words, names, &found));
    let moved = found.changes.iter().filter(|change| change.by() != 0.0);
    let items: Vec<El> = moved.map(|change| item(texts, words, names, change)).collect();
    let list = (!items.is_empty()).then(|| el("ul").class("moves").child(scale()).children(items));
    let rows = found.changes.clone();
    let names_of_rows = names.clone();
    let all = part(move || table(texts, words, &names_of_rows, &rows));
    views![
        sentences.map(|sentence| el("p").child(sentence)).collect::<Vec<_>>(),
        list,
        numbers(words.change_title, all),
        done(ui, id, two, &found),
    ]
}

/// Where a value, 0 to 1, stands across a line, with room for the marks at its ends.
fn across(value: f64) -> String {
    let mut place = units(3.0 + 94.0 * value);
    place.push('%');
    place
}

/// The scale above the lines.
fn scale() -> El {
    let number = |number: u8| {
        let x = across(f64::from(number - 1) / 4.0);
        draw("text")
            .class("scale-number")
            .attr("x", x)
            .attr("y", "14")
            .attr("text-anchor", "middle")
            .child(number.to_string())
    };
    el("li").class("move scale").attr("aria-hidden", "true").child(draw("svg").children((1..=5).map(number)))
}

/// A value that moved: its name, an arrow from what it was to what it is, and both in words.
fn item(texts: &'static Texts, words: &'static Time, names: &ByParty<String>, change: &Change) -> El {
    let rises = change.by() > 0.0;
    let at = |name: &'static str, value: f64| (name, across(value));
    let tick = |place: u8| {
        let x = across(f64::from(place) / 4.0);
        draw("line").class("grid").attr("x1", x.clone()).attr("x2", x).attr("y1", "2").attr("y2", "22")
    };
    let [(x1, from), (x2, to)] = [at("x1", change.from), at("x2", change.to)];
    // A drawing within the drawing, since a path cannot stand at a share of the width.
    let head = draw("svg")
        .attr("x", to.clone())
        .attr("y", "12")
        .attr("overflow", "visible")
        .child(draw("path").attr("d", if rises { "M3,0L-11,-8V8Z" } else { "M-3,0L11,-8V8Z" }));
    let arrow = draw("g")
        .class(if rises { "arrow" } else { "arrow falls" })
        .child(draw("line").attr(x1, from.clone()).attr(x2, to).attr("y1", "12").attr("y2", "12"))
        .child(draw("circle").attr("cx", from).attr("cy", "12").attr("r", "5"))
        .child(head);
    let shown = |value: f64| on_scale_bare(texts, value);
    let both = fill(words.change_item, &[("from", &shown(change.from)), ("to", &shown(change.to))]);
    el("li")
        .class("move")
        .testid("move")
        .child(el("span").class("bar-name").child(factor_name(texts, names, change.factor)))
        .child(draw("svg").attr("aria-hidden", "true").children((0..5).map(tick)).child(arrow))
        .child(
            el("span")
                .class("move-by")
                .child(el("strong").class(if rises { "rises" } else { "falls" }).child(number::signed(
                    texts,
                    change.by(),
                    1,
                )))
                .child(" ")
                .child(el("span").class("hint").child(both)),
        )
}

/// What was done in between, and what became of what it was about.
fn done(ui: Ui, id: Id, two: &Two, found: &Compared) -> El {
    let (texts, words, names) = (ui.texts, ui.time(), &two.to.told.names);
    let items = ui.partnership(id, |whole| {
        let [a, b] = [two.from.id, two.to.id].map(|id| whole.rounds.iter().find(|round| round.id == id));
        let item = |action: &crate::record::Action| {
            let owner = agreed::owner(ui.act(), names, action.plan.owner);
            let became = change::of_action(texts, words, names, action, &found.changes);
            let when = agreed::when(texts, ui.act(), action, two.to.date).unwrap_or_default();
            el("li")
                .testid("done")
                .child(el("p").class("action-text").child(action.plan.text.clone()))
                .child(el("p").class("hint").child(format!("{owner} · {when}")))
                .children(became.map(|became| el("p").child(became)))
        };
        let done = a.zip(b).map(|(a, b)| change::done_between(&whole.actions, a, b)).unwrap_or_default();
        done.into_iter().map(item).collect::<Vec<_>>()
    });
    let items = items.unwrap_or_default();
    let none = items.is_empty().then(|| el("p").class("hint").child(words.done_none));
    el("div")
        .class("done-between")
        .child(el("h3").child(words.done_title))
        .child(none)
        .child(el("ul").class("done-list").children(items))
}

fn table(texts: &'static Texts, words: &'static Time, names: &ByParty<String>, changes: &[Change]) -> El {
    let row = |change: &Change| {
        let shown = |value: f64| on_scale_bare(texts, value);
        vec![
            factor_name(texts, names, change.factor),
            shown(change.from),
            shown(change.to),
            number::signed(texts, change.by(), 1),
        ]
    };
    Table {
        label: words.change_table_title,
        head: vec![words.col_what, words.col_before, words.col_after, words.col_change],
        rows: changes.iter().map(row).collect(),
        sum: None,
    }
    .view()
}
