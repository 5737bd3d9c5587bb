//! Elements that keep their answers under one name show the same, in one page and in several windows.

use super::inner::Inner;
use crate::browser::store::{self, Area};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

thread_local! {
    static ALL: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Lets an element hear of the others for as long as it is there.
pub fn add(inner: &Rc<Inner>) {
    ALL.with_borrow_mut(|all| {
        all.retain(|each| each.strong_count() > 0);
        all.push(Rc::downgrade(inner));
    });
    // Once for all of them, and for as long as the page lives.
    if !LISTENS.replace(true) {
        store::listen_beside(|area, key| tell(area, key, None));
    }
}

/// Tells the others of this page that an element has kept something, or taken it away. Windows hear it from the browser.
pub fn tell_others(from: &Inner, area: Area, key: &str) {
    tell(area, key, Some(from));
}

fn tell(area: Area, key: &str, from: Option<&Inner>) {
    // Taken out first, as an element that hears something may come or go.
    let all: Vec<Rc<Inner>> = ALL.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect());
    for each in all {
        let is_its_own = from.is_some_and(|from| std::ptr::eq(from, &raw const *each));
        if !is_its_own && each.is_at(area, key) {
            each.heard();
        }
    }
}
