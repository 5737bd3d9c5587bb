//! The catalogue that is spoken from: a language's own, or one with a company's words in it.

use super::{Language, Texts, Wording};
use std::fmt;
use std::ops::Deref;

/// The catalogue that is used: that of a language, as it is or with a company's own words in it.
#[derive(Clone, Copy)]
pub struct Catalogue(pub &'static Texts);

impl Catalogue {
    /// A catalogue of its own, with the words of this language but for what the product is called; it stays for as long
    /// as the program runs.
    #[must_use]
    pub fn own(language: Language, product: Option<String>) -> Self {
        let mut texts = language.texts().clone();
        if let Some(product) = product {
            texts.common.product = product.leak();
        }
        Self(Box::leak(Box::new(texts)))
    }

    /// Puts a company's words for statements into one that is its own, once. Words in another language are left out.
    pub fn reword(self, wording: Wording) {
        if wording.language == self.language {
            // Once: there is nobody who could ask for it twice.
            let _ = self.wording.set(wording);
        }
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Language::default().into()
    }
}

impl From<Language> for Catalogue {
    fn from(language: Language) -> Self {
        Self(language.texts())
    }
}

impl Deref for Catalogue {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        self.0
    }
}

// There is one of each, so it is the same where it is in the same place.
impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.language.tag())
    }
}
