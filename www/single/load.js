// Where the program comes from in the page as one file: from the page itself, compressed.

import start from "./program.js";

/** Starts the program. */
export async function load() {
  const held = document.getElementById("program");
  const bytes = Uint8Array.from(atob(held.textContent), (letter) => letter.charCodeAt(0));
  // It is not needed any more, and large.
  held.remove();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  await start({ module_or_path: new Response(unpacked, { headers: { "Content-Type": "application/wasm" } }) });
}
