// What the tests of brands share: folders with files that are gone afterwards, and pictures.

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

export const EXAMPLE = "examples/brand/brand.toml";
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h9"/></svg>';

export const root = fs.mkdtempSync(join(tmpdir(), "brand-"));
after(() => fs.rmSync(root, { recursive: true }));

/** A folder with these files in it. */
export function folder(files) {
  const path = fs.mkdtempSync(join(root, "f-"));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(join(path, name, ".."), { recursive: true });
    fs.writeFileSync(join(path, name), content);
  }
  return path;
}

/** A PNG of this size, as far as its head tells. */
export function png(width, height) {
  const head = Buffer.alloc(24);
  head.write("\x89PNG\r\n\x1a\n", "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
