// The rounds side by side.
import { expect, type Locator, type Page } from "@playwright/test";

export class Time {
  readonly heading: Locator;
  readonly rounds: Locator;
  readonly next: Locator;
  readonly nextDate: Locator;
  readonly moves: Locator;
  readonly done: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "Over time" });
    this.rounds = page.getByTestId("round");
    this.next = page.getByTestId("next-round");
    this.nextDate = this.next.getByLabel("Its date");
    this.moves = page.getByTestId("move");
    this.done = page.getByTestId("done");
  }

  /** To the rounds from another place of the same partnership. */
  async go() {
    await this.page.getByTestId("place-time").click();
    await expect(this.heading).toBeVisible();
  }

  chapter(name: "first" | "trend" | "change"): Locator {
    return this.page.getByTestId(`chapter-${name}`);
  }

  async begin(date?: string) {
    if (date !== undefined) await this.nextDate.fill(date);
    await this.next.getByRole("button", { name: "Begin the next round" }).click();
  }

  /** The cells of a chapter's table, row by row. */
  async rows(name: "trend" | "change"): Promise<string[][]> {
    const rows = this.chapter(name).locator("tbody tr");
    await expect(rows.first()).toBeAttached();
    return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  }

  async compare(from: string, to: string) {
    await this.page.getByTestId("change-from").selectOption({ label: from });
    await this.page.getByTestId("change-to").selectOption({ label: to });
  }

  async deleteRound(name: string) {
    await this.page.getByRole("button", { name: `Delete: ${name}` }).click();
  }
}
