// The page of the blog: what the element and the frame say goes into the log, and the frame gets its address.

import { eventLog } from "./log.js";

const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("frame"));
const add = eventLog(/** @type {HTMLElement} */ (document.getElementById("log")));

// The events bubble, so that a page can listen in one place for all elements on it.
for (const name of ["ready", "change", "complete", "error"]) {
  document.addEventListener(`continuum-${name}`, (event) => {
    add("Element", `continuum-${name}`, /** @type {CustomEvent} */ (event).detail);
  });
}

addEventListener("message", (event) => {
  // From our frame and from where it lies: anybody can send messages to a page.
  if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
  const message = event.data?.continuum;
  if (message?.v !== 1) return;
  const { v, type, ...detail } = message;
  add("Frame", String(type), detail);
});

// Answers are told only to the site that `host` names, and where this page lies is not known before.
const address = new URL("../embed.html", location.href);
const look = { accent: "#7b2f5e", radius: "4px" };
address.search = new URLSearchParams({ instrument: "quick-18", ...look, host: location.origin }).toString();
frame.src = address.href;
