//! A company's own words for the statements, in place of those of the catalogue. Ids, scales and everything else stay.

use super::Language;
use super::statement::standard;
use crate::json::{Fault, Json, Node};
use crate::model::dimension::Factor;
use crate::model::statement::{Facet, Statement};

/// How long a statement may be, in characters: what can be read at a glance, and fits on a phone beside its answers.
pub const LONGEST: usize = 300;

/// Own words for some statements, or for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language that they are in. Where another one is spoken, the words of the catalogue are used.
    pub language: Language,
    texts: Vec<(Statement, String)>,
}

impl Wording {
    /// Reads `{"language": "en", "statements": {"vendor.role.seen": "…"}}`. A text may name the parties:
    /// [`may_name`] lists for each statement what may stand in braces.
    ///
    /// # Errors
    /// With everything that is wrong: another shape, a language that the catalogue does not have, an unknown id, a text
    /// that is empty, longer than [`LONGEST`], in more than one line, or with something unknown in braces.
    pub fn read(json: &Json) -> Result<Self, Vec<Fault>> {
        Self::read_at(&Node::root(json))
    }

    /// The same of a part of something larger.
    ///
    /// # Errors
    /// As [`Wording::read`].
    pub fn read_at(node: &Node<'_>) -> Result<Self, Vec<Fault>> {
        let alone = |fault: Fault| vec![fault];
        let fields = node.object(&["language", "statements"]).map_err(alone)?;
        let mut faults = Vec::new();
        let language = fields.read("language", language).map_err(|fault| faults.push(fault)).unwrap_or_default();
        let mut texts = Vec::new();
        match fields.required("statements") {
            Ok(node) => match node.entries() {
                Ok(entries) => {
                    for (id, node) in entries {
                        match statement(id, &node) {
                            Ok(read) => texts.push(read),
                            Err(fault) => faults.push(fault),
                        }
                    }
                }
                Err(fault) => faults.push(fault),
            },
            Err(fault) => faults.push(fault),
        }
        if faults.is_empty() { Ok(Self { language, texts }) } else { Err(faults) }
    }

    /// The words for a statement; none where those of the catalogue are used.
    #[must_use]
    pub fn of(&self, statement: Statement) -> Option<&str> {
        self.texts.iter().find(|(each, _)| *each == statement).map(|(_, text)| text.as_str())
    }
}

/// A file to begin with: all statements in the words of the catalogue.
#[must_use]
pub fn template(language: Language) -> Json {
    let text = |each: Statement| (each.id().to_owned(), Json::from(standard(language.statements(), each)));
    let statements = Json::Object(Statement::all().map(text).collect());
    Json::object([("language", language.tag().into()), ("statements", statements)])
}

/// What may stand in braces in a statement: the three parties, and of whom it speaks.
#[must_use]
pub fn may_name(statement: Statement) -> &'static [&'static str] {
    match (statement.factor(), statement.facet()) {
        (Factor::Of(..), _) => &["customer", "vendor", "provider", "party"],
        (Factor::Tie(_), Facet::Seen) => &["customer", "vendor", "provider", "a", "b"],
        (Factor::Tie(_), _) => &["customer", "vendor", "provider", "partner"],
    }
}

fn language(node: &Node<'_>) -> Result<Language, Fault> {
    Language::known(node.string()?).ok_or_else(|| node.is_not(&known_languages()))
}

/// The languages that there are, in a fault: `a language of this program: en`.
#[must_use]
pub fn known_languages() -> String {
    format!("a language of this program: {}", Language::ALL.map(Language::tag).join(", "))
}

fn statement(id: &str, node: &Node<'_>) -> Result<(Statement, String), Fault> {
    let statement = Statement::from_id(id).ok_or_else(|| node.fault("there is no statement with this id"))?;
    let text = node.string()?.trim();
    if text.is_empty() {
        return Err(node.fault("is empty; leave the statement out to keep the standard words"));
    }
    if text.chars().count() > LONGEST {
        return Err(node.fault(format!("is longer than {LONGEST} characters: shorten it")));
    }
    if text.chars().any(char::is_control) {
        return Err(node.fault("has a line break or another control character: write it in one line"));
    }
    match unknown_name(text, may_name(statement)) {
        None => Ok((statement, text.to_owned())),
        Some(name) => {
            let known: Vec<String> = may_name(statement).iter().map(|name| format!("{{{name}}}")).collect();
            Err(node.fault(format!("{name} stands for nothing here; use {}", known.join(", "))))
        }
    }
}

