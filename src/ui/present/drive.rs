//! How the presentation is driven: by keys, by a clicker, which sends keys, and by pointing anywhere.

use super::steps::Show;
use crate::ui::element::{El, el};
use crate::ui::{dom, full_screen};
use std::cell::Cell;
use std::rc::Rc;

/// Which keys are listened to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// All: the window shows the presentation and nothing else.
    All,
    /// Those of a clicker, and the arrows. The others scroll a page that is longer than the window.
    Clicker,
}

/// Listens to the keys for as long as the view is there. `leave` is what Escape does.
pub fn listen(show: Show, keys: Keys, leave: fn()) {
    // A key that is held down would rush through, so it goes on only when it has been let go.
    let held = Rc::new(Cell::new(false));
    for event in ["keyup", "blur"] {
        let let_go = Rc::clone(&held);
        dom::on_window(event, move |_| let_go.set(false));
    }
    dom::on_window("keydown", move |event| {
        let Some(key) = dom::key(&event) else { return };
        let all = keys == Keys::All;
        let go: fn(Show) = match key.as_str() {
            "ArrowRight" | "PageDown" => Show::next,
            "ArrowLeft" | "PageUp" => Show::back,
            // On a button or a link they press it.
            " " | "Enter" if all && !dom::is_on_control(&event) => Show::next,
            "Backspace" if all => Show::back,
            "Home" if all => |show| show.go(0),
            "End" if all => |show| show.go(usize::MAX),
            // In full screen the browser takes it to leave that.
            "Escape" if all && !full_screen::is_full() => return leave(),
            _ => return,
        };
        event.prevent_default();
        if !held.replace(true) {
            go(show);
        }
    });
}

/// Where to click or tap: on the left third one step back, on the rest one forward. They lie below every control, and
/// only point where keys and buttons lead too.
pub fn zones(show: Show) -> [El; 2] {
    let turn = |class: &'static str, go: fn(Show)| {
        el("div").class(class).attr("aria-hidden", "true").on("click", move |_| go(show))
    };
    [turn("turn turn-back", Show::back), turn("turn turn-next", Show::next)]
}
