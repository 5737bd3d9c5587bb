// Copies a text, and says so.

/**
 * Copies a text at a click.
 * @param {HTMLElement} button
 * @param {() => string} text
 * @param {(sentence: string) => void} say what came of it
 * @param {() => string} otherwise another way where the browser allows no copying, in a sentence
 */
export function copies(button, text, say, otherwise) {
  button.addEventListener("click", async () => {
    // Emptied first, so that a second copy is said again.
    say("");
    try {
      await navigator.clipboard.writeText(text());
      say("Copied");
    } catch {
      say(otherwise());
    }
  });
}
