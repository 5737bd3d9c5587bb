//! Many partnerships: which are found, in which order, what the table of them says, and duplicates.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Program, counted, day, details, rated};
use partnership_continuum::app::{Event, Place, Route};
use partnership_continuum::exchange::incoming::{self, Kind};
use partnership_continuum::exchange::outgoing;
use partnership_continuum::exchange::portfolio::find::{find, sort};
use partnership_continuum::exchange::portfolio::{Column, Listing, Row, Worth, file};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::Party;
use partnership_continuum::model::synergy::Zone;
use partnership_continuum::record::{Action, Id, Participant, Partnership, Plan, Progress, Round, Timestamp};
use std::collections::BTreeMap;

/// Four: all answered with 4, all with 2, one person has begun, nobody at all; with two overdue actions, one, one and none.
fn four() -> Vec<Partnership> {
    let mut program = Program::default();
    let names = [["Öl & Söhne", "光ネット", "B"], ["Alpha", "V", "Zed"], ["alpha", "V", "Beta"], ["Çelik", "W", "Q"]];
    let mut all = Vec::new();
    for (number, [customer, vendor, provider]) in names.into_iter().enumerate() {
        program.run(Event::Create(details(customer, vendor, provider), Instrument::Continuum26));
        let mut whole = program.state.partnerships[0].clone();
        whole.changed = Timestamp(10_000 + number as u64);
        let round = whole.rounds.last_mut().unwrap();
        round.date = day(10 + number as u8);
        let (answer, groups) = match number {
            0 => (4, &[Group::Customer, Group::Vendor, Group::Provider][..]),
            1 => (2, &[Group::Customer, Group::Vendor, Group::Provider][..]),
            2 => (3, &[Group::Vendor][..]),
            _ => (1, &[][..]),
        };
        for (place, &group) in groups.iter().enumerate() {
            let id = counted(90 + number as u32 * 10 + place as u32);
            let mut who = Participant::new(id, group, String::new(), Timestamp(4));
            for statement in Instrument::Continuum26.statements(group).take(if number == 2 { 3 } else { 26 }) {
                who.change(statement, Timestamp(5), |entry| entry.answer = rated(answer));
            }
            round.participants.push(who);
        }
        let id = round.id;
        let mut last = 900;
        let mut action = |due: u8, progress| Action {
            id: {
                last += 1;
                counted(last)
            },
            round: id,
            created: Timestamp(1),
            changed: Timestamp(1),
            ended: None,
            plan: Plan { due: Some(day(due)), progress, ..Plan::default() },
        };
        let late = [2, 1, 1, 0][number];
        whole.actions = (0..late).map(|_| action(1, Progress::Started)).collect();
        whole.actions.push(action(1, Progress::Done));
        whole.actions.push(action(30, Progress::Agreed));
        all.push(whole);
    }
    all.reverse();
    all
}

/// The places in [`names`](four) of what is found.
fn found(all: &[Partnership], listing: &Listing) -> Vec<usize> {
    let row = |place: usize| Row::of(&all[place], Round::assessment, day(23));
    let ids = find(all, listing, day(23), &row);
    let place = |id: Id| all.len() - 1 - all.iter().position(|whole| whole.id == id).unwrap();
    ids.into_iter().map(place).collect()
}

fn by(by: Column, reversed: bool) -> Listing {
    Listing { by, reversed, ..Listing::default() }
}

#[test]
fn names_are_found_however_they_are_typed() {
    let all = four();
    for (query, expected) in [
        ("", vec![3, 2, 1, 0]),
        ("  ", vec![3, 2, 1, 0]),
        ("ALPHA", vec![2, 1]),
        ("ol sohne", vec![0]),
        ("o\u{308}l", vec![0]),
        ("söhne öl", vec![0]),
        ("ネット", vec![0]),
        ("celik", vec![3]),
        ("alpha zed", vec![1]),
        ("alphav", vec![]),
        ("&", vec![0]),
        ("*", vec![]),
    ] {
        let listing = Listing { query: query.to_owned(), ..Listing::default() };
        assert_eq!(found(&all, &listing), expected, "{query}");
        assert_eq!(listing.is_narrowed(), !query.trim().is_empty());
    }
}

