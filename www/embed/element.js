// The element <partnership-continuum>: what a page of others talks to. What it shows is drawn by the program, which is
// loaded once, when the first element is on a page.

import start, { Element, watch } from "./program.js";
import { Stay } from "./stay.js";
import { dress, refit } from "./style.js";
import { wordingOf } from "./wording.js";
import { words } from "./words.js";

const NAME = "partnership-continuum";

/** The program, loaded at most once; when that fails, the next one who asks tries again. */
let program;

/** What has stopped the program; nothing can be asked of it any more. */
let stopped;

/** The elements that are shown, to tell them when the program stops. */
const shown = new Set();

function load() {
  program ??= start().then(
    () =>
      watch((message) => {
        stopped = message;
        for (const element of shown) element.continuumStopped();
      }),
    (reason) => {
      program = undefined;
      throw reason;
    },
  );
  return program;
}

/**
 * The quick check of a partnership between a customer, an IT vendor and a provider, with its result.
 *
 * @element partnership-continuum
 *
 * @attr {"quick-18" | "continuum-26"} [instrument=quick-18] - What is asked: 18 statements of one observer, or 26 of each party.
 * @attr {string} [lang] - The language, as a tag (BCP 47); that of the page around when it is not set.
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Light or dark, or as the reader has set it.
 * @attr {"assess" | "results" | "diagram"} [mode=assess] - The questions and then the result, the result, or the picture alone.
 * @attr {"none" | "session" | "local"} [storage=none] - Where answers are kept between visits.
 * @attr {string} [storage-key] - Under which name they are kept, apart for each instrument.
 * @attr {string} [value] - What is shown first, as a link token (`v1.…`), or a link that ends in one.
 * @attr {string} [wording] - The address of a JSON file with the page's own words for the statements.
 * @attr {boolean} [readonly=false] - Nothing can be answered or changed.
 *
 * @fires {CustomEvent<{}>} continuum-ready - The element can be used.
 * @fires {CustomEvent<{answered: number, total: number, score: number | null}>} continuum-change - Something was answered.
 * @fires {CustomEvent<{score: number | null, value: string}>} continuum-complete - The last open answer was given.
 * @fires {CustomEvent<{message: string}>} continuum-error - Something is wrong, in words for people.
 *
 * @slot after-result - What comes after the result, such as a call to action.
 *
 * @csspart diagram - The picture.
 * @csspart score - The score in words.
 * @csspart statement - One statement with its answers.
 * @csspart button - Every button.
 *
 * @cssproperty [--continuum-accent] - The colour of buttons and marks.
 * @cssproperty [--continuum-background] - The colour behind all.
 * @cssproperty [--continuum-foreground] - The colour of text.
 * @cssproperty [--continuum-radius] - How round corners are.
 * @cssproperty [--continuum-font] - The font family; that of the page around when it is not set.
 */
export class PartnershipContinuum extends HTMLElement {
  static observedAttributes = ["instrument", "lang", "theme", "mode", "storage", "storage-key", "value", "wording", "readonly"];

