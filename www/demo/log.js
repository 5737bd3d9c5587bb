// The list of what the element and the frame tell the page.

/** No more than this many entries are kept. */
const MOST = 200;

/**
 * Lists events, the latest first.
 * @param {HTMLElement} place with a list, a text for an empty one, and a button to clear it
 * @returns {(from: string, event: string, detail: unknown) => void} adds one
 */
export function eventLog(place) {
  const list = /** @type {HTMLElement} */ (place.querySelector("ol"));
  const empty = /** @type {HTMLElement} */ (place.querySelector(".log-empty"));
  const clear = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const shown = () => {
    empty.hidden = list.childElementCount > 0;
    list.hidden = clear.disabled = !empty.hidden;
  };
  clear.addEventListener("click", () => {
    list.replaceChildren();
    shown();
    // The button that had the focus is off now.
    list.parentElement?.focus();
  });
  shown();
  return (from, event, detail) => {
    list.prepend(entry(from, event, detail));
    while (list.childElementCount > MOST) list.lastElementChild?.remove();
    shown();
  };
}

/**
 * @param {string} from
 * @param {string} event
 * @param {unknown} detail
 */
function entry(from, event, detail) {
  const now = new Date();
  const item = document.createElement("li");
  const time = document.createElement("time");
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString("en-GB");
  item.append(time, " ", worded("span", from, "log-from"), " ", worded("strong", event), " ", worded("code", JSON.stringify(detail, shortened)));
  return item;
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [name]
 */
function worded(tag, text, name) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

/** A token is longer than a line, and its beginning says enough. @param {string} _ @param {unknown} value */
function shortened(_, value) {
  return typeof value === "string" && value.length > 80 ? `${value.slice(0, 40)}…` : value;
}
