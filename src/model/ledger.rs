//! The ledger: does everyone get back more than they put in?

use super::dimension::Dimension;
use super::party::{ByParty, Party};
use super::profile::Profile;
use super::setting::Weights;

/// Who puts in how much, and what comes back.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Each party's account.
    pub parties: ByParty<Account>,
    /// What all three put in, each times three times its weight, 0 to 3; none unless all three are known.
    pub invested: Option<f64>,
    /// What comes back to all three, weighed in the same way, 0 to 6; none unless all three are known.
    pub returned: Option<f64>,
    /// Whether more comes back to the partnership than was put in. A difference up to 1e-12 is rounding, no gain.
    pub gains: Option<bool>,
    /// Whether the continuum holds: all three parties and the partnership gain. Known to fail as soon as one of them
    /// is known not to gain.
    pub holds: Option<bool>,
}

/// What one party puts in and gets back.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Account {
    /// What it puts in: the value of investment, 0 to 1.
    pub invested: Option<f64>,
    /// What comes back for each unit put in: ½ at much less, 1 at about the same, 2 at much more.
    pub return_factor: Option<f64>,
    /// What comes back, 0 to 2.
    pub returned: Option<f64>,
    /// Whether more comes back than is put in, for each unit.
    pub gains: Option<bool>,
}

impl Ledger {
    /// The ledger of a profile. With u the value of return, a party's return factor is `4^(u - ½)`.
    ///
    /// ```
    /// use partnership_continuum::model::factors::ByFactor;
    /// use partnership_continuum::model::ledger::Ledger;
    /// use partnership_continuum::model::setting::Weights;
    ///
    /// let ledger = Ledger::of(&ByFactor::from_fn(|_| Some(1.0)), &Weights::default());
    /// assert_eq!(ledger.parties.vendor.returned, Some(2.0));
    /// assert_eq!(ledger.holds, Some(true));
    /// ```
    #[must_use]
    pub fn of(profile: &Profile, weights: &Weights) -> Self {
        const ROUNDING: f64 = 1e-12;
        let parties = ByParty::from_fn(|party| {
            let dimensions = &profile.dimensions[party];
            Account::of(dimensions[Dimension::Investment], dimensions[Dimension::Return])
        });
        let total = |side: fn(&Account) -> Option<f64>| {
            Party::ALL.into_iter().map(|party| Some(weights.omega(party) * side(&parties[party])?)).sum::<Option<f64>>()
        };
        let (invested, returned) = (total(|account| account.invested), total(|account| account.returned));
        let gains = invested.zip(returned).map(|(invested, returned)| returned - invested > ROUNDING);
        let all = [parties.customer.gains, parties.vendor.gains, parties.provider.gains, gains];
        let holds = match all {
            _ if all.contains(&Some(false)) => Some(false),
            _ if all.contains(&None) => None,
            _ => Some(true),
        };
        Self { parties, invested, returned, gains, holds }
    }
}

impl Account {
    /// An account from the values of investment and return, 0 to 1.
    #[must_use]
    pub fn of(invested: Option<f64>, value: Option<f64>) -> Self {
        // 4^(u - ½) = 2^(2u - 1), which is exact at ½, 1 and 2.
        let return_factor = value.map(|u| libm::pow(4.0, u - 0.5));
        let returned = invested.zip(return_factor).map(|(invested, factor)| invested * factor);
        Self { invested, return_factor, returned, gains: value.map(|u| u > 0.5) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::factors::ByFactor;
    use super::*;

    /// Investment and return of each party.
    fn ledger(values: [(Option<f64>, Option<f64>); 3]) -> Ledger {
        let mut profile: Profile = ByFactor::default();
        for (party, (invested, value)) in Party::ALL.into_iter().zip(values) {
            profile.dimensions[party][Dimension::Investment] = invested;
            profile.dimensions[party][Dimension::Return] = value;
        }
        Ledger::of(&profile, &Weights::default())
    }

    #[test]
    fn the_return_factor_is_a_half_one_and_two() {
        let factor = |value| Account::of(None, Some(value)).return_factor.unwrap();
        assert_eq!([0.0, 0.5, 1.0].map(factor), [0.5, 1.0, 2.0]);
        assert!((factor(0.75) - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((factor(0.25) * factor(0.75) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn an_account_by_hand() {
        let account = Account::of(Some(0.75), Some(1.0));
        let expected =
            Account { invested: Some(0.75), return_factor: Some(2.0), returned: Some(1.5), gains: Some(true) };
        assert_eq!(account, expected);
        assert_eq!(Account::of(Some(0.75), Some(0.5)).gains, Some(false));
        assert_eq!(Account::of(Some(0.75), None), Account { invested: Some(0.75), ..Account::default() });
        assert_eq!(Account::of(None, Some(1.0)).returned, None);
    }

    #[test]
    fn totals_are_weighed_and_all_must_gain() {
        let held = ledger([(Some(0.5), Some(1.0)), (Some(1.0), Some(0.75)), (Some(0.5), Some(1.0))]);
        assert!((held.invested.unwrap() - 1.95).abs() < 1e-12);
        assert!((held.returned.unwrap() - (1.2 + 0.9 * 2.0_f64.sqrt() + 0.9)).abs() < 1e-12);
        assert_eq!((held.gains, held.holds), (Some(true), Some(true)));

        // The partnership gains, but the vendor pays for it.
        let paid = ledger([(Some(1.0), Some(1.0)), (Some(0.25), Some(0.25)), (Some(0.5), Some(1.0))]);
        assert_eq!((paid.gains, paid.holds), (Some(true), Some(false)));

        // Each would gain for each unit, but nobody puts in anything.
        let idle = ledger([(Some(0.0), Some(1.0)); 3]);
        assert_eq!((idle.gains, idle.holds), (Some(false), Some(false)));
    }

    #[test]
    fn as_much_back_as_put_in_is_no_gain_whatever_the_rounding() {
        // 1.2 · 0.75 is lost by half, 0.9 · 0.5 comes back twice.
        let even = ledger([(Some(0.75), Some(0.0)), (Some(0.5), Some(1.0)), (Some(0.3), Some(0.5))]);
        assert!((even.invested.unwrap() - even.returned.unwrap()).abs() < 1e-12);
        assert_eq!(even.gains, Some(false));
        assert_eq!(ledger([(Some(0.1), Some(0.5)); 3]).gains, Some(false));
        // With equal weights a party gets back just this much more than it puts in.
        let equal = Weights::new(ByParty { customer: 1.0 / 3.0, vendor: 1.0 / 3.0, provider: 1.0 / 3.0 }).unwrap();
        let gains = |more: f64| {
            let mut profile: Profile = ByFactor::from_fn(|_| Some(0.0));
            profile.dimensions.vendor[Dimension::Investment] = Some(more);
            profile.dimensions.vendor[Dimension::Return] = Some(1.0);
            Ledger::of(&profile, &equal).gains
        };
        assert_eq!([2e-12, 1e-12].map(gains), [Some(true), Some(false)]);
    }

    #[test]
    fn what_is_unknown_stays_unknown_until_it_cannot_matter() {
        let gain = (Some(0.5), Some(1.0));
        let unknown = ledger([gain, gain, (Some(0.5), None)]);
        assert_eq!((unknown.returned, unknown.gains, unknown.holds), (None, None, None));
        assert_eq!(unknown.invested, Some(1.5));
        let lost = ledger([gain, (None, Some(0.25)), (None, None)]);
        assert_eq!((lost.invested, lost.gains, lost.holds), (None, None, Some(false)));
    }
}
