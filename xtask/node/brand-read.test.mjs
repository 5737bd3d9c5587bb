// What a brand may be, and what is said of one that is wrong.

import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "smol-toml";
import { readBrand } from "./brand-read.mjs";
import { EXAMPLE, SVG, folder, png, root } from "./brand-support.mjs";

/** What is wrong with a brand of this text, beside these files; without the folder in front. */
function faults(text, files = {}) {
  const path = folder({ "brand.toml": text, ...files });
  return readBrand(join(path, "brand.toml")).faults.map((fault) => fault.replaceAll(`${path}/`, ""));
}

test("the example is right, and all of it is read", () => {
  const { brand, faults, notes } = readBrand(EXAMPLE);
  assert.deepEqual([faults, notes], [[], []]);
  const keys = ["name", "language", "address", "logo", "logo-dark", "icon", "wording", "colours"];
  assert.deepEqual(Object.keys(brand), keys);
  assert.equal(brand.colours.light.accent, "#7b2f5e");
  assert.equal(brand.colours.dark.accent, "#e7a8cf");
});

test("docs/brand.md shows the example as it is", () => {
  const shown = fs.readFileSync("docs/brand.md", "utf8").match(/```toml\n([^`]*)```/)[1];
  assert.deepEqual(parse(shown), parse(fs.readFileSync(EXAMPLE, "utf8")));
});

test("every value that is wrong is named with its line and its way out, all at once", () => {
  const long = "x".repeat(61);
  const text = `# A comment
name = "${long}"
language = "english!"
address = "http://check.example/"
logo = 5
icon = " "
wording = ["a"]
colors = "red"
accent = "#123456"

[colours]
accent = "purpel"
accent-dark = "#fff8"
acent = "#fff"
name = "x"
`;
  assert.deepEqual(faults(text), [
    "brand.toml:2: name: has 61 letters, and may have 60: shorten it",
    'brand.toml:3: language: "english!" is not a language such as "en" or "de-AT"',
    'brand.toml:4: address: "http://check.example/" begins with http://, and must begin with https://',
    "brand.toml:5: logo: must be a text in quotes, but is 5",
    "brand.toml:6: icon: is empty: say something, or take the line out",
    "brand.toml:7: wording: must be a text in quotes, but is a list",
    'brand.toml:8: colors: is not known. Is "colours" meant?',
    "brand.toml:9: accent: belongs below a line [colours]",
    'brand.toml:12: colours.accent: "purpel" is not a colour such as #7b2f5e',
    'brand.toml:13: colours.accent-dark: "#fff8" is not a colour such as #7b2f5e',
    'brand.toml:14: colours.acent: is not known. Is "accent" meant?',
    "brand.toml:15: colours.name: belongs above the line [colours]",
  ]);
});

test("keys and tables that are written in another way are found too", () => {
  assert.deepEqual(faults('"name" = 1\ncolours.accent = "no"'), [
    "brand.toml:1: name: must be a text in quotes, but is 1",
    'brand.toml:2: colours.accent: "no" is not a colour such as #7b2f5e',
  ]);
  // Where the line is not found, the key still says which it is.
  assert.deepEqual(faults('colours = { accent = "no" }'), ['brand.toml: colours.accent: "no" is not a colour such as #7b2f5e']);
  assert.match(faults('colours = "#fff"')[0], /^brand.toml:1: colours: must be a part of its own: a line \[colours\]/);
  assert.match(faults("something = 1")[0], /^brand.toml:1: something: is not known. There are name, language, address,/);
  assert.match(faults("__proto__ = 1\n[constructor]\nx = 1").join(), /__proto__: is not known.*constructor: is not known/);
});

test("a colour that no screen shows is taken weaker, and named", () => {
  const path = folder({ "brand.toml": '[colours]\naccent = "oklch(0.4 0.4 280)"' });
  const { brand, notes } = readBrand(join(path, "brand.toml"));
  const said = `brand.toml:2: colours.accent: oklch(0.4 0.4 280) is stronger than screens show: ${brand.colours.light.accent} is taken`;
  assert.deepEqual(notes.map((note) => note.replace(`${path}/`, "")), [said]);
});

test("what belongs together is asked for", () => {
  assert.deepEqual(faults('[colours]\naccent-dark = "#fff"'), [
    "brand.toml:2: colours.accent-dark: needs an accent for the light page too",
  ]);
  assert.deepEqual(faults('logo-dark = "a.svg"', { "a.svg": SVG }), ["brand.toml:1: logo-dark: needs a logo for the light page too"]);
  assert.match(faults("# nothing")[0], /^brand.toml: sets nothing. It may set name, language,/);
});

test("a file that is no TOML, or is not there, says so", () => {
  assert.deepEqual(faults("name = Northwind")[0].replace(/TOML: .*/, "TOML"), "brand.toml:1:8: is no TOML");
  assert.match(faults("name = Northwind")[0], /Texts stand in straight quotes, as in name = "Northwind"$/);
  assert.match(faults('name = "a"\nname = "b"')[0], /^brand.toml:2:\d+: is no TOML: /);
  assert.deepEqual(readBrand("/no/brand.toml").faults, ["/no/brand.toml: there is no such file"]);
  const latin = Buffer.from('name = "S\xf6hne"', "latin1");
  assert.deepEqual(faults(latin), ["brand.toml: is not written in UTF-8: save it so in your editor"]);
  assert.deepEqual(readBrand(root).faults, [`${root}: is a folder: name the file in it`]);
});

test("names", () => {
  assert.deepEqual(faults(`name = "${"é".repeat(60)}"`), []);
  assert.deepEqual(faults(`name = "${"🦊".repeat(60)}"`), []);
  for (const hidden of ["\\n", "\\t", "\\u200B", "\\u202E", "\\u2066"]) {
    assert.match(faults(`name = "a${hidden}b"`)[0], /has a line break or another mark that cannot be seen: take it out/);
  }
});

test("languages and addresses", () => {
  for (const tag of ["en", "de-AT", "zh-Hant-TW"]) assert.deepEqual(faults(`language = "${tag}"`), []);
  for (const tag of ["e", "de_AT", "en-", "-en", "toolonglanguage"]) assert.equal(faults(`language = "${tag}"`).length, 1, tag);
  const read = (address) => {
    const path = folder({ "brand.toml": `address = "${address}"` });
    return readBrand(join(path, "brand.toml")).brand.address;
  };
  assert.equal(read("https://check.example"), "https://check.example/");
  assert.equal(read("https://example.com/a/b.html"), "https://example.com/a/b.html");
  for (const wrong of ["https://a.example/#x", "https://a.example/?x", "https://me:pw@a.example/", "check.example", "javascript:x"]) {
    assert.equal(read(wrong), undefined, wrong);
  }
  assert.match(faults('address = "https://a.example/#x"')[0], /has a part behind \? or #/);
});

test("files that are not there, and addresses in place of files", () => {
  assert.deepEqual(faults('logo = "no.svg"\nwording = "sub"\nicon = "https://a.example/i.svg"', { "sub/x": "" }), [
    "brand.toml:1: logo: there is no file no.svg",
    'brand.toml:2: wording: "sub" is a folder: name the file in it',
    'brand.toml:3: icon: "https://a.example/i.svg" is an address: put the file beside this one and name it',
  ]);
});

test("pictures of every kind, known by what is in them", () => {
  const kinds = {
    "a.svg": [SVG, "image/svg+xml"],
    "b.png": [png(200, 60), "image/png"],
    "c.jpg": [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    "d.webp": [Buffer.from("RIFF\0\0\0\0WEBP", "latin1"), "image/webp"],
    "e.svg": [`\ufeff<?xml version="1.0"?>\n<!-- x -->\n${SVG}`, "image/svg+xml"],
    "wrong-ending.svg": [png(1, 1), "image/png"],
  };
  for (const [name, [content, type]] of Object.entries(kinds)) {
    const path = folder({ "brand.toml": `logo = "${name}"`, [name]: content });
    const { brand, faults } = readBrand(join(path, "brand.toml"));
    assert.deepEqual(faults, [], name);
    assert.equal(brand.logo.type, type);
  }
  const fault = (name, content) => faults(`logo = "${name}"`, { [name]: content })[0];
  assert.equal(fault("a.gif", "GIF89a"), "a.gif: logo: is a GIF: save it as SVG, PNG, JPEG or WebP");
  assert.equal(fault("a.svg", "hello"), "a.svg: logo: is of an unknown kind: save it as SVG, PNG, JPEG or WebP");
  assert.equal(fault("a.png", ""), "a.png: logo: is empty: save it as SVG, PNG, JPEG or WebP");
  assert.equal(fault("a.svg", Buffer.alloc(100_001)), "a.svg: logo: is 100,001 bytes, and may be 100,000: save it smaller");
  assert.equal(fault("a.svg", Buffer.from(SVG.replace("<path", "<!--ü--><path"), "latin1")), "a.svg: logo: is not written in UTF-8: save it so");
});

test("a drawing that would show something else as a picture is refused, with the line", () => {
  const inside = (part) => faults('logo = "a.svg"', { "a.svg": SVG.replace("<path", `\n${part}\n<path`) });
  const script = "a.svg:2: logo: holds a script, which a picture never runs: take it out";
  assert.deepEqual(inside("<script>alert(1)</script>"), [script]);
  assert.deepEqual(inside('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), [script]);
  assert.deepEqual(inside('<g onclick="x()"/>'), [script.replace("a script", "a script (onclick)")]);
  assert.deepEqual(inside('<a href=" javascript:x()"/>'), [script.replace("a script", "a script (href)")]);
  assert.deepEqual(inside('<set attributeName="href" to="javascript:x()"/>'), [script.replace("a script", "a script (to)")]);
  const loads = (what) => [`a.svg:2: logo: loads ${what}, which a picture cannot: put it into the file itself`];
  assert.deepEqual(inside('<image href="https://a.example/p.png"/>'), loads("https://a.example/p.png"));
  assert.deepEqual(inside('<image xlink:href="p.png" xmlns:xlink="http://www.w3.org/1999/xlink"/>'), loads("p.png"));
  assert.deepEqual(inside('<g style="fill:url(other.svg#a)"/>'), loads("other.svg#a"));
  assert.deepEqual(inside("<style>g{fill:url( 'x.svg#a' )}</style>"), loads("x.svg#a"));
  assert.deepEqual(inside("<style>@import 'fonts.css';</style>"), loads("a style sheet (@import)"));
  assert.equal(inside("<foreignObject/>").length, 1);
  // What is in the drawing itself may stay, and a link leads nowhere.
  assert.deepEqual(inside('<g fill="url(#a)" id="only"/><use href="#only"/><image href="data:image/png;base64,AA"/>'), []);
  assert.deepEqual(inside('<a href="https://a.example/"><path d="M0 0"/></a><style>g{fill:red}</style>'), []);
  // Several at once.
  assert.equal(inside('<script/>\n<image href="p.png"/>').length, 2);
});

test("a drawing that no browser shows is refused", () => {
  const fault = (svg) => faults('logo = "a.svg"', { "a.svg": svg })[0];
  assert.match(fault(SVG.replace("</svg>", "")), /^a.svg:1: logo: is no valid SVG \(.*svg.*\): save it as plain SVG/);
  assert.match(fault(SVG.replace(/ xmlns="[^"]*"/, "")), /^a.svg:1: logo: is no picture yet: its outermost tag must be <svg xmlns=/);
  assert.match(fault(SVG.replace(/ viewBox="[^"]*"/, "")), /^a.svg:1: logo: has no shape: give <svg> a viewBox/);
  assert.equal(fault(SVG.replace(/viewBox="[^"]*"/, 'width="60px" height="40"')), undefined);
  assert.match(fault(`<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`), /defines things of its own in <!DOCTYPE>/);
  assert.match(fault(`<?xml-stylesheet href="a.css"?>${SVG}`), /loads a style sheet/);
  assert.equal(fault(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">${SVG}`), undefined);
});

test("a logo that is no icon for an installed page is named", () => {
  const notes = (name, content) => {
    const path = folder({ "brand.toml": `logo = "${name}"`, [name]: content });
    return readBrand(join(path, "brand.toml")).notes.map((note) => note.replace(`${path}/`, ""));
  };
  const said = ["brand.toml:1: logo: is not square, so the installed page keeps its own icon: name a square one as icon"];
  assert.deepEqual(notes("a.svg", SVG), said);
  assert.deepEqual(notes("a.svg", SVG.replace("60 40", "60 60")), []);
  assert.deepEqual(notes("a.png", png(300, 300)), []);
});

test("an icon is square and large enough", () => {
  const fault = (name, content) => faults(`icon = "${name}"`, { [name]: content })[0];
  assert.equal(fault("a.svg", SVG), "brand.toml:1: icon: must be square, but is 60 by 40");
  assert.equal(fault("a.png", png(64, 64)), "brand.toml:1: icon: is 64 pixels wide, and must be 192 or more");
  assert.equal(fault("a.png", png(512, 512)), undefined);
  assert.equal(fault("a.jpg", Buffer.from([0xff, 0xd8, 0xff])), "brand.toml:1: icon: must be SVG or PNG");
});
