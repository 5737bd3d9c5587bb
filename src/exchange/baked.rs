//! What a company has had built into the page, or into the page as one file: its name, logo, language, wording and address.
//! `cargo xtask dist --brand` checks it and writes it into index.html.

use crate::json::{Fault, Json, Node};
use crate::text::wording::known_languages;
use crate::text::{Catalogue, Language, Wording};

/// What is built in, but for the words, which are in the catalogue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baked {
    /// Whether this page is one file, with nothing beside it.
    pub single: bool,
    /// Where the company has the page on the web, for links that are made where it has no such address.
    pub address: Option<String>,
    /// The company's logo as a `data:` address.
    pub logo: Option<String>,
    /// The same for the dark, where it differs.
    pub logo_dark: Option<String>,
    /// What is wrong, and so counts as not built in.
    pub fault: Option<Fault>,
}

impl Baked {
    /// Reads it, with the catalogue that follows from it. The fault is the first one that there is.
    ///
    /// ```
    /// use partnership_continuum::exchange::baked::Baked;
    ///
    /// let (baked, texts) = Baked::read(r#"{"name": "Northwind Partner Check", "address": "https://check.northwind.example/"}"#);
    /// assert_eq!(texts.common.product, "Northwind Partner Check");
    /// assert_eq!(baked.fault, None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> (Self, Catalogue) {
        let mut baked = Self::default();
        let mut texts = Catalogue::default();
        if let Err(fault) = Json::parse(text).and_then(|json| baked.take(&Node::root(&json), &mut texts)) {
            baked.fault = Some(fault);
        }
        (baked, texts)
    }

    /// What is right is taken, up to the first fault; the wording, which may have most of them, is the last.
    fn take(&mut self, node: &Node<'_>, texts: &mut Catalogue) -> Result<(), Fault> {
        let keys = ["single", "name", "language", "address", "logo", "logoDark", "wording"];
        let fields = node.object(&keys)?;
        self.single = fields.read_optional("single", |node| node.boolean())?.unwrap_or_default();
        let text = |key: &'static str| fields.read_optional(key, |node| node.string().map(str::to_owned));
        let product = text("name")?;
        if let Some(language) = fields.optional("language") {
            *texts = known(&language)?.into();
        }
        // For as long as the page lives, as everything in a catalogue.
        let mut own = |product: Option<String>, wording: Option<Wording>| {
            let (product, wording) =
                (product.map(|name| &*name.leak()), wording.map(|words| &*Box::leak(Box::new(words))));
            *texts = Catalogue(Box::leak(Box::new(texts.with(product, wording))));
        };
        if product.is_some() {
            own(product, None);
        }
        self.address = text("address")?;
        self.logo = text("logo")?;
        self.logo_dark = text("logoDark")?;
        if let Some(node) = fields.optional("wording") {
            let first = |faults: Vec<Fault>| faults.into_iter().next().unwrap_or_else(|| node.fault("cannot be read"));
            own(None, Some(Wording::read_at(&node).map_err(first)?));
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

    #[test]
    fn all_of_it_is_taken() {
        let (baked, texts) = Baked::read(
            r#"{"single": true, "name": "Northwind", "language": "en", "address": "https://check.example/",
                "logo": "data:image/png;base64,AA", "logoDark": "data:image/png;base64,BB",
                "wording": {"language": "en", "statements": {"vendor.role.first": "Own words."}}}"#,
        );
        let expected = Baked {
            single: true,
            address: Some("https://check.example/".to_owned()),
            logo: Some("data:image/png;base64,AA".to_owned()),
            logo_dark: Some("data:image/png;base64,BB".to_owned()),
            fault: None,
        };
        assert_eq!(baked, expected);
        assert_eq!(texts.common.product, "Northwind");
        let first = Statement::from_id("vendor.role.first").unwrap();
        let names = ByParty::from_fn(|_| String::new());
        assert_eq!(statement(texts.0, &names, Group::Vendor, first), "Own words.");
    }

    #[test]
    fn nothing_built_in_is_the_catalogue_as_it_is() {
        assert_eq!(Baked::read("{}"), (Baked::default(), Catalogue::default()));
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_is_used() {
        let fault = |text| {
            let (baked, texts) = Baked::read(text);
            (baked.fault.unwrap().to_string(), texts.common.product)
        };
        let broken = r#"{"name": "Northwind", "wording": {"language": "en", "statements": {"vendor.role.seem": "x"}}}"#;
        let place = r#"wording.statements["vendor.role.seem"]: there is no statement with this id"#;
        assert_eq!(fault(broken), (place.to_owned(), "Northwind"));
        let language = r#"{"language": "xx"}"#;
        let (said, product) = fault(language);
        assert!(said.starts_with(r#"language: "xx" is not a language of this program: en"#), "{said}");
        assert_eq!(product, Catalogue::default().common.product);
        assert!(fault(r#"{"colour": "red"}"#).0.starts_with("colour: unknown key"));
        assert!(!fault("{").0.is_empty());
    }
}
