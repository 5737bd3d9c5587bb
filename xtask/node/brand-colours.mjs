// The colours of a company: from one accent everything that the page draws with it, so that it can be read in the light,
// in the dark and on paper.

import { clampChroma, converter, differenceCiede2000, displayable, formatHex, parse, wcagContrast } from "culori";
import { readFileSync } from "node:fs";
import postcss from "postcss";

/** What words need before their ground (WCAG 2.2, AA). */
export const READABLE = 4.5;

/** By how much www/controls.css brightens a button under the pointer: its words must be read then too. */
const HOVER = 1.08;

/** Up to this luminance a fill is darkened until white suits it; a lighter one gets dark words. As in www/element.css. */
const WHITE_SUITS = 0.26;

/** How light a hue is in the dark where the company names no colour for it: as light as our own. */
const LIT = 0.75;

/** Closer than this to the colour of cracks, two colours are taken for one. */
const ALIKE = 12;

const oklch = converter("oklch");
const rgb = converter("rgb");

/** The page's own colours, `{ light, dark }`, from its style sheet. */
export function palettes() {
  const light = {};
  const dark = {};
  const sheet = postcss.parse(readFileSync(new URL("../../www/palette.css", import.meta.url), "utf8"));
  sheet.walkDecls(/^--/, (declaration) => {
    const at = declaration.parent.parent.type === "root" ? light : dark;
    at[declaration.prop.slice(2)] = declaration.value;
  });
  return { light, dark: { ...light, ...dark } };
}

/** A colour in any notation of CSS as `#rrggbb`; undefined where it is none, or one that lets through. */
export function hex(text) {
  const colour = parse(text);
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  return formatHex(clampChroma(colour, "oklch"));
}

/** Whether a colour is stronger than what every screen shows, so that `hex` had to weaken it. */
export const isBeyond = (text) => !displayable(parse(text));

/**
 * What the page needs, `{ light, dark }` with `accent` (fills), `ink` (words and lines), `soft` (a ground) and `on`
 * (words on a fill); and what was changed for the sake of the readers, as `notes` by key.
 */
export function colours(accent, accentDark) {
  const { light, dark } = palettes();
  const notes = [];
  const note = (key, text) => notes.push({ key, text });
  const shine = accentDark ?? lit(accent);
  return {
    light: tones(accent, light, "light", (text) => note("accent", text)),
    dark: tones(shine, dark, "dark", (text) => accentDark && note("accent-dark", text)),
    notes,
  };
}

function tones(accent, palette, mode, note) {
  const soft = softOf(accent, mode);
  const grounds = [palette.background, palette.surface, palette.sunken, soft];
  const ink = moved(accent, mode === "dark" ? 1 : -1, (colour) => readable(colour, grounds));
  if (ink !== accent) {
    const how = mode === "dark" ? "dark" : "light";
    note(`${accent} is too ${how} to be read on the ${mode} page: words and lines are drawn in ${ink}`);
  }
  const [fill, on] = filled(accent);
  if (fill !== accent) note(`white words cannot be read well on ${accent}: buttons are filled with ${fill}`);
  if (differenceCiede2000()(ink, palette.crack) < ALIKE) {
    note(`${ink} looks like the colour of cracks, ${palette.crack}: cracked ties are then told by their shape alone`);
  }
  return { accent: fill, ink, soft, on };
}

/** A fill, darkened a little where white words need it, and the colour of the words on it. */
function filled(accent) {
  const withWhite = (colour) => readable("#ffffff", [colour, brighter(colour)]);
  const withDark = (words) => readable(words, [accent, brighter(accent)]);
  const darkened = moved(accent, -1, withWhite);
  const tinted = shade(accent, 0.18, 0.05);
  // The luminance follows from the contrast with black.
  const luminance = wcagContrast(accent, "#000000") * 0.05 - 0.05;
  if (luminance <= WHITE_SUITS) return [darkened, "#ffffff"];
  return [accent, withDark(tinted) ? tinted : "#000000"];
}

/** The same hue for the dark page. */
function lit(accent) {
  const { l, c, h } = oklch(accent);
  return formatHex(clampChroma({ mode: "oklch", l: Math.max(l, LIT), c: Math.min(c, 0.17), h }, "oklch"));
}

/** A ground in a breath of the accent. */
const softOf = (accent, mode) => (mode === "dark" ? shade(accent, 0.29, 0.07) : shade(accent, 0.94, 0.025));

/** The hue this light, and no stronger than this. */
function shade(colour, l, strongest) {
  const { c, h } = oklch(colour);
  return formatHex(clampChroma({ mode: "oklch", l, c: Math.min(c, strongest), h }, "oklch"));
}

/** The nearest colour of the same hue, darker (-1) or lighter (1), that is good enough. */
function moved(colour, direction, suits) {
  const { l, c, h } = oklch(colour);
  let at = colour;
  for (let step = 1; !suits(at) && step <= 250; step += 1) {
    const lightness = Math.min(1, Math.max(0, l + direction * step * 0.004));
    at = formatHex(clampChroma({ mode: "oklch", l: lightness, c, h }, "oklch"));
  }
  return at;
}

const readable = (words, grounds) => grounds.every((ground) => wcagContrast(words, ground) >= READABLE);

/** As `filter: brightness()` does it. */
function brighter(colour) {
  const { r, g, b } = rgb(colour);
  const more = (channel) => Math.min(1, channel * HOVER);
  return formatHex({ mode: "rgb", r: more(r), g: more(g), b: more(b) });
}

/** The rules that put these colours over the page's own, wherever it names some: www/palette.css, print.css, report.css. */
export function rules({ light, dark }) {
  const set = ({ accent, ink, soft, on }) =>
    `--accent:${accent};--accent-ink:${ink};--accent-soft:${soft};--on-accent:${on}`;
  return [
    // The saved picture is on white, whatever the page is.
    `:root{${set(light)};--accent-on-white:${light.ink}}`,
    `@media (prefers-color-scheme:dark){:root{${set(dark)}}}`,
    `@media print{:root{${set(light)}}}`,
    // Twice, since the report's own sheet comes later.
    `.sheet.sheet{${set(light)}}`,
    // A fill may be as pale as the page: its edge says where it is.
    ".answered .statement-number{box-shadow:inset 0 0 0 1px var(--accent-ink)}",
  ].join("");
}

/** The accent of the frame in other people's pages; the element in it makes the rest. A page may still name its own. */
export function frameRules({ light, dark }) {
  const set = (at, { accent }) => `:root${at}{--continuum-accent:${accent}}`;
  return [
    set("", light),
    `@media (prefers-color-scheme:dark){${set(':where(:not([data-theme="light"]))', dark)}}`,
    set(':where([data-theme="dark"])', dark),
  ].join("");
}
