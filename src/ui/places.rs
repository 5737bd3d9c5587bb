//! The pages that load on demand, drawn by one function for each of the program's files.

use super::element::Child;
use super::page::Page;
use super::{act, answer, discuss, home, how, incoming, portfolio, present, report, save, styles, time, trial};
use crate::app::{Place, Stop};
use leptos::prelude::*;

/// What draws a page.
pub type Draw = fn(Page) -> AnyView;

/// Draws the pages on which answers are given. Their styles are in the page from now on.
pub fn answering() -> Draw {
    styles::adopt(&[styles::ANSWER]);
    |page| match page {
        Page::At(id, Place::Answer(participant, Stop::Section(section))) => {
            answer::section_page(id, participant, section)
        }
        Page::At(id, Place::Answer(participant, Stop::End)) => answer::end(id, participant),
        Page::At(id, _) => answer::people(id),
        _ => ().into_any(),
    }
}

/// Draws the pages where files are saved. Their styles are in the page from now on.
pub fn files() -> Draw {
    styles::adopt(&[styles::FILES]);
    |page| match page {
        Page::At(id, _) => save::save(Some(id)),
        _ => save::save(None),
    }
}

/// Draws all others. Their styles are in the page from now on.
pub fn others() -> Draw {
    styles::adopt(&styles::PLACES);
    |page| match page {
        Page::New => home::new(),
        Page::Edit(id) => home::edit(id),
        Page::At(id, Place::Try) => trial::trial(id),
        Page::At(id, Place::Act) => act::act(id),
        Page::At(id, Place::Time) => time::time(id),
        Page::At(id, Place::Report) => report::report(id),
        Page::At(id, _) => discuss::discuss(id),
        Page::Present(id, false) => present::present(id),
        Page::Present(id, true) => present::lead(id),
        Page::How => how::how(),
        Page::Portfolio => portfolio::portfolio().into_child(),
        Page::Finder => portfolio::finder().into_child(),
        Page::Glance(id) => portfolio::glance(id),
        Page::Incoming => incoming::incoming(),
        Page::Home | Page::Save | Page::NotFound | Page::Invited | Page::Code(_) => ().into_any(),
    }
}
