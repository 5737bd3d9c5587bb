// Takes away older versions, once no window needs them.

import { OWN, isOurs, ours } from "./caches.js";
import { isPage } from "./give.js";

/**
 * When to look again, in milliseconds after the look before: a window that has gone may still be counted for a moment, and
 * nobody says when it is not any more. What is still needed then is looked at when the next window begins.
 */
const LOOKS = [0, 200, 1000, 5000];

/** Deletes every version but this one that no window runs, as soon as the browser says so. */
export async function tidy() {
  for (const pause of LOOKS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (await tidyNow()) return;
  }
}

/**
 * The same at once, with what the browser says now; says whether there is nothing more to do. A window holds a lock with
 * the name of what it runs.
 */
export async function tidyNow() {
  const older = (await ours()).filter((name) => name !== OWN);
  if (older.length === 0) return true;
  const windows = (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => isPage(url));
  const locks = (await navigator.locks.query()).held.filter(({ name }) => isOurs(name));
  // One that has only begun to load has no lock yet. They are counted, since not every browser gives a window the same id
  // here and there.
  if (windows.length > locks.length) return false;
  const used = new Set(locks.map(({ name }) => name));
  for (const name of older.filter((name) => !used.has(name))) {
    // It may be that of a newer version, which is done when that one takes over.
    if (registration.installing || registration.waiting) return true;
    await caches.delete(name);
  }
  return older.every((name) => !used.has(name));
}
