//! What keeping something would change, in numbers.

use super::{Incoming, Kind};
use crate::record::{Entry, Id, Participant, Partnership, Round};

/// What keeping something would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It is not here yet.
    New(Changes),
    /// It changes what is here.
    Changes(Changes),
    /// All of it is here already.
    Nothing,
    /// It says that it is what is here, and is something else. It would be kept beside that, as one of its own.
    Apart(Changes),
    /// Answers to something that is not here: they are of no use.
    Astray,
}

/// How many of each would be new or different.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Rounds that are not here.
    pub rounds: usize,
    /// People who are not here.
    pub people: usize,
    /// Answers where there is none here.
    pub answers: usize,
    /// Answers in place of another one, or taken back.
    pub replaced: usize,
    /// Comments that are new or different.
    pub comments: usize,
    /// Actions that are not here.
    pub actions: usize,
    /// Actions that are different.
    pub changed_actions: usize,
    /// Names of parties and people, and dates of rounds, that are different.
    pub details: usize,
    /// Rounds, people and actions that were deleted there, and are still here.
    pub gone: usize,
    /// Rounds, people and actions that were deleted here, and come back.
    pub back: usize,
}

/// What keeping this would change, beside what is known of the same partnership.
#[must_use]
pub fn news(incoming: &Incoming, known: Option<&Partnership>) -> News {
    news_among(incoming, |id| known.filter(|known| known.id == id))
}

/// What keeping this would change, beside all that is known.
#[must_use]
pub fn news_among<'a>(incoming: &Incoming, known: impl Fn(Id) -> Option<&'a Partnership>) -> News {
    let theirs = &incoming.partnership;
    let is_part = incoming.kind == Kind::Answers;
    let here = known(theirs.id);
    if !incoming.belongs(here) {
        return News::Astray;
    }
    let Some(here) = here else { return News::New(Changes::all(theirs)) };
    match between(here, theirs) {
        Some(news) => news,
        None if is_part => News::Astray,
        // Perhaps it was kept beside that before.
        None => {
            let theirs = theirs.apart();
            known(theirs.id)
                .and_then(|here| between(here, &theirs))
                .unwrap_or_else(|| News::Apart(Changes::all(&theirs)))
        }
    }
}

/// What merging would change; none when the two are not copies of one thing.
fn between(known: &Partnership, theirs: &Partnership) -> Option<News> {
    let mut both = known.clone();
    both.merge(theirs).ok()?;
    let mut changes = Changes::between(known, &both);
    // What matters is how many; when is for whoever keeps them.
    changes.back = both.bring_back(theirs, both.changed);
    Some(if changes == Changes::default() { News::Nothing } else { News::Changes(changes) })
}

impl Changes {
    /// All that there is.
    #[must_use]
    pub fn all(whole: &Partnership) -> Self {
        let mut all = Self { actions: whole.actions.len(), ..Self::default() };
        for round in &whole.rounds {
            all.add_round(round);
        }
        all
    }

    fn between(before: &Partnership, after: &Partnership) -> Self {
        let mut out = Self::default();
        out.details += usize::from(before.names != after.names);
        for round in &after.rounds {
            match before.rounds.iter().find(|each| each.id == round.id) {
                None => out.add_round(round),
                Some(was) => {
                    let settings = |round: &Round| (round.date, round.weights, round.compensation, round.hidden);
                    out.details += usize::from(settings(was) != settings(round));
                    out.compare_people(was, round);
                }
            }
        }
        for action in &after.actions {
            match before.action(action.id) {
                None => out.actions += 1,
                Some(was) if (&was.plan, was.ended) != (&action.plan, action.ended) => out.changed_actions += 1,
                Some(_) => {}
            }
        }
        // A round that goes counts once, whoever answered in it.
        let stays = |id: Id| after.rounds.iter().find(|each| each.id == id);
        for round in &before.rounds {
            out.gone += stays(round.id).map_or(1, |now| {
                round.participants.iter().filter(|person| now.participant(person.id).is_none()).count()
            });
        }
        out.gone += before.actions.iter().filter(|action| after.action(action.id).is_none()).count();
        out
    }

    fn compare_people(&mut self, before: &Round, after: &Round) {
        for person in &after.participants {
            let Some(was) = before.participant(person.id) else {
                self.add_person(person);
                continue;
            };
            self.details += usize::from(was.name != person.name);
            for (statement, entry) in &person.entries {
                self.compare_entries(was.entries.get(statement), entry);
            }
        }
    }

    fn compare_entries(&mut self, was: Option<&Entry>, entry: &Entry) {
        let before = was.and_then(|was| was.answer);
        if before != entry.answer {
            let count = if before.is_none() { &mut self.answers } else { &mut self.replaced };
            *count += 1;
        }
        self.comments += usize::from(was.map_or("", |was| was.comment.as_str()) != entry.comment);
    }

    fn add_round(&mut self, round: &Round) {
        self.rounds += 1;
        for person in &round.participants {
            self.add_person(person);
        }
    }

    fn add_person(&mut self, person: &Participant) {
        self.people += 1;
        for entry in person.entries.values() {
            self.compare_entries(None, entry);
        }
    }
}
