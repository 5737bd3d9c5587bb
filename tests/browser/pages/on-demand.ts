// The file with the places that load on demand, and what is shown while it is on its way or cannot be had.
import { expect, type Locator, type Page } from "@playwright/test";

const FILE = "**/places-*.wasm";

export class OnDemand {
  /** How often the browser has asked for the file. */
  asked = 0;
  readonly waiting: Locator;
  readonly unloaded: Locator;

  constructor(private readonly page: Page) {
    page.on("request", (request) => /\/places-[^/]*\.wasm$/.test(request.url()) && this.asked++);
    this.waiting = page.getByRole("status").filter({ hasText: "Loading…" });
    this.unloaded = page.getByRole("alert").filter({ hasText: "This could not be loaded" });
  }

  /** A browser that never finds the time to load ahead. */
  async neverIdle() {
    await this.page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  }

  /** A browser that does not tell when it is idle, as Safari. */
  async neverSaysIdle() {
    await this.page.addInitScript(() => Object.assign(window, { requestIdleCallback: undefined }));
  }

  /** The file cannot be had, as without a connection or after a new release. */
  async block(how: "connection" | "gone") {
    await this.page.route(FILE, (route) =>
      how === "gone" ? route.fulfill({ status: 404, body: "<p>Not found</p>" }) : route.abort("connectionfailed"),
    );
  }

  async unblock() {
    await this.page.unroute(FILE);
  }

  /** Holds the file back, until what is returned is called. */
  async hold(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(FILE, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** Until the browser has the file. */
  fetched() {
    return this.page.waitForResponse(FILE);
  }

  async tryAgain() {
    await this.unloaded.getByRole("button", { name: "Try again" }).click();
  }

  async expectUnloaded() {
    await expect(this.unloaded).toBeVisible();
    await expect(this.unloaded.getByRole("heading", { level: 1 })).toBeVisible();
  }
}
