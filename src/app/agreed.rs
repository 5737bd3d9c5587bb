//! What the parties agreed to do: actions made, changed and taken away.

use super::edit;
use super::effect::Effect;
use super::history::What;
use super::state::{Removed, State};
use super::world::World;
use crate::record::{Action, Id, Partnership, Plan};

/// Another action, agreed in the latest round. One without a text is none.
pub fn add(state: &mut State, partnership: Id, plan: Plan, world: &mut dyn World) -> Vec<Effect> {
    let plan = tidy(plan);
    let (id, today) = (world.id(), world.today());
    edit::change(state, partnership, What::Action, world, |whole, now| {
        let Some(round) = whole.round().map(|round| round.id).filter(|_| !plan.text.is_empty()) else { return false };
        let ended = (!plan.progress.is_open()).then_some(today);
        whole.actions.push(Action { id, round, created: now, changed: now, ended, plan });
        true
    })
}

/// Something else about an action. A text that was emptied stays as it was.
pub fn change(state: &mut State, partnership: Id, action: Id, plan: Plan, world: &mut dyn World) -> Vec<Effect> {
    let mut plan = tidy(plan);
    let today = world.today();
    edit::change(state, partnership, What::Action, world, |whole, now| {
        let Some(action) = whole.actions.iter_mut().find(|each| each.id == action) else { return false };
        if plan.text.is_empty() {
            plan.text.clone_from(&action.plan.text);
        }
        if action.plan == plan {
            return false;
        }
        if plan.progress != action.plan.progress {
            action.ended = (!plan.progress.is_open()).then_some(today);
        }
        action.plan = plan;
        action.changed = now;
        true
    })
}

/// Away with an action; can be undone.
pub fn remove(state: &mut State, partnership: Id, action: Id, world: &mut dyn World) -> Vec<Effect> {
    let mut removed = None;
    let effects = edit::change(state, partnership, What::Action, world, |whole, _| {
        let Some(place) = whole.actions.iter().position(|each| each.id == action) else { return false };
        removed = Some(Removed::Action { partnership, place, action: whole.actions.remove(place) });
        true
    });
    if removed.is_some() {
        state.removed = removed;
    }
    effects
}

/// The action comes back, as near to the old place as can be.
pub fn restore(state: &mut State, partnership: Id, place: usize, action: Action, world: &mut dyn World) -> Vec<Effect> {
    edit::change(state, partnership, What::Action, world, |whole, _| {
        if whole.action(action.id).is_some() {
            return false;
        }
        whole.actions.insert(place.min(whole.actions.len()), action);
        true
    })
}

/// A plan as it is kept: without blanks around its texts, and within the limits.
fn tidy(mut plan: Plan) -> Plan {
    let text: String = plan.text.trim().chars().take(Action::TEXT_LIMIT).collect();
    plan.text = text.trim_end().to_owned();
    plan.person = Partnership::name(&plan.person);
    plan
}
