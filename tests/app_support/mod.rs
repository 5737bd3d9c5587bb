//! What the tests of the app share: a world that can be replayed, a store that can fail, and a program on both.

#![allow(clippy::unwrap_used, clippy::panic)]
// Each test file uses another part.
#![allow(dead_code)]

use partnership_continuum::app::{Before, Details, Effect, Event, Route, State, World, WriteFault, update};
use partnership_continuum::model::instrument::{Group, Instrument};
use partnership_continuum::model::party::ByParty;
use partnership_continuum::model::response::{Answer, Rating};
use partnership_continuum::model::statement::Statement;
use partnership_continuum::record::{Date, Envelope, Id, Participant, Partnership, Slot, Timestamp};
use std::collections::{BTreeMap, VecDeque};

/// A clock that moves by one step at each look, and ids that count.
#[derive(Clone, Debug)]
pub struct Counting {
    /// What the clock shows next.
    pub now: u64,
    /// How far it moves.
    pub step: u64,
    /// How many ids were given out.
    pub ids: u32,
}

impl Default for Counting {
    fn default() -> Self {
        Self { now: 1_000, step: 1, ids: 0 }
    }
}

impl World for Counting {
    fn now(&mut self) -> Timestamp {
        let now = Timestamp(self.now);
        self.now += self.step;
        now
    }

    fn today(&mut self) -> Date {
        day(23)
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        counted(self.ids)
    }
}

/// The id with this number.
pub fn counted(number: u32) -> Id {
    let [a, b, c, d] = number.to_be_bytes();
    Id::from_bytes([0, 0, 0, 0, 0, 0, a, b, c, d])
}

/// An id that nothing has.
pub fn gone() -> Id {
    Id::from_bytes([255; 10])
}

/// A day of November 2026.
pub fn day(day: u8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

/// What a partnership is called.
pub fn details(customer: &str, vendor: &str, provider: &str) -> Details {
    Details {
        names: ByParty { customer: customer.to_owned(), vendor: vendor.to_owned(), provider: provider.to_owned() },
        date: day(3),
    }
}

/// A rating as an answer.
pub fn rated(number: u8) -> Option<Answer> {
    Rating::new(number).map(Answer::Rated)
}

/// The statement with this id.
pub fn statement(id: &str) -> Statement {
    Statement::from_id(id).unwrap()
}

/// The program on a store, run as the browser runs it.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// What it shows.
    pub state: State,
    /// Its clock and ids.
    pub world: Counting,
    /// What storage holds.
    pub stored: BTreeMap<String, String>,
    /// Why storage keeps nothing just now.
    pub fault: Option<WriteFault>,
    /// For how many bytes storage has room; for any when none.
    pub room: Option<usize>,
    /// Whose texts storage does not keep, whatever else it keeps.
    pub refused: Option<Id>,
}

