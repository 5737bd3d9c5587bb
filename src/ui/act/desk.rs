//! What the parts of the place share while it is shown: the form that is open, the filter, and what was said last.

use super::fields::Draft;
use crate::exchange::agreed;
use crate::model::party::{ByParty, Party};
use crate::record::{Date, Id};
use crate::ui::Ui;
use crate::ui::element::{El, el};
use crate::ui::see::{See, memo};
use leptos::prelude::*;

/// What the parts share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The state and the words.
    pub ui: Ui,
    /// The partnership.
    pub id: Id,
    /// What the parties are called.
    pub names: Memo<ByParty<String>>,
    /// The day on which this is read.
    pub today: Memo<Date>,
    /// The action whose form is open.
    pub editing: RwSignal<Option<Id>>,
    /// What stands in that form. Kept here, so that it outlives the list when that is drawn anew.
    pub draft: Draft,
    /// Whose actions are shown; none is everyone's.
    pub owner: RwSignal<Option<Owner>>,
    /// Whether what is done and dropped is open.
    pub opened: RwSignal<bool>,
    /// What has just happened to an action.
    pub said: RwSignal<String>,
}

/// Who sees to an action; none is all three together.
pub type Owner = Option<Party>;

impl Desk {
    /// A desk with nothing on it.
    pub fn new(ui: Ui, id: Id) -> Self {
        Self {
            ui,
            id,
            names: memo(move || ui.partnership(id, |whole| whole.names.clone()).unwrap_or_default()),
            today: memo(move || ui.state.see(|state| state.today).unwrap_or(Date::FIRST)),
            editing: RwSignal::new(None),
            draft: Draft::default(),
            owner: RwSignal::new(None),
            opened: RwSignal::new(false),
            said: RwSignal::new(String::new()),
        }
    }

    /// An owner with a sign of its own: the initial in a disc of the party's colour.
    pub fn owner_mark(self, owner: Owner) -> El {
        let name = agreed::owner(self.ui.act(), &self.names.get(), owner);
        let initial = match owner {
            // As in 1 + 1 + 1.
            None => "3".to_owned(),
            Some(_) => name.chars().take(1).flat_map(char::to_uppercase).collect(),
        };
        el("span")
            .class(format!("owner {}", colour(owner)))
            .child(el("span").class("owner-initial").attr("aria-hidden", "true").child(initial))
            .child(el("span").child(name))
    }
}

fn colour(owner: Owner) -> &'static str {
    match owner {
        Some(Party::Customer) => "party-customer",
        Some(Party::Vendor) => "party-vendor",
        Some(Party::Provider) => "party-provider",
        None => "party-none",
    }
}
