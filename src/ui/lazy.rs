//! The places that load on demand: in the released page they are a file of their own, in every other build plain code.
//!
//! With the feature `split`, `load` marks where the program is to be cut: what only [`Places`] leads to goes into the
//! file `places`, the words and numbers that only this code names with it.

use super::controls::{button, page_heading};
use super::element::{Child, El, el, part};
use crate::record::Id;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The places, each as the function that draws it.
#[derive(Clone, Copy)]
pub struct Places {
    /// The form for a new partnership.
    pub new: fn() -> AnyView,
    /// The form for a partnership's names and date.
    pub edit: fn(Id) -> AnyView,
    /// The result.
    pub discuss: fn(Id) -> AnyView,
    /// Trying what would change it.
    pub trial: fn(Id) -> AnyView,
    /// What was agreed.
    pub act: fn(Id) -> AnyView,
    /// The rounds side by side.
    pub time: fn(Id) -> AnyView,
    /// The presentation.
    pub present: fn(Id) -> AnyView,
    /// The window that leads it.
    pub lead: fn(Id) -> AnyView,
    /// The report.
    pub report: fn(Id) -> AnyView,
    /// How it is scored.
    pub how: fn() -> AnyView,
}

/// The places, with their styles put into the page.
fn places() -> Places {
    super::styles::adopt();
    Places {
        new: super::home::new,
        edit: super::home::edit,
        discuss: super::discuss::discuss,
        trial: super::trial::trial,
        act: super::act::act,
        time: super::time::time,
        present: super::present::present,
        lead: super::present::lead,
        report: super::report::report,
        how: super::how::how,
    }
}

/// The file could not be had. The browser's console says why.
struct Unloaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Unloaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Loads the file, unless it is there. What has failed may be tried again.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(places, preload(fetch), fallible)]
fn load() -> Result<Places, Unloaded> {
    Ok(places())
}

#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)]
async fn load() -> Result<Places, Unloaded> {
    Ok(places())
}

/// Loads the file ahead of its use. When that fails, it is loaded when it is used.
pub fn prefetch() {
    #[cfg(feature = "split")]
    spawn_local(async {
        let _ = fetch().await;
    });
}

/// How far the places are.
#[derive(Clone, Copy)]
enum Stage {
    Away,
    Coming,
    Failed,
    Here(Places),
}

/// The places, loaded when the first of them is shown.
#[derive(Clone, Copy)]
pub struct Lazy {
    stage: RwSignal<Stage>,
}

impl Default for Lazy {
    fn default() -> Self {
        let stage = if cfg!(feature = "split") { Stage::Away } else { Stage::Here(places()) };
        Self { stage: RwSignal::new(stage) }
    }
}

impl Lazy {
    /// Whether a place would show itself now, or that it cannot be loaded, and not that it is on its way.
    pub fn is_settled(self) -> bool {
        matches!(self.stage.get(), Stage::Here(_) | Stage::Failed)
    }

    /// What `draw` makes of the places, as soon as they are there.
    pub fn view(self, draw: impl Fn(Places) -> AnyView + Send + 'static) -> AnyView {
        self.load();
        let view = move || match self.stage.get() {
            Stage::Here(places) => draw(places),
            Stage::Failed => self.failed().into_child(),
            Stage::Away | Stage::Coming => waiting().into_child(),
        };
        part(view).into_child()
    }

    fn load(self) {
        if matches!(self.stage.get_untracked(), Stage::Here(_) | Stage::Coming) {
            return;
        }
        self.stage.set(Stage::Coming);
        spawn_local(async move {
            let stage = load().await.map_or(Stage::Failed, Stage::Here);
            // The page may be gone by now.
            let _ = self.stage.try_set(stage);
        });
    }

    fn failed(self) -> El {
        let words = &super::use_ui().texts.frame;
        el("section")
            .class("narrow")
            .attr("role", "alert")
            .testid("unloaded")
            .child(page_heading(words.unloaded_title))
            .child(el("p").child(words.unloaded_text))
            .child(button("button primary", words.try_again, move |_| self.load()))
    }
}

fn waiting() -> El {
    let words = &super::use_ui().texts.frame;
    el("p").class("waiting").attr("role", "status").testid("waiting").child(words.loading)
}
