// What a company's copy is made of, and what happens to the folders.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { baked, makeCopy } from "./brand.mjs";
import { EXAMPLE, SVG, folder, png, root } from "./brand-support.mjs";

test("nothing that stands in the page's data can end it", () => {
  const name = '</script><script>alert(1)</script><!-- "\\ $& $1 \u2028';
  const block = baked({ name, wording: { value: { language: "en", statements: { a: "<!--<script>" } } } });
  assert.equal(block.match(/</g).length, 2, "its own tags");
  const data = JSON.parse(block.replace(/^<script[^>]*>|<\/script>$/g, ""));
  assert.deepEqual(data, { name, wording: { language: "en", statements: { a: "<!--<script>" } } });
});

/** A finished page, as small as can be. */
const site = () =>
  folder({
    "index.html": `<!doctype html><html lang="en"><head><title>Partnership Continuum</title>
  <link rel="icon" href="./icon-0000000000000000.svg"/>
  <link rel="apple-touch-icon" href="./apple-180-0000000000000000.png">
  <link rel="stylesheet" href="./style-0123456789abcdef.css">
  <script src="./boot-0000000000000000.js" type="module"></script></head>
<body>\n  <div id="app"></div>\n</body></html>\n`,
    "style-0123456789abcdef.css": ":root{--accent:#4b3fb5}\n",
    "icon-0000000000000000.svg": SVG,
    "apple-180-0000000000000000.png": png(180, 180),
    "icon-192-0000000000000000.png": png(192, 192),
    "boot-0000000000000000.js": "x\n",
    "embed.html": `<!doctype html><html lang="en"><title>Partnership Continuum</title>
<link rel="stylesheet" href="./frame-0123456789abcdef.css"></html>\n`,
    "frame-0123456789abcdef.css": "body{margin:0}\n",
    "partnership-continuum.html": "the page as one file\n",
    "manifest.webmanifest": JSON.stringify({ name: "P", short_name: "P", start_url: "./", icons: [{ src: "./icon-192-0000000000000000.png" }] }),
    "demo/index.html": "<p>demo\n",
  });

/** Every file of a folder with its content. */
function listed(path) {
  const names = fs.readdirSync(path, { recursive: true }).filter((name) => fs.statSync(join(path, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, fs.readFileSync(join(path, name), "utf8")]));
}

