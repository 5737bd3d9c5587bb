//! What a party is called inside a sentence: its name, or where it has none, the part it plays.

use super::{Texts, fill};
use crate::model::party::{ByParty, Party};

/// Whether a party has no name of its own. One that is called by its role has none.
#[must_use]
pub fn is_unnamed(texts: &Texts, party: Party, name: &str) -> bool {
    let name = name.trim();
    name.is_empty() || name == texts.common.roles[party]
}

/// The parties as a sentence calls them.
#[must_use]
pub fn called(texts: &Texts, names: &ByParty<String>) -> ByParty<String> {
    ByParty::from_fn(|party| match names[party].as_str() {
        name if is_unnamed(texts, party, name) => texts.common.roles_called[party].to_owned(),
        name => name.to_owned(),
    })
}

/// A sentence with values from [`called`]. What stands at its beginning for a party without a name gets a capital; a name
/// is written as it was given.
#[must_use]
pub fn sentence(texts: &Texts, text: &str, values: &[(&str, &str)]) -> String {
    let said = fill(text, values);
    let roles = &texts.common.roles_called;
    if !text.starts_with('{') || !roles.iter().any(|(_, role)| said.starts_with(role)) {
        return said;
    }
    let mut letters = said.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn who_has_no_name_is_called_by_the_part_it_plays() {
        let texts = Language::English.texts();
        let names = ByParty { customer: "  ".to_owned(), vendor: "Vendor".to_owned(), provider: "adidas".to_owned() };
        let said = called(texts, &names);
        assert_eq!([&said.customer, &said.vendor, &said.provider], ["the customer", "the vendor", "adidas"]);
    }

    #[test]
    fn a_sentence_begins_with_a_capital_and_a_name_is_left_as_it_is() {
        let texts = Language::English.texts();
        let say = |text, party| sentence(texts, text, &[("party", party)]);
        assert_eq!(say("{party} gains.", "the vendor"), "The vendor gains.");
        assert_eq!(say("{party} gains.", "adidas"), "adidas gains.");
        assert_eq!(say("how {party} gains", "the vendor"), "how the vendor gains");
        // What is no sentence of a party begins as it is written.
        assert_eq!(say("the vendor gains", ""), "the vendor gains");
    }
}