  /** The content; none while it is not shown. */
  #content;
  /** What is shown when there is content again: a token, or nothing. */
  #token = null;
  /** Whether that was set from outside, and so wins over what is stored. */
  #given = false;
  #container;
  /** Who asks for something waits in it. */
  #stay = new Stay();
  #leaving = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#container = dress(root);
    this.#stay.end(words.outside);
  }

  connectedCallback() {
    this.#leaving = false;
    for (const name of ["value", "readOnly"]) this.#upgrade(name);
    refit(this.shadowRoot);
    shown.add(this);
    if (this.#stay.isOver) this.#begin();
  }

  disconnectedCallback() {
    // An element that is only moved comes back at once, and goes on as it is.
    this.#leaving = true;
    queueMicrotask(() => {
      if (!this.#leaving) return;
      shown.delete(this);
      this.#stay.end(words.outside);
      this.#take();
      this.#content?.free();
      this.#content = undefined;
      this.#container.replaceChildren();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "value") this.value = now;
    else if (name === "wording") void this.#reword();
    else if (this.#content) this.#ask((content) => content.set(this.#attributes()));
  }

  /**
   * What is there now, as a link token; null while nothing is answered. Setting it shows what a token carries.
   *
   * @type {string | null}
   */
  get value() {
    this.#take();
    return this.#token;
  }

  set value(token) {
    const text = token === null || token === undefined ? "" : String(token);
    if (!this.#content) {
      this.#token = text || null;
      this.#given = this.#token !== null;
      return;
    }
    this.#ask((content) => (text ? content.open(text, true) : content.reset()));
  }

  /**
   * The result as an object, as the API's `score` gives it; null while nothing is answered.
   *
   * @type {import("../api.js").AssessmentResult | null}
   */
  get result() {
    const result = this.#ask((content) => content.result());
    return result ? JSON.parse(result) : null;
  }

  /**
   * Whether nothing can be answered or changed.
   *
   * @type {boolean}
   */
  get readOnly() {
    return this.hasAttribute("readonly");
  }

  set readOnly(is) {
    this.toggleAttribute("readonly", Boolean(is));
  }

  /**
   * Keeps what is there now, where `storage` says so.
   *
   * @returns {Promise<string | null>} It as a token; null while nothing is answered.
   * @throws {Error} When the element is in no page, or the program could not be loaded.
   */
  async save() {
    return this.#when((content) => {
      content.keep();
      return this.value;
    });
  }

  /**
   * Shows what a token carries in place of what is there, which stays when the token cannot be read.
   *
   * @param {string} token - A link token (`v1.…`), or a link that ends in one.
   * @returns {Promise<void>}
   * @throws {Error} When the token cannot be read, the element is in no page, or the program could not be loaded.
   */
  async restore(token) {
    const fault = await this.#when((content) => content.restore(String(token)));
    if (fault) throw new Error(fault);
  }

  /**
   * Forgets all answers, here and where they are kept.
   *
   * @returns {Promise<void>}
   * @throws {Error} When the element is in no page, or the program could not be loaded.
   */
  async reset() {
    return this.#when((content) => content.reset());
  }

  /**
   * What is there as the text of a file.
   *
   * @param {"json" | "csv" | "svg"} format - The record, the answers as a table, or the picture.
   * @returns {Promise<string>}
   * @throws {Error} When there is no such format, the element is in no page, or the program could not be loaded.
   */
  async exportAs(format) {
    return this.#when((content) => content.export(String(format)));
  }

  /**
   * Shows that the program had to stop.
   *
   * @private
   */
  continuumStopped() {
    // What the reader had answered is in the token, so that it is not lost for the page around.
    this.#content = undefined;
    this.#stay.end(words.stopped);
    this.#say(words.stopped, false);
    this.#fail(words.stopped);
  }

  async #begin() {
    const stay = (this.#stay = new Stay());
    this.#say(words.loading, false);
    let wording;
    try {
      // Both at once. Nobody should begin with words that change under their eyes.
      [wording] = await Promise.all([this.#wording(), load()]);
    } catch (reason) {
      console.error(reason);
      if (stay.isOver) return;
      stay.end(words.unloaded, reason);
      this.#say(words.unloaded, true);
      this.#fail(words.unloaded);
      return;
    }
    if (stay.isOver) return;
    if (stopped) return this.continuumStopped();
    this.#container.replaceChildren();
    this.#content = new Element(this.#container, this.#attributes(), (name, detail) => this.#happened(name, detail));
    if (wording) this.#ask((content) => content.reword(wording));
    // What was stored is what the reader did last. It gives way only to what is set for good.
    if (this.#token) this.#ask((content) => content.open(this.#token, this.#given));
    this.#given = false;
    this.#ask((content) => content.begin());
    stay.begin();
  }

  /** Asks something of the content as soon as all can be asked of it. */
  async #when(what) {
    const stay = this.#stay;
    await stay.begun();
    if (!(await stay.during(() => this.#content.prepared()))) throw new Error(words.unloaded);
    return stay.during(() => what(this.#content));
  }

  #wording() {
    return wordingOf(this, (message) => this.#fail(message));
  }

  /** Takes other words of the page over. */
  async #reword() {
    if (!this.#content) return;
    const address = this.getAttribute("wording");
    const wording = await this.#wording();
    // It may have been set anew meanwhile.
    if (this.getAttribute("wording") === address) this.#ask((content) => content.reword(wording));
  }

  #attributes() {
    const get = (name) => this.getAttribute(name)?.trim() ?? "";
    const around = this.parentElement?.closest("[lang]")?.lang || this.ownerDocument.documentElement.lang;
    // As it is written, since that is what the style sheet compares.
    const theme = this.getAttribute("theme") ?? "";
    const readonly = this.readOnly ? "readonly" : "";
    return [get("instrument"), get("lang"), around, theme, get("mode"), get("storage"), get("storage-key"), readonly];
  }

  /** Keeps the token of what is there, for when it is shown again. */
  #take() {
    if (this.#content) this.#token = this.#ask((content) => content.value()) ?? null;
  }

  /** Asks something of the content, if there is any, and the program has not stopped. */
  #ask(what) {
    return this.#content && !stopped ? what(this.#content) : undefined;
  }

  #happened(name, detail) {
    // Also for the case that the program has to stop later.
    this.#take();
    this.#dispatch(name, JSON.parse(detail));
  }

  #fail(message) {
    this.#dispatch("error", { message });
  }

  #dispatch(name, detail) {
    // For whoever makes the page, and does not listen yet.
    if (name === "error") console.warn(`${NAME}: ${detail.message}`);
    this.dispatchEvent(new CustomEvent(`continuum-${name}`, { detail, bubbles: true, composed: true }));
  }

  /** A word in place of the content, with a way to try again where that can help. */
  #say(text, again) {
    const page = this.ownerDocument;
    const said = page.createElement("p");
    said.className = "waiting";
    said.setAttribute("role", again ? "alert" : "status");
    said.textContent = text;
    this.#container.replaceChildren(said);
    if (!again) return;
    const button = page.createElement("button");
    button.type = "button";
    button.className = "button";
    button.part = "button";
    button.textContent = words.tryAgain;
    button.addEventListener("click", () => this.#begin());
    this.#container.append(button);
  }

  /** A property that was set before this class was known stands in its way. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

// Loaded twice, the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, PartnershipContinuum);
