// The API, as a script on a page uses it.
import type { Page } from "@playwright/test";

/** What a call gave, or what it threw. */
export interface Outcome {
  given?: unknown;
  thrown?: { isError: boolean; message: string; place: unknown };
}

export class Api {
  constructor(private readonly page: Page) {}

  /** The page of the product, which has the strictest policy that there is. */
  async open() {
    await this.page.goto("");
  }

  /** Calls one function of the module, after init() unless it is not wanted. */
  call(name: string, values: unknown[], ready = true): Promise<Outcome> {
    return this.page.evaluate(
      async ({ name, values, ready }) => {
        // Not as `import(...)` in the text of this file, which is not where the page is.
        const address = new URL("api.js", location.href).href;
        const api = await import(address);
        if (ready) await Promise.all([api.init(), api.init()]);
        try {
          return { given: await api[name](...values) };
        } catch (error) {
          const { message, place } = error as Error & { place: unknown };
          return { thrown: { isError: error instanceof Error, message, place } };
        }
      },
      { name, values, ready },
    );
  }
}
