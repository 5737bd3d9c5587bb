// The service worker: keeps the page on this device, so that it opens with no network. What it keeps is in ./list.js,
// which xtask/node/offline.mjs makes from the built page. ARCHITECTURE.md says how an update comes.

import { version } from "./list.js";
import { fill, isWhole } from "./fill.js";
import { file, isFile, isPage, page } from "./give.js";
import { tidy, tidyNow } from "./tidy.js";

// All of it or nothing: where this fails the browser forgets this version, and the one before goes on.
addEventListener("install", (event) => event.waitUntil(fill()));

// From now on the windows that are open are answered here, and those of an older version still find their files. Nothing is
// waited for, since no window is answered before this is done.
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(tidyNow)));

// What is not ours is left to the network as if nobody were here, so what does not exist is said not to exist.
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (isPage(request.url)) event.respondWith(page(request));
  } else if (isFile(request.url)) event.respondWith(file(request));
});

// A window wants this version (`switch`), or asks which it is and whether all of it is here.
addEventListener("message", (event) => {
  event.waitUntil(event.data === "switch" ? skipWaiting() : tell(event.ports[0], event.data));
});

async function tell(port, data) {
  // Browsers, and people in their settings, may have taken something away: then it is fetched once more.
  const whole = (await isWhole()) || (await fill().then(() => true, () => false));
  port.postMessage({ version, whole });
  // The window that asks has begun, and may have been the last one with an older version.
  if (data === "begun") await tidy();
}
