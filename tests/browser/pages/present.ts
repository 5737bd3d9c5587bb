// The presentation: what the room sees, and the window that leads it.
import { expect, type Locator, type Page } from "@playwright/test";

export class Present {
  readonly heading: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly progress: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByTestId("presentation").getByRole("heading", { level: 1 });
    this.next = page.getByTestId("present-next");
    this.back = page.getByTestId("present-back");
    this.progress = page.getByTestId("present-progress");
  }

  /** From the result. */
  async open() {
    await this.page.getByTestId("present").click();
    await this.expectStep(1);
  }

  async press(...keys: string[]) {
    for (const key of keys) {
      const before = await this.progress.textContent();
      await this.page.keyboard.press(key);
      await expect(this.progress).not.toHaveText(before!);
    }
  }

  async expectStep(number: number, heading?: string | RegExp) {
    await expect(this.progress).toHaveText(new RegExp(`^${number} of `));
    if (heading !== undefined) await expect(this.heading).toHaveText(heading);
  }

  /** How many steps there are. */
  async total(): Promise<number> {
    return Number((await this.progress.textContent())!.split(" of ")[1]);
  }
}

export class Lead {
  readonly heading: Locator;
  readonly screen: Locator;
  readonly coming: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly progress: Locator;
  readonly openRoom: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "Lead the presentation" });
    this.screen = page.getByTestId("lead-screen");
    this.coming = page.getByTestId("lead-coming");
    this.next = page.getByTestId("present-next");
    this.back = page.getByTestId("present-back");
    this.progress = page.getByTestId("present-progress");
    this.openRoom = page.getByTestId("lead-open");
  }

  part(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Parts" }).getByRole("button", { name, exact: true });
  }
}
