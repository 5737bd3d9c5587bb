// Runs a snippet: what it says is read as HTML and built anew, so that nothing runs but the element or the frame.

const LOOK = "data-style";

/** What may stand in a snippet, and with which attributes. @type {Record<string, readonly string[]>} */
const ALLOWED = {
  "partnership-continuum": ["instrument", "lang", "theme", "mode", "storage", "storage-key", "value", "readonly", LOOK],
  iframe: ["src", "title", "width", "height", "frameborder", "loading"],
  a: ["slot", "href"],
  p: [],
};

/**
 * Shows the snippet. What stands there already is changed, not made anew, as a page would do it.
 * @param {HTMLElement} place
 * @param {string} text
 */
export function preview(place, text) {
  // Under another name, since the policy of this page forbids the attribute even to what is only read. A quote stands in
  // a snippet only around the value of an attribute.
  const wanted = new DOMParser().parseFromString(text.replaceAll(' style="', ` ${LOOK}="`), "text/html");
  reconcile(place, [...wanted.body.childNodes]);
}

/**
 * @param {Element} place
 * @param {Node[]} wanted
 */
function reconcile(place, wanted) {
  const nodes = wanted.filter((node) => (node instanceof Text ? node.data.trim() !== "" : allowedIn(node)));
  nodes.forEach((node, index) => {
    const there = place.childNodes[index];
    if (node instanceof Text) {
      if (there instanceof Text) there.data = node.data;
      else put(place, there, node.data);
      return;
    }
    const element = /** @type {Element} */ (node);
    const same = there instanceof Element && there.localName === element.localName;
    const built = same ? there : document.createElement(element.localName);
    attributes(built, element);
    reconcile(built, [...element.childNodes]);
    if (!same) put(place, there, built);
  });
  while (place.childNodes.length > nodes.length) place.lastChild?.remove();
}

/**
 * @param {Element} place
 * @param {ChildNode | undefined} there
 * @param {string | Element} made
 */
function put(place, there, made) {
  if (there) there.replaceWith(made);
  else place.append(made);
}

/**
 * @param {Element} target
 * @param {Element} source
 */
function attributes(target, source) {
  for (const name of ALLOWED[source.localName] ?? []) {
    const value = source.getAttribute(name);
    if (value === target.getAttribute(name)) continue;
    if (name === LOOK && target instanceof HTMLElement) target.style.cssText = value ?? "";
    if (value === null) target.removeAttribute(name);
    else target.setAttribute(name, value);
  }
}

function allowedIn(/** @type {Node} */ node) {
  return node instanceof Element && node.localName in ALLOWED;
}
