// Finishes the page that Trunk built: one style sheet instead of several, and scripts without comments and long names.
// Every byte and every request of the first load counts.

import { transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const site = process.argv[2];
const index = join(site, "index.html");
let page = readFileSync(index, "utf8");

const links = [...page.matchAll(/<link[^>]*rel="?stylesheet"?[^>]*>/g)].map(([link]) => link);
const names = links.map((link) => link.match(/href="?\.?\/?([^"\s>]+\.css)/)[1]);
const sheets = names.map((name) => readFileSync(join(site, name), "utf8"));
const style = transformSync(sheets.join("\n"), { loader: "css", minify: true, target: ["chrome111", "firefox113", "safari16"] }).code;
const styleName = `style-${createHash("sha256").update(style).digest("hex").slice(0, 16)}.css`;
writeFileSync(join(site, styleName), style);
for (const [place, link] of links.entries()) {
  page = page.replace(link, place === 0 ? `<link rel="stylesheet" href="./${styleName}">` : "");
}
for (const name of names) rmSync(join(site, name));

for (const name of readdirSync(site).filter((name) => name.endsWith(".js"))) {
  const path = join(site, name);
  writeFileSync(path, transformSync(readFileSync(path, "utf8"), { loader: "js", format: "esm", minify: true }).code);
}
writeFileSync(index, page);
