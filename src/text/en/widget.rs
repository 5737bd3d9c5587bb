//! English: the element in other people's pages.

use crate::text::catalogue::Widget;

pub static WIDGET: Widget = Widget {
    label: "Partnership Continuum",
    start_title: "What does your partnership add up to?",
    start_lead_quick: "Think of a customer, an IT vendor and a provider who work together. 18 statements, about four minutes, and you see what 1\u{a0}+\u{a0}1\u{a0}+\u{a0}1 comes to. Your answers stay on this device.",
    start_lead_continuum: "A customer, an IT vendor and a provider each answer 26 statements, and see what 1\u{a0}+\u{a0}1\u{a0}+\u{a0}1 comes to. Your answers stay on this device.",
    start_names: "Who are the three?",
    start_hint: "Optional. The statements and the picture then call them by name.",
    start: "Start",
    go_on: "Continue",
    result_title: "Your result",
    behind: "What is behind the score",
    change: "Change answers",
    again: "Start again",
    cleared: "All answers are removed.",
    person_removed: "A person is removed, with all answers.",
    empty: "Nothing has been answered yet.",
    read_only_empty: "Nothing has been answered yet, and nothing can be answered here.",
    unkept: "This browser does not keep your answers. They are here until you leave this page.",
    bad_attribute: "{name} is “{given}”. Use one of: {known}.",
    known_languages: "en, de-CH or another language tag",
    bad_wording: "The wording has a mistake, so all statements have the standard words. {why}.",
    bad_value: "The value is damaged, or a part of it is missing. Set all of it.",
    newer_value: "The value comes from a newer version. Load that version of the script.",
    long_value: "The value is too long.",
    bad_format: "There is no format “{given}”. Use one of: {known}.",
};
