//! A newer version of the page takes the place of this one: when somebody asks for it, and everything is kept.

use super::edit::retry;
use super::effect::Effect;
use super::state::{Renewal, State};

/// The newer version is wanted. What storage has not kept so far is given to it once more before.
pub fn renew(state: &mut State) -> Vec<Effect> {
    state.renewal = Some(Renewal::Asked);
    let effects = retry(state);
    go_on(state, effects)
}

/// The same where storage has said what became of a text: the newer version comes once all is kept, and it does not come
/// when something cannot be kept.
pub fn go_on(state: &mut State, mut effects: Vec<Effect>) -> Vec<Effect> {
    if state.renewal != Some(Renewal::Asked) {
        return effects;
    }
    if state.unsaved.is_empty() {
        state.renewal = Some(Renewal::Offered);
        effects.push(Effect::Renew);
    } else if !effects.iter().any(|effect| matches!(effect, Effect::Write { .. })) {
        state.renewal = Some(Renewal::Refused);
    }
    effects
}
