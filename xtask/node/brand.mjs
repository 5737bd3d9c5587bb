// A company's copy of the site: its name, logo, colours, language and wording put into a finished page.
//   node xtask/node/brand.mjs --check BRAND.toml
//   node xtask/node/brand.mjs BRAND.toml FROM_SITE TO_SITE [--single FILE]
// FROM_SITE is a folder with a finished page, cut into files or in one piece, and stays as it is. TO_SITE comes into being
// whole or not at all. FILE is the company's page as one file, which the site offers. docs/brand.md says what a brand can
// be.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { frameRules, rules } from "./brand-colours.mjs";
import { dataUri } from "./brand-picture.mjs";
import { readBrand, squareOf } from "./brand-read.mjs";

const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = fs;

/** The page as one file, where the site offers it. */
const SINGLE = "partnership-continuum.html";

/** What the list for use without a network is made by, where the site has one. */
const OFFLINE = fileURLToPath(new URL("offline.mjs", import.meta.url));

/** A finished page has one style sheet, named after its content. */
const STYLE = /(<link rel="?stylesheet"? href="?\.\/)((style|frame)-[0-9a-f]{16}\.css)/;
const ROOT = /<html\b/;
const ICON = /<link rel="?icon"? href="?\.\/([^"\s>/]+)"?\s*\/?>/;
const TOUCH_ICON = /<link rel="?apple-touch-icon"?[^>]*>/;
const TITLE = /<title>[^<]*<\/title>/;
const APP = /<div id="?app"?>/;

