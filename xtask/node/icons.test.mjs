// The icons: what the manifest and the page name is there, and as large as they say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** Width and height of a PNG file. */
function sizeOf(path) {
  const file = readFileSync(path);
  assert.equal(file.subarray(1, 4).toString(), "PNG", path);
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

test("the icons of the manifest are there, and as large as it says", () => {
  const { icons } = JSON.parse(readFileSync("www/manifest.webmanifest", "utf8"));
  assert.deepEqual(icons.map(({ sizes, purpose = "any" }) => `${sizes} ${purpose}`), ["192x192 any", "512x512 any", "512x512 maskable"]);
  for (const { src, sizes, type } of icons) {
    assert.equal(type, "image/png");
    assert.equal(sizeOf(`www/${src}`).join("x"), sizes, src);
    assert.ok(readFileSync(`www/${src}`).length < 20_000, src);
  }
});

test("the icon for iOS is there", () => {
  const [, name] = readFileSync("index.html", "utf8").match(/rel="apple-touch-icon" href="([^"]+)"/);
  assert.deepEqual(sizeOf(`www/${name}`), [180, 180]);
});

test("the colours around the page are those of its background", () => {
  const [light, dark] = [...readFileSync("www/palette.css", "utf8").matchAll(/--background: (#\w+)/g)].map(([, colour]) => colour);
  const named = [...readFileSync("index.html", "utf8").matchAll(/name="theme-color" content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"/g)];
  assert.deepEqual(named.map(([, colour, mode]) => [mode, colour]), [["light", light], ["dark", dark]]);
  const manifest = JSON.parse(readFileSync("www/manifest.webmanifest", "utf8"));
  assert.deepEqual([manifest.theme_color, manifest.background_color], [light, light]);
});
