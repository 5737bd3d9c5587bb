// The result: the diagram beside the story.
import { expect, type Locator, type Page } from "@playwright/test";

export const PARTS = [
  "score",
  "party-customer",
  "party-vendor",
  "party-provider",
  "tie-customer-vendor",
  "tie-customer-provider",
  "tie-vendor-provider",
] as const;
export type PartName = (typeof PARTS)[number];

type Chapter =
  | "verdict"
  | "equation"
  | "ledger"
  | "bonds"
  | "seen"
  | "split"
  | "leaving"
  | "levers"
  | "outlook"
  | "sure";

export class Discuss {
  readonly heading: Locator;
  readonly diagram: Locator;
  readonly explanation: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "What it comes to" });
    this.diagram = page.getByTestId("diagram");
    this.explanation = page.getByTestId("explanation");
  }

  /** To the result from another place of the same partnership. */
  async go() {
    await this.page.getByTestId("place-discuss").click();
    await this.expectHere();
  }

  async expectHere() {
    await expect(this.heading).toBeVisible();
  }

  part(name: PartName): Locator {
    return this.diagram.getByTestId(name);
  }

  chapter(name: Chapter): Locator {
    return this.page.getByTestId(`chapter-${name}`);
  }

  /** The bonds that are drawn as cracked. */
  get cracks(): Locator {
    return this.chapter("bonds").locator("svg svg");
  }

  /** The cells of a chapter's tables, row by row. */
  async rows(name: Chapter): Promise<string[][]> {
    const rows = this.chapter(name).locator("tbody tr");
    await expect(rows.first()).toBeAttached();
    return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  }

  /** The number in the middle of the diagram. */
  get score(): Locator {
    return this.diagram.locator("text.score");
  }

  /** Opens every table and legend that is closed. */
  async openAll() {
    const closed = this.page.locator("main details:not([open]) > summary");
    while ((await closed.count()) > 0) await closed.first().click();
  }

  async openTable() {
    await this.page.getByTestId("diagram-table").locator("summary").click();
  }

  /** A row of the diagram's tables: what the columns are called, and what stands in them. */
  async facts(row: string): Promise<Record<string, string>> {
    return this.page.getByTestId("diagram-table").evaluate((block, row) => {
      const found = [...block.querySelectorAll("tbody tr")].find((tr) => tr.querySelector("th")?.textContent === row);
      const heads = [...(found?.closest("table")?.querySelectorAll("thead th") ?? [])].slice(1);
      const cells = [...(found?.querySelectorAll("td") ?? [])];
      return Object.fromEntries(heads.map((head, place) => [head.textContent ?? "", cells[place].textContent ?? ""]));
    }, row);
  }
}
