// The npm package as someone finds it who installs it: packed, installed beside a client in TypeScript, run in Node, and
// built into an app that a browser opens. Nothing here needs the network.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { chromium } from "@playwright/test";
import sirv from "sirv";

const packed = resolve("dist/package");
const here = resolve("tests/package");
const golden = resolve("tests/golden");
const text = (...path) => readFileSync(join(...path), "utf8");
const json = (...path) => JSON.parse(text(...path));
const description = json(packed, "package.json");
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'";

/** A folder of its own far from this project, so that nothing is found that was not installed. */
let client;

before(() => {
  client = realpathSync(mkdtempSync(join(tmpdir(), "continuum-client-")));
});

after(() => rmSync(client, { recursive: true, force: true }));

function run(program, words, options = {}) {
  try {
    return execFileSync(program, words, { cwd: client, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...options });
  } catch (error) {
    throw new Error(`${program} ${words.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

const npm = (...words) => run(process.platform === "win32" ? "npm.cmd" : "npm", [...words, "--offline", "--no-audit", "--no-fund"]);
const node = (...words) => run(process.execPath, words);

test("it packs with all that it names, and nothing else", () => {
  const [{ files, name, version }] = JSON.parse(npm("pack", packed, "--dry-run", "--json", "--loglevel=error"));
  const paths = files.map(({ path }) => path).sort();
  assert.deepEqual([name, version], ["partnership-continuum", description.version]);
  assert.deepEqual(paths, readdirSync(packed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packed.length + 1).replaceAll("\\", "/"))
    .sort());
  const named = Object.values(description.exports).flatMap((to) => (typeof to === "string" ? to : Object.values(to)));
  for (const path of named.filter((path) => !path.includes("*"))) assert.ok(paths.includes(path.slice(2)), path);
  for (const path of paths) assert.doesNotMatch(path, /-[0-9a-f]{16}\./, "names stay the same in every version");
});

test("it installs without the network", () => {
  writeFileSync(join(client, "package.json"), JSON.stringify({ name: "client", private: true, type: "module" }));
  const [{ filename }] = JSON.parse(npm("pack", packed, "--json", "--loglevel=error"));
  npm("install", "--save", join(client, filename));
  assert.deepEqual(readdirSync(join(client, "node_modules")).filter((name) => !name.startsWith(".")), ["partnership-continuum"]);
});

test("its types let a client through in strict mode, and hold back what is wrong", () => {
  cpSync(join(here, "client.ts"), join(client, "client.ts"));
  const options = { strict: true, noEmit: true, target: "es2024", module: "nodenext", lib: ["es2024", "dom", "dom.iterable"], types: [] };
  // Others have other settings; what holds in both of these holds in most.
  for (const [name, more] of [["node", {}], ["bundler", { module: "esnext", moduleResolution: "bundler", exactOptionalPropertyTypes: true }]]) {
    writeFileSync(join(client, `${name}.json`), JSON.stringify({ compilerOptions: { ...options, ...more }, files: ["client.ts"] }));
    node(resolve("node_modules/typescript/bin/tsc"), "--project", `${name}.json`);
  }
});

test("the manifest of the element lists all that is promised", () => {
  const { modules } = json(packed, "custom-elements.json");
  const [{ path, declarations, exports }] = modules;
  const [element] = declarations;
  const names = (list) => list.map(({ name }) => name).sort();
  assert.deepEqual([modules.length, path, declarations.length, element.tagName], [1, "element.js", 1, "partnership-continuum"]);
  assert.deepEqual(names(element.attributes), ["instrument", "lang", "mode", "readonly", "storage", "storage-key", "theme", "value", "wording"]);
  assert.deepEqual(names(element.events), ["continuum-change", "continuum-complete", "continuum-error", "continuum-ready"]);
  assert.deepEqual(names(element.slots), ["after-result"]);
  assert.deepEqual(names(element.cssParts), ["button", "diagram", "score", "statement"]);
  const properties = ["accent", "background", "font", "foreground", "radius"].map((name) => `--continuum-${name}`);
  assert.deepEqual(names(element.cssProperties), properties);
  assert.deepEqual(names(element.members), ["exportAs", "readOnly", "reset", "restore", "result", "save", "value"]);
  assert.deepEqual(names(exports), ["PartnershipContinuum", "partnership-continuum"]);
  for (const each of Object.values(element).filter(Array.isArray).flat()) assert.ok(each.description, each.name);
});

test("in Node it gives the very results of the program", async () => {
  // Resolved from the client, as an import there would be.
  writeFileSync(join(client, "all.js"), `export * from "partnership-continuum";`);
  const api = await import(pathToFileURL(join(client, "all.js")).href);
  assert.throws(() => api.score({}), { message: "the API is not ready: call `await init()` first", place: "" });
  const missing = { module: pathToFileURL(join(client, "missing.wasm")) };
  await assert.rejects(api.init(missing), (error) => error.place === "module" && error.message.includes("missing.wasm"));
  for (const [options, place, message] of [
    ["api.wasm", "options", /^options: this is not an object with options: give \{ module \}, or nothing$/],
    [7, "options", /not an object with options/],
    [new URL("https://example.org/api.wasm"), "options", /give \{ module \}/],
    [{ modul: "api.wasm" }, "options", /^options: there is no option "modul": give \{ module \}, or nothing$/],
    [{ module: null }, "module", /^module: this is null: give an address, an answer of fetch\(\), or the bytes$/],
    [{ module: 7 }, "module", /^module: this is a number: give an address/],
  ]) {
    await assert.rejects(api.init(options), (error) => error.place === place && message.test(error.message));
  }
  await Promise.all([api.init(null), api.init({}), api.init({ module: undefined })]);
  // What is there stays.
  await api.init(missing);
  for (const file of readdirSync(join(golden, "model")).filter((name) => name.endsWith(".result.json"))) {
    const input = json(golden, "model", file.replace(".result", ""));
    assert.equal(JSON.stringify(api.score(input)), text(golden, "model", file).trim(), file);
  }
  for (const kind of ["whole", "invitation", "answers"]) {
    const token = text(golden, "token", `${kind}.txt`).trim();
    const record = api.decode(token);
    assert.equal(record.kind, kind);
    assert.equal(api.encode(record), token);
    assert.deepEqual(api.merge(record, record), record);
  }
  const words = api.instrument("quick-18", "en-GB", { vendor: "Arclight" });
  assert.equal(words.groups[0].sections.flatMap(({ statements }) => statements).length, 18);
  assert.match(JSON.stringify(words), /Arclight/);
});

test("in Node it refuses what is not JSON, with the place", async () => {
  const api = await import(pathToFileURL(join(client, "all.js")).href);
  await api.init();
  const answers = (value) => ({ instrument: "quick-18", responses: [{ rater: "observer", answers: { "vendor.return.seen": value } }] });
  const at = 'responses[0].answers["vendor.return.seen"]';
  const circle = { instrument: "quick-18" };
  circle.responses = [circle];
  // Each list twice in the one above: a few of them are more than the world has.
  const bomb = Array.from({ length: 60 }).reduce((inside) => [inside, inside], []);
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  class Input {
    instrument = "quick-18";
    responses = [];
  }
  for (const [input, place, message] of [
    [answers(7), at, /7 is not a whole number from 1 to 5/],
    [answers(4n), at, /bigint is not JSON/],
    [answers(Symbol("4")), at, /symbol is not JSON/],
    [answers(() => 4), at, /function is not JSON/],
    [answers(NaN), at, /NaN/],
    [answers(Infinity), at, /Infinity/],
    [answers(new Number(4)), at, /plain object/],
    [answers(new Date()), at, /plain object/],
    [{ instrument: "quick-18", responses: [, {}] }, "responses[0]", /gap/],
    [{ instrument: "quick-18", responses: [undefined] }, "responses[0]", /gap/],
    [{ instrument: "quick-18", responses: new Map() }, "responses", /plain object/],
    [{ instrument: "quick-18", get responses() { throw new Error("no"); } }, "", /cannot be read/],
    [new Proxy({}, { ownKeys() { throw new Error("no"); } }), "", /cannot be read/],
    [revoked.proxy, "", /cannot be read/],
    [new Input(), "", /plain object/],
    [{ instrument: "quick\ud800", responses: [] }, "instrument", /half a character/],
    [undefined, "", /^nothing was given: give an assessment, \{ instrument, responses \}$/],
    [null, "", /^nothing was given: give an assessment/],
    ["{}", "", /"{}" is not an object/],
  ]) {
    assert.throws(() => api.score(input), (error) => {
      assert.ok(error instanceof Error);
      assert.equal(error.place, place);
      assert.match(error.message, message);
      return true;
    });
  }
  const fault = (message, place) => ({ message: place ? `${place}: ${message}` : message, place });
  const again = (outer) => `this is ${outer} again, which so contains itself: give each thing once`;
  assert.throws(() => api.score(circle), fault(again("the whole of it"), "responses[0]"));
  const list = [[]];
  list[0].push(list);
  assert.throws(() => api.score({ instrument: "quick-18", responses: list }), fault(again("responses"), "responses[0][0]"));
  const deep = Array.from({ length: 200 }).reduce((inside) => ({ in: inside }), {});
  assert.throws(() => api.score(deep), fault("what stands here is too deep: at most 100 levels can be read", "in.in.in.in.in"));
  // The same thing twice, side by side, is no circle.
  const both = { instrument: "continuum-26", responses: [{ rater: "customer", answers: {} }, { rater: "vendor", answers: {} }] };
  both.responses[1].answers = both.responses[0].answers;
  assert.equal(api.score(both).score.complete, false);
  for (const [call, place, wanted] of [
    [() => api.instrument(), "name", /: nothing was given: give the name of an instrument, such as "quick-18"$/],
    [() => api.instrument(null), "name", /: nothing was given/],
    [() => api.instrument("quick-18", null), "lang", /: null is not a language tag such as "en-GB"; without one it is English$/],
    [() => api.instrument({ lang: null }), "name", /: an object is not an instrument \(continuum-26, quick-18\)$/],
    [() => api.instrument("quick-18", "en", null), "names", /: null is not an object with names/],
    [() => api.decode(), "token", /: nothing was given: give a token, "v1\." and what follows, or a whole link$/],
    [() => api.encode(), "", /^nothing was given: give a record, as decode makes it/],
    [() => api.merge(api.decode(text(golden, "token", "whole.txt").trim()), undefined), "b", /^b: nothing was given: give a record/],
  ]) {
    assert.throws(call, (error) => error.place === place && wanted.test(error.message));
  }
  assert.throws(() => api.score(bomb), /this is more than 20 MiB/);
  // As in JSON.stringify; and from wherever a plain object comes.
  assert.equal(api.score(answers(undefined)).score.complete, false);
  assert.equal(api.score(Object.assign(Object.create(null), answers(4))).score.complete, false);
  assert.equal(api.score(new Proxy(answers(4), {})).score.complete, false);
});

test("the example in its README runs", () => {
  const examples = [...text(packed, "README.md").matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
  const example = examples.find((code) => code.includes("await init"));
  writeFileSync(join(client, "example.js"), `${example}\nconsole.log(low < high);`);
  assert.equal(node("example.js").trim(), "true");
});

test("the examples in docs/api.md print what they say", () => {
  const code = [...text("docs/api.md").matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code).join("\n");
  const promised = [...code.matchAll(/^\s*console\.log\(.*\); \/\/ (.*)$/gm)].map(([, printed]) => printed);
  writeFileSync(join(client, "examples.js"), code);
  assert.ok(promised.length > 10);
  assert.deepEqual(node("examples.js").trimEnd().split("\n"), promised);
});

test("an app built with Vite shows the element and the score", async () => {
  const app = join(client, "app");
  cpSync(join(here, "app"), app, { recursive: true });
  cpSync(join(golden, "model/good.json"), join(app, "input.json"));
  node(resolve("node_modules/vite/bin/vite.js"), "build", app, "--outDir", join(client, "built"), "--logLevel", "warn", "--base", "./");
  const files = sirv(join(client, "built"), { dev: true });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", POLICY);
    files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const expected = String(json(golden, "model/good.result.json").score.estimate);
    await page.waitForFunction((expected) => document.getElementById("score").textContent === expected, expected);
    const element = page.locator("partnership-continuum");
    const value = () => element.evaluate(({ value }) => value);
    await element.getByRole("button", { name: "Start" }).click();
    const answer = element.getByRole("radio").first();
    await answer.waitFor();
    assert.equal(await value(), null);
    await answer.check({ force: true });
    assert.match(await value(), /^v1\./);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    server.close();
  }
});
