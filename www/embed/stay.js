// One stay of the element in a page: what is asked during it waits until it can be done, and is refused when the stay ends.

export class Stay {
  /** How to refuse those who wait. */
  #waiting = new Set();
  /** Makes the error with which it has ended. */
  #ended;
  #begin;
  /** Resolves when there is content. */
  #begun = new Promise((settle) => (this.#begin = settle));

  /** Whether it has ended. */
  get isOver() {
    return this.#ended !== undefined;
  }

  /** There is content from now on. */
  begin() {
    this.#begin();
  }

  /** Ends it, with the reason in words; who asks later is told the same. */
  end(message, cause) {
    this.#ended ??= () => new Error(message, { cause });
    for (const refuse of this.#waiting) refuse(this.#ended());
    this.#waiting.clear();
  }

  /** Waits until there is content. */
  begun() {
    return this.during(() => this.#begun);
  }

  /** What `work` gives, unless the stay has ended, or ends before that is there. */
  async during(work) {
    if (this.#ended) throw this.#ended();
    let refuse;
    const end = new Promise((_, reject) => (refuse = reject));
    // Work that stops the program refuses it before anyone waits for it.
    end.catch(() => {});
    this.#waiting.add(refuse);
    try {
      return await Promise.race([work(), end]);
    } catch (error) {
      // Why the stay has ended says more.
      throw this.#ended?.() ?? error;
    } finally {
      this.#waiting.delete(refuse);
    }
  }
}
