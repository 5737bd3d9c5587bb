//! Partnership Continuum: what a customer, a vendor and an IT solution provider make of working together.
//!
//! The modules depend on each other in one direction: [`json`] and [`model`] ← [`text`] and [`record`] ←
//! [`exchange`] ← [`app`] ← `ui` and `browser`. Only the last two know that there is a browser, and only they are left
//! out without the feature `web`.

pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod exchange;
pub mod json;
pub mod model;
pub mod record;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
