// The words of the page around the element for the statements: a file that its attribute names.

import { words } from "./words.js";

/** How long they are waited for, in milliseconds, before the element begins without them. */
const PATIENCE = 10_000;

/** The text of the file; empty where none is named, or it cannot be had, which `complain` is told. */
export async function wordingOf(element, complain) {
  const address = element.getAttribute("wording")?.trim();
  if (!address) return "";
  try {
    const options = { credentials: "omit", signal: AbortSignal.timeout(PATIENCE) };
    const response = await fetch(new URL(address, element.ownerDocument.baseURI), options);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.text();
  } catch (reason) {
    console.warn(reason);
    complain(words.unworded.replace("{given}", () => address));
    return "";
  }
}
