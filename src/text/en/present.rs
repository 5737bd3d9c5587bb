//! English: the presentation and the window that leads it.

use crate::text::catalogue::Present;

pub static PRESENT: Present = Present { title: "Presentation", lead_title: "Lead the presentation" };
