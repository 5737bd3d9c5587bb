// The style sheet of the element: what becomes of each thing that only a page has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { elementStyle, fromSheets } from "./element-style.mjs";

const made = (text) => fromSheets({ "some.css": text });
const PALETTE = `
  :root { --background: #ffffff; --customer: #000a14; --radius: 12px; }
  @media (prefers-color-scheme: dark) { :root { --background: #000000; --customer: #646e78; } }`;

test("nothing that belongs to a page is left", () => {
  const style = elementStyle();
  for (const page of [/\drem\b/, /\dvw\b/, /:root/, /\bbody\b/, /@media[^{]*width/, /#app/]) {
    assert.doesNotMatch(style, page);
  }
});

test("the whole weighs less than 6 kB", () => {
  assert.ok(brotliCompressSync(elementStyle()).length < 6000);
});

test("lengths follow the reader's font size and the element's width", () => {
  assert.match(made("p { margin: -0.5rem 2rem }"), /margin:calc\(-\.5\*var\(--rem\)\) calc\(2\*var\(--rem\)\)/);
  assert.match(made("p { width: min(9rem, 30vw) }"), /width:min\(calc\(9\*var\(--rem\)\),30cqi\)/);
  assert.match(made("p { max-height: calc(100vh - 2rem) }"), /min\(100vh,calc\(60\*var\(--rem\)\)\) - calc\(2\*var\(--rem\)\)/);
  assert.match(made(".x1rem { width: 1em }"), /\.x1rem\{width:1em\}/);
});

test("what asks for the width of the window asks for that of the element", () => {
  assert.equal(made("@media (min-width: 64rem) { p { margin: 0 } }"), "@container continuum (min-width: 64em){p{margin:0}}");
  assert.equal(
    made("@media (min-width: 40rem) and (max-width: 63.99rem) { p { margin: 0 } }"),
    "@container continuum (min-width: 40em) and (max-width: 63.99em){p{margin:0}}",
  );
  assert.equal(
    made("@media (min-width: 80rem) and (min-height: 50rem) { p { margin: 0 } }"),
    "@container continuum (min-width: 80em){@media(min-height:50em){p{margin:0}}}",
  );
  assert.equal(made("@media (hover: none) { p { margin: 0 } }"), "@media(hover:none){p{margin:0}}");
  assert.equal(made("@container (max-width: 26rem) { p { margin: 0 } }"), "@container (max-width: 26em){p{margin:0}}");
});

test("the theme chooses the palette, and what is public is taken from the page", () => {
  const style = made(PALETTE);
  assert.match(style, /^@layer\{\.continuum\{[^}]*--background: var\(--continuum-background,#ffffff\)/);
  assert.match(style, /--radius: min\(var\(--continuum-radius,12px\),40px\)/);
  assert.match(style, /@media\(prefers-color-scheme:dark\)\{:host\(:not\(\[theme="light"\]\)\) \.continuum\{[^}]*--customer: #646e78/);
  assert.match(style, /@media not print\{:host\(\[theme="dark"\]\) \.continuum\{[^}]*--customer: #646e78/);
});

test("a colour of both palettes follows the background, unless a rule sets it", () => {
  const follows = /--customer: rgb\(from var\(--ground\) calc\(0 \+ 100\*var\(--dark\)\) calc\(10 \+ 100\*var\(--dark\)\) calc\(20 \+ 100\*var\(--dark\)\)\)/;
  assert.match(made(PALETTE), follows);
  assert.doesNotMatch(made(`${PALETTE} .continuum { --customer: red }`), follows);
});

test("what cannot be in the element is refused, with its place", () => {
  assert.throws(() => made("p { margin: 0 }\nbody { margin: 0 }"), /some\.css:2:1: The element has no such place/);
  assert.throws(() => made("html:has(p) { margin: 0 }"), /no such place/);
  assert.throws(() => made("@media print { :root { --line: #000000 } }"), /only differ in the dark/);
  assert.throws(() => made("@media (min-width: 1rem), print { p { margin: 0 } }"), /a comma in one condition/i);
});