#[test]
fn each_order_has_its_direction_and_what_is_not_known_is_last() {
    let all = four();
    for (column, expected, reversed) in [
        (Column::Changed, [3, 2, 1, 0], [0, 1, 2, 3]),
        // "alpha" twice, so the vendor and then the provider decide.
        (Column::Name, [2, 1, 3, 0], [0, 3, 1, 2]),
        (Column::Score, [0, 1, 2, 3], [1, 0, 2, 3]),
        (Column::Zone, [1, 0, 2, 3], [0, 1, 2, 3]),
        (Column::Low, [0, 1, 2, 3], [2, 3, 1, 0]),
        (Column::Date, [3, 2, 1, 0], [0, 1, 2, 3]),
        (Column::People, [1, 0, 2, 3], [3, 2, 1, 0]),
        (Column::Answered, [3, 2, 1, 0], [1, 0, 2, 3]),
        (Column::Overdue, [0, 2, 1, 3], [3, 2, 1, 0]),
        (Column::Of(Party::Vendor, Worth::Commitment), [0, 1, 2, 3], [1, 0, 2, 3]),
    ] {
        assert_eq!(found(&all, &by(column, false)), expected, "{column:?}");
        assert_eq!(found(&all, &by(column, true)), reversed, "{column:?} reversed");
    }
}

#[test]
fn a_guests_copy_is_last_in_every_order_and_in_no_zone() {
    let mut all = four();
    // The one with the highest score.
    all[3].guest = true;
    assert_eq!(found(&all, &by(Column::Score, false)), [1, 2, 3, 0]);
    assert_eq!(found(&all, &by(Column::Rounds, true)).last(), Some(&0));
    assert_eq!(found(&all, &Listing { zone: Some(None), ..Listing::default() }), [3, 2]);
    assert!(found(&all, &Listing { query: "öl".to_owned(), ..Listing::default() }) == [0]);
}

#[test]
fn zones_and_overdue_actions_narrow_what_is_found() {
    let all = four();
    let zone = |zone| Listing { zone: Some(zone), ..Listing::default() };
    assert_eq!(found(&all, &zone(Some(Zone::AddingUp))), [0]);
    assert_eq!(found(&all, &zone(Some(Zone::Broken))), [1]);
    assert_eq!(found(&all, &zone(Some(Zone::Unstoppable))), [] as [usize; 0]);
    assert_eq!(found(&all, &zone(None)), [3, 2]);
    let overdue = Listing { overdue: true, ..by(Column::Score, true) };
    assert_eq!(found(&all, &overdue), [1, 0, 2]);
    assert_eq!(overdue.widened(), by(Column::Score, true));
    let all_at_once = Listing { query: "alpha".to_owned(), overdue: true, zone: Some(None), ..Listing::default() };
    assert_eq!(found(&all, &all_at_once), [2]);
}

#[test]
fn the_table_has_every_number_with_all_its_digits() {
    let all = four();
    let mut rows: Vec<Row> = all.iter().filter_map(|whole| Row::of(whole, Round::assessment, day(23))).collect();
    sort(&mut rows, &by(Column::Changed, true));
    let text = file::csv(&rows);
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(
        lines[0],
        "partnership_id,customer,vendor,provider,zone,score,low,high,complete,date,rounds,people,answered,expected,\
         open_actions,overdue_actions,customer_contribution,customer_commitment,customer_bonds,vendor_contribution,\
         vendor_commitment,vendor_bonds,provider_contribution,provider_commitment,provider_bonds"
    );
    assert!(lines.iter().take(5).all(|line| line.split(',').count() == 25), "{text}");
    let rest = |line: usize| lines[line].split_once(',').unwrap().1.to_owned();
    assert!(
        rest(1).starts_with("Öl & Söhne,光ネット,B,adding_up,3,3,3,true,2026-11-10,1,3,78,78,3,2,0.75,0.75,"),
        "{text}"
    );
    assert!(rest(2).starts_with("Alpha,V,Zed,broken,0.5,0.5,0.5,true,2026-11-11,1,3,78,78,2,1,0.25,0.25,"), "{text}");
    assert!(rest(3).starts_with("alpha,V,Beta,,,0,4."), "{text}");
    assert!(rest(4).starts_with("Çelik,W,Q,,,0,5,false,2026-11-13,1,0,0,78,1,0,,,,,,,,,"), "{text}");
    assert_eq!(file::file(&rows, day(23)).name, "portfolio-2026-11-23.csv");
}

