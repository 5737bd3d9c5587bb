//! English: Try: other values than today's, and what they would come to.

use crate::text::catalogue::Trial;

pub static TRIAL: Trial = Trial { title: "What would change it" };
