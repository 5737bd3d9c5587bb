//! English: Act: what was agreed, who sees to it, and by when.

use crate::text::catalogue::Act;

pub static ACT: Act = Act { title: "What you agreed" };
