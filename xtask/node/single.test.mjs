// The page as one file: all that was beside the page is in it, and nothing else may run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";

const folder = mkdtempSync(join(tmpdir(), "continuum-single-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const WASM = Buffer.from("\0asm and much more, and much more");
const BLOCK = (id) => new RegExp(`<script type="[^"]*" id="${id}">([^<]*)</script>`);

/** A site of a few files, with something in its head and body, and what the script makes of it. */
function made({ head = "", body = "", program = "export default async () => {};" } = {}) {
  const site = mkdtempSync(join(folder, "site-"));
  const page = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'">
    <link rel="icon" type="image/svg+xml" href="./icon-1.svg"><link rel="stylesheet" href="./style-1.css">
    <link rel="modulepreload" href="./program-1.js"><link rel="preload" href="./program-1.wasm" as="fetch">
    <link rel="manifest" href="./manifest.webmanifest"><script type="module" src="./boot-1.js"></script>${head}</head>
    <body>${body}<div id="app"></div></body></html>`;
  const files = { "index.html": page, "icon-1.svg": "<svg/>", "style-1.css": "p{color:red}", "program-1.js": program };
  for (const [name, text] of Object.entries({ ...files, "program-1.wasm": WASM })) writeFileSync(join(site, name), text);
  mkdirSync(join(site, "out"));
  const file = join(site, "out", "one.html");
  const run = spawnSync(process.execPath, ["xtask/node/single.mjs", site, file], { encoding: "utf8" });
  return { run, left: readdirSync(join(site, "out")), text: run.status === 0 ? readFileSync(file, "utf8") : "" };
}

test("program, script, style and icon are in it, and its policy knows the two that may act", () => {
  const { run, text } = made();
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(gunzipSync(Buffer.from(BLOCK("program").exec(text)[1], "base64")), WASM);
  assert.match(text, /<link rel="icon"[^>]*href="data:image\/svg\+xml;base64,/);
  const digest = (part) => `'sha256-${createHash("sha256").update(part).digest("base64")}'`;
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(text);
  const [, style] = /<style>([^<]*)<\/style>/.exec(text);
  const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(text);
  assert.equal(
    policy,
    `default-src 'none'; script-src ${digest(script)} 'wasm-unsafe-eval'; style-src ${digest(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  assert.doesNotMatch(text, /modulepreload|manifest|preload|\.css"|\.wasm"/);
});

test("it says that it is one file, beside what a company has built in", () => {
  assert.deepEqual(JSON.parse(BLOCK("baked").exec(made().text)[1]), { single: true });
  const body = `<script type="application/json" id="baked">{"name":"A \\u003c/script> B"}</script>`;
  const { text } = made({ body });
  assert.deepEqual(JSON.parse(BLOCK("baked").exec(text)[1]), { single: true, name: "A </script> B" });
  assert.equal(text.split('id="baked"').length, 2);
});

test("a page that would still ask for another file is refused, and nothing is left of it", () => {
  const { run, left } = made({ head: `<link rel="stylesheet" href="./other-1.css"><img src="./logo.png">` });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /The file still asks for .*logo\.png/);
  assert.deepEqual(left, []);
});

test("a script that would be cut short is refused", () => {
  const { run } = made({ program: `export default async () => String.raw\`</style>\`;` });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /end tag/);
});
