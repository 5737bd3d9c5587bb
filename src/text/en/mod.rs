//! English.

mod answer;
mod common;
mod diagram;
mod discuss;
mod example;
mod home;
mod notice;
mod statements;

use super::Texts;

pub static TEXTS: Texts = Texts {
    common: common::COMMON,
    frame: home::FRAME,
    home: home::HOME,
    answer: answer::ANSWER,
    statements: statements::STATEMENTS,
    diagram: diagram::DIAGRAM,
    discuss: discuss::DISCUSS,
    notice: notice::NOTICE,
    #[cfg(not(target_arch = "wasm32"))]
    rescue: notice::RESCUE,
    example: example::EXAMPLE,
};
