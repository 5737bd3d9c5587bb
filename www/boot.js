// Loads the program, and stays behind as its safety net: when the wasm cannot load or has died, nothing inside it can
// say so or hand out the data, so this small module does. All its words are in index.html.

import { load } from "./load.js";
import { offline } from "./offline.js";

const PREFIX = "partnership-continuum/";
// The version of the model that the data was scored with, as the program's own files say it.
const MODEL = "1";
const byId = (id) => document.getElementById(id);

/** Opens the rescue dialog. The first cause is kept: what follows a crash is mostly its echo. */
function rescue(error, { unloaded = false } = {}) {
  const dialog = byId("rescue");
  if (dialog.open) return;
  byId("loading")?.remove();
  byId("rescue-stopped").hidden = unloaded;
  byId("rescue-unloaded").hidden = !unloaded;
  dialog.setAttribute("aria-describedby", unloaded ? "rescue-unloaded" : "rescue-stopped");
  byId("rescue-message").textContent = String(error?.stack || error?.message || error);
  // Modal: above any dialog that the dead program left open, with the page behind it out of reach.
  dialog.showModal();
  byId("rescue-download").focus();
}

/** Every stored text under our prefix, untouched. Storage may be blocked, or throw at any key. */
function storedData() {
  const data = { model: MODEL };
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      try {
        data[key] = localStorage.getItem(key);
      } catch {
        // The other keys may still be readable.
      }
    }
  } catch {
    // Nothing is readable: the file has no partnership, and the dialog stays usable.
  }
  return data;
}

function download() {
  const file = new Blob([JSON.stringify(storedData(), null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = byId("rescue-download").dataset.fileName;
  link.click();
  // Some browsers read the file after the click: the address lives until the page is left.
}

/** A trap is always fatal; another error is ours when wasm is on its stack. A refused clipboard or a full store is not. */
function cameFromWasm(error) {
  if (error?.name === "RuntimeError") return true;
  return error instanceof Error && !(error instanceof DOMException) && /\.wasm|wasm-function|\[wasm code\]/.test(error.stack ?? "");
}

// Neither listener captures, so that an image that is missing does not count: such events do not bubble.
addEventListener("error", (event) => cameFromWasm(event.error) && rescue(event.error));
addEventListener("unhandledrejection", (event) => cameFromWasm(event.reason) && rescue(event.reason));
addEventListener("continuum-panic", (event) => rescue(event.detail));

byId("rescue-download").addEventListener("click", download);
byId("rescue-reload").addEventListener("click", () => location.reload());
// Escape would leave a page that looks alive and is dead.
byId("rescue").addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
byId("rescue").addEventListener("cancel", (event) => event.preventDefault());

try {
  await load();
  byId("loading")?.remove();
  offline();
} catch (error) {
  rescue(error, { unloaded: error?.name !== "RuntimeError" });
}
