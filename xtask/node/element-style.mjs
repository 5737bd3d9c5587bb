// The style sheet of the embedded element, made from those of the page, so that both have one source. On its own it
// prints how large the sheet is: node xtask/node/element-style.mjs

import { transformSync } from "esbuild";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import postcss from "postcss";

/** What the element shows, in the order of the page. The last is its own. */
export const SHEETS = ["palette", "controls", "answer", "diagram", "discuss", "element"];

/** Inside the shadow root everything stands in this, and gets from it what a page gets from its root. */
const ROOT = ".continuum";

/** The roundest corners: more of it, and what stands in them is cut. */
const ROUNDEST = "40px";

/** What the page around the element may set, as `--continuum-<name>`. */
const PUBLIC = ["accent", "background", "foreground", "radius"];

/** The style sheet, minified. */
export function elementStyle() {
  const read = (name) => readFileSync(new URL(`../../www/${name}.css`, import.meta.url), "utf8");
  return fromSheets(Object.fromEntries(SHEETS.map((name) => [`${name}.css`, read(name)])));
}

/** The same of any sheets: texts by their names. */
export function fromSheets(sheets) {
  const all = postcss.root();
  for (const [from, text] of Object.entries(sheets)) all.append(postcss.parse(text, { from }).nodes);
  all.walkAtRules("media", conditions);
  all.walkAtRules("container", (rule) => void (rule.params = inEm(rule.params)));
  all.walkDecls((declaration) => void (declaration.value = lengths(declaration.value)));
  const palettes = themes(all);
  // Before all sheets, so that what one of them computes from these has the last word.
  all.prepend(palettes.tones);
  if (palettes.layer.first.nodes.length > 0) all.prepend(palettes.layer);
  const target = ["chrome111", "firefox113", "safari16"];
  return transformSync(String(all), { loader: "css", minify: true, target, logLevel: "warning" }).code.trim();
}

/**
 * `rem` is the font size of the root of the page around, which may be anything. Instead `--rem` is the reader's own font
 * size in pixels, measured by www/embed/style.js; an `em` would not do, since it grows with the nesting.
 * A `vw` becomes a share of the element's width, and a `vh` is capped, since a frame that is as high as what is in it
 * would grow with itself.
 */
function lengths(value) {
  return value
    .replace(/(?<![\w.#])(-?\d*\.?\d+)rem\b/g, "calc($1*var(--rem))")
    .replace(/(?<![\w.#])(\d*\.?\d+)vw\b/g, "$1cqi")
    .replace(/(?<![\w.#])(\d*\.?\d+)vh\b/g, (_, number) => `min(${number}vh,calc(${number * 0.6}*var(--rem)))`);
}

/** In a condition `rem` is the root's again, and `em` that of the element, or of the browser's own setting. */
const inEm = (params) => params.replace(/(\d)rem\b/g, "$1em");

/** What asks for the width of the window asks for that of the element. All else is left as it is. */
function conditions(rule) {
  const parts = inEm(rule.params).split(/\s+and\s+/);
  const ofWidth = parts.filter((part) => /\b(min-|max-)?width\b/.test(part));
  const others = parts.filter((part) => !ofWidth.includes(part));
  if (ofWidth.length > 0 && rule.params.includes(",")) throw rule.error("A width and a comma in one condition");
  if (ofWidth.length === 0) {
    rule.params = others.join(" and ");
    return;
  }
  rule.name = "container";
  rule.params = `continuum ${ofWidth.join(" and ")}`;
  if (others.length === 0) return;
  const inner = postcss.atRule({ name: "media", params: others.join(" and ") });
  inner.append(rule.nodes);
  rule.append(inner);
}

/**
 * Takes the rules of the root out and gives back two things: a layer that the rest wins over, in which the theme chooses
 * a palette; and, for browsers that can compute with colours, a rule by which the background chooses it. For a page may
 * set a light background and no theme, and be read at night.
 */
function themes(all) {
  const light = postcss.rule({ selector: ROOT });
  const dark = postcss.rule({ selector: ROOT });
  all.walkRules((rule) => {
    if (/(^|[\s,>])(html|body)\b|#app\b/.test(rule.selector)) throw rule.error("The element has no such place");
    if (!rule.selector.includes(":root")) return;
    const around = rule.parent.type === "root" ? "" : rule.parent.params;
    if (rule.selector !== ":root" || !["", "(prefers-color-scheme: dark)"].includes(around)) {
      throw rule.error("The root may only differ in the dark");
    }
    (around ? dark : light).append(rule.nodes.filter((node) => node.type === "decl"));
    if (around) rule.parent.remove();
    else rule.remove();
  });
  const tones = tonesOf(light, dark, all);
  for (const palette of [light, dark]) palette.walkDecls(open);
  const under = (theme, rule) => rule.clone({ selector: `:host(${theme}) ${ROOT}` });
  const atNight = postcss.atRule({ name: "media", params: "(prefers-color-scheme: dark)" });
  atNight.append(under(':not([theme="light"])', dark));
  // Paper is white.
  const always = postcss.atRule({ name: "media", params: "not print" });
  always.append(under('[theme="dark"]', dark));
  const layer = postcss.atRule({ name: "layer" });
  layer.append(light, atNight, always);
  return { layer, tones };
}

/** What is public is taken from the page around if it says something. `--brand` is the accent as it was named. */
function open(declaration) {
  const name = declaration.prop.slice(2);
  if (!PUBLIC.includes(name)) return;
  if (name === "background") declaration.cloneBefore({ prop: "--own-background" });
  declaration.value = `var(--continuum-${name},${declaration.value})`;
  if (name === "radius") declaration.value = `min(${declaration.value},${ROUNDEST})`;
  if (name !== "accent") return;
  declaration.cloneBefore({ prop: "--brand" });
  declaration.value = "var(--brand)";
}

/** Every colour that differs between the palettes and that no other rule sets, by how dark `--ground` is. */
function tonesOf(light, dark, all) {
  const derived = new Set();
  all.walkDecls(/^--/, (declaration) => derived.add(declaration.prop));
  for (const name of PUBLIC) derived.delete(`--${name}`);
  derived.add("--background");
  const value = (palette, prop) => palette.nodes.findLast((node) => node.prop === prop)?.value ?? "";
  const rule = postcss.rule({ selector: ROOT });
  for (const prop of new Set(dark.nodes.map((node) => node.prop))) {
    const [from, to] = [light, dark].map((palette) => channels(value(palette, prop)));
    if (derived.has(prop) || !from || !to) continue;
    const steps = from.map((channel, place) => `calc(${channel} + ${to[place] - channel}*var(--dark))`);
    rule.append({ prop, value: `rgb(from var(--ground) ${steps.join(" ")})` });
  }
  rule.walkDecls(open);
  const supports = postcss.atRule({ name: "supports", params: "(color: rgb(from red pow(r, 1) g b))" });
  supports.append(rule);
  return supports;
}

/** Red, green and blue of `#rrggbb`. */
const channels = (value) => /^#[0-9a-f]{6}$/i.test(value) && [1, 3, 5].map((at) => parseInt(value.slice(at, at + 2), 16));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const style = elementStyle();
  console.log(`The element's style sheet: ${style.length} bytes, ${brotliCompressSync(style).length} after brotli`);
}
