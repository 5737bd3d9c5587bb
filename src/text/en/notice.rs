//! English: notices about storage and faults, and the words of index.html.

use crate::text::catalogue::NoticeTexts;
#[cfg(not(target_arch = "wasm32"))]
use crate::text::catalogue::{Embed, Rescue};

pub const NOTICE: NoticeTexts = NoticeTexts {
    memory_blocked: "This browser does not let the page keep anything. You can go on, but your work will be lost when you close the page. Save a file to keep it.",
    memory_full: "There is no room left to keep your latest changes. Save a file to be safe, then delete partnerships that you no longer need.",
    memory_failed: "Your latest changes could not be kept on this device. Save a file to be safe.",
    nearly_full: "Storage on this device is {percent} full. Save everything as a file, then delete partnerships that you no longer need.",
    damaged: "A stored partnership could not be read. It is left untouched. Save it as a file to have it looked at ({why}).",
    damaged_last: "The last changes to the partnership of {name} could not be read, so you see it as it was before them. What could not be read is left untouched. Save it as a file to have it looked at ({why}).",
    newer: "A partnership was stored by a newer version of this page. It is left untouched. Reload to get the newer version.",
    baked: "Some of what was built into this page is wrong and not used: {why}. Tell whoever made the page.",
    download: "Save as a file",
    download_all: "Save everything as a file",
};

#[cfg(not(target_arch = "wasm32"))]
pub const RESCUE: Rescue = Rescue {
    loading: "Loading…",
    title: "The page is not running",
    stopped: "Something went wrong, and the page had to stop. What was saved on this device is still here: save it as a file to be safe, then reload.",
    unloaded: "This could not be loaded. Reload the page. If it stays so, come back later.",
    download: "Save my data as a file",
    file_name: "partnership-continuum-data.json",
    reload: "Reload",
    details: "Technical details",
    no_script: "This page needs JavaScript and WebAssembly. It computes everything on this device and sends nothing.",
};

#[cfg(not(target_arch = "wasm32"))]
pub const EMBED: Embed = Embed {
    loading: "Loading…",
    unloaded: "This could not be loaded. Try again. If it stays so, reload the page or come back later.",
    try_again: "Try again",
    stopped: "Something went wrong, and this had to stop. Reload the page to go on.",
    unworded: "The wording could not be had from {given}, so the standard words are used. Check the address, and that its host lets this page read it.",
    outside: "This element is in no page. Put it into one, then ask again.",
    bad: "{name} is “{given}”. Use {known}.",
    unknown: "There is no “{given}”. Use one of: {known}.",
    refused: "Nothing was changed.",
    colour: "a colour, such as #7b2f5e or teal",
    length: "a length with its unit, such as 8px",
    font: "names of fonts, such as Georgia, serif",
    on_or_off: "true or false",
    text: "a short text",
    object: "an object with names and values",
    token: "a token, v1.…, or null",
    page: "the address of the page around, such as https://www.example.com",
};
