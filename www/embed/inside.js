// The script inside the frame: makes one element as the address says, and speaks with the page around it. Answers are
// told to nobody but the origin that the address names.

import { watchHeight } from "./height.js";
import { VERSION, ofAddress, ofMessage, tokenOf } from "./messages.js";

const { attributes, looks, host, faults } = ofAddress(location);
/** Opened by itself, there is nobody to speak with. */
const framed = parent !== window;
const element = document.createElement("partnership-continuum");
// A sheet that is made here, as the content security policy forbids styles in attributes.
const sheet = new CSSStyleSheet();
sheet.replaceSync(":root {}");
document.adoptedStyleSheets = [sheet];

const toAnyone = (type, content = {}) => framed && parent.postMessage(message(type, content), "*");
const toHost = (type, content) => framed && host && parent.postMessage(message(type, content), host);
const message = (type, content) => ({ continuum: { v: VERSION, type, ...content } });

// The words of whoever runs this host, unless the address names others.
const { wording } = document.documentElement.dataset;
if (wording && !attributes.has("wording")) attributes.set("wording", wording);
set({ attributes, looks });
element.addEventListener("continuum-ready", () => {
  watch();
  toAnyone("ready");
});
element.addEventListener("continuum-error", ({ detail }) => {
  watch();
  toAnyone("error", { message: detail.message });
});
element.addEventListener("continuum-change", ({ detail: { answered, total, score } }) =>
  toHost("change", { answered, total, score }),
);
element.addEventListener("continuum-complete", ({ detail: { score, value } }) => toHost("complete", { score, value }));
addEventListener("hashchange", () => {
  const token = tokenOf(location.hash);
  if (token !== undefined) element.value = token;
});
// From when there is something to see: a page is not to jump together and apart again while its frame loads.
let tellHeight;
const watch = () => (tellHeight ??= watchHeight((height) => toAnyone("height", { height })));
addEventListener("message", (event) => {
  if (!framed || event.source !== parent || (host !== undefined && event.origin !== host)) return;
  const asked = ofMessage(event.data);
  if (asked === undefined) return;
  if ("fault" in asked) return refuse(asked.fault);
  if ("value" in asked) return (element.value = asked.value);
  set(asked);
  // Who asks may have come too late for the last one.
  tellHeight?.();
});
document.body.append(element);
for (const message of faults) {
  warn(message);
  toAnyone("error", { message });
}
await load();

/** Says why a message was refused, to who may have sent it. */
function refuse(fault) {
  warn(fault);
  if (host === undefined) toAnyone("error", { message: fault });
  else toHost("error", { message: fault });
}

/** For whoever makes the page, and does not listen yet. */
function warn(message) {
  console.warn(`partnership-continuum: ${message}`);
}

function set({ attributes, looks }) {
  for (const [name, value] of attributes) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  document.documentElement.dataset.theme = element.getAttribute("theme") ?? "auto";
  const { style } = sheet.cssRules[0];
  // Null takes a property out.
  for (const [name, value] of looks) style.setProperty(`--continuum-${name}`, value);
}

async function load() {
  const [loading, unloaded] = ["loading", "unloaded"].map((id) => document.getElementById(id));
  try {
    await import("./embed.js");
  } catch (reason) {
    console.error(reason);
    unloaded.hidden = false;
    watch();
    toAnyone("error", { message: unloaded.textContent });
  }
  loading.remove();
}
