// The API: plain objects in and out, worked out by a program that init() loads. docs/api.md says what there is.

import load, * as program from "./program.js";

let loading;
let loaded = false;

/**
 * Loads the program. Calling it again changes nothing, whatever it is given then, and after a failure tries again. `module`
 * says where it is, for those who have it elsewhere: an address, an answer of fetch(), or the bytes.
 */
export function init(options) {
  loading ??= start(options).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export function score(input) {
  return ready(program.score)(input);
}

export function instrument(name, lang, names) {
  return ready(program.instrument)(name, lang, names);
}

export function decode(token) {
  return ready(program.decode)(token);
}

export function encode(record) {
  return ready(program.encode)(record);
}

export function merge(a, b) {
  return ready(program.merge)(a, b);
}

async function start(options) {
  const module = moduleOf(options ?? {});
  try {
    await load({ module_or_path: await bytes(await module) });
    loaded = true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const from = module instanceof URL || typeof module === "string" ? ` from ${module}` : "";
    throw placed(`module: the program could not be loaded${from} (${reason}). Is it there, and allowed to be fetched?`, "module", {
      cause: error,
    });
  }
}

function moduleOf(options) {
  const way = "give { module }, or nothing";
  const above = typeof options === "object" ? Object.getPrototypeOf(options) : undefined;
  const isPlain = above === null || (above !== undefined && Object.getPrototypeOf(above) === null);
  if (!isPlain) throw placed(`options: this is not an object with options: ${way}`, "options");
  const unknown = Object.keys(options).find((name) => name !== "module");
  if (unknown) throw placed(`options: there is no option "${unknown.slice(0, 40)}": ${way}`, "options");
  const { module = program.address } = options;
  if (["string", "object"].includes(typeof module) && module !== null) return module;
  throw placed(`module: this is ${module === null ? "null" : `a ${typeof module}`}: give an address, an answer of fetch(), or the bytes`, "module");
}

/** Not as a stream: for a small file that is as good, and any type will do that the host gives it. */
async function bytes(module) {
  const answer = module instanceof URL || typeof module === "string" ? await fetch(module) : module;
  if (typeof Response === "undefined" || !(answer instanceof Response)) return answer;
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
  return answer.arrayBuffer();
}

function ready(work) {
  if (!loaded) throw placed("the API is not ready: call `await init()` first", "");
  return work;
}

function placed(message, place, options) {
  return Object.assign(new Error(message, options), { place });
}
