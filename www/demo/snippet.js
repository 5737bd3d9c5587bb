// The snippet to paste, made from the settings.

/** @typedef {import("./settings.js").Settings} Settings */

/**
 * How high a frame is where its script may not run: as the first that it shows is in a column of an article, and on a
 * phone. Both sets of statements begin alike.
 */
const FRAME_HEIGHTS = { assess: "720", results: "1380", diagram: "880" };

/** A tag with many attributes that is longer has a line for each of them. */
const WIDTH = 90;

/**
 * The lines to paste into a page.
 * @param {Settings} settings as they take effect: see `effective`
 * @param {string} base where the files lie, with a slash at the end
 */
export function snippet(settings, base) {
  return settings.kind === "frame" ? frame(settings, base) : element(settings, base);
}

/** The look as a rule for a style sheet, for sites that allow no `style` in a tag; empty when nothing is set. */
export function rule(/** @type {Settings} */ settings) {
  const lines = look(settings).map(([name, value]) => `  --continuum-${name}: ${value};\n`);
  return lines.length > 0 ? `partnership-continuum {\n${lines.join("")}}` : "";
}

/** A text as it stands in HTML, between tags and in quotes. */
export function escaped(/** @type {string} */ text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/**
 * @param {Settings} settings
 * @param {string} base
 */
function element(settings, base) {
  const style = look(settings).map(([name, value]) => `--continuum-${name}: ${value}`).join("; ");
  const open = longTag("partnership-continuum", [...options(settings), ["value", settings.value], ["style", style]]);
  const call = settings.link && `\n  ${callToAction(settings, [["slot", "after-result"]])}\n`;
  return `${tag("script", [["type", "module"], ["src", `${base}embed.js`]])}</script>\n${open}${call}</partnership-continuum>`;
}

/**
 * @param {Settings} settings
 * @param {string} base
 */
function frame(settings, base) {
  const address = new URL("embed.html", base);
  address.search = new URLSearchParams([
    ...options(settings).map(([name, value]) => [name, value === true ? "true" : value]),
    ...look(settings),
    ...(settings.host ? [["host", settings.host]] : []),
  ]).toString();
  address.hash = settings.value;
  const open = longTag("iframe", [
    ["src", address.href],
    ["title", "Partnership check"],
    ["width", "100%"],
    ["height", FRAME_HEIGHTS[/** @type {keyof typeof FRAME_HEIGHTS} */ (settings.mode)]],
    // Not a style, which some sites forbid.
    ["frameborder", "0"],
    ["loading", "lazy"],
  ]);
  const call = settings.link && `\n<p>${callToAction(settings, [])}</p>`;
  // No module, so that a host of the files has nothing to allow.
  const script = tag("script", [["src", `${base}frame.js`], ["async", true]]);
  return `${script}</script>\n${open}</iframe>${call}`;
}

/**
 * What differs from what holds anyway. The instrument is always named, since it is what is pasted.
 * @param {Settings} settings
 * @returns {[string, string | true][]}
 */
function options(settings) {
  /** @type {[string, string | true][]} */
  const options = [["instrument", settings.instrument]];
  if (settings.lang) options.push(["lang", settings.lang]);
  if (settings.theme !== "auto") options.push(["theme", settings.theme]);
  if (settings.mode !== "assess") options.push(["mode", settings.mode]);
  if (settings.storage !== "none") options.push(["storage", settings.storage]);
  if (settings["storage-key"]) options.push(["storage-key", settings["storage-key"]]);
  if (settings.readonly) options.push(["readonly", true]);
  return options;
}

/**
 * @param {Settings} settings
 * @returns {[string, string][]}
 */
function look({ accent, background, foreground, radius, font }) {
  /** @type {[string, string][]} */
  const all = [
    ["accent", accent],
    ["background", background],
    ["foreground", foreground],
    ["radius", radius && `${radius}px`],
    ["font", font.trim()],
  ];
  return all.filter(([, value]) => value);
}

/**
 * @param {Settings} settings
 * @param {[string, string][]} before
 */
function callToAction({ label, link }, before) {
  return `${tag("a", [...before, ["href", link]])}${escaped(label.trim())}</a>`;
}

/**
 * An opening tag that has a line for each attribute when it would be long.
 * @param {string} name
 * @param {[string, string | true][]} attributes
 */
function longTag(name, attributes) {
  const line = tag(name, attributes);
  return line.length <= WIDTH ? line : tag(name, attributes, "\n  ");
}

/**
 * An opening tag. An attribute that is `true` stands alone, an empty one is left out.
 * @param {string} name
 * @param {[string, string | true][]} attributes
 */
function tag(name, attributes, between = " ") {
  const set = attributes.filter(([, value]) => value);
  const written = set.map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`));
  return `<${[name, ...written].join(between)}>`;
}
