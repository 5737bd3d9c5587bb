// What can be set in the configurator: the names that stand in its address, what holds unless set, and what is refused.

/**
 * @typedef {{ kind: string, instrument: string, mode: string, value: string, readonly: string, lang: string,
 *   theme: string, accent: string, background: string, foreground: string, radius: string, font: string,
 *   storage: string, "storage-key": string, label: string, link: string, host: string }} Settings
 * @typedef {keyof Settings} Name
 */

/** @type {Readonly<Settings>} */
export const INITIAL = Object.freeze({
  kind: "element",
  instrument: "quick-18",
  mode: "assess",
  value: "",
  readonly: "",
  lang: "",
  theme: "auto",
  accent: "",
  background: "",
  foreground: "",
  radius: "",
  font: "",
  storage: "none",
  "storage-key": "",
  label: "",
  link: "",
  host: "",
});

/** The settings that are a choice among a few. @type {Partial<Record<Name, readonly string[]>>} */
const CHOICES = {
  kind: ["element", "frame"],
  instrument: ["quick-18", "continuum-26"],
  mode: ["assess", "results", "diagram"],
  readonly: ["", "yes"],
  lang: ["", "en"],
  theme: ["auto", "light", "dark"],
  storage: ["none", "session", "local"],
};

/** The longest text that is read from an address. A link token may be long, everything else is a line. */
const LONGEST = { value: 65536, other: 300 };

/** The settings in the fragment of an address. What it does not say, or says wrongly, is as it is at first. */
export function read(/** @type {string} */ fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const settings = { ...INITIAL };
  for (const name of names()) {
    const value = clean(name, said.get(name) ?? "");
    const choices = CHOICES[name];
    if (value !== "" && (!choices || choices.includes(value))) settings[name] = value;
  }
  return settings;
}

/** The fragment that says how the settings differ from those at first; empty when they do not. */
export function write(/** @type {Settings} */ settings) {
  const said = names().filter((name) => settings[name] !== INITIAL[name]);
  return new URLSearchParams(said.map((name) => [name, settings[name]])).toString();
}

/**
 * What is wrong with a setting, in a sentence, or nothing.
 * @param {Name} name
 * @param {Settings} settings
 * @returns {string | undefined}
 */
export function fault(name, settings) {
  const value = settings[name];
  if (value === "") return undefined;
  if (name === "accent" || name === "background" || name === "foreground") {
    return isColour(value) ? undefined : "This is no colour. Write it as #7b2f5e, teal or rgb(123 47 94).";
  }
  if (name === "radius") {
    return /^\d{1,2}$/.test(value) && Number(value) <= 40 ? undefined : "Give a whole number from 0 to 40.";
  }
  if (name === "font") {
    return /^[\p{L}\d ,'-]+$/u.test(value) && supports("font-family", value)
      ? undefined
      : "Give names of fonts with commas between them, such as Georgia, serif.";
  }
  if (name === "link") return linkFault(value);
  if (name === "host") {
    const origin = parsed(value)?.origin;
    return /^https?:\/\//i.test(value) && origin && origin !== "null"
      ? undefined
      : "Give the address of your site with https:// in front, such as https://www.example.com.";
  }
  if (name === "value") {
    return token(value) ? undefined : "No result is in this text. It is a link or a text that begins with v1.";
  }
  return undefined;
}

/**
 * The settings as they take effect: without what is wrong, and without what has no place in this form.
 * @param {Settings} settings
 */
export function effective(settings) {
  const result = { ...settings };
  for (const name of names()) if (fault(name, settings)) result[name] = INITIAL[name];
  if (result.kind === "element") result.host = "";
  if (result.storage === "none") result["storage-key"] = "";
  if (!result.label.trim() || !result.link) result.label = result.link = "";
  result.value = token(result.value) ?? "";
  if (result.host) result.host = new URL(result.host).origin;
  return result;
}

/** All settings, in the order of the address. */
export function names() {
  return /** @type {Name[]} */ (Object.keys(INITIAL));
}

/**
 * A text as a setting takes it: in one line, and with the quotes that need no escaping.
 * @param {Name} name
 * @param {string} value
 */
export function clean(name, value) {
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, name === "value" ? LONGEST.value : LONGEST.other);
  if (name === "font") return line.replaceAll('"', "'").trimStart();
  return name === "label" || name === "storage-key" ? line : line.trim();
}

/** The token in a link or a text, if there is one. */
function token(/** @type {string} */ text) {
  return /(?:^|#|\s)(v1\.[\w-]{8,})/.exec(text)?.[1];
}

/** @returns {string | undefined} */
function linkFault(/** @type {string} */ value) {
  const address = parsed(value);
  // A link of one's own site stays as it is written. Two slashes would lead to another one.
  if (/^[/#](?![/\\])/.test(value)) return undefined;
  if (address && ["javascript:", "data:", "vbscript:", "blob:", "file:"].includes(address.protocol)) {
    return "This address would run a program or open a file, so it is left out. Give one that begins with https://.";
  }
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(value)) {
    return "Begin the address with https://, mailto:, tel:, or with / or # for your own site.";
  }
  return address && (address.hostname || address.pathname) ? undefined : "This address is not complete.";
}

/** @returns {URL | undefined} */
function parsed(/** @type {string} */ value) {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}

/** One that a browser takes and that reads the same in an attribute, a style sheet and an address. */
function isColour(/** @type {string} */ value) {
  return /^[#a-z\d(),.%\s/-]+$/i.test(value) && !/var\(|url\(|env\(/i.test(value) && supports("color", value);
}

/**
 * @param {string} property
 * @param {string} value
 */
function supports(property, value) {
  // Words such as `inherit` would take the property away instead of setting it.
  return !/^(inherit|initial|unset|revert|revert-layer)$/i.test(value.trim()) && CSS.supports(property, value);
}
