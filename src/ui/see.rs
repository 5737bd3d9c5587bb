//! Reading signals through one compiled copy for each type of value, and not one for each place that reads.

use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;

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

/// A value as that of a memo, which is worked out at once instead of when it is asked for; `read` is given the last one.
///
/// Who reads a memo is woken whenever something below it changes, to find out whether the memo differs. Who reads this
/// is woken only when it does. Worth it where many wait for what seldom differs, such as all sliders while one moves.
/// The effect in it writes nothing but this value, so it is no second way to change anything.
pub fn gate<T: PartialEq + Clone + Send + Sync + 'static>(
    read: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Signal<T> {
    let value = RwSignal::new(untrack(|| read(None)));
    ImmediateEffect::new_scoped(move || {
        // Cloned, so that nothing holds the value while others are worked out.
        let Some(before) = value.try_get_untracked() else { return };
        let now = read(Some(&before));
        if now != before {
            value.set(now);
        }
    });
    value.into()
}
