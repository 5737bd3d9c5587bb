// The caches of this page: one for each version, under a name that no other program has, nor a copy of this page under
// another path of the same host.

import { version } from "./list.js";

/** Where the page is; ends with a slash. */
export const home = registration.scope;

/** How the names of our caches begin. The windows hold a lock under the same name: www/offline.js. */
const PREFIX = `partnership-continuum:${new URL(home).pathname}:`;

/** The cache of this version. */
export const OWN = PREFIX + version;

/** Whether a cache, or a lock, is one of this page. */
export const isOurs = (name) => name.startsWith(PREFIX) && /^[0-9a-f]{16}$/.test(name.slice(PREFIX.length));

/** The names of all of them: this version's first. */
export async function ours() {
  const names = (await caches.keys()).filter(isOurs);
  return [...names.filter((name) => name === OWN), ...names.filter((name) => name !== OWN)];
}

/** What one of our caches has for an address; undefined where none has. */
export async function found(address) {
  for (const name of await ours()) {
    const response = await caches.match(address, { cacheName: name, ignoreVary: true });
    if (response) return response;
  }
}
