// What the element looks like: a container in its shadow root, and the style sheets for it. They are adopted, so that a
// page that forbids inline styles has nothing to allow.

// Made when the script is built, by xtask/node/element-style.mjs.
import text from "./style.css";

/** The sheets of each document: one cannot be shared, and an element may move from one document to another. */
const made = new WeakMap();

/** Puts the container into a shadow root, and gives it back. */
export function dress(root) {
  const container = root.ownerDocument.createElement("div");
  container.className = "continuum";
  root.append(container);
  return container;
}

/** Adopts the sheets. To be called whenever the element comes into a page, since it may be another one. */
export function refit(root) {
  const page = root.ownerDocument;
  const view = page.defaultView;
  // A document that no window shows looks like nothing.
  if (!view) return;
  if (!made.has(page)) {
    const [looks, size] = [new view.CSSStyleSheet(), new view.CSSStyleSheet()];
    looks.replaceSync(text);
    made.set(page, { looks, size });
  }
  const { looks, size, rem } = made.get(page);
  if (root.adoptedStyleSheets[0] !== looks) root.adoptedStyleSheets = [looks, size];
  // What `rem` would be if the page had left it alone: the reader's own setting, which the container has.
  const { fontSize } = view.getComputedStyle(root.querySelector(".continuum"));
  if (!fontSize || fontSize === rem) return;
  size.replaceSync(`.continuum{--rem:${fontSize}}`);
  made.get(page).rem = fontSize;
}
