// Takes away older versions, once no window needs them.

import { OWN, isOurs, ours } from "./caches.js";
import { isPage } from "./give.js";

/** Deletes every version but this one that no window runs. A window holds a lock with the name of what it runs. */
export async function tidy() {
  const windows = (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => isPage(url));
  const locks = (await navigator.locks.query()).held.filter(({ name }) => isOurs(name));
  const holders = new Set(locks.map(({ clientId }) => clientId));
  // One that has only begun to load says later what it runs, and this is done then.
  if (windows.some(({ id }) => !holders.has(id))) return;
  const used = new Set([OWN, ...locks.map(({ name }) => name)]);
  for (const name of (await ours()).filter((name) => !used.has(name))) {
    // It may be that of a newer version, which is done when that one takes over.
    if (registration.installing || registration.waiting) return;
    await caches.delete(name);
  }
}
