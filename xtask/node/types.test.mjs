// The types that the scripts of the demonstration give in their comments: nothing else checks them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

const folder = "www/demo";
const compiler = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
const options = [
  ["--noEmit", "--allowJs", "--checkJs", "--strict", "--noUncheckedIndexedAccess", "--noUnusedLocals"],
  ["--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"],
  ["--lib", "es2023,dom,dom.iterable"],
].flat();

test("the scripts of the demonstration are as their types say", () => {
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  assert.notEqual(scripts.length, 0);
  const run = spawnSync(process.execPath, [compiler, ...options, ...scripts.map((name) => join(folder, name))], { encoding: "utf8" });
  assert.equal(run.stdout + run.stderr, "");
  assert.equal(run.status, 0);
});
