//! English.

mod act;
mod advice;
mod ahead;
mod answer;
mod common;
mod diagram;
mod discuss;
mod example;
mod files;
mod form;
mod gather;
mod home;
mod how;
mod insight;
mod notice;
mod portfolio;
mod present;
mod report;
mod statements;
mod take;
mod time;
mod trial;
mod widget;

use super::{Language, Texts};

pub use act::ACT;
pub use advice::ADVICE;
pub use ahead::AHEAD;
pub use answer::ANSWER;
pub use diagram::DIAGRAM;
pub use discuss::DISCUSS;
pub use files::FILES;
pub use form::FORM;
pub use gather::GATHER;
pub use how::HOW;
pub use insight::INSIGHT;
pub use portfolio::PORTFOLIO;
pub use present::PRESENT;
pub use report::REPORT;
pub use statements::STATEMENTS;
pub use take::TAKE;
pub use time::TIME;
pub use trial::TRIAL;
pub use widget::WIDGET;

pub static TEXTS: Texts = Texts {
    language: Language::English,
    wording: std::sync::OnceLock::new(),
    common: common::COMMON,
    frame: home::FRAME,
    home: home::HOME,
    figure: diagram::FIGURE,
    notice: notice::NOTICE,
    #[cfg(not(target_arch = "wasm32"))]
    rescue: notice::RESCUE,
    #[cfg(not(target_arch = "wasm32"))]
    embed: notice::EMBED,
    example: example::EXAMPLE,
};