/// Partnerships, mean score and overdue actions by zone, as the queries in the README have them.
type Totals = BTreeMap<String, (usize, f64, usize)>;

fn add(totals: &mut Totals, zone: &str, score: Option<f64>, overdue: usize) {
    let (count, sum, late) = totals.entry(zone.to_owned()).or_default();
    (*count, *sum, *late) = (*count + 1, *sum + score.unwrap_or_default(), *late + overdue);
}

#[test]
fn the_table_and_the_saved_files_have_the_same_totals() {
    let all = four();
    let rows: Vec<Row> = all.iter().filter_map(|whole| Row::of(whole, Round::assessment, day(23))).collect();
    let (mut by_table, mut by_files) = (Totals::new(), Totals::new());
    for line in file::csv(&rows).lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        add(&mut by_table, cells[4], cells[5].parse().ok(), cells[15].parse().unwrap());
    }
    for whole in &all {
        let saved = String::from_utf8(outgoing::json(&[whole], Kind::Whole, day(23)).body).unwrap();
        let read = incoming::read(&saved).remove(0).unwrap().partnership;
        let row = Row::of(&read, Round::assessment, day(23)).unwrap();
        add(&mut by_files, row.score.zone.map_or("", Zone::id), row.score.estimate, row.overdue);
    }
    assert_eq!(by_table, by_files);
    assert_eq!(by_table["adding_up"], (1, 3.0, 2));
    assert_eq!(by_table[""], (2, 0.0, 1));
}

#[test]
fn a_duplicate_is_a_partnership_of_its_own_and_is_named_first() {
    let mut program = Program::default();
    program.run(Event::CreateExample);
    let whole = program.state.partnerships[0].clone();
    program.run(Event::Duplicate(whole.id));
    let copy = program.state.partnerships[0].clone();
    assert_ne!(copy.id, whole.id);
    assert_eq!(copy.names.customer, format!("{} (copy)", whole.names.customer));
    assert_eq!((&copy.rounds, &copy.actions), (&whole.rounds, &whole.actions));
    assert!(copy.created > whole.created && copy.changed == copy.created && copy.named == copy.created);
    assert_eq!(program.state.route, Route::Edit(copy.id));
    assert_eq!(program.state.partnerships.len(), 2);

    // A copy of a copy says so once.
    program.run(Event::Duplicate(copy.id));
    let twice = program.state.partnerships[0].clone();
    assert!(twice.id != copy.id && twice.names.customer == copy.names.customer);
    program.run(Event::Remove(twice.id));

    // Each goes its own way.
    program.run(Event::Remove(whole.id));
    assert_eq!(program.state.partnerships, std::slice::from_ref(&copy));
    program.run(Event::Went(Route::At(copy.id, Place::People)));
    program.run(Event::Duplicate(whole.id));
    assert_eq!(program.state.partnerships, [copy]);
}

#[test]
fn what_was_looked_for_stays_until_it_is_changed() {
    let mut program = Program::default();
    let listing = Listing { query: "a".to_owned(), more: 3, ..by(Column::Score, true) };
    assert_eq!(program.run(Event::List(listing.clone())), []);
    program.run(Event::CreateExample);
    program.run(Event::Went(Route::Home));
    assert_eq!(program.state.listing, listing);
}
