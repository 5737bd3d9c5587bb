//! Reading signals through one compiled copy for each type of value, and not one for each place that reads.

use leptos::prelude::*;

/// What can be read and is tracked.
pub trait See<T> {
    /// Shows the value to `look`.
    fn show(&self, look: &mut dyn FnMut(&T));

    /// Reads something from the value.
    fn see<R: Default>(&self, look: impl FnOnce(&T) -> R) -> R {
        let (mut look, mut seen) = (Some(look), None);
        self.show(&mut |value| seen = look.take().map(|look| look(value)));
        seen.unwrap_or_default()
    }
}

impl<T: Send + Sync + 'static> See<T> for Signal<T> {
    #[inline(never)]
    fn show(&self, look: &mut dyn FnMut(&T)) {
        self.with(look);
    }
}

impl<T: Send + Sync + 'static> See<T> for Memo<T> {
    #[inline(never)]
    fn show(&self, look: &mut dyn FnMut(&T)) {
        self.with(look);
    }
}

/// A value that is worked out again when what it reads changes, and tells its readers only when it differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let read: Box<dyn Fn() -> T + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}
