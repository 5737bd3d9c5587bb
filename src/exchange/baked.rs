//! What a company has had built into the page, or into the page as one file: its name, logo, language, wording and address.
//! `cargo xtask dist --brand` checks it and writes it into index.html.

use crate::json::{Fault, Json, Node};
use crate::text::wording::known_languages;
use crate::text::{Catalogue, Language, Wording};

/// What shows from the start. It is read by the browser, before the rest of it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// What the company calls the page.
    pub name: Option<String>,
    /// The tag of the language that is spoken.
    pub language: Option<String>,
    /// The company's logo as a `data:` address.
    pub logo: Option<String>,
    /// The same for the dark, where it differs.
    pub logo_dark: Option<String>,
}

impl Look {
    /// The catalogue that the page speaks from.
    #[must_use]
    pub fn texts(&self) -> Catalogue {
        let language = self.language.as_deref().map(Language::of_tag).unwrap_or_default();
        Catalogue::own(language, self.name.clone())
    }
}

/// The rest of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baked {
    /// Whether this page is one file, with nothing beside it.
    pub single: bool,
    /// Where the company has the page on the web, for links that are made where it has no such address.
    pub address: Option<String>,
    /// What is wrong, and so counts as not built in: the first that there is.
    pub fault: Option<Fault>,
}

impl Baked {
    /// Reads and checks all of it, and puts the wording into the catalogue.
    ///
    /// ```
    /// use partnership_continuum::exchange::baked::{Baked, Look};
    ///
    /// let look = Look { name: Some("Northwind Partner Check".to_owned()), ..Look::default() };
    /// let texts = look.texts();
    /// let baked = Baked::read(r#"{"name": "Northwind Partner Check", "single": true}"#, texts);
    /// assert_eq!(texts.common.product, "Northwind Partner Check");
    /// assert!(baked.single && baked.fault.is_none());
    /// ```
    #[must_use]
    pub fn read(text: &str, texts: Catalogue) -> Self {
        let mut baked = Self::default();
        baked.fault = Json::parse(text).and_then(|json| baked.take(&Node::root(&json), texts)).err();
        baked
    }

    /// What is right is taken, up to the first fault; the wording, which may have most of them, is the last.
    fn take(&mut self, node: &Node<'_>, texts: Catalogue) -> Result<(), Fault> {
        let keys = ["single", "name", "language", "address", "logo", "logoDark", "wording"];
        let fields = node.object(&keys)?;
        self.single = fields.read_optional("single", |node| node.boolean())?.unwrap_or_default();
        let text = |key| fields.read_optional(key, |node| node.string().map(str::to_owned));
        self.address = text("address")?;
        for key in ["name", "logo", "logoDark"] {
            text(key)?;
        }
        fields.read_optional("language", known)?;
        if let Some(node) = fields.optional("wording") {
            let first = |faults: Vec<Fault>| faults.into_iter().next().unwrap_or_else(|| node.fault("cannot be read"));
            texts.reword(Wording::read_at(&node).map_err(first)?);
        }
        Ok(())
    }
}

fn known(node: &Node<'_>) -> Result<Language, Fault> {
    Language::known(node.string()?).ok_or_else(|| node.is_not(&known_languages()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::instrument::Group;
    use crate::model::party::ByParty;
    use crate::model::statement::Statement;
    use crate::text::statement::statement;

    fn first_of_vendor(texts: Catalogue) -> String {
        let first = Statement::from_id("vendor.role.first").unwrap();
        statement(texts.0, &ByParty::from_fn(|_| String::new()), Group::Vendor, first)
    }

    #[test]
    fn all_of_it_is_taken() {
        let texts = Look { name: Some("Northwind".to_owned()), ..Look::default() }.texts();
        let baked = Baked::read(
            r#"{"single": true, "name": "Northwind", "language": "en", "address": "https://check.example/",
                "logo": "data:image/png;base64,AA", "logoDark": "data:image/png;base64,BB",
                "wording": {"language": "en", "statements": {"vendor.role.first": "Own words."}}}"#,
            texts,
        );
        let expected = Baked { single: true, address: Some("https://check.example/".to_owned()), fault: None };
        assert_eq!(baked, expected);
        assert_eq!(texts.common.product, "Northwind");
        assert_eq!(first_of_vendor(texts), "Own words.");
        // The catalogue of the language is as it was.
        assert_ne!(first_of_vendor(Catalogue::default()), "Own words.");
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_is_used() {
        let fault = |text| Baked::read(text, Look::default().texts()).fault.unwrap().to_string();
        let broken = r#"{"wording": {"language": "en", "statements": {"vendor.role.seem": "x"}}}"#;
        assert_eq!(fault(broken), r#"wording.statements["vendor.role.seem"]: there is no statement with this id"#);
        assert_eq!(fault(r#"{"language": "xx"}"#), r#"language: "xx" is not a language of this program: en"#);
        assert_eq!(fault(r#"{"colour": "red"}"#), "colour: unknown key");
        assert_eq!(fault(r#"{"name": 7}"#), "name: 7 is not a text");
        assert!(!fault("{").is_empty());
        let half = Baked::read(r#"{"single": true, "language": "xx"}"#, Look::default().texts());
        assert!(half.single);
    }
}
