//! The real clock and the real source of ids.

use crate::app::World;
use crate::record::{Date, Id, Timestamp};

/// What the browser knows of time and chance.
pub struct BrowserWorld;

impl World for BrowserWorld {
    fn now(&mut self) -> Timestamp {
        // Positive and far below 2^53; a cast of anything else saturates.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Timestamp(js_sys::Date::now() as u64)
    }

    fn today(&mut self) -> Date {
        let now = js_sys::Date::new_0();
        let parts =
            (u16::try_from(now.get_full_year()), u8::try_from(now.get_month() + 1), u8::try_from(now.get_date()));
        match parts {
            (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(Date::FIRST),
            _ => Date::FIRST,
        }
    }

    fn id(&mut self) -> Id {
        let mut bytes = [0; 10];
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
        if filled.is_none() {
            // Without the crypto API (an insecure context in some browsers) chance is weaker, but ids need no secrecy.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
        }
        Id::from_bytes(bytes)
    }
}