/** A fault that is the user's to mend, one line each. */
export class Faults extends Error {
  constructor(lines) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** Makes the copy, and gives back what was changed for the sake of the readers. */
export function makeCopy(brandPath, from, to, single) {
  const { brand, faults, notes } = readBrand(brandPath);
  if (brand.wording?.broken) faults.push(brand.wording.broken);
  faults.push(...placeFaults(from, to));
  if (faults.length > 0) throw new Faults(faults);
  fs.mkdirSync(dirname(resolve(to)), { recursive: true });
  // Beside its place, so that it can be moved there in one step.
  const made = fs.mkdtempSync(`${resolve(to)}.part-`);
  try {
    fs.cpSync(from, made, { recursive: true, preserveTimestamps: true });
    // A folder for a while is for its owner only; this one is to be served.
    fs.chmodSync(made, fs.statSync(from).mode);
    // The one that was there is not the company's.
    rmSync(join(made, SINGLE), { force: true });
    if (single) fs.copyFileSync(single, join(made, SINGLE));
    change(made, brand);
    replace(to, made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return notes;
}

/** Puts one folder in the place of another; when that cannot be, the other one stays. */
function replace(to, made) {
  const old = `${made}-old`;
  const exists = existsSync(to);
  if (exists) renameSync(to, old);
  try {
    renameSync(made, to);
  } catch (error) {
    if (exists) renameSync(old, to);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** What makes these folders the wrong ones. */
function placeFaults(from, to) {
  const index = join(from, "index.html");
  const found = [];
  const page = existsSync(index) ? readFileSync(index, "utf8") : undefined;
  if (page?.includes('id="baked"')) found.push(`${from} is a company's copy already: begin with dist/site`);
  else if (!page || ![STYLE, TITLE, APP, ICON].every((part) => part.test(page))) {
    found.push(`${from} has no finished page: cargo xtask build makes one in dist/site`);
  }
  const inside = relative(resolve(from), resolve(to));
  if (!inside.startsWith("..")) found.push(`${to} is in ${from}, which is to stay as it is: name another folder`);
  else if (existsSync(to) && fs.readdirSync(to).length > 0 && !isCopy(to)) {
    found.push(`${to} has something else in it, which would be lost: name another folder, or empty it`);
  }
  return found;
}

/** Whether this is a copy that was made before, and may be replaced. */
function isCopy(folder) {
  const index = join(folder, "index.html");
  return existsSync(index) && readFileSync(index, "utf8").includes('id="baked"');
}

function change(site, brand) {
  const { name, colours, wording } = brand;
  const index = join(site, "index.html");
  let page = readFileSync(index, "utf8");
  page = page.replace(APP, (app) => `${baked(brand)}\n  ${app}`);
  page = titled(page, name);
  const paper = name ? `@media print{@page{@top-left{content:${quoted(name)}}}}` : "";
  page = restyled(site, page, (colours ? rules(colours) : "") + paper);
  page = withIcon(site, page, brand);
  writeFileSync(index, page);
  changeFrame(site, brand);
  changeManifest(site, brand);
  if (wording) writeFileSync(join(site, "wording.json"), `${JSON.stringify(wording.value, null, 2)}\n`);
  dropIcons(site);
  listFiles(site);
}

/** The page inside other people's pages: the company's words and accent, unless its address names others. */
function changeFrame(site, { name, colours, wording }) {
  const path = join(site, "embed.html");
  if (!existsSync(path)) return;
  let page = titled(readFileSync(path, "utf8"), name);
  if (colours) page = restyled(site, page, frameRules(colours));
  if (wording) page = page.replace(ROOT, (tag) => `${tag} data-wording="./wording.json"`);
  writeFileSync(path, page);
}

const titled = (page, name) => (name ? page.replace(TITLE, () => `<title>${escaped(name)}</title>`) : page);

/** What the program reads at its start. A block of data is no code, so the content security policy lets it be. */
export function baked(brand) {
  const { name, language, address, wording } = brand;
  const picture = (key) => brand[key] && dataUri(brand[key]);
  const data = { name, language, address, logo: picture("logo"), logoDark: picture("logo-dark"), wording: wording?.value };
  // No text may end the block, whatever is in it.
  return `<script type="application/json" id="baked">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

/** Rules after all that the page's style sheet says; the sheet then has another name. */
function restyled(site, page, added) {
  if (added === "") return page;
  const [, , old, kind] = page.match(STYLE);
  const style = `${readFileSync(join(site, old), "utf8").trimEnd()}\n${added}\n`;
  const styleName = `${kind}-${hash(style)}.css`;
  writeFileSync(join(site, styleName), style);
  rmSync(join(site, old));
  return page.replace(STYLE, (_, link) => link + styleName);
}

/** The icon, or else the logo, in the tab; and the icon where a phone puts the page among its programs. */
function withIcon(site, page, { icon, logo }) {
  const picture = icon ?? logo;
  if (!picture) return page;
  const name = iconName(picture);
  writeFileSync(join(site, name), picture.bytes);
  const branded = page.replace(ICON, () => `<link rel="icon" type="${picture.type}" href="./${name}">`);
  const square = squareOf({ icon, logo });
  if (!square) return branded;
  // It is never an SVG. Without one a phone makes its own.
  const touch = square.end === "png" ? `<link rel="apple-touch-icon" href="./${iconName(square)}">` : "";
  return branded.replace(TOUCH_ICON, () => touch);
}

const iconName = (picture) => `icon-${hash(picture.bytes)}.${picture.end}`;

/** The name of the page where it is installed, and its icon. */
function changeManifest(site, brand) {
  const path = join(site, "manifest.webmanifest");
  if (!existsSync(path)) return;
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  if (brand.name) Object.assign(manifest, { name: brand.name, short_name: brand.name });
  const square = squareOf(brand);
  if (square) {
    const sizes = square.end === "svg" ? "any" : square.size.join("x");
    manifest.icons = [{ src: `./${iconName(square)}`, type: square.type, sizes }];
  }
  writeFileSync(path, JSON.stringify(manifest));
}

/** Takes icons away that nobody names any more. */
function dropIcons(site) {
  const texts = fs.readdirSync(site, { recursive: true }).filter((name) => /\.(html|css|js|webmanifest)$/.test(name));
  const all = texts.map((name) => readFileSync(join(site, name), "utf8")).join("\n");
  for (const name of fs.readdirSync(site)) {
    if (/^[\w-]+-[0-9a-f]{16}\.(svg|png)$/.test(name) && !all.includes(`./${name}`)) rmSync(join(site, name));
  }
}

/** The list of files for use without a network, made anew since files have other names now. */
function listFiles(site) {
  if (!existsSync(join(site, "sw.js"))) return;
  const run = spawnSync(process.execPath, [OFFLINE, site], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${OFFLINE} failed:\n${run.stderr || run.error}`);
}

const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

/** A text in a style sheet, which may come to stand in a page. */
function quoted(text) {
  const code = (letter) => `\\${letter.codePointAt(0).toString(16)} `;
  return `"${text.replace(/["\\<\p{Cc}]/gu, code)}"`;
}

/**
 * What the program checks for itself goes to standard output, a line each: what it is, what a fault begins with, the value.
 * What is wrong goes to standard error.
 */
function check(path) {
  const { brand, faults, place } = readBrand(path);
  if (brand.language) console.log(`language\t${place("language")} \t${brand.language}`);
  if (brand.wording) console.log(`wording\t\t${brand.wording.path}`);
  if (faults.length > 0) throw new Faults(faults);
}

function main() {
  const options = { check: { type: "boolean" }, single: { type: "string" } };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (positionals.length !== (values.check ? 1 : 3)) {
    throw new Faults(["brand.mjs takes BRAND.toml FROM_SITE TO_SITE, or --check BRAND.toml"]);
  }
  if (values.check) return check(...positionals);
  for (const note of makeCopy(...positionals, values.single)) console.log(`note: ${note}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
