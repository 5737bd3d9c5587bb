// A company's picture: what kind it is, how large, and for SVG whether it shows the same as a picture that it shows in a
// drawing program.

import { parseXml } from "@rgrove/parse-xml";
import { readFileSync, statSync } from "node:fs";

/** The most bytes of one picture: it is in the page itself, and every visit loads it. */
export const LARGEST = 100_000;

const SVG = "http://www.w3.org/2000/svg";
const KINDS = [
  ["image/png", "png", (bytes) => bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))],
  ["image/jpeg", "jpg", (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ["image/webp", "webp", (bytes) => bytes.toString("latin1", 0, 4) + bytes.toString("latin1", 8, 12) === "RIFFWEBP"],
];
const OTHERS = { gif: "a GIF", bmp: "a bitmap", ico: "an ICO file", pdf: "a PDF", eps: "an EPS file", avif: "an AVIF" };

/**
 * Reads a picture: `{ type, end, bytes, size }`, where `size` is `[width, height]` if that is known. What is wrong goes to
 * `fault(what, line)`, all of it; then there is no picture.
 */
export function readPicture(path, fault) {
  const { size } = statSync(path);
  if (size > LARGEST) {
    fault(`is ${size.toLocaleString("en")} bytes, and may be ${LARGEST.toLocaleString("en")}: save it smaller`);
    return undefined;
  }
  const bytes = readFileSync(path);
  const kind = KINDS.find(([, , is]) => is(bytes));
  if (kind) return { type: kind[0], end: kind[1], bytes, size: kind[1] === "png" ? pngSize(bytes) : undefined };
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  if (!/<(?:\w+:)?svg[\s>]/.test(text)) {
    const ending = path.split(".").pop().toLowerCase();
    const what = size === 0 ? "is empty" : `is ${OTHERS[ending] ?? "of an unknown kind"}`;
    fault(`${what}: save it as SVG, PNG, JPEG or WebP`);
    return undefined;
  }
  if (text.includes("\ufffd")) {
    fault("is not written in UTF-8: save it so");
    return undefined;
  }
  const svg = readSvg(text, fault);
  return svg && { type: "image/svg+xml", end: "svg", bytes, size: svg };
}

/** The picture as an address of its own. A drawing stays text, which compresses well. */
export function dataUri({ type, bytes }) {
  if (type !== "image/svg+xml") return `data:${type};base64,${bytes.toString("base64")}`;
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const plain = /%(?:20|3D|3A|2F|2C|3B|27|28|29|2B)/g;
  return `data:image/svg+xml,${encodeURIComponent(text).replace(plain, decodeURIComponent)}`;
}

const pngSize = (bytes) => (bytes.length < 24 ? undefined : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]);

/** The drawing's size, `[width, height]`, when it is one that a page may show. */
function readSvg(text, fault) {
  let tree;
  try {
    tree = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
  } catch (error) {
    const what = error.message.split("\n")[0].replace(/ \(line .*/, "");
    fault(`is no valid SVG (${what}): save it as plain SVG`, error.line);
    return undefined;
  }
  let sound = true;
  const wrong = (node, what) => {
    sound = false;
    fault(what, text.slice(0, node.start).split("\n").length);
  };
  const { root } = tree;
  const prefix = root.name.includes(":") ? root.name.split(":")[0] : "";
  if (local(root) !== "svg" || root.attributes[prefix ? `xmlns:${prefix}` : "xmlns"] !== SVG) {
    wrong(root, `is no picture yet: its outermost tag must be <svg xmlns="${SVG}">`);
  }
  for (const node of tree.children) {
    if (node.internalSubset) wrong(node, "defines things of its own in <!DOCTYPE>: save it as plain SVG");
    if (node.name === "xml-stylesheet") wrong(node, "loads a style sheet, which a picture cannot: put it into the file itself");
  }
  for (const node of all(root)) look(node, wrong);
  const size = sizeOf(root);
  if (!size) wrong(root, 'has no shape: give <svg> a viewBox, such as viewBox="0 0 240 60"');
  return sound ? size : undefined;
}

/** The element and all below it. */
function* all(element) {
  yield element;
  for (const child of element.children) if (child.type === "element") yield* all(child);
}

/** What a picture never runs or loads, and what would run where someone opens the file by itself. */
function look(node, wrong) {
  const name = local(node);
  if (name === "script") wrong(node, "holds a script, which a picture never runs: take it out");
  if (name === "foreignObject") wrong(node, "holds a piece of a web page (<foreignObject>): draw it instead");
  if (name === "style") styles(node, node.text, wrong);
  for (const [key, value] of Object.entries(node.attributes)) {
    const attribute = key.split(":").pop();
    if (/^on/i.test(attribute) || /^\s*javascript:/i.test(value)) {
      wrong(node, `holds a script (${key}), which a picture never runs: take it out`);
    } else if (attribute === "href") {
      linked(node, value.trim(), wrong);
    } else {
      styles(node, value, wrong);
    }
  }
}

/** What a link may name: a part of the drawing, or a picture that is in it. On `<a>` it leads nowhere in a picture. */
function linked(node, address, wrong) {
  if (local(node) === "a" || address.startsWith("#") || /^data:image\/(png|jpeg|webp|gif)[;,]/i.test(address)) return;
  wrong(node, outside(address));
}

/** `url(…)` and `@import` of anything outside the drawing. */
function styles(node, text, wrong) {
  for (const [, address] of text.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!/^\s*(#|data:)/i.test(address)) wrong(node, outside(address));
  }
  if (/@import/i.test(text)) wrong(node, "loads a style sheet (@import), which a picture cannot: put it into the file itself");
}

/** Width and height, from the viewBox or in pixels. */
function sizeOf({ attributes }) {
  const box = (attributes.viewBox ?? "").trim().split(/[\s,]+/).map(Number);
  if (box.length === 4 && box[2] > 0 && box[3] > 0) return [box[2], box[3]];
  const sides = [attributes.width, attributes.height].map((side) => /^[\d.]+(px)?$/.test(side ?? "") && parseFloat(side));
  return sides[0] > 0 && sides[1] > 0 ? sides : undefined;
}

const local = (node) => node.name.split(":").pop();

function outside(address) {
  const named = address.length > 60 ? `${address.slice(0, 57)}…` : address;
  return `loads ${named}, which a picture cannot: put it into the file itself`;
}