/// The first thing in braces that is not among these, as it is written.
fn unknown_name(text: &str, known: &[&str]) -> Option<String> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (_, from) = rest.split_at(at);
        match from.strip_prefix('{').and_then(|after| after.split_once('}')) {
            Some((name, after)) if known.contains(&name) => rest = after,
            Some((name, _)) => return Some(format!("{{{name}}}")),
            None => return Some(from.chars().take(1).collect()),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::instrument::Group;
    use crate::model::party::ByParty;
    use crate::text::Catalogue;
    use crate::text::statement::statement as said;

    fn read(text: &str) -> Result<Wording, Vec<String>> {
        Wording::read(&Json::parse(text).unwrap()).map_err(|faults| faults.iter().map(Fault::to_string).collect())
    }

    #[test]
    fn own_words_stand_in_place_of_the_standard_ones_with_all_names() {
        let wording = read(
            r#"{"language": "en", "statements": {
                "vendor.role.seen": "What {vendor} gives {customer}, nobody but {party} could, says {provider}.",
                "customer-vendor.tie.candour": "  {partner} hears from us first.  ",
                "vendor-provider.tie.seen": "{a} and {b} tell each other."}}"#,
        )
        .unwrap();
        let texts = Catalogue::own(Language::English, None);
        texts.reword(wording);
        let names = ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: String::new() };
        let say = |group, id| said(&texts, &names, group, Statement::from_id(id).unwrap());
        assert_eq!(
            say(Group::Customer, "vendor.role.seen"),
            "What Vend gives Cust, nobody but Vend could, says the provider."
        );
        assert_eq!(say(Group::Customer, "customer-vendor.tie.candour"), "Vend hears from us first.");
        assert_eq!(say(Group::Vendor, "customer-vendor.tie.candour"), "Cust hears from us first.");
        assert_eq!(say(Group::Observer, "vendor-provider.tie.seen"), "Vend and the provider tell each other.");
        // What is not reworded stays.
        assert_eq!(say(Group::Customer, "vendor.horizon.seen"), "Vend thinks past the quick win.");
    }

    #[test]
    fn everything_that_is_wrong_is_named_with_its_place() {
        let long = "x".repeat(LONGEST + 1);
        let text = format!(
            r#"{{"language": "xx", "statements": {{"vendor.role.seem": "x", "vendor.role.seen": " ",
                "vendor.role.first": "a\nb", "vendor.role.second": 7, "vendor.horizon.seen": "{long}",
                "vendor.alignment.seen": "{{customers}} first", "customer-vendor.tie.seen": "{{partner}}",
                "vendor.engagement.seen": "open {{ brace", "vendor.return.seen": "closed }} brace"}}}}"#
        );
        let faults = read(&text).unwrap_err();
        let expected = [
            r#"language: "xx" is not a language of this program: en"#,
            r#"statements["vendor.role.seem"]: there is no statement with this id"#,
            r#"statements["vendor.role.seen"]: is empty; leave the statement out to keep the standard words"#,
            r#"statements["vendor.role.first"]: has a line break or another control character: write it in one line"#,
            r#"statements["vendor.role.second"]: 7 is not a text"#,
            r#"statements["vendor.horizon.seen"]: is longer than 300 characters: shorten it"#,
            r#"statements["vendor.alignment.seen"]: {customers} stands for nothing here; use {customer}, {vendor}, {provider}, {party}"#,
            r#"statements["customer-vendor.tie.seen"]: {partner} stands for nothing here; use {customer}, {vendor}, {provider}, {a}, {b}"#,
            r#"statements["vendor.engagement.seen"]: { stands for nothing here; use {customer}, {vendor}, {provider}, {party}"#,
            r#"statements["vendor.return.seen"]: } stands for nothing here; use {customer}, {vendor}, {provider}, {party}"#,
        ];
        assert_eq!(faults, expected);
    }

    #[test]
    fn another_shape_is_refused() {
        assert_eq!(read("[]").unwrap_err(), ["a list is not an object"]);
        assert_eq!(read("{}").unwrap_err(), ["language: missing", "statements: missing"]);
        assert_eq!(read(r#"{"language": "en", "statements": [], "more": 1}"#).unwrap_err(), ["more: unknown key"]);
        assert_eq!(
            read(r#"{"language": "en", "statements": []}"#).unwrap_err(),
            ["statements: a list is not an object"]
        );
    }

    #[test]
    fn the_template_is_the_catalogue_and_can_be_read() {
        for language in Language::ALL {
            let wording = Wording::read(&template(language)).unwrap();
            for statement in Statement::all() {
                assert_eq!(wording.of(statement), Some(standard(language.statements(), statement)));
            }
        }
    }

    #[test]
    fn every_name_that_may_stand_there_is_filled_in() {
        let names = ByParty { customer: "Cust".to_owned(), vendor: "Vend".to_owned(), provider: "Prov".to_owned() };
        for statement in Statement::all() {
            let text: String = may_name(statement).iter().map(|name| format!("{{{name}}}")).collect();
            let json = Json::object([
                ("language", Json::from("en")),
                ("statements", Json::object([(statement.id(), Json::from(text.as_str()))])),
            ]);
            let texts = Catalogue::own(Language::English, None);
            texts.reword(Wording::read(&json).unwrap());
            for group in Group::ALL {
                let read = said(&texts, &names, group, statement);
                assert!(!read.contains('{'), "{}: {read}", statement.id());
            }
        }
    }
}
