// Many partnerships: what finds them, and the table of all.
import { expect, type Locator, type Page } from "@playwright/test";

export class Portfolio {
  readonly search: Locator;
  readonly order: Locator;
  readonly zone: Locator;
  readonly overdue: Locator;
  readonly found: Locator;
  readonly nothing: Locator;
  readonly more: Locator;
  readonly heading: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.search = page.getByRole("searchbox", { name: "Find by name" });
    this.order = page.getByRole("combobox", { name: "Order" });
    this.zone = page.getByRole("combobox", { name: "Zone" });
    this.overdue = page.getByRole("checkbox", { name: "With overdue actions" });
    this.found = page.getByTestId("found");
    this.nothing = page.getByTestId("nothing-found");
    this.more = page.getByTestId("more");
    this.heading = page.getByRole("heading", { level: 1, name: "All partnerships side by side" });
    this.rows = page.locator(".portfolio-table tbody tr");
  }

  /** To the table, from the list. */
  async goToTable() {
    await this.page.getByTestId("as-table").click();
    await expect(this.heading).toBeFocused();
  }

  async backToCards() {
    await this.page.getByRole("link", { name: "Back to the cards" }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Partnerships" })).toBeFocused();
  }

  /** Orders the table by a column. */
  async orderBy(column: string) {
    await this.page.getByRole("button", { name: column, exact: true }).first().click();
  }

  /** The texts of a column of the table, counted from the first behind the names. */
  async column(place: number): Promise<string[]> {
    return this.rows.locator(`td:nth-of-type(${place})`).allInnerTexts();
  }
}
