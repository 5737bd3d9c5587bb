// brand.toml and the files that it names, read and checked. Every fault says where it is and what to do, and all of them
// come at once.

import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { TomlError, parse } from "smol-toml";
import { colours, hex, isBeyond } from "./brand-colours.mjs";
import { readPicture } from "./brand-picture.mjs";

/** The most letters of a name: it has to fit into the head of the page on a phone. */
export const LONGEST_NAME = 60;

/** The most bytes of a wording file. All statements with the longest texts are far less. */
const LARGEST_WORDING = 200_000;

const NO_UTF_8 = "is not written in UTF-8: save it so in your editor";

/** The smallest icon that browsers take for an installed page. */
const SMALLEST_ICON = 192;

const READERS = { name, language, address, logo, "logo-dark": logo, icon, wording };
const COLOURS = ["accent", "accent-dark"];
const KNOWN = [...Object.keys(READERS), "colours"];

/**
 * Reads a brand: `{ brand, faults, notes, place }`. The brand has what was sound: `name`, `language`, `address`, pictures as
 * `logo`, `logo-dark` and `icon`, `colours` for brand-colours.mjs, and `wording` with its `path` and `value`.
 * `place(key)` is where a key stands, as a fault begins with it.
 */
export function readBrand(path) {
  const at = new Place(path);
  const table = at.read();
  const brand = {};
  const place = (key) => at.line([key], "").trimEnd();
  if (table === undefined) return { brand, faults: at.faults, notes: at.notes, place };
  for (const [key, value] of Object.entries(table)) {
    if (key === "colours") continue;
    if (!Object.hasOwn(READERS, key)) at.fault([key], unknown(key, KNOWN, COLOURS, "belongs below a line [colours]"));
    else if (typeof value !== "string") at.fault([key], `must be a text in quotes, but is ${kind(value)}`);
    else if (value.trim() === "") at.fault([key], "is empty: say something, or take the line out");
    else put(brand, key, READERS[key](value, at, key));
  }
  if (table.colours !== undefined) put(brand, "colours", readColours(table.colours, at));
  if (Object.keys(table).length === 0) at.fault([], `sets nothing. It may set ${KNOWN.join(", ")}`);
  if (brand["logo-dark"] && table.logo === undefined) at.fault(["logo-dark"], "needs a logo for the light page too");
  if (brand.logo && !squareOf(brand)) at.note(["logo"], "is not square, so the installed page keeps its own icon: name a square one as icon");
  return { brand, faults: at.faults, notes: at.notes, place };
}

/** The picture for the installed page: the icon, or else the logo if it could be one. */
export function squareOf({ icon, logo }) {
  return icon ?? (logo && whyNoIcon(logo) === undefined ? logo : undefined);
}

/** What a file says, without the mark that some editors begin it with; throws where it is not in UTF-8. */
function textOf(path) {
  return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
}

function put(brand, key, value) {
  if (value !== undefined) brand[key] = value;
}

/** What the page is called. */
function name(value, at, key) {
  const letters = [...value].length;
  if (letters > LONGEST_NAME) at.fault([key], `has ${letters} letters, and may have ${LONGEST_NAME}: shorten it`);
  else if (/[\p{Cc}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/u.test(value)) {
    at.fault([key], "has a line break or another mark that cannot be seen: take it out");
  } else return value.trim();
  return undefined;
}

/** Only its shape: which languages there are, the program itself knows (examples/wording.rs). */
function language(value, at, key) {
  if (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value)) return value;
  at.fault([key], `"${value}" is not a language such as "en" or "de-AT"`);
  return undefined;
}

/** Where the company hosts the page. */
function address(value, at, key) {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "http:") {
    at.fault([key], `"${value}" begins with http://, and must begin with https://`);
  } else if (url?.protocol !== "https:" || url.username || url.password) {
    at.fault([key], `"${value}" is not an address such as "https://check.example.com/"`);
  } else if (value.includes("#") || value.includes("?")) {
    at.fault([key], `"${value}" has a part behind ? or #, where invitations go: leave it out`);
  } else return url.href;
  return undefined;
}

function logo(value, at, key) {
  const path = at.file(value, key);
  return path && readPicture(path, (what, line) => at.faultIn(path, line, key, what));
}

/** A square picture, for the tab and the installed page. */
function icon(value, at, key) {
  const picture = logo(value, at, key);
  if (!picture) return undefined;
  const why = whyNoIcon(picture);
  if (why === undefined) return picture;
  at.fault([key], why);
  return undefined;
}

/** Why a picture cannot be an icon, if it cannot. */
function whyNoIcon({ end, size: [width, height] = [] }) {
  if (!["svg", "png"].includes(end)) return "must be SVG or PNG";
  if (width !== height) return `must be square, but is ${width} by ${height}`;
  if (end === "png" && width < SMALLEST_ICON) return `is ${width} pixels wide, and must be ${SMALLEST_ICON} or more`;
  return undefined;
}

