//! English: Over time: the rounds side by side.

use crate::text::catalogue::Time;

pub static TIME: Time = Time { title: "Over time" };
