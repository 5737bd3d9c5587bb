// The element <partnership-continuum>.

import start from "./program.js";

/** The quick check of a partnership, and its result. */
export class PartnershipContinuum extends HTMLElement {
  connectedCallback() {
    void start();
  }
}

if (!customElements.get("partnership-continuum")) customElements.define("partnership-continuum", PartnershipContinuum);
