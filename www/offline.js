// Lets the page open with no network: registers the service worker once the page is there, tells the program of a newer
// version, and keeps the browser's offer to install the page. A page in one file has no need of this.

const HOUR = 3_600_000;
/** What the program may ask to know: whether all is kept (`ready`) or cannot be (`failed`), and how to install. */
const state = {};
const tell = (name, detail) => dispatchEvent(new CustomEvent(`continuum-${name}`, { detail }));
const say = () => tell("offline", state);
// What the build has written into the page; empty where it is not made for this.
let version;
let registration;

addEventListener("beforeinstallprompt", (event) => {
  // The page has a button for it.
  event.preventDefault();
  state.install = event;
  say();
});
addEventListener("appinstalled", () => {
  state.install = undefined;
  state.installed = true;
  say();
});
addEventListener("continuum-ask", say);

/** Begins when the browser has nothing better to do. What fails here harms nothing. */
export function offline() {
  (self.requestIdleCallback ?? ((run) => setTimeout(run, 1000)))(() => start().catch(failed));
}

async function start() {
  // A browser may refuse even to be asked for it, as in a frame that is locked in.
  const { serviceWorker, locks } = navigator;
  version = document.querySelector('meta[name="version"]').content;
  if (!version || !serviceWorker) return;
  // Held for as long as this window runs this version, which is then not taken away.
  locks?.request(`partnership-continuum:${new URL(".", location).pathname}:${version}`, { mode: "shared" }, () => new Promise(() => {}));
  // Not for a page of others that has this one in a frame.
  if (self !== top) return;
  registration = await serviceWorker.register("./sw.js");
  let asked;
  addEventListener("continuum-renew", () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("switch");
    else location.reload();
  });
  // Not the `ready` and the `controller` of the browser, which may be those of another copy in a folder above.
  serviceWorker.addEventListener("controllerchange", () => (asked ? location.reload() : look(registration.active)));
  registration.addEventListener("updatefound", watch);
  watch();
  look(registration.active);
  look(registration.waiting);
  // Browsers look for a newer version when the page is opened; who leaves it open is to hear of one too.
  let looked = Date.now();
  const again = () => {
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {});
  };
  document.addEventListener("visibilitychange", again);
  setInterval(again, HOUR / 6);
}

/** Waits for what comes of a version that is being fetched. */
function watch() {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration.active) failed(worker.state);
    else look(worker);
  });
}

/** Asks a worker what it has: all of this version, or another one, which the program is told of. */
function look(worker) {
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data.version !== version) tell("renewal");
    state.stage = data.whole ? "ready" : "failed";
    say();
  };
  worker.postMessage(worker === registration.active ? "begun" : "", [port2]);
}

function failed(error) {
  console.info("The page cannot be kept on this device:", error);
  state.stage = "failed";
  say();
}
