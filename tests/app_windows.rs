//! Several windows on one storage: thousands of random changes, events that come late, windows that close. Nothing that
//! anyone answered is lost, and in the end all of them show the same.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod app_support;

use app_support::{Counting, day, details, rated};
use partnership_continuum::app::{Before, Effect, Event, Place, Route, State, Way, update};
use partnership_continuum::exchange::incoming::{Incoming, Kind};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::envelope::stated_revision;
use partnership_continuum::record::{Envelope, Id, Partnership, Slot, Timestamp};
use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use std::collections::{BTreeMap, VecDeque};

/// How many changes are made in each of the runs.
const CHANGES: usize = 1_000;

/// One window of the browser.
struct Window {
    state: State,
    world: Counting,
    /// What the others stored or took away, in order, not heard yet.
    heard: VecDeque<(String, Option<String>)>,
}

/// What somebody said: whose, to what, and when.
type Said = BTreeMap<(Id, Statement), Timestamp>;

struct Browser {
    storage: BTreeMap<String, String>,
    windows: Vec<Window>,
    /// The last thing that was said to each statement in any window.
    said: Said,
    rng: Xoshiro128PlusPlus,
    opened: u32,
    clock: u64,
}

impl Browser {
    fn new(seed: u64) -> Self {
        let rng = Xoshiro128PlusPlus::seed_from_u64(seed);
        let mut browser =
            Self { storage: BTreeMap::new(), windows: Vec::new(), said: Said::new(), rng, opened: 0, clock: 1_000_000 };
        browser.open();
        browser.run(0, Event::Create(details("A", "B", "C"), Instrument::Quick18));
        browser
    }

    fn below(&mut self, end: usize) -> usize {
        (self.rng.next_u32() as usize) % end
    }

    fn id(&self) -> Id {
        self.windows.iter().find_map(|window| window.state.partnerships.first()).unwrap().id
    }

    fn open(&mut self) {
        self.opened += 1;
        let world = Counting { ids: self.opened * 1_000_000, ..Counting::default() };
        self.windows.push(Window { state: State::default(), world, heard: VecDeque::new() });
        let stored = self.storage.clone().into_iter().collect();
        let route = match self.storage.keys().next() {
            Some(key) => Route::At(key.parse::<Slot>().unwrap().id, Place::People),
            None => Route::Home,
        };
        self.run(self.windows.len() - 1, Event::Started { route, stored, storage: Ok(()) });
    }

