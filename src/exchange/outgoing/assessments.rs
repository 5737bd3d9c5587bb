//! The table of assessments: a row for every round, with all of its result.

use super::answers::number;
use crate::model::VERSION;
use crate::model::dimension::{Dimension, Factor};
use crate::model::evaluation::{Evaluation, evaluate};
use crate::model::instrument::Instrument;
use crate::model::party::{ByParty, Pair, Party};
use crate::model::setting::Compensation;
use crate::record::{Date, Id, Partnership, Round, Timestamp};

/// The columns, in their order. Others rely on it: a new one goes to the end.
#[must_use]
pub fn columns() -> Vec<String> {
    let nobody = Round::new(Id::from_bytes([0; 10]), Date::FIRST, Instrument::Continuum26, Timestamp(0));
    cells(nobody.id, &ByParty::default(), &nobody).into_iter().map(|(column, _)| column).collect()
}

/// The heads and the rows.
pub fn rows(all: &[&Partnership]) -> Vec<Vec<String>> {
    let rounds = all.iter().flat_map(|whole| whole.rounds.iter().map(move |round| (whole, round)));
    let row = |(whole, round): (&&Partnership, &Round)| {
        cells(whole.id, &whole.names, round).into_iter().map(|(_, cell)| cell).collect()
    };
    std::iter::once(columns()).chain(rounds.map(row)).collect()
}

type Cells = Vec<(String, String)>;

/// Every column with its cell, whether there is a value for it or not.
fn cells(id: Id, names: &ByParty<String>, round: &Round) -> Cells {
    let evaluation = evaluate(&round.assessment());
    let range = &evaluation.range;
    let mut cells = Cells::new();
    let mut put = |column: &str, cell: String| cells.push((column.to_owned(), cell));
    put("partnership_id", id.to_string());
    for (party, name) in names.iter() {
        put(party.id(), name.clone());
    }
    put("round_id", round.id.to_string());
    put("date", round.date.to_string());
    put("instrument", round.instrument.id().to_owned());
    put("model", VERSION.to_owned());
    for party in Party::ALL {
        put(&format!("{}_weight", party.id()), number(round.weights.get(party)));
    }
    put("compensation", compensation(round.compensation));
    put("people", round.participants.len().to_string());
    put("answered", range.answered.to_string());
    put("expected", range.expected.to_string());
    put("complete", truth(Some(range.complete)));
    put("low", number(range.low));
    put("high", number(range.high));
    result(&mut cells, &evaluation);
    cells
}

/// What follows from the answers. Without a score only the dimensions and what was put in and got back are known.
fn result(cells: &mut Cells, evaluation: &Evaluation) {
    let mut put = |column: String, cell: String| cells.push((column, cell));
    let estimate = evaluation.estimate.as_ref();
    let synergy = estimate.map(|estimate| &estimate.synergy);
    put("score".to_owned(), some(synergy.map(|synergy| synergy.score)));
    put("zone".to_owned(), synergy.map(|synergy| synergy.zone.id().to_owned()).unwrap_or_default());
    put("lift".to_owned(), some(synergy.and_then(|synergy| synergy.lift)));
    for party in Party::ALL {
        let own = synergy.map(|synergy| &synergy.parties[party]);
        let account = estimate.map(|estimate| &estimate.ledger.parties[party]);
        for (what, value) in [
            ("contribution", own.map(|own| own.contribution)),
            ("commitment", own.map(|own| own.commitment)),
            ("own", own.map(|own| own.own)),
            ("multiplier", own.map(|own| own.multiplier)),
            ("invested", account.and_then(|account| account.invested)),
            ("return_factor", account.and_then(|account| account.return_factor)),
            ("returned", account.and_then(|account| account.returned)),
            ("shapley", estimate.map(|estimate| estimate.shapley[party])),
            ("disruption", estimate.and_then(|estimate| estimate.disruption[party])),
        ] {
            put(format!("{}_{what}", party.id()), some(value));
        }
        put(format!("{}_gains", party.id()), truth(account.and_then(|account| account.gains)));
        for dimension in Dimension::ALL {
            let seen = evaluation.views.seen(party, dimension);
            let column = format!("{}_{}", party.id(), dimension.id());
            put(column.clone(), some(evaluation.profile.get(Factor::Of(party, dimension))));
            put(format!("{column}_self"), some(seen.own));
            put(format!("{column}_outside"), some(seen.outside));
        }
    }
    for pair in Pair::ALL {
        let tie = synergy.map(|synergy| &synergy.ties[pair]);
        let column = pair.id().replace('-', "_");
        put(format!("{column}_strength"), some(evaluation.profile.get(Factor::Tie(pair))));
        put(format!("{column}_bond"), some(tie.map(|tie| tie.bond)));
        put(format!("{column}_synergy"), some(tie.map(|tie| tie.synergy)));
    }
    let ledger = estimate.map(|estimate| &estimate.ledger);
    put("all_bond".to_owned(), some(synergy.map(|synergy| synergy.triad.bond)));
    put("all_synergy".to_owned(), some(synergy.map(|synergy| synergy.triad.synergy)));
    put("all_invested".to_owned(), some(ledger.and_then(|ledger| ledger.invested)));
    put("all_returned".to_owned(), some(ledger.and_then(|ledger| ledger.returned)));
    put("all_gains".to_owned(), truth(ledger.and_then(|ledger| ledger.gains)));
    put("holds".to_owned(), truth(ledger.and_then(|ledger| ledger.holds)));
    put("core".to_owned(), truth(estimate.map(|estimate| estimate.game.has_core())));
}

fn some(value: Option<f64>) -> String {
    value.map(number).unwrap_or_default()
}

fn truth(value: Option<bool>) -> String {
    match value {
        None => String::new(),
        Some(true) => "true".to_owned(),
        Some(false) => "false".to_owned(),
    }
}

fn compensation(compensation: Compensation) -> String {
    if compensation == Compensation::WEAKEST { "weakest".to_owned() } else { number(compensation.exponent()) }
}
