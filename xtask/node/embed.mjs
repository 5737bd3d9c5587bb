// Puts what other people's pages load into a folder: the element and the API, each one script with the program that it
// fetches from beside itself; the frame; and the pages that show how it is done.
//   node xtask/node/embed.mjs PROGRAMS FOLDER [--stable]
// PROGRAMS has what wasm-bindgen made of each program. The scripts' own names stay as they are, since others have pasted
// them; everything else has a hash of its content in its name, but not with --stable, where only the two modules are
// wanted.

import { build, transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { elementStyle } from "./element-style.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { stable: { type: "boolean" } } });
const [programs, folder] = positionals;
const source = "www";
const css = ["chrome111", "firefox113", "safari16"];

mkdirSync(folder, { recursive: true });
clear();
await module("embed/element.js", "element", values.stable ? "element.js" : "embed.js");
await module("api.js", "api", "api.js");
if (!values.stable) {
  copy("frame.js");
  copy("demo");
  await frame();
}

/** What an earlier build left; the page is built into a folder that is empty. */
function clear() {
  for (const name of readdirSync(folder)) {
    if (/^(element|element-part-\w+|api|inside|frame)-[0-9a-f]{16}\./.test(name)) rmSync(join(folder, name));
  }
}

/**
 * One of our modules, with all that it imports. What it imports as "./program.js" is the script that wasm-bindgen wrote,
 * with `address`, where its program is, and "./style.css" is the element's style sheet.
 */
async function module(path, program, name) {
  const entry = join(source, path);
  const glued = join(programs, `${program}-glued`);
  rmSync(glued, { recursive: true, force: true });
  mkdirSync(glued, { recursive: true });
  parts(program, glued);
  const wasm = readFileSync(join(programs, program, `${program}_bg.wasm`));
  const wasmName = values.stable ? `${program}.wasm` : `${named(program, wasm)}.wasm`;
  writeFileSync(join(folder, wasmName), wasm);
  const written = readFileSync(join(programs, program, `${program}.js`), "utf8");
  const known = written.replace(`new URL('${program}_bg.wasm', import.meta.url)`, "address");
  if (known === written) throw new Error(`wasm-bindgen's script of '${program}' does not say where its wasm is`);
  const script = join(glued, `${program}.js`);
  writeFileSync(script, `export const address = new URL("./${wasmName}", import.meta.url);\n${known}`);
  const glue = {
    name: "glue",
    setup(on) {
      on.onResolve({ filter: /^\.\/program\.js$/ }, () => ({ path: resolve(script) }));
      on.onResolve({ filter: /^\.\/style\.css$/ }, () => ({ path: "style.css", namespace: "style" }));
      on.onLoad({ filter: /.*/, namespace: "style" }, () => ({ contents: elementStyle(), loader: "text" }));
    },
  };
  writeFileSync(join(folder, name), await bundled(entry, glue));
}

/** The parts of a program that load on demand, with the script that loads them, which goes where the program's own is. */
function parts(program, glued) {
  const from = join(programs, program);
  const path = join(from, "__wasm_split.js");
  if (!existsSync(path)) return;
  // As good as streaming for a small file, and not particular about the type that the host gives it.
  let loader = replaced(
    readFileSync(path, "utf8"),
    "(WebAssembly.instantiateStreaming(src, imports))",
    "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
  );
  for (const file of readdirSync(from).filter((file) => file.endsWith(".wasm") && file !== `${program}_bg.wasm`)) {
    const content = readFileSync(join(from, file));
    const part = `${program}-part-${file.replace(/^split_|\.wasm$/g, "")}`;
    const name = `${values.stable ? part : named(part, content)}.wasm`;
    writeFileSync(join(folder, name), content);
    loader = replaced(loader, `./${file}`, `./${name}`);
  }
  writeFileSync(join(glued, "__wasm_split.js"), loader);
}

/** A text with one thing in it put for another, which must be there. */
function replaced(text, before, after) {
  if (!text.includes(before)) throw new Error(`The loader of the parts does not say ${before}`);
  return text.replaceAll(before, after);
}

/** The page inside a frame, with its own scripts and styles. The element it takes from where everybody does. */
async function frame() {
  const path = join(source, "embed.html");
  const shared = {
    name: "shared",
    setup(on) {
      on.onResolve({ filter: /\/(element|embed)\.js$/ }, () => ({ path: "./embed.js", external: true }));
    },
  };
  let page = readFileSync(path, "utf8");
  for (const [, address] of page.matchAll(/\s(?:src|href)="([^":#?]+)"/g)) {
    const file = join(source, address);
    // The element itself is made above.
    if (!existsSync(file)) continue;
    const end = extname(file);
    const content =
      end === ".js" ? await bundled(file, shared)
      : end === ".css" ? transformSync(readFileSync(file, "utf8"), { loader: "css", minify: true, target: css }).code
      : readFileSync(file);
    const name = `${named(basename(file, end), content)}${end}`;
    writeFileSync(join(folder, name), content);
    page = page.replaceAll(`"${address}"`, `"./${name}"`);
  }
  writeFileSync(join(folder, "embed.html"), page);
}

async function bundled(entry, plugin) {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    logLevel: "warning",
    plugins: [plugin],
  });
  return built.outputFiles[0].text;
}

/** A file or folder as it is. */
function copy(path) {
  cpSync(join(source, path), join(folder, path), { recursive: true });
}

function named(name, content) {
  return `${name}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}`;
}
