//! The partnerships that are wanted, in the wanted order.

use super::fold::fold;
use super::listing::{Column, Listing, Worth};
use super::{Row, overdue};
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id, Partnership};
use std::cmp::Ordering;

/// The ids of those that are wanted. What a partnership scores is only asked for where it matters: `row` gives what is
/// known of the one at this place.
pub fn find(all: &[Partnership], listing: &Listing, today: Date, row: &dyn Fn(usize) -> Option<Row>) -> Vec<Id> {
    let words: Vec<String> = fold(&listing.query).split_whitespace().map(str::to_owned).collect();
    let wanted = all.iter().enumerate().filter(|(_, whole)| {
        (!listing.overdue || overdue(whole, today) > 0) && (words.is_empty() || has(&whole.names, &words))
    });
    if listing.zone.is_none() && listing.by == Column::Changed {
        // As they stand in the state: the last changed first.
        let mut ids: Vec<Id> = wanted.map(|(_, whole)| whole.id).collect();
        if listing.reversed {
            ids.reverse();
        }
        return ids;
    }
    if listing.zone.is_none() && listing.by == Column::Name {
        let mut named: Vec<(String, Id)> = wanted.map(|(_, whole)| (key(&whole.names), whole.id)).collect();
        named.sort();
        if listing.reversed {
            named.reverse();
        }
        return named.into_iter().map(|(_, id)| id).collect();
    }
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (place, whole) in wanted {
        match row(place) {
            Some(row) if in_zone(&row, listing) => rows.push(row),
            Some(_) => {}
            // A guest's copy has no score: last in every order, and in no zone.
            None if listing.zone.is_none() => others.push(whole.id),
            None => {}
        }
    }
    sort(&mut rows, listing);
    rows.into_iter().map(|row| row.id).chain(others).collect()
}

/// Whether a row is in the wanted zone.
fn in_zone(row: &Row, listing: &Listing) -> bool {
    listing.zone.is_none_or(|zone| row.score.zone == zone)
}

/// Orders rows. Those that are alike stand in the order of their names.
pub fn sort(rows: &mut [Row], listing: &Listing) {
    rows.sort_by_cached_key(|row| key(&row.names));
    rows.sort_by(|one, other| order(one, other, listing.by, listing.reversed));
}

/// Every word somewhere in the names.
fn has(names: &ByParty<String>, words: &[String]) -> bool {
    let names = key(names);
    words.iter().all(|word| names.contains(word.as_str()))
}

fn key(names: &ByParty<String>) -> String {
    fold(&Party::ALL.map(|party| names[party].as_str()).join("\n"))
}

fn order(one: &Row, other: &Row, by: Column, reversed: bool) -> Ordering {
    let turn = |order: Ordering| if reversed { order.reverse() } else { order };
    let most = |of: &dyn Fn(&Row) -> usize| turn(of(other).cmp(&of(one)));
    // What is not known is last, whatever the direction.
    let known = |of: &dyn Fn(&Row) -> Option<f64>| match (of(one), of(other)) {
        (Some(one), Some(other)) => turn(other.total_cmp(&one)),
        (one, other) => other.is_some().cmp(&one.is_some()),
    };
    match by {
        Column::Changed => turn(other.changed.cmp(&one.changed)),
        Column::Name => turn(key(&one.names).cmp(&key(&other.names))),
        Column::Zone => match (one.score.zone, other.score.zone) {
            (Some(one), Some(other)) => turn(one.cmp(&other)),
            (one, other) => other.is_some().cmp(&one.is_some()),
        },
        Column::Score => known(&|row| row.score.estimate),
        Column::Low => known(&|row| Some(row.score.low)),
        Column::High => known(&|row| Some(row.score.high)),
        Column::Date => turn(other.date.cmp(&one.date)),
        Column::Rounds => most(&|row| row.rounds),
        Column::People => most(&|row| row.people),
        Column::Answered => known(&share).reverse(),
        Column::Open => most(&|row| row.open),
        Column::Overdue => most(&|row| row.overdue),
        Column::Of(party, worth) => known(&|row| worth_of(row, party, worth)),
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(row: &Row) -> Option<f64> {
    (row.expected > 0).then(|| row.answered as f64 / row.expected as f64)
}

/// What is known of a party in a row.
#[must_use]
pub fn worth_of(row: &Row, party: Party, worth: Worth) -> Option<f64> {
    let mark = &row.parties[party];
    match worth {
        Worth::Contribution => mark.contribution,
        Worth::Commitment => mark.commitment,
        Worth::Bonds => mark.multiplier,
    }
}
