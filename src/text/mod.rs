//! The language catalogue: every text a person sees, typed, so that a missing one fails the build.
//!
//! A text is a plain sentence with names in braces, such as `{customer}`; [`fill`] puts the values in.
//! To add a language, copy the folder `en`, translate, and name it in [`Language`].

pub mod advice;
pub mod called;
pub mod catalogue;
mod en;
pub mod number;
mod spoken;
pub mod statement;
pub mod wording;

pub use advice::Advice;
pub use called::{called, is_unnamed, sentence};
pub use catalogue::{
    Act, Ahead, AnswerTexts, Diagram, Discuss, Files, Form, Gather, How, Insight, Portfolio, Present, Report,
    Statements, Take, Texts, Time, Trial, Widget,
};
pub use spoken::Catalogue;
pub use wording::Wording;

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// All languages, the default first.
    pub const ALL: [Language; 1] = [Language::English];

    /// The language tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
        }
    }

    /// The language that is nearest to this tag, as in `de-AT`; the default where there is none.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        Self::known(tag).unwrap_or_default()
    }

    /// The same; none where there is none.
    #[must_use]
    pub fn known(tag: &str) -> Option<Self> {
        let main = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| main(language.tag()) == main(tag))
    }

    /// Whether this is written as a language tag is (BCP 47), as in `de-AT`; not whether there is such a language.
    #[must_use]
    pub fn is_tag(tag: &str) -> bool {
        let well = |part: &str, shortest: usize| {
            (shortest..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let mut parts = tag.split('-');
        let main = parts.next().unwrap_or_default();
        well(main, 2) && main.bytes().all(|byte| byte.is_ascii_alphabetic()) && parts.all(|part| well(part, 1))
    }

    /// The texts that are there from the start.
    #[must_use]
    pub const fn texts(self) -> &'static Texts {
        match self {
            Language::English => &en::TEXTS,
        }
    }

    // What follows is for places that load on demand. The page carries such texts where it carries the code that asks
    // for them, so only that code may.

    /// The texts of answering.
    #[must_use]
    pub const fn answer(self) -> &'static AnswerTexts {
        match self {
            Language::English => &en::ANSWER,
        }
    }

    /// The statements and their scales.
    #[must_use]
    pub const fn statements(self) -> &'static Statements {
        match self {
            Language::English => &en::STATEMENTS,
        }
    }

    /// The texts of the result.
    #[must_use]
    pub const fn discuss(self) -> &'static Discuss {
        match self {
            Language::English => &en::DISCUSS,
        }
    }

    /// The texts of the diagram in the result.
    #[must_use]
    pub const fn diagram(self) -> &'static Diagram {
        match self {
            Language::English => &en::DIAGRAM,
        }
    }

    /// The texts of the element in other people's pages.
    #[must_use]
    pub const fn widget(self) -> &'static Widget {
        match self {
            Language::English => &en::WIDGET,
        }
    }

    /// The texts of how sure the result is, what would move it, and where it is heading.
    #[must_use]
    pub const fn ahead(self) -> &'static Ahead {
        match self {
            Language::English => &en::AHEAD,
        }
    }

    /// The texts of what is behind the score.
    #[must_use]
    pub const fn insight(self) -> &'static Insight {
        match self {
            Language::English => &en::INSIGHT,
        }
    }

    /// The suggested actions.
    #[must_use]
    pub const fn advice(self) -> &'static Advice {
        match self {
            Language::English => &en::ADVICE,
        }
    }

    /// The texts of trying what would change the result.
    #[must_use]
    pub const fn trial(self) -> &'static Trial {
        match self {
            Language::English => &en::TRIAL,
        }
    }

    /// The texts of what was agreed.
    #[must_use]
    pub const fn act(self) -> &'static Act {
        match self {
            Language::English => &en::ACT,
        }
    }

    /// The texts of the rounds side by side.
    #[must_use]
    pub const fn time(self) -> &'static Time {
        match self {
            Language::English => &en::TIME,
        }
    }

    /// The texts of many partnerships side by side.
    #[must_use]
    pub const fn portfolio(self) -> &'static Portfolio {
        match self {
            Language::English => &en::PORTFOLIO,
        }
    }

    /// The texts of the presentation.
    #[must_use]
    pub const fn present(self) -> &'static Present {
        match self {
            Language::English => &en::PRESENT,
        }
    }

    /// The texts of the report.
    #[must_use]
    pub const fn report(self) -> &'static Report {
        match self {
            Language::English => &en::REPORT,
        }
    }

    /// The texts of the form.
    #[must_use]
    pub const fn form(self) -> &'static Form {
        match self {
            Language::English => &en::FORM,
        }
    }

    /// The texts of what comes in and of what is saved for other programs.
    #[must_use]
    pub const fn files(self) -> &'static Files {
        match self {
            Language::English => &en::FILES,
        }
    }

    /// The texts of the page itself, for where there is no network.
    #[must_use]
    pub const fn take(self) -> &'static Take {
        match self {
            Language::English => &en::TAKE,
        }
    }

    /// The texts of answering from several devices.
    #[must_use]
    pub const fn gather(self) -> &'static Gather {
        match self {
            Language::English => &en::GATHER,
        }
    }

    /// The texts of how it is scored.
    #[must_use]
    pub const fn how(self) -> &'static How {
        match self {
            Language::English => &en::HOW,
        }
    }
}

/// Puts values into the braces of a text. A name without a value stays as it is, so that a slip is seen.
///
/// ```
/// use partnership_continuum::text::fill;
/// assert_eq!(fill("{a} of {b}", &[("a", "12"), ("b", "26")]), "12 of 26");
/// ```
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_in_and_are_not_filled_again() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
        assert_eq!(fill("{a} and {no}", &[("a", "1")]), "1 and {no}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }
}
