//! English.

mod ahead;
mod answer;
mod common;
mod diagram;
mod discuss;
mod example;
mod home;
mod how;
mod insight;
mod notice;
mod statements;

use super::Texts;

pub use ahead::AHEAD;
pub use diagram::DIAGRAM;
pub use discuss::DISCUSS;
pub use how::HOW;
pub use insight::INSIGHT;

pub static TEXTS: Texts = Texts {
    common: common::COMMON,
    frame: home::FRAME,
    home: home::HOME,
    answer: answer::ANSWER,
    statements: statements::STATEMENTS,
    figure: diagram::FIGURE,
    notice: notice::NOTICE,
    #[cfg(not(target_arch = "wasm32"))]
    rescue: notice::RESCUE,
    example: example::EXAMPLE,
};
