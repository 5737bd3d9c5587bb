//! Suggested actions: there is one wherever there is room, with the right owner and with names.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use partnership_continuum::exchange::advice::{Level, Suggestion, suggestions};
use partnership_continuum::model::dimension::{Dimension, Factor};
use partnership_continuum::model::party::{ByParty, Pair, Party};
use partnership_continuum::record::Partnership;
use partnership_continuum::text::Language;
use std::collections::BTreeSet;

const LOW: f64 = 0.25;
const MIDDLING: f64 = 0.5;

fn names() -> ByParty<String> {
    ByParty { customer: "Ada".to_owned(), vendor: "Vex".to_owned(), provider: "Pro".to_owned() }
}

fn told(factor: Factor, value: f64) -> Vec<Suggestion> {
    suggestions(Language::English.advice(), &names(), factor, value)
}

/// Every suggestion with the factor that it is about.
fn all() -> Vec<(Factor, Suggestion)> {
    Factor::all()
        .flat_map(|factor| {
            [LOW, MIDDLING].into_iter().flat_map(move |value| told(factor, value)).map(move |s| (factor, s))
        })
        .collect()
}

#[test]
fn levels_part_halfway_between_two_answers() {
    assert_eq!([0.0, 0.25, 0.3749].map(Level::of), [Some(Level::Low); 3]);
    assert_eq!([0.375, 0.5, 0.75, 0.8749].map(Level::of), [Some(Level::Middling); 4]);
    assert_eq!([0.875, 1.0, f64::NAN].map(Level::of), [None; 3]);
}

#[test]
fn there_are_two_wherever_there_is_room_and_none_at_the_top() {
    for factor in Factor::all() {
        assert_eq!(told(factor, LOW).len(), 2, "{factor:?}");
        assert_eq!(told(factor, MIDDLING).len(), 2, "{factor:?}");
        assert_eq!(told(factor, 0.875), [], "{factor:?}");
        assert_eq!(told(factor, 1.0), [], "{factor:?}");
    }
}

#[test]
fn names_are_filled_in() {
    assert_eq!(
        told(Factor::Of(Party::Customer, Dimension::Role), LOW)[0],
        Suggestion {
            text: "Ada names one person who answers questions from Vex and Pro within five working days, \
                   or says who decides and when."
                .to_owned(),
            owner: Some(Party::Customer),
        }
    );
    for (factor, each) in all() {
        assert!(!each.text.contains(['{', '}']), "{factor:?}: {}", each.text);
    }
}

#[test]
fn no_two_are_alike() {
    let texts: BTreeSet<String> = all().into_iter().map(|(_, each)| each.text).collect();
    assert_eq!(texts.len(), 84);
}

#[test]
fn who_can_change_it_carries_it_out() {
    for (factor, each) in all() {
        match factor {
            // What comes back to a party, the others give.
            Factor::Of(party, Dimension::Return) => assert_ne!(each.owner, Some(party), "{factor:?}: {}", each.text),
            Factor::Of(party, _) => assert_eq!(each.owner, Some(party), "{factor:?}: {}", each.text),
            // The third may help two that cannot talk with each other.
            Factor::Tie(_) => assert!(each.owner.is_some(), "{factor:?}: {}", each.text),
        }
    }
    for pair in Pair::ALL {
        for value in [LOW, MIDDLING] {
            let owners = told(Factor::Tie(pair), value);
            assert!(owners.iter().any(|each| pair.parties().contains(&each.owner.unwrap())), "{pair:?}");
            assert_ne!(owners[0].owner, owners[1].owner, "{pair:?}: both need not wait for the same party");
        }
    }
}

#[test]
fn a_suggestion_names_whom_it_is_about() {
    let names = names();
    for (factor, each) in all() {
        let whom: Vec<Party> = match factor {
            Factor::Of(party, _) => vec![party],
            Factor::Tie(pair) => pair.parties().to_vec(),
        };
        for party in whom {
            assert!(each.text.contains(names[party].as_str()), "{factor:?}: {}", each.text);
        }
    }
}

#[test]
fn any_name_stays_as_it_is() {
    let long = |letter: &str| letter.repeat(Partnership::NAME_LIMIT);
    for names in [
        ByParty { customer: long("C"), vendor: long("V"), provider: long("P") },
        ByParty {
            customer: "{vendor}".to_owned(), vendor: "{provider}".to_owned(), provider: "Ü & Söhne".to_owned()
        },
    ] {
        for factor in Factor::all() {
            for value in [LOW, MIDDLING] {
                for each in suggestions(Language::English.advice(), &names, factor, value) {
                    let owner = each.owner.map_or("All three", |owner| names[owner].as_str());
                    assert!(each.text.starts_with(owner) && each.text.ends_with('.'), "{}", each.text);
                    assert!(!each.text.contains("{customer}"), "{}", each.text);
                }
            }
        }
    }
}
