// The script inside the frame: makes one element as the address says, and speaks with the page around it. Answers are
// told to nobody but the origin that the address names.

import { watchHeight } from "./height.js";
import { VERSION, ofAddress, ofMessage, tokenOf } from "./messages.js";

const { attributes, looks, host } = ofAddress(location);
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
  if ("value" in asked) return (element.value = asked.value);
  set(asked);
  // Who asks may have come too late for the last one.
  tellHeight?.();
});
document.body.append(element);
if (host === "") toAnyone("error", { message: "host must be the address of the page around the frame: https://example.org" });
await load();

function set({ attributes, looks }) {
  for (const [name, value] of attributes) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  document.documentElement.dataset.theme = element.getAttribute("theme") ?? "auto";
  for (const [name, value] of looks) sheet.cssRules[0].style.setProperty(`--continuum-${name}`, value);
}

async function load() {
  const [loading, unloaded] = ["loading", "unloaded"].map((id) => document.getElementById(id));
  try {
    await import("./embed.js");
  } catch {
    unloaded.hidden = false;
    watch();
    toAnyone("error", { message: unloaded.textContent });
  }
  loading.remove();
}
