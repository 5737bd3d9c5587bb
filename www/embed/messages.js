// What a page may ask of the frame in it: read from its address and from messages. Anything may be in there, so what is
// not exactly as it should be is nothing; the element says itself which of its values it does not know.

/** The version of the messages, which stands in each of them. */
export const VERSION = 1;

/** The attributes of the element that are texts, as the address and the messages name them. */
const TEXTS = ["instrument", "lang", "theme", "mode"];
const IN_ADDRESS = [...TEXTS, "storage", "storage-key"];
/** Of a link the longest that is read, of anything else far more than makes sense. */
const LONGEST = { value: 65_536, text: 200 };

/** How a custom property of the element may look: what CSS it must be, and that it fetches and refers to nothing. */
const COLOUR = { property: "color", letters: /^[\w#%.,/ +-]*(\((?:[\w#%.,/ +-]|\([\w#%.,/ +-]*\))*\))?$/ };
const LENGTH = { property: "padding-top", letters: /^[\w%. +*/()-]+$/ };
const FONT = { property: "font-family", letters: /^[\p{L}\p{N} ,'"-]+$/u };
const LOOKS = { accent: COLOUR, background: COLOUR, foreground: COLOUR, radius: LENGTH, font: FONT };
const REFERS = /\b(var|env|attr|if|url|image|src)\(/i;

/**
 * What the address of the frame says: the attributes of the element, how it looks, and to whom answers may be told.
 * `host` is undefined when none is named, and empty when what is named is not the address of a page.
 */
export function ofAddress({ search, hash }, supports = CSS.supports) {
  const said = new URLSearchParams(search);
  const attributes = new Map(IN_ADDRESS.flatMap((name) => (said.get(name) ? [[name, said.get(name)]] : [])));
  if (said.has("readonly") && said.get("readonly") !== "false") attributes.set("readonly", "");
  const value = tokenOf(hash);
  if (value !== undefined) attributes.set("value", value);
  const looks = new Map();
  for (const name of Object.keys(LOOKS)) {
    if (said.has(name) && isLook(name, said.get(name), supports)) looks.set(name, said.get(name));
  }
  return { attributes, looks, host: said.has("host") ? originOf(said.get("host")) : undefined };
}

/** The link token behind the `#`, if there is one. */
export function tokenOf(hash) {
  return hash.startsWith("#v") ? hash.slice(1) : undefined;
}

/** What a message asks for: `{ value }` or `{ attributes, looks }`; undefined when it is none of ours, or not right. */
export function ofMessage(data, supports = CSS.supports) {
  const said = data?.continuum;
  if (said?.v !== VERSION) return undefined;
  if (said.type === "set-value") return valueOf(said);
  if (said.type === "set-config") return configOf(said.config, supports);
  return undefined;
}

function valueOf({ value }) {
  const fits = value === null || (typeof value === "string" && value.length <= LONGEST.value);
  return fits ? { value } : undefined;
}

/** All of it or nothing: half of what was asked would look like a mistake of ours. */
function configOf(config, supports) {
  if (typeof config !== "object" || config === null || Array.isArray(config)) return undefined;
  const attributes = new Map();
  const looks = new Map();
  for (const [name, value] of Object.entries(config)) {
    if (TEXTS.includes(name) && isShort(value)) attributes.set(name, value);
    else if (name === "readonly" && typeof value === "boolean") attributes.set(name, value ? "" : null);
    else if (Object.hasOwn(LOOKS, name) && isLook(name, value, supports)) looks.set(name, value);
    else return undefined;
  }
  return { attributes, looks };
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
