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

  /** What of the step lies outside the window. */
  outside(): Promise<string[]> {
    return this.page.evaluate(() => {
      const shown = [...document.querySelectorAll(".slide *, .present-progress")].filter((each) => !each.closest(".hidden"));
      return shown
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0)
        .filter(({ box }) => box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        .map(({ each }) => each.outerHTML.slice(0, 120));
    });
  }

  /** The smallest text of the step, as large as it is seen: drawings are scaled. */
  smallest(): Promise<{ size: number; text: string }> {
    return this.page.evaluate(() => {
      const own = (each: Element) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== "");
      const found = [...document.querySelectorAll(".slide *")]
        .filter((each) => own(each) && !each.closest(".hidden") && each.checkVisibility({ visibilityProperty: true }))
        .map((each) => {
          const scale = each instanceof SVGGraphicsElement ? each.getScreenCTM()!.a : 1;
          return { size: parseFloat(getComputedStyle(each).fontSize) * scale, text: each.textContent!.slice(0, 60) };
        });
      return found.sort((one, other) => one.size - other.size)[0];
    });
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
