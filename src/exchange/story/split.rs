//! Where views differ: how far the answers to one statement lie together, and, when it is asked for, who gave which.

use super::{largest_first, listed, silence, silent};
use crate::model::agreement::{Distribution, Whose};
use crate::model::dimension::Factor;
use crate::model::instrument::{Group, Instrument};
use crate::model::party::ByParty;
use crate::model::response::{Answer, Assessment};
use crate::model::statement::{Facet, Statement};
use crate::record::{Participant, Round};
use crate::text::statement::{scale, statement};
use crate::text::{Insight, Texts, fill};

/// How far people agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accord {
    /// At opposite ends, or all over the scale.
    Apart,
    /// Two people who are two steps apart.
    Differ,
    /// Most of them near each other.
    Lean,
    /// All of them near each other: two people at most one step apart.
    Agree,
}

impl Accord {
    /// From the nearest to the farthest.
    pub const ALL: [Accord; 4] = [Accord::Agree, Accord::Lean, Accord::Differ, Accord::Apart];

    /// By the agreement, 0 to 1.
    #[must_use]
    pub fn of(agreement: f64) -> Self {
        match agreement {
            high if high >= 0.8 => Accord::Agree,
            some if some >= 0.6 => Accord::Lean,
            low if low >= 0.4 => Accord::Differ,
            _ => Accord::Apart,
        }
    }
}

/// The answers to one statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The statement.
    pub statement: Statement,
    /// How many gave 1, 2, 3, 4 and 5.
    pub counts: [u32; 5],
    /// How far they agree, 0 to 1.
    pub agreement: f64,
}

impl Spread {
    /// How far they agree, in a word.
    #[must_use]
    pub fn accord(&self) -> Accord {
        Accord::of(self.agreement)
    }
}

/// Each statement with two ratings or more, the most divided first.
#[must_use]
pub fn spreads(assessment: &Assessment) -> Vec<Spread> {
    // In one go over all answers, and not one for each statement.
    let mut ratings = [0_u32; Statement::COUNT];
    for (statement, answer) in assessment.responses().iter().flat_map(|response| response.answered()) {
        if let (Answer::Rated(_), Some(count)) = (answer, ratings.get_mut(statement.index())) {
            *count += 1;
        }
    }
    let rated = Statement::all().zip(ratings).filter(|&(_, count)| count >= 2);
    let spread = |(statement, _)| {
        let found = Distribution::of_statement(assessment, Whose::Everyone, statement);
        Some(Spread { statement, counts: found.counts(), agreement: found.agreement()? })
    };
    largest_first(rated.filter_map(spread), |spread| -spread.agreement)
}

/// On how much people agree, or what it takes to know.
#[must_use]
pub fn sentences(
    texts: &Texts,
    words: &Insight,
    names: &ByParty<String>,
    assessment: &Assessment,
    spreads: &[Spread],
) -> Vec<String> {
    if spreads.is_empty() {
        return vec![nothing(texts, words, names, assessment)];
    }
    let total = spreads.len();
    let found = Accord::ALL.into_iter().filter_map(|accord| {
        let text = match accord {
            Accord::Agree => words.split_agree,
            Accord::Lean => words.split_lean,
            Accord::Differ => words.split_differ,
            Accord::Apart => words.split_apart,
        };
        let count = match spreads.iter().filter(|spread| spread.accord() == accord).count() {
            0 => return None,
            1 if total == 1 => words.split_on_it.to_owned(),
            count if count == total => words.split_on_all.to_owned(),
            count => count.to_string(),
        };
        Some(fill(text, &[("count", &count)]))
    });
    let found: Vec<_> = found.collect();
    let found = listed(texts, &found.iter().map(String::as_str).collect::<Vec<_>>());
    let text = if total == 1 { words.split_count_one } else { words.split_count_many };
    let mut out = vec![fill(text, &[("total", &total.to_string()), ("found", &found)])];
    if spreads.iter().any(|spread| spread.accord() <= Accord::Differ) {
        out.push(words.split_start.to_owned());
    }
    out.extend(silence(texts, words, names, assessment));
    out
}

/// Whether anyone who has given a name has answered.
#[must_use]
pub fn has_voices(round: &Round) -> bool {
    round.participants.iter().any(|person| !person.name.is_empty() && person.has_answered())
}

