// Finishes the page that was built: one style sheet instead of several, scripts without comments and long names, one
// script for the program, and hashes of the content in the names. Every byte and every request of the first load counts.

import { buildSync, transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const site = process.argv[2];
const index = join(site, "index.html");
const text = (name) => readFileSync(join(site, name), "utf8");
const named = (name, content) => `${name}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}`;
let page = readFileSync(index, "utf8");

finishStyles();
finishProgram();
finishStart();
finishIcons();
writeFileSync(index, page);

/** One style sheet, in the order of the page. */
function finishStyles() {
  const links = [...page.matchAll(/<link[^>]*rel="?stylesheet"?[^>]*>/g)].map(([link]) => link);
  const names = links.map((link) => link.match(/href="?\.?\/?([^"\s>]+\.css)/)[1]);
  const target = ["chrome111", "firefox113", "safari16"];
  const style = transformSync(names.map(text).join("\n"), { loader: "css", minify: true, target }).code;
  const styleName = `${named("style", style)}.css`;
  writeFileSync(join(site, styleName), style);
  for (const [place, link] of links.entries()) {
    page = page.replace(link, place === 0 ? `<link rel="stylesheet" href="./${styleName}">` : "");
  }
  for (const name of names) rmSync(join(site, name));
}

/**
 * The program: its wasm, its script, and when it is split the parts that load on demand. Each is named in what loads it,
 * so the names are given from the last to the first.
 */
function finishProgram() {
  const script = page.match(/<link[^>]*rel="?modulepreload"?[^>]*href="?\.?\/?([^"\s>]+)\.js/)[1];
  const main = `${script}_bg`;
  const loader = join(site, "__wasm_split.js");
  const wasm = readdirSync(site).filter((name) => name.endsWith(".wasm") && name !== `${main}.wasm`);
  for (const part of wasm) {
    const name = `${named(part.replace(/^split_|\.wasm$/g, ""), readFileSync(join(site, part)))}.wasm`;
    renameSync(join(site, part), join(site, name));
    replaceIn(loader, part, name);
  }
  // As good as streaming for a small file, and not particular about the type that the host gives it.
  if (existsSync(loader)) {
    replaceIn(
      loader,
      "(WebAssembly.instantiateStreaming(src, imports))",
      "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
    );
  }

  const product = script.replace(/-[0-9a-f]+$/, "");
  const wasmName = `${named(product, readFileSync(join(site, `${main}.wasm`)))}.wasm`;
  renameSync(join(site, `${main}.wasm`), join(site, wasmName));
  // Trunk's own run of wasm-bindgen knows the name without its hash.
  replaceIn(join(site, `${script}.js`), /[\w-]+_bg\.wasm/g, wasmName);

  // The loader and the script import each other, so that they can only be one file.
  const code = bundled(join(site, `${script}.js`));
  const scriptName = `${named(product, code)}.js`;
  rmSync(join(site, `${script}.js`));
  rmSync(loader, { force: true });
  writeFileSync(join(site, scriptName), code);
  page = page.replaceAll(`${main}.wasm`, wasmName).replaceAll(`${script}.js`, scriptName);
}

/** The script that starts the program, with all that it imports. Trunk has only copied it. */
function finishStart() {
  const copied = page.match(/<script[^>]*src="?\.?\/?(boot-[^"\s>]+\.js)/)[1];
  const code = bundled("www/boot.js");
  const name = `${named("boot", code)}.js`;
  rmSync(join(site, copied));
  writeFileSync(join(site, name), code);
  page = page.replaceAll(copied, name);
}

/**
 * What a device shows of the page once it is installed: the manifest, whose name stays, and the icons that it and the page
 * name, which get a hash. It has no `id`: that would be the same for every copy on one host, and an installed copy is known
 * by its own address without it.
 */
function finishIcons() {
  let manifest = readFileSync("www/manifest.webmanifest", "utf8");
  const names = new Set([...(manifest + page).matchAll(/"\.\/(icons\/[\w-]+\.png)"/g)].map(([, name]) => name));
  for (const name of names) {
    const content = readFileSync(join("www", name));
    const hashed = `${named(basename(name, ".png"), content)}.png`;
    writeFileSync(join(site, hashed), content);
    manifest = manifest.replaceAll(`./${name}`, `./${hashed}`);
    page = page.replaceAll(`./${name}`, `./${hashed}`);
  }
  writeFileSync(join(site, "manifest.webmanifest"), JSON.stringify(JSON.parse(manifest)));
}

/** A module with all that it imports, shortened. */
function bundled(path) {
  const options = { bundle: true, write: false, format: "esm", minify: true, logLevel: "warning" };
  return buildSync({ ...options, entryPoints: [path] }).outputFiles[0].text;
}

/** Puts one text for another that must be there. */
function replaceIn(path, before, after) {
  const text = readFileSync(path, "utf8");
  const replaced = text.replaceAll(before, after);
  if (replaced === text) throw new Error(`${path} does not say ${before}`);
  writeFileSync(path, replaced);
}