    /// An event in a window, with all that follows from it there. The others hear later.
    fn run(&mut self, window: usize, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            // Clocks stand still for a while and then jump, so that moments are alike in several windows.
            self.clock += u64::from(self.rng.next_u32().is_multiple_of(8));
            let one = &mut self.windows[window];
            one.world.now = self.clock;
            for effect in update(&mut one.state, event, &mut one.world) {
                match effect {
                    Effect::Write { slot, revision, text, before } => {
                        let size = text.len();
                        let there = self.storage.get(&slot.to_string());
                        if let Some(there) = there.filter(|there| stated_revision(there) >= Some(revision)) {
                            let result = Ok(Before::Overtaken(there.clone()));
                            events.push_back(Event::Written { slot, revision, size, result });
                            continue;
                        }
                        self.change(window, slot.to_string(), Some(text));
                        let kept = before.is_none_or(|before| self.storage.contains_key(&before.to_string()));
                        let result = Ok(if kept { Before::Kept } else { Before::Gone });
                        events.push_back(Event::Written { slot, revision, size, result });
                    }
                    Effect::Erase(slot) => self.change(window, slot.to_string(), None),
                    Effect::Go(route) | Effect::Replace(route) => events.push_back(Event::Went(route)),
                    _ => {}
                }
            }
        }
    }

    fn change(&mut self, window: usize, key: String, text: Option<String>) {
        let before = match &text {
            Some(text) => self.storage.insert(key.clone(), text.clone()),
            None => self.storage.remove(&key),
        };
        if before == text {
            return;
        }
        for (place, other) in self.windows.iter_mut().enumerate() {
            if place != window {
                other.heard.push_back((key.clone(), text.clone()));
            }
        }
    }

    fn hear(&mut self, window: usize) {
        if let Some((key, text)) = self.windows[window].heard.pop_front() {
            self.run(window, Event::Heard(key, text));
        }
    }

    fn whole(&self, window: usize) -> &Partnership {
        &self.windows[window].state.partnerships[0]
    }

    /// Someone does something in some window.
    fn act(&mut self) {
        let window = self.below(self.windows.len());
        let id = self.id();
        let people: Vec<Id> = self.whole(window).round().unwrap().participants.iter().map(|person| person.id).collect();
        let statements: Vec<Statement> = Instrument::Quick18.statements(Group::Observer).collect();
        let statement = statements[self.below(statements.len())];
        let person = match people.len() {
            0 => None,
            count => Some(people[self.below(count)]),
        };
        let event = match (self.below(40), person) {
            (0, _) if people.len() < 6 => {
                Event::AddParticipant { partnership: id, group: Group::Observer, name: format!("{}", self.clock) }
            }
            (1, Some(participant)) if people.len() > 2 => Event::RemoveParticipant { partnership: id, participant },
            (2, _) => Event::Step(Way::Back),
            (3, _) => Event::Step(Way::Forward),
            (4, _) => Event::Change(id, details(&format!("A{}", self.clock), "B", "C")),
            (5, _) if self.whole(window).rounds.len() < 4 => Event::NextRound(id, day(20)),
            (6, _) => {
                let rounds: Vec<Id> = self.whole(window).rounds.iter().map(|round| round.id).collect();
                Event::RemoveRound { partnership: id, round: rounds[self.below(rounds.len())] }
            }
            (7, _) => {
                let all = vec![Incoming { kind: Kind::Whole, partnership: self.whole(window).clone() }];
                Event::KeepIncoming(all)
            }
            (8..=12, Some(participant)) => {
                Event::Comment { partnership: id, participant, statement, text: format!("c{}", self.clock) }
            }
            (_, Some(participant)) => {
                let answer = rated(1 + u8::try_from(self.below(5)).unwrap());
                Event::Answer { partnership: id, participant, statement, answer }
            }
            (_, None) => return,
        };
        let said = match &event {
            Event::Answer { participant, .. } | Event::Comment { participant, .. } => Some(*participant),
            _ => None,
        };
        self.run(window, event);
        if let Some(participant) = said
            && let Some(person) = self.whole(window).round().unwrap().participant(participant)
        {
            let at = person.entries[&statement].at;
            self.said.insert(
                (participant, statement),
                at.max(self.said.get(&(participant, statement)).copied().unwrap_or_default()),
            );
        }
    }

    /// Everyone hears everything, until there is nothing more to hear.
    fn settle(&mut self) {
        for _ in 0..100_000 {
            let Some(window) = self.windows.iter().position(|window| !window.heard.is_empty()) else { return };
            self.hear(window);
        }
        panic!("the windows never come to rest");
    }
}

/// The last revision in storage that can be read.
fn stored(storage: &BTreeMap<String, String>) -> Partnership {
    let read = storage.values().map(|text| Envelope::read(text).unwrap());
    read.max_by_key(|envelope| envelope.revision).unwrap().partnership
}

/// All of a person's moments, wherever the person is: in a round, taken away, or in a round that was taken away.
fn moments(whole: &Partnership) -> Said {
    let rounds = whole.rounds.iter().chain(whole.gone_rounds.iter().map(|gone| &gone.item));
    let people =
        rounds.flat_map(|round| round.participants.iter().chain(round.gone_participants.iter().map(|gone| &gone.item)));
    people
        .flat_map(|person| person.entries.iter().map(|(statement, entry)| ((person.id, *statement), entry.at)))
        .collect()
}

#[test]
fn whatever_several_windows_do_nothing_is_lost_and_all_show_the_same() {
    let mut changes = 0;
    for seed in 0..8 {
        let mut browser = Browser::new(seed);
        browser.open();
        browser.open();
        for _ in 0..CHANGES {
            match browser.below(20) {
                // A window closes; what it stored is there, what it has not heard it never does.
                0 if browser.windows.len() > 1 => {
                    let window = browser.below(browser.windows.len());
                    browser.windows.remove(window);
                }
                1 if browser.windows.len() < 4 => browser.open(),
                2..=9 => {
                    let window = browser.below(browser.windows.len());
                    browser.hear(window);
                }
                _ => {
                    browser.act();
                    changes += 1;
                }
            }
        }
        browser.settle();
        let last = stored(&browser.storage);
        for window in &browser.windows {
            assert_eq!(window.state.partnerships, std::slice::from_ref(&last), "seed {seed}");
            assert!(window.state.unsaved.is_empty() && window.state.set_aside.is_empty());
        }
        let kept = moments(&last);
        for (key, at) in &browser.said {
            assert!(kept.get(key).is_some_and(|kept| kept >= at), "seed {seed}: {key:?} at {at:?} is lost");
        }
    }
    println!("{changes} changes in up to four windows");
}
