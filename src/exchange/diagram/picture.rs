//! What the diagram shows: the numbers behind each mark, with what is not known yet left open.

use crate::model::dimension::{Dimension, Factor};
use crate::model::evaluation::Evaluation;
use crate::model::ledger::Ledger;
use crate::model::party::{ByPair, ByParty, Party};
use crate::model::profile::Profile;
use crate::model::setting::{Compensation, Weights};
use crate::model::synergy::{Zone, commitment, contribution};

/// Everything the diagram shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The three parties.
    pub parties: ByParty<PartyMark>,
    /// The three ties.
    pub ties: ByPair<TieMark>,
    /// The middle.
    pub score: ScoreMark,
}

/// What is known of a party.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartyMark {
    /// How much it counts, 0.1 to 0.5.
    pub weight: f64,
    /// How much of what it could bring it brings, 0 to 1.
    pub contribution: Option<f64>,
    /// How far it stands behind the partnership, 0 to 1.
    pub commitment: Option<f64>,
    /// What it brings, weighted, 0 to 1.5.
    pub brings: Option<f64>,
    /// What the bonds make of it, 1/3 to 5/3.
    pub multiplier: Option<f64>,
    /// What it puts in, 0 to 1.
    pub put_in: Option<f64>,
    /// What it gets back, 0 to 2.
    pub got_back: Option<f64>,
    /// Whether that is more than it puts in; none when it puts nothing in.
    pub balance: Option<Balance>,
}

/// What a party gets back, beside what it puts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// More.
    Gains,
    /// The same.
    Level,
    /// Less.
    Pays,
}

/// What is known of a tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TieMark {
    /// How strong the tie itself is, 0 to 1.
    pub strength: Option<f64>,
    /// The bond of the two, -1 to 1.
    pub bond: Option<f64>,
    /// What the bond adds to the score, or takes away.
    pub synergy: Option<f64>,
}

/// The score, and how much of it is still open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreMark {
    /// The least it can become, 0 to 5.
    pub low: f64,
    /// The most it can become, 0 to 5.
    pub high: f64,
    /// What it is by the answers so far.
    pub estimate: Option<f64>,
    /// The zone of the estimate.
    pub zone: Option<Zone>,
    /// Whether every statement has been answered.
    pub complete: bool,
    /// The bond of all three, -1 to 1.
    pub bond: Option<f64>,
}

/// Whether a bond is a crack: one that is next to nothing and costs nothing that is shown is none.
#[must_use]
pub fn cracks(bond: f64, synergy: f64) -> bool {
    bond <= -0.05 || (bond < 0.0 && synergy <= -0.005)
}

impl TieMark {
    /// Whether the two lose something by it that can be seen.
    #[must_use]
    pub fn cracks(&self) -> bool {
        self.bond.zip(self.synergy).is_some_and(|(bond, synergy)| cracks(bond, synergy))
    }
}

impl ScoreMark {
    /// Nothing is known yet.
    pub const OPEN: Self = Self { low: 0.0, high: 5.0, estimate: None, zone: None, complete: false, bond: None };
}

impl Picture {
    /// What an evaluation says, with the weights that it was made with.
    #[must_use]
    pub fn of(evaluation: &Evaluation, weights: &Weights, compensation: Compensation) -> Self {
        let profile = &evaluation.profile;
        let synergy = evaluation.estimate.as_ref().map(|estimate| &estimate.synergy);
        let ledger = Ledger::of(profile, weights);
        Self {
            parties: ByParty::from_fn(|party| {
                let account = &ledger.parties[party];
                PartyMark {
                    weight: weights.get(party),
                    contribution: contribution(profile, party, compensation),
                    commitment: commitment(profile, party, compensation),
                    brings: contribution(profile, party, compensation).map(|share| weights.omega(party) * share),
                    multiplier: synergy.map(|synergy| synergy.parties[party].multiplier),
                    put_in: account.invested,
                    got_back: account.returned,
                    balance: Balance::known(profile, &ledger, party),
                }
            }),
            ties: ByPair::from_fn(|pair| TieMark {
                strength: profile.get(Factor::Tie(pair)),
                bond: synergy.map(|synergy| synergy.ties[pair].bond),
                synergy: synergy.map(|synergy| synergy.ties[pair].synergy),
            }),
            score: ScoreMark {
                low: evaluation.range.low,
                high: evaluation.range.high,
                estimate: synergy.map(|synergy| synergy.score),
                zone: synergy.map(|synergy| synergy.zone),
                complete: evaluation.range.complete,
                bond: synergy.map(|synergy| synergy.triad.bond),
            },
        }
    }
}

impl Balance {
    /// Whether a party gains; none while that is not known, and where it puts nothing in, since nothing then comes back.
    #[must_use]
    pub fn known(profile: &Profile, ledger: &Ledger, party: Party) -> Option<Self> {
        let value = profile.get(Factor::Of(party, Dimension::Return))?;
        (ledger.parties[party].invested != Some(0.0)).then(|| Self::of(value))
    }

    /// By the value of `return`, 0 to 1: a half says that as much comes back as is put in.
    #[must_use]
    pub fn of(value: f64) -> Self {
        if value > 0.5 {
            Balance::Gains
        } else if value < 0.5 {
            Balance::Pays
        } else {
            Balance::Level
        }
    }
}
