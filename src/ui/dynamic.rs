//! Parts of a view that change, behind a few types.
//!
//! Leptos compiles its machinery anew for every closure type. Boxed, all texts share one copy, all flags another, and
//! the download is much smaller.

use crate::exchange::diagram::number;
use leptos::prelude::*;

/// A text that changes, as content or as the value of an attribute.
pub type Text = Box<dyn FnMut() -> String + Send>;
/// Something that is so or not.
pub type Flag = Box<dyn FnMut() -> bool + Send>;
/// A part of a page that changes.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;

/// A text that changes.
pub fn text<T: Words>(read: impl Fn() -> T + Send + 'static) -> Text {
    Box::new(move || read().words())
}

/// What can be shown as a text; nothing is an empty one.
pub trait Words {
    /// The text.
    fn words(self) -> String;
}

impl Words for String {
    fn words(self) -> String {
        self
    }
}

impl Words for &str {
    fn words(self) -> String {
        self.to_owned()
    }
}

impl<T: Words> Words for Option<T> {
    fn words(self) -> String {
        self.map(T::words).unwrap_or_default()
    }
}

/// A number in the units of a drawing, with one decimal at most.
pub fn unit(read: impl Fn() -> f64 + Send + 'static) -> Text {
    Box::new(move || units(read()))
}

/// A number in the units of a drawing that does not change.
pub fn units(value: f64) -> String {
    let mut out = String::new();
    number(&mut out, value);
    out
}

/// Something that is so or not.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> Flag {
    Box::new(read)
}

/// A part of a page that changes; drawn anew when what it reads changes.
pub fn part<V: IntoAny>(read: impl Fn() -> V + Send + 'static) -> Part {
    Box::new(move || read().into_any())
}
