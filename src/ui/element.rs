//! Elements in Leptos' builder style, behind a few types.
//!
//! Leptos compiles its machinery anew for every tag, attribute and closure type; with the `view!` macro this page was
//! 286 kB of WebAssembly after brotli. Here every element, every changing text and every listener has one type, and
//! the same page is less than half of that. What changes is still a Leptos closure, and an [`El`] is still a view.

use crate::exchange::diagram::number;
use crate::record::Id;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::class::class as class_attribute;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;

/// A text that changes, as content or as the value of an attribute.
pub type Text = Box<dyn FnMut() -> String + Send>;
/// Something that is so or not.
pub type Flag = Box<dyn FnMut() -> bool + Send>;
/// A part of a page that changes.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;

/// A text that changes. Nothing is an empty text.
pub fn text<T: Words>(read: impl Fn() -> T + Send + 'static) -> Text {
    Box::new(move || read().words())
}

/// Something that is so or not.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> Flag {
    Box::new(read)
}

/// A part of a page that is drawn anew when what it reads changes.
pub fn part<V: Child>(read: impl Fn() -> V + Send + 'static) -> Part {
    Box::new(move || read().into_child())
}

/// A number in the units of a drawing that changes.
pub fn unit(read: impl Fn() -> f64 + Send + 'static) -> Text {
    Box::new(move || units(read()))
}

/// A number in the units of a drawing, with one decimal at most.
pub fn units(value: f64) -> String {
    let mut out = String::new();
    number(&mut out, value);
    out
}

/// A view for each id.
pub fn each(ids: impl Fn() -> Vec<Id> + Send + 'static, view: impl Fn(Id) -> El + Send + 'static) -> Part {
    part(move || ids().into_iter().map(&view).collect::<Vec<_>>())
}

/// Several views in a row.
macro_rules! views {
    ($($view:expr),* $(,)?) => {
        vec![$($crate::ui::element::Child::into_child($view)),*].into_child()
    };
}
pub(crate) use views;

/// An HTML element.
pub fn el(tag: &'static str) -> El {
    El::new(tag, false)
}

/// An SVG element: one of `svg`, `g`, `path`, `circle`, `rect`, `line` and `text`.
pub fn draw(tag: &'static str) -> El {
    El::new(tag, true)
}

/// An element in the making. Boxed, since a builder hands itself on at every call: one word instead of ten.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    drawn: bool,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

// Called many hundred times: inlining them would only make the download larger.
impl El {
    #[inline(never)]
    fn new(tag: &'static str, drawn: bool) -> Self {
        Self(Box::new(Parts { tag, drawn, attributes: Vec::new(), children: Vec::new() }))
    }

    #[inline(never)]
    fn with_attribute(mut self, attribute: Option<AnyAttribute>) -> Self {
        self.0.attributes.extend(attribute);
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr<V: Value>(self, name: &'static str, value: V) -> Self {
        self.with_attribute(value.attribute(name))
    }

    /// Sets the class.
    #[must_use]
    #[inline(never)]
    pub fn class<V: Value>(self, class: V) -> Self {
        self.attr("class", class)
    }

    /// Adds a class while something is so.
    #[must_use]
    pub fn class_if(self, name: &'static str, is: Flag) -> Self {
        self.with_attribute(Some(class_attribute((name, is)).into_any_attr()))
    }

    /// What tests and automation find it by.
    #[must_use]
    pub fn testid(self, id: impl Value) -> Self {
        self.attr("data-testid", id)
    }

    /// Keeps a property at a text: for fields, whose attribute is only where they start.
    #[must_use]
    pub fn value(self, value: Text) -> Self {
        self.with_attribute(Some(prop("value", value).into_any_attr()))
    }

    /// Keeps a radio button chosen while something is so.
    #[must_use]
    pub fn checked(self, is: Flag) -> Self {
        self.is("checked", is)
    }

    /// Keeps a property set while something is so: `selected` of an option, `open` of details.
    #[must_use]
    pub fn is(self, property: &'static str, is: Flag) -> Self {
        self.with_attribute(Some(prop(property, is).into_any_attr()))
    }

    /// Keeps a field and a signal the same.
    #[must_use]
    pub fn bind(self, value: RwSignal<String>) -> Self {
        self.value(text(move || value.get())).on("input", move |event| value.set(event_target_value(&event)))
    }

    /// Listens to an event.
    #[must_use]
    pub fn on(self, event: &'static str, handle: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.listen(event, Box::new(handle))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, handle: Box<dyn FnMut(web_sys::Event)>) -> Self {
        self.with_attribute(Some(on(Custom::new(event), handle).into_any_attr()))
    }

    /// Adds a child.
    #[must_use]
    #[inline(never)]
    pub fn child<C: Child>(self, child: C) -> Self {
        self.with_child(child.into_child())
    }

    /// Adds children.
    #[must_use]
    pub fn children<C: Child>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        self.0.children.extend(children.into_iter().map(Child::into_child));
        self
    }
}

/// What can stand in an element.
pub trait Child {
    /// As a view.
    fn into_child(self) -> AnyView;
}

impl Child for AnyView {
    fn into_child(self) -> AnyView {
        self
    }
}

impl Child for El {
    fn into_child(self) -> AnyView {
        let Parts { tag, drawn, attributes, children } = *self.0;
        if !drawn {
            return custom(tag).add_any_attr(attributes).child(children).into_any();
        }
        match tag {
            "svg" => svg::svg().add_any_attr(attributes).child(children).into_any(),
            "path" => svg::path().add_any_attr(attributes).child(children).into_any(),
            "circle" => svg::circle().add_any_attr(attributes).child(children).into_any(),
            "rect" => svg::rect().add_any_attr(attributes).child(children).into_any(),
            "line" => svg::line().add_any_attr(attributes).child(children).into_any(),
            "text" => svg::text().add_any_attr(attributes).child(children).into_any(),
            _ => svg::g().add_any_attr(attributes).child(children).into_any(),
        }
    }
}

impl Child for Part {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl Child for Text {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl Child for String {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl Child for &'static str {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl<C: Child> Child for Vec<C> {
    fn into_child(self) -> AnyView {
        self.into_iter().map(Child::into_child).collect::<Vec<_>>().into_any()
    }
}

impl<C: Child, const N: usize> Child for [C; N] {
    fn into_child(self) -> AnyView {
        Vec::from(self).into_child()
    }
}

impl<C: Child> Child for Option<C> {
    fn into_child(self) -> AnyView {
        self.map_or_else(|| ().into_any(), Child::into_child)
    }
}

/// What an attribute can be set to.
pub trait Value {
    /// The attribute; none when it is not to be set.
    fn attribute(self, name: &'static str) -> Option<AnyAttribute>;
}

impl Value for String {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        Some(custom_attribute(name, self).into_any_attr())
    }
}

impl Value for &'static str {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        Some(custom_attribute(name, self).into_any_attr())
    }
}

impl Value for Text {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        Some(custom_attribute(name, self).into_any_attr())
    }
}

impl<V: Value> Value for Option<V> {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        self.and_then(|value| value.attribute(name))
    }
}

/// What can be shown as a text.
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