impl Program {
    /// One update alone, without what the browser reports back.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        update(&mut self.state, event, &mut self.world)
    }

    /// An event with all that follows from it. Gives every effect, in order.
    pub fn run(&mut self, event: Event) -> Vec<Effect> {
        let mut all = Vec::new();
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            assert!(all.len() < 10_000, "it goes round in circles");
            for effect in self.update(event) {
                match &effect {
                    Effect::Write { slot, revision, text, before } => {
                        let others = self.stored.iter().filter(|(key, _)| **key != slot.to_string());
                        let used = others.map(|(_, text)| text.len()).sum::<usize>() + text.len();
                        let full = self.room.filter(|room| used > *room).map(|_| WriteFault::Full);
                        let fault = full
                            .or(self.fault)
                            .or(self.refused.filter(|refused| *refused == slot.id).map(|_| WriteFault::Full));
                        if fault.is_none() {
                            self.stored.insert(slot.to_string(), text.clone());
                        }
                        let kept = before.is_none_or(|before| self.stored.contains_key(&before.to_string()));
                        let before = if kept { Before::Kept } else { Before::Gone };
                        let result = fault.map_or(Ok(before), Err);
                        events.push_back(Event::Written { slot: *slot, revision: *revision, size: text.len(), result });
                    }
                    Effect::Erase(slot) => {
                        self.stored.remove(&slot.to_string());
                    }
                    Effect::Go(route) | Effect::Replace(route) => events.push_back(Event::Went(*route)),
                    Effect::Download(_)
                    | Effect::Copy(_)
                    | Effect::Tell(..)
                    | Effect::Persist
                    | Effect::Renew
                    | Effect::Load
                    | Effect::PickFiles => {}
                }
                all.push(effect);
            }
        }
        all
    }

    /// Another program that starts on the same store.
    pub fn restarted(&self) -> Program {
        let mut other = Program { stored: self.stored.clone(), world: self.world.clone(), ..Program::default() };
        let stored = self.stored.clone().into_iter().collect();
        other.run(Event::Started { route: Route::Home, stored, storage: Ok(()) });
        other
    }

    /// A new partnership of this customer.
    pub fn create(&mut self, customer: &str) -> Id {
        self.create_for(customer, Instrument::Continuum26)
    }

    /// A new partnership of this customer with this instrument.
    pub fn create_for(&mut self, customer: &str, instrument: Instrument) -> Id {
        let before: Vec<Id> = self.ids();
        self.run(Event::Create(details(customer, "Vend", "Prov"), instrument));
        self.ids().into_iter().find(|id| !before.contains(id)).unwrap()
    }

    /// Another person who answers for a group.
    pub fn add(&mut self, partnership: Id, group: Group, name: &str) -> Id {
        self.run(Event::AddParticipant { partnership, group, name: name.to_owned() });
        self.people(partnership).last().unwrap().id
    }

    /// A person answers.
    pub fn answer(&mut self, partnership: Id, participant: Id, id: &str, answer: Option<Answer>) -> Vec<Effect> {
        self.run(Event::Answer { partnership, participant, statement: statement(id), answer })
    }

    /// A person comments.
    pub fn comment(&mut self, partnership: Id, participant: Id, id: &str, text: &str) -> Vec<Effect> {
        self.run(Event::Comment { partnership, participant, statement: statement(id), text: text.to_owned() })
    }

    /// The ids of all partnerships, in the order in which they are shown.
    pub fn ids(&self) -> Vec<Id> {
        self.state.partnerships.iter().map(|partnership| partnership.id).collect()
    }

    /// A partnership that is there.
    pub fn partnership(&self, id: Id) -> &Partnership {
        self.state.partnership(id).unwrap()
    }

    /// The people of the latest round.
    pub fn people(&self, id: Id) -> &[Participant] {
        &self.partnership(id).round().unwrap().participants
    }

    /// Their names.
    pub fn names(&self, id: Id) -> Vec<&str> {
        self.people(id).iter().map(|person| person.name.as_str()).collect()
    }

    /// The text that stands for a partnership: the last whole one that storage holds.
    pub fn text(&self, id: Id) -> &str {
        self.last(id).unwrap().0
    }

    /// What storage holds of a partnership.
    pub fn kept(&self, id: Id) -> Option<Partnership> {
        self.last(id).map(|(_, envelope)| envelope.partnership)
    }

    fn last(&self, id: Id) -> Option<(&str, Envelope)> {
        let all = Slot::all(id).into_iter().filter_map(|slot| self.stored.get(&slot.to_string()));
        let read = all.filter_map(|text| Some((text.as_str(), Envelope::read(text).ok()?)));
        read.max_by_key(|(_, envelope)| envelope.revision)
    }
}

/// The effects of forgetting a partnership.
pub fn erased(id: Id) -> [Effect; 3] {
    Slot::all(id).map(Effect::Erase)
}

/// The ids that are written, in order.
pub fn written(effects: &[Effect]) -> Vec<Id> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Write { slot, .. } => Some(slot.id),
            _ => None,
        })
        .collect()
}

/// The same but for moments, for what was taken away, and for entries that say nothing.
pub fn plain(whole: &Partnership) -> Partnership {
    let mut whole = whole.clone();
    let at = whole.created;
    (whole.changed, whole.named) = (at, at);
    whole.gone_rounds.clear();
    whole.gone_actions.clear();
    for round in &mut whole.rounds {
        round.dated = at;
        round.gone_participants.clear();
        for person in &mut round.participants {
            person.named = at;
            person.entries.retain(|_, entry| entry.answer.is_some() || !entry.comment.is_empty());
            person.entries.values_mut().for_each(|entry| entry.at = at);
        }
    }
    whole.actions.iter_mut().for_each(|action| action.changed = at);
    whole
}
