//! The pages that load on demand, drawn by one function for each of the program's files.

use super::element::Child;
use super::page::Page;
use super::{
    act, answer, discuss, gather, home, how, incoming, portfolio, present, report, save, styles, take, time, trial,
};
use crate::app::{Place, Stop};
use leptos::prelude::*;

/// What draws a page.
pub type Draw = fn(Page) -> AnyView;

/// Draws the pages on which answers are given. Their styles are in the page from now on.
pub fn answering() -> Draw {
    styles::adopt(&[styles::ANSWER, styles::GATHER]);
    |page| match page {
        Page::At(id, Place::Answer(participant, Stop::Section(section))) => {
            answer::section_page(id, participant, section)
        }
        Page::At(id, Place::Answer(participant, Stop::End)) => answer::end(id, participant),
        Page::At(id, _) => answer::people(id),
        Page::Invited => gather::invited(),
        _ => ().into_any(),
    }
}

/// Draws the pages where files are saved, the page itself among them. Their styles are in the page from now on.
pub fn files() -> Draw {
    styles::adopt(&[styles::FILES]);
    |page| match page {
        Page::At(id, _) => save::save(Some(id)),
        Page::Take => take::take(),
        Page::Renewal => take::renewal(),
        _ => save::save(None),
    }
}

/// Draws all others. Their styles are in the page from now on.
pub fn others() -> Draw {
    styles::adopt(&styles::PLACES);
    |page| match page {
        Page::New => home::new(),
        Page::Edit(id) => home::edit(id),
        Page::At(id, Place::Invite) => gather::invite(id),
        Page::At(id, Place::Collect) => gather::collect(id),
        Page::Code(id) => gather::code(id),
        Page::At(id, Place::Try) => gather::over(id, trial::trial),
        Page::At(id, Place::Act) => act::act(id),
        Page::At(id, Place::Time) => time::time(id),
        Page::At(id, Place::Report) => gather::over(id, report::report),
        Page::At(id, _) => gather::over(id, discuss::discuss),
        Page::Present(id, false) => gather::over(id, present::present),
        Page::Present(id, true) => gather::over(id, present::lead),
        Page::How => how::how(),
        Page::Portfolio => portfolio::portfolio().into_child(),
        Page::Finder => portfolio::finder().into_child(),
        Page::Glance(id) => portfolio::glance(id),
        Page::Incoming => incoming::incoming(),
        Page::Home | Page::Save | Page::Take | Page::Renewal | Page::NotFound | Page::Invited => ().into_any(),
    }
}
