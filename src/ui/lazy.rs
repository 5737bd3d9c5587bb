//! The files of the program that load on demand. In the released page they are files; in every other build, plain code.
//!
//! With the feature `split`, the functions with the mark `wasm_split` say where the program is to be cut: what only one of
//! them leads to goes into a file of its own, and what several lead to into others, the words and numbers that only this
//! code names with it.

use super::controls::{button, page_heading};
use super::element::{Child, El, el, part};
use super::page::Page;
use super::places::{Draw, answering, files, others};
use crate::app::{Event, Later};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// One of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The pages on which answers are given. Apart, since whoever is invited to answer sees no others.
    Answering,
    /// Where files are saved for other programs. Apart, since what makes workbooks is large and seldom used.
    Files,
    /// All others.
    Places,
}

/// The file could not be had. The browser's console says why.
struct Unloaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Unloaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, preload(fetch_later), fallible)]
fn later() -> Result<Later, Unloaded> {
    Ok(Later(crate::app::later::update))
}

#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)]
async fn later() -> Result<Later, Unloaded> {
    Ok(Later(crate::app::later::update))
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(answering, preload(fetch_answering), fallible)]
fn load_answering() -> Result<Draw, Unloaded> {
    Ok(answering())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(places, preload(fetch_places), fallible)]
fn load_places() -> Result<Draw, Unloaded> {
    Ok(others())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(files, preload(fetch_files), fallible)]
fn load_files() -> Result<Draw, Unloaded> {
    Ok(files())
}

/// Loads a file, unless it is there. What has failed may be tried again.
#[cfg(feature = "split")]
async fn load(file: File) -> Result<Draw, Unloaded> {
    match file {
        File::Answering => load_answering().await,
        File::Files => load_files().await,
        File::Places => load_places().await,
    }
}

#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)]
async fn load(file: File) -> Result<Draw, Unloaded> {
    ready(file).ok_or(Unloaded)
}

/// What is there without loading.
fn ready(file: File) -> Option<Draw> {
    #[cfg(not(feature = "split"))]
    return Some(match file {
        File::Answering => answering(),
        File::Files => files(),
        File::Places => others(),
    });
    #[cfg(feature = "split")]
    {
        let _ = file;
        None
    }
}

/// Loads what does most of what events ask for, and says so, or that it could not.
pub fn load_later(send: Callback<Event>) {
    spawn_local(async move {
        let event = later().await.map_or(Event::Unloaded, Event::Loaded);
        send.try_run(event);
    });
}

/// Begins to load a file.
fn preload(file: File) {
    #[cfg(feature = "split")]
    spawn_local(async move {
        let _ = match file {
            File::Answering => fetch_answering().await,
            File::Files => fetch_files().await,
            File::Places => fetch_places().await,
        };
    });
    #[cfg(not(feature = "split"))]
    let _ = file;
}

/// Loads the files ahead of their use. Where that fails, they are loaded when they are used.
pub fn prefetch() {
    #[cfg(feature = "split")]
    spawn_local(async {
        let _ = fetch_later().await;
        let _ = fetch_answering().await;
        let _ = fetch_places().await;
        let _ = fetch_files().await;
    });
}

/// How far a file is.
#[derive(Clone, Copy)]
enum Stage {
    Away,
    Coming,
    Failed,
    Here(Draw),
}

/// The files, each loaded when the first of its pages is shown.
#[derive(Clone, Copy)]
pub struct Lazy {
    send: Callback<Event>,
    answering: RwSignal<Stage>,
    files: RwSignal<Stage>,
    places: RwSignal<Stage>,
}

impl Lazy {
    /// Nothing is loaded; events go there.
    pub fn new(send: Callback<Event>) -> Self {
        let away = || RwSignal::new(Stage::Away);
        Self { send, answering: away(), files: away(), places: away() }
    }

    /// Whether a page of this file would show itself now, or that it cannot be loaded, and not that it is on its way.
    pub fn is_settled(self, file: File) -> bool {
        matches!(self.stage(file).get(), Stage::Here(_) | Stage::Failed)
    }

    /// A page of this file, as soon as the file is there.
    pub fn view(self, file: File, page: Page) -> AnyView {
        self.load(file);
        let view = move || match self.stage(file).get() {
            Stage::Here(draw) => draw(page),
            Stage::Failed => self.failed(file).into_child(),
            Stage::Away | Stage::Coming => waiting().into_child(),
        };
        part(view).into_child()
    }

    /// A part of a page of this file: nothing until the file is there, and a line where it cannot be had.
    pub fn part(self, file: File, page: Page) -> AnyView {
        let view = move || match self.stage(file).get() {
            Stage::Here(draw) => draw(page),
            Stage::Failed => self.failed_part(file).into_child(),
            Stage::Away | Stage::Coming => ().into_any(),
        };
        part(view).into_child()
    }

    fn stage(self, file: File) -> RwSignal<Stage> {
        match file {
            File::Answering => self.answering,
            File::Files => self.files,
            File::Places => self.places,
        }
    }

    /// Loads a file, unless it is there or on its way.
    pub fn load(self, file: File) {
        let stage = self.stage(file);
        if matches!(stage.get_untracked(), Stage::Here(_) | Stage::Coming) {
            return;
        }
        if let Some(draw) = ready(file) {
            return stage.set(Stage::Here(draw));
        }
        stage.set(Stage::Coming);
        preload(file);
        spawn_local(async move {
            // What is on the page can do nothing without it.
            let loaded = match later().await {
                Ok(later) => {
                    self.send.run(Event::Loaded(later));
                    load(file).await.map_or(Stage::Failed, Stage::Here)
                }
                Err(Unloaded) => Stage::Failed,
            };
            // The page may be gone by now.
            let _ = stage.try_set(loaded);
        });
    }

    fn failed_part(self, file: File) -> El {
        let words = &super::use_ui().texts.frame;
        let again = button("button quiet", words.try_again, move |_| self.load(file));
        el("p").class("hint").child(words.unloaded_title).child(again)
    }

    fn failed(self, file: File) -> El {
        let words = &super::use_ui().texts.frame;
        el("section")
            .class("narrow")
            .attr("role", "alert")
            .testid("unloaded")
            .child(page_heading(words.unloaded_title))
            .child(el("p").child(words.unloaded_text))
            .child(button("button primary", words.try_again, move |_| self.load(file)))
    }
}

fn waiting() -> El {
    let words = &super::use_ui().texts.frame;
    el("p").class("waiting").attr("role", "status").testid("waiting").child(words.loading)
}
