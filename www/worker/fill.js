// Fetches a version of the page, and keeps it once all of it is here and is what was built.

import { files, page } from "./list.js";
import { OWN, found, home } from "./caches.js";

/** What files are, whatever the host says: a browser refuses scripts and programs of another type. */
const TYPES = {
  css: "text/css;charset=utf-8",
  html: "text/html;charset=utf-8",
  js: "text/javascript;charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

/** What else a host may say of a file that must go on to hold. */
const KEPT = [
  "content-security-policy",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];

/** Fetches and keeps all files; throws where one cannot be had as it was built, and has then kept none of them. */
export async function fill() {
  const got = [];
  // One after another, so that whoever uses the page meanwhile does not wait for it.
  for (const [name, digest] of Object.entries(files)) got.push([home + name, await had(name, digest)]);
  const before = await caches.has(OWN);
  try {
    const cache = await caches.open(OWN);
    for (const [address, response] of got) await cache.put(address, response);
  } catch (error) {
    // There is no room. What was whole before stays.
    if (!before) await caches.delete(OWN);
    throw error;
  }
}

/** Whether every file is kept. */
export async function isWhole() {
  if (!(await caches.has(OWN))) return false;
  const cache = await caches.open(OWN);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return Object.keys(files).every((name) => kept.has(home + name));
}

/** A file as it was built: from an older version of ours if it has not changed, else from the host. */
async function had(name, digest) {
  const address = home + name;
  const stable = !/-[0-9a-f]{16}\.\w+$/.test(name);
  if (!stable) {
    const older = await found(address);
    if (older && (await isBuilt(name, digest, await older.clone().arrayBuffer()))) return older;
  }
  // What the browser has of a file whose name has a hash will do; but it may have kept a host's bad day.
  for (const cache of stable ? ["reload"] : ["default", "reload"]) {
    const response = await fetch(address, { cache });
    const body = await response.arrayBuffer();
    if (response.ok && (await isBuilt(name, digest, body))) return fresh(name, response, body);
  }
  throw new Error(`${address} is not what was built`);
}

/**
 * Whether this is the file as it was built. Hosts may put something of their own into a page, which has no digest that
 * could be known: it is ours when it has everything that it names, and its end.
 */
async function isBuilt(name, digest, body) {
  if (name === "index.html") {
    const text = new TextDecoder().decode(body);
    return page.every((part) => text.includes(part));
  }
  const found = await crypto.subtle.digest("SHA-256", body);
  return digest === [...new Uint8Array(found)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same as an answer of its own: one that was redirected may not answer a navigation. */
function fresh(name, { headers }, body) {
  const kept = KEPT.filter((key) => headers.has(key)).map((key) => [key, headers.get(key)]);
  return new Response(body, { headers: [["content-type", TYPES[name.split(".").pop()]], ...kept] });
}
