//! The workbook: what a person reads in a spreadsheet, in words, with a sheet each for the answers, the values of the
//! dimensions, the scores and the actions.

use crate::exchange::story::{factor_name, listed, person_label, zone_name};
use crate::exchange::xlsx::{self, Cell, Sheet};
use crate::exchange::{agreed, moments};
use crate::model::dimension::Factor;
use crate::model::evaluation::evaluate;
use crate::model::instrument::Instrument;
use crate::model::party::{Pair, Party};
use crate::model::response::Answer;
use crate::record::{Date, Participant, Partnership, Round};
use crate::text::statement::{scale, statement};
use crate::text::{Files, Language, Texts, fill};

/// What the sheets are filled from.
struct Book<'a> {
    all: &'a [&'a Partnership],
    language: Language,
    texts: &'a Texts,
    words: &'a Files,
}

/// The workbook; none when it would hold more than such a file can.
pub fn workbook(all: &[&Partnership], texts: &'static Texts) -> Option<Vec<u8>> {
    let language = texts.language;
    let book = Book { all, language, texts, words: language.files() };
    xlsx::workbook(&[book.answers(), book.dimensions(), book.scores(), book.actions()])
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn number(number: Option<f64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Number)
}

#[allow(clippy::cast_precision_loss)]
fn count(count: usize) -> Cell {
    Cell::Number(count as f64)
}

