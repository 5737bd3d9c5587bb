// The list of what the service worker keeps: all of the page, nothing of others, and a version that follows from it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { filesOf, offline } from "./offline.mjs";

const HASH = "-0123456789abcdef";
const index = `<!doctype html><meta name="version" content=""><link rel="manifest" href="./manifest.webmanifest">
<script src="./boot${HASH}.js"></script><link rel="modulepreload" href="./program${HASH}.js"></html>\n`;

let site;
const put = (name, text) => writeFileSync(join(site, name), text);
const read = (name) => readFileSync(join(site, name), "utf8");

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "continuum-offline-"));
  mkdirSync(join(site, "demo"));
  put("index.html", index);
  put("manifest.webmanifest", `{"icons":[{"src":"./icon${HASH}.png"}]}`);
  put(`icon${HASH}.png`, "icon");
  put(`boot${HASH}.js`, "boot");
  put(`program${HASH}.js`, `new URL("./places${HASH}.wasm",import.meta.url)`);
  put(`places${HASH}.wasm`, "places");
  put("embed.js", `new URL("./element${HASH}.wasm",import.meta.url)`);
  put(`element${HASH}.wasm`, "element");
  put("demo/index.html", `<script src="../embed.js"></script>`);
  put("partnership-continuum.html", "one file");
});
afterEach(() => rmSync(site, { recursive: true }));

test("all of the page is kept, and nothing that is for others", () => {
  const names = [`boot${HASH}.js`, `icon${HASH}.png`, "index.html", "manifest.webmanifest", `places${HASH}.wasm`, `program${HASH}.js`];
  assert.deepEqual(filesOf(site), names);
});

test("a file that nobody names fails the build", () => {
  put("chunk-fedcba9876543210.wasm", "");
  assert.throws(() => filesOf(site), /names chunk-fedcba9876543210\.wasm/);
});

test("the page says the version, and the worker has it with every digest", async () => {
  const version = await offline(site);
  assert.match(version, /^[0-9a-f]{16}$/);
  assert.ok(read("index.html").includes(`<meta name="version" content="${version}">`));
  const worker = read("sw.js");
  assert.ok(worker.includes(version));
  for (const name of filesOf(site)) {
    if (name === "index.html") continue;
    assert.ok(worker.includes(createHash("sha256").update(read(name)).digest("hex")), name);
  }
});

test("the same files are the same version, and any change is another one", async () => {
  const version = await offline(site);
  assert.equal(await offline(site), version);
  put(`places${HASH}.wasm`, "other places");
  const other = await offline(site);
  assert.notEqual(other, version);
  put("index.html", read("index.html").replace("</html>", "<p></p></html>"));
  assert.notEqual(await offline(site), other);
});

test("a page without a place for its version fails the build", async () => {
  put("index.html", index.replace(/<meta[^>]*>/, ""));
  await assert.rejects(offline(site), /no place for its version/);
});
