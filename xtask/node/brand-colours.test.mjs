// Whatever accent a company has, everything that is drawn with it can be read.

import assert from "node:assert/strict";
import { converter, wcagContrast } from "culori";
import fs from "node:fs";
import postcss from "postcss";
import { test } from "node:test";
import { READABLE, colours, hex, palettes, rules } from "./brand-colours.mjs";

const oklch = converter("oklch");
const PALETTES = palettes();

/** Colours from all over, the same ones each time: a linear congruential generator. */
function* accents() {
  let seed = 7;
  const next = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let count = 0; count < 1500; count += 1) yield `#${next(0x1000000).toString(16).padStart(6, "0")}`;
  for (let grey = 0; grey < 256; grey += 1) yield `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
  for (let hue = 0; hue < 360; hue += 3) {
    for (const [chroma, lightness] of [[0.05, 0.97], [0.3, 0.7], [0.37, 0.5], [0.1, 0.12]]) {
      yield hex(`oklch(${lightness} ${chroma} ${hue})`);
    }
  }
}

/** Words before their grounds, with less contrast than they need. */
function unreadable(set, palette) {
  const brighter = (colour) => hex(`rgb(${[1, 3, 5].map((at) => Math.min(255, parseInt(colour.slice(at, at + 2), 16) * 1.08)).join(" ")})`);
  const pairs = [
    ...[palette.background, palette.surface, palette.sunken, set.soft].map((ground) => [set.ink, ground]),
    ...[set.accent, brighter(set.accent)].map((fill) => [set.on, fill]),
    // What stands on the soft ground beside words in the accent.
    ...[palette.foreground, palette.muted].map((words) => [words, set.soft]),
  ];
  return pairs.filter(([words, ground]) => wcagContrast(words, ground) < READABLE);
}

test("words can be read in the light, in the dark and on paper", () => {
  let count = 0;
  for (const accent of accents()) {
    const { light, dark } = colours(accent);
    const given = colours("#4b3fb5", accent).dark;
    const paper = { ...PALETTES.light, background: "#ffffff", sunken: "#f4f4f4" };
    const found = [
      ...unreadable(light, PALETTES.light),
      ...unreadable(light, paper),
      ...unreadable(dark, PALETTES.dark),
      ...unreadable(given, PALETTES.dark),
    ];
    assert.deepEqual(found, [], accent);
    count += 1;
  }
  assert.ok(count > 2000);
});

test("the hue stays", () => {
  for (const accent of accents()) {
    const { c, h } = oklch(accent);
    // So little colour has no hue to speak of, and eight bits a channel move the hue of dark ones.
    if (c < 0.06) continue;
    const { light, dark } = colours(accent);
    for (const colour of [light.accent, light.ink, dark.accent, dark.ink].map(oklch).filter((each) => each.c > 0.04)) {
      const apart = Math.abs(((colour.h - h + 540) % 360) - 180);
      assert.ok(apart < 6, `${accent}: ${apart}`);
    }
  }
});

test("a colour that can be read is taken as it is, and one that is moved is named", () => {
  const right = colours("#7b2f5e", "#e7a8cf");
  assert.deepEqual([right.light.accent, right.light.ink, right.light.on], ["#7b2f5e", "#7b2f5e", "#ffffff"]);
  assert.deepEqual([right.dark.accent, right.dark.ink], ["#e7a8cf", "#e7a8cf"]);
  assert.deepEqual(right.notes, []);
  const said = (...given) => colours(...given).notes.map(({ key, text }) => `${key}: ${text}`);
  assert.deepEqual(said("#ffd400"), ["accent: #ffd400 is too light to be read on the light page: words and lines are drawn in #7f6800"]);
  assert.deepEqual(said("#0a84ff"), [
    "accent: #0a84ff is too light to be read on the light page: words and lines are drawn in #0068ce",
    "accent: white words cannot be read well on #0a84ff: buttons are filled with #006ad2",
  ]);
  assert.match(said("#7b2f5e", "#7b2f5e")[0], /^accent-dark: #7b2f5e is too dark to be read on the dark page: words and lines/);
  assert.match(said("#b3261e")[0], /^accent: #b3261e looks like the colour of cracks, #b3261e/);
});

test("every accent that is moved is named", () => {
  for (const accent of accents()) {
    const { light, notes } = colours(accent);
    const moved = light.accent !== accent || light.ink !== accent;
    assert.equal(notes.some(({ text }) => /drawn in|filled with/.test(text)), moved, accent);
  }
});

test("what is a colour", () => {
  assert.equal(hex("#F0a"), "#ff00aa");
  assert.equal(hex("rebeccapurple"), "#663399");
  assert.equal(hex("rgb(123 47 94)"), "#7b2f5e");
  assert.match(hex("oklch(0.7 0.4 30)"), /^#[0-9a-f]{6}$/);
  for (const wrong of ["purpel", "", "#12", "#fff8", "transparent", "rgb(0 0 0 / 50%)", "var(--x)", "red;}"]) {
    assert.equal(hex(wrong), undefined, wrong);
  }
});

test("the company's colours reach every place that names an accent", () => {
  const named = (css) => {
    const found = new Set();
    postcss.parse(css).walkDecls("--accent", ({ parent }) => {
      found.add(`${parent.parent.params?.replaceAll(" ", "") ?? ""} ${parent.selector.replace(".sheet.sheet", ".sheet")}`);
    });
    return found;
  };
  const sheets = fs.readdirSync("www").filter((name) => name.endsWith(".css") && name !== "element.css");
  const ours = named(sheets.map((name) => fs.readFileSync(`www/${name}`, "utf8")).join("\n"));
  const theirs = named(rules(colours("#7b2f5e")));
  assert.deepEqual([...theirs].sort(), [...ours].sort());
  // Words and lines take the ink: a fill may be as pale as the page.
  for (const name of sheets) {
    postcss.parse(fs.readFileSync(`www/${name}`, "utf8")).walkDecls(({ prop, value }) => {
      if (value.includes("var(--accent)")) assert.ok(["background", "--accent-ink"].includes(prop), `${name}: ${prop}: ${value}`);
    });
  }
});
