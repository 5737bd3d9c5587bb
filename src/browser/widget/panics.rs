//! Who is told when the program has to stop.

use std::cell::RefCell;

/// Says when the program has to stop. After that nothing here can be trusted to run.
pub fn report_panics(tell: impl Fn(&str) + 'static) {
    ON_PANIC.set(Some(Box::new(tell)));
    std::panic::set_hook(Box::new(|info| {
        ON_PANIC.with_borrow(|tell| {
            if let Some(tell) = tell {
                tell(&info.to_string());
            }
        });
    }));
}

type OnPanic = Box<dyn Fn(&str)>;

thread_local! {
    static ON_PANIC: RefCell<Option<OnPanic>> = RefCell::default();
}
