// The configurator: a form, the snippet that it makes, and the preview that runs the snippet.

import { advice, hex } from "./contrast.js";
import { copies } from "./copy.js";
import { preview } from "./preview.js";
import { INITIAL, clean, effective, fault, names, read, write } from "./settings.js";
import { rule, snippet } from "./snippet.js";

/** @typedef {import("./settings.js").Name} Name */

/** How long typing must rest before the frame loads anew, in milliseconds. */
const REST = 400;

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (byId("settings"));
const place = byId("preview");
const base = new URL("..", location.href).href;
let settings = read(location.hash);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

fill();
show();
local();

form.addEventListener("input", (event) => {
  const field = /** @type {HTMLInputElement} */ (event.target);
  const picks = field.dataset["picks"];
  if (picks) control(/** @type {Name} */ (picks)).value = field.value;
  settings = { ...settings };
  for (const name of names()) settings[name] = clean(name, entered(name));
  say("form-said", "");
  remember();
  show();
});

form.addEventListener("submit", (event) => event.preventDefault());

byId("reset").addEventListener("click", () => {
  settings = { ...INITIAL };
  remember();
  fill();
  show();
  say("form-said", "Everything is as it was at first.");
});

for (const button of form.querySelectorAll("[data-resets]")) {
  button.addEventListener("click", () => {
    const name = /** @type {Name} */ (button.getAttribute("data-resets"));
    settings = { ...settings, [name]: INITIAL[name] };
    remember();
    fill();
    show();
    byId(name).focus();
  });
}

byId("take").addEventListener("click", () => {
  const element = /** @type {(HTMLElement & { value?: string | null }) | null} */ (place.querySelector("partnership-continuum"));
  const value = element?.value;
  if (!value) {
    say("take-said", "Nothing is answered in the preview yet.");
    return;
  }
  settings = { ...settings, value };
  remember();
  fill();
  show();
  say("take-said", "They are in the lines to paste now.");
});

// What a link in the preview leads to is another site's matter, and the settings would be gone.
place.addEventListener("click", (event) => {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && place.contains(each));
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  say("preview-said", `On your page this leads to ${link.getAttribute("href")}`);
});

addEventListener("hashchange", () => {
  // The link over the head of the page is no address of settings.
  if (location.hash.includes("=") || location.hash.length < 2) settings = read(location.hash);
  remember();
  fill();
  show();
});

copies(byId("copy"), () => byId("snippet").textContent ?? "", (sentence) => say("copied", sentence), () => {
  getSelection()?.selectAllChildren(byId("snippet"));
  return "Selected. Copy it with Ctrl+C or ⌘C.";
});
copies(byId("copy-address"), () => location.href, (sentence) => say("form-said", sentence), () => {
  return "Copy it from the address bar of the browser.";
});

/** Says something in one place, and takes back what was said in the others. @param {string} id @param {string} text */
function say(id, text) {
  for (const place of ["copied", "form-said", "take-said", "preview-said"]) byId(place).textContent = place === id ? text : "";
}

/** Puts the settings into the form. */
function fill() {
  for (const name of names()) {
    const field = control(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = settings[name] !== "";
    else field.value = settings[name];
  }
}

/** What stands in the form. @param {Name} name */
function entered(name) {
  const field = control(name);
  return field instanceof HTMLInputElement && field.type === "checkbox" && !field.checked ? "" : field.value;
}

/** The settings go into the address, so that it can be passed on, without a step for the back key at every letter. */
function remember() {
  history.replaceState(null, "", `${location.pathname}${location.search}#${write(settings)}`);
}

/** Shows what follows from the settings: faults, snippet, preview. */
function show() {
  for (const name of names()) showFault(name);
  const used = effective(settings);
  const text = snippet(used, base);
  byId("snippet").textContent = text;
  byId("rule").textContent = rule(used) || "partnership-continuum {\n  --continuum-accent: #7b2f5e;\n}";
  byId("advice").textContent = advice(used);
  showMend();
  for (const button of form.querySelectorAll("[data-resets]")) {
    const name = /** @type {Name} */ (button.getAttribute("data-resets"));
    /** @type {HTMLElement} */ (button).hidden = settings[name] === INITIAL[name];
  }
  for (const part of document.querySelectorAll("[data-only]")) {
    const [name = "", value = ""] = (part.getAttribute("data-only") ?? "").split("=");
    /** @type {HTMLElement} */ (part).hidden = !value.split("|").includes(settings[/** @type {Name} */ (name)]);
  }
  for (const picker of form.querySelectorAll("[data-picks]")) {
    const name = /** @type {Name} */ (picker.getAttribute("data-picks"));
    /** @type {HTMLInputElement} */ (picker).value = hex(used[name] || /** @type {HTMLElement} */ (picker).dataset["own"] || "");
  }
  place.dataset["theme"] = used.theme;
  clearTimeout(waiting);
  // A frame loads anew when its address changes, so not at every letter.
  if (used.kind === "frame" && place.querySelector("iframe")) waiting = setTimeout(() => preview(place, text), REST);
  else preview(place, text);
}

/** Leads from the lines to each setting that is wrong or hard to read; what is the matter is said there. */
function showMend() {
  const told = (/** @type {string} */ id) => document.getElementById(id)?.textContent;
  const wrong = names().filter((name) => told(`${name}-fault`) || (name === "foreground" && told("advice")));
  const ways = wrong.map((name) => {
    const way = document.createElement("button");
    way.type = "button";
    way.className = "way";
    way.textContent = form.querySelector(`label[for="${name}"]`)?.textContent ?? "";
    way.addEventListener("click", () => byId(name).focus());
    return way;
  });
  const place = byId("mend");
  place.replaceChildren(place.firstChild ?? "", ...ways.flatMap((way) => [" ", way]));
  place.hidden = ways.length === 0;
}

function showFault(/** @type {Name} */ name) {
  const told = document.getElementById(`${name}-fault`);
  if (!told) return;
  const message = missing(name) ?? fault(name, settings) ?? "";
  told.textContent = message;
  const field = /** @type {HTMLElement} */ (form.querySelector(`#${name}`));
  if (message) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** A link needs words, and words need a link. @param {Name} name */
function missing(name) {
  if (name === "label" && !settings.label.trim() && settings.link) return "Say what stands on the link.";
  if (name === "link" && !settings.link && settings.label.trim()) return "Say where it leads.";
  return undefined;
}

/** @param {Name} name */
function control(name) {
  return /** @type {HTMLInputElement | HTMLSelectElement | RadioNodeList} */ (form.elements.namedItem(name));
}

/** Examples name the place where these files lie; and whoever tries them on their own machine is told so. */
function local() {
  for (const code of document.querySelectorAll("pre code")) {
    if (code.id === "") code.textContent = (code.textContent ?? "").replaceAll("https://HOST/", base).replaceAll("https://HOST", location.origin);
  }
  byId("only-here").hidden = !/^(localhost|127\.|\[::1\])/.test(location.hostname);
  byId("not-secure").hidden = location.protocol === "https:" || !byId("only-here").hidden;
}
