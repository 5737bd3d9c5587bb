//! The words of a statement, for the rater who reads it.

use super::catalogue::Statements;
use super::{Texts, called, sentence};
use crate::model::dimension::{Dimension, Factor};
use crate::model::instrument::{Group, Topic};
use crate::model::party::{ByParty, Party};
use crate::model::statement::{Facet, Scale, Statement};

/// The statement as a rater of `group` reads it, in the company's own words where there are such, and with the parties
/// called by their names, or by the part they play.
#[must_use]
pub fn statement(texts: &Texts, names: &ByParty<String>, group: Group, statement: Statement) -> String {
    let own = texts.wording.get().and_then(|wording| wording.of(statement));
    let text = own.unwrap_or_else(|| standard(texts.language.statements(), statement));
    let names = called(texts, names);
    let mut values = Party::ALL.map(|party| (party.id(), names[party].as_str())).to_vec();
    match statement.factor() {
        Factor::Of(party, _) => values.push(("party", &names[party])),
        Factor::Tie(pair) => {
            let [a, b] = pair.parties();
            let partner = group.party().and_then(|party| pair.partner_of(party)).unwrap_or(b);
            values.extend([("partner", names[partner].as_str()), ("a", &names[a]), ("b", &names[b])]);
        }
    }
    sentence(texts, text, &values)
}

/// The words of the catalogue for a statement, with names in braces.
#[must_use]
pub fn standard(words: &Statements, statement: Statement) -> &'static str {
    match (statement.factor(), statement.facet()) {
        (Factor::Tie(_), Facet::Seen) => words.seen.tie,
        (Factor::Tie(_), facet) => pick(&words.tie, facet),
        (Factor::Of(party, dimension), Facet::Seen) => seen(words, party, dimension),
        (Factor::Of(party, dimension), facet) => match dimension {
            Dimension::Investment => pick(&words.invested, facet),
            Dimension::Return => pick(&words.returned, facet),
            Dimension::Engagement => pick(&words.engagement, facet),
            Dimension::Alignment => pick(&words.alignment[party], facet),
            Dimension::Horizon => pick(&words.horizon, facet),
            Dimension::Role => pick(&words.role[party], facet),
        },
    }
}

/// The words of the five answers, 1 to 5.
#[must_use]
pub fn scale(texts: &Texts, scale: Scale) -> &[&'static str; 5] {
    let words = texts.language.statements();
    match scale {
        Scale::Amount => &words.amount,
        Scale::Comparison => &words.comparison,
        Scale::Agreement => &words.agreement,
    }
}

/// The heading of a section and the line below it, with names.
#[must_use]
pub fn topic(texts: &Texts, names: &ByParty<String>, group: Group, topic: Topic) -> (String, String) {
    let (heading, about) = texts.language.statements().topics.of(topic);
    let names = called(texts, names);
    let party = match topic {
        Topic::View(party) => names[party].as_str(),
        _ => group.party().map_or("", |party| names[party].as_str()),
    };
    let told = |text| sentence(texts, text, &[("party", party)]);
    (told(heading), told(about))
}

fn seen(words: &Statements, party: Party, dimension: Dimension) -> &'static str {
    let words = &words.seen;
    match (dimension, party) {
        (Dimension::Investment, _) => words.investment,
        (Dimension::Return, _) => words.returned,
        (Dimension::Engagement, _) => words.engagement,
        (Dimension::Alignment, Party::Customer) => words.alignment_customer,
        (Dimension::Alignment, _) => words.alignment_other,
        (Dimension::Horizon, _) => words.horizon,
        (Dimension::Role, Party::Customer) => words.role_customer,
        (Dimension::Role, Party::Vendor) => words.role_vendor,
        (Dimension::Role, Party::Provider) => words.role_provider,
    }
}

fn pick<const N: usize>(texts: &[&'static str; N], facet: Facet) -> &'static str {
    let place = match facet {
        Facet::Time | Facet::First | Facet::Candour | Facet::Seen => 0,
        Facet::People | Facet::Second | Facet::Continuity => 1,
        Facet::Resources => 2,
    };
    texts.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::instrument::Instrument;
    use crate::text::Language;
    use std::collections::HashSet;

    #[test]
    fn every_rater_reads_distinct_whole_sentences_with_names() {
        let names = ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() };
        for language in Language::ALL {
            for instrument in Instrument::ALL {
                for &group in instrument.groups() {
                    let mut met = HashSet::new();
                    for each in instrument.statements(group) {
                        let text = statement(language.texts(), &names, group, each);
                        assert!(!text.is_empty() && !text.contains(['{', '}']), "{}: {text}", each.id());
                        assert!(met.insert(text.clone()), "{} stands twice: {text}", each.id());
                        if each.facet() == Facet::Seen {
                            assert!(Party::ALL.iter().any(|&p| text.contains(&names[p])), "{}: {text}", each.id());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn who_has_no_name_is_not_called_by_a_bare_word() {
        for language in Language::ALL {
            let texts = language.texts();
            for names in [ByParty::from_fn(|_| String::new()), texts.common.roles.map(|role| (*role).to_owned())] {
                for instrument in Instrument::ALL {
                    for &group in instrument.groups() {
                        let said = instrument.statements(group).map(|each| statement(texts, &names, group, each));
                        let heads =
                            instrument.sections(group).into_iter().map(|each| topic(texts, &names, group, each.topic));
                        for text in said.into_iter().chain(heads.flat_map(|(heading, about)| [heading, about])) {
                            assert!(text.chars().next().is_some_and(char::is_uppercase), "{text}");
                            assert!(!text.contains("  ") && !text.contains(" ."), "{text}");
                            for (_, role) in texts.common.roles.iter() {
                                assert!(!text.contains(role), "{text}");
                            }
                        }
                    }
                }
            }
        }
        let unnamed = ByParty::from_fn(|_| String::new());
        let texts = Language::English.texts();
        let view = topic(texts, &unnamed, Group::Observer, Topic::View(Party::Customer));
        assert_eq!(view.0, "How you see the customer");
        let seen = Statement::from_id("vendor.alignment.seen").unwrap();
        assert_eq!(
            statement(texts, &unnamed, Group::Observer, seen),
            "The vendor puts what is best for the customer ahead of its own agenda."
        );
    }

    #[test]
    fn a_tie_names_the_other_side() {
        let names = ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() };
        let texts = Language::English.texts();
        let candour = Statement::from_id("customer-vendor.tie.candour").unwrap();
        assert_eq!(
            statement(texts, &names, Group::Customer, candour),
            "With Vend we can raise a problem early and plainly."
        );
        assert_eq!(
            statement(texts, &names, Group::Vendor, candour),
            "With Cust we can raise a problem early and plainly."
        );
    }
}
