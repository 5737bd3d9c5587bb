// Lets the page that was built work with no network: writes sw.js, the service worker with the list of all files of the
// page and their digests, and gives the page the version that this makes.
//   node xtask/node/offline.mjs SITE
// The worker is written by hand: all that it does is below 5 kB, and a library for it would be several times that.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../www/worker/main.js", import.meta.url));
const STAMP = /(<meta name="version" content=")[0-9a-f]*(")/;
const digest = (content) => createHash("sha256").update(content).digest("hex");

/** The files of the page, as names from the folder. Fails when there is a file that nobody names. */
export function filesOf(site) {
  const all = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, "/").length).replaceAll("\\", "/"))
    // What this script writes, and the page as one file, which is for somewhere else.
    .filter((name) => name !== "sw.js" && name !== "partnership-continuum.html");
  const page = named(site, all, ["index.html"]);
  // What is for other people's pages has names that stay, by which they name it.
  const entries = all.filter((name) => name !== "index.html" && !/-[0-9a-f]{16}\.\w+$/.test(name));
  const others = new Set(named(site, all, entries));
  const lost = all.filter((name) => !page.includes(name) && !others.has(name));
  if (lost.length > 0) throw new Error(`No file of ${site} names ${lost.join(", ")}: is it of the page, or left over?`);
  return page.sort();
}

/** Writes the worker, and the version into the page. Gives the version. */
export async function offline(site) {
  const index = join(site, "index.html");
  const plain = readFileSync(index, "utf8").replace(STAMP, "$1$2");
  if (!STAMP.test(plain)) throw new Error(`${index} has no place for its version`);
  writeFileSync(index, plain);
  const names = filesOf(site);
  const files = Object.fromEntries(names.map((name) => [name, digest(readFileSync(join(site, name)))]));
  // Another worker is another version too: each has a cache of its own.
  const version = digest(await worker({ version: "", files, page: [] })).slice(0, 16);
  const stamped = plain.replace(STAMP, `$1${version}$2`);
  const page = [version, ...names.filter((name) => stamped.includes(`"./${name}"`)), stamped.trimEnd().slice(-20)];
  writeFileSync(index, stamped);
  writeFileSync(join(site, "sw.js"), await worker({ version, files, page }));
  return version;
}

/** What some files name, and what that names in turn, with themselves. */
function named(site, all, entries) {
  const found = new Set();
  const unread = [...entries];
  while (unread.length > 0) {
    const name = unread.pop();
    if (found.has(name)) continue;
    found.add(name);
    if (![".css", ".html", ".js", ".webmanifest"].includes(extname(name))) continue;
    const text = readFileSync(join(site, name), "utf8");
    unread.push(...all.filter((other) => text.includes(`./${other}`)));
  }
  return [...found];
}

/** The worker with its list, in one file. */
async function worker(list) {
  const contents = Object.entries(list).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");
  const known = {
    name: "list",
    setup(on) {
      on.onResolve({ filter: /^\.\/list\.js$/ }, () => ({ path: "list.js", namespace: "list" }));
      on.onLoad({ filter: /.*/, namespace: "list" }, () => ({ contents }));
    },
  };
  const options = { bundle: true, write: false, format: "iife", minify: true, logLevel: "warning" };
  const built = await build({ ...options, entryPoints: [SOURCE], plugins: [known] });
  return built.outputFiles[0].text;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await offline(process.argv[2]);
