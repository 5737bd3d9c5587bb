// What the worker answers: the page, and the files of any version of it that is kept.

import { files } from "./list.js";
import { OWN, found, home } from "./caches.js";

const ROOT = new URL(home);

/** The name of what is at an address, from the page's folder; undefined where it is elsewhere. */
function nameOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin === ROOT.origin && pathname.startsWith(ROOT.pathname)) return pathname.slice(ROOT.pathname.length);
}

/** Whether an address is the page itself, whatever stands behind its `?` and `#`. */
export const isPage = (address) => ["", "index.html"].includes(nameOf(address));

/** Whether an address may be a file of the page, in this version or in one before: the names of those have a hash. */
export function isFile(address) {
  const name = nameOf(address);
  return name !== "index.html" && (Object.hasOwn(files, name) || /^[\w-]+-[0-9a-f]{16}\.\w+$/.test(name ?? ""));
}

/** The page. An older one only where neither this one nor the network has any. */
export async function page(request) {
  const address = `${home}index.html`;
  const own = await caches.match(address, { cacheName: OWN, ignoreVary: true });
  if (own) return own;
  try {
    return await fetch(request);
  } catch (error) {
    const older = await found(address);
    if (older) return older;
    throw error;
  }
}

/** A file of the page: as it is kept, or else from the network. */
export async function file(request) {
  const { origin, pathname } = new URL(request.url);
  return (await found(origin + pathname)) ?? fetch(request);
}