/** Only that it is JSON: what it says, the program itself checks (examples/wording.rs). */
function wording(value, at, key) {
  const path = at.file(value, key);
  if (!path) return undefined;
  const { size } = statSync(path);
  if (size > LARGEST_WORDING) {
    at.faultIn(path, undefined, key, `is ${size} bytes, and may be ${LARGEST_WORDING}`);
    return undefined;
  }
  const shown = at.shown(path);
  try {
    return { path: shown, value: JSON.parse(textOf(path)) };
  } catch (error) {
    // With the path, for whoever checks the rest of it.
    const what = error instanceof SyntaxError ? `is no JSON: ${error.message}` : NO_UTF_8;
    return { path: shown, broken: `${shown}: ${what}` };
  }
}

function readColours(table, at) {
  if (Object.getPrototypeOf(table) !== Object.getPrototypeOf({}) && Object.getPrototypeOf(table) !== null) {
    at.fault(["colours"], `must be a part of its own: a line [colours], and below it accent = "#7b2f5e"`);
    return undefined;
  }
  const found = {};
  for (const [key, value] of Object.entries(table)) {
    if (!COLOURS.includes(key)) at.fault(["colours", key], unknown(key, COLOURS, KNOWN, "belongs above the line [colours]"));
    else if (typeof value !== "string") at.fault(["colours", key], `must be a text in quotes, such as "#7b2f5e"`);
    else if (hex(value) === undefined) at.fault(["colours", key], `"${value}" is not a colour such as #7b2f5e`);
    else {
      found[key] = hex(value);
      if (isBeyond(value)) at.note(["colours", key], `${value} is stronger than screens show: ${found[key]} is taken`);
    }
  }
  if (table.accent === undefined && table["accent-dark"] !== undefined) {
    at.fault(["colours", "accent-dark"], "needs an accent for the light page too");
  }
  if (found.accent === undefined) return undefined;
  const { notes, ...set } = colours(found.accent, found["accent-dark"]);
  for (const { key, text } of notes) at.note(["colours", key], text);
  return set;
}

/** What to say of a key that nobody knows here. */
function unknown(key, known, elsewhere, where) {
  if (elsewhere.includes(key)) return where;
  const near = known.map((each) => [distance(key.toLowerCase(), each), each]).sort(([a], [b]) => a - b)[0];
  const guess = near[0] <= Math.max(2, Math.floor(key.length / 3));
  return guess ? `is not known. Is "${near[1]}" meant?` : `is not known. There are ${known.join(", ")}`;
}

/** How many letters have to be changed, put in or taken out. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

const kind = (value) => (Array.isArray(value) ? "a list" : typeof value === "object" ? "a table or a date" : `${value}`);

/** Where things are in brand.toml and beside it, and what was found wrong there. */
class Place {
  constructor(path) {
    this.path = path;
    this.text = "";
    this.faults = [];
    this.notes = [];
  }

  /** What the file says; undefined when it cannot be read. */
  read() {
    try {
      this.text = textOf(this.path);
    } catch (error) {
      const why = {
        ENOENT: "there is no such file",
        EISDIR: "is a folder: name the file in it",
        ERR_ENCODING_INVALID_ENCODED_DATA: NO_UTF_8,
      }[error.code];
      this.faults.push(`${this.path}: ${why ?? error.message}`);
      return undefined;
    }
    try {
      return parse(this.text);
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const what = error.message.split("\n")[0].replace(/^Invalid TOML document: /, "");
      const way = /value/.test(what) ? '. Texts stand in straight quotes, as in name = "Northwind"' : "";
      this.faults.push(`${this.path}:${error.line}:${error.column}: is no TOML: ${what}${way}`);
      return undefined;
    }
  }

  /** The file of this name beside this one, if there is one. */
  file(value, key) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(value) && !/^[a-z]:[\\/]/i.test(value)) {
      this.fault([key], `"${value}" is an address: put the file beside this one and name it`);
      return undefined;
    }
    const path = resolve(dirname(this.path), value);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) return path;
    this.fault([key], found ? `"${value}" is a folder: name the file in it` : `there is no file ${this.shown(path)}`);
    return undefined;
  }

  fault(keys, what) {
    this.faults.push(this.line(keys, what));
  }

  note(keys, what) {
    this.notes.push(this.line(keys, what));
  }

  /** Something wrong in a file that is named here. */
  faultIn(path, line, key, what) {
    this.faults.push(`${this.shown(path)}${line ? `:${line}` : ""}: ${key}: ${what}`);
  }

  line(keys, what) {
    const number = this.lineOf(keys);
    return `${this.path}${number ? `:${number}` : ""}: ${keys.length > 0 ? `${keys.join(".")}: ` : ""}${what}`;
  }

  /** The line on which this key stands; undefined where it is written in a way that is not looked for. */
  lineOf(keys) {
    const bare = (key) => key.replace(/["'\s]/g, "");
    let table = "";
    for (const [place, line] of this.text.split(/\r?\n/).entries()) {
      const head = line.match(/^\s*\[+([^\]]+)\]/);
      if (head) table = `${bare(head[1])}.`;
      const key = line.match(/^\s*([^=#[]+?)\s*=/);
      const here = head ? table.slice(0, -1) : key && table + bare(key[1]);
      if (here === keys.join(".")) return place + 1;
    }
    return undefined;
  }

  /** A file as someone finds it from here. */
  shown(path) {
    const from = relative(process.cwd(), path);
    return from.startsWith("..") ? path : from;
  }
}
