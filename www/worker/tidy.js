// Takes away older versions, once no window needs them.

import { OWN, isOurs, ours } from "./caches.js";
import { isPage } from "./give.js";

/** Deletes every version but this one that no window runs. A window holds a lock with the name of what it runs. */
export async function tidy() {
  const windows = (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => isPage(url));
  const locks = (await navigator.locks.query()).held.filter(({ name }) => isOurs(name));
  // One that has only begun to load has no lock yet: it says so when it has, and this is done then. They are counted, since
  // not every browser gives a window the same id here and there.
  if (windows.length > locks.length) return;
  const used = new Set([OWN, ...locks.map(({ name }) => name)]);
  for (const name of (await ours()).filter((name) => !used.has(name))) {
    // It may be that of a newer version, which is done when that one takes over.
    if (registration.installing || registration.waiting) return;
    await caches.delete(name);
  }
}
