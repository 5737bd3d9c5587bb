// The page as one file, which runs from a memory stick and asks for nothing else.
//   node xtask/node/single.mjs SITE FILE
// SITE is a finished page whose program is in one piece; its style sheet, scripts, icon and program go into FILE. What is
// built into the page stays in it, with the word that it is a single file.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { constants, gzipSync } from "node:zlib";

const [site, out] = process.argv.slice(2);
const text = (name) => readFileSync(join(site, name), "utf8");
let page = text("index.html");

const program = address(/<link[^>]*rel="?modulepreload"?[^>]*>/);
const wasm = address(/<link[^>]*rel="?preload"?[^>]*>/);
const style = text(address(/<link[^>]*rel="?stylesheet"?[^>]*>/));
const icon = link(/<link[^>]*rel="?icon"?[^>]*>/);
const boot = page.match(/<script[^>]*src="?[^>]*><\/script>/)[0];
const script = await bundled();
for (const part of [style, script]) {
  if (/<\/(script|style)/i.test(part)) throw new Error("A script or a style sheet has an end tag in it, which would cut it short");
}

drop(/<link[^>]*rel="?(modulepreload|preload|manifest|apple-touch-icon)"?[^>]*>/g);
put(link(/<link[^>]*rel="?stylesheet"?[^>]*>/), `<style>${style}</style>`);
put(icon, icon.replace(/href="?[^"\s>]+"?/, () => `href="${inline(icon)}"`));
put(boot, "");
put(/<meta[^>]*Content-Security-Policy[^>]*>/i, `<meta http-equiv="Content-Security-Policy" content="${policy()}">`);
// Before the script, which runs when all of the page is there.
put("</body>", `${data()}<script type="text/plain" id="program">${packed()}</script><script type="module">${script}</script></body>`);
const beside = [...page.matchAll(/<[^>]*\s(?:src|href)="?(\.?\/?[\w-]+\.\w+)/g)].map(([, name]) => name);
if (beside.length > 0) throw new Error(`The file still asks for ${beside.join(", ")}`);
// Whole or not at all.
writeFileSync(`${out}.new`, page);
renameSync(`${out}.new`, out);

/** A link tag of the page. */
function link(pattern) {
  const found = page.match(pattern);
  if (!found) throw new Error(`${site}/index.html has no ${pattern}`);
  return found[0];
}

/** The file that a link tag names. */
function address(pattern) {
  return link(pattern).match(/href="?\.?\/?([^"\s>]+)/)[1];
}

/** The icon as it stands in the page. One that is in it already stays. */
function inline(tag) {
  const named = tag.match(/href="?([^"\s>]+)/)[1];
  if (named.startsWith("data:")) return named;
  const type = tag.match(/type="?([^"\s>]+)/)?.[1] ?? "image/svg+xml";
  return `data:${type};base64,${readFileSync(join(site, named)).toString("base64")}`;
}

/** The script that starts the page, with the program's own in it. */
async function bundled() {
  const single = {
    name: "single",
    setup(on) {
      on.onResolve({ filter: /^\.\/program\.js$/ }, () => ({ path: resolve(site, program) }));
      on.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path, importer }) => {
        const own = resolve("www/single", path);
        return importer.endsWith(join("www", "boot.js")) && existsSync(own) ? { path: own } : undefined;
      });
    },
  };
  const options = { bundle: true, write: false, format: "esm", minify: true, logLevel: "warning", charset: "utf8" };
  const built = await build({ ...options, entryPoints: ["www/boot.js"], plugins: [single] });
  return built.outputFiles[0].text.trim();
}

/** Nothing may be loaded from anywhere, and nothing may run but what stands here now. */
function policy() {
  const digest = (part) => `'sha256-${createHash("sha256").update(part).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${digest(script)} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What is built in. It is data, which is never run. */
function data() {
  const block = /<script type="application\/json" id="baked">([^<]*)<\/script>/;
  const baked = JSON.parse(page.match(block)?.[1] ?? "{}");
  page = page.replace(block, "");
  const json = JSON.stringify({ single: true, ...baked }).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="baked">${json}</script>`;
}

function packed() {
  return gzipSync(readFileSync(join(site, wasm)), { level: constants.Z_BEST_COMPRESSION }).toString("base64");
}

function drop(pattern) {
  page = page.replace(pattern, "");
}

/** Puts one text for another that must be there. */
function put(before, after) {
  const now = page.replace(before, () => after);
  if (now === page) throw new Error(`${site}/index.html does not say ${before}`);
  page = now;
}
