// The report, and what its paper holds.
import { expect, type Locator, type Page } from "@playwright/test";

export class Report {
  readonly sheet: Locator;
  readonly print: Locator;

  constructor(private readonly page: Page) {
    this.sheet = page.getByTestId("report");
    this.print = page.getByRole("button", { name: "Print" });
  }

  /** From the result. */
  async open() {
    await this.page.getByTestId("report").click();
    await this.expectHere();
  }

  /** Until it is whole: how sure the result is takes a moment. */
  async expectHere() {
    await expect(this.sheet).toBeVisible();
    await expect(this.sheet.getByRole("progressbar")).toHaveCount(0);
  }

  headings(): Promise<string[]> {
    return this.sheet.getByRole("heading").allTextContents();
  }

  /** What is wider than the paper, or than the part that it is in. */
  tooWide(): Promise<string[]> {
    return this.sheet.evaluate((sheet) => {
      const cut = (each: Element) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible";
      return [...sheet.querySelectorAll("*")]
        .filter((each) => !each.closest("caption, .hidden") && (!each.closest("svg") || each.tagName === "svg"))
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 || cut(each))
        .map((each) => each.outerHTML.slice(0, 100));
    });
  }

  chapter(name: string): Locator {
    return this.sheet.getByTestId(`chapter-${name}`);
  }
}

/** How many pages a PDF has, and how large they are, in points. */
export function pages(pdf: Buffer): { count: number; sizes: string[] } {
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  const sizes = boxes.map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`);
  return { count: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, sizes: [...new Set(sizes)] };
}
