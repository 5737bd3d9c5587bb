//! What the element does once someone answers: it loads on demand.

use super::{Inner, hear};
use crate::app::{Event, Place, Route, WriteFault, alone, joined};
use crate::browser::store::Store;
use crate::browser::world::BrowserWorld;
use crate::exchange::token;
use crate::json::Json;
use crate::model::evaluation::evaluate;
use crate::model::output;
use crate::record::{Partnership, Round};
use crate::text::{Wording, fill};
use crate::ui::widget::{Draw, Mode, draw};
use leptos::prelude::*;

/// What it can do, as pointers, so that nothing that loads first names it.
#[derive(Clone, Copy)]
pub struct Work {
    /// Draws a page.
    pub draw: Draw,
    /// Something happened.
    pub happened: fn(&Inner, Event),
    /// What is there as a token; none while nothing is answered.
    pub value: fn(&Inner) -> Option<String>,
    /// The result; none while nothing is answered.
    pub result: fn(&Inner) -> Option<Json>,
    /// Shows what a token carries, or says what is wrong with it.
    pub restore: fn(&Inner, &str) -> Result<(), &'static str>,
    /// Takes over the page's own words for the statements.
    pub reword: fn(&Inner, &str),
    /// Keeps what is there, where anything is kept.
    pub keep: fn(&Inner),
    /// Shows what was kept on an earlier visit, if anything was.
    pub resume: fn(&Inner),
    /// Goes on with what another element has kept.
    pub follow: fn(&Inner),
}

/// All of it.
pub fn work() -> Work {
    Work { draw: draw(), happened, value, result, restore, reword, keep, resume, follow }
}

fn happened(inner: &Inner, event: Event) {
    if alone::changes(&event) && inner.manner.with_untracked(|manner| manner.read_only) {
        return;
    }
    let (had_answers, was_complete) = (inner.has_answers(), inner.round(Round::is_all_in).unwrap_or_default());
    let differs = inner.state.try_update(|state| alone::update(state, event, &mut BrowserWorld));
    // Who begins, or names the three, has not answered anything.
    if differs != Some(true) || !(had_answers || inner.has_answers()) {
        return;
    }
    keep(inner);
    let Some(now) = inner.round(|round| evaluate(&round.assessment())) else { return };
    let score: Json = now.estimate.as_ref().map(|estimate| estimate.synergy.score).into();
    #[allow(clippy::cast_precision_loss)]
    let count = |count: usize| Json::Number(count as f64);
    let (answered, total) = (count(now.range.answered), count(now.range.expected));
    (inner.tell)("change", &Json::object([("answered", answered), ("total", total), ("score", score.clone())]));
    if now.range.complete && !was_complete {
        let value = value(inner).map_or(Json::Null, Json::from);
        (inner.tell)("complete", &Json::object([("score", score), ("value", value)]));
    }
}

fn value(inner: &Inner) -> Option<String> {
    inner.has_answers().then(|| inner.whole(token::of_whole).flatten()).flatten()
}

fn result(inner: &Inner) -> Option<Json> {
    let evaluation = inner.round(|round| round.has_answers().then(|| evaluate(&round.assessment())))??;
    Some(output::to_json(&evaluation, None))
}

fn restore(inner: &Inner, text: &str) -> Result<(), &'static str> {
    let words = inner.language().widget();
    let (_, partnership) = token::read_given(text).map_err(|fault| match fault {
        token::Fault::Damaged => words.bad_value,
        token::Fault::Newer => words.newer_value,
        token::Fault::TooLong => words.long_value,
    })?;
    let id = partnership.id;
    show(inner, partnership);
    if stored(inner).is_some_and(|kept| kept.id == id) {
        // What is kept has gone on from there, and is not to be lost.
        keep(inner);
    } else {
        write(inner);
    }
    Ok(())
}

/// Where something is wrong with them, that is said, and the standard words stay.
fn reword(inner: &Inner, text: &str) {
    let read = match text {
        "" => Ok(None),
        text => Json::parse(text).map_err(|fault| vec![fault]).and_then(|json| Wording::read(&json).map(Some)),
    };
    let language = inner.language();
    for fault in read.as_ref().err().into_iter().flatten() {
        inner.complain(&fill(language.widget().bad_wording, &[("why", &fault.to_string())]));
    }
    inner.wording.replace(read.ok().flatten());
    // It may be gone from the page by now.
    let _ = inner.state.try_update(|state| state.texts = inner.texts(language));
}

fn resume(inner: &Inner) {
    if let Some(stored) = stored(inner) {
        show(inner, stored);
    } else if inner.manner.with_untracked(|manner| manner.mode == Mode::Assess) && inner.has_answers() {
        go_on(inner);
    }
}

fn follow(inner: &Inner) {
    let Some(theirs) = stored(inner) else { return };
    if inner.whole(|own| *own == theirs) == Some(true) {
        return;
    }
    let waits = !inner.has_answers() && inner.state.with_untracked(|state| state.route) == Route::Home;
    if waits {
        show(inner, theirs);
    } else {
        inner.state.update(|state| joined::follow(state, theirs));
    }
}

/// Shows a partnership where its reader goes on: at what is open, or at the result.
fn show(inner: &Inner, partnership: Partnership) {
    inner.state.update(|state| {
        alone::show(state, partnership);
        state.route = Route::Home;
    });
    if inner.manner.with_untracked(|manner| manner.mode) == Mode::Assess {
        go_on(inner);
    }
}

fn go_on(inner: &Inner) {
    inner.state.update(|state| {
        let Some(whole) = state.partnerships.first() else { return };
        let complete = whole.round().is_some_and(|round| evaluate(&round.assessment()).range.complete);
        state.route = if complete { Route::At(whole.id, Place::Discuss) } else { alone::open(whole) };
    });
}

/// What was kept on an earlier visit, as far as it can be read.
fn stored(inner: &Inner) -> Option<Partnership> {
    token::read(&inner.stored()?).ok().map(|(_, partnership)| partnership)
}

fn keep(inner: &Inner) {
    // Another window may have gone on with the same answers, or begun by itself.
    if inner.has_answers()
        && let Some(other) = stored(inner)
    {
        // As a rule there is no news, and nothing is drawn anew.
        inner.state.maybe_update(|state| joined::join(state, other));
    }
    write(inner);
}

fn write(inner: &Inner) {
    let Some(mut shelf) = inner.shelf.borrow().clone() else { return inner.set_kept(true) };
    let key = shelf.key(inner.instrument());
    let kept = match value(inner) {
        Some(token) => shelf.area.write(&key, &token),
        // Too much for one token: what was kept stays.
        None if inner.has_answers() => Err(WriteFault::Failed),
        None => shelf.area.erase(&key),
    };
    inner.set_kept(kept.is_ok());
    hear::tell_others(inner, shelf.area, &key);
}