fn day(day: Option<Date>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

/// A value as on the scale from 1 to 5, as people answered.
fn of_five(value: Option<f64>) -> Cell {
    number(value.map(|value| 1.0 + 4.0 * value))
}

impl Book<'_> {
    /// A sheet with the names and the day in front of its own columns.
    fn sheet(&self, name: &str, own: Vec<(String, u16)>, rows: Vec<Vec<Cell>>) -> Sheet {
        let names = Party::ALL.map(|party| (self.texts.common.roles[party].to_owned(), 22));
        let columns = names.into_iter().chain([(self.words.col_date.to_owned(), 12)]).chain(own).collect();
        Sheet { name: name.to_owned(), columns, rows }
    }

    /// A row of it.
    fn row(&self, whole: &Partnership, date: Date, own: Vec<Cell>) -> Vec<Cell> {
        let names = Party::ALL.map(|party| text(whole.names[party].as_str()));
        names.into_iter().chain([Cell::Day(date)]).chain(own).collect()
    }

    fn rounds(&self) -> impl Iterator<Item = (&Partnership, &Round)> {
        self.all.iter().flat_map(|whole| whole.rounds.iter().map(|round| (*whole, round)))
    }

    fn about(&self, whole: &Partnership, factor: Factor) -> Cell {
        let parties: Vec<Party> = match factor {
            Factor::Of(party, _) => vec![party],
            Factor::Tie(pair) => pair.parties().to_vec(),
        };
        let names: Vec<&str> = parties.into_iter().map(|party| whole.names[party].as_str()).collect();
        text(listed(self.texts, &names))
    }

    fn answers(&self) -> Sheet {
        let words = self.words;
        let columns = [
            (words.col_for, 22),
            (words.col_person, 18),
            (words.col_about, 22),
            (words.col_statement, 60),
            (words.col_answer, 9),
            (words.col_in_words, 22),
            (words.col_comment, 40),
            (words.col_answered, 12),
        ];
        let mut rows = Vec::new();
        for (whole, round) in self.rounds() {
            for person in &round.participants {
                self.add_person(&mut rows, whole, round, person);
            }
        }
        self.sheet(words.sheet_answers, heads(columns), rows)
    }

    fn add_person(&self, rows: &mut Vec<Vec<Cell>>, whole: &Partnership, round: &Round, person: &Participant) {
        let group = match person.group.party() {
            Some(party) => whole.names[party].as_str(),
            None => self.texts.common.observer,
        };
        for asked in round.instrument.statements(person.group) {
            let entry = person.entries.get(&asked);
            let (number, said) = match person.answer(asked) {
                None => (Cell::Empty, self.words.answer_open),
                Some(Answer::NotApplicable) => (Cell::Empty, self.words.answer_not_applicable),
                Some(Answer::Rated(rating)) => {
                    let words = scale(self.texts, asked.scale()).get(usize::from(rating.get()).wrapping_sub(1));
                    (Cell::Number(f64::from(rating.get())), words.copied().unwrap_or_default())
                }
            };
            let at = entry.filter(|entry| entry.answer.is_some() || !entry.comment.is_empty());
            let own = vec![
                text(group),
                text(person_label(self.texts, &whole.names, person.group, &person.name)),
                self.about(whole, asked.factor()),
                text(statement(self.texts, &whole.names, person.group, asked)),
                number,
                text(said),
                text(person.comment(asked)),
                day(at.and_then(|entry| moments::day(entry.at))),
            ];
            rows.push(self.row(whole, round.date, own));
        }
    }

    fn dimensions(&self) -> Sheet {
        let words = self.words;
        let columns = [
            (words.col_about, 22),
            (words.col_what, 50),
            (words.col_value, 10),
            (words.col_own, 10),
            (words.col_outside, 10),
            (words.col_agreement, 12),
        ];
        let mut rows = Vec::new();
        for (whole, round) in self.rounds() {
            let evaluation = evaluate(&round.assessment());
            for factor in Factor::all().filter(|&factor| round.instrument.covers(factor)) {
                let seen = match factor {
                    Factor::Of(party, dimension) => evaluation.views.seen(party, dimension),
                    Factor::Tie(_) => Default::default(),
                };
                let own = vec![
                    self.about(whole, factor),
                    text(factor_name(self.texts, &whole.names, factor)),
                    of_five(evaluation.profile.get(factor)),
                    of_five(seen.own),
                    of_five(seen.outside),
                    number(evaluation.ratings[factor].agreement()),
                ];
                rows.push(self.row(whole, round.date, own));
            }
        }
        self.sheet(words.sheet_dimensions, heads(columns), rows)
    }

    fn scores(&self) -> Sheet {
        let words = self.words;
        let mut columns = heads([
            (words.col_instrument, 18),
            (words.col_people, 9),
            (words.col_answers, 9),
            (words.col_expected, 9),
            (words.col_score, 9),
            (words.col_low, 9),
            (words.col_high, 9),
            (words.col_zone, 14),
        ]);
        for party in Party::ALL {
            for what in [words.col_contribution, words.col_commitment, words.col_brings, words.col_in, words.col_back] {
                columns.push((fill(what, &[("party", self.texts.common.roles[party])]), 14));
            }
        }
        for pair in Pair::ALL {
            let [a, b] = pair.parties().map(|party| self.texts.common.roles[party]);
            columns.push((fill(words.col_bond, &[("pair", &listed(self.texts, &[a, b]))]), 14));
        }
        columns.push((words.col_bond_all.to_owned(), 14));
        let rows = self.rounds().map(|(whole, round)| self.score(whole, round)).collect();
        self.sheet(words.sheet_scores, columns, rows)
    }

    fn score(&self, whole: &Partnership, round: &Round) -> Vec<Cell> {
        let evaluation = evaluate(&round.assessment());
        let range = &evaluation.range;
        let estimate = evaluation.estimate.as_ref();
        let instruments = Instrument::ALL.into_iter().zip(&self.texts.common.instruments);
        let instrument = instruments.filter(|(each, _)| *each == round.instrument).map(|(_, words)| words.name);
        let mut own = vec![
            text(instrument.collect::<String>()),
            count(round.participants.len()),
            count(range.answered),
            count(range.expected),
            number(estimate.map(|estimate| estimate.synergy.score)),
            number(Some(range.low)),
            number(Some(range.high)),
            estimate.map_or(Cell::Empty, |estimate| text(zone_name(self.texts, estimate.synergy.zone))),
        ];
        for party in Party::ALL {
            let synergy = estimate.map(|estimate| &estimate.synergy.parties[party]);
            let account = estimate.map(|estimate| &estimate.ledger.parties[party]);
            own.push(number(synergy.map(|synergy| synergy.contribution)));
            own.push(number(synergy.map(|synergy| synergy.commitment)));
            own.push(number(synergy.map(|synergy| synergy.own)));
            own.push(number(account.and_then(|account| account.invested)));
            own.push(number(account.and_then(|account| account.returned)));
        }
        for pair in Pair::ALL {
            own.push(number(estimate.map(|estimate| estimate.synergy.ties[pair].bond)));
        }
        own.push(number(estimate.map(|estimate| estimate.synergy.triad.bond)));
        self.row(whole, round.date, own)
    }

    fn actions(&self) -> Sheet {
        let (words, act) = (self.words, self.language.act());
        let columns = [
            (words.col_action, 60),
            (words.col_owner, 22),
            (words.col_person, 18),
            (words.col_due, 12),
            (words.col_state, 12),
            (words.col_ended, 12),
            (words.col_raises, 40),
        ];
        let mut rows = Vec::new();
        for whole in self.all {
            for action in &whole.actions {
                let plan = &action.plan;
                let own = vec![
                    text(plan.text.as_str()),
                    text(agreed::owner(act, &whole.names, plan.owner)),
                    text(plan.person.as_str()),
                    day(plan.due),
                    text(agreed::progress(act, plan.progress)),
                    day(action.ended),
                    plan.about.map_or(Cell::Empty, |about| text(factor_name(self.texts, &whole.names, about))),
                ];
                // Agreed in a round, which may have been deleted since.
                let round = whole.rounds.iter().find(|round| round.id == action.round).or(whole.round());
                if let Some(round) = round {
                    rows.push(self.row(whole, round.date, own));
                }
            }
        }
        self.sheet(words.sheet_actions, heads(columns), rows)
    }
}

fn heads<const N: usize>(heads: [(&str, u16); N]) -> Vec<(String, u16)> {
    heads.map(|(head, width)| (head.to_owned(), width)).to_vec()
}