test("the copy has it all, under names that follow from the content, and the page itself stays as it was", () => {
  const from = site();
  const to = join(root, "all", "site");
  const before = listed(from);
  assert.deepEqual(makeCopy(EXAMPLE, from, to), []);
  assert.deepEqual(listed(from), before);
  const made = listed(to);
  const page = made["index.html"];
  assert.match(page, /<title>Northwind Partner Check<\/title>/);
  assert.match(page, /<script type="application\/json" id="baked">\{"name":"Northwind Partner Check",[^<]*<\/script>\n {2}<div id="app">/);
  const data = JSON.parse(page.match(/id="baked">([^<]*)</)[1]);
  assert.deepEqual(Object.keys(data), ["name", "language", "address", "logo", "logoDark", "wording"]);
  assert.equal(decodeURIComponent(data.logo), `data:image/svg+xml,${fs.readFileSync("examples/brand/logo.svg", "utf8")}`);
  assert.deepEqual(data.wording, JSON.parse(fs.readFileSync("examples/brand/wording.json", "utf8")));
  assert.deepEqual(JSON.parse(made["wording.json"]), data.wording);

  const [, style] = page.match(/href="\.\/(style-[0-9a-f]{16}\.css)"/);
  assert.notEqual(style, "style-0123456789abcdef.css");
  assert.ok(made[style].startsWith(":root{--accent:#4b3fb5}\n:root{--accent:#7b2f5e;"), "the company's come last");
  assert.ok(made[style].includes('@top-left{content:"Northwind Partner Check"}'));
  const [, icon] = page.match(/<link rel="icon" type="image\/svg\+xml" href="\.\/(icon-[0-9a-f]{16}\.svg)">/);
  assert.equal(made[icon], fs.readFileSync("examples/brand/icon.svg", "utf8"));
  const frame = made["embed.html"];
  assert.match(frame, /<html data-wording="\.\/wording\.json" lang="en"><title>Northwind Partner Check<\/title>/);
  const [, frameStyle] = frame.match(/href="\.\/(frame-[0-9a-f]{16}\.css)"/);
  assert.ok(made[frameStyle].startsWith("body{margin:0}\n:root{--continuum-accent:#7b2f5e}"));
  const manifest = JSON.parse(made["manifest.webmanifest"]);
  assert.deepEqual([manifest.name, manifest.short_name, manifest.start_url], ["Northwind Partner Check", "Northwind Partner Check", "./"]);
  assert.deepEqual(manifest.icons, [{ src: `./${icon}`, type: "image/svg+xml", sizes: "any" }]);
  // Nobody names the old ones any more, but for the frame's.
  assert.ok(!page.includes("apple-touch-icon"));
  const names = ["boot-0000000000000000.js", "demo/index.html", "embed.html", frameStyle, icon, "index.html"];
  assert.deepEqual(Object.keys(made), [...names, "manifest.webmanifest", style, "wording.json"].sort());
  assert.equal(fs.statSync(to).mode, fs.statSync(from).mode, "as readable as the page");

  // Once more: the same, in place of what was there.
  fs.writeFileSync(join(to, "old"), "");
  makeCopy(EXAMPLE, from, to);
  assert.deepEqual(listed(to), made);
  assert.deepEqual(fs.readdirSync(join(to, "..")), ["site"]);
});

test("what is not set stays", () => {
  const from = site();
  const brand = folder({ "brand.toml": 'language = "en"' });
  makeCopy(join(brand, "brand.toml"), from, join(brand, "to"));
  const made = listed(join(brand, "to"));
  const { "index.html": page, "manifest.webmanifest": manifest, ...rest } = made;
  const { "index.html": own, "manifest.webmanifest": ownManifest, "partnership-continuum.html": _, ...ownRest } = listed(from);
  assert.equal(page.replace('<script type="application/json" id="baked">{"language":"en"}</script>\n  ', ""), own);
  assert.deepEqual(JSON.parse(manifest), JSON.parse(ownManifest));
  assert.deepEqual(rest, ownRest);
});

test("the company's own single file takes the place of the one that was there", () => {
  const brand = folder({ "brand.toml": 'name = "A"', "single.html": "ours" });
  makeCopy(join(brand, "brand.toml"), site(), join(brand, "to"), join(brand, "single.html"));
  assert.equal(listed(join(brand, "to"))["partnership-continuum.html"], "ours");
});

test("a name is a name wherever it stands", () => {
  const name = `<b>&"'\\</style>{} $&`;
  const brand = folder({ "brand.toml": `name = ${JSON.stringify(name)}\nlogo = "logo.svg"`, "logo.svg": SVG });
  makeCopy(join(brand, "brand.toml"), site(), join(brand, "to"));
  const made = listed(join(brand, "to"));
  assert.ok(made["index.html"].includes(`<title>&#60;b&#62;&#38;&#34;'\\&#60;/style&#62;{} $&#38;</title>`));
  const style = made[Object.keys(made).find((file) => file.startsWith("style-"))];
  assert.ok(style.includes(`content:"\\3c b>&\\22 '\\5c \\3c /style>{} $&"`), style);
  assert.equal(JSON.parse(made["manifest.webmanifest"]).name, name);
  // A logo that is not square is no icon for an installed page.
  assert.deepEqual(JSON.parse(made["manifest.webmanifest"]).icons, [{ src: "./icon-192-0000000000000000.png" }]);
  assert.match(made["index.html"], /<link rel="icon" type="image\/svg\+xml"/);
});

test("folders that would be lost or are the wrong ones are refused, with all other faults", () => {
  const from = site();
  const brand = folder({ "brand.toml": 'name = 1\nwording = "w.json"', "w.json": "{" });
  const said = (...where) => {
    try {
      makeCopy(join(brand, "brand.toml"), ...where);
    } catch (error) {
      return error.lines.join("\n");
    }
    return "";
  };
  const precious = folder({ "thesis.txt": "x" });
  const all = said(precious, precious);
  assert.match(all, /name: must be a text/);
  assert.match(all, /w\.json: is no JSON/);
  assert.match(all, /has no finished page: cargo xtask build makes one/);
  assert.match(all, /which is to stay as it is/);
  assert.match(said(from, precious), /has something else in it, which would be lost/);
  assert.match(said(from, join(from, "branded")), /which is to stay as it is: name another folder/);
  assert.deepEqual(Object.keys(listed(precious)), ["thesis.txt"]);
  makeCopy(EXAMPLE, from, join(brand, "to"));
  assert.match(said(join(brand, "to"), join(brand, "twice")), /is a company's copy already: begin with dist\/site/);
  assert.ok(!fs.existsSync(join(brand, "twice")));
});

test("a picture in pixels is the icon everywhere, phones included", () => {
  const brand = folder({ "brand.toml": 'icon = "i.png"', "i.png": png(512, 512) });
  makeCopy(join(brand, "brand.toml"), site(), join(brand, "to"));
  const made = listed(join(brand, "to"));
  const icons = Object.keys(made).filter((name) => /\.(png|svg)$/.test(name));
  assert.equal(icons.length, 1);
  assert.ok(made["index.html"].includes(`<link rel="icon" type="image/png" href="./${icons[0]}">`));
  assert.ok(made["index.html"].includes(`<link rel="apple-touch-icon" href="./${icons[0]}">`));
  const [icon] = JSON.parse(made["manifest.webmanifest"]).icons;
  assert.deepEqual(icon, { src: `./${icons[0]}`, type: "image/png", sizes: "512x512" });
});

test("when it fails half way, what was there is still there", () => {
  const brand = folder({ "brand.toml": 'name = "A"' });
  makeCopy(join(brand, "brand.toml"), site(), join(brand, "to"));
  const before = listed(join(brand, "to"));
  const broken = site();
  fs.writeFileSync(join(broken, "manifest.webmanifest"), "{");
  assert.throws(() => makeCopy(join(brand, "brand.toml"), broken, join(brand, "to")));
  assert.deepEqual(listed(join(brand, "to")), before);
  assert.deepEqual(fs.readdirSync(brand).sort(), ["brand.toml", "to"]);
});

test("on the command line faults go to standard error and the status is 1", () => {
  const run = (...words) => spawnSync(process.execPath, ["xtask/node/brand.mjs", ...words], { encoding: "utf8" });
  const right = run("--check", EXAMPLE);
  const listed = `language\t${EXAMPLE}:5: language: \ten\nwording\t\texamples/brand/wording.json\n`;
  assert.deepEqual([right.status, right.stdout, right.stderr], [0, listed, ""]);
  const path = folder({ "brand.toml": 'name = 1\nwording = "w.json"\nlanguage = "xx"', "w.json": "{" });
  const wrong = run("--check", join(path, "brand.toml"));
  // What the program itself looks at is handed on all the same.
  assert.deepEqual([wrong.status, wrong.stdout], [1, `language\t${join(path, "brand.toml")}:3: language: \txx\nwording\t\t${join(path, "w.json")}\n`]);
  assert.match(wrong.stderr, /^.*brand.toml:1: name: must be a text in quotes, but is 1\n$/);
  assert.equal(run("only-one").status, 1);
  const pale = folder({ "brand.toml": '[colours]\naccent = "#ffd400"' });
  const noted = run(join(pale, "brand.toml"), site(), join(pale, "to"));
  assert.match(noted.stdout, /^note: .*brand.toml:2: colours.accent: #ffd400 is too light to be read on the light page: words and/);
});
