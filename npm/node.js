// The API in Node, which reads the program from the disk: it cannot fetch files.

import { readFile } from "node:fs/promises";
import { init as load } from "./api.js";

export { decode, encode, instrument, merge, score } from "./api.js";

export async function init(options) {
  return load(options ?? { module: await readFile(new URL("./api.wasm", import.meta.url)) });
}
