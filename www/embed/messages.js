// What a page may ask of the frame in it: read from its address and from messages. Anything may be in there, so what is
// not exactly as it should be counts for nothing, and gets a sentence that says why; the element says itself which of its
// values it does not know.

import { faults as words } from "./words.js";

/** The version of the messages, which stands in each of them. */
export const VERSION = 1;

/** The attributes of the element that are texts, as the address and the messages name them. */
const TEXTS = ["instrument", "lang", "theme", "mode"];
const IN_ADDRESS = [...TEXTS, "storage", "storage-key", "wording"];
/** What the frame itself says, which a page that sends everything back must not make it answer. */
const OURS = ["ready", "height", "error", "change", "complete"];
/** Of a link the longest that is read, of anything else far more than makes sense. */
const LONGEST = { value: 65_536, text: 200 };

/** How much of what was given is repeated. */
const PIECE = 40;

/** How a custom property of the element may look: what CSS it must be, and that it fetches and refers to nothing. */
const COLOUR = { property: "color", letters: /^[\w#%.,/ +-]*(\((?:[\w#%.,/ +-]|\([\w#%.,/ +-]*\))*\))?$/, known: words.colour };
const LENGTH = { property: "padding-top", letters: /^[\w%. +*/()-]+$/, known: words.length };
const FONT = { property: "font-family", letters: /^[\p{L}\p{N} ,'"-]+$/u, known: words.font };
const LOOKS = { accent: COLOUR, background: COLOUR, foreground: COLOUR, radius: LENGTH, font: FONT };
const REFERS = /\b(var|env|attr|if|url|image|src)\(/i;

/**
 * What the address of the frame says: the attributes of the element, how it looks, to whom answers may be told, and what
 * is wrong. `host` is undefined when none is named, and empty when what is named is not the address of a page. Names that
 * are not ours are left alone: others add theirs to any address.
 */
export function ofAddress({ search, hash }, supports = CSS.supports) {
  const said = new URLSearchParams(search);
  const faults = [];
  const attributes = new Map(IN_ADDRESS.flatMap((name) => (said.get(name) ? [[name, said.get(name)]] : [])));
  if (said.has("readonly") && said.get("readonly") !== "false") attributes.set("readonly", "");
  const value = tokenOf(hash);
  if (value !== undefined) attributes.set("value", value);
  const looks = new Map();
  for (const name of Object.keys(LOOKS).filter((name) => said.get(name))) {
    if (isLook(name, said.get(name), supports)) looks.set(name, said.get(name));
    else faults.push(bad(name, said.get(name), LOOKS[name].known));
  }
  const host = said.has("host") ? originOf(said.get("host")) : undefined;
  if (host === "") faults.push(bad("host", said.get("host"), words.page));
  return { attributes, looks, host, faults };
}

/** The link token behind the `#`, if there is one. */
export function tokenOf(hash) {
  return hash.startsWith("#v") ? hash.slice(1) : undefined;
}

/**
 * What a message asks for: `{ value }`, `{ attributes, looks }`, or `{ fault }` when it is not right; undefined when it is
 * not for us.
 */
export function ofMessage(data, supports = CSS.supports) {
  const said = data?.continuum;
  if (typeof said !== "object" || said === null || OURS.includes(said.type)) return undefined;
  const asked = askedBy(said, supports);
  return typeof asked === "string" ? { fault: `${words.refused} ${asked}` } : asked;
}

/** What is asked for, or what is wrong with it. */
function askedBy({ v, type, value, config }, supports) {
  if (v !== VERSION) return bad("v", v, VERSION);
  if (type === "set-config") return configOf(config, supports);
  if (type !== "set-value") return filled(words.unknown, { given: piece(type), known: "set-config, set-value" });
  const fits = value === null || (typeof value === "string" && value.length <= LONGEST.value);
  return fits ? { value } : bad("value", value, words.token);
}

/** All of it or nothing: half of what was asked would look like a mistake of ours. Null is as if it had not been set. */
function configOf(config, supports) {
  if (typeof config !== "object" || config === null || Array.isArray(config)) return bad("config", config, words.object);
  const attributes = new Map();
  const looks = new Map();
  for (const [name, value] of Object.entries(config)) {
    const isLooks = Object.hasOwn(LOOKS, name);
    if (!isLooks && name !== "readonly" && !TEXTS.includes(name)) {
      const known = [...TEXTS, "readonly", ...Object.keys(LOOKS)].join(", ");
      return filled(words.unknown, { given: piece(name), known });
    }
    if (value === null) (isLooks ? looks : attributes).set(name, null);
    else if (isLooks && isLook(name, value, supports)) looks.set(name, value);
    else if (isLooks) return bad(name, value, LOOKS[name].known);
    else if (name === "readonly" && typeof value === "boolean") attributes.set(name, value ? "" : null);
    else if (name === "readonly") return bad(name, value, words.onOrOff);
    else if (isShort(value)) attributes.set(name, value);
    else return bad(name, value, words.text);
  }
  return { attributes, looks };
}

function bad(name, given, known) {
  return filled(words.bad, { name, given: piece(given), known });
}

/** As much of what was given as helps to find it. */
function piece(given) {
  const text =
    typeof given === "string" ? given
    : Array.isArray(given) ? "a list"
    : typeof given === "object" && given !== null ? "an object"
    : String(given);
  const letters = [...text.slice(0, 2 * PIECE + 2)];
  return letters.length > PIECE ? `${letters.slice(0, PIECE).join("")}…` : text;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function isShort(value) {
  return typeof value === "string" && value.length <= LONGEST.text;
}

function isLook(name, value, supports) {
  const { property, letters } = LOOKS[name];
  return isShort(value) && letters.test(value) && !REFERS.test(value) && supports(property, value);
}

/** The origin of the page with this address: nobody else can read what is sent to it. */
function originOf(address) {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? origin : "";
  } catch {
    return "";
  }
}
