// What the element adds to every page: its name, and its events, which bubble.

import type { PartnershipContinuum } from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "partnership-continuum": PartnershipContinuum;
  }

  interface GlobalEventHandlersEventMap {
    "continuum-ready": CustomEvent<Record<string, never>>;
    "continuum-change": CustomEvent<{ answered: number; total: number; score: number | null }>;
    "continuum-complete": CustomEvent<{ score: number | null; value: string }>;
    "continuum-error": CustomEvent<{ message: string }>;
  }
}
