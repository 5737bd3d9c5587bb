// How it is scored: the model in words, and its checks.
import { expect, type Locator, type Page } from "@playwright/test";

export class How {
  readonly heading: Locator;
  readonly checks: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "How this is scored" });
    this.checks = page.getByTestId("checks");
  }

  /** By the link that stands below every page. */
  async go() {
    await this.page.getByRole("contentinfo").getByRole("link", { name: "How this is scored" }).click();
    await expect(this.heading).toBeVisible();
  }

  /** The checks as the page shows them: what is expected, what was computed, and the verdict. */
  async results(): Promise<{ what: string; expected: string; found: string; verdict: string }[]> {
    return this.checks.locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) => {
        const [what, expected, found, verdict] = [...row.children].map((cell) => cell.textContent ?? "");
        return { what, expected, found, verdict };
      }),
    );
  }
}