/// Who gave which answer, the lowest first, each in a line. People who gave no name are left out.
#[must_use]
pub fn voices(words: &Insight, names: &ByParty<String>, round: &Round, asked: Statement) -> Vec<String> {
    let rated = round.participants.iter().filter(|person| !person.name.is_empty());
    let mut rated: Vec<_> = rated
        .filter_map(|person| match person.answer(asked)? {
            Answer::Rated(rating) => Some((rating.get(), person)),
            Answer::NotApplicable => None,
        })
        .collect();
    rated.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.name.cmp(&b.name)));
    let line = |(rating, person): (u8, &Participant)| {
        let (text, party) = match person.group.party() {
            Some(party) => (words.split_voice, names[party].as_str()),
            None => (words.split_voice_observer, ""),
        };
        fill(text, &[("person", &person.name), ("party", party), ("answer", &rating.to_string())])
    };
    rated.into_iter().map(line).collect()
}

/// What people wrote, by statement, without their names.
#[must_use]
pub fn comments(round: &Round) -> Vec<(Statement, Vec<String>)> {
    let of = |statement: Statement| {
        let written = round.participants.iter().map(|person| person.comment(statement));
        (statement, written.filter(|comment| !comment.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>())
    };
    Statement::all().map(of).filter(|(_, written)| !written.is_empty()).collect()
}

/// The statement as it was read, with who was asked about whom.
#[must_use]
pub fn asked(
    texts: &Texts,
    words: &Insight,
    names: &ByParty<String>,
    assessment: &Assessment,
    asked: Statement,
) -> String {
    let rated = |group: &Group| Distribution::of_statement(assessment, Whose::Group(*group), asked).total() > 0;
    let groups: Vec<_> = Group::ALL.into_iter().filter(rated).collect();
    let read = |names| statement(texts, names, groups.first().copied().unwrap_or(Group::Observer), asked);
    let parties: Vec<_> = groups.iter().filter_map(|group| group.party()).collect();
    let who = listed(texts, &parties.iter().map(|&party| names[party].as_str()).collect::<Vec<_>>());
    let (text, whom, said) = match (asked.factor(), asked.facet()) {
        // An observer's statements name whom they are about.
        _ if parties.is_empty() => (words.split_statement, String::new(), read(names)),
        (Factor::Of(party, _), Facet::Seen) => (words.split_about, names[party].clone(), read(names)),
        (Factor::Of(..), _) => (words.split_about_itself, String::new(), read(names)),
        // Each of the two reads the name of the other.
        (Factor::Tie(_), _) if parties.len() > 1 => {
            let partner = names.map(|_| words.split_partner.to_owned());
            (words.split_about_tie_both, String::new(), read(&partner))
        }
        (Factor::Tie(_), _) => (words.split_about_tie_one, String::new(), read(names)),
    };
    fill(text, &[("who", &who), ("whom", &whom), ("statement", &said)])
}

/// How far people agree, as a word.
#[must_use]
pub const fn word(words: &Insight, accord: Accord) -> &'static str {
    match accord {
        Accord::Agree => words.split_word_agree,
        Accord::Lean => words.split_word_lean,
        Accord::Differ => words.split_word_differ,
        Accord::Apart => words.split_word_apart,
    }
}

/// How many gave which answer, as it is spoken.
#[must_use]
pub fn spoken(texts: &Texts, spread: &Spread) -> String {
    let answers = scale(texts, spread.statement.scale()).iter().zip(spread.counts).filter(|&(_, count)| count > 0);
    answers.map(|(answer, count)| format!("{answer}: {count}")).collect::<Vec<_>>().join(", ")
}

/// What it takes, while nothing can be compared.
fn nothing(texts: &Texts, words: &Insight, names: &ByParty<String>, assessment: &Assessment) -> String {
    let silent: Vec<_> = silent(assessment).into_iter().map(|party| names[party].as_str()).collect();
    match assessment.instrument() {
        Instrument::Quick18 if assessment.responses().len() < 2 => words.split_observer.to_owned(),
        Instrument::Continuum26 if !silent.is_empty() => {
            fill(words.split_nobody_from, &[("names", &listed(texts, &silent))])
        }
        Instrument::Continuum26 | Instrument::Quick18 => words.split_nobody.to_owned(),
    }
}
